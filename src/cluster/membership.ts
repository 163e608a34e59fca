import type { Clock } from '../core/clock.ts'
import { type ClusterMember, claimOwner } from '../core/cluster.ts'
import { holdsLease } from '../core/presence/derive.ts'
import type { ClaimOwner, NodeId } from '../core/values.ts'
import { type Bus, type BusReceiver, clusterBounds, type HeldLease, type Lease } from './bus.ts'
import { SharedRun } from './shared-run.ts'

/** A lease as last read; `endsAtMs` is on this node's monotonic clock. */
type KnownLease = Lease & { readonly endsAtMs: number }

export type MembershipDeps = {
  readonly bus: Bus
  readonly clock: Clock
  readonly receiver: BusReceiver
  /** Executes the disconnect commands of the last minute: after the lease was taken and before the first credential. */
  readonly applyRecentCommands: () => Promise<void>
  /** The node lost its lease: its connections no longer count. */
  readonly leaseLost: () => void
  readonly memberEnded: (member: ClusterMember) => void
  /** All connections of this run are in the index again. */
  readonly memberSynced: (member: ClusterMember) => void
  /** Failures no caller waits for. Must not throw. */
  readonly fault: (error: unknown) => void
}

/** This node's lease, and the leases of the other nodes as last read. */
export class Membership {
  readonly #deps: MembershipDeps
  readonly #view = new Map<NodeId, KnownLease>()
  /** Runs of nodes that have ended. */
  readonly #ended = new Set<ClaimOwner>()
  readonly #reading = new SharedRun(() => this.#read())
  #lease: Lease | undefined
  #readFailed = false
  #busy = false
  /** After the bus lost the leases: until then, those it does not list yet count as held. */
  #graceEndsAtMs = Number.NEGATIVE_INFINITY
  #stopTimers: (() => void)[] = []
  #stopEndTimer: (() => void) | undefined

  constructor(deps: MembershipDeps) {
    this.#deps = deps
  }

  /** This run of the node. Throws before `join`. */
  get self(): Lease {
    if (!this.#lease) throw new Error('the node has not joined')
    return this.#lease
  }
  get leases(): ReadonlyMap<NodeId, KnownLease> {
    return this.#view
  }
  /** Live members by node. */
  members(): ClusterMember[] {
    return [...this.#view.values()]
      .filter((known) => this.isLive(known))
      .toSorted((a, b) => a.node - b.node)
      .map(({ node, epoch, state }) => ({ node, epoch, state }))
  }
  isLive({ node, epoch }: Pick<ClusterMember, 'node' | 'epoch'>): boolean {
    return this.isCurrent({ node, epoch }) && holdsLease(this.#view, node, this.#deps.clock.monotonic())
  }
  /** Whether this is the run of a node that was live when last read. */
  isCurrent({ node, epoch }: Pick<ClusterMember, 'node' | 'epoch'>): boolean {
    return this.#view.get(node)?.epoch === epoch
  }
  /** Whether the run is live and all its connections are in the index. */
  isSynced({ node, epoch }: Pick<ClusterMember, 'node' | 'epoch'>): boolean {
    return this.isLive({ node, epoch }) && this.#view.get(node)?.synced === true
  }
  holdsLease(): boolean {
    return this.#lease !== undefined && this.isLive(this.#lease)
  }
  complete(): boolean {
    if (this.#readFailed || !this.holdsLease()) return false
    for (const { synced } of this.#view.values()) if (!synced) return false
    return true
  }

  /** Throws what the bus does; `node is running already` when another run holds the lease. */
  async join(wanted: NodeId | 'auto'): Promise<void> {
    await this.#join(wanted)
    if (this.#deps.bus.isSingleNode) return
    await this.refresh()
    this.#stopTimers = [this.#deps.clock.every(clusterBounds.renewMs, () => void this.#tick())]
  }
  /** Reads the leases; the read begins after the call. `false` when the bus cannot be reached. */
  async refresh(): Promise<boolean> {
    try {
      await this.#reading.run()
      return true
    } catch (error) {
      this.#deps.fault(error)
      return false
    }
  }
  /** The live run that is this claim owner. */
  memberOf(owner: ClaimOwner): ClusterMember | undefined {
    const known = this.#view.get(Number.parseInt(owner, 10))
    return known && claimOwner(known) === owner && this.isLive(known) ? known : undefined
  }
  /** Whether the list has a run of which this node does not know whether it is live. */
  hasUnknown(runs: readonly Pick<ClusterMember, 'node' | 'epoch'>[]): boolean {
    return runs.some((run) => !this.#isKnown(run))
  }
  /** Reads the leases when one of these runs is unknown; runs that stay unknown count as ended. */
  async resolveUnknown(runs: readonly Pick<ClusterMember, 'node' | 'epoch'>[]): Promise<void> {
    if (!this.hasUnknown(runs) || !(await this.refresh())) return
    for (const run of runs) if (!this.#isKnown(run)) this.#recordEnded(run)
  }
  /** As `Cluster.endedOf`. */
  async endedOf(owners: readonly ClaimOwner[]): Promise<ClaimOwner[]> {
    if (owners.length === 0 || !this.holdsLease()) return []
    await this.resolveUnknown(owners.map(runOf))
    return this.holdsLease() ? owners.filter((owner) => this.#ended.has(owner)) : []
  }
  /** Whether this run of a node has ended. */
  hasEnded(run: Pick<ClusterMember, 'node' | 'epoch'>): boolean {
    return this.#ended.has(claimOwner(run))
  }
  async change(change: Partial<Pick<Lease, 'state' | 'synced'>>): Promise<void> {
    this.#lease = { ...this.self, ...change }
    if (this.#deps.bus.isSingleNode) return this.#holdFrom(Number.POSITIVE_INFINITY)
    await this.#renew()
    this.#deps.bus.send('others', { kind: 'members' })
  }
  /** The bus lost all leases; this node's is valid again. */
  leasesLost(): void {
    const nowMs = this.#deps.clock.monotonic()
    this.#graceEndsAtMs = nowMs + clusterBounds.leaseMs
    this.#lease = { ...this.self, synced: false }
    for (const one of [...this.#view.values()]) this.#view.set(one.node, { ...one, synced: false })
    this.#holdFrom(nowMs)
  }
  async leave(): Promise<void> {
    for (const stop of this.#stopTimers) stop()
    this.#stopEndTimer?.()
    const { bus } = this.#deps
    if (bus.isSingleNode) return
    await bus.release(this.self)
    bus.send('others', { kind: 'members' })
    this.#view.delete(this.self.node)
  }

  async #join(wanted: NodeId | 'auto'): Promise<void> {
    const { bus, clock, receiver, applyRecentCommands } = this.#deps
    const startedMs = clock.monotonic()
    const { node, epoch } = await bus.acquire(wanted, receiver)
    this.#lease = { node, epoch, state: 'joining', synced: false }
    this.#holdFrom(startedMs)
    if (!bus.isSingleNode) {
      bus.send('others', { kind: 'members' })
      await applyRecentCommands()
    }
    await this.change({ state: 'active', synced: true })
  }
  /** The lease was taken or renewed by a call that began then. */
  #holdFrom(startedMs: number): void {
    this.#view.set(this.self.node, { ...this.self, endsAtMs: startedMs + clusterBounds.ownDeadlineMs })
  }
  async #tick(): Promise<void> {
    if (!this.holdsLease()) this.#loseLease()
    if (this.#busy) return
    this.#busy = true
    try {
      if (this.#view.has(this.self.node)) await this.#renew()
      else await this.#join(this.self.node)
    } catch (error) {
      this.#deps.fault(error)
    } finally {
      this.#busy = false
    }
    await this.refresh()
  }
  async #renew(): Promise<void> {
    const { bus, clock } = this.#deps
    const startedMs = clock.monotonic()
    if (await bus.renew(this.self)) this.#holdFrom(startedMs)
    else this.#loseLease()
  }
  #loseLease(): void {
    if (this.#view.delete(this.self.node)) this.#deps.leaseLost()
  }

  async #read(): Promise<void> {
    const { bus, clock } = this.#deps
    const startedMs = clock.monotonic()
    try {
      this.#apply(await bus.leases(), startedMs)
      this.#readFailed = false
    } catch (error) {
      // Leases that run out meanwhile may have been renewed: their connections count no more, but only a read ends them.
      this.#readFailed = true
      throw error
    } finally {
      this.#scheduleNextEnd()
    }
  }
  #apply(held: readonly HeldLease[], startedMs: number): void {
    const nowMs = this.#deps.clock.monotonic()
    const listed = new Map(held.map(({ node, epoch }) => [node, epoch]))
    const isInGrace = ({ node, endsAtMs }: KnownLease) =>
      !listed.has(node) && nowMs < Math.min(endsAtMs, this.#graceEndsAtMs)
    this.#removeLeases((one) => listed.get(one.node) !== one.epoch && !isInGrace(one))
    for (const one of [...this.#view.values()])
      if (!listed.has(one.node) && one.node !== this.self.node) this.#view.set(one.node, { ...one, synced: false })
    for (const { remainingMs, ...lease } of held) {
      if (lease.node === this.self.node) continue
      const wasSynced = this.#view.get(lease.node)?.synced
      this.#view.set(lease.node, { ...lease, endsAtMs: startedMs + remainingMs })
      if (wasSynced === false && lease.synced) this.#deps.memberSynced(lease)
    }
  }
  #removeLeases(isOver: (lease: KnownLease) => boolean): void {
    for (const lease of [...this.#view.values()]) {
      if (lease.node === this.self.node || !isOver(lease)) continue
      this.#view.delete(lease.node)
      this.#recordEnded(lease)
      this.#deps.memberEnded({ node: lease.node, epoch: lease.epoch, state: lease.state })
    }
  }
  /** Sets a timer for the next end of a lease between two reads. */
  #scheduleNextEnd(): void {
    this.#stopEndTimer?.()
    const { clock } = this.#deps
    const ends = [...this.#view.values()].map((one) => one.endsAtMs)
    if (ends.length === 0) return
    const ms = Math.max(0, Math.min(...ends) - clock.monotonic())
    this.#stopEndTimer = clock.after(ms, () => {
      if (!this.holdsLease()) this.#loseLease()
      void this.refresh()
    })
  }
  #isKnown(run: Pick<ClusterMember, 'node' | 'epoch'>): boolean {
    return this.isCurrent(run) || this.#ended.has(claimOwner(run))
  }
  #recordEnded(run: Pick<ClusterMember, 'node' | 'epoch'>): void {
    this.#ended.add(claimOwner(run))
    if (this.#ended.size > clusterBounds.endedMax)
      for (const first of this.#ended) return void this.#ended.delete(first)
  }
}

function runOf(owner: ClaimOwner): Pick<ClusterMember, 'node' | 'epoch'> {
  const [node, epoch] = owner.split(':')
  return { node: Number(node), epoch: Number(epoch) }
}
