import type { Database, Statement } from 'bun:sqlite'
import type { QueryResult } from 'kysely'
import type { Query, Row, Statements } from './statements.ts'

/** Runs one query, prepared for good, with the values given. */
export type PinnedRead = (parameters: readonly unknown[]) => Row[]

/**
 * The connection of all reads outside transactions. Those of one round of the event loop share a snapshot, so that
 * SQLite takes its locks once a round and not once a read. The writer calls `refresh` before each COMMIT: a read then
 * sees everything that was acknowledged before it, and no snapshot stands in the way of a checkpoint.
 */
export class Reader {
  readonly #statements: Statements
  readonly #begin: Statement
  readonly #end: Statement
  #sharing = false

  constructor(database: Database, statements: Statements) {
    this.#statements = statements
    this.#begin = database.prepare('begin')
    this.#end = database.prepare('commit')
  }

  get size(): number {
    return this.#statements.size
  }

  run(query: Query): QueryResult<Row> {
    this.#share()
    return this.#statements.run(query)
  }

  /** The same for a query that is run again and again. */
  pin(sql: string): PinnedRead {
    const read = this.#statements.pin(sql)
    return (parameters) => {
      this.#share()
      return read(parameters)
    }
  }

  isRead(sql: string): boolean {
    return this.#statements.isRead(sql)
  }

  /** The next read sees what is committed now. */
  refresh(): void {
    if (!this.#sharing) return
    this.#sharing = false
    this.#end.run()
  }

  #share(): void {
    if (this.#sharing) return
    this.#begin.run()
    this.#sharing = true
    setImmediate(() => this.refresh())
  }
}
