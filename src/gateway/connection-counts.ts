import { networkOf } from '../core/ip-address.ts'

/** Connections that an address holds on other nodes. */
export type RemoteConnections = {
  of(network: string): number
  /** This node's count of the address is another now. */
  changed(network: string): void
}

/**
 * Counts the connections of each client address on all listeners together, handshaking sockets included, and adds those on other
 * nodes. An IPv6 /64 network counts as one address: it usually belongs to one client.
 */
export class ConnectionCounts {
  readonly #held = new Map<string, number>()
  #remote: RemoteConnections | undefined

  /** `perAddress` 0 means no limit; nothing is counted then. */
  constructor(private readonly perAddress: number) {}

  /** Addresses that hold at least one here. */
  get size(): number {
    return this.#held.size
  }
  /** Connections here by address; none without a limit. */
  get held(): ReadonlyMap<string, number> {
    return this.#held
  }
  /** Counts those of other nodes too. */
  join(remote: RemoteConnections): void {
    this.#remote = remote
  }
  /** Counts one more. Returns `true` when that is over the limit. Each `add` needs one `remove`. */
  add(address: string): boolean {
    if (this.perAddress === 0) return false
    const network = networkOf(address)
    const held = (this.#held.get(network) ?? 0) + 1
    this.#held.set(network, held)
    this.#remote?.changed(network)
    return held + (this.#remote?.of(network) ?? 0) > this.perAddress
  }
  remove(address: string): void {
    if (this.perAddress === 0) return
    const network = networkOf(address)
    const held = this.#held.get(network)
    if (held === undefined) return
    if (held === 1) this.#held.delete(network)
    else this.#held.set(network, held - 1)
    this.#remote?.changed(network)
  }
}
