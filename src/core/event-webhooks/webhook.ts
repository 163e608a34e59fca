import type { LoggedEvent } from '../audit/audit.ts'
import { CoreError } from '../errors.ts'
import type { Ids } from '../ids.ts'
import { presenceTypePrefix } from '../presence/presence-change.ts'
import type { PresenceLogEvent } from '../presence-log/presence-entry.ts'
import type { AppId } from '../values.ts'

/**
 * Why Rollcall disabled a webhook: its receiver answered 410, its backlog was over `webhooks.backlogMax`, or the log no longer
 * has its next events.
 */
export const disableReasons = ['gone', 'backlog', 'lost'] as const
export type DisableReason = (typeof disableReasons)[number]

/** The log that a webhook reads: of changes of stored state, or of presence. Each has positions of its own. */
export const webhookLogs = ['changes', 'presence'] as const
export type WebhookLogName = (typeof webhookLogs)[number]

/** An event that webhooks get. */
export type WebhookEvent = LoggedEvent | PresenceLogEvent

/** The log that has events of these types. Throws `request.invalid` when they are of both. */
export function logOfTypes(types: Webhook['types']): WebhookLogName {
  const ofPresence = types?.filter((type) => type.startsWith(presenceTypePrefix)).length ?? 0
  if (ofPresence === 0) return 'changes'
  if (ofPresence === types?.length) return 'presence'
  throw new CoreError('request.invalid', 'types of presence and others need a webhook each: their logs are two')
}

/** A receiver of events by HTTP, as the Standard Webhooks rules say. */
export type Webhook = {
  readonly app: AppId
  readonly id: string
  readonly url: string
  readonly label: string
  /** Never changes. */
  readonly log: WebhookLogName
  /** Types of events that it gets; absent: all but presence. */
  readonly types: readonly string[] | undefined
  readonly createdAtMs: number
  /** `whsec_` and base64. */
  readonly secret: string
  /** Signs as well until its end. */
  readonly previousSecret: { readonly secret: string; readonly untilMs: number } | undefined
  readonly enabled: boolean
  /** `undefined` while it is enabled. */
  readonly disabledReason: DisableReason | undefined
  readonly pausedAtMs: number | undefined
  /** Grows with each change by a caller. */
  readonly revision: number
  /** Grows when the position is set by a caller: progress of before is refused. */
  readonly replays: number
  /** Each event up to it is delivered, or waits in a retry. */
  readonly position: number
  readonly stats: WebhookStats
}

export type WebhookStats = {
  readonly delivered: number
  /** Failed attempts. */
  readonly failed: number
  /** Events that were never delivered, after attempts over three days. */
  readonly givenUp: number
  /** Of the last attempt; `undefined` without an answer. */
  readonly lastStatus: number | undefined
  /** '' after a success. */
  readonly lastError: string
  readonly lastAttemptAtMs: number | undefined
  readonly lastSuccessAtMs: number | undefined
  /** The first failure since the last success. */
  readonly failingSinceMs: number | undefined
}

export const noStats: WebhookStats = {
  delivered: 0,
  failed: 0,
  givenUp: 0,
  lastStatus: undefined,
  lastError: '',
  lastAttemptAtMs: undefined,
  lastSuccessAtMs: undefined,
  failingSinceMs: undefined,
}

/** Events of one ordering key that wait because the first of them failed. */
export type WebhookRetry = {
  /** The target of the events. */
  readonly orderingKey: string
  /** No undelivered event of the key is before it. */
  readonly position: number
  /** The event that failed last. */
  readonly eventId: string
  /** Of the first event, while the receiver took others. */
  readonly attempts: number
  readonly firstFailedAtMs: number
  readonly nextTryAtMs: number
  readonly lastError: string
}

/** One request to a receiver. */
export type WebhookAttempt = {
  readonly atMs: number
  readonly event: string
  /** 0 of a test. */
  readonly position: number
  readonly type: string
  readonly status: number | undefined
  /** '' when it was delivered. */
  readonly error: string
  readonly ms: number
  /** When the event is sent again; absent when it is not. */
  readonly nextTryAtMs: number | undefined
}

export const webhookStates = ['running', 'paused', 'disabled'] as const
export type WebhookState = (typeof webhookStates)[number]

export function stateOf({ enabled, pausedAtMs }: Pick<Webhook, 'enabled' | 'pausedAtMs'>): WebhookState {
  if (!enabled) return 'disabled'
  return pausedAtMs === undefined ? 'running' : 'paused'
}

/** Whether its events are sent. */
export const isRunning = ({ enabled, pausedAtMs }: Pick<Webhook, 'enabled' | 'pausedAtMs'>): boolean =>
  stateOf({ enabled, pausedAtMs }) === 'running'

/** The secrets that sign now, the current one first. */
export const signingSecrets = ({ secret, previousSecret }: Webhook, nowMs: number): string[] =>
  previousSecret && nowMs < previousSecret.untilMs ? [secret, previousSecret.secret] : [secret]

/** Before the base64 of a secret. Source: Standard Webhooks. */
const secretPrefix = 'whsec_'
const secretBytes = 32

/** A new secret: `whsec_` and the base64 of 32 random bytes. */
export const newWebhookSecret = (ids: Ids): string =>
  `${secretPrefix}${Buffer.from(ids.bytes(secretBytes)).toString('base64')}`
