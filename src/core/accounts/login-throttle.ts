import type { Clock } from '../clock.ts'
import { CoreError } from '../errors.ts'

export const throttleBounds = {
  /** Failures are counted for this long from the first one on. */
  windowMs: 5 * 60_000,
  /** An address may fail this many times as often as an account, since many may sit behind it. */
  addressFactor: 10,
  /** Counters kept; beyond them the oldest are forgotten. */
  countersMax: 100_000,
} as const

/** One try at a password. */
export type Attempt = {
  /** Whose; for accounts nobody has, what was asked for. */
  readonly account: string
  readonly address: string
  /** Where the owner signed in before. */
  readonly knownPlace: string | undefined
}

type Counter = { failures: number; readonly untilMs: number }

/**
 * How often passwords may be tried. Failures from places the owner signed in from are counted for that place alone, so
 * that strangers who guess at an account cannot lock its owner out there. In memory and of this node.
 */
export class LoginThrottle {
  readonly #clock: Clock
  readonly #failuresMax: number
  /** In the order in which they run out. */
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
   * Throws `login.throttled` when this one would be too much. To be asked before the password is looked at and again
   * before it is believed, since others are tried meanwhile.
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
  /** Drops what ran out, and one more when that is not enough. */
  #makeRoom(nowMs: number): void {
    for (const [key, { untilMs }] of this.#counters) {
      if (nowMs < untilMs && this.#counters.size < throttleBounds.countersMax) return
      this.#counters.delete(key)
    }
  }
}

/** What an attempt counts for, and by how much more than an account's each may fail. */
const countersOf = ({ account, address, knownPlace }: Attempt): (readonly [key: string, factor: number])[] =>
  knownPlace === undefined
    ? [
        [`account ${account}`, 1],
        [`address ${address}`, throttleBounds.addressFactor],
      ]
    : [[`place ${account} ${knownPlace}`, 1]]
