import type { Clock } from '../../core/clock.ts'
import { sqlStateOf } from './errors.ts'
import type { ConnectionPool } from './pool.ts'

const migrationLock = '5919221847513112577'

/**
 * How long a migration waits for a table that is in use, by a transaction of another node or by a dump. While it waits, whatever
 * wants the table waits behind it, so it gives way then, and begins again.
 */
export const migrationLockMsMax = 1_000
const givesWayMs = 2_000

/** Runs `work` while no other node changes the schema: the lock is that of a session, and ends with it. */
export async function withMigrationLock<T>(pool: ConnectionPool, work: () => Promise<T>): Promise<T> {
  const lock = await pool.connect()
  try {
    await lock.run("select set_config('lock_timeout', '0', false)", [])
    await lock.run('select pg_advisory_lock($1)', [migrationLock])
    return await work()
  } finally {
    lock.close()
  }
}

/** Runs `work`, one transaction, again for as long as it does not get a table in time or meets another transaction. */
export async function untilTablesAreFree<T>(clock: Clock, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!['55P03', '40P01'].includes(sqlStateOf(error) ?? '')) throw error
      await new Promise<void>((resolve) => clock.after(givesWayMs, resolve))
    }
  }
}
