import { isLoopback } from './hosts-and-urls.ts'
import { exampleOf, type Origin, type Problem, subjectOf, written } from './problem.ts'
import { webhookNames } from './sections/openim-webhooks.ts'
import { isPostgresUrl, port } from './setting-types.ts'
import { type Config, type Key, keys, type SecretKey, secretKeys, settingOf } from './settings.ts'

type OriginOf = (key: Key) => Origin | undefined

/** What is wrong though every single value is right. */
export function checkTogether(config: Config, originOf: OriginOf): Problem[] {
  return [
    ...checkWeakSecrets(config, originOf),
    ...checkInsecureDev(config, originOf),
    ...checkPorts(config, originOf),
    ...checkSharedKey(config, originOf),
    ...checkWebhooks(config, originOf),
  ]
}

export const secretBytesMin = 16
/** What vendors ship; the world knows them. */
const knownSecrets: readonly string[] = ['123456', 'openIM123']

/** Why a secret may not guard a server, or undefined when it may. */
export function secretWeakness(secret: string): string | undefined {
  if (secret === '') return 'is empty'
  if (knownSecrets.includes(secret)) return "is the one the vendor's own files carry, so everybody knows it"
  const bytes = new TextEncoder().encode(secret).length
  return bytes < secretBytesMin ? `is shorter than ${secretBytesMin} bytes` : undefined
}

/** Secrets that were given; those that were not are made strong. */
function checkWeakSecrets(config: Config, originOf: OriginOf): Problem[] {
  if (config.insecureDev) return []
  return secretKeys.flatMap((key) => {
    const weakness = originOf(key) === undefined ? undefined : secretWeakness(config[key])
    return weakness === undefined ? [] : [weakSecret(key, weakness, originOf(key))]
  })
}

export const weakSecret = (key: SecretKey, weakness: string, origin?: Origin): Problem => ({
  subject: subjectOf(key, origin),
  what: `this secret ${weakness}`,
  fix: `${exampleOf(key, origin)}; to try things out on this machine only, --set insecureDev=true`,
})

function checkInsecureDev(config: Config, originOf: OriginOf): Problem[] {
  if (!config.insecureDev || isLoopback(config.host)) return []
  return [
    {
      subject: subjectOf('insecureDev', originOf('insecureDev')),
      what: `it is for this machine only, but host is ${config.host}, which others can reach`,
      fix: `${written('host', '127.0.0.1', originOf('host'))}, or insecureDev left out`,
    },
  ]
}

const portKeys = keys.filter((key) => settingOf(key).type === port)

function checkPorts(config: Config, originOf: OriginOf): Problem[] {
  const holders = new Map<unknown, Key>()
  return portKeys.flatMap((key) => {
    const number = config[key]
    const holder = holders.get(number)
    if (number === 'off' || number === 0) return []
    if (holder === undefined) {
      holders.set(number, key)
      return []
    }
    const what = `port ${String(number)} is also that of ${holder}`
    return [{ subject: subjectOf(key, originOf(key)), what, fix: written(key, 'off', originOf(key)) }]
  })
}

function checkSharedKey(config: Config, originOf: OriginOf): Problem[] {
  if (!isPostgresUrl(config['database.url']) || originOf('secrets.key') !== undefined) return []
  return [
    {
      subject: 'secrets.key',
      what: 'must be given when database.url is PostgreSQL: it encrypts what all nodes read, so each needs the same',
      fix: 'ROLLCALL_SECRETS_KEY="…", the same on every node, made once with `openssl rand -hex 24`',
    },
  ]
}

function checkWebhooks(config: Config, originOf: OriginOf): Problem[] {
  if (config['openim.webhooks.url'] !== '') return []
  const enabled = webhookNames.find((name) => config[`openim.webhooks.${name}.enable`])
  if (enabled === undefined) return []
  const origin = originOf(`openim.webhooks.${enabled}.enable`)
  return [
    {
      subject: subjectOf('openim.webhooks.url', originOf('openim.webhooks.url')),
      what: `is empty, though openim.webhooks.${enabled}.enable is true`,
      fix: exampleOf('openim.webhooks.url', origin),
    },
  ]
}
