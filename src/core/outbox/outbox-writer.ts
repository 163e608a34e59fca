import type { Clock } from '../clock.ts'
import type { AfterCommit } from '../event.ts'
import type { Ids } from '../ids.ts'
import type { Stores } from '../storage.ts'
import type { OutboxBounds } from './bounds.ts'
import type { OutboxObserver } from './message.ts'
import { appOf, type OutboxEvent, type OutboxEventKind, type Receiver } from './message.ts'
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

  /** Events of one change, or of several in their order. What it counts and reports is left for after the commit. */
  async write(stores: Stores, events: readonly OutboxEvent[]): Promise<AfterCommit> {
    const batches = this.#parts.receivers.map((receiver) => this.#batchFor(receiver, events))
    const pending = batches.flatMap(({ queued }) => queued)
    if (pending.length > 0) await stores.outbox.add(pending)
    return () => {
      for (const batch of batches) this.#report(batch)
    }
  }

  counted(census: readonly QueueStats[]): void {
    for (const receiver of this.#parts.receivers) {
      const entry = census.find((one) => one.app === receiver.app && one.receiver === receiver.name)
      this.#waiting.set(receiver, entry?.pending ?? 0)
    }
  }

  #batchFor(receiver: Receiver, events: readonly OutboxEvent[]): Batch {
    const batch: Batch = { receiver, queued: [], dropped: [], error: undefined }
    const concerned = events.filter((event) => receiver.kinds.has(event.kind) && appOf(event) === receiver.app)
    if (concerned.length === 0) return batch
    const { clock, ids } = this.#parts
    const base = { app: receiver.app, receiver: receiver.name, createdAtMs: clock.now() }
    try {
      for (const message of receiver.messages(concerned, () => ids.hex(16))) {
        const reason = this.#refusal(batch, message)
        if (reason === undefined) batch.queued.push({ ...base, ...message })
        else batch.dropped.push({ kind: message.kind, reason })
      }
    } catch (error) {
      // A bug in a receiver's map costs it these messages, not the caller their change.
      return { ...batch, queued: [], dropped: [], error }
    }
    return batch
  }
  /** A queue without an end would take the whole disk; what does not fit is dropped and counted, the change goes on. */
  #refusal({ receiver, queued }: Batch, message: Message): 'overflow' | 'too_large' | undefined {
    const { bounds } = this.#parts
    if ((this.#waiting.get(receiver) ?? 0) + queued.length >= bounds.pendingMax) return 'overflow'
    return isOver(message.body, bounds.bodyBytesMax) ? 'too_large' : undefined
  }
  #report({ receiver, queued, dropped, error }: Batch): void {
    const { observer } = this.#parts
    if (error !== undefined) observer.trouble(error)
    this.#waiting.set(receiver, (this.#waiting.get(receiver) ?? 0) + queued.length)
    for (const { kind, reason } of dropped)
      observer.sent({ receiver: receiver.name, kind, outcome: 'dropped', reason, ms: 0 })
  }
}

/** What one transaction holds for one receiver. */
type Batch = {
  readonly receiver: Receiver
  readonly queued: Pending[]
  readonly dropped: { readonly kind: Message['kind']; readonly reason: string }[]
  /** Thrown by the receiver's map. */
  readonly error: unknown
}

/** UTF-8 has at most three bytes for one of our code units. */
const isOver = (text: string, bytesMax: number): boolean =>
  text.length * 3 > bytesMax && Buffer.byteLength(text) > bytesMax
