import type { Clock } from '../core/clock.ts'
import { CoreError } from '../core/errors.ts'
import type { AppId, Call } from '../core/values.ts'

const windowMs = 10_000

/** At most `requestsMax` requests an app in each window of 10 s; 0 is no limit. Throws `request.rate_limited`. */
export function requestLimit(requestsMax: number, clock: Clock): (call: Call) => void {
  if (requestsMax === 0) return () => {}
  const counts = new Map<AppId, number>()
  let windowEndMs = 0
  return ({ app }) => {
    const nowMs = clock.monotonic()
    if (nowMs >= windowEndMs) {
      counts.clear()
      windowEndMs = nowMs + windowMs
    }
    const count = (counts.get(app) ?? 0) + 1
    counts.set(app, count)
    if (count > requestsMax) throw new CoreError('request.rate_limited')
  }
}
