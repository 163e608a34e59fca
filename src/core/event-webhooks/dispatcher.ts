import { ClaimedJob } from '../claims/claimed-job.ts'
import type { JobName } from '../claims/store.ts'
import type { WebhookBacklogs } from './backlogs.ts'
import type { RunnerDeps } from './ports.ts'
import { WebhookRunner } from './runner.ts'
import type { RunningWebhook } from './store.ts'

/** The claim on a webhook: one node sends its events. */
export const webhookJob = (id: string): JobName => `webhook:${id}`

export type WebhookDispatcherDeps = RunnerDeps & {
  /** Changes of webhooks, on any node. */
  readonly onChanged: (listener: () => void) => () => void
  readonly backlogs: WebhookBacklogs
}

/**
 * Runs webhooks on this node: looks which have events or retries that are due, and claims those that no other node has. It
 * looks when events were numbered, when a webhook was changed, and every half second for what happened on other nodes.
 */
export class WebhookDispatcher {
  readonly #deps: WebhookDispatcherDeps
  readonly #runners = new Map<string, WebhookRunner>()
  #looking: Promise<void> | undefined
  #again = false
  #isOpen = false
  #stops: (() => void)[] = []
  #stopTimer: (() => void) | undefined

  constructor(deps: WebhookDispatcherDeps) {
    this.#deps = deps
  }

  start(): void {
    const { logs, onChanged, context, bounds, backlogs } = this.#deps
    this.#isOpen = true
    this.#stops = [
      ...Object.values(logs).map((log) => log.onNumbered(() => this.wake())),
      onChanged(() => this.wake()),
      context.clock.every(bounds.backlogMs, () => void backlogs.check()),
    ]
    void backlogs.check()
    this.wake()
  }
  /** Requests that are under way may end, for some seconds; what is not delivered is sent after the next start. */
  async stop(): Promise<void> {
    this.#isOpen = false
    for (const stop of this.#stops) stop()
    this.#stopTimer?.()
    await this.#looking
    await Promise.all(Array.from(this.#runners.values(), (runner) => runner.close()))
  }
  /** Looks for work. */
  wake(): void {
    if (!this.#isOpen) return
    this.#again = true
    this.#looking ??= this.#lookLoop()
  }

  async #lookLoop(): Promise<void> {
    const { observer, bounds } = this.#deps
    while (this.#again && this.#isOpen) {
      this.#again = false
      try {
        const found = await this.#look()
        this.#lookAfter(found > 0 ? bounds.lookMs : bounds.lookIdleMs)
      } catch (error) {
        observer.fault(error)
        this.#lookAfter(bounds.databaseRetryMs)
      }
    }
    this.#looking = undefined
  }
  #lookAfter(ms: number): void {
    this.#stopTimer?.()
    this.#stopTimer = this.#deps.context.clock.after(ms, () => this.wake())
  }
  /** Returns how many webhooks there are to run, on this node or others. */
  async #look(): Promise<number> {
    const { context, logs } = this.#deps
    const running = await context.storage.webhooks.running()
    this.#closeChanged(running)
    const heads = new Map<string, number>()
    for (const webhook of running) {
      const { app, log } = webhook
      const key = `${log} ${app}`
      const head = heads.get(key) ?? (await logs[log].range(app)).last
      heads.set(key, head)
      await this.#run(webhook, head)
    }
    return running.length
  }
  /** The next look starts them again as they are now. */
  #closeChanged(running: readonly RunningWebhook[]): void {
    const revisions = new Map(running.map(({ id, revision }) => [id, revision]))
    for (const [id, runner] of this.#runners) if (revisions.get(id) !== runner.revision) void runner.close()
  }
  async #run(webhook: RunningWebhook, head: number): Promise<void> {
    const runner = this.#runners.get(webhook.id)
    if (runner) {
      if (head > runner.readTo) runner.wake()
      return
    }
    const { nextTryAtMs = Number.POSITIVE_INFINITY } = webhook
    if (this.#isOpen && (head > webhook.position || nextTryAtMs <= this.#deps.context.clock.now()))
      await this.#claim(webhook)
  }
  async #claim({ app, id }: RunningWebhook): Promise<void> {
    const job = await ClaimedJob.take(this.#deps.context, webhookJob(id))
    const runner = job && (await WebhookRunner.start(this.#deps, job, app, id))
    if (!runner) return
    this.#runners.set(id, runner)
    void runner.ended.then(() => {
      this.#runners.delete(id)
      this.wake()
    })
  }
}
