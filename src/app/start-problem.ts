import { type DiskPlace, damaged, diskProblem } from '../config/disk-problems.ts'
import type { LoadedConfig } from '../config/load.ts'
import { ConfigError } from '../config/problem.ts'
import { storeSetting, wrongKey } from '../config/restore-problems.ts'
import { DamagedDatabaseError } from '../storage/database-driver.ts'
import { WrongKeyError } from '../storage/key-check.ts'
import { DataTooNewError, DataTooOldError } from '../storage/migrate.ts'
import { databaseDriver } from '../storage/open.ts'

/** What an operator can mend, as a ConfigError that names the setting; any other error as it is. */
export function startProblem(error: unknown, loaded: LoadedConfig): unknown {
  if (error instanceof ConfigError) return error
  if (error instanceof DamagedDatabaseError) return damaged(storePlace(loaded), error)
  return keyProblem(error, loaded) ?? schemaProblem(error) ?? diskProblem(error, storePlace(loaded)) ?? error
}

function keyProblem(error: unknown, loaded: LoadedConfig): ConfigError | undefined {
  return error instanceof WrongKeyError ? wrongKey(loaded, storePlace(loaded).path, error) : undefined
}

const storePlace = (loaded: LoadedConfig): DiskPlace => ({
  setting: storeSetting(loaded),
  path: databaseDriver(loaded.config['database.url']).placeOf(loaded.config['database.url']),
})

function schemaProblem(error: unknown): ConfigError | undefined {
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
