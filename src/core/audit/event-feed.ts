import type { Clock } from '../clock.ts'
import type { Events } from '../event.ts'
import type { Storage } from '../storage.ts'
import type { AppId } from '../values.ts'
import type { LoggedEvent } from './audit.ts'
import { type EventBounds, eventBounds } from './bounds.ts'
import { SharedBatch } from './shared-batch.ts'

/** Events that follow each other, without a gap: `first` to `last`. */
export class EventBatch extends SharedBatch<LoggedEvent> {
  constructor(
    readonly first: number,
    readonly last: number,
    events: readonly LoggedEvent[],
  ) {
    super(events)
  }
}

/** One reader of an app's events. Close it. */
export interface EventViewer {
  /**
   * The events after that position, when there are some: at once, or when they have been numbered. `undefined` after `close`,
   * and after `waitMsMax` without any. A batch whose `first` is not the next position shows a gap: retention deleted what was
   * between. Throws what the store throws.
   */
  next(after: number, waitMsMax?: number): Promise<EventBatch | undefined>
  close(): void
}

export type EventFeedDeps = {
  readonly storage: Pick<Storage, 'events'>
  readonly clock: Clock
  readonly events: Pick<Events, 'onNumbered'>
  /** A look at the store failed; the next one is on time. Must not throw. */
  readonly fault: (error: unknown) => void
  readonly bounds?: Partial<EventBounds>
}

/**
 * The newest events of each app that has viewers on this node. They are read from the store once for all viewers; one that
 * is further behind reads the store itself until it has caught up. The sequencer of this node says when there are new ones;
 * those that another node numbers are found by a look every `followMs`, while there are viewers. The first event after a pause
 * is read at once, those that follow every `feedEveryMs`: a batch costs a write to each viewer, however many events it has.
 */
export class EventFeed {
  readonly #deps: EventFeedDeps
  readonly #bounds: EventBounds
  readonly #channels = new Map<AppId, Channel>()
  #stopTimer: (() => void) | undefined

  constructor(deps: EventFeedDeps) {
    this.#deps = deps
    this.#bounds = { ...eventBounds, ...deps.bounds }
    deps.events.onNumbered((positions) => {
      for (const app of positions.keys()) this.#channels.get(app)?.look()
    })
  }

  open(app: AppId): EventViewer {
    const channel = this.#channels.get(app) ?? new Channel(app, this.#deps, this.#bounds)
    this.#channels.set(app, channel)
    channel.viewers++
    this.#stopTimer ??= this.#deps.clock.every(this.#bounds.followMs, () => this.#look())
    return new Viewer(channel, this.#deps.clock, () => this.#left(channel))
  }

  #look(): void {
    for (const channel of this.#channels.values()) channel.look()
  }
  #left(channel: Channel): void {
    channel.viewers--
    if (channel.viewers > 0) return
    channel.stop()
    this.#channels.delete(channel.app)
    if (this.#channels.size > 0) return
    this.#stopTimer?.()
    this.#stopTimer = undefined
  }
}

/** The newest events of one app. */
class Channel {
  viewers = 0
  /** Oldest first, each followed by the next one. */
  readonly #held: EventBatch[] = []
  #heldEvents = 0
  readonly #waiting = new Set<() => void>()
  #isReading = false
  #again = false
  #stopTimer: (() => void) | undefined
  #heldAtMs = Number.NEGATIVE_INFINITY
  /** Up to where events were read or, before the first look, are not held. */
  #last: number | undefined

  constructor(
    readonly app: AppId,
    private readonly deps: EventFeedDeps,
    private readonly bounds: EventBounds,
  ) {}

  /** Reads what is new, now or `feedEveryMs` after the batch before. */
  look(): void {
    if (this.#stopTimer) return
    const waitMs = this.#heldAtMs + this.bounds.feedEveryMs - this.deps.clock.monotonic()
    if (waitMs <= 0) this.#readSoon()
    else this.#stopTimer = this.deps.clock.after(waitMs, () => this.#readSoon())
  }
  stop(): void {
    this.#stopTimer?.()
  }
  #readSoon(): void {
    this.#stopTimer = undefined
    this.#again = true
    if (!this.#isReading) void this.#read()
  }
  async #read(): Promise<void> {
    this.#isReading = true
    while (this.#again) {
      this.#again = false
      await this.#readAll().catch(this.deps.fault)
    }
    this.#isReading = false
  }
  async #readAll(): Promise<void> {
    const { events } = this.deps.storage
    if (this.#last === undefined) {
      this.#last = (await events.head(this.app))?.position ?? 0
      this.#wakeAll()
    }
    for (let isLast = false; !isLast; ) {
      const page = await events.page(this.app, this.#last, {}, this.bounds.feedPageMax)
      isLast = page.isLast
      const batch = batchOf(page.events)
      if (batch) this.#hold(batch)
    }
  }
  #hold(batch: EventBatch): void {
    // Events that are held may have what a deletion has erased since: a viewer that is further behind reads the store.
    if (batch.events.some(erases)) this.#release()
    this.#held.push(batch)
    this.#heldAtMs = this.deps.clock.monotonic()
    this.#heldEvents += batch.events.length
    this.#last = batch.last
    while (this.#heldEvents > this.bounds.feedHeldMax && this.#held.length > 1)
      this.#heldEvents -= this.#held.shift()?.events.length ?? 0
    this.#wakeAll()
  }
  #release(): void {
    this.#held.length = 0
    this.#heldEvents = 0
  }
  #wakeAll(): void {
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const wake of waiting) wake()
  }

  /** Whether events after the position are known; without a first look it is not known of any. */
  isPast(position: number): boolean {
    return this.#last !== undefined && this.#last > position
  }
  /** `undefined` when there are none after the position now. */
  async after(position: number): Promise<EventBatch | undefined> {
    const held = this.#held.find(({ last }) => last > position)
    if (held && held.first <= position + 1) return held.first === position + 1 ? held : restOf(held, position)
    if (this.#last !== undefined && !this.isPast(position)) return undefined
    const { events } = await this.deps.storage.events.page(this.app, position, {}, this.bounds.feedPageMax)
    return batchOf(events)
  }
  /** Calls `wake` once when something was read. */
  wait(wake: () => void): () => void {
    this.#waiting.add(wake)
    if (this.#last === undefined) this.look()
    return () => this.#waiting.delete(wake)
  }
}

class Viewer implements EventViewer {
  #isClosed = false
  #endWait: (() => void) | undefined

  constructor(
    private readonly channel: Channel,
    private readonly clock: Clock,
    private readonly left: () => void,
  ) {}

  async next(after: number, waitMsMax?: number): Promise<EventBatch | undefined> {
    let hasWaited = false
    while (!this.#isClosed) {
      const batch = await this.channel.after(after)
      if (this.#isClosed || batch || hasWaited) return this.#isClosed ? undefined : batch
      hasWaited = await this.#wait(after, waitMsMax)
    }
    return undefined
  }
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#endWait?.()
    this.left()
  }

  /** Whether the time was up. */
  #wait(after: number, waitMsMax: number | undefined): Promise<boolean> {
    // Read while this viewer looked.
    if (this.channel.isPast(after)) return Promise.resolve(false)
    return new Promise((resolve) => {
      const end = (isTimeUp: boolean) => {
        stopWaiting()
        stopTimer?.()
        this.#endWait = undefined
        resolve(isTimeUp)
      }
      const stopWaiting = this.channel.wait(() => end(false))
      const stopTimer = waitMsMax === undefined ? undefined : this.clock.after(waitMsMax, () => end(true))
      this.#endWait = () => end(false)
    })
  }
}

const erases = ({ action }: LoggedEvent): boolean => action === 'user.destroy' || action === 'user.erase'

function batchOf(events: readonly LoggedEvent[]): EventBatch | undefined {
  const [first] = events
  const last = events.at(-1)
  return first && last && new EventBatch(first.position, last.position, events)
}

const restOf = ({ events, last }: EventBatch, position: number): EventBatch =>
  new EventBatch(
    position + 1,
    last,
    events.filter((event) => event.position > position),
  )
