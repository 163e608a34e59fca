import type { LoggedEvent } from '../audit/audit.ts'
import type { Clock } from '../clock.ts'
import { type Send, SendFailure } from '../outbox/send.ts'
import type { PresenceLogEvent } from '../presence-log/presence-entry.ts'
import type { WebhookBounds } from './bounds.ts'
import { retryAfterOf } from './schedule.ts'
import { signingSecrets, type Webhook, type WebhookEvent } from './webhook.ts'

/** `id` is the same at every attempt, so that a receiver can detect duplicates. */
export type WebhookMessage = { readonly id: string; readonly type: string; readonly body: string }

/** Signature headers of a message at a time, one signature for each secret. Source: Standard Webhooks. */
export type SignWebhook = (
  secrets: readonly string[],
  message: WebhookMessage,
  atMs: number,
) => Readonly<Record<string, string>>

export type DeliveryResult = {
  /** `undefined` when there was no answer. */
  readonly status: number | undefined
  /** '' when the receiver took it; else a word such as `status_500` or `timeout`. */
  readonly error: string
  readonly ms: number
  /** What the receiver asks to wait. */
  readonly retryAfterMs: number | undefined
}

/** Sends a message once. Does not throw. */
export type Deliver = (webhook: Webhook, message: WebhookMessage, signal?: AbortSignal) => Promise<DeliveryResult>

export type DeliverDeps = {
  readonly send: Send
  readonly sign: SignWebhook
  readonly clock: Clock
  readonly bounds: Pick<WebhookBounds, 'timeoutMs' | 'retryAfterMsMax'>
  readonly fault: (error: unknown) => void
}

export function deliverBy({ send, sign, clock, bounds, fault }: DeliverDeps): Deliver {
  return async (webhook, message, signal) => {
    const startedMs = clock.monotonic()
    const result = (status: number | undefined, error: string, retryAfterMs?: number): DeliveryResult => ({
      status,
      error,
      ms: Math.round(clock.monotonic() - startedMs),
      retryAfterMs,
    })
    try {
      const nowMs = clock.now()
      const headers = { 'content-type': 'application/json', ...sign(signingSecrets(webhook, nowMs), message, nowMs) }
      const request = { url: webhook.url, headers, body: message.body, timeoutMs: bounds.timeoutMs, replyBytesMax: 0 }
      const { status, retryAfter } = await send({ ...request, ...(signal && { signal }) })
      const isTaken = status >= 200 && status < 300
      const waitMs = isTaken ? undefined : retryAfterOf(retryAfter, clock.now(), bounds.retryAfterMsMax)
      return result(status, isTaken ? '' : `status_${status}`, waitMs)
    } catch (error) {
      if (error instanceof SendFailure) return result(undefined, error.reason)
      fault(error)
      return result(undefined, 'failed')
    }
  }
}

/** The request was given up by this server: it does not count. */
export const isAborted = ({ error }: DeliveryResult): boolean => error === 'aborted'
/** The receiver wants no more messages. Source: Standard Webhooks. */
export const isGone = ({ status }: DeliveryResult): boolean => status === 410

/** The message of an event. Its body does not depend on when it is sent. */
export const messageOf = (event: WebhookEvent): WebhookMessage => ({
  id: event.id,
  type: event.action,
  body: JSON.stringify({
    type: event.action,
    timestamp: new Date(event.atMs).toISOString(),
    data: 'change' in event ? presenceOf(event) : dataOf(event),
  }),
})

function presenceOf({ id, position, app, target, change }: PresenceLogEvent) {
  const { atMs, dialect, platform, clientKey, sessionId, connectionId, node, reason } = change
  return {
    ...{ id, position, app, at: atMs, target, dialect, platform, clientKey },
    ...{ session: sessionId, connection: connectionId, node, reason },
  }
}

function dataOf({ action: _, atMs, app, erasedAtMs, ...event }: LoggedEvent) {
  const { id, position, target, actor, dialect, requestId, changed, details, before, after } = event
  return {
    ...{ id, position, app, at: atMs, target, actor, dialect, requestId, changed, details, before, after },
    ...(erasedAtMs !== undefined && { erasedAt: erasedAtMs }),
  }
}
