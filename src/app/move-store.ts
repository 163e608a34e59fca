import type { MoveRequest, StoreMover } from '../cli/commands/move.ts'
import { lockDatabase, lockDataDir, type ServerLock } from '../config/data-dir.ts'
import type { LoadedConfig } from '../config/load.ts'
import { ConfigError, StartError } from '../config/problem.ts'
import { storeSetting } from '../config/restore-problems.ts'
import type { DatabaseFile } from '../storage/database-driver.ts'
import { type MoveReport, type MoveWatch, moveStore } from '../storage/move/move.ts'
import { MoveRefusal } from '../storage/move/table.ts'
import { databaseDriver } from '../storage/open.ts'
import { serverFault } from '../storage/postgres/server-fault.ts'
import { configuredCipher, requireStore } from './configured-storage.ts'
import type { CommandDeps } from './offline-commands.ts'
import { sharedSecretsOf, storedSecretsOf } from './server-secrets.ts'
import { startProblem } from './start-problem.ts'

/** The command `rollcall move`. */
export const storeMover = (means: CommandDeps): StoreMover => ({
  move: (loaded, request, watch) => locked(loaded, () => move(loaded, means, request, watch)),
  undo: (loaded) =>
    locked(loaded, async (file) => {
      const url = loaded.config['database.url']
      const wasMoved = file.moveMark(url) !== undefined
      file.setMoveMark(url, undefined)
      return wasMoved
    }),
})

/** Runs `work` while no server has the store. Throws InUseError when one has. */
async function locked<T>(loaded: LoadedConfig, work: (file: DatabaseFile) => Promise<T>): Promise<T> {
  const { config } = loaded
  const url = config['database.url']
  const { file, placeOf } = databaseDriver(url)
  if (!file) throw onServer(placeOf(url))
  const locks: ServerLock[] = []
  try {
    locks.push(lockDataDir(config['data.dir'], process.pid))
    requireStore(config)
    locks.push(lockDatabase({ setting: storeSetting(loaded), path: placeOf(url) }, process.pid))
    return await work(file)
  } finally {
    for (const lock of locks) lock.release()
  }
}

async function move(
  loaded: LoadedConfig,
  { clock, ids }: CommandDeps,
  { to, dryRun, restart }: MoveRequest,
  watch: MoveWatch,
): Promise<MoveReport> {
  const complete = storedSecretsOf(loaded)
  const { config } = complete
  const cipher = configuredCipher(config, ids)
  const secrets = sharedSecretsOf(complete)
  const from = config['database.url']
  try {
    return await moveStore({ from, to, clock, ids, cipher, secrets, dryRun, restart, watch })
  } catch (error) {
    throw targetProblem(error, to) ?? startProblem(error, complete)
  }
}

/** What is wrong with the database to move to. */
function targetProblem(error: unknown, to: string): StartError | undefined {
  if (!(error instanceof Error)) return undefined
  const found = error instanceof MoveRefusal ? { message: error.message, fix: error.fix } : serverFault(error)
  if (!found) return undefined
  const what = `${databaseDriver(to).placeOf(to)} cannot be moved to: ${found.message}`
  return new StartError({ subject: '--to', what, fix: found.fix }, { cause: error })
}

const onServer = (place: string): ConfigError =>
  new ConfigError([
    {
      subject: 'database.url',
      what: `the store is on PostgreSQL (${place}) already; move copies one of SQLite`,
      fix: 'without database.url, or database.url=sqlite:./data/rollcall.db: the store to copy',
    },
  ])
