import { ConfigError } from '../config/problem.ts'
import type { StoredSecrets } from '../config/secrets.ts'
import type { Config } from '../config/settings.ts'
import { refuseUnsupported } from '../config/start-problems.ts'
import type { AppSecrets } from '../core/apps/store.ts'
import type { Clock } from '../core/clock.ts'
import type { Ids } from '../core/ids.ts'
import { type ColumnCipher, columnCipher } from '../storage/column-cipher.ts'
import { databaseDriver, type OpenedStorage, openStorage, shareSecrets } from '../storage/open.ts'

/** Encrypts under `secrets.key`, decrypts under `secrets.previousKey` too. */
export const configuredCipher = (config: Config, ids: Ids): ColumnCipher =>
  columnCipher(config['secrets.key'], ids, config['secrets.previousKey'])

/** What `openStorage` and its like need of the configuration. */
const openOptions = (config: Config, clock: Clock, ids: Ids) => ({
  clock,
  cipher: configuredCipher(config, ids),
  connectionsMax: config['database.poolMax'],
})

/** Opens `database.url`; `bulk` as in `OpenOptions`. Throws what `startProblem` explains. */
export const openConfigured = (config: Config, clock: Clock, ids: Ids, bulk = false): Promise<OpenedStorage> =>
  openStorage(config['database.url'], { ...openOptions(config, clock, ids), bulk })

/** The secrets that all nodes on `database.url` share, after adding those of `offered` that it lacks. Throws likewise. */
export const openSharedSecrets = (
  config: Config,
  clock: Clock,
  ids: Ids,
  offered: StoredSecrets,
): Promise<AppSecrets> => shareSecrets(config['database.url'], openOptions(config, clock, ids), offered)

/** What `/readyz` calls the database. */
export const databaseName = (config: Config): string =>
  databaseDriver(config['database.url']).file ? 'sqlite' : 'postgresql'

/** The files of the database that `database.url` names; none for a server. */
export const databaseFiles = (config: Config) =>
  databaseDriver(config['database.url']).file?.files(config['database.url']) ?? []

/** Throws ConfigError when the store that `database.url` names is a file that does not exist yet. */
export function requireStore(config: Config): void {
  refuseUnsupported(config)
  const url = config['database.url']
  const driver = databaseDriver(url)
  if (!driver.file || driver.file.stateOf(url) === 'filled') return
  const what = `there is no store at ${driver.placeOf(url)} yet`
  throw new ConfigError([{ subject: 'data.dir', what, fix: '`npm start`: the first start creates it' }])
}

/**
 * Copies the store to a new file while a server may be writing to it. Throws ConfigError when there is no store yet, and for
 * a database server, whose own tool does it.
 */
export function backUpStore(config: Config, target: string): void {
  requireStore(config)
  const url = config['database.url']
  const { file, placeOf } = databaseDriver(url)
  if (!file) throw serverBackup(placeOf(url), target)
  file.backup(url, target)
}

function serverBackup(place: string, target: string): ConfigError {
  const what = `the store is on PostgreSQL (${place}), which has its own tool for backups; keep secrets.key too, without which the copy cannot be read`
  return new ConfigError([{ subject: 'database.url', what, fix: `pg_dump --format=custom --file=${target} ${place}` }])
}
