import { ClaimedJob, ClaimLostError } from '../claims/claimed-job.ts'
import type { Context } from '../context.ts'
import type { Storage } from '../storage.ts'
import { internalTransaction } from '../unit-of-work.ts'
import { type EventBounds, eventBounds } from './bounds.ts'
import { numberBatch } from './number-batch.ts'

export type SequencerDeps = {
  readonly context: Pick<Context, 'storage' | 'clock' | 'ids' | 'cluster' | 'events'>
  /** A batch failed; the next one is on time. Must not throw. */
  readonly fault: (error: unknown) => void
  readonly bounds?: Partial<EventBounds>
}

/**
 * Gives committed audit entries their positions and the chain its next links, on one node for all apps. One claim for all:
 * positions are counted for each app, and a transaction numbers the entries of every app in it.
 *
 * Business transactions insert entries without a position, so they share no row; a batch finds what is not numbered, so it
 * misses no entry whose transaction committed late.
 */
export class EventSequencer {
  readonly #deps: SequencerDeps
  readonly #bounds: EventBounds
  #job: ClaimedJob | undefined
  #stops: (() => void)[] = []
  #stopTimer: (() => void) | undefined
  #running: Promise<void> | undefined
  #isStarted = false
  /** Entries may wait. */
  #isDue = true
  #startedMs = Number.NEGATIVE_INFINITY
  #extendedMs = Number.NEGATIVE_INFINITY

  constructor(deps: SequencerDeps) {
    this.#deps = deps
    this.#bounds = { ...eventBounds, ...deps.bounds }
  }

  start(): void {
    const { events, clock } = this.#deps.context
    this.#isStarted = true
    this.#stops = [events.onAudited(() => this.#wake()), clock.every(this.#lookMs(), () => this.#wake())]
    this.#wake()
  }
  /** Resolves after the running batch; another node goes on. */
  async stop(): Promise<void> {
    this.#isStarted = false
    for (const stop of this.#stops) stop()
    this.#stopTimer?.()
    await this.#running
    const job = this.#job
    this.#job = undefined
    await job?.finish(this.#deps.context.clock.now()).catch(this.#deps.fault)
  }
  /** Claims ended: looks at once whether this node can be the sequencer. */
  check(): void {
    this.#startedMs = Number.NEGATIVE_INFINITY
    this.#wake()
  }

  /** Entries of other nodes come without a signal. */
  #lookMs(): number {
    const { cluster } = this.#deps.context
    return cluster.isSingleNode ? this.#bounds.quietLookMs : this.#bounds.sequenceMs
  }
  #wake(): void {
    this.#isDue = true
    if (!this.#isStarted || this.#running || this.#stopTimer) return
    const { clock } = this.#deps.context
    const everyMs = this.#job ? this.#bounds.sequenceMs : this.#bounds.claimLookMs
    const waitMs = Math.max(this.#bounds.gatherMs, this.#startedMs + everyMs - clock.monotonic())
    this.#stopTimer = clock.after(waitMs, () => this.#begin())
  }
  #begin(): void {
    this.#stopTimer = undefined
    this.#isDue = false
    this.#running = this.#run().finally(() => {
      this.#running = undefined
      if (this.#isDue) this.#wake()
    })
  }
  async #run(): Promise<void> {
    const startedMs = this.#deps.context.clock.monotonic()
    // A look that found nothing does not make the next entries wait.
    if ((await this.#claimAndNumber().catch((error) => this.#failed(error))) > 0 || !this.#job)
      this.#startedMs = startedMs
  }
  /** How many were numbered. */
  async #claimAndNumber(): Promise<number> {
    const { context } = this.#deps
    this.#job ??= await this.#take()
    if (!this.#job) return 0
    const { storage } = this.#job
    if (await context.storage.events.hasPending()) return this.#numberAll(storage)
    await this.#extend(storage)
    return 0
  }
  /** Counts as a batch: the next one waits. */
  #failed(error: unknown): number {
    if (error instanceof ClaimLostError) this.#job = undefined
    else this.#deps.fault(error)
    this.#isDue = true
    return 1
  }
  async #take(): Promise<ClaimedJob | undefined> {
    const job = await ClaimedJob.take(this.#deps.context, 'eventPositions')
    if (job) this.#extendedMs = this.#deps.context.clock.monotonic()
    return job
  }
  /** Batches until one is not full. Returns how many were numbered. */
  async #numberAll(storage: Storage): Promise<number> {
    const { context } = this.#deps
    let total = 0
    let count = this.#bounds.batchMax
    while (count === this.#bounds.batchMax && this.#isStarted) {
      if (!context.cluster.holdsLease()) throw new ClaimLostError('this node holds no lease')
      const batch = await numberBatch(storage, context.ids, this.#bounds.batchMax)
      this.#extendedMs = context.clock.monotonic()
      count = batch.count
      total += count
      if (count > 0) context.events.numbered(batch.positions)
    }
    return total
  }
  async #extend(storage: Storage): Promise<void> {
    const nowMs = this.#deps.context.clock.monotonic()
    if (nowMs - this.#extendedMs < this.#bounds.claimExtendMs) return
    await internalTransaction({ storage }, [], async () => {})
    this.#extendedMs = nowMs
  }
}
