import { networkOf } from '../core/ip-address.ts'

/**
 * Counts the connections of each client address on all listeners together, handshaking sockets included. An IPv6 /64
 * network counts as one address: it usually belongs to one client.
 */
export class ConnectionCounts {
  readonly #held = new Map<string, number>()

  /** `perAddress` 0 means no limit; nothing is counted then. */
  constructor(private readonly perAddress: number) {}

  /** Addresses that hold at least one. */
  get size(): number {
    return this.#held.size
  }
  /** Counts one more. Returns `true` when that is over the limit. Each `add` needs one `remove`. */
  add(address: string): boolean {
    if (this.perAddress === 0) return false
    const network = networkOf(address)
    const held = (this.#held.get(network) ?? 0) + 1
    this.#held.set(network, held)
    return held > this.perAddress
  }
  remove(address: string): void {
    if (this.perAddress === 0) return
    const network = networkOf(address)
    const held = this.#held.get(network)
    if (held === undefined) return
    if (held === 1) this.#held.delete(network)
    else this.#held.set(network, held - 1)
  }
}
