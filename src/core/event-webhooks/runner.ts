import type { EventFilter } from '../audit/event-store.ts'
import type { ClaimedJob } from '../claims/claimed-job.ts'
import { isCoreError } from '../errors.ts'
import { type DeliveryResult, isAborted, isGone, messageOf } from './delivery.ts'
import { DeliveryWindow } from './delivery-window.ts'
import type { RunnerDeps, WebhookLog } from './ports.ts'
import { type AttemptOutcome, ProgressRecord } from './progress.ts'
import { ProgressWriter } from './progress-writer.ts'
import { ReceiverPace } from './receiver-pace.ts'
import { RetryRun } from './retry-run.ts'
import { retryAfterFailure } from './retry-state.ts'
import { type DisableReason, isRunning, type Webhook, type WebhookEvent, type WebhookRetry } from './webhook.ts'

/**
 * Sends the events of one webhook while this node holds its claim: new ones in the order of the log, those in retry when they
 * are due. Progress is written in batches, so after a crash some events are sent again.
 */
export class WebhookRunner {
  readonly #deps: RunnerDeps
  readonly #job: ClaimedJob
  readonly #webhook: Webhook
  readonly #log: WebhookLog
  readonly #window: DeliveryWindow
  readonly #pace: ReceiverPace
  readonly #record: ProgressRecord
  readonly #writer: ProgressWriter
  readonly #retryRun: RetryRun
  readonly #filter: EventFilter
  readonly #abort = new AbortController()
  /** Resolves when the claim is given back. */
  readonly ended: Promise<void>
  readonly #resolveEnded: () => void
  #inFlight = 0
  #retriesInFlight = 0
  #isReading = false
  #mayHaveMore = true
  #state: 'open' | 'closing' | 'ended' = 'open'
  #stopTimer: (() => void) | undefined
  #pausedUntilMs = 0
  #idleSinceMs: number | undefined
  #onIdle: (() => void) | undefined

  private constructor(deps: RunnerDeps, job: ClaimedJob, webhook: Webhook, retries: readonly WebhookRetry[]) {
    const { bounds, context } = deps
    this.#deps = deps
    this.#job = job
    this.#webhook = webhook
    this.#log = deps.logs[webhook.log]
    this.#window = new DeliveryWindow(webhook.position, retries)
    this.#pace = new ReceiverPace(bounds, context.ids, webhook.stats.failingSinceMs)
    this.#record = new ProgressRecord(webhook.stats, bounds.attemptsMax)
    this.#filter = webhook.types ? { types: webhook.types } : {}
    this.#writer = new ProgressWriter({
      ...{ context, job, bounds, webhook, window: this.#window, record: this.#record },
      lost: () => this.#end(),
      replaced: () => void this.close(),
      failed: (error) => this.#trouble(error),
    })
    this.#retryRun = new RetryRun({
      ...{ app: webhook.app, filter: this.#filter, log: this.#log, window: this.#window },
      send: (event) => this.#send(event),
      note: (...noted) => this.#note(...noted),
      failureContext: () => this.#failureContext(),
      ended: () => this.#writer.saveSoon(),
    })
    const { promise, resolve } = Promise.withResolvers<void>()
    this.ended = promise
    this.#resolveEnded = resolve
  }

  /** Begins to send; `undefined` when the webhook is not running any more: the claim is given back. */
  static async start(deps: RunnerDeps, job: ClaimedJob, app: string, id: string): Promise<WebhookRunner | undefined> {
    const { webhooks } = deps.context.storage
    const webhook = await webhooks.find(app, id)
    if (!webhook || !isRunning(webhook)) {
      await job.finish(deps.context.clock.now())
      return undefined
    }
    // More than are made: another setting may have allowed them.
    const retries = await webhooks.retries(app, id, undefined, 2 * deps.bounds.retriesMax)
    const runner = new WebhookRunner(deps, job, webhook, retries)
    runner.#pump()
    return runner
  }

  /** Of the webhook as this runner reads it. */
  get revision(): number {
    return this.#webhook.revision
  }
  /** The last position that was read from the log. */
  get readTo(): number {
    return this.#window.readTo
  }
  /** There may be new events, or the webhook was changed. */
  wake(): void {
    this.#mayHaveMore = true
    this.#pump()
  }
  /** Ends after the requests that are under way, or aborts them; gives the claim back. */
  async close(): Promise<void> {
    if (this.#state !== 'open') return this.ended
    this.#state = 'closing'
    await this.#untilIdle(this.#deps.bounds.drainMs)
    this.#abort.abort()
    await this.#untilIdle(abortMsMax)
    await this.#writer.save()
    await this.#job.finish(this.#now()).catch(this.#deps.observer.fault)
    this.#end()
  }

  #now(): number {
    return this.#deps.context.clock.now()
  }
  /** Starts what may be sent now, and sets a timer for what comes later. */
  #pump(): void {
    if (this.#state !== 'open') return
    const nowMs = this.#now()
    if (this.#waitMs(nowMs) === 0 && this.#writer.holdsClaim(nowMs)) {
      while (this.#startOne(nowMs));
      if (this.#mayHaveMore && this.#hasCapacity()) void this.#read()
    }
    this.#schedule(nowMs)
  }
  #waitMs(nowMs: number): number {
    return Math.max(this.#pace.waitMs(nowMs), this.#pausedUntilMs - nowMs, 0)
  }
  #hasCapacity(): boolean {
    const { windowMax, retriesMax } = this.#deps.bounds
    if (this.#isReading || (this.#pace.isDown && this.#window.retries > 0)) return false
    return this.#window.unsettled < windowMax && this.#window.retries < retriesMax
  }
  #startOne(nowMs: number): boolean {
    const { bounds } = this.#deps
    const isDown = this.#pace.isDown
    if (this.#inFlight >= (isDown ? 1 : bounds.inFlightMax)) return false
    if (!this.#window.hasReady || this.#retriesInFlight < bounds.retriesInFlightMax) {
      // Of a receiver that is down any event shows whether it works again.
      const retry = this.#window.takeRetry(isDown ? Number.POSITIVE_INFINITY : nowMs)
      if (retry) void this.#counted(() => this.#repeat(retry), 1)
      if (retry) return true
    }
    const event = this.#window.retries < bounds.retriesMax ? this.#window.takeReady() : undefined
    if (event) void this.#counted(() => this.#sendNew(event), 0)
    return event !== undefined
  }
  async #counted(work: () => Promise<void>, retries: 0 | 1): Promise<void> {
    this.#inFlight++
    this.#retriesInFlight += retries
    await work()
    this.#inFlight--
    this.#retriesInFlight -= retries
    if (this.#inFlight === 0) this.#onIdle?.()
    this.#pump()
  }

  async #read(): Promise<void> {
    this.#isReading = true
    this.#mayHaveMore = false
    try {
      await this.#readPage()
    } catch (error) {
      this.#trouble(error)
      this.#mayHaveMore = true
    }
    this.#isReading = false
    this.#pump()
  }
  async #readPage(): Promise<void> {
    const { context, bounds } = this.#deps
    const { app, id, revision } = this.#webhook
    const current = await context.storage.webhooks.find(app, id)
    if (current?.revision !== revision) return void this.close()
    const page = await this.#log.page(app, this.#window.readTo, this.#filter, bounds.pageMax)
    this.#mayHaveMore ||= !page.isLast
    this.#window.read(page.events, page.last)
  }

  async #sendNew(event: WebhookEvent): Promise<void> {
    const result = await this.#send(event)
    if (!result) return this.#window.givenBack(event)
    if (result.error === '') {
      this.#window.delivered(event)
      return this.#note(event, result, 'delivered')
    }
    const retry = retryAfterFailure(undefined, event, result, this.#failureContext())
    this.#window.failed(event, retry)
    this.#note(event, result, 'retry', retry.nextTryAtMs)
  }
  async #repeat(retry: WebhookRetry): Promise<void> {
    try {
      await this.#retryRun.run(retry)
    } catch (error) {
      this.#window.giveRetryBack(retry.orderingKey)
      this.#trouble(error)
    }
  }
  #failureContext() {
    const { lastSuccessAtMs } = this.#record.stats
    return { nowMs: this.#now(), ids: this.#deps.context.ids, isDown: this.#pace.isDown, lastSuccessAtMs }
  }
  /** `undefined` when it was not sent, or was aborted. */
  async #send(event: WebhookEvent): Promise<DeliveryResult | undefined> {
    if (this.#state !== 'open' || !this.#writer.holdsClaim(this.#now())) return undefined
    const result = await this.#deps.deliver(this.#webhook, messageOf(event), this.#abort.signal)
    return isAborted(result) ? undefined : result
  }
  #note(event: WebhookEvent, result: DeliveryResult, outcome: AttemptOutcome, nextTryAtMs?: number): void {
    const nowMs = this.#now()
    if (outcome !== 'delivered') this.#pace.failed(event.target, nowMs, result.retryAfterMs)
    else if (this.#pace.succeeded(nowMs)) this.#window.retryAll(nowMs)
    this.#record.add({ event, result, outcome, nowMs, nextTryAtMs }, this.#pace.failingSinceMs)
    const { app, id } = this.#webhook
    this.#deps.observer.sent({ app, webhook: id, outcome, error: result.error, ms: result.ms })
    this.#writer.saveSoon()
    if (isGone(result)) void this.#disable('gone')
  }
  async #disable(reason: DisableReason): Promise<void> {
    if (this.#state !== 'open') return
    void this.close()
    await this.#deps.disable(this.#webhook, reason).catch(this.#deps.observer.fault)
  }

  /** The database failed, or the log no longer has the next events. */
  #trouble(error: unknown): void {
    if (isCoreError(error, 'cursor.expired')) return void this.#disable('lost')
    this.#pausedUntilMs = this.#now() + this.#deps.bounds.databaseRetryMs
    this.#deps.observer.fault(error)
  }

  #schedule(nowMs: number): void {
    this.#stopTimer?.()
    const { context } = this.#deps
    const waitMs = this.#waitMs(nowMs)
    const retryInMs = (this.#window.nextRetryAtMs() ?? Number.POSITIVE_INFINITY) - nowMs
    // One that is due and was not begun waits for a request that is under way.
    const beginInMs = waitMs > 0 ? waitMs : retryInMs > 0 ? retryInMs : Number.POSITIVE_INFINITY
    const nextMs = Math.min(beginInMs, this.#writer.extendInMs(nowMs), this.#idleInMs(nowMs, retryInMs))
    this.#stopTimer = context.clock.after(Math.max(nextMs, timerMsMin), () => this.#onTimer())
  }
  /** When the claim is given back, from now on; infinite while there is something to do. */
  #idleInMs(nowMs: number, retryInMs: number): number {
    const { idleMs } = this.#deps.bounds
    const isBusy =
      this.#inFlight > 0 ||
      this.#isReading ||
      this.#mayHaveMore ||
      this.#window.unsettled > 0 ||
      this.#waitMs(nowMs) > 0 ||
      retryInMs <= idleMs ||
      this.#pace.isDown
    this.#idleSinceMs = isBusy ? undefined : (this.#idleSinceMs ?? nowMs)
    return this.#idleSinceMs === undefined ? Number.POSITIVE_INFINITY : this.#idleSinceMs + idleMs - nowMs
  }
  #onTimer(): void {
    if (this.#state !== 'open') return
    const nowMs = this.#now()
    const { idleMs } = this.#deps.bounds
    if (this.#idleSinceMs !== undefined && nowMs - this.#idleSinceMs >= idleMs) return void this.close()
    if (this.#writer.extendInMs(nowMs) <= 0) void this.#writer.save().then(() => this.#pump())
    this.#pump()
  }
  async #untilIdle(ms: number): Promise<void> {
    if (this.#inFlight === 0) return
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#onIdle = resolve
    const stop = this.#deps.context.clock.after(ms, resolve)
    await promise
    stop()
  }
  #end(): void {
    this.#state = 'ended'
    this.#stopTimer?.()
    this.#writer.end()
    this.#abort.abort()
    this.#resolveEnded()
  }
}

/** Timers are not shorter. */
const timerMsMin = 20
/** Time in which aborted requests end. */
const abortMsMax = 1_000
