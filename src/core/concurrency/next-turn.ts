/** Resolves in the next turn of the event loop, after what other requests have ready. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Gives each caller a turn of the event loop of its own, in the order of the calls. */
export class SeparateTurns {
  #last: Promise<void> = Promise.resolve()

  /** Resolves in the caller's turn. */
  next(): Promise<void> {
    this.#last = this.#last.then(nextTurn)
    return this.#last
  }
}
