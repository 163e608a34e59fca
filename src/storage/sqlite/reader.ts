import type { Database, Statement } from 'bun:sqlite'
import type { QueryResult } from 'kysely'
import { BoundedQueue } from '../../core/concurrency/bounded-queue.ts'
import { CoreError } from '../../core/errors.ts'
import type { Query, SqliteRow, Statements } from './statements.ts'

/** Runs one prepared query with the given values. Throws `server.busy` when too many reads are queued. */
export type PreparedRead = (parameters: readonly unknown[]) => Promise<SqliteRow[]>

type QueuedRead = {
  readonly read: (parameters: readonly unknown[]) => SqliteRow[]
  readonly parameters: readonly unknown[]
  readonly resolve: (rows: SqliteRow[]) => void
  readonly reject: (error: unknown) => void
}

/**
 * The connection of all reads outside transactions. Prepared reads are queued until the next turn of the event loop, then
 * run one after another in one snapshot: SQLite takes its locks once, and its code and pages stay in the processor's
 * caches. A read sees every write acknowledged before it was asked for.
 */
export class SqliteReader {
  readonly #statements: Statements
  readonly #begin: Statement
  readonly #end: Statement
  readonly #queue: BoundedQueue<QueuedRead>

  constructor(database: Database, statements: Statements, queueMax: number) {
    this.#statements = statements
    this.#begin = database.prepare('begin')
    this.#end = database.prepare('commit')
    this.#queue = new BoundedQueue({ itemsMax: queueMax })
  }

  get size(): number {
    return this.#statements.size
  }

  run(query: Query): QueryResult<SqliteRow> {
    return this.#statements.run(query)
  }

  isRead(sql: string): boolean {
    return this.#statements.isRead(sql)
  }

  /** Throws `TypeError` for what would write. */
  prepareRead(sql: string): PreparedRead {
    const read = this.#statements.prepareRead(sql)
    return (parameters) => new Promise((resolve, reject) => this.#add({ read, parameters, resolve, reject }))
  }

  /** Runs the queued reads now. */
  flush(): void {
    if (this.#queue.length === 0) return
    const due = this.#queue.takeAll()
    try {
      this.#begin.run()
      for (const one of due) settle(one)
      this.#end.run()
    } catch (error) {
      for (const { reject } of due) reject(error)
    }
  }

  #add(read: QueuedRead): void {
    if (!this.#queue.push(read)) throw new CoreError('server.busy', 'too many reads are queued')
    if (this.#queue.length === 1) setImmediate(() => this.flush())
  }
}

function settle({ read, parameters, resolve, reject }: QueuedRead): void {
  try {
    resolve(read(parameters))
  } catch (error) {
    reject(error)
  }
}
