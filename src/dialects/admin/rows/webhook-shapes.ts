import { z } from 'zod'
import { includesScope } from '../../../core/admin-keys/scope.ts'
import type { DeliveryResult } from '../../../core/event-webhooks/delivery.ts'
import type { WebhookStatus } from '../../../core/event-webhooks/status.ts'
import { disableReasons, stateOf, type Webhook, webhookStates } from '../../../core/event-webhooks/webhook.ts'
import type { AdminCall } from '../deps.ts'
import { resourceId } from '../fields.ts'

/** All types, in place of a list. */
export const allTypes = '*'
export const position = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
export const webhookParams = z.object({ webhook: resourceId })

export const webhookSchema = z.object({
  id: z.string(),
  url: z.string(),
  label: z.string(),
  types: z.array(z.string()),
  state: z.enum(webhookStates),
  disabledReason: z.enum(disableReasons).optional(),
  createdAt: z.int(),
  pausedAt: z.int().optional(),
  /** When the secret before the last rotation ends. */
  previousUntil: z.int().optional(),
  /** Each event up to it is delivered, or waits in a retry. */
  position: z.int(),
  delivered: z.int(),
  /** Attempts. */
  failed: z.int(),
  /** Events that were never delivered. */
  givenUp: z.int(),
  lastStatus: z.int().optional(),
  lastError: z.string().optional(),
  lastAttemptAt: z.int().optional(),
  lastSuccessAt: z.int().optional(),
  failingSince: z.int().optional(),
})

export const statusSchema = webhookSchema.extend({
  /** Events after the position; `pendingIsMore`: there may be more than were counted. */
  pending: z.int(),
  pendingIsMore: z.boolean(),
  oldestPendingAt: z.int().optional(),
  /** Users and other targets whose events wait for a retry. */
  retries: z.int(),
})

export const secretSchema = webhookSchema.extend({ secret: z.string() })

export const resultSchema = z.object({
  delivered: z.boolean(),
  status: z.int().optional(),
  /** Why it was not delivered. */
  error: z.string().optional(),
  ms: z.int(),
})

export function toReply(webhook: Webhook) {
  const { id, url, label, types, disabledReason, createdAtMs, pausedAtMs, previousSecret, position, stats } = webhook
  return {
    ...{ id, url, label, types: [...(types ?? [allTypes])], state: stateOf(webhook), createdAt: createdAtMs, position },
    ...(disabledReason && { disabledReason }),
    ...(pausedAtMs !== undefined && { pausedAt: pausedAtMs }),
    ...(previousSecret && { previousUntil: previousSecret.untilMs }),
    ...toStats(stats),
  }
}

/** For readers: who may not manage the webhook gets its URL without path and query, which may be a secret of the receiver. */
export function toShown(webhook: Webhook, { scope }: AdminCall) {
  const url = includesScope(scope, 'owner') ? webhook.url : new URL(webhook.url).origin
  return toReply({ ...webhook, url })
}

const toStats = (stats: Webhook['stats']) => ({
  ...{ delivered: stats.delivered, failed: stats.failed, givenUp: stats.givenUp },
  ...(stats.lastStatus !== undefined && { lastStatus: stats.lastStatus }),
  ...(stats.lastError !== '' && { lastError: stats.lastError }),
  ...(stats.lastAttemptAtMs !== undefined && { lastAttemptAt: stats.lastAttemptAtMs }),
  ...(stats.lastSuccessAtMs !== undefined && { lastSuccessAt: stats.lastSuccessAtMs }),
  ...(stats.failingSinceMs !== undefined && { failingSince: stats.failingSinceMs }),
})

export const toStatus = ({ pending, isMore, oldestPendingAtMs, retries }: WebhookStatus) => ({
  ...{ pending, pendingIsMore: isMore, retries },
  ...(oldestPendingAtMs !== undefined && { oldestPendingAt: oldestPendingAtMs }),
})

export function withSecret(webhook: Webhook) {
  return { ...toReply(webhook), secret: webhook.secret }
}

export function toResult({ status, error, ms }: Pick<DeliveryResult, 'status' | 'error' | 'ms'>) {
  return {
    ...{ delivered: error === '', ms },
    ...(status !== undefined && { status }),
    ...(error !== '' && { error }),
  }
}
