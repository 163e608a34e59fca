import type { Clock } from '../core/clock.ts'

const secondMs = 1_000

/** Bounds the log lines of one kind to a number a second, and counts those over it. */
export class LineBudget {
  readonly #clock: Clock
  readonly #perSecond: number
  #secondEndsMs = Number.NEGATIVE_INFINITY
  #written = 0
  #leftOut = 0

  constructor(clock: Clock, perSecond: number) {
    this.#clock = clock
    this.#perSecond = perSecond
  }

  /** Whether one more line may be written now; a line that may not is counted. */
  take(): boolean {
    const nowMs = this.#clock.monotonic()
    if (nowMs >= this.#secondEndsMs) {
      this.#secondEndsMs = nowMs + secondMs
      this.#written = 0
    }
    if (this.#written < this.#perSecond) {
      this.#written++
      return true
    }
    this.#leftOut++
    return false
  }
  /** The lines left out since the last call. */
  takeLeftOut(): number {
    const leftOut = this.#leftOut
    this.#leftOut = 0
    return leftOut
  }
}
