import type { Clock } from '../../../core/clock.ts'

/** The interval of checks in ms, and so the most by which an expiry is late. */
export const sweepMs = 500

/** What ends when its time is over. `dueMs` is of the monotonic clock. */
export type Expiring = { readonly dueMs: number; readonly expire: () => void }

/** Expires what is still waited for. One timer for all: most waits last under a millisecond. */
export class Deadlines {
  readonly #waited = new Set<Expiring>()
  #stop: (() => void) | undefined

  constructor(private readonly clock: Clock) {}

  add(one: Expiring): void {
    this.#waited.add(one)
    this.#stop ??= this.clock.every(sweepMs, () => this.#sweep())
  }
  delete(one: Expiring): void {
    this.#waited.delete(one)
  }

  #sweep(): void {
    const nowMs = this.clock.monotonic()
    for (const one of this.#waited) {
      if (one.dueMs > nowMs) continue
      this.#waited.delete(one)
      one.expire()
    }
    if (this.#waited.size > 0) return
    this.#stop?.()
    this.#stop = undefined
  }
}
