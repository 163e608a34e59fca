import type { Logger } from 'pino'
import type { LoadedConfig } from '../config/load.ts'
import { differentSecrets, missingKey, missingStore } from '../config/restore-problems.ts'
import {
  makeSecrets,
  missingSecrets,
  readSecretsFile,
  restrictSecretsFile,
  type StoredSecrets,
  secretsPath,
  withFileSecrets,
  withSecrets,
  writeSecretsFile,
} from '../config/secrets.ts'
import { type SecretKey, secretKeys } from '../config/settings.ts'
import type { Clock } from '../core/clock.ts'
import type { Ids } from '../core/ids.ts'
import { databaseDriver } from '../storage/open.ts'
import { openSharedSecrets } from './configured-storage.ts'

/**
 * Completes the configuration with the stored secrets, or with new ones at the first start. Throws StartError when a store
 * and its secrets are not both there: secrets without their store, a store without its `secrets.key`. On a database server
 * the secrets are in the database, and a configured one that is neither the current nor the previous one is a ConfigError.
 */
export async function completeSecrets(loaded: LoadedConfig, means: Means, log: Warnings): Promise<LoadedConfig> {
  warnOfOpenFile(loaded.config['data.dir'], log)
  const stored = readSecretsFile(loaded.config['data.dir'])
  const url = loaded.config['database.url']
  const { file, placeOf } = databaseDriver(url)
  if (!file) return withSharedSecrets(loaded, means, log)
  const [place, state] = [placeOf(url), file.stateOf(url)]
  const missing = missingSecrets(loaded, stored)
  if (state === 'absent' && loaded.config['secrets.key'] === '' && stored['secrets.key'] !== undefined)
    throw missingStore(loaded, place)
  // Beside the key before it, a new one may be made: it replaces that one.
  const isReplaced = (loaded.config['secrets.previousKey'] || (stored['secrets.previousKey'] ?? '')) !== ''
  if (state === 'filled' && missing.includes('secrets.key') && !isReplaced) throw missingKey(loaded, place)
  const signing = missing.filter((key) => key !== 'secrets.key')
  if (state === 'filled' && signing.length > 0)
    log.warn({ secrets: signing }, 'new secrets for an existing store; what was signed with the old ones is refused')
  // Before the secrets, so that a start that fails between the two does not look like a lost store.
  file.create(url)
  return withFileSecrets(loaded, means.ids)
}

type Means = { readonly clock: Clock; readonly ids: Ids }
type Warnings = Pick<Logger, 'warn'>

function warnOfOpenFile(dataDir: string, log: Warnings): void {
  if (!restrictSecretsFile(dataDir)) return
  const file = secretsPath(dataDir)
  log.warn({ file }, 'secrets.json was open to other users of this machine; its mode is now 0600')
}

/**
 * The first node offers its secrets, and all use what is stored then. The file gets a copy, which the commands on this machine
 * read; `secrets.key` is not stored there, so that the database alone reveals nothing.
 */
async function withSharedSecrets(loaded: LoadedConfig, { clock, ids }: Means, log: Warnings): Promise<LoadedConfig> {
  const dataDir = loaded.config['data.dir']
  const kept = readSecretsFile(dataDir)
  const known = withoutKeys({
    ...kept,
    ...makeSecrets(missingSecrets(loaded, kept), ids),
    ...givenSecrets(loaded),
  })
  const stored = await openSharedSecrets(loaded.config, clock, ids, known)
  const given = givenSecrets(loaded)
  const keys = secretKeys.filter((key) => withoutKeys(given)[key] !== undefined)
  const other = keys.filter((key) => stored[key]?.value !== given[key])
  const different = other.filter((key) => stored[key]?.previous?.value !== given[key])
  if (different.length > 0) throw differentSecrets(different)
  if (other.length > 0)
    log.warn({ secrets: other }, 'configured with the previous secrets; the current ones of the database are used')
  const shared = Object.fromEntries(Object.entries(stored).map(([key, { value }]) => [key, value]))
  if (secretKeys.some((key) => shared[key] !== undefined && shared[key] !== kept[key]))
    writeSecretsFile(dataDir, { ...kept, ...shared })
  return withSecrets(without(loaded, other), shared, 'secrets')
}

/** The configuration as if these were not configured. */
function without(loaded: LoadedConfig, keys: readonly SecretKey[]): LoadedConfig {
  return { ...loaded, config: { ...loaded.config, ...Object.fromEntries(keys.map((key) => [key, ''])) } }
}

const givenSecrets = ({ config }: LoadedConfig): StoredSecrets =>
  Object.fromEntries(secretKeys.filter((key) => config[key] !== '').map((key) => [key, config[key]]))

/** What nodes on a database server share of a configuration that is complete. */
export function sharedSecretsOf(complete: LoadedConfig): StoredSecrets {
  return withoutKeys(givenSecrets(complete))
}

/** What the database may hold: not the keys under which its values are encrypted. */
const withoutKeys = ({ 'secrets.key': _, 'secrets.previousKey': __, ...others }: StoredSecrets): StoredSecrets => others

/** The configuration of a command on an existing store. Throws StartError when its `secrets.key` is missing. */
export function storedSecretsOf(loaded: LoadedConfig): LoadedConfig {
  const complete = withSecrets(loaded, readSecretsFile(loaded.config['data.dir']), 'secrets')
  if (complete.config['secrets.key'] !== '') return complete
  const url = loaded.config['database.url']
  throw missingKey(loaded, databaseDriver(url).placeOf(url))
}
