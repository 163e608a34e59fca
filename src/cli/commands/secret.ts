import type { LoadedConfig } from '../../config/load.ts'
import { nearest } from '../../config/nearest.ts'
import { ConfigError, type Problem } from '../../config/problem.ts'
import { type StoredSecrets, withSecrets } from '../../config/secrets.ts'
import { isKey, isSecretKey, type SecretKey, secretKeys, settingOf } from '../../config/settings.ts'
import { type Command, UsageError } from '../command.ts'

/** Reads the secrets that the server has generated: from the file in data.dir, or from the shared database. */
export type StoredSecretsReader = (loaded: LoadedConfig) => StoredSecrets | Promise<StoredSecrets>

/** One secret, configured or generated. Throws ConfigError when it has not been generated yet. */
export async function secretOf(
  key: SecretKey,
  loaded: LoadedConfig,
  storedSecrets: StoredSecretsReader,
): Promise<string> {
  const { config } = withSecrets(loaded, await storedSecrets(loaded), 'secrets')
  if (config[key] !== '') return config[key]
  throw new ConfigError([
    settingOf(key).generated
      ? notGenerated(key)
      : { subject: key, what: 'is not set', fix: 'it is needed only while secrets.key is replaced' },
  ])
}

const notGenerated = (key: SecretKey): Problem => ({
  subject: key,
  what: 'has not been generated yet',
  fix: '`npm start`: the first start generates it; or, where the server is given it, the same --config, variable or --set',
})

/** `secret <setting>`, for command lines such as `curl -H "Authorization: Bearer $(npx rollcall secret rollcall.adminKey)"`. */
export const secretCommand = (storedSecrets: StoredSecretsReader): Command => ({
  name: 'secret',
  summary: 'Prints one secret, for use in other command lines',
  usage: '<setting>',
  details: `The settings: ${secretKeys.join(', ')}.\nExample: curl -sS -H "Authorization: Bearer $(npx rollcall secret rollcall.adminKey)" ...`,
  async run({ io, args: [name = ''], config }) {
    io.out(`${await secretOf(secretNamed(name), config(), storedSecrets)}\n`)
    return 0
  },
})

function secretNamed(name: string): SecretKey {
  if (isKey(name) && isSecretKey(name)) return name
  if (isKey(name)) throw new UsageError(`${name} is not a secret`, '`rollcall config` shows its value')
  const near = nearest(name, secretKeys)
  throw new UsageError(
    `there is no secret ${name}`,
    near === undefined ? `one of: ${secretKeys.join(', ')}` : `did you mean ${near}?`,
  )
}

/** What became of a secret that was to be replaced; `absent`: no node has stored one yet. */
export type SecretRotation = 'rotated' | 'unchanged' | 'absent'
/** Replaces a secret by the configured value, or by a new one. Throws ConfigError for one that is configured with SQLite. */
export type RotateSecret = (loaded: LoadedConfig, key: SecretKey) => Promise<SecretRotation>

/** `secret rotate <setting>`. */
export const secretRotateCommand = (rotate: RotateSecret): Command => ({
  name: 'secret rotate',
  summary: 'Replaces a secret; the one before is accepted for a day',
  usage: '<setting>',
  details: [
    'With a new value; on PostgreSQL, with the one that is configured for this command, if it is. Running servers take it within half',
    'a minute. A node on PostgreSQL that is configured with the one before starts with the new one; any other value stops a start.',
    'Example: ROLLCALL_OPENIM_SECRET=... npx rollcall secret rotate openim.secret',
  ].join('\n'),
  async run({ io, args: [name = ''], config }) {
    const key = secretNamed(name)
    if (key === 'secrets.key' || key === 'secrets.previousKey')
      throw new UsageError(
        'secrets.key is not replaced by this command',
        'docs/guide/secret-rotation.md says how it is, with secrets.previousKey',
      )
    const outcome = await rotate(config(), key)
    io.error(`${rotationTexts[outcome](key)}\n`)
    return outcome === 'absent' ? 1 : 0
  },
})

const rotationTexts: Readonly<Record<SecretRotation, (key: SecretKey) => string>> = {
  rotated: (key) =>
    `${key} is replaced; give your backends the new one (\`rollcall secret ${key}\`): the one before is accepted for a day`,
  unchanged: (key) => `${key} has this value already`,
  absent: (key) => `no node has stored ${key} yet: the first start does`,
}
