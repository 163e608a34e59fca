import { z } from 'zod'
import type { DialectRegistry } from '../../../core/dialect-registry.ts'
import { CoreError, errorDescriptions } from '../../../core/errors.ts'
import { byRecency, type RecentRequest } from '../../../core/requests/recent-request.ts'
import { type AppId, withoutUndefined } from '../../../core/values.ts'
import type { AdminCall } from '../deps.ts'
import { endpoint } from '../deps.ts'
import { requestExamples } from '../examples/requests.ts'
import { flag, nodeId, userReference } from '../fields.ts'
import { decodeCursor, pageOf, pageQuery, toPage } from '../pages.ts'

const textMax = 200
const requestIdCharsMax = 128
const requestId = z.string().min(1).max(requestIdCharsMax)
const codes = Object.keys(errorDescriptions) as (keyof typeof errorDescriptions)[]

const request = z.object({
  requestId: z.string(),
  at: z.int(),
  node: z.int(),
  dialect: z.string(),
  /** `-` when none matched. */
  route: z.string(),
  method: z.string(),
  status: z.int(),
  /** The number that the dialect answered; 0 for a success. */
  vendorCode: z.int(),
  ms: z.number(),
  slow: z.boolean(),
  /** Absent for a caller that was not authenticated. */
  app: z.string().optional(),
  actor: z.string().optional(),
  code: z.enum(codes).optional(),
  reason: z.string().optional(),
  network: z.string(),
})
const toReply = ({ atMs, isSlow, app, actor, code, reason, seq: _, ...rest }: RecentRequest) => ({
  ...rest,
  ...{ at: atMs, slow: isSlow },
  ...withoutUndefined({ app, actor, code, reason }),
})

/**
 * The root key and logins of the console see the requests of every app and those without one: with `everyApp`, and when no
 * header `Rollcall-App` names an app. Throws `auth.forbidden` for a key of one app.
 */
function appOf({ scope, app, actor, isAppNamed }: AdminCall, everyApp: boolean | undefined): AppId | undefined {
  const isOfServer = scope === 'root' || actor.kind === 'console'
  if (everyApp && !isOfServer) throw new CoreError('auth.forbidden', 'the key belongs to one app')
  return isOfServer && (everyApp ?? !isAppNamed) ? undefined : app
}

const list = ({ names }: DialectRegistry) =>
  endpoint({
    route: 'GET /v1/requests',
    summary:
      'Failed and slow requests of the last hour on all nodes, newest first; all requests with `log.requests=all`. `complete`: every node answered',
    source: 'Rollcall',
    auth: 'viewer',
    ...requestExamples.list,
    request: {
      query: z.object({
        ...pageQuery,
        dialect: z.enum([...names, 'admin']).optional(),
        route: z.string().min(1).max(textMax).optional(),
        status: z.coerce.number().int().min(100).max(599).optional(),
        code: z.enum(codes).optional(),
        requestId: requestId.optional(),
        user: userReference.optional(),
        actor: z.string().min(1).max(textMax).optional(),
        node: nodeId.optional(),
        slow: flag,
        everyApp: flag,
      }),
    },
    reply: pageOf(request).extend({ complete: z.boolean() }),
    async run({ core, why }, { query: { user, actor, limit, cursor, slow, everyApp, ...rest } }, call) {
      const uid = user === undefined ? undefined : await core.users.resolveUid(call.app, user)
      const [atMs, node, seq] = decodeCursor(cursor, 'number', 'number', 'number') ?? []
      const after = atMs === undefined || node === undefined || seq === undefined ? undefined : { atMs, node, seq }
      const by = uid === undefined ? actor : `user:${uid}`
      const filter = { ...rest, isSlow: slow, app: appOf(call, everyApp), actor: by }
      return why.requests.list({ filter, after, limit: limit + 1 })
    },
    map({ requests, complete }, { query: { limit } }) {
      const { items, ...next } = toPage(requests.toSorted(byRecency), limit, ({ atMs, node, seq }) => [atMs, node, seq])
      return { items: items.map(toReply), ...next, complete }
    },
  })

const show = endpoint({
  route: 'GET /v1/requests/{requestId}',
  summary:
    'The latest request with the id that an answer or the caller gave, when it failed or was slow in the last hour',
  source: 'Rollcall',
  auth: 'viewer',
  ...requestExamples.show,
  request: { params: z.object({ requestId }), query: z.object({ everyApp: flag }) },
  reply: request,
  async run({ why }, { params: { requestId }, query: { everyApp } }, call) {
    const { requests } = await why.requests.list({ filter: { requestId, app: appOf(call, everyApp) }, limit: 1 })
    const [found] = requests
    if (!found) throw new CoreError('resource.not_found', 'no such request in the last hour')
    return found
  },
  map: toReply,
})

export const requestRows = (dialects: DialectRegistry) => [list(dialects), show]
