import { BoundedQueue } from '../concurrency/bounded-queue.ts'
import { CoreError } from '../errors.ts'

export const hashBounds = {
  /** Passwords worked on at the same time: each takes its whole memory for that long. */
  atOnceMax: 4,
  /** Passwords that may wait for their turn; at the default cost the last of them waits a few seconds. */
  waitingMax: 256,
  /** Passes over the memory: argon2's `t`. */
  passes: 2,
} as const

/** Hashes and compares passwords with argon2id, on Bun's threads and never more at once than the machine bears. */
export class PasswordHasher {
  readonly #algorithm: Bun.Password.Argon2Algorithm
  readonly #waiting = new BoundedQueue<() => void>({ itemsMax: hashBounds.waitingMax })
  #working = 0

  constructor(memoryKiB: number) {
    this.#algorithm = { algorithm: 'argon2id', memoryCost: memoryKiB, timeCost: hashBounds.passes }
  }

  /** Passwords at work and waiting. */
  get load(): number {
    return this.#working + this.#waiting.length
  }
  /** A text that holds algorithm, cost, salt and hash. `password` must not be empty. Throws `server.busy`. */
  hash(password: string): Promise<string> {
    return this.#take(() => Bun.password.hash(password, this.#algorithm))
  }
  /**
   * Whether this is the password of `hash`. Without one, or with one that cannot be read, it never is, and finding that out
   * takes as long. Throws `server.busy`.
   */
  async verify(password: string, hash: string | undefined): Promise<boolean> {
    if (password === '') return false
    const inVain = () => Bun.password.hash(password, this.#algorithm).then(() => false)
    return this.#take(() => (hash === undefined ? inVain() : Bun.password.verify(password, hash).catch(inVain)))
  }

  async #take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#working < hashBounds.atOnceMax) this.#working++
    else await this.#turn()
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      // The turn passes on as it is: whoever comes in between cannot slip in.
      if (next) next()
      else this.#working--
    }
  }
  #turn(): Promise<void> {
    const turn = Promise.withResolvers<void>()
    if (!this.#waiting.push(turn.resolve))
      throw new CoreError('server.busy', 'too many passwords are being checked, try again')
    return turn.promise
  }
}
