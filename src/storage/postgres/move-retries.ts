import type { Clock } from '../../core/clock.ts'
import { isCoreError } from '../../core/errors.ts'
import { isConnectionLoss, sqlStateOf } from './errors.ts'
import { UnknownOutcomeError } from './transactions.ts'

/** How long a move waits for a server that restarts, and the pause between two attempts. */
const unreachableMsMax = 60_000
const pauseMs = 500

/** A serialization failure, a deadlock, a lock that another session holds. */
const passing = ['40001', '40P01', '55P03']

/**
 * Runs `work` until it succeeds; once more whenever the server is not reachable or asks for it. It may have taken effect before
 * its connection was lost, so it must be one that may run twice. Throws what lasts, and what still fails after a minute.
 */
export async function untilReachable<T>(clock: Clock, work: () => Promise<T>): Promise<T> {
  const untilMs = clock.monotonic() + unreachableMsMax
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isPassing(error) || clock.monotonic() > untilMs) throw error
      await new Promise<void>((resolve) => clock.after(pauseMs, resolve))
    }
  }
}

const isPassing = (error: unknown): boolean =>
  isCoreError(error, 'server.busy') ||
  error instanceof UnknownOutcomeError ||
  isConnectionLoss(error) ||
  passing.includes(sqlStateOf(error) ?? '')
