import type { LocalConnection } from './connection.ts'

/** Removed places may take as much room as connections, and this many at least. */
const removedMin = 64

/**
 * Connections by their `place`, which grows with each that is added, so that a list can go on where it stopped. It costs one
 * pointer a connection: a removed one leaves its place as a number until half of the list is such numbers.
 */
export class ConnectionOrder {
  #slots: (LocalConnection | number)[] = []
  #removed = 0

  /** `connection.place` must be higher than that of all before. */
  add(connection: LocalConnection): void {
    this.#slots.push(connection)
  }
  remove(connection: LocalConnection): void {
    const index = this.#indexOf(connection.place)
    if (this.#slots[index] !== connection) return
    this.#slots[index] = connection.place
    this.#removed++
    if (this.#removed > Math.max(removedMin, this.#slots.length / 2)) this.#compact()
  }
  /** Up to `limit` connections with a place below `before`, the newest first. */
  latest(before: number, limit: number): LocalConnection[] {
    const found: LocalConnection[] = []
    for (let index = this.#indexOf(before) - 1; index >= 0 && found.length < limit; index--) {
      const slot = this.#slots[index]
      if (typeof slot === 'object') found.push(slot)
    }
    return found
  }

  /** The index of the first slot whose place is not below this one. */
  #indexOf(place: number): number {
    let low = 0
    let high = this.#slots.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (placeOf(this.#slots[middle]) < place) low = middle + 1
      else high = middle
    }
    return low
  }
  #compact(): void {
    this.#slots = this.#slots.filter((slot) => typeof slot === 'object')
    this.#removed = 0
  }
}

const placeOf = (slot: LocalConnection | number | undefined): number =>
  typeof slot === 'object' ? slot.place : (slot ?? Number.POSITIVE_INFINITY)
