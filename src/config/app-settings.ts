import type { AppSettingRules, OwnSettings } from '../core/apps/app-settings.ts'
import { CoreError } from '../core/errors.ts'
import { checkWebhooks } from './checks.ts'
import { splitMembers } from './entries.ts'
import type { SettingSources } from './load.ts'
import { nearest } from './nearest.ts'
import { isMapType, type MapType } from './setting-types.ts'
import { type Config, type Key, keys, settingOf } from './settings.ts'

/** The settings that an app may have a value of its own for. */
export const appSettingKeys: readonly Key[] = keys.filter((key) => settingOf(key).perApp === true)
const isAppSetting = (name: string): name is Key => appSettingKeys.some((key) => key === name)

/**
 * The configuration as it is for an app with these settings of its own. A text that does not parse, as an earlier version may
 * have stored it, counts as absent.
 */
export function appConfig(config: Config, own: OwnSettings): Config {
  const values: Partial<Record<Key, unknown>> = {}
  for (const [name, text] of own) {
    const value = isAppSetting(name) ? parsed(name, text) : undefined
    if (isAppSetting(name) && value !== undefined) values[name] = value
  }
  return { ...config, ...(values as Partial<Config>) }
}

/** What an app may set, for a server with this configuration; `sources` absent: all of it is as by default. */
export const appSettingRules = (config: Config, sources?: SettingSources): AppSettingRules => ({
  names: appSettingKeys,
  textOf,
  check(own) {
    const [problem] = checkWebhooks(appConfig(config, own), () => undefined)
    if (problem) throw new CoreError('request.invalid', `${problem.subject} ${problem.what}`)
  },
  shown(own) {
    const values = appConfig(config, own)
    return appSettingKeys.map((name) => ({
      name,
      value: shownValue(name, values[name]),
      origin: own.has(name) ? 'app' : (sources?.[name] ?? 'default') === 'default' ? 'default' : 'server',
    }))
  },
})

function textOf(name: string, value: unknown): string {
  if (!isAppSetting(name)) throw new CoreError('request.invalid', unknownText(name))
  const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
  if (value === null || value === undefined || parsed(name, text) === undefined)
    throw new CoreError('request.invalid', `${name} must be ${settingOf(name).type.rule}`)
  return text
}

function unknownText(name: string): string {
  const near = nearest(name, appSettingKeys)
  return near === undefined
    ? 'an app has no such setting of its own; GET .../settings lists them'
    : `an app has no such setting of its own; did you mean ${near}?`
}

function parsed(name: Key, text: string): unknown {
  const { type } = settingOf(name)
  return isMapType(type) ? parsedMap(type, text) : type.parse(text)
}

/** The map that replaces the server's as a whole. */
function parsedMap({ member }: MapType<unknown>, text: string): ReadonlyMap<string, unknown> | undefined {
  const members = splitMembers(text)?.map(([name, one]) => [name, member.parse(one)] as const)
  return members?.every(([, value]) => value !== undefined) ? new Map(members) : undefined
}

function shownValue(name: Key, value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  const { type } = settingOf(name)
  if (!isMapType(type)) return type.show(value)
  const members = value as ReadonlyMap<string, unknown>
  return Object.fromEntries(Array.from(members, ([member, one]) => [member, type.member.show(one)]))
}
