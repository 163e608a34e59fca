import { Redis } from 'ioredis'
import { newDatabase, type TestDatabase } from '../../../test/kit/postgres.ts'

/** What the two services have done since they started. */
export type Counts = {
  readonly redisCommands: number
  readonly redisBytes: number
  readonly committed: number
  readonly rolledBack: number
}

export type Services = {
  readonly databaseUrl: string
  readonly redisUrl: string
  counts(): Promise<Counts>
  /** Sessions of PostgreSQL that wait for a lock at this moment. */
  lockWaits(): Promise<number>
  close(): Promise<void>
}

/** A database of its own on that server, and database 0 of that Redis, which is emptied. */
export async function openServices(postgresUrl: string, redisUrl: string): Promise<Services> {
  const database: TestDatabase = await newDatabase(postgresUrl)
  const sql = new Bun.SQL({ url: postgresUrl, max: 1 })
  const redis = new Redis(redisUrl)
  await redis.flushdb()
  const name = new URL(database.url).pathname.slice(1)
  return {
    databaseUrl: database.url,
    redisUrl,
    async counts() {
      const stats = await redis.info('stats')
      const of = (field: string) => Number(new RegExp(`^${field}:(\\d+)`, 'm').exec(stats)?.[1])
      const [row] = await sql`select xact_commit, xact_rollback from pg_stat_database where datname = ${name}`
      return {
        redisCommands: of('total_commands_processed'),
        redisBytes: of('total_net_input_bytes') + of('total_net_output_bytes'),
        committed: Number(row?.xact_commit),
        rolledBack: Number(row?.xact_rollback),
      }
    },
    async lockWaits() {
      const [row] = await sql`
        select count(*) as waiting from pg_stat_activity where datname = ${name} and wait_event_type = 'Lock'`
      return Number(row?.waiting)
    },
    async close() {
      redis.disconnect()
      await sql.close({ timeout: 0 })
      await database.drop()
    },
  }
}
