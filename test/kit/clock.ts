import type { Clock } from '../../src/core/clock.ts'

type Timer = { at: number; every: number | undefined; job: () => void; order: number }

/** A clock that moves only by `advance`. Timers fire in the order of their times, then of their creation. */
export class TestClock implements Clock {
  #now: number
  #wallAheadMs = 0
  #timers = new Set<Timer>()
  #made = 0

  constructor(startMs = 1_700_000_000_000) {
    this.#now = startMs
  }
  now(): number {
    return this.#now + this.#wallAheadMs
  }
  monotonic(): number {
    return this.#now
  }
  after(ms: number, job: () => void): () => void {
    return this.#add(ms, undefined, job)
  }
  every(ms: number, job: () => void): () => void {
    return this.#add(ms, ms, job)
  }
  /** Timers that are running. */
  get timers(): number {
    return this.#timers.size
  }
  /** Moves time, firing what falls due on the way. */
  advance(ms: number): void {
    const end = this.#now + ms
    for (let next = this.#due(end); next; next = this.#due(end)) {
      this.#now = Math.max(this.#now, next.at)
      if (next.every === undefined) this.#timers.delete(next)
      else next.at = this.#now + next.every
      next.job()
    }
    this.#now = end
  }
  /** Moves the time as if the process were suspended: timers that are due fire with the next `advance`, each once. */
  skip(ms: number): void {
    this.#now += ms
  }
  /** Sets the wall clock ahead, which the monotonic clock does not follow. */
  jump(ms: number): void {
    this.#wallAheadMs += ms
  }
  /** Moves time by `ms` in `steps`, letting promises settle in between. */
  async advanceAsync(ms: number, steps = 1): Promise<void> {
    for (let i = 0; i < steps; i++) {
      this.advance(ms / steps)
      await new Promise<void>((done) => setImmediate(done))
    }
  }
  #add(ms: number, every: number | undefined, job: () => void): () => void {
    const timer: Timer = { at: this.#now + ms, every, job, order: this.#made++ }
    this.#timers.add(timer)
    return () => this.#timers.delete(timer)
  }
  #due(end: number): Timer | undefined {
    let first: Timer | undefined
    for (const timer of this.#timers) {
      if (timer.at > end) continue
      if (!first || timer.at < first.at || (timer.at === first.at && timer.order < first.order)) first = timer
    }
    return first
  }
}
