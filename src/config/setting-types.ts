import { isIP } from 'node:net'
import { isCidr, isHost, parseHostPorts, redactUrl, serverUrls } from './hosts-and-urls.ts'

/** The type of a setting. File, environment and flags all give text, so one parser reads them. */
export interface SettingType<T> {
  /** A short name for tables: `port`. */
  readonly name: string
  /** Completes "it must be …". */
  readonly rule: string
  /** Set when a text may contain a credential: it is never shown in messages then. */
  readonly sensitive?: boolean
  /** The value, or undefined when the text is invalid. */
  parse(text: string): T | undefined
  /** The value as text for output, without credentials. */
  show(value: T): string
}

/** A setting with named members, such as `push.sinks.<name>`. Each member is a setting of its own. */
export interface MapType<T> {
  readonly name: string
  readonly rule: string
  readonly sensitive?: boolean
  readonly member: SettingType<T>
  /** A valid text of a member. */
  readonly memberExample: string
  show(value: ReadonlyMap<string, T>): string
}

export const isMapType = (type: SettingType<unknown> | MapType<unknown>): type is MapType<unknown> => 'member' in type

/** Code units of a text setting. */
export const textLengthMax = 4096
/** Items of a list, members of a map. */
export const itemsMax = 1000

/** Any text that passes `fits`, unchanged. */
export function text(name: string, rule: string, fits: (text: string) => boolean): SettingType<string> {
  return {
    name,
    rule,
    parse: (given) => (given.length <= textLengthMax && fits(given) ? given : undefined),
    show: (value) => value,
  }
}

/** An integer in [min, max]. */
export function integer(min: number, max: number): SettingType<number> {
  return {
    name: 'integer',
    rule: `a whole number from ${min} to ${max}`,
    parse: (given) => parseInteger(given, min, max),
    show: String,
  }
}

export const int32Max = 2 ** 31 - 1

/** One of a few words or numbers. */
export function choice<const C extends string | number>(...choices: readonly C[]): SettingType<C> {
  return {
    name: choices.join(' | '),
    rule: `one of ${choices.join(', ')}`,
    parse: (given) => choices.find((one) => String(one) === given),
    show: String,
  }
}

export const boolean: SettingType<boolean> = {
  name: 'true | false',
  rule: 'true or false',
  parse: (given) => (given === 'true' ? true : given === 'false' ? false : undefined),
  show: String,
}

export const portOrOff: SettingType<number | 'off'> = {
  name: 'port',
  rule: 'a port from 0 to 65535 (0 takes a free one), or off',
  parse: (given) => (given === 'off' ? 'off' : parseInteger(given, 0, 65_535)),
  show: String,
}

export const nodeNumberOrAuto: SettingType<number | 'auto'> = {
  name: 'integer | auto',
  rule: 'a whole number from 1 to 65535, or auto',
  parse: (given) => (given === '' || given === 'auto' ? 'auto' : parseInteger(given, 1, 65_535)),
  show: String,
}

export const host = text('host', 'an address or a host name, without a port', isHost)
/** A host, and the ports of MQTT and of `/route` where they are not those of the listeners. */
export const optionalHostPorts = text(
  'host and ports',
  'host[:mqttPort[:routePort]] with a host name or an address (IPv6 in brackets)',
  (given) => given === '' || parseHostPorts(given) !== undefined,
)
export const folderPath = text('path', 'the path of a folder', (given) => given !== '' && !given.includes('\0'))
export const timeZone = text('time zone', 'an IANA time zone', isTimeZone)
export const identifier = text('text', 'one to 64 characters without blanks', (given) =>
  /^[^\s\p{C}]{1,64}$/u.test(given),
)

/** Blanks at the ends are refused: they are usually a line break that was copied by mistake. */
export const secretText: SettingType<string> = {
  ...text('secret', 'text without control characters and without blanks at its ends', isSecretText),
  sensitive: true,
  show: () => 'set',
}

/** A secret that is sent in a header. */
export const headerSecret: SettingType<string> = {
  ...secretText,
  rule: 'visible ASCII characters, since it is sent in a header',
  parse: (given) => (given.length <= textLengthMax && /^[\x21-\x7e]*$/.test(given) ? given : undefined),
}

/** The token key is written between `|` characters inside a token. */
export const tokenKeyText: SettingType<string> = {
  ...secretText,
  rule: 'text without the character | and without blanks at its ends',
  parse: (given) => (given.includes('|') ? undefined : secretText.parse(given)),
}

const postgresSchemes = ['postgres://', 'postgresql://']

export const databaseUrl: SettingType<string> = {
  ...text(
    'URL',
    'sqlite: and a file, or a URL that begins with postgres://, or empty',
    (given) => given === '' || isSqliteUrl(given) || serverUrls(given).every((url) => isUrl(url, postgresSchemes)),
  ),
  sensitive: true,
  show: redactUrl,
}
export const isPostgresUrl = (given: string): boolean => postgresSchemes.some((scheme) => given.startsWith(scheme))
const isSqliteUrl = (given: string): boolean => /^sqlite:[^\p{C}]+$/u.test(given)

/** A URL of one of these schemes, or empty. */
export function optionalUrl(name: string, ...schemes: readonly string[]): SettingType<string> {
  return {
    ...text(
      name,
      `a URL that begins with ${orList(schemes)}, or empty`,
      (given) => given === '' || isUrl(given, schemes),
    ),
    sensitive: true,
    show: redactUrl,
  }
}

/** The URL of a web server, or empty. */
export const webUrl = optionalUrl('URL', 'http://', 'https://')

/** Networks and single addresses, separated by commas. */
export const networks: SettingType<readonly string[]> = {
  name: 'list of networks',
  rule: 'addresses or networks in CIDR form, separated by commas',
  parse(given) {
    const items = given.split(',').map((item) => item.trim())
    if (items.length === 1 && items[0] === '') return []
    return items.length <= itemsMax && items.every((item) => isIP(item) !== 0 || isCidr(item)) ? items : undefined
  },
  show: (value) => value.join(','),
}

function parseInteger(given: string, min: number, max: number): number | undefined {
  if (!/^-?\d{1,16}$/.test(given)) return undefined
  const value = Number(given)
  return Number.isSafeInteger(value) && value >= min && value <= max ? value : undefined
}

export function isUrl(given: string, schemes: readonly string[]): boolean {
  const scheme = schemes.find((one) => given.startsWith(one))
  return scheme !== undefined && !/[\s\p{C}]/u.test(given) && URL.canParse(given) && new URL(given).hostname !== ''
}

function isSecretText(given: string): boolean {
  return given === given.trim() && !/\p{Cc}/u.test(given) && given.isWellFormed()
}

function isTimeZone(given: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: given })
    return given !== ''
  } catch {
    return false
  }
}

function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
