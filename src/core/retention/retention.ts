import type { RetentionFloors } from '../audit/retention-floor.ts'
import { ClaimedJob, ClaimLostError, type JobContext } from '../claims/claimed-job.ts'
import type { Clock } from '../clock.ts'
import { refusalBounds } from '../refusals/refusal.ts'
import type { Storage } from '../storage.ts'
import { type RetentionBounds, retentionBounds } from './bounds.ts'
import { type PruningName, prunings, type RetentionDays } from './prunings.ts'

export type RetentionDeps = {
  readonly context: JobContext
  readonly days: RetentionDays
  /** Readers of the logs of events before which nothing is deleted, such as webhooks. */
  readonly floors: RetentionFloors
  readonly bounds?: Partial<RetentionBounds>
  /** After a run that pruned something: rows by kind. */
  readonly pruned: (rows: Readonly<Partial<Record<PruningName, number>>>) => void
  /** A run failed; the next one is on time. Must not throw. */
  readonly fault: (error: unknown) => void
}

const dayMs = 86_400_000

/**
 * Deletes old rows that no longer affect any result (docs/decisions/retention.md), every hour, on one node. A run works in
 * batches and pauses after each.
 */
export class Retention {
  readonly #deps: RetentionDeps
  readonly #clock: Clock
  readonly #bounds: RetentionBounds
  #stopTimer: (() => void) | undefined
  #endPause: (() => void) | undefined
  #running: Promise<void> | undefined
  #isStarted = false
  #isStopped = false

  constructor(deps: RetentionDeps) {
    this.#deps = deps
    this.#clock = deps.context.clock
    this.#bounds = { ...retentionBounds, ...deps.bounds }
  }

  start(): void {
    this.#isStarted = true
    this.check()
  }
  /** Resolves after the running batch; no further one begins. Another node goes on with the rest. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#stopTimer?.()
    this.#endPause?.()
    await this.#running
  }
  /** Begins a run when one is due and no node runs it. */
  check(): void {
    if (this.#isStarted && !this.#isStopped) void this.run()
  }
  /** As `check`; resolves after the run. While one is running it resolves with that. Does not throw. */
  run(): Promise<void> {
    this.#running ??= this.#runWhenDue()
      .catch(this.#deps.fault)
      .finally(() => {
        this.#running = undefined
      })
    return this.#running
  }
  /** One run now, on this storage. */
  async prune(storage: Storage): Promise<void> {
    const counts: Partial<Record<PruningName, number>> = {}
    const nowMs = this.#clock.now()
    for (const name of Object.keys(prunings) as PruningName[]) {
      try {
        const rows = await this.#pruneOne(name, storage, nowMs)
        if (rows > 0) counts[name] = rows
      } catch (error) {
        if (error instanceof ClaimLostError) break
        this.#deps.fault(error)
      }
    }
    if (Object.keys(counts).length > 0) this.#deps.pruned(counts)
  }

  async #runWhenDue(): Promise<void> {
    const { context } = this.#deps
    this.#checkAfter(this.#bounds.everyMs)
    const job = await ClaimedJob.take(context, 'retention')
    if (job) {
      const startedMs = this.#clock.now()
      await this.prune(job.storage)
      await job.finish(this.#isStopped ? startedMs : startedMs + this.#bounds.everyMs)
    }
    this.#checkAfter((await context.storage.claims.jobDueAtMs('retention')) - this.#clock.now())
  }
  #checkAfter(ms: number): void {
    this.#stopTimer?.()
    if (!this.#isStarted || this.#isStopped) return
    this.#stopTimer = this.#clock.after(Math.max(this.#bounds.checkMsMin, ms), () => this.check())
  }
  async #pruneOne(name: PruningName, storage: Storage, nowMs: number): Promise<number> {
    const beforeMs = this.#beforeMs(name, nowMs)
    let pruned = 0
    for await (const rows of prunings[name](storage, beforeMs, this.#bounds, this.#deps.floors)) {
      pruned += rows
      if (!this.#isStopped) await this.#pause()
      if (this.#isStopped) break
    }
    return pruned
  }
  #beforeMs(name: PruningName, nowMs: number): number {
    if (name === 'usedSignatures' || name === 'repeatedRequests' || name === 'console') return nowMs
    if (name === 'refusals') return nowMs - refusalBounds.keptMs
    const days = this.#deps.days[name === 'adminKeys' ? 'tokens' : name]
    return days === 0 ? Number.MIN_SAFE_INTEGER : nowMs - days * dayMs
  }
  async #pause(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const stop = this.#clock.after(this.#bounds.pauseMs, resolve)
    this.#endPause = resolve
    await promise
    stop()
  }
}
