import { CoreError } from '../errors.ts'

/** How many may wait behind the one that runs, for each key. */
const waitingMax = 64

type Line = { last: Promise<unknown>; length: number }

/** Runs work of the same key one at a time, in the order of the calls; different keys run concurrently. */
export class KeyedQueue {
  readonly #lines = new Map<string, Line>()

  /** Keys with work that runs. */
  get size(): number {
    return this.#lines.size
  }
  /** Settles as `work` does. Throws `server.busy` when too many wait. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const line = this.#lines.get(key) ?? { last: Promise.resolve(), length: 0 }
    if (line.length > waitingMax) throw new CoreError('server.busy')
    this.#lines.set(key, line)
    line.length++
    const turn = line.length === 1 ? work() : line.last.then(work)
    line.last = turn.catch(() => {})
    try {
      return await turn
    } finally {
      if (--line.length === 0) this.#lines.delete(key)
    }
  }
}
