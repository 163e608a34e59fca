import type { ErrorCode } from '../core/errors.ts'
import { type CloseReason, closeReasons } from '../core/presence/connection.ts'

/** What happened on one listener since the start; read by metrics. */
export class Counters {
  /** Sockets that opened, were admitted, were refused (by error), ended after admission, ended before it. */
  opened = 0
  admitted = 0
  readonly refused = new Map<ErrorCode, number>()
  readonly closed = noneClosed()
  readonly turnedAway = noneClosed()
  framesIn = 0
  bytesIn = 0
  framesOut = 0
  bytesOut = 0
  /** Frames that found a queue full; each costs its reader the connection. */
  framesLost = 0

  countRefusal(code: ErrorCode): void {
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1)
  }
}

/** How many sockets of a listener are in which part of their life now. */
export type Gauges = { handshaking: number; live: number; leaving: number }

function noneClosed(): Record<CloseReason, number> {
  const reasons = Object.keys(closeReasons) as CloseReason[]
  return Object.fromEntries(reasons.map((reason) => [reason, 0])) as Record<CloseReason, number>
}
