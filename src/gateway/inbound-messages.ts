import { newInboundQueue } from './inbound-limits.ts'
import type { InboundTurns } from './inbound-turns.ts'
import type { Inbound } from './wire.ts'

/** The interface of a session for its waiting messages. */
export interface InboundHandler {
  readonly isOpen: boolean
  /** Calls the wire. Returns its work while that is not done. */
  handle(message: Inbound): Promise<void> | undefined
  /** Nothing waits any more, and the wire is not busy. */
  inboundHandled(): void
  fail(error: unknown): void
}

/**
 * The messages of one client that wait: until the wire has handled an earlier one, or until a later turn of the event loop.
 * They are handled in order and one at a time. Made when one has to wait, so that idle connections have none.
 */
export class InboundMessages {
  readonly #session: InboundHandler
  readonly #turns: InboundTurns
  readonly #queue = newInboundQueue()
  #isBusy = false
  #awaitsTurn = false

  constructor(session: InboundHandler, turns: InboundTurns) {
    this.#session = session
    this.#turns = turns
  }

  /**
   * Adds a message. `false` when too much waits for the wire. When too much waits for a turn, the oldest is handled now: a
   * client is not closed because others are served.
   */
  push(message: Inbound): boolean {
    while (!this.#queue.push(message)) {
      if (this.#isBusy || this.#queue.length === 0) return false
      this.#handleNext()
    }
    if (!this.#isBusy) this.#awaitTurn()
    return true
  }
  /** The wire is handling a message; the next one follows it. */
  waitFor(work: Promise<void>): void {
    this.#isBusy = true
    work.then(
      () => this.#continue(),
      (error) => this.#session.fail(error),
    )
  }
  /** Handles one message in a turn of the event loop; the next one has to wait until all others had their turn. */
  takeTurn(): void {
    this.#awaitsTurn = false
    if (this.#isBusy || !this.#session.isOpen) return
    this.#handleNext()
    this.#awaitTurn()
  }

  /** Handles messages while this turn has time. */
  #continue(): void {
    this.#isBusy = false
    while (!this.#isBusy && this.#queue.length > 0 && this.#session.isOpen && this.#turns.hasTime()) this.#handleNext()
    this.#awaitTurn()
  }
  #handleNext(): void {
    const message = this.#queue.shift()
    const work = message === undefined ? undefined : this.#session.handle(message)
    if (work) this.waitFor(work)
  }
  #awaitTurn(): void {
    if (this.#isBusy || this.#awaitsTurn) return
    if (this.#queue.length === 0) {
      this.#session.inboundHandled()
      return
    }
    this.#awaitsTurn = true
    this.#turns.add(this)
  }
}
