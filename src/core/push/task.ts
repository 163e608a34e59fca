import type { Platform } from '../devices/platform.ts'
import type { AppId, ClaimOwner, NodeId, UserNum } from '../values.ts'
import type { PushContent } from './content.ts'
import type { PushRule } from './decide-push.ts'

/** Whom a push is for. Of a list any item counts, and nobody is meant twice. */
export type Audience =
  | { readonly kind: 'all' }
  | { readonly kind: 'tags'; readonly tags: readonly string[] }
  | { readonly kind: 'aliases'; readonly aliases: readonly string[] }
  | { readonly kind: 'users'; readonly nums: readonly UserNum[] }
  | { readonly kind: 'pushTokens'; readonly pushTokens: readonly string[] }

/** Over open connections where there is one and else through a sink; or one way only. */
export type PushStrategy = 'combined' | 'link_only' | 'sinks_only'

export type PushRequest = {
  readonly audience: Audience
  readonly content: PushContent
  readonly strategy: PushStrategy
  /** In which order a sink should try the providers it knows; not read here. */
  readonly sequence: readonly string[]
}

/** Why a device was passed over, beside the rules. */
export const skipReasons = {
  'target.unknown': 'nobody is called so',
  'user.no_device': 'the user has no device',
  'strategy.link_only': 'the device is not connected, and the push was for connections only',
  'notifier.unknown': 'no sink is set for the name of the notifier',
  'token.unreadable': 'the push token is not what its sink takes',
  'token.gone': 'the push service knows the push token no more',
  'token.withdrawn': 'the device was signed out, unbound or banned meanwhile',
} as const
export type SkipReason = keyof typeof skipReasons

/**
 * What became of a device: `sent` by the name of its sink, or `link`; `held` by a rule; `skipped` for a reason; `failed`
 * in the words of the sink.
 */
export type PushOutcome =
  | { readonly outcome: 'sent'; readonly reason: string }
  | { readonly outcome: 'held'; readonly reason: PushRule }
  | { readonly outcome: 'skipped'; readonly reason: SkipReason }
  | { readonly outcome: 'failed'; readonly reason: string }

export type PushCount = { outcome: PushOutcome['outcome']; reason: string; platform: Platform; count: number }

/** Where a task goes on: after this user, of this tag of its list. */
export type PushCursor = { readonly tag: number; readonly uid: string }
export const firstCursor: PushCursor = { tag: 0, uid: '' }

/** A task that a node is working on. */
export type PushTask = {
  readonly id: number
  readonly app: AppId
  /** Throws when it was encrypted under another key. */
  request(): PushRequest
  readonly cursor: PushCursor
  readonly failures: number
  readonly createdAtMs: number
}

/** `failed`: given up before its end, since one page failed again and again. */
export type PushTaskState = 'open' | 'done' | 'failed'

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
  /** A task nobody works on, the one left alone longest. A read: `claim` has the last word. */
  nextDue(nowMs: number): Promise<number | undefined>
  /** When the next will be due; `undefined` when none is open. */
  nextDueAtMs(): Promise<number | undefined>
  /** `undefined` when another was quicker. */
  claim(id: number, by: { owner: ClaimOwner; nowMs: number; untilMs: number }): Promise<PushTask | undefined>
  /** Releases what earlier runs of this node had claimed. */
  release(node: NodeId, nowMs: number): Promise<void>
  /** After a page: `false` when the claim was lost, and then nothing is written. */
  advance(id: number, by: { owner: ClaimOwner; nowMs: number; cursor: PushCursor | 'done' }): Promise<boolean>
  /** After a page that came to nothing; `givenUp` finishes the task. */
  defer(id: number, by: { owner: ClaimOwner; untilMs: number; failures: number; givenUp: boolean }): Promise<void>
  count(id: number, counts: readonly PushCount[]): Promise<void>
  /** By id; unknown ones are absent. */
  list(app: AppId, ids: readonly number[]): Promise<PushTaskRecord[]>
  /** Deletes tasks that finished before `beforeMs`, at most `limit`; returns how many. */
  prune(beforeMs: number, limit: number): Promise<number>
}
