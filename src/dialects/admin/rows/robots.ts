import { z } from 'zod'
import { emptyProfile, type Robot, type User } from '../../../core/accounts/user.ts'
import { CoreError } from '../../../core/errors.ts'
import { withoutUndefined } from '../../../core/values.ts'
import { endpoint } from '../deps.ts'
import { robotExamples } from '../examples/robots.ts'
import { line, longText, uid, userReference } from '../fields.ts'
import { decodeCursor, pageOf, pageQuery, toPage } from '../pages.ts'
import { receipt, toReceipt } from '../receipts.ts'

const robotItem = z.object({
  user: z.string(),
  num: z.int(),
  /** Absent when it has none. */
  name: z.string().optional(),
  displayName: z.string(),
  portrait: z.string(),
  owner: z.string(),
  callback: z.string(),
  extra: z.string(),
  createdAt: z.int(),
})
/** With what is shown once: when it is made. */
const robotWithSecret = robotItem.extend({ secret: z.string() })

type Pair = { readonly user: User; readonly robot: Robot }

const toItem = ({ user, robot }: Pair) => ({
  ...{ user: user.uid, num: user.num, ...(user.name && { name: user.name }), displayName: user.displayName },
  ...{ portrait: user.portrait, owner: robot.owner, callback: robot.callback, extra: robot.extra },
  createdAt: user.createdAtMs,
})
const withSecret = (pair: Pair) => ({ ...toItem(pair), secret: pair.robot.secret })

const params = z.object({ robot: userReference })
const callback = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(1_024)])
const fields = {
  name: line.optional(),
  displayName: line.optional(),
  portrait: longText.optional(),
  owner: uid.optional(),
  /** Where messages to it are sent; empty for nowhere. */
  callback: callback.optional(),
  extra: longText.optional(),
}

const list = endpoint({
  route: 'GET /v1/robots',
  summary: 'Robots, the oldest account first, of one owner or all',
  source: 'Rollcall',
  auth: 'viewer',
  ...robotExamples.list,
  request: { query: z.object({ owner: userReference.optional(), ...pageQuery }) },
  reply: pageOf(robotItem),
  run: async ({ core }, { query: { owner, limit, cursor } }, { app }) => {
    const [after = 0] = decodeCursor(cursor, 'number') ?? []
    const uid = owner === undefined ? undefined : await core.users.resolve(app, owner)
    return core.robots.listAfter(app, uid, after, limit + 1)
  },
  map: (rows, { query: { limit } }) => {
    const { items, ...rest } = toPage(rows, limit, ({ user }) => [user.num])
    return { items: items.map(toItem), ...rest }
  },
})

const get = endpoint({
  route: 'GET /v1/robots/{robot}',
  summary: 'One robot',
  source: 'Rollcall',
  auth: 'viewer',
  ...robotExamples.get,
  request: { params },
  reply: robotItem,
  run: async ({ core }, { params: { robot } }, { app }) => core.robots.get(app, await core.users.resolve(app, robot)),
  map: toItem,
})

const create = endpoint({
  route: 'POST /v1/robots',
  summary: 'Create a robot; its secret is shown here and not again',
  source: 'Rollcall',
  auth: 'operator',
  status: 201,
  secretReply: true,
  ...robotExamples.create,
  request: { body: z.object({ user: uid, ...fields }) },
  reply: robotWithSecret,
  run: (
    { core },
    { body: { user, name = '', displayName = '', portrait = '', owner = '', callback = '', extra = '' } },
    call,
  ) =>
    core.robots.create(call, user, {
      ...{ ...emptyProfile, name, displayName, portrait, owner, callback, secret: '', robotExtra: extra },
    }),
  map: withSecret,
})

const update = endpoint({
  route: 'PATCH /v1/robots/{robot}',
  summary: 'Change fields of a robot',
  source: 'Rollcall',
  auth: 'operator',
  ...robotExamples.update,
  request: { params, body: z.object(fields) },
  reply: robotItem,
  run: async ({ core }, { params: { robot }, body: { extra: robotExtra, ...rest } }, call) =>
    core.robots.update(call, await core.users.resolve(call.app, robot), withoutUndefined({ ...rest, robotExtra })),
  map: toItem,
})

const rotate = endpoint({
  route: 'POST /v1/robots/{robot}/secret',
  summary: 'Give a robot another secret; the old one is refused from now on',
  source: 'Rollcall',
  auth: 'operator',
  secretReply: true,
  ...robotExamples.rotate,
  request: { params },
  reply: robotWithSecret,
  run: async ({ core }, { params: { robot } }, call) =>
    core.robots.rotateSecret(call, await core.users.resolve(call.app, robot)),
  map: withSecret,
})

const remove = endpoint({
  route: 'DELETE /v1/robots/{robot}',
  summary: 'Delete a robot with its account, which leaves a tombstone',
  source: 'Rollcall',
  auth: 'operator',
  ...robotExamples.remove,
  request: { params },
  reply: receipt,
  run: async ({ core }, { params: { robot } }, call) => {
    const { user } = await core.robots.get(call.app, await core.users.resolve(call.app, robot))
    const ended = await core.users.destroy(call, user.uid)
    if (!ended) throw new CoreError('robot.not_found')
    return ended
  },
  map: toReceipt,
})

export const robotRows = () => [list, get, create, update, rotate, remove]
