import { Database, SQLiteError } from 'bun:sqlite'
import { existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DamagedDatabaseError, type StagedRestore } from '../database-driver.ts'
import { backup } from './backup.ts'
import { flush } from './file.ts'

/** What SQLite keeps beside a database while it is in use, and after a crash. */
const besides = ['-wal', '-shm'] as const

/** See `DatabaseFile.stageRestore`. */
export function stageRestore(path: string, source: string): StagedRestore {
  const staged = `${path}.restoring`
  mkdirSync(dirname(path), { recursive: true })
  discard(staged)
  try {
    checkPages(source)
    backup(source, staged)
  } catch (error) {
    discard(staged)
    throw error instanceof SQLiteError ? new DamagedDatabaseError(error.message, { cause: error }) : error
  }
  return { url: `sqlite:${staged}`, replace: (aside) => replace(path, staged, aside), discard: () => discard(staged) }
}

function discard(staged: string): void {
  for (const suffix of ['', '.partial', ...besides]) rmSync(staged + suffix, { force: true })
}

/** Reads every page. A copy alone would not find a page that is damaged and still readable. */
function checkPages(source: string): void {
  const database = new Database(source, { readwrite: true, create: false })
  try {
    const found = database.query<{ quick_check: string }, []>('pragma quick_check(1)').get()?.quick_check
    if (found !== 'ok') throw new DamagedDatabaseError(`${found}`)
  } finally {
    database.close()
  }
}

/**
 * The database keeps its name until the new one takes it, so that a crash leaves one of the two there. A WAL of the old one must
 * not stay beside the new one: it goes first, after what it holds is in the database, or else with the database.
 */
function replace(path: string, staged: string, aside: string): boolean {
  const isReplaced = existsSync(path)
  if (isReplaced) {
    writeBackWal(path)
    linkSync(path, aside)
    for (const suffix of besides) if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix)
  }
  renameSync(staged, path)
  flush(dirname(path))
  return isReplaced
}

/** A damaged database keeps its WAL. */
function writeBackWal(path: string): void {
  let database: Database | undefined
  try {
    database = new Database(path, { readwrite: true, create: false })
    database.run('pragma wal_checkpoint(truncate)')
  } catch (error) {
    if (!(error instanceof SQLiteError)) throw error
  } finally {
    database?.close()
  }
}
