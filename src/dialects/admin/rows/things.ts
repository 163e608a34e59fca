import { z } from 'zod'
import type { Thing } from '../../../core/things/thing.ts'
import { limits } from '../../../core/values.ts'
import { endpoint } from '../deps.ts'
import { thingExamples } from '../examples/things.ts'
import { line, longText, uid, userReference } from '../fields.ts'
import { decodeCursor, pageOf, pageQuery, toPage } from '../pages.ts'

const thingItem = z.object({
  thing: z.string(),
  state: z.int(),
  owners: z.array(z.string()),
  extra: z.string(),
})
/** With what is shown once: when they are made. */
const thingWithSecrets = thingItem.extend({ token: z.string(), secret: z.string() })

const toItem = ({ id, state, owners, extra }: Thing) => ({ thing: id, state, owners: [...owners], extra })
const withSecrets = (thing: Thing) => ({ ...toItem(thing), token: thing.token, secret: thing.secret })

const params = z.object({ thing: line })
const fields = { owners: z.array(uid).max(limits.listItemsMax).optional(), extra: longText.optional() }

const list = endpoint({
  route: 'GET /v1/things',
  summary: 'Owned hardware, by id, of one owner or all',
  source: 'Rollcall',
  auth: 'viewer',
  ...thingExamples.list,
  request: { query: z.object({ owner: userReference.optional(), ...pageQuery }) },
  reply: pageOf(thingItem),
  run: async ({ core }, { query: { owner, limit, cursor } }, { app }) => {
    const [after = ''] = decodeCursor(cursor, 'string') ?? []
    const uid = owner === undefined ? undefined : await core.users.resolve(app, owner)
    return core.things.list(app, uid, after, limit + 1)
  },
  map: (rows, { query: { limit } }) => {
    const { items, ...rest } = toPage(rows, limit, ({ id }) => [id])
    return { items: items.map(toItem), ...rest }
  },
})

const get = endpoint({
  route: 'GET /v1/things/{thing}',
  summary: 'One thing',
  source: 'Rollcall',
  auth: 'viewer',
  ...thingExamples.get,
  request: { params },
  reply: thingItem,
  run: ({ core }, { params: { thing } }, { app }) => core.things.get(app, thing),
  map: toItem,
})

const create = endpoint({
  route: 'POST /v1/things',
  summary: 'Create a thing; its token and secret are shown here and not again',
  source: 'Rollcall',
  auth: 'operator',
  status: 201,
  secretReply: true,
  ...thingExamples.create,
  request: { body: z.object({ thing: line.optional(), ...fields }) },
  reply: thingWithSecrets,
  run: ({ core }, { body: { thing = '', ...change } }, call) => core.things.create(call, thing, change),
  map: withSecrets,
})

const update = endpoint({
  route: 'PATCH /v1/things/{thing}',
  summary: 'Change the owners or the extra text of a thing',
  source: 'Rollcall',
  auth: 'operator',
  ...thingExamples.update,
  request: { params, body: z.object(fields) },
  reply: thingItem,
  run: ({ core }, { params: { thing }, body }, call) => core.things.update(call, thing, body),
  map: toItem,
})

const rotate = endpoint({
  route: 'POST /v1/things/{thing}/secret',
  summary: 'Give a thing another token and secret; the old ones are refused from now on',
  source: 'Rollcall',
  auth: 'operator',
  secretReply: true,
  ...thingExamples.rotate,
  request: { params },
  reply: thingWithSecrets,
  run: ({ core }, { params: { thing } }, call) => core.things.rotateSecrets(call, thing),
  map: withSecrets,
})

const remove = endpoint({
  route: 'DELETE /v1/things/{thing}',
  summary: 'Delete a thing',
  source: 'Rollcall',
  auth: 'operator',
  status: 204,
  ...thingExamples.remove,
  request: { params },
  run: ({ core }, { params: { thing } }, call) => core.things.remove(call, thing),
})

export const thingRows = () => [list, get, create, update, rotate, remove]
