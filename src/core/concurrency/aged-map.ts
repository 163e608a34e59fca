/** Dropped places in the list of entries from which it is made anew, when they are half of it. */
const droppedMin = 1_024

/**
 * A map from which the oldest entries are dropped. It keeps a list of its entries beside a Map: one that is iterated from its
 * beginning passes the place of each entry that was deleted there, 10 us for 10,000 of them, until it is made anew.
 */
export class AgedMap<V extends object> {
  readonly #values = new Map<string, V>()
  /** Oldest first, from `#first` on; among them some that were replaced since. */
  #entries: { readonly key: string; readonly value: V }[] = []
  #first = 0

  get size(): number {
    return this.#values.size
  }
  get(key: string): V | undefined {
    return this.#values.get(key)
  }
  /** Adds an entry as the newest. Takes the place of the key's entry, if there is one; its value must be another object. */
  add(key: string, value: V): void {
    // Replaced in place, it would be iterated as one of the oldest.
    this.#values.delete(key)
    this.#values.set(key, value)
    this.#entries.push({ key, value })
  }
  /** Drops the oldest entry, then the next, for as long as `isOld` says so. `size`: with the one that it is asked about. */
  dropWhile(isOld: (value: V, size: number) => boolean): void {
    for (; this.#first < this.#entries.length; this.#first++) {
      const entry = this.#entries[this.#first]
      if (!entry || this.#values.get(entry.key) !== entry.value) continue
      if (!isOld(entry.value, this.#values.size)) break
      this.#values.delete(entry.key)
    }
    if (this.#first < droppedMin || 2 * this.#first < this.#entries.length) return
    this.#entries = this.#entries.slice(this.#first)
    this.#first = 0
  }
  /** Oldest first. */
  values(): IterableIterator<V> {
    return this.#values.values()
  }
}
