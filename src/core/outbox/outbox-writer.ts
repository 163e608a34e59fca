import type { Clock } from '../clock.ts'
import type { Ids } from '../ids.ts'
import type { Stores } from '../storage.ts'
import type { OutboxBounds } from './bounds.ts'
import { appOf, type OutboxEvent, type OutboxEventKind, type Receiver } from './message.ts'
import type { OutboxObserver } from './observer.ts'
import type { Message, Pending, QueueStats } from './store.ts'

export type OutboxWriterDeps = {
  clock: Clock
  ids: Ids
  receivers: readonly Receiver[]
  observer: OutboxObserver
  bounds: OutboxBounds
}

/** Turns events into the messages that receivers want of them, and queues those in the transaction at hand. */
export class OutboxWriter {
  readonly #parts: OutboxWriterDeps
  /** Messages waiting for each receiver, as last counted, and those added since. */
  readonly #waiting = new Map<Receiver, number>()

  constructor(parts: OutboxWriterDeps) {
    this.#parts = parts
  }

  /** Whether any receiver would hear of such events. */
  wants(kinds: readonly OutboxEventKind[]): boolean {
    return this.#parts.receivers.some((one) => kinds.some((kind) => one.kinds.has(kind)))
  }

  /** Events of one change, or of several in their order. */
  async write(stores: Stores, events: readonly OutboxEvent[]): Promise<void> {
    const pending = this.#parts.receivers.flatMap((receiver) => this.#messagesFor(receiver, events))
    if (pending.length > 0) await stores.outbox.add(pending)
  }

  counted(census: readonly QueueStats[]): void {
    for (const receiver of this.#parts.receivers) {
      const entry = census.find((one) => one.app === receiver.app && one.receiver === receiver.name)
      this.#waiting.set(receiver, entry?.pending ?? 0)
    }
  }

  #messagesFor(receiver: Receiver, events: readonly OutboxEvent[]): Pending[] {
    const concerned = events.filter((event) => receiver.kinds.has(event.kind) && appOf(event) === receiver.app)
    if (concerned.length === 0) return []
    const { clock } = this.#parts
    const base = { app: receiver.app, receiver: receiver.name, createdAtMs: clock.now() }
    return this.#mapped(receiver, concerned)
      .filter((message) => this.#hasRoom(receiver, message))
      .map((message) => ({ ...base, ...message }))
  }
  /** A bug in a receiver's map costs it a message, not the caller their change. */
  #mapped(receiver: Receiver, events: readonly OutboxEvent[]): Message[] {
    const { ids, observer } = this.#parts
    try {
      return receiver.messages(events, () => ids.hex(16))
    } catch (error) {
      observer.trouble(error)
      return []
    }
  }
  /** A queue without an end would take the whole disk; what does not fit is dropped and counted, the change goes on. */
  #hasRoom(receiver: Receiver, message: Message): boolean {
    const { bounds, observer } = this.#parts
    const waiting = this.#waiting.get(receiver) ?? 0
    const reason =
      waiting >= bounds.pendingMax ? 'overflow' : isOver(message.body, bounds.bodyBytesMax) ? 'too_large' : ''
    if (reason === '') {
      this.#waiting.set(receiver, waiting + 1)
      return true
    }
    observer.sent({ receiver: receiver.name, kind: message.kind, outcome: 'dropped', reason, ms: 0 })
    return false
  }
}

/** UTF-8 has at most three bytes for one of our code units. */
const isOver = (text: string, bytesMax: number): boolean =>
  text.length * 3 > bytesMax && Buffer.byteLength(text) > bytesMax
