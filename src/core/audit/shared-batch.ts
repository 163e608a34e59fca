/** Keys of one batch for which something is kept: viewers choose them, and each may hold a copy of all events. */
const madeMax = 8

/** Events that viewers share: `made` keeps what one of them made of the batch, such as the bytes to send, for the others. */
export class SharedBatch<E> {
  readonly #made = new Map<string, unknown>()

  constructor(readonly events: readonly E[]) {}

  /** What `make` returned at the first call with this key, for the first `madeMax` keys. One key, one type. */
  made<T>(key: string, make: (events: readonly E[]) => T): T {
    const known = this.#made.get(key) as T | undefined
    if (known !== undefined) return known
    const made = make(this.events)
    if (this.#made.size < madeMax) this.#made.set(key, made)
    return made
  }
}
