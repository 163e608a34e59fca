/** Limits and timeouts of the outbox. Times in ms. */
export type OutboxBounds = {
  /** Messages being sent to one receiver at a time. */
  inFlightMax: number
  /** Messages that may wait for one receiver; more are dropped and counted. */
  pendingMax: number
  /** One message's body; a larger one is dropped and counted. */
  bodyBytesMax: number
  /** The wait after the first failure; it doubles with each, less up to half of it by chance. */
  retryFirstMs: number
  retryMaxMs: number
  /** Tries before a message becomes a dead letter, and the age at which it does. */
  attemptsMax: number
  ageMsMax: number
  /** After several failures in a row a receiver is paused; this is the longest pause. */
  pauseMsMax: number
  /** A claimed message without an outcome is claimed again after this: longer than any send may last. */
  claimMs: number
  /** Outcomes written in one transaction. */
  outcomesMax: number
  /** How often the queues are counted and checked for messages that other nodes left. */
  statsMs: number
  /** How often messages that are too old become dead letters. */
  pruneMs: number
  /** At most one transaction in this time writes online and offline transitions, at most `presenceBatchMax` of them. */
  presenceBatchMs: number
  presenceBatchMax: number
  /** Transitions that may wait for their transaction; above it they are dropped and the registry is compared again. */
  presenceBufferMax: number
  /** How long `stop` continues to deliver before it leaves the rest to the next start. */
  drainMs: number
}

export const outboxBounds: OutboxBounds = {
  inFlightMax: 16,
  pendingMax: 100_000,
  bodyBytesMax: 16 * 1024 * 1024,
  retryFirstMs: 1_000,
  retryMaxMs: 3_600_000,
  attemptsMax: 36,
  ageMsMax: 24 * 3_600_000,
  pauseMsMax: 30_000,
  claimMs: 120_000,
  outcomesMax: 256,
  statsMs: 5_000,
  pruneMs: 60_000,
  presenceBatchMs: 100,
  presenceBatchMax: 250,
  presenceBufferMax: 100_000,
  drainMs: 3_000,
}
