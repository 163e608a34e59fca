import { ClaimedJob } from '../claims/claimed-job.ts'
import type { Clock } from '../clock.ts'
import { type Cluster, claimOwnerOf, isCurrentRun } from '../cluster.ts'
import type { DialectRegistry } from '../dialect-registry.ts'
import type { AfterCommit } from '../event.ts'
import type { LastSeenTimes } from '../presence/last-seen-times.ts'
import type { PresenceRecording } from '../presence-log/recorded-apps.ts'
import type { Storage, Stores } from '../storage.ts'
import { publishedKey } from '../transaction-keys.ts'
import { internalTransaction } from '../unit-of-work.ts'
import type { AppId, ClaimOwner } from '../values.ts'
import type { OutboxBounds } from './bounds.ts'
import { deviceSnapshots } from './device-snapshots.ts'
import type { OutboxWriter } from './outbox-writer.ts'
import { type PresenceEvent, type PublishedConnection, presenceKinds } from './presence-event.ts'
import type { OutboxObserver } from './receiver.ts'
import { type Receivers, takesAny } from './receivers.ts'
import type { TransitionSource } from './transition-source.ts'
import { type ConnectionTransition, presenceEvents } from './transitions.ts'

export type PresencePublisherDeps = {
  storage: Storage
  clock: Clock
  dialects: DialectRegistry
  lastSeen: LastSeenTimes
  cluster: Cluster
  source: TransitionSource
  writer: OutboxWriter
  receivers: Receivers
  recording: PresenceRecording
  observer: OutboxObserver
  bounds: OutboxBounds
  /** Called when messages were queued. */
  wake: () => void
}

/**
 * Writes online and offline events to the outbox and to the log of presence in batches, together with the set of published
 * connections, in one transaction. So each online event is followed by one offline event, also after a crash.
 */
export class PresencePublisher {
  readonly #deps: PresencePublisherDeps
  #buffer: ConnectionTransition[] = []
  /** Transitions were dropped: the registry has to be compared with the published connections. */
  #overflowed = false
  /** Batches are written; otherwise transitions are only buffered. */
  #isStarted = false
  /** Apps with a receiver of presence events, or with a log of them. */
  readonly #apps = new Set<AppId>()
  #unsubscribe: (() => void) | undefined
  readonly #stopsListening: readonly (() => void)[]
  #stopTimer: (() => void) | undefined
  #flushing: Promise<void> | undefined

  constructor(deps: PresencePublisherDeps) {
    this.#deps = deps
    const { receivers, recording } = deps
    for (const { app } of receivers.all()) this.#noteApp(app)
    for (const app of recording.all()) this.#noteApp(app)
    this.#stopsListening = [receivers, recording].map((one) => one.onChange((app) => this.#noteApp(app)))
  }

  /** Publishes the offline events that runs which ended did not. Transitions meanwhile are published after them. */
  async start(): Promise<void> {
    this.#unsubscribe = this.#deps.source.subscribe(this.#apps, (transition) => this.#enqueue(transition))
    await this.publishLost()
    this.#isStarted = true
    this.#flushSoon()
  }
  /** Takes no more transitions; all connections must have ended. Returns whether some are not written: then call `drain`. */
  close(): boolean {
    for (const stop of this.#stopsListening) stop()
    this.#unsubscribe?.()
    this.#stopTimer?.()
    this.#isStarted = false
    return this.#flushing !== undefined || this.#hasPending()
  }
  /** Writes the remaining transitions. Throws what the database throws. */
  async drain(): Promise<void> {
    await this.#flushing
    while (this.#hasPending()) await this.#flushOnce()
  }

  /**
   * Publishes the offline events of the connections of runs that ended; returns at once while another node does it. Throws
   * what the database throws.
   */
  async publishLost(): Promise<void> {
    const { storage, clock, cluster } = this.#deps
    const ended = await cluster.endedOf(await storage.publishedConnections.runs())
    if (ended.length === 0) return
    const job = await ClaimedJob.take({ storage, clock, cluster }, 'lostConnections')
    if (!job) return
    try {
      for (const run of ended) await this.#publishLostOf(run, job.storage)
    } finally {
      await job.finish(clock.now())
    }
  }
  /** The offline events of a run's connections that no longer exist. */
  async #publishLostOf(run: ClaimOwner, storage: Storage): Promise<void> {
    const { source, bounds } = this.#deps
    let last: PublishedConnection | undefined
    for (;;) {
      const page = await storage.publishedConnections.listOfRun(run, last, bounds.presenceBatchMax)
      const lost = page.filter((one) => !source.isLive(one)).map((one) => source.lost(one))
      if (lost.length > 0) await this.#commit(lost, storage)
      last = page.at(-1)
      if (page.length < bounds.presenceBatchMax) return
    }
  }

  /**
   * What is connected when an app gets its first receiver, or its log begins, is published then. When it has neither any
   * more, what is published stays: it is compared when there is one again.
   */
  #noteApp(app: AppId): void {
    const { receivers, recording } = this.#deps
    const isConcerned = recording.has(app) || takesAny(receivers.of(app), presenceKinds)
    if (!isConcerned) this.#apps.delete(app)
    if (!isConcerned || this.#apps.has(app)) return
    this.#apps.add(app)
    if (!this.#isStarted) return
    this.#overflowed = true
    this.#buffer = []
    this.#flushSoon()
  }
  #enqueue(transition: ConnectionTransition): void {
    const { bounds, observer } = this.#deps
    if (this.#buffer.length >= bounds.presenceBufferMax) {
      observer.presenceDropped(this.#buffer.length)
      this.#buffer = []
      this.#overflowed = true
    }
    if (this.#overflowed) observer.presenceDropped(1)
    else this.#buffer.push(transition)
    this.#flushSoon()
  }
  #hasPending(): boolean {
    return this.#overflowed || this.#buffer.length > 0
  }
  #flushSoon(): void {
    if (!this.#isStarted || this.#stopTimer || this.#flushing || !this.#hasPending()) return
    const { clock, bounds } = this.#deps
    this.#stopTimer = clock.after(bounds.presenceBatchMs, () => {
      this.#stopTimer = undefined
      this.#flushing = this.#flush()
    })
  }
  async #flush(): Promise<void> {
    try {
      await this.#flushOnce()
    } catch (error) {
      this.#deps.observer.fault(error)
    }
    this.#flushing = undefined
    this.#flushSoon()
  }
  /** Throws what the database throws; the batch stays in the buffer then. */
  async #flushOnce(): Promise<void> {
    if (this.#overflowed) return this.#compare()
    const batch = this.#buffer.slice(0, this.#deps.bounds.presenceBatchMax)
    await this.#commit(batch)
    this.#buffer.splice(0, batch.length)
  }
  /** Publishes the difference between registry and published connections. Transitions meanwhile are buffered. */
  async #compare(): Promise<void> {
    const { source, cluster, storage, bounds } = this.#deps
    this.#overflowed = false
    const live = [...source.live(this.#apps)]
    try {
      await this.#publishLostOf(claimOwnerOf(cluster), storage)
      for (let start = 0; start < live.length; start += bounds.presenceBatchMax)
        await this.#commit(live.slice(start, start + bounds.presenceBatchMax))
    } catch (error) {
      this.#overflowed = true
      this.#buffer = []
      throw error
    }
  }

  /**
   * One transaction: the published connections and the messages for receivers. What opened under a lease that ended meanwhile
   * is left out: it counts in no answer.
   */
  async #commit(transitions: readonly ConnectionTransition[], storage = this.#deps.storage): Promise<void> {
    const { writer, wake, cluster } = this.#deps
    const batch = transitions.filter((one) => one.closeReason || isCurrentRun(cluster, one.connection.run))
    if (batch.length === 0) return
    const shown = batch.filter(({ connection }) => writer.accepts(connection.app, ['device.online', 'device.offline']))
    const devicesAt = shown.length > 0 ? await deviceSnapshots(this.#deps, shown) : () => ({ devices: [] })
    const afterCommits = await internalTransaction({ storage }, keysOf(batch), async (stores) => {
      const afterCommits: AfterCommit[] = []
      for (const [app, some] of byApp(batch)) {
        const events = await this.#publish(stores, app, some, devicesAt)
        afterCommits.push(await writer.write(stores, events))
      }
      return afterCommits
    })
    for (const afterCommit of afterCommits) afterCommit()
    wake()
    this.#deps.recording.appended()
  }
  /** Changes what is published, and writes the log of presence. Returns the events for receivers. */
  async #publish(
    stores: Stores,
    app: AppId,
    transitions: readonly ConnectionTransition[],
    devicesAt: Parameters<typeof presenceEvents>[2],
  ): Promise<PresenceEvent[]> {
    const { publishedConnections, presenceEvents: log } = stores
    const uids = [...new Set(transitions.map((one) => one.connection.uid))].toSorted()
    const before = await publishedConnections.listOfUsers(app, uids)
    const { events, entries, added, removed } = presenceEvents(transitions, before, devicesAt)
    await publishedConnections.remove(
      app,
      removed.map((one) => one.connectionId),
    )
    await publishedConnections.add(added)
    if (entries.length > 0 && this.#deps.recording.has(app)) await log.append(app, entries)
    return events
  }
}

const keysOf = (batch: readonly ConnectionTransition[]) => [
  ...new Set(batch.map(({ connection }) => publishedKey(connection.app, connection.uid))),
]

/** By id: two transactions that add to the logs of the same apps must lock them in one order. */
const byApp = (batch: readonly ConnectionTransition[]): [AppId, ConnectionTransition[]][] =>
  [...Map.groupBy(batch, (one) => one.connection.app)].toSorted(([a], [b]) => (a < b ? -1 : 1))
