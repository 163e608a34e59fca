/** Functions that are called together, in the order added. They must not throw. */
export class Listeners<Arguments extends readonly unknown[]> {
  readonly #all = new Set<(...args: Arguments) => void>()

  /** The returned function removes it. */
  add(listener: (...args: Arguments) => void): () => void {
    this.#all.add(listener)
    return () => this.#all.delete(listener)
  }
  call(...args: Arguments): void {
    for (const listener of this.#all) listener(...args)
  }
}
