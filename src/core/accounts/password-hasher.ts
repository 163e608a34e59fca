import { BoundedQueue } from '../concurrency/bounded-queue.ts'
import { CoreError } from '../errors.ts'

export const passwordHashingBounds = {
  /** Passwords hashed at the same time; each holds its whole memory meanwhile. */
  atOnceMax: 4,
  /** Passwords in the queue; at the default cost the last of them waits a few seconds. */
  waitingMax: 256,
  /** Passes over the memory: argon2's `t`. */
  passes: 2,
} as const

/** Hashes and verifies passwords with argon2id on Bun's threads, at most `atOnceMax` at a time. */
export class PasswordHasher {
  readonly #algorithm: Bun.Password.Argon2Algorithm
  readonly #waiting = new BoundedQueue<() => void>({ itemsMax: passwordHashingBounds.waitingMax })
  #working = 0

  constructor(memoryKiB: number) {
    this.#algorithm = { algorithm: 'argon2id', memoryCost: memoryKiB, timeCost: passwordHashingBounds.passes }
  }

  /** Passwords in work and in the queue. */
  get load(): number {
    return this.#working + this.#waiting.length
  }
  /** A text that holds algorithm, cost, salt and hash. `password` must not be empty. Throws `server.busy`. */
  hash(password: string): Promise<string> {
    return this.#take(() => Bun.password.hash(password, this.#algorithm))
  }
  /**
   * Whether this is the password of `hash`. `false` when there is no hash or it cannot be read; that takes as long as a
   * comparison, so that the time does not show which accounts exist. Throws `server.busy`.
   */
  async verify(password: string, hash: string | undefined): Promise<boolean> {
    if (password === '') return false
    const inVain = () => Bun.password.hash(password, this.#algorithm).then(() => false)
    return this.#take(() => (hash === undefined ? inVain() : Bun.password.verify(password, hash).catch(inVain)))
  }

  async #take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#working < passwordHashingBounds.atOnceMax) this.#working++
    else await this.#turn()
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      // The slot is handed to the next in the queue without being freed, so that no later call overtakes it.
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
