import { type CompiledQuery, type DatabaseConnection, type QueryResult, RawNode, SelectQueryNode } from 'kysely'
import { nextTurn } from '../../core/concurrency/next-turn.ts'
import { Turns } from '../turns.ts'
import type { SqliteReader } from './reader.ts'
import type { Query, SqliteRow, Statements } from './statements.ts'
import type { WriteUnit } from './write-unit.ts'
import type { Writer } from './writer.ts'

/** An open transaction: on the writer, or a snapshot on a read connection of its own. */
export interface OpenTransaction {
  readonly turns: Turns
  run(query: Query): QueryResult<SqliteRow>
  iterate(query: Query): Iterable<SqliteRow>
  commit(): Promise<void>
  rollback(): Promise<void>
}

/** A read connection of one stream or one read only transaction. */
export interface OwnReader {
  readonly statements: Statements
  close(): void
}

/** The connections of one open database file. */
export interface DatabaseHandles {
  readonly reader: SqliteReader
  readonly writer: Writer
  ownReader(): OwnReader
}

/**
 * What Kysely takes for a connection: one acquisition, with the transaction it may have open. Outside a transaction,
 * reads go to the shared reader and see what is committed; all the rest goes through the writer's queue.
 */
export class SqliteConnection implements DatabaseConnection {
  transaction: OpenTransaction | undefined
  readonly #link: DatabaseHandles

  constructor(link: DatabaseHandles) {
    this.#link = link
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    refuseControl(query)
    if (this.transaction?.turns.isDue(query.parameters.length)) await nextTurn()
    return (await this.#run(query)) as QueryResult<R>
  }

  /** Rows in chunks; yields to the event loop between two of them. A stream reads one snapshot and should be short. */
  async *streamQuery<R>(query: CompiledQuery, chunkRows = 100): AsyncIterableIterator<QueryResult<R>> {
    if (!isRead(query, this.#link.reader)) throw new Error('only a read can be streamed')
    const own = this.transaction ? undefined : this.#link.ownReader()
    try {
      for (const rows of chunks((this.transaction ?? own?.statements)?.iterate(query) ?? [], chunkRows)) {
        yield { rows: rows as R[] }
        await nextTurn()
      }
    } finally {
      own?.close()
    }
  }

  #run(query: CompiledQuery): QueryResult<SqliteRow> | Promise<QueryResult<SqliteRow>> {
    if (this.transaction) return this.transaction.run(query)
    return isRead(query, this.#link.reader) ? this.#link.reader.run(query) : this.#link.writer.write(query)
  }
}

export const writeTransaction = (writer: Writer, unit: WriteUnit): OpenTransaction => ({
  turns: new Turns(),
  run: (query) => writer.run(unit, query),
  iterate: (query) => writer.iterate(unit, query),
  commit: () => writer.commit(unit),
  rollback: () => writer.rollback(unit),
})

/** All its reads see the snapshot of its first read. */
export function readTransaction({ statements, close }: OwnReader): OpenTransaction {
  statements.run({ sql: 'begin', parameters: [] })
  return {
    turns: new Turns(),
    run: (query) => statements.run(query),
    iterate: (query) => statements.iterate(query),
    commit: async () => close(),
    rollback: async () => close(),
  }
}

const maybeRead = /^\s*(select|values|explain|with)\b/i
const isControl = /^\s*(begin|commit|end|rollback|savepoint|release)\b/i

/** Anything not known to be a read counts as a write. SQLite decides for raw SQL that looks like a read. */
function isRead({ query, sql }: CompiledQuery, reader: SqliteReader): boolean {
  if (SelectQueryNode.is(query)) return true
  return RawNode.is(query) && maybeRead.test(sql) && reader.isRead(sql)
}

/** Refuses raw SQL that would begin or end a transaction without the writer. */
function refuseControl({ query, sql }: CompiledQuery): void {
  if (RawNode.is(query) && isControl.test(sql)) throw new Error('use db.transaction() or db.startTransaction()')
}

function* chunks<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let chunk: T[] = []
  for (const item of items) {
    if (chunk.push(item) < size) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
