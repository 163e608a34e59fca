import type { AppId } from '../values.ts'
import type { Webhook, WebhookAttempt, WebhookLogName, WebhookRetry, WebhookStats } from './webhook.ts'

/** Recent attempts of a webhook that are kept. */
export const attemptsKept = 100

/** What a caller changes of a webhook; names that are absent stay, `undefined` clears. */
export type WebhookPatch = Partial<
  Pick<Webhook, 'url' | 'label' | 'types' | 'secret' | 'previousSecret' | 'enabled' | 'disabledReason' | 'pausedAtMs'>
>

/** What a node has done for a webhook since it last wrote. */
export type WebhookProgress = {
  /** Of the webhook as it was read; progress of another is refused. */
  readonly replays: number
  readonly position: number
  readonly retries: readonly WebhookRetry[]
  /** Ordering keys whose retry ended. */
  readonly ended: readonly string[]
  readonly stats: WebhookStats
  /** Since the last write, oldest first. */
  readonly attempts: readonly WebhookAttempt[]
}

export type StoredAttempt = WebhookAttempt & { readonly entry: number }

/** A webhook whose events are sent, and when its next retry is due. */
export type RunningWebhook = Pick<Webhook, 'app' | 'id' | 'log' | 'position' | 'revision'> & {
  readonly nextTryAtMs: number | undefined
}

/** An enabled webhook, and how far back it needs its log: events after `position`. */
export type NeededPosition = Pick<Webhook, 'app' | 'id' | 'log' | 'position' | 'types'> & {
  readonly failingSinceMs: number | undefined
}

/** How many webhooks of an app are in which state; `failing`: of those that run, the last attempt failed. */
export type WebhookCounts = {
  readonly app: AppId
  readonly running: number
  readonly paused: number
  readonly disabled: number
  readonly failing: number
}

/** Webhooks with their retries and recent attempts, which are removed with them. */
export interface WebhookStore {
  find(app: AppId, id: string): Promise<Webhook | undefined>
  /** In the order of creation, after the id `after`. */
  list(app: AppId, after: string | undefined, limit: number): Promise<Webhook[]>
  count(app: AppId): Promise<number>
  insert(webhook: Webhook): Promise<void>
  /** Grows the revision. `false` when there is none. */
  update(app: AppId, id: string, patch: WebhookPatch): Promise<boolean>
  remove(app: AppId, id: string): Promise<boolean>
  /**
   * Sets the position; grows `replays` and the revision. Retries of events after it, or before the position `oldest`, are
   * removed.
   */
  replay(app: AppId, id: string, to: { after: number; oldest: number }): Promise<boolean>
  /** Makes all retries due, and grows the revision. Returns how many there are. */
  retryAll(app: AppId, id: string, nowMs: number): Promise<number>
  /** By ordering key, after `after`. */
  retries(app: AppId, id: string, after: string | undefined, limit: number): Promise<WebhookRetry[]>
  countRetries(app: AppId, id: string): Promise<number>
  /** Newest first, before the entry `before`. */
  attempts(app: AppId, id: string, before: number | undefined, limit: number): Promise<StoredAttempt[]>
  /** The lowest position after which it needs the log; `undefined` when there is none. */
  neededPosition(app: AppId, id: string): Promise<number | undefined>
  /** An attempt by a caller; the newest `attemptsKept` are kept. */
  addAttempt(app: AppId, id: string, attempt: WebhookAttempt): Promise<void>

  /** Of every app that has webhooks. */
  countByState(): Promise<WebhookCounts[]>
  /** Webhooks that are enabled and not paused, of all apps. */
  running(): Promise<RunningWebhook[]>
  /** Of all apps. The position is that of the webhook, or the one before its first retry when that is lower. */
  needed(): Promise<NeededPosition[]>
  /** The lowest of these in a log of one app; `undefined` when none is enabled. */
  neededByApp(app: AppId, log: WebhookLogName): Promise<number | undefined>
  /** Apps with an enabled webhook of presence. */
  presenceApps(): Promise<AppId[]>
  /** `false`, with nothing written, when the webhook is gone or was replayed. */
  save(app: AppId, id: string, progress: WebhookProgress): Promise<boolean>
}
