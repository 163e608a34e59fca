import type { CoreEvent } from '../event.ts'
import type { AppId, UserId } from '../values.ts'
import type { PresenceEvent } from './presence-event.ts'
import type { OutboxMessage } from './store.ts'

/** Everything a receiver can be told of. */
export type OutboxEvent = CoreEvent | PresenceEvent
export type OutboxEventKind = OutboxEvent['kind']
export type EventOf<K extends OutboxEventKind> = Extract<OutboxEvent, { kind: K }>

/** Where messages of one kind go now. Not stored: an address may carry a secret, and may change before the message goes. */
export type DeliveryTarget = {
  readonly url: string
  readonly timeoutMs: number
  /**
   * Puts into a body what may not lie in the outbox, at the moment of sending; `undefined` when it must not be sent any
   * more. Without it bodies go as they are stored.
   */
  complete?(body: string): Promise<string | undefined>
  /** Headers made at the moment of sending: a signature. */
  sign(body: string, nowMs: number): Readonly<Record<string, string>>
}

/** Who is told, of what, and how. One slow or dead receiver holds up no other. */
export interface OutboxReceiver {
  /** Stored with its messages: never renamed. */
  readonly name: string
  readonly app: AppId
  /** What it wants to hear of. */
  readonly kinds: ReadonlySet<OutboxEventKind>
  /** What it is told of the events of one change; pure. `takeId` gives a message its id. */
  messages(events: readonly OutboxEvent[], takeId: () => string): OutboxMessage[]
  /** `undefined` when nothing of this kind is sent any more. */
  target(kind: string): DeliveryTarget | undefined
}

/** The app an event belongs to. */
export const appOf = (event: OutboxEvent): AppId => ('call' in event ? event.call.app : event.app)

/** The user an event is about. */
export function userOf(event: OutboxEvent): UserId {
  if ('user' in event) return event.user.uid
  return 'connection' in event ? event.connection.uid : event.uid
}

/** What became of a message. `retry` will be tried again, `dead` was tried and kept, `dropped` was never queued. */
export type SentOutcome = 'delivered' | 'retry' | 'dead' | 'dropped'

/** Told what the outbox does, for metrics and the log. No bodies, no addresses. Must not throw. */
export type OutboxObserver = {
  /** One message. `reason` is `''` when delivered; else a word such as `status_500` or `timeout`. */
  sent(sent: { receiver: string; kind: string; outcome: SentOutcome; reason: string; ms: number }): void
  /** A receiver's queue, counted every few seconds. `oldestAgeMs` is 0 when it is empty. */
  queue(queue: { receiver: string; pending: number; dead: number; oldestAgeMs: number }): void
  /** The outbox itself could not work, such as when its database is busy; it goes on trying. */
  fault(error: unknown): void
}
