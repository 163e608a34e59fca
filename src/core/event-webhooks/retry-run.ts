import type { EventFilter, EventPage } from '../audit/event-store.ts'
import type { AppId } from '../values.ts'
import type { DeliveryResult } from './delivery.ts'
import type { DeliveryWindow } from './delivery-window.ts'
import type { WebhookLog } from './ports.ts'
import type { AttemptOutcome } from './progress.ts'
import { type FailureContext, isExhausted, retryAfterFailure, retryBehind } from './retry-state.ts'
import type { WebhookEvent, WebhookRetry } from './webhook.ts'

export type RetryRunDeps = {
  readonly app: AppId
  readonly filter: EventFilter
  readonly log: WebhookLog
  readonly window: DeliveryWindow
  /** `undefined` when it was not sent, or was aborted. */
  readonly send: (event: WebhookEvent) => Promise<DeliveryResult | undefined>
  readonly note: (event: WebhookEvent, result: DeliveryResult, outcome: AttemptOutcome, nextTryAtMs?: number) => void
  readonly failureContext: () => FailureContext & { readonly lastSuccessAtMs: number | undefined }
  /** A retry has ended. */
  readonly ended: () => void
}

/** Events of one retry that are read at a time. */
const retryPageMax = 20

/** Sends the events of a retry that the window gave, one after another, until one fails or none is left. */
export class RetryRun {
  constructor(private readonly deps: RetryRunDeps) {}

  async run(retry: WebhookRetry): Promise<void> {
    let current: WebhookRetry | undefined = retry
    while (current) current = await this.#page(current)
  }

  /** `undefined` when the retry has ended, or waits again. */
  async #page(retry: WebhookRetry): Promise<WebhookRetry | undefined> {
    const { app, filter, log, window } = this.deps
    const { orderingKey, position } = retry
    const waitsTo = window.waitsTo(orderingKey)
    const page = await log.page(app, position - 1, { ...filter, target: orderingKey }, retryPageMax)
    const events = page.events.filter((event) => event.position <= waitsTo)
    if (events.length === 0) return this.#behindPage(retry, page, waitsTo)
    let current: WebhookRetry | undefined = retry
    for (const event of events) current &&= await this.#one(current, event)
    return current
  }
  /** After a page without events of the retry. */
  #behindPage(
    retry: WebhookRetry,
    { isLast, last }: EventPage<WebhookEvent>,
    waitsTo: number,
  ): WebhookRetry | undefined {
    if (!isLast && last < waitsTo) return { ...retry, position: last + 1 }
    if (!this.deps.window.endRetry(retry.orderingKey, waitsTo)) return retry
    this.deps.ended()
    return undefined
  }
  async #one(retry: WebhookRetry, event: WebhookEvent): Promise<WebhookRetry | undefined> {
    const { window, send, note, failureContext } = this.deps
    const result = await send(event)
    if (!result) {
      window.giveRetryBack(retry.orderingKey)
      return undefined
    }
    if (result.error !== '') {
      this.#failed(retry, event, result)
      return undefined
    }
    const behind = retryBehind(retry, event, failureContext().nowMs)
    window.advanceRetry(behind, true)
    note(event, result, 'delivered')
    return behind
  }
  #failed(retry: WebhookRetry, event: WebhookEvent, result: DeliveryResult): void {
    const { window, note, failureContext } = this.deps
    const context = failureContext()
    const failed = retryAfterFailure(retry, event, result, context)
    const isGivenUp = isExhausted(failed, context.nowMs, context.lastSuccessAtMs)
    window.advanceRetry(isGivenUp ? retryBehind(failed, event, context.nowMs) : failed, false)
    if (isGivenUp) note(event, result, 'given_up')
    else note(event, result, 'retry', failed.nextTryAtMs)
  }
}
