import { Database, SQLiteError } from 'bun:sqlite'
import { mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileAtomically } from './atomic-file.ts'
import { type DiskPlace, diskProblem } from './disk-problems.ts'
import { InUseError } from './problem.ts'

/** An exclusive lock on a data folder or a database. */
export interface ServerLock {
  /** Releases the lock. The end of the process releases it too. */
  release(): void
}

/** How long a start waits for the lock: of two servers that start at the same time one gets it. */
const lockWaitMs = 250

/** Connections that hold a lock. Garbage collection would close one that is not referenced, and release its lock. */
const held = new Set<Database>()

/** Creates the folder if it does not exist and takes its lock, or throws an InUseError with the pid of the server that holds it. */
export function lockDataDir(dataDir: string, pid: number): ServerLock {
  makeDataDir(dataDir)
  const [path, pidPath] = [join(dataDir, 'lock.db'), join(dataDir, 'lock.pid')]
  return takeLock({ setting: 'data.dir', what: dataDir, other: otherFolder, path, pidPath, pid })
}

/**
 * Takes the lock of a database file that exists: servers with folders of their own may be given the same `database.url`.
 * Throws as `lockDataDir` does.
 */
export function lockDatabase({ setting, path }: DiskPlace, pid: number): ServerLock {
  const file = realpathSync(path)
  const other = setting === 'data.dir' ? otherFolder : 'another file: --set database.url=sqlite:./data-2/rollcall.db'
  return takeLock({ setting, what: file, other, path: `${file}-lock`, pidPath: `${file}-lock.pid`, pid })
}

const otherFolder = 'another folder: --set data.dir=./data-2'

/** `path` and `pidPath`: the files of the lock. `what`: what it is on; `other`: what a second server may use instead. */
type Lockable = DiskPlace & {
  readonly pidPath: string
  readonly pid: number
  readonly what: string
  readonly other: string
}

/**
 * The lock is SQLite's lock on an empty file: the kernel releases it when the process ends, so a kill -9 does not block the
 * next start. The file with the pid is for messages only.
 */
function takeLock(locked: Lockable): ServerLock {
  const database = lockFile(locked)
  held.add(database)
  writePid(locked)
  return {
    release() {
      if (!held.delete(database)) return
      rmSync(locked.pidPath, { force: true })
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

function lockFile(locked: Lockable): Database {
  let database: Database | undefined
  try {
    database = new Database(locked.path)
    database.run(`PRAGMA busy_timeout = ${lockWaitMs}`)
    database.run('BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database?.close()
    if (error instanceof SQLiteError && error.code === 'SQLITE_BUSY') throw inUse(locked)
    throw diskProblem(error, locked) ?? error
  }
}

function writePid({ setting, pidPath, pid }: Lockable): void {
  try {
    writeFileAtomically(pidPath, `${pid}\n`)
  } catch (error) {
    throw diskProblem(error, { setting, path: pidPath }) ?? error
  }
}

function inUse({ setting, what, other, pidPath }: Lockable): InUseError {
  const pid = readPid(pidPath)
  const holder = pid === undefined ? 'another Rollcall server' : `another Rollcall server, process ${pid}`
  return new InUseError({
    subject: setting,
    what: `${what} is in use by ${holder}`,
    fix: `${pid === undefined ? 'stop that server' : `kill ${pid}`}, or use ${other}`,
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
