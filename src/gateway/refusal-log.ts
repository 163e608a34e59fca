import type { Clock } from '../core/clock.ts'
import { loggableRequestId } from '../dialects/kit/incoming.ts'
import { gatewayBounds } from './bounds.ts'
import type { Refusal } from './wire.ts'

/** A refusal as the log tells it. */
export type RefusalLine = Refusal & {
  readonly listener: string
  /** What the client calls its attempt. */
  readonly id?: string
  readonly address: string
  /** Refusals since the last line that got none; absent when there were none. */
  readonly leftOut?: number
}

const secondMs = 1_000

/**
 * Tells one listener's refusals, at most `refusalLinesPerSecond` of them: whoever knocks all day writes no more than that.
 * The next line says how many got none.
 */
export class Refusals {
  readonly #listener: string
  readonly #clock: Clock
  readonly #tell: (line: RefusalLine) => void
  #secondEndsMs = Number.NEGATIVE_INFINITY
  #told = 0
  #leftOut = 0

  constructor(listener: string, clock: Clock, tell: (line: RefusalLine) => void) {
    this.#listener = listener
    this.#clock = clock
    this.#tell = tell
  }

  /** `id` is asked only for a line. */
  note({ error, reason }: Refusal, address: string, id: () => string | undefined): void {
    if (!this.#hasRoom()) {
      this.#leftOut++
      return
    }
    const leftOut = this.#leftOut
    const known = loggableRequestId(id())
    this.#told++
    this.#leftOut = 0
    this.#tell({
      listener: this.#listener,
      ...(known !== undefined && { id: known }),
      error,
      reason: reason.slice(0, gatewayBounds.refusalReasonCharsMax),
      address,
      ...(leftOut > 0 && { leftOut }),
    })
  }

  #hasRoom(): boolean {
    const nowMs = this.#clock.monotonic()
    if (nowMs >= this.#secondEndsMs) {
      this.#secondEndsMs = nowMs + secondMs
      this.#told = 0
    }
    return this.#told < gatewayBounds.refusalLinesPerSecond
  }
}
