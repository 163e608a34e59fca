import { isCurrentHash, matchesHash } from './password-hashes.ts'
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
    return (await this.check(password, hash, address)).fits
  }
  /**
   * The same, with a new hash of the password in `upgraded` when it fits and `hash` is not of the current algorithm. An older
   * hash takes one computation of the current one whether it fits or not.
   */
  async check(password: string, hash: string | undefined, address: string): Promise<PasswordCheck> {
    if (password === '') return { fits: false }
    const job = { by: 'user', address } as const
    return this.#queue.run(job, async () => {
      if (hash !== undefined && isCurrentHash(hash)) return { fits: await this.#verifyCurrent(password, hash) }
      const upgraded = await Bun.password.hash(password, this.#algorithm)
      const fits = hash !== undefined && (await matchesHash(password, hash))
      return fits ? { fits, upgraded } : { fits }
    })
  }

  #verifyCurrent(password: string, hash: string): Promise<boolean> {
    return Bun.password.verify(password, hash).catch(async () => {
      await Bun.password.hash(password, this.#algorithm)
      return false
    })
  }
}

/** Whether a password fits, and the hash to store in place of an older one. */
export type PasswordCheck = { readonly fits: boolean; readonly upgraded?: string }
