import { z } from 'zod'
import { auditActions, isEventType } from '../../../core/audit/actions.ts'
import type { WebhookPatch } from '../../../core/event-webhooks/store.ts'
import { isPresenceType, presenceTypePrefix, presenceTypes } from '../../../core/presence/presence-change.ts'
import { endpoint } from '../deps.ts'
import { webhookExamples } from '../examples/webhooks.ts'
import { decodeCursor, pageOf, pageQuery, toPage } from '../pages.ts'
import { webhookDeliveryRows } from './webhook-deliveries.ts'
import {
  allTypes,
  webhookParams as params,
  position,
  secretSchema,
  statusSchema,
  toReply,
  toShown,
  toStatus,
  webhookSchema,
  withSecret,
} from './webhook-shapes.ts'

const urlCharsMax = 2_048
const labelCharsMax = 100
const typesMax = 100
const typeCharsMax = 64
/** How long both secrets sign after a rotation: by default, and at most. */
const overlapMsDefault = 86_400_000
const overlapMsMax = 30 * 86_400_000

const url = z
  .string()
  .max(urlCharsMax)
  .refine(isReceiver, { error: 'must be an http or https URL without a user name and password' })
const label = z.string().max(labelCharsMax)
const type = z
  .string()
  .max(typeCharsMax)
  .regex(/^(\*|[a-z_]+(\.[a-z_]+)*(\.\*)?)$/, {
    abort: true,
    error: 'must be a type of events, such as user.ban, user.* or *',
  })
  .refine((text) => isEventType(text) || isPresenceType(text), {
    error: ({ input }) =>
      `no event has the type ${input}; the types are ${[...auditActions, ...presenceTypes].join(', ')}`,
  })
const types = z.array(type).min(1).max(typesMax)

const list = endpoint({
  route: 'GET /v1/webhooks',
  summary: 'The webhooks of the app, oldest first; below the scope `owner` their URLs have no path and no query',
  source: 'Rollcall',
  auth: 'viewer',
  ...webhookExamples.list,
  request: { query: z.object(pageQuery) },
  reply: pageOf(webhookSchema),
  run: ({ webhooks }, { query: { limit, cursor } }, { app }) =>
    webhooks.webhooks.list(app, decodeCursor(cursor, 'string')?.[0], limit + 1),
  map: (found, { query: { limit } }, call) => {
    const { items, ...next } = toPage(found, limit, ({ id }) => [id])
    return { items: items.map((webhook) => toShown(webhook, call)), ...next }
  },
})

const create = endpoint({
  route: 'POST /v1/webhooks',
  summary:
    'Create a webhook: each event of its types is sent to its URL, signed with `secret`, which is shown this once',
  source: 'Rollcall',
  auth: 'owner',
  status: 201,
  ...webhookExamples.create,
  secretReply: true,
  request: {
    body: z.object({
      url,
      label: label.default(''),
      types: types.default([allTypes]),
      after: position.optional(),
    }),
  },
  reply: secretSchema,
  run: ({ webhooks }, { body: { types, ...rest } }, call) =>
    webhooks.webhooks.create(call, { ...rest, after: rest.after, types: typesOf(types) }),
  map: withSecret,
  replyHeaders: ({ id }) => ({ location: `/v1/webhooks/${id}` }),
})

const show = endpoint({
  route: 'GET /v1/webhooks/{webhook}',
  summary: 'One webhook, with what waits for it',
  source: 'Rollcall',
  auth: 'viewer',
  ...webhookExamples.show,
  request: { params },
  reply: statusSchema,
  run: async ({ webhooks }, { params }, { app }) => {
    const webhook = await webhooks.webhooks.get(app, params.webhook)
    return { webhook, status: await webhooks.status(webhook) }
  },
  map: ({ webhook, status }, _, call) => ({ ...toShown(webhook, call), ...toStatus(status) }),
})

const update = endpoint({
  route: 'PATCH /v1/webhooks/{webhook}',
  summary: 'Change the URL, the label or the types of a webhook',
  source: 'Rollcall',
  auth: 'owner',
  ...webhookExamples.update,
  request: {
    params,
    body: z
      .object({ url, label, types })
      .partial()
      .refine((fields) => Object.keys(fields).length > 0, { error: 'names no field to change' }),
  },
  reply: webhookSchema,
  run: ({ webhooks }, { params, body: { url, label, types } }, call) => {
    const patch: Pick<WebhookPatch, 'url' | 'label' | 'types'> = {
      ...(url !== undefined && { url }),
      ...(label !== undefined && { label }),
      ...(types && { types: typesOf(types) }),
    }
    return webhooks.webhooks.update(call, params.webhook, patch)
  },
  map: toReply,
})

const remove = endpoint({
  route: 'DELETE /v1/webhooks/{webhook}',
  summary: 'Delete a webhook: nothing is sent to it any more',
  source: 'Rollcall',
  auth: 'owner',
  status: 204,
  ...webhookExamples.remove,
  request: { params },
  run: ({ webhooks }, { params }, call) => webhooks.webhooks.remove(call, params.webhook),
})

const rotate = endpoint({
  route: 'POST /v1/webhooks/{webhook}/rotate',
  summary: 'Give a webhook a new secret, shown this once; for `overlapMs` the one before signs as well',
  source: 'Rollcall',
  auth: 'owner',
  ...webhookExamples.rotate,
  secretReply: true,
  request: { params, body: z.object({ overlapMs: z.int().min(0).max(overlapMsMax).default(overlapMsDefault) }) },
  reply: secretSchema,
  run: ({ webhooks }, { params, body: { overlapMs } }, call) =>
    webhooks.webhooks.rotate(call, params.webhook, overlapMs),
  map: withSecret,
})

const pause = endpoint({
  route: 'POST /v1/webhooks/{webhook}/pause',
  summary: 'Stop sending; events wait',
  source: 'Rollcall',
  auth: 'owner',
  ...webhookExamples.pause,
  request: { params },
  reply: webhookSchema,
  run: ({ webhooks }, { params }, call) => webhooks.webhooks.pause(call, params.webhook),
  map: toReply,
})

const resume = endpoint({
  route: 'POST /v1/webhooks/{webhook}/resume',
  summary: 'Go on after a pause, or enable a webhook that Rollcall disabled; what waited is sent',
  source: 'Rollcall',
  auth: 'owner',
  ...webhookExamples.resume,
  request: { params },
  reply: webhookSchema,
  run: ({ webhooks }, { params }, call) => webhooks.webhooks.resume(call, params.webhook),
  map: toReply,
})

export const webhookRows = () => [
  ...[list, create, show, update, remove, rotate, pause, resume],
  ...webhookDeliveryRows(),
]

function isReceiver(text: string): boolean {
  const parsed = URL.parse(text)
  if (!parsed || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) return false
  return parsed.username === '' && parsed.password === '' && parsed.hostname !== ''
}

/** `undefined` for all types; presence is not among them, and named beside them it is refused as of another log. */
const typesOf = (types: readonly string[]): readonly string[] | undefined =>
  types.includes(allTypes) && !types.some((type) => type.startsWith(presenceTypePrefix))
    ? undefined
    : [...new Set(types)]
