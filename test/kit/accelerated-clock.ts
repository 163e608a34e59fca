import { TestClock } from './clock.ts'

/** Wall time between two steps, and how far each goes: twenty times as fast as the wall, at most. */
const stepEveryMs = 5
const stepMs = 100

/**
 * A clock that goes by itself, faster than the wall, and never leaps: a machine that stands still holds it up as well. So
 * nobody is found silent for 30 s who had no 300 turns of the event loop to speak in.
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
