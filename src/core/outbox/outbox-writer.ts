import type { Clock } from '../clock.ts'
import type { AfterCommit } from '../event.ts'
import type { Ids } from '../ids.ts'
import type { Stores } from '../storage.ts'
import type { AppId } from '../values.ts'
import type { OutboxBounds } from './bounds.ts'
import type { OutboxObserver } from './receiver.ts'
import { appOfEvent, type OutboxEvent, type OutboxEventKind, type OutboxReceiver } from './receiver.ts'
import { type Receivers, takesAny } from './receivers.ts'
import type { OutboxMessage, QueuedMessage, QueueStats } from './store.ts'

export type OutboxWriterDeps = {
  clock: Clock
  ids: Ids
  receivers: Receivers
  observer: OutboxObserver
  bounds: OutboxBounds
}

/** Turns events into messages for their receivers, and queues these in the current transaction. */
export class OutboxWriter {
  readonly #deps: OutboxWriterDeps
  /** Messages in each receiver's queue: as last counted, plus those added since. By `nameOf`. */
  #waiting = new Map<string, number>()

  constructor(deps: OutboxWriterDeps) {
    this.#deps = deps
  }

  /** Whether a receiver of the app gets events of one of these kinds. */
  accepts(app: AppId, kinds: readonly OutboxEventKind[]): boolean {
    return takesAny(this.#deps.receivers.of(app), kinds)
  }

  /** Events of one change, or of several in order. Counting and reporting are left to the returned function. */
  async write(stores: Stores, events: readonly OutboxEvent[]): Promise<AfterCommit> {
    const batches: Batch[] = []
    for (const [app, some] of byApp(events))
      for (const receiver of this.#deps.receivers.of(app)) batches.push(this.#batchFor(receiver, some))
    const pending = batches.flatMap(({ queued }) => queued)
    if (pending.length > 0) await stores.outbox.add(pending)
    return () => {
      for (const batch of batches) this.#report(batch)
    }
  }

  setCounts(stats: readonly QueueStats[]): void {
    this.#waiting = new Map(stats.map((one) => [nameOf(one.app, one.receiver), one.pending]))
  }

  #batchFor(receiver: OutboxReceiver, events: readonly OutboxEvent[]): Batch {
    const batch: Batch = { receiver, queued: [], dropped: [], error: undefined }
    const concerned = events.filter((event) => receiver.kinds.has(event.kind))
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
      // A bug in one receiver must not fail the change: its messages are dropped.
      return { ...batch, queued: [], dropped: [], error }
    }
    return batch
  }
  /** Why the message is dropped: the queue is full, or the body is too large. The change itself does not fail. */
  #dropReason({ receiver, queued }: Batch, message: OutboxMessage): 'overflow' | 'too_large' | undefined {
    const { bounds } = this.#deps
    if (this.#waitingFor(receiver) + queued.length >= bounds.pendingMax) return 'overflow'
    return isOver(message.body, bounds.bodyBytesMax) ? 'too_large' : undefined
  }
  #waitingFor({ app, name }: OutboxReceiver): number {
    return this.#waiting.get(nameOf(app, name)) ?? 0
  }
  #report({ receiver, queued, dropped, error }: Batch): void {
    const { observer } = this.#deps
    if (error !== undefined) observer.fault(error)
    if (queued.length > 0)
      this.#waiting.set(nameOf(receiver.app, receiver.name), this.#waitingFor(receiver) + queued.length)
    for (const { kind, reason } of dropped)
      observer.sent({ app: receiver.app, receiver: receiver.name, kind, outcome: 'dropped', reason, ms: 0 })
  }
}

/** One text for a receiver of an app: the object is another after a change of settings. */
const nameOf = (app: AppId, receiver: string): string => `${app}\0${receiver}`

/** The messages of one transaction for one receiver. */
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

/** Most changes are of one app. */
function byApp(events: readonly OutboxEvent[]): Iterable<[AppId, readonly OutboxEvent[]]> {
  const app = events[0] && appOfEvent(events[0])
  if (app !== undefined && events.every((event) => appOfEvent(event) === app)) return [[app, events]]
  return Map.groupBy(events, appOfEvent)
}
