import type { Clock } from '../clock.ts'
import { type CredentialOwner, refusedAccount } from '../sessions/credential-end.ts'
import { type CountChannel, SharedCounts } from '../shared-counts.ts'

export const throttleBounds = {
  /** Failures are counted for this long, beginning with the first one. */
  windowMs: 5 * 60_000,
  /** The limit of an address is this many times that of an account, since many users may share an address. */
  addressFactor: 10,
  /** Counters held; above it the oldest are dropped. */
  countersMax: 100_000,
} as const

/** One attempt to sign in with a password. */
export type Attempt = {
  /** The account; when there is none, the name that was given. */
  readonly account: string
  readonly address: string
  /** A place the account has signed in from before. */
  readonly knownPlace: string | undefined
  /** The account, when there is one. */
  readonly owner?: CredentialOwner
}

/**
 * Limits failed password attempts. Failures from a known place of the account are counted for that place only, so that
 * attackers elsewhere cannot lock the owner out there. Held in memory; nodes add to the counts of each other.
 */
export class LoginThrottle {
  readonly #failuresMax: number
  readonly #failures: SharedCounts

  /** `failuresMax` failures in a window; 0 for no limit. */
  constructor(clock: Clock, failuresMax: number, channel?: CountChannel) {
    this.#failuresMax = failuresMax
    const { windowMs, countersMax: keysMax } = throttleBounds
    this.#failures = new SharedCounts('login', clock, { windowMs, keysMax }, channel)
  }

  get size(): number {
    return this.#failures.size
  }
  /**
   * Throws `login.throttled` when the attempt is over the limit. Call it before the password is verified and once more
   * before the result is used, since other attempts run meanwhile.
   */
  check(attempt: Attempt): void {
    if (this.#failuresMax === 0) return
    if (countersOf(attempt).some(([key, factor]) => this.#failures.of(key) >= this.#failuresMax * factor))
      throw refusedAccount('login.throttled', attempt.owner)
  }
  /** Whether an attempt on the account from an unknown place would be refused now, whatever its address. */
  isThrottled(account: string): boolean {
    return this.#failuresMax > 0 && this.#failures.of(accountKey(account)) >= this.#failuresMax
  }
  failed(attempt: Attempt): void {
    if (this.#failuresMax === 0) return
    for (const [key] of countersOf(attempt)) this.#failures.add(key)
  }
}

const accountKey = (account: string): string => `account ${account}`

/** The counters of an attempt, each with the factor of its limit. */
const countersOf = ({ account, address, knownPlace }: Attempt): (readonly [key: string, factor: number])[] =>
  knownPlace === undefined
    ? [
        [accountKey(account), 1],
        [`address ${address}`, throttleBounds.addressFactor],
      ]
    : [[`place ${account} ${knownPlace}`, 1]]
