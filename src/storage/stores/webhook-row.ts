import type { StoredAttempt, WebhookPatch } from '../../core/event-webhooks/store.ts'
import type {
  DisableReason,
  Webhook,
  WebhookAttempt,
  WebhookLogName,
  WebhookRetry,
  WebhookStats,
} from '../../core/event-webhooks/webhook.ts'
import type { ColumnCipher } from '../column-cipher.ts'

export type WebhookRow = {
  app: string
  id: string
  encrypted_url: string
  label: string
  log: string
  /** JSON. */
  types: string | null
  created_at_ms: number
  encrypted_secret: string
  encrypted_previous_secret: string | null
  previous_until_ms: number | null
  enabled: number
  disabled_reason: string | null
  paused_at_ms: number | null
  revision: number
  replays: number
  position: number
  delivered: number
  failed: number
  given_up: number
  last_status: number | null
  last_error: string
  last_attempt_at_ms: number | null
  last_success_at_ms: number | null
  failing_since_ms: number | null
}

export type WebhookRetryRow = {
  app: string
  webhook: string
  ordering_key: string
  position: number
  event_id: string
  attempts: number
  first_failed_at_ms: number
  next_try_at_ms: number
  last_error: string
}

export type WebhookAttemptRow = {
  entry: number
  app: string
  webhook: string
  at_ms: number
  event_id: string
  position: number
  type: string
  status: number | null
  error: string
  ms: number
  next_try_at_ms: number | null
}

type Cipher = Pick<ColumnCipher, 'encrypt' | 'decrypt'>

const optional = (value: number | null): number | undefined => (value === null ? undefined : Number(value))

export function toWebhook(row: WebhookRow, cipher: Cipher): Webhook {
  const { encrypted_previous_secret: previous, previous_until_ms: untilMs } = row
  return {
    app: row.app,
    id: row.id,
    url: cipher.decrypt(row.encrypted_url),
    label: row.label,
    log: row.log as WebhookLogName,
    types: row.types === null ? undefined : (JSON.parse(row.types) as string[]),
    createdAtMs: Number(row.created_at_ms),
    secret: cipher.decrypt(row.encrypted_secret),
    previousSecret: previous === null ? undefined : { secret: cipher.decrypt(previous), untilMs: Number(untilMs) },
    enabled: row.enabled === 1,
    disabledReason: (row.disabled_reason ?? undefined) as DisableReason | undefined,
    pausedAtMs: optional(row.paused_at_ms),
    revision: Number(row.revision),
    replays: Number(row.replays),
    position: Number(row.position),
    stats: toStats(row),
  }
}

const toStats = (row: WebhookRow): WebhookStats => ({
  delivered: Number(row.delivered),
  failed: Number(row.failed),
  givenUp: Number(row.given_up),
  lastStatus: optional(row.last_status),
  lastError: row.last_error,
  lastAttemptAtMs: optional(row.last_attempt_at_ms),
  lastSuccessAtMs: optional(row.last_success_at_ms),
  failingSinceMs: optional(row.failing_since_ms),
})

export const statsColumns = (stats: WebhookStats) => ({
  delivered: stats.delivered,
  failed: stats.failed,
  given_up: stats.givenUp,
  last_status: stats.lastStatus ?? null,
  last_error: stats.lastError,
  last_attempt_at_ms: stats.lastAttemptAtMs ?? null,
  last_success_at_ms: stats.lastSuccessAtMs ?? null,
  failing_since_ms: stats.failingSinceMs ?? null,
})

export function fromWebhook(webhook: Webhook, cipher: Cipher): WebhookRow {
  const { app, id, label, log, createdAtMs, revision, replays, position, stats } = webhook
  return {
    ...{ app, id, label, log, created_at_ms: createdAtMs, revision, replays, position },
    encrypted_url: cipher.encrypt(webhook.url),
    types: typesColumn(webhook.types),
    encrypted_secret: cipher.encrypt(webhook.secret),
    ...previousColumns(webhook.previousSecret, cipher),
    enabled: webhook.enabled ? 1 : 0,
    disabled_reason: webhook.disabledReason ?? null,
    paused_at_ms: webhook.pausedAtMs ?? null,
    ...statsColumns(stats),
  }
}

/** The columns that a patch names. */
export const patchColumns = (patch: WebhookPatch, cipher: Cipher): Partial<WebhookRow> => ({
  ...(patch.url !== undefined && { encrypted_url: cipher.encrypt(patch.url) }),
  ...(patch.label !== undefined && { label: patch.label }),
  ...('types' in patch && { types: typesColumn(patch.types) }),
  ...(patch.secret !== undefined && { encrypted_secret: cipher.encrypt(patch.secret) }),
  ...('previousSecret' in patch && previousColumns(patch.previousSecret, cipher)),
  ...(patch.enabled !== undefined && { enabled: patch.enabled ? 1 : 0 }),
  ...('disabledReason' in patch && { disabled_reason: patch.disabledReason ?? null }),
  ...('pausedAtMs' in patch && { paused_at_ms: patch.pausedAtMs ?? null }),
})

const typesColumn = (types: Webhook['types']): string | null => (types === undefined ? null : JSON.stringify(types))

const previousColumns = (previous: Webhook['previousSecret'], cipher: Cipher) => ({
  encrypted_previous_secret: previous ? cipher.encrypt(previous.secret) : null,
  previous_until_ms: previous?.untilMs ?? null,
})

export const toRetry = (row: WebhookRetryRow): WebhookRetry => ({
  orderingKey: row.ordering_key,
  position: Number(row.position),
  eventId: row.event_id,
  attempts: row.attempts,
  firstFailedAtMs: Number(row.first_failed_at_ms),
  nextTryAtMs: Number(row.next_try_at_ms),
  lastError: row.last_error,
})

export const fromRetry = (app: string, webhook: string, retry: WebhookRetry): WebhookRetryRow => ({
  ...{ app, webhook, ordering_key: retry.orderingKey, position: retry.position, event_id: retry.eventId },
  attempts: retry.attempts,
  first_failed_at_ms: retry.firstFailedAtMs,
  next_try_at_ms: retry.nextTryAtMs,
  last_error: retry.lastError,
})

export const toAttempt = (row: WebhookAttemptRow): StoredAttempt => ({
  entry: Number(row.entry),
  atMs: Number(row.at_ms),
  event: row.event_id,
  position: Number(row.position),
  type: row.type,
  status: optional(row.status),
  error: row.error,
  ms: row.ms,
  nextTryAtMs: optional(row.next_try_at_ms),
})

export const fromAttempt = (app: string, webhook: string, attempt: WebhookAttempt) => ({
  ...{ app, webhook, at_ms: attempt.atMs, event_id: attempt.event, position: attempt.position, type: attempt.type },
  status: attempt.status ?? null,
  error: attempt.error,
  ms: attempt.ms,
  next_try_at_ms: attempt.nextTryAtMs ?? null,
})
