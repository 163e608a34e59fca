import type { Clock } from '../core/clock.ts'
import { loggableRequestId } from '../dialects/kit/incoming.ts'
import { gatewayBounds } from './bounds.ts'
import type { Refusal } from './wire.ts'

/** One log line about a refusal. */
export type RefusalLine = Refusal & {
  readonly listener: string
  /** The request id that the client gave. */
  readonly id?: string
  readonly address: string
  /** Refusals since the last line that were not logged; absent when there were none. */
  readonly leftOut?: number
}

const secondMs = 1_000

/**
 * Logs the refusals of one listener, at most `refusalLinesPerSecond`; the next line has the number of those left out.
 */
export class RefusalLog {
  readonly #listener: string
  readonly #clock: Clock
  readonly #write: (line: RefusalLine) => void
  #secondEndsMs = Number.NEGATIVE_INFINITY
  #written = 0
  #leftOut = 0

  constructor(listener: string, clock: Clock, write: (line: RefusalLine) => void) {
    this.#listener = listener
    this.#clock = clock
    this.#write = write
  }

  /** `requestId` is called only when a line is written. */
  note({ error, reason }: Refusal, address: string, requestId: () => string | undefined): void {
    if (!this.#hasCapacity()) {
      this.#leftOut++
      return
    }
    const leftOut = this.#leftOut
    const known = loggableRequestId(requestId())
    this.#written++
    this.#leftOut = 0
    this.#write({
      listener: this.#listener,
      ...(known !== undefined && { id: known }),
      error,
      reason: reason.slice(0, gatewayBounds.refusalReasonCharsMax),
      address,
      ...(leftOut > 0 && { leftOut }),
    })
  }

  #hasCapacity(): boolean {
    const nowMs = this.#clock.monotonic()
    if (nowMs >= this.#secondEndsMs) {
      this.#secondEndsMs = nowMs + secondMs
      this.#written = 0
    }
    return this.#written < gatewayBounds.refusalLinesPerSecond
  }
}
