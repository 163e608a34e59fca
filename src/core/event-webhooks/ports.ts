import type { EventFilter, EventPage } from '../audit/event-store.ts'
import type { EventRange } from '../audit/log-page.ts'
import type { JobContext } from '../claims/claimed-job.ts'
import type { Ids } from '../ids.ts'
import type { AppId } from '../values.ts'
import type { WebhookBounds } from './bounds.ts'
import type { Deliver } from './delivery.ts'
import type { AttemptOutcome } from './progress.ts'
import type { DisableReason, Webhook, WebhookEvent, WebhookLogName } from './webhook.ts'

/** A log of events, as webhooks read it. */
export type WebhookLog = {
  range(app: AppId): Promise<EventRange>
  /** Throws `cursor.expired`. */
  page(app: AppId, after: number | undefined, filter: EventFilter, limit: number): Promise<EventPage<WebhookEvent>>
  find(app: AppId, id: string): Promise<WebhookEvent | undefined>
  /** Called on a node after it has added events. Others find them by `range`. */
  onNumbered(listener: () => void): () => void
}
export type WebhookLogs = Readonly<Record<WebhookLogName, WebhookLog>>

/** Called for metrics and the log. Gets no bodies and no URLs. Must not throw. */
export type WebhookObserver = {
  /** One attempt. `error` is '' when it was delivered. */
  sent(sent: { app: AppId; webhook: string; outcome: AttemptOutcome; error: string; ms: number }): void
  /** Rollcall disabled a webhook. */
  disabled(disabled: { app: AppId; webhook: string; reason: DisableReason }): void
  /** How many webhooks are enabled, how many of them fail, and the age of the oldest event that waits; every minute. */
  counted(counts: { enabled: number; failing: number; oldestAgeMs: number }): void
  /** The database failed, or another error; the work is repeated. */
  fault(error: unknown): void
}

/** What sending needs. */
export type RunnerDeps = {
  readonly context: JobContext & { readonly ids: Ids }
  readonly logs: WebhookLogs
  readonly deliver: Deliver
  readonly observer: WebhookObserver
  readonly bounds: WebhookBounds
  /** Disables a webhook, with its audit entry. */
  readonly disable: (webhook: Pick<Webhook, 'app' | 'id'>, reason: DisableReason) => Promise<void>
}
