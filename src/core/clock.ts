/** The only source of time. `now` is wall time, `monotonic` never decreases; both in ms. */
export interface Clock {
  now(): number
  monotonic(): number
  /** Runs `job` once after `ms`. The returned function cancels it. */
  after(ms: number, job: () => void): () => void
  /** Runs `job` every `ms`. The returned function stops it. */
  every(ms: number, job: () => void): () => void
}

/** The machine's clock. Its timers do not keep the process running. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(ms, job) {
    const timer = setTimeout(job, ms)
    timer.unref()
    return () => clearTimeout(timer)
  },
  every(ms, job) {
    const timer = setInterval(job, ms)
    timer.unref()
    return () => clearInterval(timer)
  },
}

/** A clock whose wall time is ahead by so many ms. */
export const aheadOf = (clock: Clock, ms: number): Clock => ({ ...clock, now: () => clock.now() + ms })
