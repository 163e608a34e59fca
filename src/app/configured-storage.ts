import { ConfigError } from '../config/problem.ts'
import type { Config } from '../config/settings.ts'
import { refuseUnsupported } from '../config/start-problems.ts'
import type { Clock } from '../core/clock.ts'
import type { Ids } from '../core/ids.ts'
import { columnCipher } from '../storage/column-cipher.ts'
import { databaseDriver, type OpenedStorage, openStorage } from '../storage/open.ts'

/** Opens `database.url`. Throws what `startProblem` explains. */
export const openConfigured = (config: Config, clock: Clock, ids: Ids): Promise<OpenedStorage> =>
  openStorage(config['database.url'], { clock, cipher: columnCipher(config['secrets.key'], ids) })

/** The files of the database that `database.url` names. */
export const databaseFiles = (config: Config) => databaseDriver(config['database.url']).files(config['database.url'])

/** Throws ConfigError when the store that `database.url` names does not exist yet. */
export function requireStore(config: Config): void {
  refuseUnsupported(config)
  const url = config['database.url']
  const driver = databaseDriver(url)
  if (driver.stateOf(url) === 'filled') return
  const what = `there is no store at ${driver.placeOf(url)} yet`
  throw new ConfigError([{ subject: 'data.dir', what, fix: '`npm start`: the first start creates it' }])
}

/** Copies the store to a new file while a server may be writing to it. Throws ConfigError when there is no store yet. */
export function backUpStore(config: Config, target: string): void {
  requireStore(config)
  databaseDriver(config['database.url']).backup(config['database.url'], target)
}
