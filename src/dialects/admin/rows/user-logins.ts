import { z } from 'zod'
import { platforms } from '../../../core/devices/platform.ts'
import { endpoint } from '../deps.ts'
import { loginExamples } from '../examples/user-logins.ts'
import { userReference } from '../fields.ts'
import { decodeCursor, encodeCursor, pageOf, pageQuery } from '../pages.ts'

const login = z.object({
  at: z.int(),
  dialect: z.string(),
  /** With a password, or with a token that the app's server asked for. */
  by: z.enum(['password', 'token']),
  platform: z.enum(platforms).optional(),
  /** The device's name in its dialect. */
  clientKey: z.string().optional(),
  /** Of the client, where it signed in itself. */
  address: z.string().optional(),
})

const list = endpoint({
  route: 'GET /v1/users/{user}/logins',
  summary:
    'Sign-ins of a user, the latest first, for as long as the audit log is kept. A page may be short and have a next one',
  source: 'Rollcall',
  auth: 'viewer',
  ...loginExamples.list,
  request: { params: z.object({ user: userReference }), query: z.object(pageQuery) },
  reply: pageOf(login),
  run: async ({ core }, { params: { user }, query: { limit, cursor } }, { app }) => {
    const [before] = decodeCursor(cursor, 'number') ?? []
    return core.logins.list(app, await core.users.resolve(app, user, { tombstones: true }), before, limit)
  },
  map: ({ logins, nextBefore }) => ({
    items: logins.map(({ atMs, dialect, by, platform, clientKey, address }) => ({
      ...{ at: atMs, dialect, by },
      ...(platform && { platform }),
      ...(clientKey !== undefined && { clientKey }),
      ...(address !== undefined && { address }),
    })),
    ...(nextBefore !== undefined && { next: encodeCursor([nextBefore]) }),
  }),
})

export const loginRows = () => [list]
