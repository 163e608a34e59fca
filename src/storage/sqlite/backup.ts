import { Database } from 'bun:sqlite'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { sqliteBounds } from './bounds.ts'
import { createPrivately, flush } from './file.ts'

/**
 * Copies what is committed in one database file to another, compacted, in one snapshot and without stopping writers.
 * `target` appears whole or not at all, on disk when the call returns; it must not exist. Blocks the caller's thread.
 * Throws the errors of the file system and SQLite.
 */
export function backup(source: string, target: string): void {
  if (existsSync(target)) throw new Error(`${target} exists: a backup overwrites nothing`)
  const partial = `${target}.partial`
  rmSync(partial, { force: true })
  try {
    createPrivately(partial)
    vacuumInto(source, partial)
    // SQLite leaves the copy in the page cache of the operating system.
    flush(partial)
    renameSync(partial, target)
    flush(dirname(target))
  } finally {
    rmSync(partial, { force: true })
  }
}

function vacuumInto(source: string, target: string): void {
  const database = new Database(source, { readwrite: true, create: false })
  try {
    database.run(`pragma busy_timeout = ${sqliteBounds.lockWaitMsMax}`) // a server may be closing
    database.run('vacuum into ?', [target])
  } finally {
    database.close(true)
  }
}
