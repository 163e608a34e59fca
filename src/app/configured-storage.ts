import { ConfigError } from '../config/problem.ts'
import type { Config } from '../config/settings.ts'
import { refuseUnsupported } from '../config/start-problems.ts'
import type { Clock } from '../core/clock.ts'
import type { Ids } from '../core/ids.ts'
import { columnCipher } from '../storage/column-cipher.ts'
import { DataTooNewError, DataTooOldError } from '../storage/migrate.ts'
import { databaseDriver, type OpenedStorage, openStorage } from '../storage/open.ts'

/** Opens `database.url`. Throws ConfigError when the data was written by a version whose schema this one cannot use. */
export async function openConfigured(config: Config, clock: Clock, ids: Ids): Promise<OpenedStorage> {
  try {
    return await openStorage(config['database.url'], { clock, cipher: columnCipher(config['secrets.key'], ids) })
  } catch (error) {
    throw schemaProblem(error) ?? error
  }
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

/** Throws ConfigError when the store that `database.url` names does not exist yet. */
export function requireStore(config: Config): void {
  refuseUnsupported(config)
  const { place, exists } = databaseDriver(config['database.url']).find(config['database.url'])
  if (exists) return
  const what = `there is no store at ${place} yet`
  throw new ConfigError([{ subject: 'data.dir', what, fix: '`npm start`: the first start creates it' }])
}

/** Copies the store to a new file while a server may be writing to it. Throws ConfigError when there is no store yet. */
export function backUpStore(config: Config, target: string): void {
  requireStore(config)
  databaseDriver(config['database.url']).backup(config['database.url'], target)
}
