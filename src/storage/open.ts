import { sql } from 'kysely'
import type { AppSecrets } from '../core/apps/store.ts'
import type { Storage } from '../core/storage.ts'
import type { ColumnCipher } from './column-cipher.ts'
import type { DatabaseDriver, OpenedDatabase, OpenOptions } from './database-driver.ts'
import { checkKeys } from './key-check.ts'
import { postgresDriver } from './postgres/open.ts'
import { storeSecrets } from './shared-secrets.ts'
import type { SqlDatabase } from './sql-database.ts'
import { sqlStorage } from './sql-storage.ts'
import { sqliteDriver } from './sqlite/open.ts'

export type StorageOptions = OpenOptions & { readonly cipher: ColumnCipher }
export type OpenedStorage = Pick<OpenedDatabase, 'migrated' | 'pool' | 'bytes'> & { readonly storage: Storage }

/** By the scheme of `database.url`; a database has a folder of its own here. */
const drivers: Readonly<Record<string, DatabaseDriver>> = {
  sqlite: sqliteDriver,
  postgres: postgresDriver,
  postgresql: postgresDriver,
}

/** The driver for a `database.url`. Throws when no database of this build has its scheme. */
export function databaseDriver(url: string): DatabaseDriver {
  const scheme = url.slice(0, Math.max(0, url.indexOf(':')))
  const driver = Object.hasOwn(drivers, scheme) ? drivers[scheme] : undefined
  if (!driver)
    throw new Error(`no database for URLs that begin with ${scheme}: (known: ${Object.keys(drivers).join(', ')})`)
  return driver
}

/**
 * Opens the stores on the database of `url` (`sqlite:FILE`, `postgres://…`), with an up-to-date schema. Throws as `DatabaseDriver.open` does,
 * and as `checkKeys` when the database was written under other keys.
 */
export async function openStorage(url: string, options: StorageOptions): Promise<OpenedStorage> {
  const { migrated, pool, bytes, ...database } = await openChecked(url, options)
  const storage = sqlStorage(timed(database, options), options.cipher)
  return { storage, migrated, ...(pool && { pool }), ...(bytes && { bytes }) }
}

const timed = (database: SqlDatabase, { nowMs }: OpenOptions): SqlDatabase =>
  nowMs ? { ...database, flags: { ...database.flags, nowMs: () => sql`cast(${nowMs()} as bigint)` } } : database

/**
 * Stores those of `offered` that the database has none of, and returns all that it has: the first node's. Opens the database
 * as `openStorage` does, and closes it.
 */
export async function shareSecrets(
  url: string,
  options: StorageOptions,
  offered: Readonly<Record<string, string>>,
): Promise<AppSecrets> {
  const { db } = await openChecked(url, options)
  try {
    return await storeSecrets(db, options.cipher, offered)
  } finally {
    await db.destroy()
  }
}

async function openChecked(url: string, { cipher, ...options }: StorageOptions): Promise<OpenedDatabase> {
  const database = await databaseDriver(url).open(url, options)
  try {
    await checkKeys(database.db, cipher)
    return database
  } catch (error) {
    await database.db.destroy()
    throw error
  }
}
