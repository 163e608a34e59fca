/** Reads one search parameter of an address; undefined where it has none, or a value that is not one of these. */
type Read<Value> = (value: unknown) => Value | undefined

const text: Read<string> = (value) => (typeof value === 'string' && value !== '' ? value : undefined)

const flag: Read<boolean> = (value) => (value === 'true' || value === true ? true : undefined)

function number(value: unknown): number | undefined {
  const read = typeof value === 'number' ? value : Number(text(value) ?? Number.NaN)
  return Number.isFinite(read) ? read : undefined
}

const oneOf =
  <Value extends string>(...values: readonly Value[]): Read<Value> =>
  (value) =>
    values.find((one) => one === value)

export const dialects = ['wildfire', 'lanying', 'openim'] as const
export type Dialect = (typeof dialects)[number]

export const platforms = [
  ...['ios', 'ipad', 'android', 'android-pad', 'harmony', 'harmony-pad', 'harmony-pc'],
  ...['windows', 'macos', 'linux', 'web', 'miniprogram', 'admin', 'unknown'],
] as readonly Platform[]
export type Platform =
  | 'unknown'
  | 'ios'
  | 'android'
  | 'windows'
  | 'macos'
  | 'web'
  | 'miniprogram'
  | 'linux'
  | 'ipad'
  | 'android-pad'
  | 'harmony'
  | 'harmony-pad'
  | 'harmony-pc'
  | 'admin'

const dialect = oneOf(...dialects)
const platform = oneOf(...platforms)

/** Every page, and what its address says beside the path: filters, the tab, and what is open (`open`: an id; `panel`: a dialog). */
export const searches = {
  overview: {},
  users: {
    ...{ q: text, kind: oneOf('person', 'robot', 'admin', 'notice'), banned: flag, muted: flag, destroyed: flag },
    panel: text,
  },
  user: {
    ...{ tab: text, show: text, open: text, panel: text },
    // What if it were then: of a push.
    ...{ at: number, zone: text, type: text, sender: text },
  },
  connections: {
    user: text,
    dialect,
    platform,
    node: number,
    address: text,
    since: number,
    before: number,
    open: text,
  },
  robots: { q: text, open: text, panel: text },
  things: { q: text, open: text, panel: text },
  jobs: { open: text, kind: text, state: text, panel: text },
  'push-tasks': { user: text, open: text, since: number, before: number, state: text },
  audit: {
    ...{ actor: text, target: text, action: text, dialect: text, requestId: text },
    ...{ since: number, before: number, open: text },
  },
  requests: {
    ...{ open: text, user: text, dialect: text, code: text, status: number, route: text, slow: flag },
    ...{ requestId: text, actor: text, node: number, everyApp: flag },
  },
  refusals: { user: text, dialect, code: text, open: text },
  nodes: { open: number },
  webhooks: { open: text, tab: text, panel: text, state: text },
  apps: { open: text, tab: text, panel: text },
  keys: { open: text, panel: text },
  logins: { open: text, panel: text },
  settings: { tab: oneOf('app', 'server'), q: text, changed: flag, open: text, panel: oneOf('change', 'reset') },
} satisfies Readonly<Record<string, Readonly<Record<string, Read<unknown>>>>>

export type PageName = keyof typeof searches

type Values<Reads> = {
  [Name in keyof Reads]?: Reads[Name] extends Read<infer Value> ? Value | undefined : never
}

export type SearchOf<Name extends PageName> = Values<(typeof searches)[Name]>

/** Reads the parameters of a page; others are dropped. */
export function readSearch<Name extends PageName>(name: Name, raw: Readonly<Record<string, unknown>>): SearchOf<Name> {
  const reads: Readonly<Record<string, Read<unknown>>> = searches[name]
  const values = Object.entries(reads).map(([key, read]) => [key, read(raw[key])] as const)
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as SearchOf<Name>
}

/** What every address may say. */
export const readRootSearch = (raw: Readonly<Record<string, unknown>>): { app?: string | undefined } => {
  const app = text(raw.app)
  return app === undefined ? {} : { app }
}

/** Values stay as they are written: the router's own way would put numeric names into quotes. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search))
}

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const params = new URLSearchParams(entries.map(([key, value]) => [key, String(value)]))
  return params.size === 0 ? '' : `?${params}`
}
