import type { Clock } from '../clock.ts'
import { type Cluster, claimOwner, claimOwnerOf, type PresenceMessage } from '../cluster.ts'
import { isCoreError } from '../errors.ts'
import type { AppId, ClaimOwner } from '../values.ts'
import { changesOf, type LocalTransition } from './changes-of.ts'
import type { Connection } from './connection.ts'
import type { PresenceChange } from './presence-change.ts'
import { PresenceBatch, type PresenceViewer, PresenceViewers } from './presence-viewers.ts'
import type { ConnectionRegistry } from './registry.ts'

/** Limits of live presence. Times in ms. */
export const livePresenceBounds = {
  /** A change waits so long for others. */
  batchMs: 100,
  /** Transitions of one batch, and of one message between nodes. */
  batchMax: 500,
  /** Transitions that wait; when there are more they are dropped, and viewers get a gap. */
  bufferMax: 10_000,
  /** Changes of an app that are held for its viewers. */
  heldMax: 2_000,
  /** How often a node notifies the others which apps it has viewers of, and how long a notice is valid. */
  viewedEveryMs: 5_000,
  viewedForMs: 15_000,
}
export type LivePresenceBounds = typeof livePresenceBounds

export type LivePresenceDeps = {
  readonly registry: Pick<ConnectionRegistry, 'onEvent'>
  readonly cluster: Pick<
    Cluster,
    'self' | 'epoch' | 'isSingleNode' | 'othersAtChange' | 'tellPresence' | 'onPresence' | 'onMemberEnded'
  >
  readonly clock: Clock
  /** The other connections of a user are not known: viewers get a gap. Must not throw. */
  readonly fault: (error: unknown) => void
  readonly bounds?: Partial<LivePresenceBounds>
}

/**
 * Presence of all nodes for the viewers of this one, in batches, from memory alone. Nothing is gathered or sent for an app
 * that has no viewer on any node. What was lost between nodes, or with a node that ended, is shown as a gap.
 */
export class LivePresence {
  readonly #deps: LivePresenceDeps
  readonly #bounds: LivePresenceBounds
  readonly #viewers: PresenceViewers
  /** Apps with viewers on other nodes, and until when. */
  readonly #remote = new Map<ClaimOwner, { readonly apps: readonly AppId[]; readonly untilMs: number }>()
  #buffer: Buffered[] = []
  /** Apps of which transitions were dropped. */
  readonly #dropped = new Set<AppId>()
  #flushing: Promise<void> | undefined
  #stopTimer: (() => void) | undefined
  readonly #stops: (() => void)[]

  constructor(deps: LivePresenceDeps) {
    this.#deps = deps
    this.#bounds = { ...livePresenceBounds, ...deps.bounds }
    this.#viewers = new PresenceViewers(this.#bounds.heldMax, () => this.#tellViewed())
    const { registry, cluster, clock } = deps
    this.#stops = [
      registry.onEvent((event) => event.kind !== 'background' && this.#add(event)),
      cluster.onPresence((message) => this.#receive(message)),
      cluster.onMemberEnded((member) => this.#memberEnded(claimOwner(member))),
      clock.every(this.#bounds.viewedEveryMs, () => this.#viewers.apps.length > 0 && this.#tellViewed()),
    ]
  }

  /** Changes from now on, of all nodes; those of other nodes as soon as these know of the first viewer. */
  open(app: AppId): PresenceViewer {
    return this.#viewers.open(app)
  }
  /** Publishes what waits. */
  async stop(): Promise<void> {
    for (const stop of this.#stops) stop()
    this.#stopTimer?.()
    await this.#flushing
    await this.#flush()
  }

  #isViewed(app: AppId): boolean {
    return this.#viewers.has(app) || this.#isViewedElsewhere(app)
  }
  #isViewedElsewhere(app: AppId): boolean {
    if (this.#remote.size === 0) return false
    const nowMs = this.#deps.clock.monotonic()
    for (const { apps, untilMs } of this.#remote.values()) if (nowMs < untilMs && apps.includes(app)) return true
    return false
  }

  #add(transition: LocalTransition): void {
    const { app } = transition.connection
    if (!this.#isViewed(app)) return
    if (this.#buffer.length >= this.#bounds.bufferMax) this.#drop(this.#buffer)
    if (this.#dropped.has(app)) return
    this.#buffer.push({ transition, others: this.#othersAt(transition) })
    this.#flushSoon()
  }
  #drop(buffered: readonly Buffered[]): void {
    for (const { transition } of buffered) this.#dropped.add(transition.connection.app)
    this.#buffer = []
    this.#flushSoon()
  }
  #flushSoon(): void {
    if (this.#stopTimer || this.#flushing) return
    this.#stopTimer = this.#deps.clock.after(this.#bounds.batchMs, () => {
      this.#stopTimer = undefined
      this.#flushing = this.#flush().finally(() => {
        this.#flushing = undefined
        if (this.#buffer.length > 0 || this.#dropped.size > 0) this.#flushSoon()
      })
    })
  }
  /** Does not throw. */
  async #flush(): Promise<void> {
    for (const app of this.#dropped) this.#publish(app, [], true)
    this.#dropped.clear()
    const { batchMax } = this.#bounds
    while (this.#buffer.length > 0 && this.#dropped.size === 0) {
      const batch = this.#buffer.splice(0, batchMax)
      for (const [app, some] of Map.groupBy(batch, ({ transition }) => transition.connection.app))
        await this.#publishAll(app, some)
    }
  }
  async #publishAll(app: AppId, buffered: readonly Buffered[]): Promise<void> {
    try {
      const changes: PresenceChange[] = []
      for (const { transition, others } of buffered) changes.push(...changesOf(transition, await others))
      this.#publish(app, changes, false)
    } catch (error) {
      // A node without a lease has no presence to tell.
      if (!isCoreError(error, 'server.busy')) this.#deps.fault(error)
      this.#publish(app, [], true)
    }
  }
  #othersAt({ connection: { app, uid } }: LocalTransition): Buffered['others'] {
    const { cluster } = this.#deps
    if (cluster.isSingleNode) return none
    const others = cluster.othersAtChange(app, uid)
    others.catch(() => {}) // read with the batch
    return others
  }
  #publish(app: AppId, changes: readonly PresenceChange[], isGap: boolean): void {
    this.#viewers.publish(app, new PresenceBatch(changes, isGap))
    if (this.#isViewedElsewhere(app)) this.#deps.cluster.tellPresence({ kind: 'changed', app, changes, isGap })
  }

  #tellViewed(): void {
    const { cluster } = this.#deps
    cluster.tellPresence({ kind: 'viewed', viewer: claimOwnerOf(cluster), apps: this.#viewers.apps })
  }
  #receive(message: PresenceMessage): void {
    if (message.kind === 'lost') this.#showGap()
    else if (message.kind === 'changed')
      this.#viewers.publish(message.app, new PresenceBatch(message.changes, message.isGap))
    else this.#noteViewed(message.viewer, message.apps)
  }
  #noteViewed(viewer: ClaimOwner, apps: readonly AppId[]): void {
    const untilMs = this.#deps.clock.monotonic() + this.#bounds.viewedForMs
    if (apps.length === 0) this.#remote.delete(viewer)
    else this.#remote.set(viewer, { apps, untilMs })
  }
  /** The node has ended, and no node reports that its connections ended. */
  #memberEnded(member: ClaimOwner): void {
    this.#remote.delete(member)
    this.#showGap()
  }
  #showGap(): void {
    for (const app of this.#viewers.apps) this.#viewers.publish(app, new PresenceBatch([], true))
  }
}

/** `others`: the user's connections on other nodes when it happened. */
type Buffered = {
  readonly transition: LocalTransition
  readonly others: readonly Connection[] | Promise<readonly Connection[]>
}
const none: readonly Connection[] = []
