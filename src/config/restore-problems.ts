import type { LoadedConfig, SettingSource } from './load.ts'
import { ConfigError, StartError } from './problem.ts'
import { secretsPath } from './secrets.ts'
import { isPostgresUrl } from './setting-types.ts'
import { environmentName, type Key, type SecretKey } from './settings.ts'
import { shellWord } from './shell.ts'

/* A store and its secrets belong together; these are the problems of a start that has only one of them, or two that do not fit. */

/** `secrets.json` is there, the database at `place` is not. */
export function missingStore(loaded: LoadedConfig, place: string): StartError {
  const secrets = secretsPath(loaded.config['data.dir'])
  const [file, store] = [shellWord(secrets), shellWord(place)]
  return new StartError({
    subject: storeSetting(loaded),
    what: `there is no store at ${place}, but ${secrets} holds the secrets of one`,
    fix: `the store's backup as ${place}; or, to begin with an empty store, \`rm ${file}\` (new secrets) or \`touch ${store}\` (the same secrets)`,
  })
}

/** The database at `place` has data, and there is no `secrets.key`, neither configured nor stored. */
export function missingKey(loaded: LoadedConfig, place: string): StartError {
  const secrets = secretsPath(loaded.config['data.dir'])
  return new StartError({
    subject: 'secrets.key',
    what: `is missing: the store at ${place} has values that are encrypted under it, but ${secrets} does not hold it`,
    fix: `the ${secrets} that was backed up with the store, or ${environmentName('secrets.key')} with the key; ${withoutStore(place)}`,
  })
}

/** The database at `place` was written under another `secrets.key`. */
export function wrongKey(loaded: LoadedConfig, place: string, cause: unknown): StartError {
  const origin = originText(loaded.sources['secrets.key'], secretsPath(loaded.config['data.dir']))
  const problem = {
    subject: `secrets.key (${origin})`,
    what: `is not the key that the store at ${place} was written under${loaded.config['secrets.previousKey'] === '' ? '' : ', nor is secrets.previousKey'}`,
    fix: `the key of that store, from the secrets.json that was backed up with it; or the backup that belongs to this key as ${place}; ${withoutStore(place)}`,
  }
  return new StartError(problem, { cause })
}

/** The database at `place` has values under a key that is neither `secrets.key` nor `secrets.previousKey`. */
export function otherKeyNeeded(loaded: LoadedConfig, place: string, cause: unknown): StartError {
  const isSet = loaded.config['secrets.previousKey'] !== ''
  const problem = {
    subject: 'secrets.previousKey',
    what: `${isSet ? 'is not the key that is needed' : 'is missing'}: the store at ${place} has values that are encrypted under another key than secrets.key, since its replacement is not finished`,
    fix: 'both keys of the replacement, one as secrets.key and the other as secrets.previousKey, until `npx rollcall status` says that the previous one is not needed',
  }
  return new StartError(problem, { cause })
}

/** Secrets that are configured otherwise than for the nodes that share the database. */
export function differentSecrets(keys: readonly SecretKey[]): ConfigError {
  const what =
    'is not the one that the nodes on this database share; the first of them stored it, so that every node accepts the same'
  const fix = (key: SecretKey) =>
    `${key} left out, or the value of the other nodes (\`npx rollcall secret ${key}\` there); or, to give all nodes this one, \`npx rollcall secret rotate ${key}\` with it, and a restart of every node`
  return new ConfigError(keys.map((key) => ({ subject: key, what, fix: fix(key) })))
}

const withoutStore = (place: string): string =>
  isPostgresUrl(place)
    ? 'if the data is not needed, an empty database'
    : `if the data is not needed, \`mv ${shellWord(place)} ${shellWord(`${place}.old`)}\``

/** The setting that says where the store is. */
export const storeSetting = ({ sources }: LoadedConfig): Key =>
  sources['database.url'] === 'default' ? 'data.dir' : 'database.url'

const originTexts: Partial<Record<SettingSource, string>> = {
  file: 'in the configuration file',
  environment: `in the environment, ${environmentName('secrets.key')}`,
  flag: 'given by --set',
}
const originText = (source: SettingSource, secrets: string): string => originTexts[source] ?? `in ${secrets}`
