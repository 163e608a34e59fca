import { Kysely, sql } from 'kysely'
import { systemClock } from '../../core/clock.ts'
import type { DatabaseDriver, OpenedDatabase, OpenOptions } from '../database-driver.ts'
import { type Migrations, migrate } from '../migrate.ts'
import type { Schema } from '../schema.ts'
import { type PostgresBounds, postgresBounds } from './bounds.ts'
import { postgresDialect } from './dialect.ts'
import { postgresFlags } from './flags.ts'
import { migrationLockMsMax, untilTablesAreFree, withMigrationLock } from './migration-lock.ts'
import { refuseUnfinishedMove } from './move-state.ts'
import { PostgresMoveTarget } from './move-target.ts'
import { makeSearchIndexes } from './search-indexes.ts'
import { checkServer } from './server-checks.ts'
import { placeOf } from './url.ts'

/** `postgres://USER:PASSWORD@HOST[,HOST...]/DATABASE`. The database must exist. */
export const postgresDriver: DatabaseDriver = {
  open: openServer,
  placeOf,
  file: undefined,
  moveTarget: (url, clock) => new PostgresMoveTarget(url, clock),
}

/** One that holds keys, and two beside it that work. */
const connectionsToHold = 3

/** Statements of a migration may take this long, and another node waits this long for one to end. */
const migrationMsMax = 3_600_000
const migrationBounds: Partial<PostgresBounds> = {
  connectionsMax: 2,
  readersMax: 0,
  statementMsMax: migrationMsMax,
  lockMsMax: migrationLockMsMax,
  idleTransactionMsMax: migrationMsMax,
}

async function openServer(url: string, { connectionsMax, migrations, bulk }: OpenOptions): Promise<OpenedDatabase> {
  const own = { ...postgresBounds, ...(connectionsMax !== undefined && { connectionsMax }) }
  // Real time: the answers of a server come when they come, also where a test moves the clock.
  const at = { url, clock: systemClock }
  const migrated = await prepare(at, own, migrations, bulk)
  const dialect = postgresDialect({ ...at, ...own })
  const db = new Kysely<Schema>({ dialect })
  return {
    db,
    flags: postgresFlags,
    migrated,
    transaction: (keys, work) => dialect.transaction(db, keys, work),
    prepareRead: (sql) => (parameters) => dialect.driver.readers.read(sql, parameters),
    longRead: (work) => dialect.longRead(db, work),
    ...(own.connectionsMax - own.readersMax >= connectionsToHold && {
      holding: (keys, work) => dialect.driver.transactions.holding(keys, work),
    }),
    analyzeUsers: async () => void (await sql`analyze users`.execute(db)),
    leases: dialect.leases(db),
    pool: () => dialect.driver.pool.stats,
    async bytes() {
      const size = sql<{ bytes: string }>`select pg_database_size(current_database()) as bytes`
      return Number((await size.execute(db)).rows[0]?.bytes)
    },
  }
}

/** Checks the server and brings the schema up to date, on connections of its own. Returns what `migrate` does. */
async function prepare(
  at: { url: string; clock: typeof systemClock },
  { connectionsMax }: PostgresBounds,
  migrations: Migrations | undefined,
  bulk = false,
): Promise<string[]> {
  const dialect = postgresDialect({ ...at, ...migrationBounds })
  const db = new Kysely<unknown>({ dialect })
  try {
    await checkServer(dialect.driver.pool, connectionsMax)
    return await withMigrationLock(dialect.driver.pool, async () => {
      await refuseUnfinishedMove(db)
      // Copies of the data are the operator's: the files are not on this machine.
      const migrated = await untilTablesAreFree(at.clock, () => migrate(db, postgresFlags, () => {}, migrations))
      // An operator may have dropped them for an import; the next start of a server makes them.
      if (!bulk) await untilTablesAreFree(at.clock, () => makeSearchIndexes(db))
      return migrated
    })
  } finally {
    await db.destroy()
  }
}
