import { type PasswordJob, PasswordQueue } from './password-queue.ts'

/** Passes over the memory: argon2's `t`. */
export const passwordPasses = 2

/** Hashes and verifies passwords with argon2id on Bun's threads, in the order of `PasswordQueue`. */
export class PasswordHasher {
  readonly #algorithm: Bun.Password.Argon2Algorithm
  readonly #queue = new PasswordQueue()

  constructor(memoryKiB: number) {
    this.#algorithm = { algorithm: 'argon2id', memoryCost: memoryKiB, timeCost: passwordPasses }
  }

  /** Passwords in work and in the queues. */
  get load(): number {
    return this.#queue.load
  }
  /** A text that holds algorithm, cost, salt and hash. `password` must not be empty. Throws `server.busy`. */
  hash(password: string, job: PasswordJob): Promise<string> {
    return this.#queue.run(job, () => Bun.password.hash(password, this.#algorithm))
  }
  /**
   * Whether this is the password of `hash`. `false` when there is no hash or it cannot be read; that takes as long as a
   * comparison, so that the time does not show which accounts exist. `address` is the client's. Throws `server.busy`.
   */
  async verify(password: string, hash: string | undefined, address: string): Promise<boolean> {
    if (password === '') return false
    const compareNothing = () => Bun.password.hash(password, this.#algorithm).then(() => false)
    return this.#queue.run({ by: 'user', address }, () =>
      hash === undefined ? compareNothing() : Bun.password.verify(password, hash).catch(compareNothing),
    )
  }
}
