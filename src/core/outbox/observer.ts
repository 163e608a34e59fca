/** What became of a message. `retry` will be tried again, `dead` was tried and kept, `dropped` was never queued. */
export type SentOutcome = 'delivered' | 'retry' | 'dead' | 'dropped'

/** Told what the outbox does, for metrics and the log. No bodies, no addresses. Must not throw. */
export type OutboxObserver = {
  /** One message. `reason` is `''` when delivered; else a word such as `status_500` or `timeout`. */
  sent(sent: { receiver: string; kind: string; outcome: SentOutcome; reason: string; ms: number }): void
  /** A receiver's queue, counted every few seconds. `oldestAgeMs` is 0 when it is empty. */
  queue(queue: { receiver: string; pending: number; dead: number; oldestAgeMs: number }): void
  /** The outbox itself could not work, such as when its database is busy; it goes on trying. */
  trouble(error: unknown): void
}
