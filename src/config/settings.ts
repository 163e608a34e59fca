import { type SinkSetting, sinks } from './push-sink-types.ts'
import { lanyingSettings } from './sections/lanying.ts'
import { openimSettings } from './sections/openim.ts'
import { serverSettings } from './sections/server.ts'
import { wildfireSettings } from './sections/wildfire.ts'
import { daysRow, perApp, type SettingRow, settingRow } from './setting-rows.ts'

/** All settings, in the order of the reference page. */
export const settings = {
  ...serverSettings,
  ...wildfireSettings,
  ...openimSettings,
  ...lanyingSettings,

  'retention.sessionsDays': daysRow(
    90,
    'How long ended sessions are kept, and the secrets of ended WildfireChat sessions. The latest session of a device stays, without secrets; a client that signs in on it later gets new ones.',
  ),
  'retention.tokensDays': daysRow(
    90,
    'How long expired tokens are kept. Afterwards Lanying answers such a token as unknown (10008), not as expired (402).',
  ),
  'retention.auditDays': daysRow(0, 'How long audit entries are kept.'),
  'retention.presenceDays': daysRow(1, 'How long stored presence events are kept (`events.presence`).'),
  'retention.pushTasksDays': daysRow(
    30,
    'How long finished push tasks are kept, with their counts and request ids. A request id may be used again afterwards.',
  ),
  'retention.jobsDays': daysRow(30, 'How long finished bulk jobs are kept, with what became of each user.'),
  'retention.deadLettersDays': daysRow(
    30,
    'How long messages are kept that no webhook took. Of more than 100,000 the oldest are deleted earlier.',
  ),

  'push.sinks': perApp(
    settingRow<ReadonlyMap<string, SinkSetting>>({
      type: sinks,
      default: new Map(),
      defaultText: 'all to log',
      meaning:
        'The sink of each `notifier_name`: `log`, `webpush`, or `webhook:URL`. One entry is the setting `push.sinks.<name>`.',
      example: '{"apns-prod":"webhook:https://push.example.com/apns"}',
    }),
  ),
} as const

type Settings = typeof settings
export type Key = keyof Settings & string
type ValueOf<S> = S extends SettingRow<infer T> ? T : never

/** Every setting's value, by its key: `config['wildfire.api.port']` is `number | 'off'`. */
export type Config = { readonly [K in Key]: ValueOf<Settings[K]> }

export type SecretKey = { [K in Key]: Settings[K] extends { readonly secret: true } ? K : never }[Key]

export const keys = Object.keys(settings) as readonly Key[]
export const isKey = (text: string): text is Key => Object.hasOwn(settings, text)

/** The row of a key, for code that treats all rows alike. */
export const settingOf = (key: Key): SettingRow<unknown> => settings[key] as SettingRow<unknown>

export const isSecretKey = (key: Key): key is SecretKey => settingOf(key).secret === true
export const secretKeys: readonly SecretKey[] = keys.filter(isSecretKey)
/** Those that the first start makes when they are not configured. */
export const generatedSecretKeys: readonly SecretKey[] = secretKeys.filter((key) => settingOf(key).generated)

/** The setting as an environment variable: `wildfire.api.port` is `ROLLCALL_WILDFIRE_API_PORT`. */
export const environmentPrefix = 'ROLLCALL_'
export const environmentName = (key: Key): string => `${environmentPrefix}${key.replaceAll('.', '_').toUpperCase()}`
