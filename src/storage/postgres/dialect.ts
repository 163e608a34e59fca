import { type Dialect, type Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { Clock } from '../../core/clock.ts'
import type { TransactionKey } from '../../core/transaction-keys.ts'
import { type PostgresBounds, postgresBounds } from './bounds.ts'
import { PostgresDriver, transactionOn } from './driver.ts'
import { LongReads } from './long-reads.ts'
import { hostsOf } from './url.ts'

export type PostgresOptions = { readonly url: string; readonly clock: Clock } & Partial<PostgresBounds>

/** A Kysely dialect for one Kysely, over Bun's client. */
export interface PostgresDialect extends Dialect {
  readonly driver: PostgresDriver
  /** See `SqlDatabase.transaction`. Compiled queries inside bypass Kysely's executor. */
  transaction<DB, T>(db: Kysely<DB>, keys: readonly TransactionKey[], work: (trx: Kysely<DB>) => Promise<T>): Promise<T>
  /** See `LongRead`. */
  longRead<DB, T>(db: Kysely<DB>, work: (db: Kysely<DB>) => Promise<T>): Promise<T>
  /** See `SqlDatabase.leases`. */
  leases<DB>(db: Kysely<DB>): Kysely<DB>
}

/** Throws TypeError when `url` is none of PostgreSQL. Connects when the first statement runs. */
export function postgresDialect({ url, clock, ...bounds }: PostgresOptions): PostgresDialect {
  const limits = { ...postgresBounds, ...bounds }
  const driver = new PostgresDriver(hostsOf(url), clock, limits)
  const dialect: PostgresDialect = {
    driver,
    createDriver: () => driver,
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new Adapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    transaction: (db, keys, work) =>
      driver.transactions.run(keys, (open) =>
        work(transactionOn(db, driver, dialect, (text, parameters) => open.run(text, parameters))),
      ),
    longRead: (db, work) => longReads.run(db, work),
    leases: (db) => transactionOn(db, driver, dialect, (text, parameters) => driver.leases.run(text, parameters)),
  }
  const longReads = new LongReads(driver, dialect, limits)
  return dialect
}

/** Migrations run under a lock of ours, which is held before Kysely looks for its tables: see `withMigrationLock`. */
class Adapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}
