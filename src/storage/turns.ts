/** Parameters that a transaction may bind before other requests get their turn; a statement counts as `statementCost`. */
const costOfTurnMax = 4_000
const statementCost = 20

/**
 * Says when a long transaction lets other requests have their turn of the event loop. A database that answers within the
 * call would keep it until the transaction ends.
 */
export class Turns {
  #cost = 0

  /** Counts a statement with that many parameters; whether a turn is due before it. */
  isDue(parameters: number): boolean {
    const cost = statementCost + parameters
    const isDue = this.#cost > 0 && this.#cost + cost > costOfTurnMax
    this.#cost = isDue ? cost : this.#cost + cost
    return isDue
  }
}
