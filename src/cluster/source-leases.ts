import type { Clock } from '../core/clock.ts'
import type { ClusterMember } from '../core/cluster.ts'
import type { NodeId } from '../core/values.ts'
import { clusterBounds, type HeldLease, type Lease } from './bus.ts'
import { SharedRun } from './shared-run.ts'

type NodeRun = Pick<ClusterMember, 'node' | 'epoch'>

/** Where leases are held: the bus or the store. Calls throw when it cannot be reached. */
export interface LeaseSource {
  /** Takes the lease. `false` while another run of the node holds it. */
  take(lease: Lease): Promise<boolean>
  /** Extends the lease. `false` when it ran out or another run holds it. */
  renew(lease: Lease): Promise<boolean>
  release(run: NodeRun): Promise<void>
  list(): Promise<HeldLease[]>
}

/** A lease as last read; `endsAtMs` is on this node's monotonic clock. */
export type KnownLease = Lease & { readonly endsAtMs: number }

export type SourceLeasesDeps = {
  readonly source: LeaseSource
  readonly clock: Clock
  /** This node's number, once it has one. */
  readonly self: () => NodeId | undefined
  /** All connections of a run that lacked some are in the index again. */
  readonly synced: (run: Lease) => void
}

/** This node's lease in one source, and the leases of the other nodes there as last read. */
export class SourceLeases {
  readonly #source: LeaseSource
  readonly #clock: Clock
  readonly #deps: Pick<SourceLeasesDeps, 'self' | 'synced'>
  readonly #view = new Map<NodeId, KnownLease>()
  readonly #reading = new SharedRun(() => this.#read())
  /** This node's own deadline here. */
  #ownEndsAtMs = Number.NEGATIVE_INFINITY
  /** From then on no other node counts this node's lease here. */
  #surelyOverAtMs = Number.NEGATIVE_INFINITY
  #isReadable = true
  /** After the source lost the leases: until then, those it does not list yet count as held. */
  #graceEndsAtMs = Number.NEGATIVE_INFINITY

  constructor({ source, clock, ...deps }: SourceLeasesDeps) {
    this.#source = source
    this.#clock = clock
    this.#deps = deps
  }

  /** Leases of the other nodes, by node, also those that have run out since they were read. */
  get view(): ReadonlyMap<NodeId, KnownLease> {
    return this.#view
  }
  get ownEndsAtMs(): number {
    return this.#ownEndsAtMs
  }
  get isHeld(): boolean {
    return this.#clock.monotonic() < this.#ownEndsAtMs
  }
  /** No other node counts this node's lease here, whether or not this node can reach the source. */
  get isSurelyOver(): boolean {
    return this.#clock.monotonic() >= this.#surelyOverAtMs
  }
  /** The leases could be read when last asked. */
  get isReadable(): boolean {
    return this.#isReadable
  }
  find({ node, epoch }: NodeRun): KnownLease | undefined {
    const known = this.#view.get(node)
    return known?.epoch === epoch ? known : undefined
  }
  /** Whether the lease of another node's run holds, by the clock. */
  isLive(run: NodeRun): boolean {
    const known = this.find(run)
    return known !== undefined && this.#clock.monotonic() < known.endsAtMs
  }

  /** Takes or renews this node's lease. Its deadline counts from the start of the call. */
  async hold(how: 'take' | 'renew', lease: Lease): Promise<boolean> {
    const startedMs = this.#clock.monotonic()
    const isHeld = await this.#inTime(this.#source[how](lease))
    if (isHeld) this.holdFrom(startedMs)
    else this.drop()
    return isHeld
  }
  holdFrom(startedMs: number): void {
    this.#ownEndsAtMs = startedMs + clusterBounds.ownDeadlineMs
    this.#surelyOverAtMs = this.#clock.monotonic() + clusterBounds.leaseMs
  }
  /** This node does not rely on its lease here any more. */
  drop(): void {
    this.#ownEndsAtMs = Number.NEGATIVE_INFINITY
  }
  async release(run: NodeRun): Promise<void> {
    this.drop()
    await this.#source.release(run)
    this.#surelyOverAtMs = Number.NEGATIVE_INFINITY
  }
  /** The source lost all leases, and holds this node's again. */
  lost(): void {
    const nowMs = this.#clock.monotonic()
    this.#graceEndsAtMs = nowMs + clusterBounds.leaseMs
    for (const one of [...this.#view.values()]) this.#view.set(one.node, { ...one, synced: false })
    this.holdFrom(nowMs)
  }

  /** Reads the leases; the read begins after the call. Throws when the source cannot be reached. */
  refresh(): Promise<void> {
    return this.#reading.run()
  }
  /** The lowest number that no node has, as the source says now. */
  async listed(): Promise<NodeId[]> {
    return (await this.#inTime(this.#source.list())).map(({ node }) => node)
  }

  /** A client of a store may leave a call without an end when its connection breaks. */
  async #inTime<T>(call: Promise<T>): Promise<T> {
    const late = Promise.withResolvers<never>()
    const fail = () => late.reject(new Error('no answer about leases in time'))
    const stopTimer = this.#clock.after(clusterBounds.leaseCallMs, fail)
    try {
      return await Promise.race([call, late.promise])
    } finally {
      stopTimer()
    }
  }
  async #read(): Promise<void> {
    const startedMs = this.#clock.monotonic()
    try {
      this.#apply(await this.#inTime(this.#source.list()), startedMs)
      this.#isReadable = true
    } catch (error) {
      this.#isReadable = false
      throw error
    }
  }
  #apply(held: readonly HeldLease[], startedMs: number): void {
    const nowMs = this.#clock.monotonic()
    const listed = new Set(held.map(({ node }) => node))
    for (const one of [...this.#view.values()]) {
      if (listed.has(one.node)) continue
      if (nowMs < Math.min(one.endsAtMs, this.#graceEndsAtMs)) this.#view.set(one.node, { ...one, synced: false })
      else this.#view.delete(one.node)
    }
    for (const { remainingMs, ...lease } of held) {
      if (lease.node === this.#deps.self()) continue
      const wasSynced = this.find(lease)?.synced
      this.#view.set(lease.node, { ...lease, endsAtMs: startedMs + remainingMs })
      if (wasSynced === false && lease.synced) this.#deps.synced(lease)
    }
  }
}
