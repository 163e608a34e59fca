import type { AppId, ClaimOwner, ConnectionId, UserId } from '../values.ts'
import type { PublishedConnection } from './presence-event.ts'

/** One message to one receiver, complete, so that later changes do not alter it. */
export type OutboxMessage = {
  /** 32 hex characters; the same at every attempt, so that a receiver can detect duplicates. */
  readonly id: string
  /** Messages with the same key reach a receiver one after another, in order. */
  readonly orderingKey: UserId
  /** The receiver's own name for the event; `target` gives its URL. */
  readonly kind: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Identifies a receiver in the store. */
export type ReceiverKey = { readonly app: AppId; readonly receiver: string }

export type QueuedMessage = OutboxMessage & ReceiverKey & { readonly createdAtMs: number }

/** A message that this node is sending; `attempts`: those made before. */
export type ClaimedMessage = QueuedMessage & { readonly attempts: number }

/** The outcome of an attempt. `given_back`: the attempt was aborted and does not count. */
export type DeliveryOutcome =
  | { readonly kind: 'delivered'; readonly of: ClaimedMessage }
  | { readonly kind: 'retry'; readonly of: ClaimedMessage; readonly dueAtMs: number; readonly reason: string }
  | { readonly kind: 'given_back'; readonly of: ClaimedMessage }
  | { readonly kind: 'dead'; readonly of: ClaimedMessage; readonly reason: string }

/** An outcome with which a message leaves the outbox. */
export type SettledOutcome = Extract<DeliveryOutcome, { kind: 'delivered' | 'dead' }>

export type DeadLetter = ClaimedMessage & { readonly failedAtMs: number; readonly reason: string }

/** `entry` counts up. */
export type StoredDeadLetter = DeadLetter & { readonly entry: number }

/** The size of one receiver's queues. */
export type QueueStats = ReceiverKey & { pending: number; oldestAtMs: number | undefined; dead: number }

/**
 * Messages wait in queues, one for each receiver and ordering key, oldest first; only the first of a queue is claimed. A
 * queue has a due time. A failure moves it into the future, and so does a claim: a message that a crash left claimed falls
 * due again.
 */
export interface OutboxStore {
  /** Adds each message at the end of its queue, in the given order. */
  add(messages: readonly QueuedMessage[]): Promise<void>
  /** When the first queue of this receiver falls due, wall time in ms; `undefined` when none has messages. */
  nextDueAtMs(key: ReceiverKey): Promise<number | undefined>
  /** Claims the first messages of up to `limit` due queues, those due longest first, and makes them due at `untilMs`. */
  claim(
    key: ReceiverKey,
    by: { owner: ClaimOwner; nowMs: number; untilMs: number; limit: number },
  ): Promise<ClaimedMessage[]>
  /**
   * Writes the outcomes of claimed messages whose claim `owner` still holds; the others are refused: another run has the
   * message, and sends it. A queue whose first message is gone is due at once when it has another. Returns the outcomes that
   * removed a message.
   */
  writeOutcomes(
    outcomes: readonly DeliveryOutcome[],
    by: { owner: ClaimOwner; nowMs: number },
  ): Promise<SettledOutcome[]>
  /** Moves messages from before `beforeMs` that no node has claimed, of all receivers, to the dead letters: at most `limit`, oldest first. Returns them. */
  deadLetterExpired(beforeMs: number, reason: string, nowMs: number, limit: number): Promise<SettledOutcome[]>
  /** One entry for each receiver that has messages or dead letters. */
  queueStats(): Promise<QueueStats[]>
  /** Dead letters of an app, newest first. */
  listDeadLetters(app: AppId, limit: number): Promise<DeadLetter[]>
  /** Dead letters of one receiver, newest first, before the entry `before`. */
  deadLettersOf(key: ReceiverKey, before: number | undefined, limit: number): Promise<StoredDeadLetter[]>
  /** Why the message that waits longest for its next attempt failed; `undefined` when none waits after a failure. */
  waitingError(key: ReceiverKey): Promise<string | undefined>
  /**
   * Moves dead letters of one receiver to the end of their queues, oldest first: at most `limit`, of `entries` when given. They
   * count as created at `nowMs`. Returns how many.
   */
  requeueDeadLetters(
    key: ReceiverKey,
    of: { entries: readonly number[] | undefined; nowMs: number; limit: number },
  ): Promise<number>
  /** Deletes dead letters from before `beforeMs`, and the oldest beyond `keep`; at most `limit`. Returns how many. */
  pruneDeadLetters(beforeMs: number, keep: number, limit: number): Promise<number>
}

/** Connections that were published as online. Transactions that change those of a user name its `publishedKey`. */
export interface PublishedConnectionStore {
  /** In the order of `atMs`. */
  listOfUsers(app: AppId, uids: readonly UserId[]): Promise<PublishedConnection[]>
  /** Runs of nodes that have published connections. */
  runs(): Promise<ClaimOwner[]>
  /** By app and connection id; at most `limit` after `after`. */
  listOfRun(run: ClaimOwner, after: PublishedConnection | undefined, limit: number): Promise<PublishedConnection[]>
  add(connections: readonly PublishedConnection[]): Promise<void>
  remove(app: AppId, connections: readonly ConnectionId[]): Promise<void>
  /** Where there are no receivers. */
  removeRun(run: ClaimOwner): Promise<void>
}
