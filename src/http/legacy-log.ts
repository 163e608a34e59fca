import type { Logger } from 'pino'
import type { Clock } from '../core/clock.ts'
import type { AppId } from '../core/values.ts'

/** How often one app's legacy behaviour is worth a line. */
export const legacyLineMs = 60_000

/**
 * A line when an app begins to do what only legacy clients do, and then one a minute while it goes on, with how often it
 * was in between: such clients may do it at every call.
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
