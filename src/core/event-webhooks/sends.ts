import type { AuditAction } from '../audit/actions.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { webhookKey } from '../transaction-keys.ts'
import { type AuditFields, unitOfWork } from '../unit-of-work.ts'
import type { Call } from '../values.ts'
import { type Deliver, type DeliveryResult, messageOf, type WebhookMessage } from './delivery.ts'
import type { WebhookLogs } from './ports.ts'
import { attemptOf } from './progress.ts'
import type { Webhook, WebhookEvent } from './webhook.ts'
import type { EventWebhooks } from './webhooks.ts'

export type WebhookSendsDeps = {
  readonly context: Pick<Context, 'storage' | 'clock' | 'ids' | 'events' | 'cluster' | 'dialects'>
  readonly logs: WebhookLogs
  readonly deliver: Deliver
  readonly webhooks: EventWebhooks
}

/** Requests that callers ask for: a test, or an event once more. They do not move the webhook's position. */
export class WebhookSends {
  constructor(private readonly deps: WebhookSendsDeps) {}

  /** Sends an event `webhook.test` now and returns what the receiver answered. Also while the webhook is paused or disabled. */
  async test(call: Call, id: string): Promise<DeliveryResult> {
    const { context, webhooks } = this.deps
    const webhook = await webhooks.get(call.app, id)
    const nowMs = context.clock.now()
    const message = { id: `test_${context.ids.hex(16)}`, type: 'webhook.test' }
    const data = { app: call.app, webhook: id, label: webhook.label }
    const body = JSON.stringify({ type: message.type, timestamp: new Date(nowMs).toISOString(), data })
    return this.#send(call, webhook, { ...message, body }, { action: 'webhook.test', position: 0 })
  }
  /** Sends one event of the log now, whatever else waits. Throws `resource.not_found` for an event that the log does not have. */
  async resend(call: Call, id: string, event: { id: string } | { position: number }): Promise<DeliveryResult> {
    const webhook = await this.deps.webhooks.get(call.app, id)
    const found = await this.#find(webhook, event)
    return this.#send(call, webhook, messageOf(found), { action: 'webhook.resend', position: found.position })
  }
  /** Makes all events that wait for a retry due now. Returns how many targets have some. */
  async retryAll(call: Call, id: string): Promise<number> {
    const { context, webhooks } = this.deps
    await webhooks.get(call.app, id)
    const unit = await unitOfWork(context, call, [webhookKey(call.app, id)], async (tx) => {
      const targets = await tx.stores.webhooks.retryAll(call.app, id, tx.atMs)
      tx.audit('webhook.retry', id, { details: { targets } })
      tx.event({ kind: 'webhook.changed', call, app: call.app })
      return targets
    })
    return unit.value
  }

  async #send(
    call: Call,
    webhook: Webhook,
    message: WebhookMessage,
    { action, position }: { action: AuditAction; position: number },
  ): Promise<DeliveryResult> {
    const { context, deliver } = this.deps
    const result = await deliver(webhook, message)
    const event = { id: message.id, action: message.type, position }
    const outcome = result.error === '' ? 'delivered' : 'given_up'
    const attempt = attemptOf({ event, result, outcome, nowMs: context.clock.now(), nextTryAtMs: undefined })
    const details = { event: message.id, status: result.status, error: result.error, ms: result.ms }
    const fields: AuditFields = { details }
    await unitOfWork(context, call, [webhookKey(call.app, webhook.id)], async (tx) => {
      await tx.stores.webhooks.addAttempt(call.app, webhook.id, attempt)
      tx.audit(action, webhook.id, fields)
    })
    return result
  }
  async #find(webhook: Webhook, event: { id: string } | { position: number }): Promise<WebhookEvent> {
    const { app } = webhook
    const log = this.deps.logs[webhook.log]
    if ('id' in event) {
      const found = await log.find(app, event.id)
      if (found) return found
    } else {
      const { oldest, last } = await log.range(app)
      const isThere = event.position >= oldest && event.position <= last
      const [found] = isThere ? (await log.page(app, event.position - 1, {}, 1)).events : []
      if (found) return found
    }
    throw new CoreError('resource.not_found', 'no such event, or it was deleted')
  }
}
