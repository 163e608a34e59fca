import {
  type DatabaseConnection,
  type Dialect,
  type Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Clock } from '../../core/clock.ts'
import { DirectTransaction } from '../direct-transaction.ts'
import type { LongRead } from '../sql-database.ts'
import { backup } from './backup.ts'
import { type SqliteBounds, sqliteBounds } from './bounds.ts'
import { SqliteDriver, type SqliteStats } from './driver.ts'
import type { Pragmas } from './file.ts'
import type { PreparedRead } from './reader.ts'

export type SqliteOptions = { path: string; clock: Clock } & Partial<SqliteBounds>

/** A Kysely dialect for one Kysely. All but `backupTo` needs an open database: one that a query was run on. */
export interface SqliteDialect extends Dialect {
  /** The settings of both connections, as they report them. */
  pragmas(): { writer: Pragmas; reader: Pragmas }
  stats(): SqliteStats
  /** A read that stays prepared and sees what is committed, for the most frequent reads. Throws for a write. */
  prepareRead(sql: string): PreparedRead
  readonly longRead: LongRead
  /** Moves all that is committed from the WAL into the file. On a full or broken disk the WAL stays. */
  emptyWal(): void
  /** Runs `work` in one transaction, in which compiled queries run at once. See `DirectTransaction`. */
  transaction<DB, T>(db: Kysely<DB>, work: (trx: Kysely<DB>) => Promise<T>): Promise<T>
  /** Runs `work`, in which transactions take as long as they need: no other process may use the database meanwhile. */
  withoutTimeout<T>(work: () => Promise<T>): Promise<T>
  /** Copies what is committed to a new file. See `backup`. */
  backupTo(path: string): void
}

/**
 * SQLite through `bun:sqlite`: one writer with group commit, one reader that never waits for it, durable when a write
 * resolves (`synchronous=FULL`). The directory of `path` must exist. Every write runs inside a transaction, so `vacuum` and
 * pragmas that must run outside a transaction do not work through it.
 */
export function sqliteDialect({ path, clock, ...bounds }: SqliteOptions): SqliteDialect {
  const driver = new SqliteDriver(path, clock, { ...sqliteBounds, ...bounds })
  const dialect: SqliteDialect = {
    createDriver: () => driver,
    createQueryCompiler: () => new QueryCompiler(),
    createAdapter: () => new Adapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    prepareRead: (sql) => driver.prepareRead(sql),
    longRead: (work) => driver.longReads.run(work),
    pragmas: () => driver.pragmas(),
    stats: () => driver.stats(),
    emptyWal: () => driver.emptyWal(),
    transaction: (db, work) =>
      driver.transact((connection, run, turns) => {
        const provider = { provideConnection: <T>(use: (one: DatabaseConnection) => Promise<T>) => use(connection) }
        const executor = db.getExecutor().withConnectionProvider(provider)
        return work(new DirectTransaction({ config: { dialect }, driver, dialect, executor }, run, turns))
      }),
    withoutTimeout: (work) => driver.withoutTimeout(work),
    backupTo: (target) => backup(path, target),
  }
  return dialect
}

/**
 * Parameters as expressions, `+?`, which have the same values. SQLite prepares a statement again each time that it is run with
 * new values where its plan might rest on one, as that of most joins, ORDER BYs and aggregates: 3 to 10 us, often more than the statement takes. It
 * does not look for values in expressions. No plan here is to rest on a value: an index of some rows is meant by a literal.
 */
class QueryCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?'
  }
}

/** Migrations are one transaction, so a failed one leaves nothing behind; the single writer is their lock. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
