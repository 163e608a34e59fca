import type { Clock } from '../core/clock.ts'
import { type ClusterHealth, type ClusterMember, claimOwner, type NodeStatus } from '../core/cluster.ts'
import { CoreError } from '../core/errors.ts'
import type { NodeLeaseStore } from '../core/node-leases.ts'
import type { Leases } from '../core/presence/derive.ts'
import type { ClaimOwner, NodeId } from '../core/values.ts'
import { type Bus, type BusReceiver, clusterBounds, type Lease } from './bus.ts'
import { KnownRuns } from './known-runs.ts'
import { OwnLeases } from './own-leases.ts'
import { SourceLeases } from './source-leases.ts'

type NodeRun = Pick<ClusterMember, 'node' | 'epoch'>

export type MembershipDeps = {
  readonly bus: Bus
  /** Where a node holds a second lease; without it that of the bus is the only one. */
  readonly store: NodeLeaseStore | undefined
  readonly clock: Clock
  readonly newEpoch: () => number
  readonly receiver: BusReceiver
  /** Executes the disconnect commands of the last minute: after the lease was taken and before the first credential. */
  readonly applyRecentCommands: () => Promise<void>
  /** The node lost its leases: its connections no longer count. */
  readonly leaseLost: () => void
  /** The bus holds this run's lease again after it had ended there: messages were lost, and its entries did not count. */
  readonly busRejoined: () => void
  /** A run's connections count in presence from now on, or no longer, though it may be alive. */
  readonly presenceChanged: (run: NodeRun) => void
  readonly memberEnded: (member: ClusterMember) => void
  /** All connections of this run are in the index again. */
  readonly memberSynced: (member: ClusterMember) => void
  /** Failures no caller waits for. Must not throw. */
  readonly fault: (error: unknown) => void
}

/** This node's leases, and those of the other nodes as last read. */
export class Membership {
  readonly #deps: MembershipDeps
  readonly #bus: SourceLeases
  readonly #store: SourceLeases | undefined
  readonly #sources: readonly SourceLeases[]
  readonly #own: OwnLeases
  readonly #runs: KnownRuns
  #stopTimers: (() => void)[] = []
  #stopEndTimer: (() => void) | undefined

  constructor(deps: MembershipDeps) {
    this.#deps = deps
    const { bus, store, clock, receiver } = deps
    const self = () => this.#own.lease?.node
    const busSource = {
      take: (lease: Lease) => bus.acquire(lease, receiver),
      renew: (lease: Lease) => bus.renew(lease),
      release: (run: NodeRun) => bus.release(run),
      list: () => bus.leases(),
    }
    this.#bus = new SourceLeases({ source: busSource, clock, self, synced: deps.memberSynced })
    this.#store = store && new SourceLeases({ source: storeSource(store), clock, self, synced: () => {} })
    this.#sources = this.#store ? [this.#bus, this.#store] : [this.#bus]
    const shared = { ...deps, bus: this.#bus, store: this.#store }
    const changed = () => bus.isSingleNode || bus.send('others', { kind: 'members' })
    this.#own = new OwnLeases({ ...shared, isSingleNode: bus.isSingleNode, changed })
    this.#runs = new KnownRuns(shared)
  }

  /** This run of the node. Throws before `join`. */
  get self(): Lease {
    return this.#own.self
  }
  /** Until when the connections of each node count, by this node's monotonic clock. */
  get leases(): Leases {
    return { get: (node) => (node === this.self.node ? { endsAtMs: this.#own.endsAtMs } : this.#bus.view.get(node)) }
  }
  /** Live members by node: those with a lease in the bus or the store. */
  members(): ClusterMember[] {
    const own = this.holdsLease() ? [this.self] : []
    return [...this.#runs.live(), ...own]
      .toSorted((a, b) => a.node - b.node)
      .map(({ node, epoch, state }) => ({ node, epoch, state }))
  }
  /** The live members, and what is known of their leases. */
  nodes(): NodeStatus[] {
    const { self } = this
    return this.members().map((member) => ({
      ...member,
      isSelf: member.node === self.node,
      synced: this.isSynced(member),
      bus: this.#leaseIn(this.#bus, member),
      store: this.#store && this.#leaseIn(this.#store, member),
    }))
  }
  /** The other nodes that a disconnect command has to reach: all but those whose leases have certainly ended. */
  addressees(): ClusterMember[] {
    return this.#runs.possible()
  }
  /** Whether the connections of this run count in presence: its lease in the bus holds, for its own node any. */
  isLive(run: NodeRun): boolean {
    return this.#isSelf(run) ? this.holdsLease() : this.#bus.isLive(run)
  }
  /** The same for a state that changes only by messages: while the bus cannot be read, the last known one has to do. */
  isLastKnownLive(run: NodeRun): boolean {
    return this.isLive(run) || (!this.#bus.isReadable && this.#store?.isLive(run) === true)
  }
  /** Whether this is the run of a node that the bus had when last read. */
  isCurrent(run: NodeRun): boolean {
    return this.#isSelf(run) || this.#bus.find(run) !== undefined
  }
  /** Whether the run is live and all its connections are in the index. */
  isSynced(run: NodeRun): boolean {
    return this.#isSelf(run) ? this.self.synced : this.#bus.isLive(run) && this.#bus.find(run)?.synced === true
  }
  holdsLease(): boolean {
    return this.#own.isHeld
  }
  /** As `holdsLease`, but after a jump of the wall clock the lease is renewed first: then the answer comes later. */
  checkLease(): boolean | Promise<boolean> {
    return this.#own.check()
  }
  /** Whether this node may read credentials: it has joined, and its lease in the store holds. */
  get admits(): boolean {
    return this.#own.isJoined && this.holdsLease() && (this.#store?.isHeld ?? true)
  }
  /** Whether the bus holds this node's lease. */
  get isReporting(): boolean {
    return this.#bus.isHeld
  }
  /** Whether entries of this node in the index count for no other node any more. */
  get isSurelySilent(): boolean {
    return this.#bus.isSurelyOver
  }
  health(): ClusterHealth {
    const bus = this.#bus.isHeld && this.#bus.isReadable
    return { joined: this.#own.isJoined, bus, store: this.#store?.isHeld }
  }
  complete(): boolean {
    if (!this.#bus.isReadable || !this.#bus.isHeld || !this.self.synced) return false
    for (const { synced } of this.#bus.view.values()) if (!synced) return false
    return !this.#runs.hasSilent()
  }

  /** Throws what the bus and the store do; NodeTakenError when another run holds a lease of the node. */
  async join(wanted: NodeId | 'auto'): Promise<void> {
    await this.#own.join(wanted)
    if (this.#deps.bus.isSingleNode) return
    await this.refresh()
    this.#stopTimers = this.#sources.map((source) =>
      this.#deps.clock.every(clusterBounds.renewMs, () => void this.#tick(source)),
    )
  }
  /** Reads the leases; the reads begin after the call. `false` when the bus or the store cannot be reached. */
  async refresh(): Promise<boolean> {
    const read = await Promise.all(this.#sources.map((source) => this.#refresh(source)))
    return read.every(Boolean)
  }
  /** The live run that is this claim owner. */
  memberOf(owner: ClaimOwner): ClusterMember | undefined {
    return this.members().find((member) => claimOwner(member) === owner)
  }
  /** Whether the list has a run of which this node does not know whether it is live. */
  hasUnknown(runs: readonly NodeRun[]): boolean {
    return runs.some((run) => !this.#isKnown(run))
  }
  /** Reads the leases when one of these runs is unknown; runs that stay unknown count as ended. */
  async resolveUnknown(runs: readonly NodeRun[]): Promise<void> {
    if (!this.hasUnknown(runs) || !(await this.refresh())) return
    for (const run of runs) if (!this.#isKnown(run)) this.#runs.recordEnded(run)
  }
  /** As `Cluster.endedOf`. */
  async endedOf(owners: readonly ClaimOwner[]): Promise<ClaimOwner[]> {
    if (owners.length === 0 || !this.holdsLease()) return []
    await this.resolveUnknown(owners.map(runOf))
    return this.holdsLease() ? owners.filter((owner) => this.#runs.hasEnded(runOf(owner))) : []
  }
  /** Whether this run of a node has ended. */
  hasEnded(run: NodeRun): boolean {
    return this.#runs.hasEnded(run)
  }
  /** Whether the run has a lease nowhere. Certain only after a `refresh` that returned `true`. */
  isListed(run: NodeRun): boolean {
    return this.#isSelf(run) ? this.holdsLease() : this.#runs.isListed(run)
  }
  async change(change: Partial<Pick<Lease, 'state' | 'synced'>>): Promise<void> {
    await this.#own.change(change)
    if (!this.#deps.bus.isSingleNode) this.#deps.bus.send('others', { kind: 'members' })
  }
  /** The bus lost all leases; this node's is valid again. */
  leasesLost(): void {
    this.#own.unsync()
    this.#bus.lost()
  }
  async leave(): Promise<void> {
    for (const stop of this.#stopTimers) stop()
    this.#stopEndTimer?.()
    const { bus } = this.#deps
    if (bus.isSingleNode) return
    await this.#own.leave()
    bus.send('others', { kind: 'members' })
  }

  async #tick(source: SourceLeases): Promise<void> {
    await this.#own.keep(source)
    await this.#refresh(source)
  }
  async #refresh(source: SourceLeases): Promise<boolean> {
    try {
      await source.refresh()
      return true
    } catch (error) {
      this.#deps.fault(error)
      return false
    } finally {
      this.#runs.update()
      this.#scheduleNextEnd()
    }
  }
  /** Sets a timer for the next end of a lease between two reads. */
  #scheduleNextEnd(): void {
    this.#stopEndTimer?.()
    const { clock } = this.#deps
    const nowMs = clock.monotonic()
    const others = this.#sources.flatMap(({ view }) => [...view.values()].map((one) => one.endsAtMs))
    const nextMs = Math.min(...[...others, this.#own.endsAtMs].filter((atMs) => atMs > nowMs))
    if (!Number.isFinite(nextMs)) return
    this.#stopEndTimer = clock.after(nextMs - nowMs, () => {
      this.#own.checkLost()
      void this.refresh()
    })
  }
  /** `undefined` when it has run out, or has no end, as on a single node. */
  #leaseIn(source: SourceLeases, member: ClusterMember): { endsInMs: number } | undefined {
    const endsAtMs = this.#isSelf(member) ? source.ownEndsAtMs : source.find(member)?.endsAtMs
    const endsInMs = (endsAtMs ?? Number.NEGATIVE_INFINITY) - this.#deps.clock.monotonic()
    return endsInMs > 0 && Number.isFinite(endsInMs) ? { endsInMs: Math.round(endsInMs) } : undefined
  }
  #isSelf(run: NodeRun): boolean {
    const { lease } = this.#own
    return lease?.node === run.node && lease.epoch === run.epoch
  }
  #isKnown(run: NodeRun): boolean {
    return this.#isSelf(run) || this.#runs.isListed(run) || this.#runs.hasEnded(run)
  }
}

/** Throws when this node may not admit connections. */
export function assertAdmits(membership: Pick<Membership, 'admits'>): void {
  if (!membership.admits) throw new CoreError('server.busy', 'this node holds no lease')
}

const storeSource = (store: NodeLeaseStore) => ({
  take: (lease: Lease) => store.take(lease, clusterBounds.leaseMs),
  renew: (lease: Lease) => store.renew(lease, clusterBounds.leaseMs),
  release: (run: NodeRun) => store.release(run),
  list: async () => (await store.list()).map((lease) => ({ ...lease, synced: true })),
})

function runOf(owner: ClaimOwner): NodeRun {
  const [node, epoch] = owner.split(':')
  return { node: Number(node), epoch: Number(epoch) }
}
