import type { ErrorCode } from '../core/errors.ts'
import { type CloseReason, closeReasons } from '../core/presence/connection.ts'

/** What happened on one listener since the start; read by metrics. */
export class Counters {
  /** Sockets that opened, and those of them that were admitted. */
  opened = 0
  admitted = 0
  /** Ends of sockets that were admitted, and of those that were not. */
  readonly closed = noneClosed()
  readonly turnedAway = noneClosed()
  /** What admission threw: the credentials were good. */
  readonly refused = new Map<ErrorCode, number>()
  /** Upgrade requests that were refused. */
  upgradesRefused = 0
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
