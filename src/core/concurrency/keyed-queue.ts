import { CoreError } from '../errors.ts'

/** How many may wait behind the one at work, for each key. */
const waitingMax = 64

type Line = { last: Promise<unknown>; length: number }

/** Work on the same key is done one at a time, in the order it came; keys do not wait for each other. */
export class KeyedQueue {
  readonly #lines = new Map<string, Line>()

  /** Keys at work. */
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
