import type { Clock } from '../clock.ts'
import type { AfterCommit } from '../event.ts'
import type { Ids } from '../ids.ts'
import type { Stores } from '../storage.ts'
import type { OutboxBounds } from './bounds.ts'
import type { OutboxObserver } from './receiver.ts'
import { appOf, type OutboxEvent, type OutboxEventKind, type OutboxReceiver } from './receiver.ts'
import type { OutboxMessage, QueuedMessage, QueueStats } from './store.ts'

export type OutboxWriterDeps = {
  clock: Clock
  ids: Ids
  receivers: readonly OutboxReceiver[]
  observer: OutboxObserver
  bounds: OutboxBounds
}

/** Turns events into the messages that receivers want of them, and queues those in the transaction at hand. */
export class OutboxWriter {
  readonly #deps: OutboxWriterDeps
  /** Messages waiting for each receiver, as last counted, and those added since. */
  readonly #waiting = new Map<OutboxReceiver, number>()

  constructor(deps: OutboxWriterDeps) {
    this.#deps = deps
  }

  /** Whether any receiver would hear of such events. */
  accepts(kinds: readonly OutboxEventKind[]): boolean {
    return this.#deps.receivers.some((one) => kinds.some((kind) => one.kinds.has(kind)))
  }

  /** Events of one change, or of several in their order. What it counts and reports is left for after the commit. */
  async write(stores: Stores, events: readonly OutboxEvent[]): Promise<AfterCommit> {
    const batches = this.#deps.receivers.map((receiver) => this.#batchFor(receiver, events))
    const pending = batches.flatMap(({ queued }) => queued)
    if (pending.length > 0) await stores.outbox.add(pending)
    return () => {
      for (const batch of batches) this.#report(batch)
    }
  }

  setCounts(stats: readonly QueueStats[]): void {
    for (const receiver of this.#deps.receivers) {
      const entry = stats.find((one) => one.app === receiver.app && one.receiver === receiver.name)
      this.#waiting.set(receiver, entry?.pending ?? 0)
    }
  }

  #batchFor(receiver: OutboxReceiver, events: readonly OutboxEvent[]): Batch {
    const batch: Batch = { receiver, queued: [], dropped: [], error: undefined }
    const concerned = events.filter((event) => receiver.kinds.has(event.kind) && appOf(event) === receiver.app)
    if (concerned.length === 0) return batch
    const { clock, ids } = this.#deps
    const base = { app: receiver.app, receiver: receiver.name, createdAtMs: clock.now() }
    try {
      for (const message of receiver.messages(concerned, () => ids.hex(16))) {
        const reason = this.#dropReason(batch, message)
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
  #dropReason({ receiver, queued }: Batch, message: OutboxMessage): 'overflow' | 'too_large' | undefined {
    const { bounds } = this.#deps
    if ((this.#waiting.get(receiver) ?? 0) + queued.length >= bounds.pendingMax) return 'overflow'
    return isOver(message.body, bounds.bodyBytesMax) ? 'too_large' : undefined
  }
  #report({ receiver, queued, dropped, error }: Batch): void {
    const { observer } = this.#deps
    if (error !== undefined) observer.fault(error)
    this.#waiting.set(receiver, (this.#waiting.get(receiver) ?? 0) + queued.length)
    for (const { kind, reason } of dropped)
      observer.sent({ receiver: receiver.name, kind, outcome: 'dropped', reason, ms: 0 })
  }
}

/** What one transaction holds for one receiver. */
type Batch = {
  readonly receiver: OutboxReceiver
  readonly queued: QueuedMessage[]
  readonly dropped: { readonly kind: OutboxMessage['kind']; readonly reason: string }[]
  /** Thrown by the receiver's map. */
  readonly error: unknown
}

/** UTF-8 has at most three bytes for one of our code units. */
const isOver = (text: string, bytesMax: number): boolean =>
  text.length * 3 > bytesMax && Buffer.byteLength(text) > bytesMax
