/** Space in bytes that bodies share. */
export class SpacePool {
  /** Bytes that bodies have. */
  used = 0
  /** How many bodies have space, also of 0 bytes. */
  bodies = 0
  constructor(readonly bytesMax: number) {}
}

export const haveSpace = (pools: readonly SpacePool[], bytes: number): boolean =>
  pools.every(({ used, bytesMax }) => used + bytes <= bytesMax)

/** The space of one body, in all pools that it counts in. Must be ended. */
export class BodySpace {
  /** Bytes that have arrived. */
  received = 0
  /** Bytes that it has space for. */
  reserved = 0
  ended = false

  /** `released` is called when others may find space. */
  constructor(
    private readonly pools: readonly SpacePool[],
    reserved: number,
    private readonly released: (space: BodySpace) => void,
  ) {
    for (const pool of pools) pool.bodies++
    this.#reserve(reserved)
  }
  /** Counts bytes that have arrived. False when there is no space for them: they are not counted. */
  add(bytes: number): boolean {
    const total = this.received + bytes
    if (total > this.reserved) {
      if (!haveSpace(this.pools, total - this.reserved)) return false
      this.#reserve(total)
    }
    this.received = total
    return true
  }
  /** From now on only what has arrived counts. */
  shrink(): void {
    if (this.ended) return
    this.#reserve(this.received)
    this.released(this)
  }
  /** Idempotent. */
  end(): void {
    if (this.ended) return
    this.ended = true
    this.received = 0
    this.#reserve(0)
    for (const pool of this.pools) pool.bodies--
    this.released(this)
  }
  #reserve(bytes: number): void {
    for (const pool of this.pools) pool.used += bytes - this.reserved
    this.reserved = bytes
  }
}
