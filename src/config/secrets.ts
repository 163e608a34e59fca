import { chmodSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Ids } from '../core/ids.ts'
import { writeFileAtomically } from './atomic-file.ts'
import { secretWeakness, weakSecret } from './checks.ts'
import { makeDataDir } from './data-dir.ts'
import { diskProblem } from './disk-problems.ts'
import type { LoadedConfig } from './load.ts'
import { ConfigError, type Origin, StartError } from './problem.ts'
import { generatedSecretKeys, type SecretKey, secretKeys } from './settings.ts'
import { shellWord } from './shell.ts'

/** Secrets stored by earlier starts, by their setting's key. */
export type StoredSecrets = Readonly<Partial<Record<SecretKey, string>>>

/** 192 bits, 48 characters: strong for all uses, short enough for a header and inside a token. */
export const generatedSecretBytes = 24

/**
 * Completes the configuration with the secrets in `<data.dir>/secrets.json`; missing ones are generated and stored first.
 * The caller holds the lock on the folder (data-dir.ts), so that no other process generates them.
 */
export function withFileSecrets(loaded: LoadedConfig, ids: Ids): LoadedConfig {
  const dataDir = loaded.config['data.dir']
  const kept = readSecretsFile(dataDir)
  const made = makeSecrets(missingSecrets(loaded, kept), ids)
  if (Object.keys(made).length > 0) writeSecretsFile(dataDir, { ...kept, ...made })
  return withSecrets(withSecrets(loaded, kept, 'secrets'), made, 'generated')
}

/** Fills secrets that are not configured. A stored secret that is weak stops the start like a configured one. */
export function withSecrets(
  loaded: LoadedConfig,
  secrets: StoredSecrets,
  source: 'secrets' | 'generated',
): LoadedConfig {
  const filled = secretKeys.filter((key) => loaded.config[key] === '' && secrets[key] !== undefined)
  const origin: Origin = { source: 'file', path: secretsPath(loaded.config['data.dir']) }
  const weak = loaded.config.insecureDev ? [] : weakAmong(filled, secrets, origin)
  if (weak.length > 0) throw new ConfigError(weak)
  const values = filled.map((key) => [key, secrets[key]])
  return {
    config: { ...loaded.config, ...Object.fromEntries(values) },
    sources: { ...loaded.sources, ...Object.fromEntries(filled.map((key) => [key, source])) },
  }
}

/** The secrets that are neither configured nor stored, of those that the server makes. */
export const missingSecrets = ({ config }: LoadedConfig, kept: StoredSecrets = {}): readonly SecretKey[] =>
  generatedSecretKeys.filter((key) => config[key] === '' && kept[key] === undefined)

export const makeSecrets = (missing: readonly SecretKey[], ids: Ids): StoredSecrets =>
  Object.fromEntries(missing.map((key) => [key, ids.hex(generatedSecretBytes)]))

export const secretsPath = (dataDir: string): string => join(dataDir, 'secrets.json')

/** An object of texts by the names of secrets. Throws on anything else. */
function asSecrets(value: unknown): StoredSecrets {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('is no object')
  const known: readonly string[] = secretKeys
  const odd = Object.entries(value).find(([key, secret]) => !known.includes(key) || typeof secret !== 'string')
  if (odd) throw new Error(`${odd[0]} is no secret, or no text`)
  return value
}

/** The stored secrets; none when there is no file. A damaged file stops the start: with new secrets the data is unreadable. */
export function readSecretsFile(dataDir: string): StoredSecrets {
  const path = secretsPath(dataDir)
  try {
    return asSecrets(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    // The cause may quote the file, so it is not passed on.
    throw new ConfigError([
      {
        subject: path,
        what: 'cannot be read as the secrets of this server: a JSON object of setting names and texts',
        fix: 'restore the file from a backup; remove it only if the data in this folder is not needed',
      },
    ])
  }
}

/**
 * Takes the rights of all other users of the machine from the file, and says whether any had some. Throws StartError when
 * they cannot be taken.
 */
export function restrictSecretsFile(dataDir: string): boolean {
  const path = secretsPath(dataDir)
  if (!isOpenToOthers(path)) return false
  try {
    chmodSync(path, 0o600)
  } catch (cause) {
    throw openToOthers(path, cause)
  }
  // Some file systems accept the change and ignore it.
  if (isOpenToOthers(path)) throw openToOthers(path)
  return true
}

function isOpenToOthers(path: string): boolean {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0
  return (mode & 0o077) !== 0
}

function openToOthers(path: string, cause?: unknown): StartError {
  const reason = cause instanceof Error ? `: ${cause.message}` : ''
  const problem = {
    subject: path,
    what: `is open to other users of this machine, and its mode cannot be changed${reason}`,
    fix: `\`chmod 600 ${shellWord(path)}\` by the owner of the file, on a file system that has permissions`,
  }
  return new StartError(problem, { cause })
}

/** Writes the file atomically, readable by the owner only. Throws ConfigError when the folder cannot be written. */
export function writeSecretsFile(dataDir: string, secrets: StoredSecrets): void {
  makeDataDir(dataDir)
  const path = secretsPath(dataDir)
  try {
    writeFileAtomically(path, `${JSON.stringify(secrets, null, 2)}\n`)
  } catch (error) {
    throw diskProblem(error, { setting: 'data.dir', path }) ?? error
  }
}

const weakAmong = (checked: readonly SecretKey[], secrets: StoredSecrets, origin: Origin) =>
  checked.flatMap((key) => {
    const weakness = secretWeakness(secrets[key] ?? '')
    return weakness === undefined ? [] : [weakSecret(key, weakness, origin)]
  })
