import { type ClusterMember, claimOwner } from '../core/cluster.ts'
import type { ClaimOwner } from '../core/values.ts'
import { clusterBounds } from './bus.ts'
import type { SourceLeases } from './source-leases.ts'

type NodeRun = Pick<ClusterMember, 'node' | 'epoch'>

export type KnownRunsDeps = {
  readonly bus: SourceLeases
  readonly store: SourceLeases | undefined
  readonly presenceChanged: (run: NodeRun) => void
  readonly memberEnded: (member: ClusterMember) => void
}

/**
 * The other nodes' runs, from the leases of bus and store as last read. A run whose lease in the bus ended is silent: its
 * connections do not count. It has ended when no lease is left; while the store cannot be read, that is not known.
 */
export class KnownRuns {
  readonly #deps: KnownRunsDeps
  readonly #members = new Map<ClaimOwner, ClusterMember>()
  readonly #reporting = new Set<ClaimOwner>()
  readonly #ended = new Set<ClaimOwner>()

  constructor(deps: KnownRunsDeps) {
    this.#deps = deps
  }

  /** Runs that hold a lease, by the clock. */
  live(): ClusterMember[] {
    const { bus, store } = this.#deps
    return [...this.#members.values()].filter((run) => bus.isLive(run) || store?.isLive(run))
  }
  /** Runs that may hold a lease: also those last seen where the leases cannot be read now. */
  possible(): ClusterMember[] {
    const { bus, store } = this.#deps
    const unread = [bus, store].flatMap((source) => (source?.isReadable === false ? [...source.view.values()] : []))
    return [...new Map([...this.live(), ...unread].map((run) => [claimOwner(run), run])).values()]
  }
  /** Whether a run is alive, or may be, whose connections do not count. One that joins has none. */
  hasSilent(): boolean {
    const { bus } = this.#deps
    for (const member of this.#members.values()) if (member.state !== 'joining' && !bus.isLive(member)) return true
    return false
  }
  isListed(run: NodeRun): boolean {
    return this.#isInBus(run) || this.#isInStore(run)
  }
  hasEnded(run: NodeRun): boolean {
    return this.#ended.has(claimOwner(run))
  }
  recordEnded(run: NodeRun): void {
    this.#ended.add(claimOwner(run))
    if (this.#ended.size > clusterBounds.endedMax)
      for (const first of this.#ended) return void this.#ended.delete(first)
  }
  /** After a read of leases, or when one may have run out. */
  update(): void {
    const { bus, store } = this.#deps
    for (const run of [...(store?.view.values() ?? []), ...bus.view.values()]) if (this.isListed(run)) this.#add(run)
    for (const [owner, member] of [...this.#members]) {
      if (!this.#isInBus(member) && this.#reporting.delete(owner)) this.#deps.presenceChanged(member)
      if (!this.isListed(member)) this.#end(owner, member)
    }
  }

  #add({ node, epoch, state }: ClusterMember): void {
    const owner = claimOwner({ node, epoch })
    this.#ended.delete(owner)
    this.#members.set(owner, { node, epoch, state })
    if (!this.#isInBus({ node, epoch }) || this.#reporting.has(owner)) return
    this.#reporting.add(owner)
    this.#deps.presenceChanged({ node, epoch })
  }
  #end(owner: ClaimOwner, member: ClusterMember): void {
    this.#members.delete(owner)
    this.recordEnded(member)
    this.#deps.memberEnded(member)
  }
  /** While the bus cannot be read, a lease may have been renewed; the store knows more then, once it has run out. */
  #isInBus(run: NodeRun): boolean {
    const { bus, store } = this.#deps
    return bus.isReadable || !store ? bus.find(run) !== undefined : bus.isLive(run)
  }
  #isInStore(run: NodeRun): boolean {
    const { store } = this.#deps
    return store !== undefined && (!store.isReadable || store.find(run) !== undefined)
  }
}
