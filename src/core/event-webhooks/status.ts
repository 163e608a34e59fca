import type { EventFilter } from '../audit/event-store.ts'
import type { Storage } from '../storage.ts'
import type { WebhookLog } from './ports.ts'
import type { Webhook } from './webhook.ts'

/** Events that a status counts; more are shown as this many. */
export const pendingCountedMax = 1_000
/** Pages that the count reads at most: those of a type that is rare are short. */
const pagesMax = 10

export type WebhookStatus = {
  /** Events after the webhook's position that it gets, counted up to `pendingCountedMax`. */
  readonly pending: number
  /** The count ended there: there may be more. */
  readonly isMore: boolean
  /** Of the oldest event that was not delivered. */
  readonly oldestPendingAtMs: number | undefined
  /** Users or other targets whose events wait for a retry. */
  readonly retries: number
}

/** What waits for a webhook, now. */
export async function webhookStatus(
  { webhooks }: Pick<Storage, 'webhooks'>,
  log: WebhookLog,
  webhook: Webhook,
): Promise<WebhookStatus> {
  const { app, id, position, types } = webhook
  const filter = types ? { types } : {}
  const counted = await countAfter(log, app, position, filter)
  const retries = await webhooks.countRetries(app, id)
  const needed = (await webhooks.neededPosition(app, id)) ?? position
  const oldest = retries > 0 ? await firstAfter(log, app, needed, filter) : counted.firstAtMs
  return { pending: counted.count, isMore: counted.isMore, oldestPendingAtMs: oldest, retries }
}

async function countAfter(log: WebhookLog, app: string, after: number, filter: EventFilter) {
  const { oldest } = await log.range(app)
  let count = 0
  let firstAtMs: number | undefined
  let last = Math.max(after, oldest - 1)
  for (let pages = 0; pages < pagesMax && count < pendingCountedMax; pages++) {
    const page = await log.page(app, last, filter, pendingCountedMax - count)
    firstAtMs ??= page.events[0]?.atMs
    count += page.events.length
    if (page.isLast) return { count, firstAtMs, isMore: false }
    last = page.last
  }
  return { count, firstAtMs, isMore: true }
}

async function firstAfter(log: WebhookLog, app: string, after: number, filter: EventFilter) {
  const { oldest } = await log.range(app)
  const { events } = await log.page(app, Math.max(after, oldest - 1), filter, 1)
  return events[0]?.atMs
}
