import type { AuditEntry } from '../../src/core/audit/audit.ts'
import type { CoreEvent, Events } from '../../src/core/event.ts'
import type { Storage, Stores } from '../../src/core/storage.ts'
import { type TransactionKey, userKey } from '../../src/core/transaction-keys.ts'
import type { AppId, UserId } from '../../src/core/values.ts'
import { type Demand, type Rule, type Seen, storeRules } from './store-rules.ts'

/** Actions on connections, which are not stored, and decisions on pushes: what came of them is stored and counted as internal. */
const unstoredActions: ReadonlySet<string> = new Set(['connection.end', 'push.decide'])

/** A unit of work that wrote without its audit entry, its event or its key. */
export class UnitOfWorkViolation extends Error {
  override readonly name = 'UnitOfWorkViolation'
}

/**
 * A storage that holds every write to the rules of `storeRules`, and undoes the transactions that break one: each audited
 * write has its audit entry and each entry a write, each write that others are to know of has its event, and each rests on a
 * key that the transaction named. Throws UnitOfWorkViolation; `onViolation` is called too, in case the error is caught.
 */
export function checkedStorage(storage: Storage, events: Events, onViolation: (problem: string) => void): Storage {
  const seen = new SeenIds()
  const units = new WeakMap<Stores, CheckedUnit>()
  const refuse = (problems: readonly string[]) => {
    if (problems.length === 0) return
    for (const problem of problems) onViolation(problem)
    throw new UnitOfWorkViolation(problems.join('; '))
  }
  events.onRecord(async (stores, recorded) => {
    units.get(stores)?.events.push(...recorded)
    return () => {}
  })
  return {
    ...watched(storage, seen, (call, demands) => {
      if (demands.some(({ audit }) => audit !== undefined)) refuse([`${call}: a write outside any transaction`])
    }),
    nodeLeases: storage.nodeLeases,
    encryption: storage.encryption,
    transaction: (keys, work) =>
      storage.transaction(keys, async (stores) => {
        const unit = new CheckedUnit(keys, seen)
        const given = watched(stores, unit, (call, demands, entries) => unit.note(call, demands, entries))
        units.set(given, unit)
        const value = await work(given)
        refuse(unit.problems())
        return value
      }),
    analyzeUsers: () => storage.analyzeUsers(),
    close: () => storage.close(),
  }
}

type Note = (call: string, demands: readonly Demand[], entries: readonly AuditEntry[]) => void

/** The stores; calls that have a rule are recorded. */
function watched(stores: Stores, seen: Seen & { remember(store: string, value: unknown): void }, note: Note): Stores {
  const wrap = (name: keyof Stores) => {
    const store: object = stores[name]
    const rules = storeRules[name] as Readonly<Record<string, Rule<(...args: never) => Promise<unknown>>>>
    return new Proxy(store, {
      get(_, key) {
        const method: unknown = Reflect.get(store, key)
        if (typeof method !== 'function') return method
        const rule = rules[String(key)]
        return async (...args: unknown[]) => {
          const result: unknown = await method.apply(store, args)
          for (const value of [...args, result]) seen.remember(name, value)
          if (rule === 'audit') note(`${name}.${String(key)}`, [], args[0] as AuditEntry[])
          if (typeof rule === 'function') note(`${name}.${String(key)}`, rule(args as never, result as never, seen), [])
          return result
        }
      },
    })
  }
  return Object.fromEntries((Object.keys(storeRules) as (keyof Stores)[]).map((name) => [name, wrap(name)])) as never
}

/** The users of the sessions and tokens that were read or written: writes name them by id only. */
class SeenIds implements Seen {
  readonly #known = new Map<string, never>()

  remember(store: string, value: unknown): void {
    if (store !== 'sessions' && store !== 'tokens') return
    for (const one of Array.isArray(value) ? value : [value])
      if (typeof one === 'object' && one !== null && 'id' in one && 'uid' in one)
        this.#known.set(`${store}\0${one.app}\0${one.id}`, one as never)
  }
  sessions = (app: AppId, ids: readonly string[]) => this.#find('sessions', app, ids)
  tokens = (app: AppId, ids: readonly string[]) => this.#find('tokens', app, ids)
  tookNums(): void {}
  tookSerials(): void {}
  isMade(): boolean {
    return false
  }
  #find(store: string, app: AppId, ids: readonly string[]): never[] {
    return ids.flatMap((id) => this.#known.get(`${store}\0${app}\0${id}`) ?? [])
  }
}

/** One run of a transaction's work. */
class CheckedUnit implements Seen {
  readonly events: CoreEvent[] = []
  readonly #keys: ReadonlySet<TransactionKey>
  readonly #seen: SeenIds
  readonly #calls: { readonly call: string; readonly demands: readonly Demand[] }[] = []
  readonly #entries: AuditEntry[] = []
  readonly #nums = new Set<string>()
  readonly #serialsOf = new Set<AppId>()

  constructor(keys: readonly TransactionKey[], seen: SeenIds) {
    this.#keys = new Set(keys)
    this.#seen = seen
  }

  remember(store: string, value: unknown): void {
    this.#seen.remember(store, value)
  }
  sessions = (app: AppId, ids: readonly string[]) => this.#seen.sessions(app, ids)
  tokens = (app: AppId, ids: readonly string[]) => this.#seen.tokens(app, ids)
  tookNums(app: AppId, nums: readonly number[]): void {
    for (const num of nums) this.#nums.add(`${app}\0${num}`)
  }
  tookSerials(app: AppId): void {
    this.#serialsOf.add(app)
  }
  /** A uid that a dialect makes from a serial looks like any other; one that was named by its key is not made so. */
  isMade(app: AppId, uid: UserId): boolean {
    if (this.#keys.has(userKey(app, uid))) return false
    return this.#serialsOf.has(app) || this.#nums.has(`${app}\0${uid}`)
  }

  note(call: string, demands: readonly Demand[], entries: readonly AuditEntry[]): void {
    this.#calls.push({ call, demands })
    this.#entries.push(...entries)
  }
  problems(): string[] {
    const demanded = this.#calls.flatMap(({ call, demands }) => demands.map((demand) => ({ call, ...demand })))
    return [
      ...new Set([
        ...demanded.flatMap(({ call, audit }) => (audit ? this.#unaudited(call, audit) : [])),
        ...this.#entries.flatMap((entry) => this.#surplus(entry)),
        ...demanded.flatMap(({ call, event }) => (event ? this.#unpublished(call, event) : [])),
        ...this.events.flatMap((event) => this.#unfounded(event)),
        ...demanded.flatMap(({ call, keys = [] }) => keys.flatMap((some) => this.#unnamed(call, some))),
      ]),
    ]
  }

  #unaudited(call: string, { target, actions }: NonNullable<Demand['audit']>): string[] {
    const isAudited = this.#entries.some((entry) => entry.target === target && actions.includes(entry.action))
    return isAudited ? [] : [`${call}: no audit entry on '${target}', one of ${actions.join(', ')}`]
  }
  /** A change may take many writes, but no more entries than its most frequent write. */
  #surplus({ action, target }: AuditEntry): string[] {
    if (unstoredActions.has(action)) return []
    const isMeant = ({ audit }: Demand) => audit?.target === target && audit.actions.includes(action)
    const writes = this.#calls.filter(({ demands }) => demands.some(isMeant)).map(({ call }) => call)
    const mostOften = Math.max(
      0,
      ...Map.groupBy(writes, (call) => call)
        .values()
        .map((some) => some.length),
    )
    const entries = this.#entries.filter((entry) => entry.target === target && entry.action === action).length
    return entries <= mostOften ? [] : [`${entries} audit entries ${action} on '${target}' for ${mostOften} writes`]
  }
  #unpublished(call: string, { uid, kinds }: NonNullable<Demand['event']>): string[] {
    const isPublished = this.events.some((event) => uidOf(event) === uid && kinds.includes(event.kind))
    return isPublished ? [] : [`${call}: no event about '${uid}', one of ${kinds.join(', ')}`]
  }
  #unfounded(event: CoreEvent): string[] {
    const isMeant = ({ event: wanted }: Demand) => wanted?.uid === uidOf(event) && wanted.kinds.includes(event.kind)
    return this.#calls.some(({ demands }) => demands.some(isMeant))
      ? []
      : [`an event ${event.kind} about '${uidOf(event)}' without a write`]
  }
  #unnamed(call: string, keys: readonly TransactionKey[]): string[] {
    if (keys.length === 0 || keys.some((key) => this.#keys.has(key))) return []
    return [`${call}: none of its keys was named: ${keys.map((key) => key.replaceAll('\0', ' ').trimEnd()).join(', ')}`]
  }
}

/** '' for an event about no user. */
function uidOf(event: CoreEvent): UserId {
  if ('user' in event) return event.user.uid
  return 'uid' in event ? event.uid : ''
}
