import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Kysely } from 'kysely'
import type { Clock } from '../core/clock.ts'
import type { Storage } from '../core/storage.ts'
import type { ColumnCipher } from './column-cipher.ts'
import { sqliteFlags } from './database-flags.ts'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'
import { sqlStorage } from './sql-storage.ts'
import { type SqliteDialect, sqliteDialect } from './sqlite/dialect.ts'

export type OpenStorage = { storage: Storage; db: Kysely<Schema>; migrated: string[] }

/** Opens the embedded database, makes its folder when missing, and brings its schema up to date. */
export async function openSqlite(path: string, clock: Clock, cipher: ColumnCipher): Promise<OpenStorage> {
  const directory = dirname(path)
  mkdirSync(directory, { recursive: true })
  const dialect = sqliteDialect({ path, clock })
  const db = new Kysely<Schema>({ dialect })
  try {
    const migrated = await migrate(db as Kysely<unknown>, sqliteFlags, (version) =>
      copyTo(dialect, join(directory, `backup-${version}.db`)),
    )
    return { storage: sqlStorage(db, cipher, dialect.prepareRead), db, migrated }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/**
 * An earlier copy of the same version gives way once the new one is whole: it may be of an upgrade that failed long ago,
 * and much was written since.
 */
function copyTo(dialect: SqliteDialect, path: string): void {
  const fresh = `${path}.new`
  rmSync(fresh, { force: true })
  dialect.backupTo(fresh)
  renameSync(fresh, path)
}
