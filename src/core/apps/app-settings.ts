import type { AppId } from '../values.ts'

/** The settings that an app has of its own: by name, as the text that a configuration has for them. */
export type OwnSettings = ReadonlyMap<string, string>

/** A setting of an app as readers see it, without credentials. `origin`: where its value is from. */
export type ShownSetting = {
  readonly name: string
  readonly value: unknown
  readonly origin: 'app' | 'server' | 'default'
}

/** What an app may set; given when the server is assembled. */
export interface AppSettingRules {
  readonly names: readonly string[]
  /** The text that is stored for a value. Throws `request.invalid`. */
  textOf(name: string, value: unknown): string
  /** Throws `request.invalid` when the settings do not fit together. */
  check(own: OwnSettings): void
  /** All settings, in the order of `names`. */
  shown(own: OwnSettings): ShownSetting[]
}

/** A value that follows from the settings of each app. */
export interface ForApp<T> {
  of(app: AppId): T
}

/** The same value for all apps. */
export const sameForAll = <T>(value: T): ForApp<T> => ({ of: () => value })

const none: OwnSettings = new Map()

/** A value that is built once for the server, and once for each app with settings of its own. Asking is one look-up. */
class PerApp<T> implements ForApp<T> {
  readonly #build: (own: OwnSettings) => T
  readonly #server: T
  readonly #own = new Map<AppId, T>()

  constructor(build: (own: OwnSettings) => T) {
    this.#build = build
    this.#server = build(none)
  }
  of(app: AppId): T {
    return this.#own.get(app) ?? this.#server
  }
  apply(app: AppId, own: OwnSettings): void {
    if (own.size === 0) this.#own.delete(app)
    else this.#own.set(app, this.#build(own))
  }
}

/** The settings of all apps, in memory: at most `limits.appsMax` apps have some. */
export class AppSettings {
  readonly #own = new Map<AppId, OwnSettings>()
  readonly #values: { apply(app: AppId, own: OwnSettings): void }[] = []
  readonly #listeners = new Set<(app: AppId) => void>()

  constructor(readonly rules: AppSettingRules) {}

  own(app: AppId): OwnSettings {
    return this.#own.get(app) ?? none
  }
  /** A value that is built anew when an app's settings change. `build` must not throw and not return `undefined`. */
  perApp<T>(build: (own: OwnSettings) => T): ForApp<T> {
    const value = new PerApp(build)
    for (const [app, own] of this.#own) value.apply(app, own)
    this.#values.push(value)
    return value
  }
  /** Called after the settings of an app changed and all values are built. A listener must not throw. */
  onChange(listener: (app: AppId) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  /** Takes these as the settings of all apps; those of apps that are absent are the server's. */
  replace(all: ReadonlyMap<AppId, OwnSettings>): void {
    for (const app of new Set([...this.#own.keys(), ...all.keys()])) this.apply(app, all.get(app) ?? none)
  }
  apply(app: AppId, own: OwnSettings): void {
    if (areEqual(own, this.own(app))) return
    if (own.size === 0) this.#own.delete(app)
    else this.#own.set(app, own)
    for (const value of this.#values) value.apply(app, own)
    for (const listener of this.#listeners) listener(app)
  }
}

const areEqual = (a: OwnSettings, b: OwnSettings): boolean =>
  a.size === b.size && [...a].every(([name, text]) => b.get(name) === text)

/** For a server whose apps have no settings. */
export const noAppSettings: AppSettingRules = {
  names: [],
  textOf: () => '',
  check() {},
  shown: () => [],
}
