import type { LoadedConfig } from '../config/load.ts'
import { missingKey, missingStore } from '../config/restore-problems.ts'
import {
  missingSecrets,
  readSecretsFile,
  restrictSecretsFile,
  secretsPath,
  withFileSecrets,
  withSecrets,
} from '../config/secrets.ts'
import type { Ids } from '../core/ids.ts'
import { databaseDriver } from '../storage/open.ts'

/** `warnings`: sentences for the log. */
export type CompletedSecrets = { readonly loaded: LoadedConfig; readonly warnings: readonly string[] }

/**
 * Completes the configuration with the stored secrets, or with new ones at the first start. Throws StartError when a store
 * and its secrets are not both there: secrets without their store, a store without its `secrets.key`.
 */
export function completeSecrets(loaded: LoadedConfig, ids: Ids): CompletedSecrets {
  const dataDir = loaded.config['data.dir']
  const warnings = restrictSecretsFile(dataDir)
    ? [`${secretsPath(dataDir)} was open to other users of this machine; its mode is now 0600`]
    : []
  const url = loaded.config['database.url']
  const driver = databaseDriver(url)
  const [place, state] = [driver.placeOf(url), driver.stateOf(url)]
  const stored = readSecretsFile(dataDir)
  const missing = missingSecrets(loaded, stored)
  if (state === 'absent' && loaded.config['secrets.key'] === '' && stored['secrets.key'] !== undefined)
    throw missingStore(loaded, place)
  if (state === 'filled' && missing.includes('secrets.key')) throw missingKey(loaded, place)
  if (state === 'filled' && missing.length > 0)
    warnings.push(
      `new secrets for an existing store: ${missing.join(', ')}; what was signed with the old ones is refused`,
    )
  // Before the secrets, so that a start that fails between the two does not look like a lost store.
  driver.create(url)
  return { loaded: withFileSecrets(loaded, ids), warnings }
}

/** The configuration of a command on an existing store. Throws StartError when its `secrets.key` is missing. */
export function storedSecretsOf(loaded: LoadedConfig): LoadedConfig {
  const complete = withSecrets(loaded, readSecretsFile(loaded.config['data.dir']), 'secrets')
  if (complete.config['secrets.key'] !== '') return complete
  const url = loaded.config['database.url']
  throw missingKey(loaded, databaseDriver(url).placeOf(url))
}
