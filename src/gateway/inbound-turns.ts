import type { Clock } from '../core/clock.ts'
import { nextTurn } from '../core/concurrency/next-turn.ts'
import { gatewayBounds } from './bounds.ts'

/** Messages that wait for a turn; `takeTurn` handles one. */
export type AwaitingTurn = { takeTurn(): void }

/**
 * Divides the time of the event loop between inbound messages and everything else: in one turn messages are handled for
 * `inboundTurnMs`. The rest waits for the next turn, in which each client with waiting messages has one handled after another. Shared
 * by all listeners. It has no timer, and knows of a turn only what the times of messages say.
 */
export class InboundTurns {
  readonly #clock: Clock
  #startedMs = Number.NEGATIVE_INFINITY
  #lastMs = Number.NEGATIVE_INFINITY
  #waiting: AwaitingTurn[] = []

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Whether one more message may be handled in this turn. A pause before it says that the turn is a new one. */
  hasTime(nowMs = this.#clock.monotonic()): boolean {
    if (nowMs - this.#lastMs > gatewayBounds.inboundPauseMs) this.#startedMs = nowMs
    this.#lastMs = nowMs
    return nowMs - this.#startedMs < gatewayBounds.inboundTurnMs
  }
  /** Lets it take a later turn, after those that were added before. */
  add(waiting: AwaitingTurn): void {
    this.#waiting.push(waiting)
    if (this.#waiting.length === 1) void nextTurn().then(() => this.#turn())
  }

  #turn(): void {
    this.#startedMs = this.#clock.monotonic()
    this.#lastMs = this.#startedMs
    let taken = 0
    // Those with more messages add themselves again. The first stays in the list meanwhile: one turn is scheduled below.
    for (let next = this.#waiting[0]; next && this.hasTime(); next = this.#waiting[++taken]) next.takeTurn()
    this.#waiting.splice(0, taken)
    if (this.#waiting.length > 0) void nextTurn().then(() => this.#turn())
  }
}
