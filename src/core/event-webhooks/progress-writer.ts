import { claimBounds } from '../claims/bounds.ts'
import { type ClaimedJob, ClaimLostError, type JobContext } from '../claims/claimed-job.ts'
import { isCurrentRun } from '../cluster.ts'
import { internalTransaction } from '../unit-of-work.ts'
import type { WebhookBounds } from './bounds.ts'
import type { DeliveryWindow } from './delivery-window.ts'
import type { ProgressRecord } from './progress.ts'
import type { WebhookProgress } from './store.ts'
import type { Webhook } from './webhook.ts'

export type ProgressWriterDeps = {
  readonly context: JobContext
  readonly job: ClaimedJob
  readonly bounds: Pick<WebhookBounds, 'flushMs' | 'extendMs'>
  readonly webhook: Webhook
  readonly window: DeliveryWindow
  readonly record: ProgressRecord
  /** Another node may have the claim: nothing was written, and nothing is written any more. */
  readonly lost: () => void
  /** The webhook was replayed or removed: what was done since is not written. */
  readonly replaced: () => void
  /** The database failed; the progress is written later. */
  readonly failed: (error: unknown) => void
}

/** Writes the progress of one webhook in batches. Each write extends the claim. */
export class ProgressWriter {
  readonly #deps: ProgressWriterDeps
  #claimedUntilMs: number
  /** When the last write was asked for, whether or not it failed. */
  #lastMs: number
  #saving: Promise<void> = Promise.resolve()
  /** A write that has not begun. */
  #next: Promise<void> | undefined
  #stopTimer: (() => void) | undefined
  #isEnded = false

  constructor(deps: ProgressWriterDeps) {
    this.#deps = deps
    this.#lastMs = deps.context.clock.now()
    this.#claimedUntilMs = this.#lastMs + claimBounds.jobMs
  }

  /** Whether no other node can have the claim. */
  holdsClaim(nowMs: number): boolean {
    const { context, job } = this.#deps
    return nowMs < this.#claimedUntilMs && isCurrentRun(context.cluster, job.owner)
  }
  /** When the claim has to be extended, from now on. */
  extendInMs(nowMs: number): number {
    return this.#lastMs + this.#deps.bounds.extendMs - nowMs
  }
  /** Writes in a moment, together with what comes until then. */
  saveSoon(): void {
    if (this.#isEnded) return
    this.#stopTimer ??= this.#deps.context.clock.after(this.#deps.bounds.flushMs, () => void this.save())
  }
  /** Resolves when what was done before the call is written, or could not be. Does not throw. */
  save(): Promise<void> {
    this.#stopTimer?.()
    this.#stopTimer = undefined
    this.#lastMs = this.#deps.context.clock.now()
    this.#next ??= this.#saving.then(() => {
      this.#next = undefined
      return this.#saveOnce()
    })
    this.#saving = this.#next
    return this.#next
  }
  end(): void {
    this.#isEnded = true
    this.#stopTimer?.()
  }

  async #saveOnce(): Promise<void> {
    if (this.#isEnded) return
    const { context, window, record, replaced } = this.#deps
    const untilMs = context.clock.now() + claimBounds.jobMs
    const { changes, undo } = window.changes()
    const taken = record.takeAttempts()
    try {
      const isSaved = await this.#write({ ...changes, stats: record.stats, attempts: taken.attempts })
      this.#claimedUntilMs = untilMs
      if (!isSaved) replaced()
    } catch (error) {
      undo()
      taken.undo()
      this.#notWritten(error)
    }
  }
  #write(progress: Omit<WebhookProgress, 'replays'>): Promise<boolean> {
    const { job, webhook } = this.#deps
    const { app, id, replays } = webhook
    return internalTransaction({ storage: job.storage }, [], ({ webhooks }) =>
      webhooks.save(app, id, { ...progress, replays }),
    )
  }
  #notWritten(error: unknown): void {
    const { lost, failed } = this.#deps
    if (error instanceof ClaimLostError) lost()
    else {
      failed(error)
      this.saveSoon()
    }
  }
}
