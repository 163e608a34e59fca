import type { ClaimOwner } from '../cluster.ts'
import type { AppId, ConnectionId, NodeId, UserId } from '../values.ts'
import type { PublishedConnection } from './presence-event.ts'

/** One thing to tell one receiver, as it will be sent; complete, so that a later change cannot alter it. */
export type Message = {
  /** 32 hex characters; the same at every attempt, so that a receiver can tell a repetition. */
  readonly id: string
  /** Whose line it stands in: messages of one user reach a receiver one after another. */
  readonly orderingKey: UserId
  /** The receiver's own name for what happened; `target` turns it into an address. */
  readonly kind: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A receiver as the store knows it. */
export type ReceiverKey = { readonly app: AppId; readonly receiver: string }

export type Pending = Message & ReceiverKey & { readonly createdAtMs: number }

/** A message that this node is about to send; `attempts` were made before. */
export type Claimed = Pending & { readonly attempts: number }

/** What became of an attempt. `given_back` was none: the message stays as it was. */
export type Outcome =
  | { readonly kind: 'delivered'; readonly of: Claimed }
  | { readonly kind: 'retry'; readonly of: Claimed; readonly dueAtMs: number }
  | { readonly kind: 'given_back'; readonly of: Claimed }
  | { readonly kind: 'dead'; readonly of: Claimed; readonly reason: string }

export type DeadLetter = Claimed & { readonly failedAtMs: number; readonly reason: string }

/** How full one receiver's queue is. */
export type QueueStats = ReceiverKey & { pending: number; oldestAtMs: number | undefined; dead: number }

/**
 * Messages wait in lanes, one a receiver and user, oldest first; only the first of a lane is ever taken. A lane has a due
 * time, which a failure moves into the future and so does being taken, so that what a crash left behind falls due again.
 */
export interface OutboxStore {
  /** Puts each at the end of its lane, in the order given. */
  add(messages: readonly Pending[]): Promise<void>
  /** When the first lane of this receiver falls due; `undefined` when none waits. */
  nextDueAtMs(key: ReceiverKey): Promise<number | undefined>
  /** Takes the first messages of up to `limit` due lanes, those due longest first, and makes them due at `untilMs`. */
  claim(key: ReceiverKey, by: { owner: ClaimOwner; nowMs: number; untilMs: number; limit: number }): Promise<Claimed[]>
  /** Writes what became of claimed messages; a lane that loses its first message is due at once when it has another. */
  settle(outcomes: readonly Outcome[], by: { owner: ClaimOwner; nowMs: number }): Promise<void>
  /** Makes due what earlier runs of this node had taken. Returns how many lanes. */
  release(by: { node: NodeId; nowMs: number }): Promise<number>
  /** Buries messages older than `beforeMs` that nobody is sending, whoever they are for: at most `limit`, oldest first. */
  deadLetterExpired(beforeMs: number, reason: string, nowMs: number, limit: number): Promise<Claimed[]>
  /** One entry a receiver that has messages or dead letters. */
  queueStats(): Promise<QueueStats[]>
  /** Dead letters of an app, newest first. */
  listDeadLetters(app: AppId, limit: number): Promise<DeadLetter[]>
  /** Deletes dead letters from before `beforeMs`, and the oldest beyond `keep`; at most `limit`. Returns how many. */
  pruneDeadLetters(beforeMs: number, keep: number, limit: number): Promise<number>
}

/** Who was announced online. Until the transaction ends, what it read of a user here is changed by nobody else. */
export interface PublishedConnectionStore {
  /** In the order they were announced. */
  listOfUsers(app: AppId, uids: readonly UserId[]): Promise<PublishedConnection[]>
  /** By app and connection id; at most `limit` after `after`. */
  listOfNode(node: NodeId, after: PublishedConnection | undefined, limit: number): Promise<PublishedConnection[]>
  add(announced: readonly PublishedConnection[]): Promise<void>
  remove(app: AppId, connections: readonly ConnectionId[]): Promise<void>
  /** When there is nobody to tell any more. */
  removeNode(node: NodeId): Promise<void>
}
