import type { Clock } from '../core/clock.ts'
import type { NodeId } from '../core/values.ts'
import { clusterBounds, type Lease, NodeTakenError } from './bus.ts'
import { SharedRun } from './shared-run.ts'
import type { SourceLeases } from './source-leases.ts'

export type OwnLeasesDeps = {
  readonly bus: SourceLeases
  readonly store: SourceLeases | undefined
  /** No other node can join: one lease without an end. */
  readonly isSingleNode: boolean
  readonly clock: Clock
  readonly newEpoch: () => number
  /** The other nodes should read this node's lease. */
  readonly changed: () => void
  readonly applyRecentCommands: () => Promise<void>
  readonly leaseLost: () => void
  readonly busRejoined: () => void
  readonly fault: (error: unknown) => void
}

/**
 * This node's leases in the bus and in the store, under one epoch. It is alive while either holds. A lease that ended in one of
 * them is taken again under the same epoch while the other holds; when both have ended, the node joins anew under another.
 */
export class OwnLeases {
  readonly #deps: OwnLeasesDeps
  readonly #sources: readonly SourceLeases[]
  readonly #renewals: ReadonlyMap<SourceLeases, SharedRun<boolean>>
  #lease: Lease | undefined
  /** The number that it was given at first. */
  #wanted: NodeId | 'auto' | undefined
  #isJoined = false
  #isRejoining = false
  /** Wall time less monotonic time, when last compared. */
  #offsetMs = 0
  /** After a jump of the wall clock: until a lease is renewed, none counts. */
  #confirming: Promise<boolean> | undefined

  constructor(deps: OwnLeasesDeps) {
    this.#deps = deps
    this.#sources = deps.store ? [deps.bus, deps.store] : [deps.bus]
    this.#renewals = new Map(this.#sources.map((source) => [source, new SharedRun(() => this.#renew(source))]))
  }

  get lease(): Lease | undefined {
    return this.#lease
  }
  /** Throws before `join`. */
  get self(): Lease {
    if (!this.#lease) throw new Error('the node has not joined')
    return this.#lease
  }
  get endsAtMs(): number {
    return Math.max(...this.#sources.map((source) => source.ownEndsAtMs))
  }
  get isHeld(): boolean {
    return this.#deps.clock.monotonic() < this.endsAtMs
  }
  /** Disconnect commands of the last minute have been carried out, and the leases were not lost since. */
  get isJoined(): boolean {
    return this.#isJoined
  }
  /** See `Membership.checkLease`. */
  check(): boolean | Promise<boolean> {
    if (this.#confirming) return this.#confirming
    if (!this.isHeld) return false
    return this.#hasJumped() ? this.#confirm() : true
  }
  /** Gives the leases up when they have run out. */
  checkLost(): void {
    if (!this.#isJoined || this.#confirming || this.isHeld) return
    this.#isJoined = false
    for (const source of this.#sources) source.drop()
    this.#deps.leaseLost()
  }

  /** Throws NodeTakenError, and what the bus and the store do. The bus may be missing when the node had joined before. */
  async join(wanted: NodeId | 'auto'): Promise<void> {
    this.#wanted ??= wanted
    this.#offsetMs = this.#wallOffset()
    this.#lease = await this.#take(wanted)
    if (this.#deps.isSingleNode) this.#deps.bus.holdFrom(Number.POSITIVE_INFINITY)
    else await this.#applyRecentCommands()
    this.#isJoined = true
    await this.change({ state: 'active', synced: this.#deps.bus.isHeld })
    this.#deps.changed()
  }
  /** Renews what is due; a source that does not answer does not delay the other. Does not throw. */
  async keep(source: SourceLeases): Promise<void> {
    this.checkLost()
    if (!this.#isJoined) return this.#rejoin()
    if (this.#hasJumped()) await this.#confirm()
    else this.#offsetMs = this.#wallOffset()
    const renewal = this.#renewals.get(source)
    if (renewal?.isIdle) await renewal.run()
  }
  /** Renews the leases with another state. */
  async change(change: Partial<Pick<Lease, 'state' | 'synced'>>): Promise<void> {
    this.#lease = { ...this.self, ...change }
    if (this.#deps.isSingleNode) return
    await Promise.all([...this.#renewals.values()].map((renewal) => renewal.run()))
  }
  /** The index lacks connections of this node. The next renewal says so. */
  unsync(): void {
    this.#lease = { ...this.self, synced: false }
  }
  async leave(): Promise<void> {
    this.#isJoined = false
    const { store, bus } = this.#deps
    const outcomes = await Promise.allSettled([store?.release(this.self), bus.release(this.self)])
    for (const one of outcomes) if (one.status === 'rejected') throw one.reason
  }

  async #take(wanted: NodeId | 'auto'): Promise<Lease> {
    for (;;) {
      const node = wanted === 'auto' ? await this.#lowestFree() : wanted
      const lease: Lease = { node, epoch: this.#deps.newEpoch(), state: 'joining', synced: false }
      if (await this.#takeEverywhere(lease)) return lease
      if (wanted !== 'auto') throw new NodeTakenError(wanted)
    }
  }
  async #lowestFree(): Promise<NodeId> {
    const taken = new Set((await Promise.all(this.#sources.map((source) => source.listed()))).flat())
    let node = 1
    while (taken.has(node)) node++
    return node
  }
  async #takeEverywhere(lease: Lease): Promise<boolean> {
    const { bus, store, fault } = this.#deps
    if (store && !(await store.hold('take', lease))) return false
    try {
      if (await bus.hold('take', lease)) return true
    } catch (error) {
      if (store && this.#lease) return this.#withoutBus(error)
      await store?.release(lease).catch(fault)
      throw error
    }
    await store?.release(lease)
    return false
  }
  #withoutBus(error: unknown): true {
    this.#deps.fault(error)
    return true
  }
  /** A node that cannot read them must not admit anybody: it gives its leases back. */
  async #applyRecentCommands(): Promise<void> {
    const { changed, applyRecentCommands } = this.#deps
    try {
      changed()
      await applyRecentCommands()
    } catch (error) {
      await this.leave().catch(this.#deps.fault)
      throw error
    }
  }
  async #rejoin(): Promise<void> {
    if (this.#isRejoining) return
    this.#isRejoining = true
    try {
      await this.#joinAgain()
    } catch (error) {
      this.#deps.fault(error)
    } finally {
      this.#isRejoining = false
    }
  }

  /** With its number, unless another node has taken that meanwhile and it is not configured. */
  async #joinAgain(): Promise<void> {
    try {
      await this.join(this.self.node)
    } catch (error) {
      if (!(error instanceof NodeTakenError) || this.#wanted !== 'auto') throw error
      await this.join('auto')
    }
  }

  /** Whether the lease is held after it. */
  async #renew(source: SourceLeases): Promise<boolean> {
    try {
      return (await source.hold('renew', this.self)) || (await this.#takeAgain(source))
    } catch (error) {
      this.#deps.fault(error)
      return false
    }
  }
  /** Only while the other lease holds: no node has counted this run as ended then. */
  async #takeAgain(source: SourceLeases): Promise<boolean> {
    if (!this.isHeld) return false
    const { bus, busRejoined } = this.#deps
    if (source !== bus) return source.hold('take', this.self)
    this.unsync()
    if (!(await source.hold('take', this.self))) return false
    busRejoined()
    return true
  }

  /** A pause in which the monotonic clock stood still, as when a machine sleeps, shows as a jump of the wall clock. */
  #hasJumped(): boolean {
    return Math.abs(this.#wallOffset() - this.#offsetMs) > clusterBounds.clockJumpMs
  }
  /** Read again when the process was suspended between the two clocks, which would look like a jump. */
  #wallOffset(): number {
    const { clock } = this.#deps
    for (;;) {
      const beforeMs = clock.monotonic()
      const offsetMs = clock.now() - beforeMs
      if (clock.monotonic() - beforeMs < clusterBounds.clockJumpMs / 10) return offsetMs
    }
  }
  /** Resolves with the first renewal that succeeds. */
  #confirm(): Promise<boolean> {
    this.#offsetMs = this.#wallOffset()
    for (const source of this.#sources) source.drop()
    const renewed = [...this.#renewals.values()].map(async (renewal) => {
      if (!(await renewal.run())) throw new Error('not renewed')
    })
    const confirmed = Promise.any(renewed).then(
      () => true,
      () => false,
    )
    this.#confirming = confirmed.finally(() => {
      this.#confirming = undefined
      this.checkLost()
    })
    return this.#confirming
  }
}
