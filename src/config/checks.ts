import { isLoopbackHost } from './hosts-and-urls.ts'
import { assignmentText, exampleAssignment, type Origin, type Problem, settingLabel } from './problem.ts'
import { openimWebhookNames } from './sections/openim-webhooks.ts'
import { isPostgresUrl, portOrOff } from './setting-types.ts'
import { type Config, type Key, keys, type SecretKey, secretKeys, settingOf } from './settings.ts'

type OriginOf = (key: Key) => Origin | undefined

/** Problems of values that are valid alone but not together. */
export function checkCombinations(config: Config, originOf: OriginOf): Problem[] {
  return [
    ...checkWeakSecrets(config, originOf),
    ...checkInsecureDev(config, originOf),
    ...checkTestClock(config, originOf),
    ...checkPorts(config, originOf),
    ...checkSharedKey(config, originOf),
    ...checkPreviousKey(config, originOf),
    ...checkWebhooks(config, originOf),
  ]
}

export const secretBytesMin = 16
/** Default secrets of the vendors, which are public. */
const publicSecrets: readonly string[] = ['123456', 'openIM123']

/** Why a secret is too weak; undefined when it is not. */
export function secretWeakness(secret: string): string | undefined {
  if (secret === '') return 'is empty'
  if (publicSecrets.includes(secret)) return "is the vendor's default, which is public"
  const bytes = new TextEncoder().encode(secret).length
  return bytes < secretBytesMin ? `is shorter than ${secretBytesMin} bytes` : undefined
}

/** Checks configured secrets only; generated ones are strong. */
function checkWeakSecrets(config: Config, originOf: OriginOf): Problem[] {
  if (config.insecureDev) return []
  return secretKeys.flatMap((key) => {
    const weakness = originOf(key) === undefined ? undefined : secretWeakness(config[key])
    return weakness === undefined ? [] : [weakSecret(key, weakness, originOf(key))]
  })
}

export const weakSecret = (key: SecretKey, weakness: string, origin?: Origin): Problem => ({
  subject: settingLabel(key, origin),
  what: `this secret ${weakness}`,
  fix: `${exampleAssignment(key, origin)}; to try things out on this machine only, --set insecureDev=true`,
})

const hostKeys = ['host', 'rollcall.host'] as const

function checkInsecureDev(config: Config, originOf: OriginOf): Problem[] {
  const open = hostKeys.find((key) => !isLoopbackHost(config[key]))
  if (!config.insecureDev || open === undefined) return []
  return [
    {
      subject: settingLabel('insecureDev', originOf('insecureDev')),
      what: `it works on a loopback address only, but ${open} is ${config[open]}`,
      fix: `${assignmentText(open, '127.0.0.1', originOf(open))}, or insecureDev left out`,
    },
  ]
}

function checkTestClock(config: Config, originOf: OriginOf): Problem[] {
  if (config.insecureDev || config.testClockOffsetMs === 0) return []
  const subject = settingLabel('testClockOffsetMs', originOf('testClockOffsetMs'))
  return [{ subject, what: 'it is for tests, which run with insecureDev', fix: 'testClockOffsetMs left out' }]
}

const portKeys = keys.filter((key) => settingOf(key).type === portOrOff)

function checkPorts(config: Config, originOf: OriginOf): Problem[] {
  const keyOfPort = new Map<unknown, Key>()
  return portKeys.flatMap((key) => {
    const number = config[key]
    const other = keyOfPort.get(number)
    if (number === 'off' || number === 0) return []
    if (other === undefined) {
      keyOfPort.set(number, key)
      return []
    }
    const what = `port ${String(number)} is also used by ${other}`
    return [{ subject: settingLabel(key, originOf(key)), what, fix: assignmentText(key, 'off', originOf(key)) }]
  })
}

function checkSharedKey(config: Config, originOf: OriginOf): Problem[] {
  if (!isPostgresUrl(config['database.url']) || originOf('secrets.key') !== undefined) return []
  return [
    {
      subject: 'secrets.key',
      what: 'must be set when database.url is PostgreSQL: it encrypts values that all nodes read, so each needs the same',
      fix: 'ROLLCALL_SECRETS_KEY="…", the same on every node, generated once with `openssl rand -hex 24`',
    },
  ]
}

function checkPreviousKey(config: Config, originOf: OriginOf): Problem[] {
  if (config['secrets.previousKey'] === '' || config['secrets.previousKey'] !== config['secrets.key']) return []
  const origin = originOf('secrets.previousKey')
  const what = 'is the same as secrets.key: it is the key that is replaced by it'
  return [{ subject: settingLabel('secrets.previousKey', origin), what, fix: 'secrets.previousKey left out' }]
}

export function checkWebhooks(config: Config, originOf: OriginOf): Problem[] {
  if (config['openim.webhooks.url'] !== '') return []
  const enabled = openimWebhookNames.find((name) => config[`openim.webhooks.${name}.enable`])
  if (enabled === undefined) return []
  const origin = originOf(`openim.webhooks.${enabled}.enable`)
  return [
    {
      subject: settingLabel('openim.webhooks.url', originOf('openim.webhooks.url')),
      what: `is empty, though openim.webhooks.${enabled}.enable is true`,
      fix: exampleAssignment('openim.webhooks.url', origin),
    },
  ]
}
