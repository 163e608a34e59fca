import type { Logger } from 'pino'
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

/**
 * Completes the configuration with the stored secrets, or with new ones at the first start. Throws StartError when a store
 * and its secrets are not both there: secrets without their store, a store without its `secrets.key`.
 */
export function completeSecrets(loaded: LoadedConfig, ids: Ids, log: Warnings): LoadedConfig {
  warnOfOpenFile(loaded.config['data.dir'], log)
  const stored = readSecretsFile(loaded.config['data.dir'])
  const url = loaded.config['database.url']
  const { file, placeOf } = databaseDriver(url)
  if (!file) return withFileSecrets(loaded, ids)
  const [place, state] = [placeOf(url), file.stateOf(url)]
  const missing = missingSecrets(loaded, stored)
  if (state === 'absent' && loaded.config['secrets.key'] === '' && stored['secrets.key'] !== undefined)
    throw missingStore(loaded, place)
  if (state === 'filled' && missing.includes('secrets.key')) throw missingKey(loaded, place)
  if (state === 'filled' && missing.length > 0)
    log.warn({ secrets: missing }, 'new secrets for an existing store; what was signed with the old ones is refused')
  // Before the secrets, so that a start that fails between the two does not look like a lost store.
  file.create(url)
  return withFileSecrets(loaded, ids)
}

type Warnings = Pick<Logger, 'warn'>

function warnOfOpenFile(dataDir: string, log: Warnings): void {
  if (!restrictSecretsFile(dataDir)) return
  const file = secretsPath(dataDir)
  log.warn({ file }, 'secrets.json was open to other users of this machine; its mode is now 0600')
}

/** The configuration of a command on an existing store. Throws StartError when its `secrets.key` is missing. */
export function storedSecretsOf(loaded: LoadedConfig): LoadedConfig {
  const complete = withSecrets(loaded, readSecretsFile(loaded.config['data.dir']), 'secrets')
  if (complete.config['secrets.key'] !== '') return complete
  const url = loaded.config['database.url']
  throw missingKey(loaded, databaseDriver(url).placeOf(url))
}
