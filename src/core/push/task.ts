import type { Platform } from '../devices/platform.ts'
import type { AppId, ClaimOwner, UserNum } from '../values.ts'
import type { PushContent } from './content.ts'
import type { PushRule } from './decide-push.ts'
import type { OutgoingPush } from './outgoing-push.ts'

/** To whom a push is sent: users that match any item of the list, each once. */
export type PushAudience =
  | { readonly kind: 'all' }
  | { readonly kind: 'tags'; readonly tags: readonly string[] }
  | { readonly kind: 'aliases'; readonly aliases: readonly string[] }
  | { readonly kind: 'users'; readonly nums: readonly UserNum[] }
  | { readonly kind: 'pushTokens'; readonly pushTokens: readonly string[] }

/** `combined`: over an open connection, else through a sink; or only one of them. */
export type PushStrategy = 'combined' | 'live_only' | 'sinks_only'

export type PushRequest = {
  readonly audience: PushAudience
  readonly content: PushContent
  readonly strategy: PushStrategy
  /** The order in which a sink tries its providers; passed on unread. */
  readonly sequence: readonly string[]
}

/** Why a push was withheld, besides the rules. */
export const withheldReasons = {
  'target.unknown': 'no user matches',
  'user.no_device': 'the user has no device',
  'strategy.live_only': 'the device is not connected, and the push was for connections only',
  'connection.closed': 'the connection ended before the push was sent, and there is no sink for the device',
  'notifier.unknown': 'no sink is configured for the notifier',
  'token.unreadable': 'the push token has not the form that its sink needs',
  'token.gone': 'the push service no longer accepts the push token',
  'token.withdrawn': 'the device was signed out or unbound, or its user banned, meanwhile',
} as const
export type WithheldReason = keyof typeof withheldReasons

/**
 * The outcome of one device: `queued` (it is in the outbox) and `delivered` with the name of the sink, or `live` for an open connection;
 * `withheld` with the rule or another reason; `failed` with the sink's reason. A device counts once: when a queued push
 * leaves the outbox its count moves to another outcome.
 */
export const pushOutcomes = ['queued', 'delivered', 'withheld', 'failed'] as const
export type PushOutcome =
  | { readonly outcome: 'queued' | 'delivered'; readonly reason: string }
  | { readonly outcome: 'withheld'; readonly reason: PushRule | WithheldReason }
  | { readonly outcome: 'failed'; readonly reason: string }

export type PushCount = { outcome: PushOutcome['outcome']; reason: string; platform: Platform; count: number }

/** What came of a push to one device. */
export type PushDeviceOutcome = PushOutcome & {
  /** The push's id: see `pushId`. */
  readonly push: string
  readonly device: Omit<OutgoingPush['device'], 'app'>
}
/** The same as it is stored: `atMs` is when it was decided, wall time. */
export type RecordedOutcome = PushDeviceOutcome & { readonly atMs: number }

/** The place of a device in the list of a task. */
export type PushDevicePosition = { readonly outcome: string; readonly push: string }

/** Where a task continues: after this user, of this tag of its list. */
export type PushCursor = { readonly tag: number; readonly uid: string }
export const firstCursor: PushCursor = { tag: 0, uid: '' }

/** A task that a node is working on. */
export type PushTask = {
  readonly id: number
  readonly app: AppId
  /** The run that works on it. */
  readonly claimedBy: ClaimOwner
  /** Throws when it was encrypted under another key. */
  request(): PushRequest
  readonly cursor: PushCursor
  readonly failures: number
  readonly createdAtMs: number
}

/** `failed`: given up before its end, since one page failed again and again. */
export const pushTaskStates = ['open', 'done', 'failed'] as const
export type PushTaskState = (typeof pushTaskStates)[number]

export type PushTaskRecord = {
  readonly id: number
  readonly state: PushTaskState
  readonly createdAtMs: number
  readonly finishedAtMs: number | undefined
  readonly counts: readonly PushCount[]
}

export type NewPushTask = {
  readonly app: AppId
  readonly requestId: string | undefined
  readonly request: PushRequest
  readonly createdAtMs: number
}

/** Tasks and what came of them. A task is worked on page by page; taking a page is a claim that runs out. */
export interface PushTaskStore {
  /** `isNew` is false when the app has a task of that request id: then nothing is added. */
  add(task: NewPushTask): Promise<{ id: number; isNew: boolean }>
  /** How many of the app have not finished. */
  countOpen(app: AppId): Promise<number>
  /** When the next will be due; `undefined` when none is open. A read only: `claim` decides. */
  nextDueAtMs(): Promise<number | undefined>
  /** Claims the task that is due longest; `undefined` when none is due, or when others are claiming those that are. */
  claim(by: { owner: ClaimOwner; nowMs: number; untilMs: number }): Promise<PushTask | undefined>
  /** After a page: `false` when the claim was lost, and then nothing is written. */
  advance(id: number, by: { owner: ClaimOwner; nowMs: number; cursor: PushCursor | 'done' }): Promise<boolean>
  /** After a page that failed or was postponed; `givenUp` finishes the task. Nothing when the claim was lost. */
  defer(id: number, by: { owner: ClaimOwner; untilMs: number; failures: number; givenUp: boolean }): Promise<void>
  /** Adds these numbers, which may be negative, to the counts of a task; nothing when the task is gone. */
  count(id: number, counts: readonly PushCount[]): Promise<void>
  /** Records what came of these devices, unless `max` of the task are recorded; nothing when the task is gone. */
  recordDevices(id: number, devices: readonly PushDeviceOutcome[], atMs: number, max: number): Promise<void>
  /** Moves the recorded devices of these queued pushes to another outcome. */
  settleDevices(id: number, pushes: readonly string[], outcome: PushOutcome, atMs: number): Promise<void>
  /** Recorded devices of a task by outcome, then push id: at most `limit` after `after`. `outcome`: only those. */
  listDevices(
    id: number,
    outcome: PushOutcome['outcome'] | undefined,
    after: PushDevicePosition | undefined,
    limit: number,
  ): Promise<RecordedOutcome[]>
  /** Deletes recorded devices of tasks that finished before `beforeMs`, at most `limit`; returns how many. */
  pruneDevices(beforeMs: number, limit: number): Promise<number>
  /** Ids in this state with an id below `before`, the newest first; at most `limit`. */
  listIds(app: AppId, state: PushTaskState, before: number | undefined, limit: number): Promise<number[]>
  /** By id; unknown ones are absent. Counts are above 0. */
  list(app: AppId, ids: readonly number[]): Promise<PushTaskRecord[]>
  /** Deletes tasks that finished before `beforeMs`, at most `limit`; returns how many. */
  prune(beforeMs: number, limit: number): Promise<number>
}
