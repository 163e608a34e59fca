import type { Logger } from 'pino'
import type { Clock } from '../core/clock.ts'
import type { AppId } from '../core/values.ts'

/** Least time between two lines about one app. */
export const legacyLineMs = 60_000

/**
 * A warning when an app begins to do what only legacy clients do, then one a minute with the count since the last: such
 * clients may do it at every call.
 */
export function legacyLog(log: Logger, clock: Clock, what: string): (app: AppId) => void {
  const noted = new Map<AppId, { sinceMs: number; times: number }>()
  return (app) => {
    const nowMs = clock.monotonic()
    const note = noted.get(app)
    if (note && nowMs - note.sinceMs < legacyLineMs) {
      note.times++
      return
    }
    log.warn({ app, times: (note?.times ?? 0) + 1 }, `legacy: ${what}`)
    noted.set(app, { sinceMs: nowMs, times: 0 })
  }
}
