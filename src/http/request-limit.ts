import type { Clock } from '../core/clock.ts'
import { CoreError } from '../core/errors.ts'
import type { CountChannel } from '../core/shared-counts.ts'
import type { AppId, Call } from '../core/values.ts'
import type { LimitState } from '../dialects/kit/limit-headers.ts'

const windowMs = 10_000

/** A node tells the others of its requests in shares of the limit: at most so many messages a window and app. */
const sharesMax = 50

/**
 * At most `requestsMax` requests an app in each window of 10 s; 0 is no limit. Throws `request.rate_limited`. Requests to other
 * nodes count too, except the last few, less than a fiftieth of the limit a node.
 */
export function requestLimit(
  requestsMax: number,
  clock: Clock,
  channel: CountChannel,
): (call: Call) => LimitState | undefined {
  if (requestsMax === 0) return () => undefined
  const share = Math.max(1, Math.floor(requestsMax / sharesMax))
  const counts = new RequestCounts(clock)
  channel.onCount((count) => {
    if (count.name === 'requests') counts.add(count.key, count.by)
  })
  return ({ app }) => {
    const count = counts.add(app, 1)
    if (counts.takeUnsent(app, share)) channel.addCount({ name: 'requests', key: app, by: share })
    const state = { requestsMax, remaining: Math.max(0, requestsMax - count), resetMs: counts.resetMs() }
    if (count > requestsMax) throw new CoreError('request.rate_limited', undefined, { detail: state })
    return state
  }
}

/** Requests by app in the current window. */
class RequestCounts {
  readonly #clock: Clock
  readonly #counts = new Map<AppId, number>()
  /** Requests to this node of which the others do not know. */
  readonly #unsent = new Map<AppId, number>()
  #windowEndMs = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Returns the count after it. */
  add(app: AppId, by: number): number {
    const nowMs = this.#clock.monotonic()
    if (nowMs >= this.#windowEndMs) {
      this.#counts.clear()
      this.#unsent.clear()
      this.#windowEndMs = nowMs + windowMs
    }
    const count = (this.#counts.get(app) ?? 0) + by
    this.#counts.set(app, count)
    return count
  }
  /** Until the next window. */
  resetMs(): number {
    return this.#windowEndMs - this.#clock.monotonic()
  }
  /** Adds one request of this node; whether a share of them is complete, which is then taken. */
  takeUnsent(app: AppId, share: number): boolean {
    const unsent = (this.#unsent.get(app) ?? 0) + 1
    this.#unsent.set(app, unsent % share)
    return unsent >= share
  }
}
