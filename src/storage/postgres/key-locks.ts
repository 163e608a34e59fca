import { CoreError } from '../../core/errors.ts'
import type { TransactionKey } from '../../core/transaction-keys.ts'

/** The number of an advisory lock, as a decimal text: an int64. Nodes of all versions agree on it. */
export const lockIdOf = (key: string): string => BigInt.asIntN(64, Bun.hash.xxHash64(key)).toString()

/** The locks of these keys, each once, in the order in which every transaction takes them. */
export const lockIdsOf = (keys: readonly TransactionKey[]): string[] => [...new Set(keys.map(lockIdOf))].toSorted()

/**
 * Transactions of this process that share a lock wait here, where they hold no connection: many changes of one user leave
 * the connections to others. A transaction joins the queues of all its locks at once, so two never wait for each other.
 */
export class KeyLocks {
  readonly #last = new Map<string, Promise<void>>()
  #waiting = 0

  constructor(readonly waitingMax: number) {}

  /** Runs `work` when all earlier ones that share a lock have ended. Throws `server.busy` when too many wait. */
  async run<T>(locks: readonly string[], work: () => Promise<T>): Promise<T> {
    const earlier = locks.flatMap((lock) => this.#last.get(lock) ?? [])
    if (earlier.length > 0 && this.#waiting >= this.waitingMax)
      throw new CoreError('server.busy', 'too many changes wait')
    const { promise: ended, resolve } = Promise.withResolvers<void>()
    for (const lock of locks) this.#last.set(lock, ended)
    try {
      if (earlier.length > 0) await this.#wait(earlier)
      return await work()
    } finally {
      for (const lock of locks) if (this.#last.get(lock) === ended) this.#last.delete(lock)
      resolve()
    }
  }

  async #wait(earlier: readonly Promise<void>[]): Promise<void> {
    this.#waiting++
    await Promise.all(earlier)
    this.#waiting--
  }
}
