import { networkOf } from '../core/ip-address.ts'

/**
 * Connections that each client address holds on all listeners together, handshaking sockets included. Of IPv6 a /64 is one
 * address: a client has all of it.
 */
export class AddressCounts {
  readonly #held = new Map<string, number>()

  /** `perAddress` 0 means no limit; nothing is counted then. */
  constructor(private readonly perAddress: number) {}

  /** Addresses that hold at least one. */
  get size(): number {
    return this.#held.size
  }
  /** Counts one more; `true` when that is over the limit. Every `add` is followed by one `remove`. */
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
