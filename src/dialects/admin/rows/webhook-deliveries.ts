import { z } from 'zod'
import { endpoint } from '../deps.ts'
import { webhookExamples } from '../examples/webhooks.ts'
import { decodeCursor, pageOf, pageQuery, toPage } from '../pages.ts'
import { webhookParams as params, position, resultSchema, toReply, toResult, webhookSchema } from './webhook-shapes.ts'

const test = endpoint({
  route: 'POST /v1/webhooks/{webhook}/test',
  summary: 'Send an event `webhook.test` now; answers what the receiver answered',
  source: 'Rollcall',
  auth: 'owner',
  ...webhookExamples.test,
  request: { params },
  reply: resultSchema,
  run: ({ webhooks }, { params }, call) => webhooks.sends.test(call, params.webhook),
  map: toResult,
})

const replay = endpoint({
  route: 'POST /v1/webhooks/{webhook}/replay',
  summary: 'Send all events after a position again',
  source: 'Rollcall',
  auth: 'owner',
  ...webhookExamples.replay,
  request: { params, body: z.object({ after: position }) },
  reply: webhookSchema,
  run: ({ webhooks }, { params, body: { after } }, call) => webhooks.webhooks.replay(call, params.webhook, after),
  map: toReply,
})

const attempts = endpoint({
  route: 'GET /v1/webhooks/{webhook}/attempts',
  summary: 'Recent attempts, newest first: failures, and the last successes',
  source: 'Rollcall',
  auth: 'viewer',
  ...webhookExamples.attempts,
  request: { params, query: z.object(pageQuery) },
  reply: pageOf(
    resultSchema.extend({
      at: z.int(),
      event: z.string(),
      position: z.int().optional(),
      type: z.string(),
      nextTryAt: z.int().optional(),
    }),
  ),
  run: async ({ webhooks, core }, { params, query: { limit, cursor } }, { app }) => {
    await webhooks.webhooks.get(app, params.webhook)
    const before = decodeCursor(cursor, 'number')?.[0]
    return core.context.storage.webhooks.attempts(app, params.webhook, before, limit + 1)
  },
  map: (found, { query: { limit } }) => {
    const { items, ...next } = toPage(found, limit, ({ entry }) => [entry])
    const shown = items.map(({ atMs, event, position, type, nextTryAtMs, ...result }) => ({
      ...{ at: atMs, event, type, ...toResult(result) },
      ...(position > 0 && { position }),
      ...(nextTryAtMs !== undefined && { nextTryAt: nextTryAtMs }),
    }))
    return { items: shown, ...next }
  },
})

const retries = endpoint({
  route: 'GET /v1/webhooks/{webhook}/retries',
  summary: 'Users and other targets whose events wait because the first of them failed',
  source: 'Rollcall',
  auth: 'viewer',
  ...webhookExamples.retries,
  request: { params, query: z.object(pageQuery) },
  reply: pageOf(
    z.object({
      target: z.string(),
      /** The event that failed. */
      event: z.string(),
      position: z.int(),
      attempts: z.int(),
      firstFailedAt: z.int(),
      nextTryAt: z.int(),
      lastError: z.string(),
    }),
  ),
  run: async ({ webhooks, core }, { params, query: { limit, cursor } }, { app }) => {
    await webhooks.webhooks.get(app, params.webhook)
    const after = decodeCursor(cursor, 'string')?.[0]
    return core.context.storage.webhooks.retries(app, params.webhook, after, limit + 1)
  },
  map: (found, { query: { limit } }) => {
    const { items, ...next } = toPage(found, limit, ({ orderingKey }) => [orderingKey])
    const shown = items.map(
      ({ orderingKey, position, eventId, attempts, firstFailedAtMs, nextTryAtMs, lastError }) => ({
        ...{ target: orderingKey, event: eventId, position, attempts, lastError },
        ...{ firstFailedAt: firstFailedAtMs, nextTryAt: nextTryAtMs },
      }),
    )
    return { items: shown, ...next }
  },
})

const retryAll = endpoint({
  route: 'POST /v1/webhooks/{webhook}/retry',
  summary: 'Make all events that wait for a retry due now; answers how many targets have some',
  source: 'Rollcall',
  auth: 'owner',
  ...webhookExamples.retryAll,
  request: { params },
  reply: z.object({ targets: z.int() }),
  run: ({ webhooks }, { params }, call) => webhooks.sends.retryAll(call, params.webhook),
  map: (targets) => ({ targets }),
})

const resend = endpoint({
  route: 'POST /v1/webhooks/{webhook}/resend',
  summary: 'Send one event of the log now, by its id or its position; answers what the receiver answered',
  source: 'Rollcall',
  auth: 'owner',
  ...webhookExamples.resend,
  request: {
    params,
    body: z.union([z.object({ event: z.string().min(1).max(64) }), z.object({ position: position.min(1) })], {
      error: 'must name the event or its position',
    }),
  },
  reply: resultSchema,
  run: ({ webhooks }, { params, body }, call) =>
    webhooks.sends.resend(call, params.webhook, 'event' in body ? { id: body.event } : body),
  map: toResult,
})

/** What was sent to a webhook, what waits, and sending again. */
export const webhookDeliveryRows = () => [test, replay, attempts, retries, retryAll, resend]
