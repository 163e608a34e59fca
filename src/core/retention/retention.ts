import type { Clock } from '../clock.ts'
import type { Context } from '../context.ts'
import { type RetentionBounds, retentionBounds } from './bounds.ts'
import { type PruningName, prunings, type RetentionDays } from './prunings.ts'

export type RetentionDeps = {
  readonly context: Pick<Context, 'storage' | 'clock'>
  readonly days: RetentionDays
  readonly bounds?: Partial<RetentionBounds>
  /** After a run that pruned something: rows by kind. */
  readonly pruned: (rows: Readonly<Partial<Record<PruningName, number>>>) => void
  /** A run failed; the next one is on time. Must not throw. */
  readonly fault: (error: unknown) => void
}

const dayMs = 86_400_000

/**
 * Deletes old rows that no longer affect any result (docs/decisions/retention.md), at the start and then every hour. A run
 * works in batches and pauses after each.
 */
export class Retention {
  readonly #deps: RetentionDeps
  readonly #clock: Clock
  readonly #bounds: RetentionBounds
  #stopTimer: (() => void) | undefined
  #endPause: (() => void) | undefined
  #running: Promise<void> | undefined
  #stopped = false

  constructor(deps: RetentionDeps) {
    this.#deps = deps
    this.#clock = deps.context.clock
    this.#bounds = { ...retentionBounds, ...deps.bounds }
  }

  start(): void {
    this.#stopTimer = this.#clock.every(this.#bounds.everyMs, () => void this.run())
    void this.run()
  }
  /** Resolves after the running batch; no further one begins. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#stopTimer?.()
    this.#endPause?.()
    await this.#running
  }
  /** One run; while one is running it resolves with that. Does not throw. */
  run(): Promise<void> {
    this.#running ??= this.#prune().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  async #prune(): Promise<void> {
    const counts: Partial<Record<PruningName, number>> = {}
    const nowMs = this.#clock.now()
    for (const name of Object.keys(prunings) as PruningName[]) {
      const rows = await this.#pruneOne(name, nowMs).catch(this.#deps.fault)
      if (rows) counts[name] = rows
    }
    if (Object.keys(counts).length > 0) this.#deps.pruned(counts)
  }
  async #pruneOne(name: PruningName, nowMs: number): Promise<number> {
    let pruned = 0
    for await (const rows of this.#batches(name, nowMs)) {
      pruned += rows
      if (!this.#stopped) await this.#pause()
      if (this.#stopped) break
    }
    return pruned
  }
  #batches(name: PruningName, nowMs: number): AsyncIterable<number> {
    return prunings[name](this.#deps.context.storage, this.#beforeMs(name, nowMs), this.#bounds)
  }
  #beforeMs(name: PruningName, nowMs: number): number {
    if (name === 'usedSignatures') return nowMs
    const days = this.#deps.days[name]
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
