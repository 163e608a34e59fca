import type { Clock } from '../clock.ts'
import { CoreError } from '../errors.ts'

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
}

type Counter = { failures: number; readonly untilMs: number }

/**
 * Limits failed password attempts. Failures from a known place of the account are counted for that place only, so that
 * attackers elsewhere cannot lock the owner out there. Held in memory, for each node separately.
 */
export class LoginThrottle {
  readonly #clock: Clock
  readonly #failuresMax: number
  /** In the order in which they expire. */
  readonly #counters = new Map<string, Counter>()

  /** `failuresMax` failures in a window; 0 for no limit. */
  constructor(clock: Clock, failuresMax: number) {
    this.#clock = clock
    this.#failuresMax = failuresMax
  }

  get size(): number {
    return this.#counters.size
  }
  /**
   * Throws `login.throttled` when the attempt is over the limit. Call it before the password is verified and once more
   * before the result is used, since other attempts run meanwhile.
   */
  check(attempt: Attempt): void {
    if (this.#failuresMax === 0) return
    if (countersOf(attempt).some(([key, factor]) => this.#failures(key) >= this.#failuresMax * factor))
      throw new CoreError('login.throttled')
  }
  failed(attempt: Attempt): void {
    if (this.#failuresMax === 0) return
    for (const [key] of countersOf(attempt)) this.#count(key)
  }

  #failures(key: string): number {
    const counter = this.#counters.get(key)
    return counter && this.#clock.monotonic() < counter.untilMs ? counter.failures : 0
  }
  #count(key: string): void {
    const nowMs = this.#clock.monotonic()
    const counter = this.#counters.get(key)
    if (counter && nowMs < counter.untilMs) {
      counter.failures++
      return
    }
    this.#counters.delete(key)
    this.#makeRoom(nowMs)
    this.#counters.set(key, { failures: 1, untilMs: nowMs + throttleBounds.windowMs })
  }
  /** Drops expired counters, and one more when the map is still full. */
  #makeRoom(nowMs: number): void {
    for (const [key, { untilMs }] of this.#counters) {
      if (nowMs < untilMs && this.#counters.size < throttleBounds.countersMax) return
      this.#counters.delete(key)
    }
  }
}

/** The counters of an attempt, each with the factor of its limit. */
const countersOf = ({ account, address, knownPlace }: Attempt): (readonly [key: string, factor: number])[] =>
  knownPlace === undefined
    ? [
        [`account ${account}`, 1],
        [`address ${address}`, throttleBounds.addressFactor],
      ]
    : [[`place ${account} ${knownPlace}`, 1]]
