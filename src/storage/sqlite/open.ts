import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Kysely, sql } from 'kysely'
import {
  DamagedDatabaseError,
  type DatabaseDriver,
  type DatabaseState,
  MovedDatabaseError,
  type OpenedDatabase,
  type OpenOptions,
} from '../database-driver.ts'
import { migrate } from '../migrate.ts'
import type { Schema } from '../schema.ts'
import { backup } from './backup.ts'
import { bulkBounds } from './bounds.ts'
import { sqliteFlags } from './database.ts'
import { type SqliteDialect, sqliteDialect } from './dialect.ts'
import { createPrivately } from './file.ts'
import { readMoveMark, setMoveMark } from './move-mark.ts'
import { SqliteMoveSource } from './move-source.ts'
import { stageRestore } from './restore.ts'
import { walDamage } from './wal-check.ts'

const pathOf = (url: string): string => url.replace(/^sqlite:/, '')

/** `sqlite:FILE`. The folder of the file is made when it is missing. */
export const sqliteDriver: DatabaseDriver = {
  open: (url, options) => openFile(pathOf(url), options),
  placeOf: pathOf,
  moveTarget: () => undefined,
  file: {
    stateOf: (url) => stateOf(pathOf(url)),
    files: (url) => [
      { name: 'database', path: pathOf(url) },
      { name: 'wal', path: `${pathOf(url)}-wal` },
    ],
    create(url) {
      const path = pathOf(url)
      mkdirSync(dirname(path), { recursive: true })
      if (!existsSync(path)) createPrivately(path)
    },
    moveSource: (url) => new SqliteMoveSource(pathOf(url)),
    moveMark: (url) => readMoveMark(pathOf(url)),
    setMoveMark: (url, mark) => setMoveMark(pathOf(url), mark),
    backup: (url, target) => backup(pathOf(url), target),
    stageRestore: (url, source) => stageRestore(pathOf(url), source),
  },
}

function stateOf(path: string): DatabaseState {
  const file = statSync(path, { throwIfNoEntry: false })
  if (file === undefined) return 'absent'
  return file.size === 0 ? 'empty' : 'filled'
}

async function openFile(path: string, options: OpenOptions): Promise<OpenedDatabase> {
  const { clock, migrations, bulk = false, evenMoved = false } = options
  const mark = readMoveMark(path)
  if (mark && !evenMoved) throw new MovedDatabaseError(mark)
  const directory = dirname(path)
  mkdirSync(directory, { recursive: true })
  const wasUsed = stateOf(path) === 'filled'
  if (wasUsed) assertWal(`${path}-wal`)
  const dialect = sqliteDialect({ path, clock, ...(bulk && bulkBounds) })
  const db = new Kysely<Schema>({ dialect })
  try {
    if (!(await hasTables(db)) && wasUsed)
      throw new DamagedDatabaseError('it has no tables, though it is not a new file')
    const backUp = (version: string) => replaceBackup(dialect, join(directory, `backup-${version}.db`))
    const migrated = await dialect.withoutTimeout(() => migrate(db as Kysely<unknown>, sqliteFlags, backUp, migrations))
    // So that the file has its tables whatever happens to the WAL: see `hasTables`.
    if (migrated.length > 0) dialect.emptyWal()
    const { prepareRead, longRead } = dialect
    const transaction: OpenedDatabase['transaction'] = (_keys, work) => dialect.transaction(db, work)
    return { db, flags: sqliteFlags, transaction, prepareRead, longRead, leases: db, migrated }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/** A WAL that another process writes at this moment may look damaged once. */
function assertWal(path: string): void {
  if (!existsSync(path) || walDamage(path) === undefined) return
  const damage = walDamage(path)
  if (damage === undefined) return
  const without = `without ${path} the database is as it was at its last checkpoint`
  throw new DamagedDatabaseError(`${damage}; committed changes would be lost; ${without}`)
}

/** Without its WAL, or where its first page is damaged, a used file looks like a new one, and would be filled as one. */
async function hasTables(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql`select 1 from sqlite_master limit 1`.execute(db)
  return rows.length > 0
}

/** An older backup of the same version is replaced only when the new one is complete. */
function replaceBackup(dialect: SqliteDialect, path: string): void {
  const fresh = `${path}.new`
  rmSync(fresh, { force: true })
  dialect.backupTo(fresh)
  renameSync(fresh, path)
}
