import type { RetentionFloor } from '../audit/retention-floor.ts'
import type { Context } from '../context.ts'
import type { Send } from '../outbox/send.ts'
import type { AppId, Call } from '../values.ts'
import { WebhookBacklogs } from './backlogs.ts'
import { type WebhookBounds, webhookBounds } from './bounds.ts'
import { deliverBy, type SignWebhook } from './delivery.ts'
import { WebhookDispatcher } from './dispatcher.ts'
import type { WebhookLogs, WebhookObserver } from './ports.ts'
import { WebhookSends } from './sends.ts'
import { type WebhookStatus, webhookStatus } from './status.ts'
import type { DisableReason, Webhook, WebhookLogName } from './webhook.ts'
import { EventWebhooks } from './webhooks.ts'

export type WebhookServiceDeps = {
  readonly context: Context
  readonly logs: WebhookLogs
  readonly send: Send
  readonly sign: SignWebhook
  readonly observer: WebhookObserver
  /** `webhooks.backlogMax`. */
  readonly backlogMax: number
  readonly bounds?: Partial<WebhookBounds>
}

/** Webhooks of this server: what callers do with them, and what sends their events. */
export type WebhookService = {
  readonly webhooks: EventWebhooks
  readonly sends: WebhookSends
  readonly status: (webhook: Webhook) => Promise<WebhookStatus>
  readonly dispatcher: Pick<WebhookDispatcher, 'start' | 'stop' | 'wake'>
  /** How far retention may delete each log. */
  readonly floors: Readonly<Record<WebhookLogName, RetentionFloor>>
}

export function buildWebhooks(deps: WebhookServiceDeps): WebhookService {
  const { context, logs, send, sign, observer, backlogMax } = deps
  const { storage, clock, cluster } = context
  const bounds = { ...webhookBounds, ...deps.bounds }
  const deliver = deliverBy({ send, sign, clock, bounds, fault: observer.fault })
  const disabled = (one: { app: AppId; webhook: string; reason: DisableReason }) => observer.disabled(one)
  const webhooks = new EventWebhooks({ context, logs, bounds, disabled })
  const disable = async ({ app, id }: Pick<Webhook, 'app' | 'id'>, reason: DisableReason) => {
    await webhooks.disable(callOfServer(app), id, reason)
  }
  const shared = { context, logs, deliver, observer, bounds, disable }
  const onChanged = (listener: () => void) =>
    cluster.subscribe((event) => {
      if (event.kind === 'webhook.changed') listener()
    })
  const dispatcher = new WebhookDispatcher({
    ...shared,
    onChanged,
    backlogs: new WebhookBacklogs({ ...shared, backlogMax }),
  })
  return {
    webhooks,
    sends: new WebhookSends({ context, logs, deliver, webhooks }),
    status: (webhook) => webhookStatus(storage, logs[webhook.log], webhook),
    dispatcher,
    floors: {
      changes: { prunableTo: (app) => storage.webhooks.neededByApp(app, 'changes') },
      presence: { prunableTo: (app) => storage.webhooks.neededByApp(app, 'presence') },
    },
  }
}

/** What Rollcall does itself. */
const callOfServer = (app: AppId): Call => ({ app, dialect: 'admin', actor: { kind: 'system', id: 'webhooks' } })
