import type { LoadedConfig } from '../config/load.ts'
import { ConfigError } from '../config/problem.ts'
import { wrongKey } from '../config/restore-problems.ts'
import { WrongKeyError } from '../storage/key-check.ts'
import { DataTooNewError, DataTooOldError } from '../storage/migrate.ts'
import { databaseDriver } from '../storage/open.ts'

/** What an operator can mend, as a ConfigError that names the setting; any other error as it is. */
export function startProblem(error: unknown, loaded: LoadedConfig): unknown {
  return error instanceof ConfigError ? error : (keyProblem(error, loaded) ?? schemaProblem(error) ?? error)
}

function keyProblem(error: unknown, loaded: LoadedConfig): ConfigError | undefined {
  const url = loaded.config['database.url']
  return error instanceof WrongKeyError ? wrongKey(loaded, databaseDriver(url).find(url).place, error) : undefined
}

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
