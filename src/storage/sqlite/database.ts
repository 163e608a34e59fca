import { SQLiteError } from 'bun:sqlite'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Schema } from '../schema.ts'
import type { DatabaseFlags, SqlDatabase } from '../sql-database.ts'

/** See `DatabaseFlags.violatedIndex`. SQLite names the columns of the index in its message. */
export function violatedIndex(error: unknown): string | undefined {
  if (!(error instanceof SQLiteError)) return undefined
  if (error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || error.code === 'SQLITE_CONSTRAINT_ROWID') return 'primary'
  if (error.code !== 'SQLITE_CONSTRAINT_UNIQUE') return undefined
  const columns = error.message.replace(/^.*: /, '')
  return indexOfColumns[columns] ?? columns
}

/** Indexes that stores ask for by name. */
const indexOfColumns: Readonly<Record<string, string>> = { 'users.app, users.name': 'users_by_name' }

/** Whether another process holds the file's lock. */
export const isLocked = (error: unknown): boolean =>
  error instanceof SQLiteError && error.code?.startsWith('SQLITE_BUSY') === true

export const sqliteFlags: DatabaseFlags = {
  textType: 'text',
  serialType: 'integer',
  clusteredTable: 'without rowid',
  counters: 'rows',
  writer: sql.lit(0),
  manyRows: 'parameters',
  nowMs: () => sql<number>`cast(unixepoch('subsec') * 1000 as integer)`,
  rowLocks: false,
  auditIndexes: 'ranges',
  // Ordered by the bare column, SQLite walks all rows in the order of the column's index and looks for the few among them.
  sortedBy: (column) => sql<number>`${sql.ref(column)} + 0`,
  rowTrigger: ({ name, table, columns, added, removed }) => {
    const changes = columns.map((column) => sql`old.${sql.ref(column)} is not new.${sql.ref(column)}`)
    const changed = sql.join(changes, sql` or `)
    return [
      sql`create trigger ${sql.id(`${name}_insert`)} after insert on ${sql.table(table)} begin ${added} end`,
      sql`create trigger ${sql.id(`${name}_update`)} after update of ${sql.join(columns.map(sql.ref))} on ${sql.table(table)}
        when ${changed} begin ${removed} ${added} end`,
    ]
  },
  violatedIndex,
}

/**
 * Transactions through Kysely alone, so that its log sees every statement. SQLite has one writer: they run one after another in the order they arrive, whatever keys they name, so they need
 * no locks and are never run again. A transaction of another process on the same file makes them wait (see `Writer`).
 */
export const transactionOn =
  (db: Kysely<Schema>): SqlDatabase['transaction'] =>
  (_keys, work) =>
    db.transaction().execute(work)
