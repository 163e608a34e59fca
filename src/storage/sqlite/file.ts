import { Database } from 'bun:sqlite'
import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs'
import type { Role, SqliteBounds } from './bounds.ts'

const pragmaNames = [
  'journal_mode',
  'synchronous',
  'foreign_keys',
  'temp_store',
  'trusted_schema',
  'cache_size',
  'mmap_size',
  'journal_size_limit',
  'wal_autocheckpoint',
  'query_only',
  'busy_timeout',
  'secure_delete',
] as const

/** A connection's settings, as the connection itself reports them. */
export type Pragmas = Readonly<Record<(typeof pragmaNames)[number], string | number>>

/**
 * The settings of every connection. `synchronous` 2 is FULL: a COMMIT returns after the fsync of the WAL. `temp_store` 2
 * is memory. `secure_delete` overwrites what is deleted, so that it cannot be read from the file; it costs nothing that shows. No mmap: with a page cache it reads no faster, and an I/O error under it kills the process.
 */
const settings = (role: Role, bounds: SqliteBounds): Pragmas => ({
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  temp_store: 2,
  trusted_schema: 0,
  cache_size: -bounds.cacheKiB[role],
  mmap_size: 0,
  journal_size_limit: bounds.walBytesMax,
  wal_autocheckpoint: bounds.checkpointPages,
  query_only: role === 'writer' ? 0 : 1,
  busy_timeout: bounds.busyTimeoutMs,
  secure_delete: 1,
})

/** Opens a connection and sets it up; a new file can be read by its owner only. Throws when a setting does not hold. */
export function openConnection(path: string, role: Role, bounds: SqliteBounds): Database {
  if (path === '' || path === ':memory:') throw new Error('SQLite needs a file that its connections can share')
  if (!existsSync(path)) createPrivately(path)
  const database = new Database(path)
  database.run(`pragma busy_timeout = ${bounds.lockWaitMsMax}`) // while it opens: another process may be closing
  const wanted = settings(role, bounds)
  for (const name of pragmaNames) database.run(`pragma ${name} = ${wanted[name]}`)
  const held = readPragmas(database)
  const broken = pragmaNames.find((name) => held[name] !== wanted[name])
  if (broken === undefined) return database
  database.close()
  throw new Error(`SQLite on ${path} refuses ${broken} = ${wanted[broken]}; it stays ${held[broken]}`)
}

export function readPragmas(database: Database): Pragmas {
  const held = pragmaNames.map((name) => [name, readPragma(database, name)] as const)
  return Object.fromEntries(held) as Pragmas
}

/** Only a file that is not there yet: to open and close one in use would drop the locks SQLite holds on it. */
export function createPrivately(path: string): void {
  closeSync(openSync(path, 'wx', 0o600))
}

/** Writes a file, or the entries of a folder, to disk. */
export function flush(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function readPragma(database: Database, name: string): unknown {
  const statement = database.prepare<Record<string, unknown>, []>(`pragma ${name}`)
  const row = statement.get()
  statement.finalize()
  return row ? Object.values(row)[0] : undefined
}
