import { join } from 'node:path'
import { checkTogether } from './checks.ts'
import { readConfigFile } from './config-file.ts'
import { type Entry, noFindings } from './entries.ts'
import { type Environment, readEnvironment } from './environment.ts'
import { readFlags } from './flags.ts'
import { ConfigError, exampleOf, type Origin, type Problem, subjectOf } from './problem.ts'
import { isMapType, type SettingType } from './setting-types.ts'
import { type Config, type Key, keys, settingOf } from './settings.ts'

/** `secrets`: read from where secrets are kept; `generated`: made just now. */
export type Source = 'default' | 'file' | 'environment' | 'flag' | 'secrets' | 'generated'
export type Sources = Readonly<Record<Key, Source>>

export interface LoadedConfig {
  readonly config: Config
  readonly sources: Sources
}

export interface ConfigInputs {
  /** The texts of all `--set` flags, `key=value` each, in their order. */
  readonly flags: readonly string[]
  readonly environment: Environment
  /** The path that `--config` gave. */
  readonly file?: string | undefined
}

/**
 * Reads every setting: flag beats environment beats file beats default. Of a setting with members each member counts on
 * its own. Secrets nobody gave are `''` (see secrets.ts). Throws one ConfigError with all problems.
 */
export function loadConfig(inputs: ConfigInputs): LoadedConfig {
  const places = [
    inputs.file === undefined ? noFindings() : readConfigFile(inputs.file),
    readEnvironment(inputs.environment),
    readFlags(inputs.flags),
  ]
  const problems = places.flatMap((place) => place.problems)
  const given = parseEntries(
    places.flatMap((place) => place.entries),
    problems,
  )
  const config = settle(withDefaults(given.values))
  // A text that does not parse was reported already; the checks below see the default, as if nothing were given.
  const originOf = (key: Key) => (given.values.has(key) ? given.origins.get(key) : undefined)
  problems.push(...checkTogether(config, originOf))
  if (problems.length > 0) throw new ConfigError(problems)
  return { config, sources: sourcesOf(originOf) }
}

interface Given {
  readonly values: ReadonlyMap<Key, unknown>
  readonly origins: ReadonlyMap<Key, Origin>
}

/** Parses what wins. Adds to `problems` what does not parse; the default stands in for it meanwhile. */
function parseEntries(entries: readonly Entry[], problems: Problem[]): Given {
  const values = new Map<Key, unknown>()
  const origins = new Map<Key, Origin>()
  for (const { key, member, text, origin } of winners(entries)) {
    const { type } = settingOf(key)
    const value = isMapType(type) ? type.member.parse(text) : type.parse(text)
    origins.set(key, origin)
    if (value === undefined) problems.push(unfit({ key, text, origin, ...(member !== undefined && { member }) }))
    else if (member === undefined) values.set(key, value)
    else values.set(key, new Map([...((values.get(key) as Map<string, unknown>) ?? []), [member, value]]))
  }
  return { values, origins }
}

/** The last entry of each setting and member; entries come weakest first. */
function winners(entries: readonly Entry[]): Iterable<Entry> {
  const last = new Map<string, Entry>()
  for (const entry of entries) {
    const path = entry.member === undefined ? entry.key : `${entry.key}.${entry.member}`
    last.delete(path)
    last.set(path, entry)
  }
  return last.values()
}

function unfit({ key, member, text, origin }: Entry): Problem {
  const { type } = settingOf(key)
  const meant: SettingType<unknown> = isMapType(type) ? type.member : type
  const shown = meant.sensitive || text.length > shownLengthMax ? 'its value' : JSON.stringify(text)
  return {
    subject: subjectOf(key, origin, member),
    what: `${shown} is not right: it must be ${meant.rule}`,
    fix: exampleOf(key, origin, member),
  }
}
const shownLengthMax = 64

function withDefaults(given: ReadonlyMap<Key, unknown>): Config {
  const values = keys.map((key) => [key, given.has(key) ? given.get(key) : settingOf(key).default])
  return Object.fromEntries(values) as Config
}

/** Defaults that follow from other settings. */
function settle(config: Config): Config {
  const singleNode = config['redis.url'] === ''
  return {
    ...config,
    'database.url': config['database.url'] || `sqlite:${join(config['data.dir'], 'rollcall.db')}`,
    'node.id': config['node.id'] === 'auto' && singleNode ? 1 : config['node.id'],
  }
}

const sourcesOf = (originOf: (key: Key) => Origin | undefined): Sources =>
  Object.fromEntries(keys.map((key) => [key, originOf(key)?.source ?? 'default'])) as Sources
