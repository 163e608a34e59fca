/** The only source of time. `now` is wall time, `monotonic` never goes back; both in ms. */
export interface Clock {
  now(): number
  monotonic(): number
  /** Runs `job` once after `ms`. The returned function cancels it. */
  after(ms: number, job: () => void): () => void
  /** Runs `job` every `ms`. The returned function stops it. */
  every(ms: number, job: () => void): () => void
}

/** Time as the machine has it. Timers do not keep the process alive. */
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
