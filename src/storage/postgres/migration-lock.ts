import type { ConnectionPool } from './pool.ts'

const migrationLock = '5919221847513112577'

/** Runs `work` while no other node changes the schema: the lock is that of a session, and ends with it. */
export async function withMigrationLock<T>(pool: ConnectionPool, work: () => Promise<T>): Promise<T> {
  const lock = await pool.connect()
  try {
    await lock.run('select pg_advisory_lock($1)', [migrationLock])
    return await work()
  } finally {
    lock.close()
  }
}
