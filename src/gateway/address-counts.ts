/** How many connections each client address holds, all listeners together, sockets on their way in included. */
export class Addresses {
  readonly #held = new Map<string, number>()

  /** `perAddress` 0 for no limit; nothing is counted then. */
  constructor(private readonly perAddress: number) {}

  /** Addresses that hold any. */
  get size(): number {
    return this.#held.size
  }
  /** Counts one more; `true` when that is over the limit. Every arrival is followed by one `depart`. */
  arrive(address: string): boolean {
    if (this.perAddress === 0) return false
    const held = (this.#held.get(address) ?? 0) + 1
    this.#held.set(address, held)
    return held > this.perAddress
  }
  depart(address: string): void {
    const held = this.#held.get(address)
    if (held === undefined) return
    if (held === 1) this.#held.delete(address)
    else this.#held.set(address, held - 1)
  }
}
