import type { Kysely } from 'kysely'
import type { TransactionKey } from '../core/transaction-keys.ts'
import type { PrepareRead } from './compiled-query.ts'
import type { DatabaseFlags } from './database-flags.ts'
import type { Schema } from './schema.ts'

/** A database that the stores run on; one folder implements it for each database. Its tables are up to date. */
export type SqlDatabase = {
  /** Closed together with the storage. */
  readonly db: Kysely<Schema>
  readonly flags: DatabaseFlags
  /** Runs one transaction as `Storage.transaction` promises. Each database decides how it excludes others and when it retries. */
  transaction<T>(keys: readonly TransactionKey[], work: (trx: Kysely<Schema>) => Promise<T>): Promise<T>
  readonly prepareRead?: PrepareRead
}
