/** Events that viewers share: `made` keeps what one of them made of the batch, such as the bytes to send, for the others. */
export class SharedBatch<E> {
  readonly #made = new Map<string, unknown>()

  constructor(readonly events: readonly E[]) {}

  /** What `make` returned at the first call with this key. One key, one type. */
  made<T>(key: string, make: (events: readonly E[]) => T): T {
    const known = this.#made.get(key) as T | undefined
    if (known !== undefined) return known
    const made = make(this.events)
    this.#made.set(key, made)
    return made
  }
}
