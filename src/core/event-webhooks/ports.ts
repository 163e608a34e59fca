import type { EventLog } from '../audit/event-log.ts'
import type { JobContext } from '../claims/claimed-job.ts'
import type { Ids } from '../ids.ts'
import type { AppId } from '../values.ts'
import type { WebhookBounds } from './bounds.ts'
import type { Deliver } from './delivery.ts'
import type { AttemptOutcome } from './progress.ts'
import type { DisableReason, Webhook } from './webhook.ts'

/** The numbered log of events, as webhooks read it. */
export type WebhookLog = Pick<EventLog, 'range' | 'page' | 'find'> & {
  /** Called on a node after it has numbered events. Others find them by `range`. */
  onNumbered(listener: () => void): () => void
}

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
  readonly log: WebhookLog
  readonly deliver: Deliver
  readonly observer: WebhookObserver
  readonly bounds: WebhookBounds
  /** Disables a webhook, with its audit entry. */
  readonly disable: (webhook: Pick<Webhook, 'app' | 'id'>, reason: DisableReason) => Promise<void>
}
