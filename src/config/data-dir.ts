import { Database, SQLiteError } from 'bun:sqlite'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileAtomically } from './atomic-file.ts'
import { ConfigError } from './problem.ts'

/** The right to be the only server on a folder. */
export interface DataDirLock {
  /** Gives it back. The end of the process, however it comes, does so too. */
  release(): void
}

/** Two that come at the same moment can both see the other's first step; a short wait lets one of them win. */
const contentionMs = 250

/** Connections that hold a lock. One that were collected as garbage would be closed, and its lock lost. */
const held = new Set<Database>()

/**
 * Makes the folder if need be and takes its lock, or throws a ConfigError with the pid of the server that has it.
 *
 * The lock is SQLite's own on an empty `lock.db`: the kernel drops it when the process ends, so what kill -9 leaves
 * behind does not stop the next start. `lock.pid` only tells people who has it; nothing is decided by it.
 */
export function lockDataDir(dataDir: string, pid: number): DataDirLock {
  makeDataDir(dataDir)
  const pidPath = join(dataDir, 'lock.pid')
  const database = lockFile(join(dataDir, 'lock.db'), () => inUse(dataDir, pidPath))
  held.add(database)
  writeFileAtomically(pidPath, `${pid}\n`)
  return {
    release() {
      if (!held.delete(database)) return
      rmSync(pidPath, { force: true })
      database.close()
    },
  }
}

/** Makes the folder, for the owner only, unless it is there. */
export function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw unusable(dataDir, error)
  }
}

function lockFile(path: string, inUse: () => ConfigError): Database {
  let database: Database | undefined
  try {
    database = new Database(path)
    database.run(`PRAGMA busy_timeout = ${contentionMs}`)
    database.run('BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database?.close()
    throw error instanceof SQLiteError && error.code === 'SQLITE_BUSY' ? inUse() : unusable(path, error)
  }
}

function inUse(dataDir: string, pidPath: string): ConfigError {
  const pid = readPid(pidPath)
  const who = pid === undefined ? 'another Rollcall server' : `another Rollcall server, process ${pid}`
  return new ConfigError([
    {
      subject: 'data.dir',
      what: `${dataDir} is in use by ${who}`,
      fix: `${pid === undefined ? 'stop that one' : `kill ${pid}`}, or give this one a folder of its own: --set data.dir=./data-2`,
    },
  ])
}

function readPid(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

function unusable(path: string, cause: unknown): ConfigError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const problem = {
    subject: 'data.dir',
    what: `${path} cannot be used: ${reason}`,
    fix: '--set data.dir=./data, a folder that this user may write',
  }
  return new ConfigError([problem], { cause })
}
