import { type CloseReason, closeReasons } from '../core/presence/connection.ts'
import type { Refusal } from './wire.ts'

/** Counts of one listener since the start; read by metrics. */
export class ListenerCounters {
  /** Sockets that opened, and those of them that were admitted. */
  opened = 0
  admitted = 0
  /** Ends of sockets that were admitted, and of those that were not. */
  readonly closed = zeroes()
  readonly rejected = zeroes()
  /** Refused clients by error, and for each error by cause: what ended the credentials, else the last word of the error. */
  readonly refused = new Map<Refusal['error'], Map<string, number>>()
  /** Upgrade requests that were refused. */
  upgradesRefused = 0
  framesIn = 0
  bytesIn = 0
  framesOut = 0
  bytesOut = 0
  /** Frames dropped because a queue was full; each closes its connection. */
  framesDropped = 0

  countRefusal(error: Refusal['error'], cause: string = lastWord(error)): void {
    const causes = this.refused.get(error) ?? new Map<string, number>()
    this.refused.set(error, causes.set(cause, (causes.get(cause) ?? 0) + 1))
  }
}

const lastWord = (error: string): string => error.slice(error.lastIndexOf('.') + 1)

function zeroes(): Record<CloseReason, number> {
  const reasons = Object.keys(closeReasons) as CloseReason[]
  return Object.fromEntries(reasons.map((reason) => [reason, 0])) as Record<CloseReason, number>
}
