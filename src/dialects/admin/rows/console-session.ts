import { z } from 'zod'
import { consoleBounds, consoleRoles, endOfSession } from '../../../core/console/console-login.ts'
import type { SessionOfLogin } from '../../../core/console/store.ts'
import { setCookie } from '../console-cookie.ts'
import { type ConsoleSessionCall, consoleEndpoint, signedInOf } from '../console-deps.ts'

const credential = z.string().min(1).max(consoleBounds.passwordCharsMax)

const sessionSchema = z.object({
  name: z.string(),
  role: z.enum(consoleRoles),
  /** When the session ends unless it is used. */
  expiresAt: z.int(),
  hasPassword: z.boolean(),
})

const toReply = ({ session, login }: SessionOfLogin) => ({
  ...{ name: login.name, role: login.role },
  ...{ expiresAt: endOfSession(session), hasPassword: login.passwordHash !== undefined },
})

const begin = consoleEndpoint({
  route: 'POST /console/session',
  summary: 'Sign a browser in, by the code of a link or by name and password; sets the cookie',
  source: 'Rollcall',
  auth: 'page',
  failures: ['auth_code.rejected', 'login.rejected', 'login.throttled'],
  request: {
    body: z.union([z.strictObject({ code: credential }), z.strictObject({ name: credential, password: credential })], {
      error: 'must have code, or name and password',
    }),
  },
  reply: sessionSchema,
  run({ core: { consoleSessions } }, { body }, call) {
    const address = call.address()
    return 'code' in body
      ? consoleSessions.signInByLink(call, body.code, address)
      : consoleSessions.signInByPassword(call, body.name, body.password, address)
  },
  map: toReply,
  replyHeaders: ({ token }, _, { isSecure }) => ({
    ...uncached,
    'set-cookie': setCookie(token, isSecure, consoleBounds.sessionMs),
  }),
})

const show = consoleEndpoint({
  route: 'GET /console/session',
  summary: 'Who is signed in, and what the console shows before anything else',
  source: 'Rollcall',
  auth: 'session',
  failures: [],
  request: {},
  reply: sessionSchema.extend({ version: z.string(), node: z.int(), apps: z.array(z.string()) }),
  run: ({ core: { apps, context }, version }, _, call) => ({
    ...toReply(signedInOf(call)),
    ...{ version, node: context.cluster.self, apps: [...apps.ids()] },
  }),
  replyHeaders: () => uncached,
})

const end = consoleEndpoint({
  route: 'DELETE /console/session',
  summary: 'Sign the browser out; deletes the cookie',
  source: 'Rollcall',
  auth: 'session',
  status: 204,
  failures: [],
  request: {},
  run: ({ core: { consoleSessions } }, _, call) => consoleSessions.signOut(call, signedInOf(call).session),
  replyHeaders: (_, __, { isSecure }: ConsoleSessionCall) => ({
    ...uncached,
    'set-cookie': setCookie(undefined, isSecure, 0),
  }),
})

const uncached = { 'cache-control': 'no-store' }

export const consoleSessionRows = [begin, show, end]
