/** Connections that each client address holds on all listeners together, handshaking sockets included. */
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
    const held = (this.#held.get(address) ?? 0) + 1
    this.#held.set(address, held)
    return held > this.perAddress
  }
  remove(address: string): void {
    const held = this.#held.get(address)
    if (held === undefined) return
    if (held === 1) this.#held.delete(address)
    else this.#held.set(address, held - 1)
  }
}
