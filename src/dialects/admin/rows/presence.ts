import { z } from 'zod'
import { platforms } from '../../../core/devices/platform.ts'
import type { DialectRegistry } from '../../../core/dialect-registry.ts'
import type { UserPresence } from '../../../core/presence/presence.ts'
import { sumOnline } from '../../../core/presence/sum-online.ts'
import { type DialectName, limits } from '../../../core/values.ts'
import { endpoint } from '../deps.ts'
import { evidence, toEvidence } from '../evidence.ts'
import { presenceExamples } from '../examples/presence.ts'
import { uid, userReference } from '../fields.ts'

const userItem = (dialects: readonly DialectName[]) =>
  z.object({
    user: z.string(),
    online: z.boolean(),
    /** Its connections, in connect order. */
    devices: z.array(
      z.object({
        dialect: z.enum(dialects),
        platform: z.enum(platforms),
        connection: z.string(),
        node: z.int(),
        since: z.int(),
      }),
    ),
  })

const toUserItem = ({ uid: user, connections }: UserPresence) => ({
  user,
  online: connections.length > 0,
  devices: connections.map(({ dialect, platform, id, node, connectedAtMs }) => ({
    ...{ dialect, platform, connection: id, node, since: connectedAtMs },
  })),
})

const one = ({ names }: DialectRegistry) =>
  endpoint({
    route: 'GET /v1/users/{user}/presence',
    summary: 'Where a user is online, and which nodes the answer rests on',
    source: 'Rollcall',
    auth: 'viewer',
    ...presenceExamples.one,
    request: { params: z.object({ user: userReference }) },
    reply: userItem(names).extend(evidence),
    run: async ({ core }, { params: { user } }, { app }) =>
      core.presence.statesOf(app, [await core.users.resolve(app, user)]),
    map: ({ users: [state = { uid: '', connections: [] }], ...rest }) => ({
      ...toUserItem(state),
      ...toEvidence(rest),
    }),
  })

const bulk = ({ names }: DialectRegistry) =>
  endpoint({
    route: 'POST /v1/presence',
    summary: 'Where users are online, by uid, in the order given; an unknown uid is offline',
    source: 'Rollcall',
    auth: 'viewer',
    ...presenceExamples.bulk,
    readsOnly: true,
    request: { body: z.object({ users: z.array(uid).min(1).max(limits.listItemsMax) }) },
    reply: z.object({ users: z.array(userItem(names)), ...evidence }),
    run: ({ core }, { body: { users } }, { app }) => core.presence.statesOf(app, users),
    map: ({ users, ...rest }) => ({ users: users.map(toUserItem), ...toEvidence(rest) }),
  })

const count = (dialects: readonly DialectName[]) => ({
  dialect: z.enum(dialects),
  platform: z.enum(platforms),
  connections: z.int(),
  users: z.int(),
})

const online = ({ names }: DialectRegistry) =>
  endpoint({
    route: 'GET /v1/online',
    summary:
      'Who is online on all nodes, by dialect and platform. A user who is connected to several nodes counts once on each',
    source: 'Rollcall',
    auth: 'viewer',
    ...presenceExamples.online,
    request: {},
    reply: z.object({
      users: z.int(),
      devices: z.int(),
      connections: z.int(),
      counts: z.array(z.object(count(names))),
      byNode: z.array(z.object({ node: z.int(), users: z.int(), devices: z.int(), connections: z.int() })),
      ...evidence,
    }),
    run: ({ core }, _, { app }) => core.presence.summary(app),
    map: ({ byNode, ...rest }) => ({
      ...sumOnline(byNode.map((one) => one.online)),
      byNode: byNode.map(({ node, online: { users, devices, connections } }) => ({
        node,
        users,
        devices,
        connections,
      })),
      ...toEvidence(rest),
    }),
  })

export const presenceRows = (dialects: DialectRegistry) => [one(dialects), bulk(dialects), online(dialects)]
