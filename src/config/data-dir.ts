import { Database, SQLiteError } from 'bun:sqlite'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileAtomically } from './atomic-file.ts'
import { diskProblem } from './disk-problems.ts'
import { InUseError } from './problem.ts'

/** An exclusive lock on a data folder. */
export interface DataDirLock {
  /** Releases the lock. The end of the process releases it too. */
  release(): void
}

/** How long a start waits for the lock: of two servers that start at the same time one gets it. */
const lockWaitMs = 250

/** Connections that hold a lock. Garbage collection would close one that is not referenced, and release its lock. */
const held = new Set<Database>()

/**
 * Creates the folder if it does not exist and takes its lock, or throws an InUseError with the pid of the server that holds it.
 *
 * The lock is SQLite's lock on an empty `lock.db`: the kernel releases it when the process ends, so a kill -9 does not block
 * the next start. `lock.pid` is for messages only.
 */
export function lockDataDir(dataDir: string, pid: number): DataDirLock {
  makeDataDir(dataDir)
  const pidPath = join(dataDir, 'lock.pid')
  const database = lockFile(join(dataDir, 'lock.db'), () => inUse(dataDir, pidPath))
  held.add(database)
  writePid(pidPath, pid)
  return {
    release() {
      if (!held.delete(database)) return
      rmSync(pidPath, { force: true })
      database.close()
    },
  }
}

/** Creates the folder, for the owner only, unless it exists. */
export function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw diskProblem(error, { setting: 'data.dir', path: dataDir }) ?? error
  }
}

function lockFile(path: string, inUse: () => InUseError): Database {
  let database: Database | undefined
  try {
    database = new Database(path)
    database.run(`PRAGMA busy_timeout = ${lockWaitMs}`)
    database.run('BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database?.close()
    if (error instanceof SQLiteError && error.code === 'SQLITE_BUSY') throw inUse()
    throw diskProblem(error, { setting: 'data.dir', path }) ?? error
  }
}

function writePid(path: string, pid: number): void {
  try {
    writeFileAtomically(path, `${pid}\n`)
  } catch (error) {
    throw diskProblem(error, { setting: 'data.dir', path }) ?? error
  }
}

function inUse(dataDir: string, pidPath: string): InUseError {
  const pid = readPid(pidPath)
  const holder = pid === undefined ? 'another Rollcall server' : `another Rollcall server, process ${pid}`
  return new InUseError({
    subject: 'data.dir',
    what: `${dataDir} is in use by ${holder}`,
    fix: `${pid === undefined ? 'stop that server' : `kill ${pid}`}, or use another folder: --set data.dir=./data-2`,
  })
}

function readPid(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}
