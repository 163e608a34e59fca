import type { AppKeyName } from './apps/store.ts'
import type { DialectTraits, TokenTraits } from './dialect-traits.ts'
import type { DialectPushRule } from './push/decide-push.ts'
import { unlimitedPolicy } from './sessions/policy.ts'
import { type DialectName, defaultNumLayout, type NumLayout } from './values.ts'

/** The traits of every dialect of this server. */
export class DialectRegistry {
  /** In the order of assembly. */
  readonly names: readonly DialectName[]
  readonly appKeys: readonly AppKeyName[]
  /** In the order of assembly, each dialect's in its own order. */
  readonly pushRules: readonly DialectPushRule[]
  readonly numLayout: NumLayout
  readonly firstSerial: number
  readonly timeZone: string
  readonly #byName: ReadonlyMap<DialectName, DialectTraits>

  /** Throws an Error when two dialects claim the same name, app key, push rule or counter: a mistake in the assembly. */
  constructor(dialects: readonly DialectTraits[]) {
    this.names = distinct(dialects.map(({ name }) => name))
    this.appKeys = distinct(dialects.flatMap(({ appKeys }) => appKeys))
    this.pushRules = dialects.flatMap(({ pushRules }) => pushRules)
    distinct(this.pushRules.map(({ name }) => name))
    this.numLayout = onlyOne(dialects, 'numLayout') ?? defaultNumLayout
    this.firstSerial = onlyOne(dialects, 'firstSerial') ?? 1
    this.timeZone = onlyOne(dialects, 'timeZone') ?? 'UTC'
    this.#byName = new Map(dialects.map((traits) => [traits.name, traits]))
  }

  has(name: DialectName): boolean {
    return this.#byName.has(name)
  }
  /** For a dialect that was not assembled, whose rows an earlier start may have left: traits under which everything ends. */
  of(name: DialectName): DialectTraits {
    return this.#byName.get(name) ?? absentDialectTraits
  }
  /** Of the dialects whose tokens the core knows something of. */
  get tokens(): TokenTraits[] {
    return [...this.#byName.values()].flatMap(({ tokens }) => tokens ?? [])
  }
  /** Names of the dialects for which `trait` holds. */
  namesWith(trait: (traits: DialectTraits) => boolean): DialectName[] {
    return [...this.#byName.values()].filter(trait).map(({ name }) => name)
  }
}

const absentDialectTraits: DialectTraits = {
  name: '',
  admission: unlimitedPolicy,
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
