import type { Clock } from '../core/clock.ts'
import { type Cluster, claimOwner, claimOwnerOf, type HeldConnections } from '../core/cluster.ts'
import type { ClaimOwner } from '../core/values.ts'
import type { ConnectionCounts, RemoteConnections } from './connection-counts.ts'

export const sharedConnectionBounds = {
  /** Counts that changed are sent after this time at most. */
  sendMs: 1_000,
  /** All are sent again, so that nodes that joined or lost messages have them. */
  sendAllMs: 10_000,
  /** Addresses in one message. */
  batchMax: 1_000,
} as const

type Nodes = Pick<Cluster, 'self' | 'epoch' | 'members' | 'addCount' | 'onCount' | 'onMemberEnded'>

/**
 * Tells the other nodes how many connections each address holds here, and counts what they hold. The counts of other nodes are at
 * most about a second old; those of a node whose lease ended are dropped.
 */
export class SharedConnectionCounts implements RemoteConnections {
  readonly #cluster: Nodes
  readonly #counts: ConnectionCounts
  readonly #remote = new Map<ClaimOwner, Map<string, number>>()
  readonly #changed = new Set<string>()
  readonly #stops: (() => void)[]

  constructor(cluster: Nodes, clock: Clock, counts: ConnectionCounts) {
    this.#cluster = cluster
    this.#counts = counts
    this.#stops = [
      cluster.onCount((count) => count.name === 'connections' && this.#receive(count)),
      cluster.onMemberEnded((member) => this.#remote.delete(claimOwner(member))),
      clock.every(sharedConnectionBounds.sendMs, () => this.#sendChanged()),
      clock.every(sharedConnectionBounds.sendAllMs, () => this.#sendAll()),
    ]
    counts.join(this)
  }

  of(network: string): number {
    let sum = 0
    for (const held of this.#remote.values()) sum += held.get(network) ?? 0
    return sum
  }
  changed(network: string): void {
    this.#changed.add(network)
  }
  close(): void {
    for (const stop of this.#stops) stop()
  }

  #sendChanged(): void {
    const held = Array.from(this.#changed, (network) => [network, this.#counts.held.get(network) ?? 0] as const)
    this.#changed.clear()
    this.#send(held, false)
  }
  #sendAll(): void {
    this.#send([...this.#counts.held], true)
    const live = new Set(this.#cluster.members().map(claimOwner))
    for (const holder of this.#remote.keys()) if (!live.has(holder)) this.#remote.delete(holder)
  }
  /** The first batch of all replaces what the others have. */
  #send(held: HeldConnections['held'], isAll: boolean): void {
    const holder = claimOwnerOf(this.#cluster)
    const { batchMax } = sharedConnectionBounds
    for (let first = 0; first < held.length || (isAll && first === 0); first += batchMax) {
      const batch = held.slice(first, first + batchMax)
      this.#cluster.addCount({ name: 'connections', holder, held: batch, whole: isAll && first === 0 })
    }
  }
  #receive({ holder, held, whole }: HeldConnections): void {
    const known = whole ? undefined : this.#remote.get(holder)
    const counts = known ?? new Map<string, number>()
    for (const [network, connections] of held)
      if (connections > 0) counts.set(network, connections)
      else counts.delete(network)
    this.#remote.set(holder, counts)
  }
}
