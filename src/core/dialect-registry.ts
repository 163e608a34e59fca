import { type ForApp, sameForAll } from './apps/app-settings.ts'
import type { AppKeyName } from './apps/store.ts'
import type { DialectPolicy, DialectTraits, FixedTraits, TokenTraits } from './dialect-traits.ts'
import type { DialectPushRule } from './push/decide-push.ts'
import { unlimitedPolicy } from './sessions/policy.ts'
import { type AppId, type DialectName, defaultNumLayout, type NumLayout } from './values.ts'

/** What the settings of one app decide, of all dialects. */
export type AppPolicies = {
  readonly byDialect: ReadonlyMap<DialectName, DialectPolicy>
  /** The time zone of quiet hours where a user sets none. */
  readonly timeZone: string
}

/** The policies in these traits. */
export const policiesOf = (dialects: readonly DialectTraits[]): AppPolicies => ({
  byDialect: new Map(dialects.map((traits) => [traits.name, traits])),
  timeZone: onlyOne(dialects, 'timeZone') ?? 'UTC',
})

/** The traits of every dialect of this server. */
export class DialectRegistry {
  /** In the order of assembly. */
  readonly names: readonly DialectName[]
  readonly appKeys: readonly AppKeyName[]
  /** In the order of assembly, each dialect's in its own order. */
  readonly pushRules: readonly DialectPushRule[]
  readonly numLayout: NumLayout
  readonly firstSerial: number
  readonly #byName: ReadonlyMap<DialectName, FixedTraits>
  readonly #policies: ForApp<AppPolicies>

  /**
   * `policies`: those of each app; absent where all apps have those of `dialects`. Throws an Error when two dialects claim the
   * same name, app key, push rule or counter: a mistake in the assembly.
   */
  constructor(dialects: readonly DialectTraits[], policies: ForApp<AppPolicies> = sameForAll(policiesOf(dialects))) {
    this.names = distinct(dialects.map(({ name }) => name))
    this.appKeys = distinct(dialects.flatMap(({ appKeys }) => appKeys))
    this.pushRules = dialects.flatMap(({ pushRules }) => pushRules)
    distinct(this.pushRules.map(({ name }) => name))
    this.numLayout = onlyOne(dialects, 'numLayout') ?? defaultNumLayout
    this.firstSerial = onlyOne(dialects, 'firstSerial') ?? 1
    this.#policies = policies
    this.#byName = new Map(dialects.map((traits) => [traits.name, traits]))
  }

  has(name: DialectName): boolean {
    return this.#byName.has(name)
  }
  /** For a dialect that was not assembled, whose rows an earlier start may have left: traits under which everything ends. */
  of(name: DialectName): FixedTraits {
    return this.#byName.get(name) ?? absentDialectTraits
  }
  /** Of the dialects whose tokens the core knows something of. */
  get tokens(): TokenTraits[] {
    return [...this.#byName.values()].flatMap(({ tokens }) => tokens ?? [])
  }
  /** The part of the traits that the settings of the app decide. */
  policyOf(name: DialectName, app: AppId): DialectPolicy {
    return this.#policies.of(app).byDialect.get(name) ?? absentDialectPolicy
  }
  /** IANA name: the time zone of quiet hours where a user of the app sets none. */
  timeZoneOf(app: AppId): string {
    return this.#policies.of(app).timeZone
  }
  /** Names of the dialects for which `trait` holds. */
  namesWith(trait: (traits: FixedTraits) => boolean): DialectName[] {
    return [...this.#byName.values()].filter(trait).map(({ name }) => name)
  }
}

const absentDialectPolicy: DialectPolicy = { admission: unlimitedPolicy }

const absentDialectTraits: FixedTraits = {
  name: '',
  title: 'a dialect that is not served',
  survivesBan: false,
  endsOnPasswordChange: true,
  kickUnbindsPush: true,
  pushesWithoutSession: false,
  pushesLive: false,
  keepsAdminTokens: false,
  appKeys: [],
  pushRules: [],
}

function distinct<T extends string>(names: readonly T[]): readonly T[] {
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`two dialects claim ${twice}`)
  return names
}

function onlyOne<K extends keyof DialectTraits>(
  dialects: readonly DialectTraits[],
  key: K,
): DialectTraits[K] | undefined {
  const claims = dialects.filter((traits) => traits[key] !== undefined)
  if (claims.length > 1) throw new Error(`${claims.map(({ name }) => name).join(' and ')} both claim ${key}`)
  return claims[0]?.[key]
}
