import type { AfterCommit, CoreEvent } from '../event.ts'
import type { Stores } from '../storage.ts'
import type { AppId, UserId } from '../values.ts'
import type { PresenceEvent } from './presence-event.ts'
import type { OutboxMessage, SettledOutcome } from './store.ts'

/** Every event that receivers can get. */
export type OutboxEvent = CoreEvent | PresenceEvent
export type OutboxEventKind = OutboxEvent['kind']
export type EventOf<K extends OutboxEventKind> = Extract<OutboxEvent, { kind: K }>

/** Why a message must no longer be sent: `withdrawn`, its device may not be reached any more; `expired`, it is too late. */
export type Obsolete = { readonly obsolete: 'withdrawn' | 'expired' }

/** Where messages of one kind are sent. Not stored: a URL may contain a secret, and may change before the message is sent. */
export type DeliveryTarget = {
  readonly url: string
  readonly timeoutMs: number
  /**
   * Adds to a body, at the moment of sending, what must not be stored in the outbox, or says why it must no longer be sent.
   * Without this function bodies are sent as stored.
   */
  complete?(body: string): Promise<string | Obsolete>
  /** Headers computed at the moment of sending: a signature. */
  sign(body: string, nowMs: number): Readonly<Record<string, string>>
}

/** One receiver: which events it gets and how they are sent. A slow or failing receiver does not delay the others. */
export interface OutboxReceiver {
  /** Stored with its messages: never renamed. */
  readonly name: string
  readonly app: AppId
  /** The events it gets. */
  readonly kinds: ReadonlySet<OutboxEventKind>
  /** The messages for the events of one change; pure. `takeId` returns a new message id. */
  messages(events: readonly OutboxEvent[], takeId: () => string): OutboxMessage[]
  /** `undefined` when this kind is no longer sent. */
  target(kind: string): DeliveryTarget | undefined
}

/** The app of an event. */
export const appOfEvent = (event: OutboxEvent): AppId => ('call' in event ? event.call.app : event.app)

/** The user an event is about; '' when it is about none. */
export function userOfEvent(event: OutboxEvent): UserId {
  if ('user' in event) return event.user.uid
  if ('connection' in event) return event.connection.uid
  return 'uid' in event ? event.uid : ''
}

/**
 * Called in the transaction in which messages leave the outbox, of all receivers; the returned function is called after the
 * commit. When it throws, the outcomes are written again later.
 */
export type OnSettled = (stores: Stores, settled: readonly SettledOutcome[]) => Promise<AfterCommit>

/** The outcome of a message: `retry` is sent again later, `dead` became a dead letter, `dropped` was never queued. */
export type SentOutcome = 'delivered' | 'retry' | 'dead' | 'dropped'

/** Called for metrics and the log. Gets no bodies and no URLs. Must not throw. */
export type OutboxObserver = {
  /** One message. `reason` is `''` when delivered; else a word such as `status_500` or `timeout`. */
  sent(sent: { app: AppId; receiver: string; kind: string; outcome: SentOutcome; reason: string; ms: number }): void
  /** A receiver's queue, counted every few seconds. `oldestAgeMs` is 0 when it is empty. */
  queue(queue: { receiver: string; pending: number; dead: number; oldestAgeMs: number }): void
  /** So many connections opened or ended while too many waited to be written: of them only the last state is published. */
  presenceDropped(count: number): void
  /** The outbox itself failed, such as on a busy database; it retries. */
  fault(error: unknown): void
}
