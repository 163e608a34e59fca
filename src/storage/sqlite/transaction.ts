import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import type { SqlDatabase } from '../sql-database.ts'

/**
 * SQLite has one writer: transactions run one after another in the order they arrive, whatever keys they name, so they need
 * no locks and are never run again. A transaction of another process on the same file makes them wait (see `Writer`).
 */
export const transactionOn =
  (db: Kysely<Schema>): SqlDatabase['transaction'] =>
  (_keys, work) =>
    db.transaction().execute(work)
