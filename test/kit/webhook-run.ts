import type { Context } from '../../src/core/context.ts'
import type { WebhookBounds } from '../../src/core/event-webhooks/bounds.ts'
import { buildWebhooks, type WebhookService } from '../../src/core/event-webhooks/event-webhooks.ts'
import type { Webhook } from '../../src/core/event-webhooks/webhook.ts'
import type { Ids } from '../../src/core/ids.ts'
import type { Storage } from '../../src/core/storage.ts'
import type { Call } from '../../src/core/values.ts'
import { standardSignature } from '../../src/http/webhook-signature.ts'
import { KillableStorage } from './background-nodes.ts'
import type { TestClock } from './clock.ts'
import { callBy, openTestCore, type TestCore } from './core.ts'
import { MemoryEventLog } from './event-log.ts'
import { settled } from './outbox.ts'
import { type ArrivedEvent, WebhookReceiver } from './webhook-receiver.ts'

export type WebhookRunOptions = {
  readonly bounds?: Partial<WebhookBounds>
  readonly backlogMax?: number
  readonly ids?: Ids
  /** Wraps the store. */
  readonly storage?: (storage: Storage) => Storage
}

/** Webhooks on a real store, under the test clock, with a log in memory and a receiver. They can crash and start again. */
export class WebhookRun {
  readonly log = new MemoryEventLog()
  readonly presenceLog = new MemoryEventLog()
  readonly receiver: WebhookReceiver
  readonly disabled: { webhook: string; reason: string }[] = []
  readonly faults: unknown[] = []
  readonly counts: { enabled: number; failing: number; oldestAgeMs: number }[] = []
  readonly call: Call = callBy('admin')
  #service: WebhookService | undefined
  #store: KillableStorage | undefined
  #starts = 0

  private constructor(
    readonly opened: TestCore,
    private readonly options: WebhookRunOptions,
  ) {
    this.receiver = new WebhookReceiver(opened.clock)
  }
  static async start(options: WebhookRunOptions = {}): Promise<WebhookRun> {
    const { ids, storage } = options
    const opened = await openTestCore({ ...(ids && { ids }), ...(storage && { storage }) })
    const run = new WebhookRun(opened, options)
    run.restart()
    await settled()
    return run
  }

  get clock(): TestClock {
    return this.opened.clock
  }
  get service(): WebhookService {
    if (!this.#service) throw new Error('it has not started')
    return this.#service
  }
  /** Starts sending, after `crash` or `stop`. */
  restart(): void {
    const { context } = this.opened.core
    this.#store = new KillableStorage(context.storage)
    const started: Context = { ...context, storage: this.#store.storage }
    this.#service = buildWebhooks({
      context: started,
      logs: { changes: this.log, presence: this.presenceLog },
      send: this.receiver.sendBy(++this.#starts),
      sign: standardSignature,
      backlogMax: this.options.backlogMax ?? 0,
      ...(this.options.bounds && { bounds: this.options.bounds }),
      observer: {
        sent() {},
        disabled: ({ webhook, reason }) => this.disabled.push({ webhook, reason }),
        counted: (counts) => this.counts.push(counts),
        fault: (error) => this.faults.push(error),
      },
    })
    this.#service.dispatcher.start()
  }
  /** The process ends: nothing that it began has an effect any more. Its claims end with its lease. */
  async crash(): Promise<void> {
    this.#store?.kill()
    this.receiver.kill(this.#starts)
    await this.opened.storage.transaction([], async ({ claims }) => {
      await claims.release(await claims.owners(), this.clock.now())
    })
  }
  create(over: Partial<Pick<Webhook, 'url' | 'types'>> & { after?: number } = {}): Promise<Webhook> {
    const { url = 'http://hooks.example/', types, after } = over
    return this.service.webhooks.create(this.call, { url, label: '', types, after })
  }
  find(webhook: Webhook): Promise<Webhook> {
    return this.service.webhooks.get(webhook.app, webhook.id)
  }
  retries(webhook: Webhook) {
    return this.opened.storage.webhooks.retries(webhook.app, webhook.id, undefined, 1_000)
  }
  /** Time passes, in steps after which everything that was begun has ended or waits. */
  async pass(ms: number, stepMs = 100): Promise<void> {
    for (let left = ms; left > 0; left -= stepMs) {
      this.clock.advance(Math.min(stepMs, left))
      await settled(12)
    }
  }
  async until(isSo: () => boolean | Promise<boolean>, { msMax = 60_000, stepMs = 100 } = {}): Promise<number> {
    const startedMs = this.clock.now()
    while (!(await isSo())) {
      if (this.clock.now() - startedMs > msMax) throw new Error(`not so after ${msMax} ms`)
      await this.pass(stepMs, stepMs)
    }
    return this.clock.now() - startedMs
  }
  async close(): Promise<void> {
    const stopped = this.service.dispatcher.stop()
    await this.pass(5_000)
    await stopped
    await this.opened.close()
  }
}

/** What is wrong with what was taken: an event that is missing, out of the order of its target, or has two ids. */
export function wrongDeliveries(
  expected: readonly { id: string; position: number; target: string }[],
  { arrived, taken }: { arrived: readonly ArrivedEvent[]; taken: readonly ArrivedEvent[] },
): string[] {
  const problems: string[] = []
  const places = new Map(taken.map(({ position }, place) => [position, place]))
  const lastOf = new Map<string, number>()
  for (const { position, target } of expected) {
    const place = places.get(position)
    if (place === undefined) problems.push(`${position} of ${target} is missing`)
    else if (place < (lastOf.get(target) ?? -1)) problems.push(`${position} of ${target} came too late`)
    lastOf.set(target, place ?? -1)
  }
  const idOf = new Map(expected.map(({ id, position }) => [position, id]))
  for (const { id, position } of arrived) if (idOf.get(position) !== id) problems.push(`${position} came as ${id}`)
  return problems
}
