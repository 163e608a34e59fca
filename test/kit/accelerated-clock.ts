import { TestClock } from './clock.ts'

/** Wall time between two steps, and the test time of a step: at most twenty times real time. */
const stepEveryMs = 5
const stepMs = 100

/**
 * A clock that runs faster than real time, in small steps only: it stops while the machine is suspended. So
 * a client has at least 300 turns of the event loop before it counts as silent for 30 s.
 */
export class AcceleratedClock extends TestClock {
  readonly #timer = setInterval(() => this.advance(stepMs), stepEveryMs)

  /** Resolves when so much has passed. */
  wait(ms: number): Promise<void> {
    return new Promise((done) => this.after(ms, done))
  }
  stop(): void {
    clearInterval(this.#timer)
  }
}
