import { type DiskPlace, damaged, diskProblem } from '../config/disk-problems.ts'
import type { LoadedConfig } from '../config/load.ts'
import { ConfigError, StartError } from '../config/problem.ts'
import { otherKeyNeeded, storeSetting, wrongKey } from '../config/restore-problems.ts'
import { isPostgresUrl } from '../config/setting-types.ts'
import { UnknownKeyError } from '../core/key-rotation/key-rotation.ts'
import { DamagedDatabaseError, MovedDatabaseError } from '../storage/database-driver.ts'
import { MissingKeyError, WrongKeyError } from '../storage/key-check.ts'
import { DataTooNewError, DataTooOldError } from '../storage/migrate.ts'
import { databaseDriver } from '../storage/open.ts'
import { serverFault } from '../storage/postgres/server-fault.ts'

/** What an operator can mend, as a ConfigError that names the setting; any other error as it is. */
export function startProblem(error: unknown, loaded: LoadedConfig): unknown {
  if (error instanceof ConfigError) return error
  if (error instanceof DamagedDatabaseError) return damaged(storePlace(loaded), error)
  if (error instanceof MovedDatabaseError) return movedProblem(error, loaded)
  return (
    keyProblem(error, loaded) ??
    schemaProblem(error, loaded) ??
    serverProblem(error, loaded) ??
    diskProblem(error, storePlace(loaded)) ??
    error
  )
}

function keyProblem(error: unknown, loaded: LoadedConfig): ConfigError | undefined {
  if (error instanceof WrongKeyError) return wrongKey(loaded, storePlace(loaded).path, error)
  if (error instanceof MissingKeyError || error instanceof UnknownKeyError)
    return otherKeyNeeded(loaded, storePlace(loaded).path, error)
  return undefined
}

const storePlace = (loaded: LoadedConfig): DiskPlace => ({
  setting: storeSetting(loaded),
  path: databaseDriver(loaded.config['database.url']).placeOf(loaded.config['database.url']),
})

/** A start by accident on a store whose data are elsewhere now. */
function movedProblem({ message, mark }: MovedDatabaseError, loaded: LoadedConfig): StartError {
  const { setting, path } = storePlace(loaded)
  const others = mark.isFinished
    ? `database.url=${mark.to} with its password; or \`npx rollcall move --undo\` to go back to this store, which lacks what was written there since`
    : '`npx rollcall move --to` with that URL once more, which goes on; or `npx rollcall move --undo` to give it up'
  return new StartError({ subject: setting, what: `${path} is not to be written to: ${message}`, fix: others })
}

/** What is wrong with a database server, or the way to it. */
function serverProblem(error: unknown, loaded: LoadedConfig): StartError | undefined {
  const { config } = loaded
  if (!isPostgresUrl(config['database.url']) || !(error instanceof Error)) return undefined
  const found = serverFault(error)
  if (!found) return undefined
  const what = `PostgreSQL at ${storePlace(loaded).path} cannot be used: ${found.message}`
  return new StartError({ subject: 'database.url', what, fix: found.fix }, { cause: error })
}

function schemaProblem(error: unknown, loaded: LoadedConfig): ConfigError | undefined {
  if (error instanceof DataTooNewError && isPostgresUrl(loaded.config['database.url']))
    return new ConfigError([{ subject: 'database.url', what: error.message, fix: 'that version on this database' }])
  const other = 'on another folder: --set data.dir=./data-2'
  if (error instanceof DataTooNewError) {
    const fix = `that version on this folder, or this one ${other}`
    return new ConfigError([{ subject: 'data.dir', what: error.message, fix }], { cause: error })
  }
  if (error instanceof DataTooOldError) {
    const fix = `move the folder away and start with an empty one, or start ${other}`
    return new ConfigError([{ subject: 'data.dir', what: error.message, fix }], { cause: error })
  }
  return undefined
}
