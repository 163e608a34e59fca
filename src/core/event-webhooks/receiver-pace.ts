import type { Ids } from '../ids.ts'
import type { WebhookBounds } from './bounds.ts'
import { withJitter } from './schedule.ts'

/** Failures in a row, of different ordering keys, after which a receiver counts as down. */
const failuresUntilDown = 5
const firstPauseMs = 1_000

/**
 * How fast a receiver is sent to. One that fails for several users in a row counts as down: it gets one event at a time, after
 * pauses that double up to `pauseMsMax`. `Retry-After` pauses it too.
 */
export class ReceiverPace {
  readonly #bounds: Pick<WebhookBounds, 'pauseMsMax' | 'recoveredAfterMs'>
  readonly #ids: Ids
  #failuresInRow = 0
  #failedLast: string | undefined
  #pausedUntilMs = 0
  #failingSinceMs: number | undefined

  constructor(
    bounds: Pick<WebhookBounds, 'pauseMsMax' | 'recoveredAfterMs'>,
    ids: Ids,
    failingSinceMs: number | undefined,
  ) {
    this.#bounds = bounds
    this.#ids = ids
    this.#failingSinceMs = failingSinceMs
  }

  get isDown(): boolean {
    return this.#failuresInRow >= failuresUntilDown
  }
  get failingSinceMs(): number | undefined {
    return this.#failingSinceMs
  }
  /** Nothing is sent before. */
  waitMs(nowMs: number): number {
    return Math.max(0, this.#pausedUntilMs - nowMs)
  }
  /** Returns whether the receiver works again after it was down, or failed for long. */
  succeeded(nowMs: number): boolean {
    const failedMs = this.#failingSinceMs === undefined ? 0 : nowMs - this.#failingSinceMs
    // With one user the event may be the cause: its schedule holds.
    const isRecovered = this.#failuresInRow > 1 && (this.isDown || failedMs >= this.#bounds.recoveredAfterMs)
    this.#failuresInRow = 0
    this.#failedLast = undefined
    this.#pausedUntilMs = 0
    this.#failingSinceMs = undefined
    return isRecovered
  }
  failed(orderingKey: string, nowMs: number, retryAfterMs: number | undefined): void {
    this.#failingSinceMs ??= nowMs
    // An event that the receiver cannot process does not count again, while it is the only one that fails.
    if (this.isDown || this.#failedLast !== orderingKey) this.#failuresInRow++
    this.#failedLast = orderingKey
    this.#pausedUntilMs = Math.max(this.#pausedUntilMs, nowMs + Math.max(this.#pauseMs(), retryAfterMs ?? 0))
  }

  #pauseMs(): number {
    if (!this.isDown) return 0
    const doublings = Math.min(this.#failuresInRow - failuresUntilDown, 20)
    return withJitter(Math.min(this.#bounds.pauseMsMax, firstPauseMs * 2 ** doublings), this.#ids)
  }
}
