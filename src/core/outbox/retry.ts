import type { Ids } from '../ids.ts'
import type { OutboxBounds } from './bounds.ts'

/** Steps of the random part. */
const jitterSteps = 1_000

/**
 * How long to wait after the `failures`th failure, ms: exponential, at most `retryMaxMs`, less a random part of up to half
 * of it, so that messages which failed together are not retried together.
 */
export function retryAfterMs(
  failures: number,
  ids: Ids,
  bounds: Pick<OutboxBounds, 'retryFirstMs' | 'retryMaxMs'>,
): number {
  const fullMs = Math.min(bounds.retryMaxMs, bounds.retryFirstMs * 2 ** (failures - 1))
  return Math.round(fullMs * (1 - ids.below(jitterSteps) / (2 * jitterSteps)))
}

/** Failures in a row before a receiver is paused. */
const failuresBeforePause = 4

/** How long a receiver is paused after this many failures in a row, ms; 0 for no pause. */
export function pauseAfterMs(failuresInRow: number, bounds: Pick<OutboxBounds, 'pauseMsMax'>): number {
  if (failuresInRow <= failuresBeforePause) return 0
  return Math.min(bounds.pauseMsMax, 250 * 2 ** Math.min(failuresInRow - failuresBeforePause - 1, 20))
}

/** Refusals of the moment: the request timed out, came too early, or one of too many. Source: RFC 9110, RFC 8470, RFC 6585. */
const transientRefusals: ReadonlySet<number> = new Set([408, 425, 429])

/**
 * Whether a receiver that answers so will not take the message later either. Redirects are never followed, so they are
 * refusals.
 */
export const isPermanentRefusal = (status: number): boolean =>
  status >= 300 && status < 500 && !transientRefusals.has(status)
