import type { DeliveryResult } from './delivery.ts'
import type { WebhookAttempt, WebhookEvent, WebhookStats } from './webhook.ts'

/** The result of an attempt: `retry` is sent again, `given_up` never. */
export type AttemptOutcome = 'delivered' | 'retry' | 'given_up'

/** One attempt, as it is recorded. */
export type RecordedAttempt = {
  readonly event: Pick<WebhookEvent, 'id' | 'action' | 'position'>
  readonly result: DeliveryResult
  readonly outcome: AttemptOutcome
  readonly nowMs: number
  readonly nextTryAtMs: number | undefined
}

/** Successes that are kept of one write: many may happen in a second. */
const successesMax = 10

/** The counters of a webhook, and its attempts since they were last taken. */
export class ProgressRecord {
  #stats: WebhookStats
  #attempts: WebhookAttempt[] = []

  constructor(
    stats: WebhookStats,
    private readonly attemptsMax: number,
  ) {
    this.#stats = stats
  }

  get stats(): WebhookStats {
    return this.#stats
  }
  add(attempt: RecordedAttempt, failingSinceMs: number | undefined): void {
    this.#stats = statsAfter(this.#stats, attempt, failingSinceMs)
    this.#attempts.push(attemptOf(attempt))
    if (this.#attempts.length >= 2 * this.attemptsMax) this.#attempts = this.#newest()
  }
  /** The newest attempts; `undo` when they could not be written. */
  takeAttempts(): { attempts: readonly WebhookAttempt[]; undo: () => void } {
    const attempts = this.#newest()
    this.#attempts = []
    const undo = () => {
      this.#attempts = [...attempts, ...this.#attempts]
    }
    return { attempts, undo }
  }

  /** All failures, and the last successes, oldest first. */
  #newest(): WebhookAttempt[] {
    let successes = 0
    const kept = this.#attempts.toReversed().filter(({ error }) => error !== '' || successes++ < successesMax)
    return kept.slice(0, this.attemptsMax).toReversed()
  }
}

export const attemptOf = ({ event, result, nowMs, nextTryAtMs }: RecordedAttempt): WebhookAttempt => ({
  atMs: nowMs,
  event: event.id,
  position: event.position,
  type: event.action,
  status: result.status,
  error: result.error,
  ms: result.ms,
  nextTryAtMs,
})

function statsAfter(
  stats: WebhookStats,
  { result, outcome, nowMs }: RecordedAttempt,
  failingSinceMs: number | undefined,
): WebhookStats {
  const isDelivered = outcome === 'delivered'
  return {
    delivered: stats.delivered + (isDelivered ? 1 : 0),
    failed: stats.failed + (isDelivered ? 0 : 1),
    givenUp: stats.givenUp + (outcome === 'given_up' ? 1 : 0),
    lastStatus: result.status,
    lastError: result.error,
    lastAttemptAtMs: nowMs,
    lastSuccessAtMs: isDelivered ? nowMs : stats.lastSuccessAtMs,
    failingSinceMs,
  }
}
