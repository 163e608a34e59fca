import type { Ids } from '../ids.ts'
import type { DeliveryResult } from './delivery.ts'
import { attemptsOfSchedule, giveUpAfterMs, retryDelayMs } from './schedule.ts'
import type { WebhookEvent, WebhookRetry } from './webhook.ts'

export type FailureContext = {
  readonly nowMs: number
  readonly ids: Ids
  /** Of a receiver that is down the attempts do not count: they are not the event's fault. */
  readonly isDown: boolean
}

/** The retry of an event after an attempt failed; `before`: of its key, if it has one. */
export function retryAfterFailure(
  before: WebhookRetry | undefined,
  event: WebhookEvent,
  { error, retryAfterMs = 0 }: DeliveryResult,
  { nowMs, ids, isDown }: FailureContext,
): WebhookRetry {
  const isFirst = before === undefined || before.attempts === 0
  const attempts = (isFirst ? 0 : before.attempts) + (isDown && !isFirst ? 0 : 1)
  return {
    orderingKey: event.target,
    position: event.position,
    eventId: event.id,
    attempts,
    firstFailedAtMs: isFirst ? nowMs : before.firstFailedAtMs,
    nextTryAtMs: nowMs + Math.max(retryDelayMs(attempts, ids), retryAfterMs),
    lastError: error,
  }
}

/** The retry whose first event was delivered or given up: its next event is sent at once. */
export const retryBehind = (retry: WebhookRetry, event: WebhookEvent, nowMs: number): WebhookRetry => ({
  ...retry,
  position: event.position + 1,
  attempts: 0,
  nextTryAtMs: nowMs,
})

/**
 * Whether an event is given up: all attempts of the schedule failed, over three days, and the receiver took other events
 * meanwhile.
 */
export const isExhausted = (retry: WebhookRetry, nowMs: number, lastSuccessAtMs: number | undefined): boolean =>
  retry.attempts >= attemptsOfSchedule &&
  nowMs - retry.firstFailedAtMs >= giveUpAfterMs &&
  (lastSuccessAtMs ?? 0) > retry.firstFailedAtMs
