import { existsSync } from 'node:fs'
import type { RestoreStore } from '../cli/commands/restore.ts'
import { lockDatabase, lockDataDir, type ServerLock } from '../config/data-dir.ts'
import type { LoadedConfig } from '../config/load.ts'
import { ConfigError, StartError } from '../config/problem.ts'
import { storeSetting } from '../config/restore-problems.ts'
import { refuseUnsupported } from '../config/start-problems.ts'
import type { DatabaseFile, StagedRestore } from '../storage/database-driver.ts'
import { DamagedDatabaseError, MovedDatabaseError } from '../storage/database-driver.ts'
import { MissingKeyError, WrongKeyError } from '../storage/key-check.ts'
import { databaseDriver } from '../storage/open.ts'
import { openConfigured } from './configured-storage.ts'
import type { CommandDeps } from './offline-commands.ts'
import { storedSecretsOf } from './server-secrets.ts'
import { startProblem } from './start-problem.ts'

/** The command `rollcall restore`. */
export const restoreStore =
  (means: CommandDeps): RestoreStore =>
  async (loaded, backup, confirm) => {
    refuseUnsupported(loaded.config)
    const url = loaded.config['database.url']
    const { file, placeOf } = databaseDriver(url)
    if (!file) throw onServer(placeOf(url))
    const complete = storedSecretsOf(loaded)
    const locks = takeLocks(loaded, file)
    try {
      const staged = stage(file, url, backup)
      try {
        await checkStaged(staged, backup, complete, means)
        const aside = freeName(placeOf(url), means)
        if (!(await confirm(placeOf(url), file.stateOf(url) === 'filled'))) return undefined
        return { store: placeOf(url), aside: staged.replace(aside) ? aside : undefined }
      } finally {
        staged.discard()
      }
    } finally {
      for (const lock of locks) lock.release()
    }
  }

/** Throws InUseError when a server has the folder or the database. */
function takeLocks(loaded: LoadedConfig, file: DatabaseFile): ServerLock[] {
  const { config } = loaded
  const url = config['database.url']
  const folder = lockDataDir(config['data.dir'], process.pid)
  if (file.stateOf(url) === 'absent') return [folder]
  try {
    const place = { setting: storeSetting(loaded), path: databaseDriver(url).placeOf(url) }
    return [folder, lockDatabase(place, process.pid)]
  } catch (error) {
    folder.release()
    throw error
  }
}

function stage(file: DatabaseFile, url: string, backup: string): StagedRestore {
  try {
    return file.stageRestore(url, backup)
  } catch (error) {
    if (!(error instanceof DamagedDatabaseError)) throw error
    throw backupProblem(backup, `is damaged, or is no database: ${error.message}`, error)
  }
}

/** Opens the copy as the server would, which also brings its schema up to date. */
async function checkStaged(
  { url }: StagedRestore,
  backup: string,
  complete: LoadedConfig,
  { clock, ids }: CommandDeps,
): Promise<void> {
  const config = { ...complete.config, 'database.url': url }
  try {
    const { storage } = await openConfigured(config, clock, ids)
    await storage.close()
  } catch (error) {
    if (error instanceof WrongKeyError)
      throw backupProblem(backup, 'was made under another secrets.key than the one that is configured', error)
    if (error instanceof MissingKeyError)
      throw backupProblem(
        backup,
        'was made while secrets.key was being replaced, and has values under a key that is neither secrets.key nor secrets.previousKey',
        error,
      )
    if (error instanceof DamagedDatabaseError) throw backupProblem(backup, error.message, error)
    if (error instanceof MovedDatabaseError)
      throw backupProblem(backup, `is of a store that was moved: ${error.message}`, error)
    throw startProblem(error, complete)
  }
}

const backupProblem = (backup: string, what: string, cause: unknown): StartError =>
  new StartError(
    { subject: backup, what, fix: 'a file that `rollcall backup` made, with the secrets.json that was kept with it' },
    { cause },
  )

/** Where the store that is replaced is kept. */
function freeName(store: string, { clock }: CommandDeps): string {
  const time = new Date(clock.now()).toISOString().slice(0, 19).replaceAll(':', '-')
  const names = Array.from(
    { length: 100 },
    (_, place) => `${store}.before-restore-${time}${place === 0 ? '' : `-${place}`}`,
  )
  const free = names.find((name) => !existsSync(name))
  if (free === undefined) throw new Error(`every name such as ${names[0]} is taken`)
  return free
}

const onServer = (place: string): ConfigError =>
  new ConfigError([
    {
      subject: 'database.url',
      what: `the store is on PostgreSQL (${place}), which has its own tool to restore what pg_dump made`,
      fix: `pg_restore --clean --if-exists --dbname=${place} FILE, while no node runs`,
    },
  ])
