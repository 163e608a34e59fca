import type { LoadedConfig } from '../../config/load.ts'
import { nearest } from '../../config/nearest.ts'
import { ConfigError } from '../../config/problem.ts'
import { type KeptSecrets, withSecrets } from '../../config/secrets.ts'
import { isKey, isSecretKey, type SecretKey, secretKeys } from '../../config/settings.ts'
import { type Command, UsageError } from '../command.ts'

/** Where the secrets lie that the server made: the file in data.dir, or the shared database. */
export type KeptSecretsReader = (loaded: LoadedConfig) => KeptSecrets | Promise<KeptSecrets>

/** One secret, given or made. Throws ConfigError when no server made it yet. */
export async function secretOf(key: SecretKey, loaded: LoadedConfig, keptSecrets: KeptSecretsReader): Promise<string> {
  const { config } = withSecrets(loaded, await keptSecrets(loaded), 'secrets')
  if (config[key] !== '') return config[key]
  throw new ConfigError([
    {
      subject: key,
      what: 'has not been made yet',
      fix: '`npm start`, whose first start makes it; or, where the server is given it, the same --config, variable or --set',
    },
  ])
}

/** `secret <setting>`, for command lines such as `curl -H "Authorization: Bearer $(npx rollcall secret rollcall.adminKey)"`. */
export const secretCommand = (keptSecrets: KeptSecretsReader): Command => ({
  name: 'secret',
  summary: 'Prints one secret, for use in other command lines',
  usage: '<setting>',
  details: `The settings: ${secretKeys.join(', ')}.\nExample: curl -H "Authorization: Bearer $(npx rollcall secret rollcall.adminKey)" ...`,
  async run({ io, args: [name = ''], config }) {
    io.out(`${await secretOf(secretNamed(name), config(), keptSecrets)}\n`)
    return 0
  },
})

function secretNamed(name: string): SecretKey {
  if (isKey(name) && isSecretKey(name)) return name
  if (isKey(name)) throw new UsageError(`${name} is no secret`, '`rollcall config` shows its value')
  const near = nearest(name, secretKeys)
  throw new UsageError(
    `there is no secret ${name}`,
    near === undefined ? `one of: ${secretKeys.join(', ')}` : `did you mean ${near}?`,
  )
}
