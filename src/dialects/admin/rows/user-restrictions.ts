import { z } from 'zod'
import type { Restriction } from '../../../core/accounts/user.ts'
import type { RestrictedUser } from '../../../core/accounts/user-list.ts'
import type { Core } from '../../../core/core.ts'
import type { AppId, UserId } from '../../../core/values.ts'
import { endpoint } from '../deps.ts'
import { restrictionExamples } from '../examples/user-restrictions.ts'
import { moment, text, userReference } from '../fields.ts'
import { decodeCursor, encodeCursor, pageOf, pageQuery } from '../pages.ts'
import { restriction, toRestriction } from '../user-items.ts'

const reasonCharsMax = 1_000

const params = z.object({ user: userReference })
/** What both restrictions take. */
export const restrictionBody = { reason: text(reasonCharsMax).optional(), until: moment.optional() }

/** The restriction as it is in force. */
export async function inForce(core: Core, app: AppId, uid: UserId, kind: Restriction['kind']): Promise<Restriction> {
  const found = (await core.restrictions.of(app, uid))[kind]
  if (!found) throw new Error(`the ${kind} of ${uid} is not in force`)
  return found
}

const mute = endpoint({
  route: 'PUT /v1/users/{user}/mute',
  summary: 'Mutes a user until a time or until the mute is lifted; ends nothing. Any id may be muted',
  source: 'Rollcall',
  auth: 'operator',
  ...restrictionExamples.mute,
  request: { params, body: z.object(restrictionBody) },
  reply: z.object({ mute: restriction }),
  run: async ({ core }, { params: { user }, body: { reason, until } }, call) => {
    const uid = await core.users.resolve(call.app, user)
    await core.restrictions.set(call, uid, { mute: { ...(reason !== undefined && { reason }), untilMs: until } })
    return inForce(core, call.app, uid, 'mute')
  },
  map: (row) => ({ mute: toRestriction(row) }),
})

const lift = (kind: Restriction['kind']) =>
  endpoint({
    route: `DELETE /v1/users/{user}/${kind}`,
    summary: `Lifts a ${kind}; \`lifted\` is false when there was none`,
    source: 'Rollcall',
    auth: 'operator',
    ...(kind === 'ban' ? restrictionExamples.unban : restrictionExamples.unmute),
    request: { params },
    reply: z.object({ lifted: z.boolean() }),
    run: async ({ core }, { params: { user } }, call) => {
      const uid = await core.users.resolve(call.app, user)
      return core.restrictions.lift(call, uid, kind)
    },
    map: (lifted) => ({ lifted }),
  })

const restricted = z.object({
  uid: z.string(),
  /** Whether there is an account with this uid. */
  registered: z.boolean(),
  name: z.string().optional(),
  displayName: z.string().optional(),
  ...restriction.shape,
})

const toRestricted = ({ restriction: row, user }: RestrictedUser): z.output<typeof restricted> => ({
  ...{ uid: row.uid, registered: user !== undefined },
  ...(user && { name: user.name, displayName: user.displayName }),
  ...toRestriction(row),
})

const list = (kind: Restriction['kind']) =>
  endpoint({
    route: `GET /v1/${kind}s`,
    summary: `The ${kind}s in force, the latest first, with who set them`,
    source: 'Rollcall',
    auth: 'viewer',
    ...(kind === 'ban' ? restrictionExamples.bans : restrictionExamples.mutes),
    request: { query: z.object(pageQuery) },
    reply: pageOf(restricted),
    run: ({ core }, { query: { limit, cursor } }, { app }) => {
      const values = decodeCursor(cursor, 'string', 'number')
      return core.userList.restricted(app, kind, values && { uid: values[0], number: values[1] }, limit)
    },
    map: ({ restricted: rows, next }) => ({
      items: rows.map(toRestricted),
      ...(next && { next: encodeCursor([next.uid, next.number]) }),
    }),
  })

export const restrictionRows = () => [lift('ban'), mute, lift('mute'), list('ban'), list('mute')]
