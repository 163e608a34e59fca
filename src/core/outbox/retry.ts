import type { Ids } from '../ids.ts'
import type { OutboxBounds } from './bounds.ts'

/** Chance has this many values; finer would change nothing. */
const jitterSteps = 1_000

/**
 * How long to wait after the `failures`th failure, ms: twice the last wait, at most `retryMaxMs`, less up to half of it
 * by chance, so that what failed together does not come back together.
 */
export function retryAfterMs(
  failures: number,
  ids: Ids,
  bounds: Pick<OutboxBounds, 'retryFirstMs' | 'retryMaxMs'>,
): number {
  const fullMs = Math.min(bounds.retryMaxMs, bounds.retryFirstMs * 2 ** (failures - 1))
  return Math.round(fullMs * (1 - ids.below(jitterSteps) / (2 * jitterSteps)))
}

/** Failures in a row that a receiver may have before it is left alone. */
const failuresBeforePause = 4

/** How long a receiver is left alone after so many failures in a row, whoever they were about, ms. */
export function pauseAfterMs(failuresInRow: number, bounds: Pick<OutboxBounds, 'pauseMsMax'>): number {
  if (failuresInRow <= failuresBeforePause) return 0
  return Math.min(bounds.pauseMsMax, 250 * 2 ** Math.min(failuresInRow - failuresBeforePause - 1, 20))
}
