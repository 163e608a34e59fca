import type { ErrorCode } from '../core/errors.ts'
import { type CloseReason, closeReasons } from '../core/presence/connection.ts'

/** Counts of one listener since the start; read by metrics. */
export class ListenerCounters {
  /** Sockets that opened, and those of them that were admitted. */
  opened = 0
  admitted = 0
  /** Ends of sockets that were admitted, and of those that were not. */
  readonly closed = zeroes()
  readonly rejected = zeroes()
  /** Errors thrown by admission, after the credentials were found valid. */
  readonly refused = new Map<ErrorCode, number>()
  /** Upgrade requests that were refused. */
  upgradesRefused = 0
  framesIn = 0
  bytesIn = 0
  framesOut = 0
  bytesOut = 0
  /** Frames dropped because a queue was full; each closes its connection. */
  framesDropped = 0

  countRefusal(code: ErrorCode): void {
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1)
  }
}

function zeroes(): Record<CloseReason, number> {
  const reasons = Object.keys(closeReasons) as CloseReason[]
  return Object.fromEntries(reasons.map((reason) => [reason, 0])) as Record<CloseReason, number>
}
