import type { Clock } from '../clock.ts'
import type { Cluster } from '../cluster.ts'
import type { AfterCommit } from '../event.ts'
import type { Storage } from '../storage.ts'
import { publishedKey } from '../transaction-keys.ts'
import { internalTransaction } from '../unit-of-work.ts'
import type { AppId, NodeId } from '../values.ts'
import type { OutboxBounds } from './bounds.ts'
import { deviceSnapshots } from './device-pictures.ts'
import type { TransitionSource } from './feed.ts'
import type { OutboxObserver } from './message.ts'
import type { OutboxWriter } from './outbox-writer.ts'
import type { PublishedConnection } from './presence-event.ts'
import { presenceEvents, type Transition } from './transitions.ts'

export type PresencePublisherDeps = {
  storage: Storage
  clock: Clock
  nodes: Cluster
  feed: TransitionSource
  intake: OutboxWriter
  /** Whose comings and goings anybody wants. */
  apps: ReadonlySet<AppId>
  observer: OutboxObserver
  bounds: OutboxBounds
  /** Something was queued. */
  wake: () => void
}

/**
 * Takes comings and goings to the outbox in batches, each with the set of those announced, in one transaction; so that
 * every online is followed by its offline once, whatever crashes in between.
 */
export class PresencePublisher {
  readonly #parts: PresencePublisherDeps
  #buffer: Transition[] = []
  /** More happened than could be kept: the registry is compared with what was announced. */
  #lostTrack = false
  /** Batches go out; before and after that, what is heard only waits. */
  #flows = false
  #stopListening: (() => void) | undefined
  #stopTimer: (() => void) | undefined
  #flushing: Promise<void> | undefined

  constructor(parts: PresencePublisherDeps) {
    this.#parts = parts
  }

  /** Tells of those whom an earlier run of this node announced and who are gone. What happens meanwhile comes after. */
  async start(): Promise<void> {
    const { feed, apps, nodes } = this.#parts
    this.#stopListening = feed.subscribe(apps, (transition) => this.#take(transition))
    await this.publishLost(nodes.self)
    this.#flows = true
    this.#flushSoon()
  }
  /** Brings everything that happened into the outbox; connections must have ended before. Throws what the database does. */
  async stop(): Promise<void> {
    this.#stopListening?.()
    this.#stopTimer?.()
    this.#flows = false
    await this.#flushing
    while (this.#isOwing()) await this.#flushOnce()
  }

  /** Owed offlines of a node's connections that are no more; of another node once its lease has run out. */
  async publishLost(node: NodeId): Promise<void> {
    const { storage, feed, bounds } = this.#parts
    let last: PublishedConnection | undefined
    for (;;) {
      const page = await storage.publishedConnections.listOfNode(node, last, bounds.presenceBatchMax)
      const lost = page.filter((one) => !feed.isLive(one)).map((one) => feed.lost(one))
      if (lost.length > 0) await this.#commit(lost)
      last = page.at(-1)
      if (page.length < bounds.presenceBatchMax) return
    }
  }

  #take(transition: Transition): void {
    if (this.#buffer.length >= this.#parts.bounds.presenceBufferMax) {
      this.#buffer = []
      this.#lostTrack = true
    } else if (!this.#lostTrack) this.#buffer.push(transition)
    this.#flushSoon()
  }
  #isOwing(): boolean {
    return this.#lostTrack || this.#buffer.length > 0
  }
  #flushSoon(): void {
    if (!this.#flows || this.#stopTimer || this.#flushing || !this.#isOwing()) return
    const { clock, bounds } = this.#parts
    this.#stopTimer = clock.after(bounds.presenceBatchMs, () => {
      this.#stopTimer = undefined
      this.#flushing = this.#flush()
    })
  }
  async #flush(): Promise<void> {
    try {
      await this.#flushOnce()
    } catch (error) {
      this.#parts.observer.trouble(error)
    }
    this.#flushing = undefined
    this.#flushSoon()
  }
  /** Throws what the database does; the batch is kept then. */
  async #flushOnce(): Promise<void> {
    if (this.#lostTrack) return this.#compare()
    const batch = this.#buffer.slice(0, this.#parts.bounds.presenceBatchMax)
    await this.#commit(batch)
    this.#buffer.splice(0, batch.length)
  }
  /** What is heard while this goes on is kept, and judged after it. */
  async #compare(): Promise<void> {
    const { feed, apps, nodes, bounds } = this.#parts
    this.#lostTrack = false
    const live = [...feed.live(apps)]
    try {
      await this.publishLost(nodes.self)
      for (let start = 0; start < live.length; start += bounds.presenceBatchMax)
        await this.#commit(live.slice(start, start + bounds.presenceBatchMax))
    } catch (error) {
      this.#lostTrack = true
      this.#buffer = []
      throw error
    }
  }

  /** One transaction: who is announced now, and what receivers are told of it. */
  async #commit(batch: readonly Transition[]): Promise<void> {
    const { storage, nodes, intake, wake } = this.#parts
    const pictures = intake.wants(['device.online', 'device.offline'])
      ? await deviceSnapshots(storage, nodes, batch)
      : () => []
    const afterCommits = await internalTransaction({ storage }, keysOf(batch), async (stores) => {
      const afterCommits: AfterCommit[] = []
      for (const [app, some] of byApp(batch)) {
        const uids = [...new Set(some.map((one) => one.connection.uid))].toSorted()
        const { events, added, removed } = presenceEvents(
          some,
          await stores.publishedConnections.listOfUsers(app, uids),
          pictures,
        )
        await stores.publishedConnections.remove(
          app,
          removed.map((one) => one.connectionId),
        )
        await stores.publishedConnections.add(added)
        afterCommits.push(await intake.write(stores, events))
      }
      return afterCommits
    })
    for (const afterCommit of afterCommits) afterCommit()
    wake()
  }
}

const keysOf = (batch: readonly Transition[]) => [
  ...new Set(batch.map(({ connection }) => publishedKey(connection.app, connection.uid))),
]

const byApp = (batch: readonly Transition[]): Map<AppId, Transition[]> =>
  Map.groupBy(batch, (one) => one.connection.app)
