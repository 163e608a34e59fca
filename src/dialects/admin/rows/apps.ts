import { z } from 'zod'
import type { App } from '../../../core/apps/store.ts'
import { endpoint } from '../deps.ts'
import { appExamples } from '../examples/apps.ts'
import { appId, appParams, namedApp } from '../named-app.ts'
import { decodeCursor, pageOf, pageQuery, toPage } from '../pages.ts'

const appSchema = z.object({
  id: z.string(),
  createdAt: z.int(),
  /** Since when no credential of the app is accepted; absent when they are. */
  disabledAt: z.int().optional(),
  /** Since when it is being deleted; absent when it is not. */
  deletingAt: z.int().optional(),
})
const toReply = ({ id, createdAtMs, disabledAtMs, deletingAtMs }: App) => ({
  ...{ id, createdAt: createdAtMs },
  ...(disabledAtMs !== undefined && { disabledAt: disabledAtMs }),
  ...(deletingAtMs !== undefined && { deletingAt: deletingAtMs }),
})

const list = endpoint({
  route: 'GET /v1/apps',
  summary: 'The apps that the caller may name, oldest first: that of a key, all for the root key and the console',
  source: 'Rollcall',
  auth: 'viewer',
  ...appExamples.list,
  request: { query: z.object(pageQuery) },
  reply: pageOf(appSchema),
  async run({ core }, { query: { limit, cursor } }, { ownApp }) {
    const after = decodeCursor(cursor, 'number', 'string')
    if (ownApp === undefined) return core.apps.list(after, limit + 1)
    return after ? [] : [await core.apps.get(ownApp)]
  },
  map: (apps, { query: { limit } }) => {
    const { items, ...next } = toPage(apps, limit, ({ createdAtMs, id }) => [createdAtMs, id])
    return { items: items.map(toReply), ...next }
  },
})

const create = endpoint({
  route: 'POST /v1/apps',
  summary: 'Create an app; the secrets of the dialects are made here and shown this once',
  source: 'Rollcall',
  auth: 'root',
  status: 201,
  ...appExamples.create,
  secretReply: true,
  request: { body: z.object({ id: appId }) },
  reply: appSchema.extend({ secrets: z.record(z.string(), z.string()) }),
  run: ({ core }, { body: { id } }, call) => core.apps.createWithNewKeys(call, id),
  map: ({ app, keys }) => ({ ...toReply(app), secrets: { ...keys } }),
  replyHeaders: ({ app }) => ({ location: `/v1/apps/${app.id}` }),
})

const show = endpoint({
  route: 'GET /v1/apps/{app}',
  summary: 'One app: that of the key, or any for the root key and the console',
  source: 'Rollcall',
  auth: 'viewer',
  ...appExamples.show,
  request: { params: z.object(appParams) },
  reply: appSchema,
  run: ({ core }, { params: { app } }, call) => core.apps.get(namedApp(call, app)),
  map: toReply,
})

const update = endpoint({
  route: 'PATCH /v1/apps/{app}',
  summary:
    'Disable an app, or enable it again: while disabled, none of its credentials is accepted and no client is connected',
  source: 'Rollcall',
  auth: 'root',
  ...appExamples.update,
  request: { params: z.object(appParams), body: z.object({ disabled: z.boolean() }) },
  reply: appSchema,
  run: ({ core }, { params: { app }, body: { disabled } }, call) => core.apps.setDisabled(call, app, disabled),
  map: toReply,
})

const remove = endpoint({
  route: 'DELETE /v1/apps/{app}',
  summary: 'Delete a disabled app with everything that it has, in the background; it is listed until nothing is left',
  source: 'Rollcall',
  auth: 'root',
  status: 202,
  ...appExamples.remove,
  /** `confirm`: the id of the app, again. */
  request: { params: z.object(appParams), body: z.object({ confirm: z.string() }) },
  reply: appSchema,
  run: ({ core }, { params: { app }, body: { confirm } }, call) => core.apps.delete(call, app, confirm),
  map: toReply,
})

export const appRows = () => [list, create, show, update, remove]
