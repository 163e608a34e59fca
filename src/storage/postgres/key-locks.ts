import { CoreError } from '../../core/errors.ts'
import type { TransactionKey } from '../../core/transaction-keys.ts'

/** The number of an advisory lock, as a decimal text: an int64. Nodes of all versions agree on it. */
export const lockIdOf = (key: string): string => BigInt.asIntN(64, Bun.hash.xxHash64(key)).toString()

/** Advisory locks in the order in which a transaction takes them; each is held with others who share it, or alone. */
export type Locks = { readonly ids: readonly string[]; readonly shared: readonly boolean[] }

/** Keys that have a lock each; a transaction that names more locks groups of keys. */
const ownLocksMax = 32
/** Groups of the keys of one kind. */
const groups = 32

/**
 * The locks of a transaction, some 64 at most however many keys it names: the server has room for a limited number. A key has a
 * lock of its own, and shares that of its group; bulk work holds the groups alone. Groups come before keys, both in one order, so
 * that two transactions never wait for each other.
 */
export function locksOf(keys: readonly TransactionKey[]): Locks {
  if (keys.length > groupedKeysMax) return allGroupsOf(keys)
  const ofGroups = sorted(new Set(keys.map(groupOf)))
  if (new Set(keys).size > ownLocksMax) return { ids: ofGroups, shared: ofGroups.map(() => false) }
  const ids = [...ofGroups, ...sorted(new Set(keys.map(lockIdOf)))]
  return { ids, shared: ids.map((_, index) => index < ofGroups.length) }
}

/** Keys above which nearly every group of their kinds has one: all are taken. */
const groupedKeysMax = 1_000

function allGroupsOf(keys: readonly TransactionKey[]): Locks {
  const kinds = new Set(keys.map(kindOf))
  const ids = sorted(
    new Set([...kinds].flatMap((kind) => Array.from({ length: groups }, (_, n) => groupLock(kind, n)))),
  )
  return { ids, shared: ids.map(() => false) }
}

const sorted = (ids: ReadonlySet<string>): string[] => [...ids].toSorted()

/** The kind of a key comes before its first U+0000. */
const kindOf = (key: TransactionKey): string => key.slice(0, key.indexOf('\0'))

/** The lock of a key's group. */
const groupOf = (key: TransactionKey): string => groupLock(kindOf(key), Bun.hash.xxHash64(key) % BigInt(groups))

function groupLock(kind: string, number: number | bigint): string {
  const group = `group ${kind} ${number}`
  const known = groupLocks.get(group) ?? lockIdOf(group)
  groupLocks.set(group, known)
  return known
}

/** By group: as many as there are kinds of keys, times groups. */
const groupLocks = new Map<string, string>()

/**
 * Transactions of this process that share a key wait here, where they hold no connection: many changes of one user leave
 * the connections to others. A transaction joins the queues of all its keys at once, so two never wait for each other.
 */
export class KeyLocks {
  readonly #last = new Map<TransactionKey, Promise<void>>()
  #waiting = 0

  constructor(readonly waitingMax: number) {}

  /** Runs `work` when all earlier ones that share a key have ended. Throws `server.busy` when too many wait. */
  async run<T>(keys: readonly TransactionKey[], work: () => Promise<T>): Promise<T> {
    const earlier = keys.flatMap((key) => this.#last.get(key) ?? [])
    if (earlier.length > 0 && this.#waiting >= this.waitingMax)
      throw new CoreError('server.busy', 'too many changes wait')
    const { promise: ended, resolve } = Promise.withResolvers<void>()
    for (const key of keys) this.#last.set(key, ended)
    try {
      if (earlier.length > 0) await this.#wait(earlier)
      return await work()
    } finally {
      for (const key of keys) if (this.#last.get(key) === ended) this.#last.delete(key)
      resolve()
    }
  }

  async #wait(earlier: readonly Promise<void>[]): Promise<void> {
    this.#waiting++
    await Promise.all(earlier)
    this.#waiting--
  }
}
