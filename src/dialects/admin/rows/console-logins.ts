import { z } from 'zod'
import { consoleBounds, consoleRoles, loginNamePattern } from '../../../core/console/console-login.ts'
import type { ListedLogin } from '../../../core/console/console-logins.ts'
import { CoreError } from '../../../core/errors.ts'
import { type ConsoleCaller, endpoint } from '../deps.ts'
import { consoleExamples } from '../examples/console.ts'
import { decodeCursor, pageOf, pageQuery, toPage } from '../pages.ts'

const { nameCharsMax, passwordCharsMin, passwordCharsMax } = consoleBounds

const name = z.string().regex(loginNamePattern, {
  error: `must begin with a small letter or digit and have only these, dots, -, _ and @; at most ${nameCharsMax} characters`,
})
const role = z.enum(consoleRoles)
const password = z.string().min(passwordCharsMin).max(passwordCharsMax)
const params = z.object({ login: name })

const loginSchema = z.object({
  name: z.string(),
  role,
  /** Without one, only links admit. */
  hasPassword: z.boolean(),
  createdAt: z.int(),
  lastSignInAt: z.int().optional(),
  /** Browsers that are signed in. */
  sessions: z.int(),
})

const toReply = ({ login, sessions }: ListedLogin) => ({
  ...{ name: login.name, role: login.role, hasPassword: login.passwordHash !== undefined },
  createdAt: login.createdAtMs,
  ...(login.signedInAtMs !== undefined && { lastSignInAt: login.signedInAtMs }),
  sessions,
})

const list = endpoint({
  route: 'GET /v1/console/logins',
  summary: 'Who may use the web console, by name',
  source: 'Rollcall',
  auth: 'root',
  ...consoleExamples.list,
  request: { query: z.object(pageQuery) },
  reply: pageOf(loginSchema),
  run: ({ core }, { query: { limit, cursor } }) =>
    core.consoleLogins.list(decodeCursor(cursor, 'string')?.[0], limit + 1),
  map: (logins, { query: { limit } }) => {
    const { items, ...next } = toPage(logins, limit, ({ login }) => [login.name])
    return { items: items.map(toReply), ...next }
  },
})

const create = endpoint({
  route: 'POST /v1/console/logins',
  summary: 'Let someone use the web console: with a password, or by links alone',
  source: 'Rollcall',
  auth: 'root',
  status: 201,
  ...consoleExamples.create,
  request: { body: z.object({ name, role, password: password.optional() }) },
  reply: loginSchema,
  run: ({ core }, { body }, call) => core.consoleLogins.create(call, body),
  map: toReply,
})

const update = endpoint({
  route: 'PATCH /v1/console/logins/{login}',
  summary: 'Change the role of a login, or its password, which signs its browsers out',
  source: 'Rollcall',
  auth: 'root',
  ...consoleExamples.update,
  request: {
    params,
    body: z
      .object({ role, password })
      .partial()
      .refine((fields) => Object.keys(fields).length > 0, { error: 'names no field to change' }),
  },
  reply: loginSchema,
  run: ({ core }, { params: { login }, body }, call) => core.consoleLogins.update(call, login, body),
  map: toReply,
})

const remove = endpoint({
  route: 'DELETE /v1/console/logins/{login}',
  summary: 'Delete a login of the web console; its browsers are signed out',
  source: 'Rollcall',
  auth: 'root',
  status: 204,
  ...consoleExamples.remove,
  request: { params },
  run: ({ core }, { params: { login } }, call) => core.consoleLogins.remove(call, login),
})

const link = endpoint({
  route: 'POST /v1/console/links',
  summary: 'Make a link that signs one browser in once, within 15 minutes; a login that does not exist is made',
  source: 'Rollcall',
  auth: 'root',
  status: 201,
  ...consoleExamples.link,
  secretReply: true,
  request: { body: z.object({ login: name, role }).partial() },
  reply: z.object({
    /** The page is `/console/#code=<code>`. */
    code: z.string(),
    login: z.string(),
    expiresAt: z.int(),
  }),
  run({ core, isConsoleOn }, { body }, call) {
    if (!isConsoleOn) throw new CoreError('resource.not_found', 'the web console is switched off: console.enabled')
    return core.consoleSessions.createLink(call, body)
  },
  map: ({ code, login, expiresAtMs }) => ({ code, login, expiresAt: expiresAtMs }),
})

const ownPassword = endpoint({
  route: 'PUT /v1/console/password',
  summary: 'Give the own login of the web console another password, or its first; signs its other browsers out',
  source: 'Rollcall',
  auth: 'viewer',
  status: 204,
  ...consoleExamples.ownPassword,
  request: {
    body: z.object({
      /** The present one; absent when the login has none. */
      current: z.string().max(passwordCharsMax).optional(),
      password,
    }),
  },
  run({ core }, { body: { current, password } }, call) {
    const { login, session, address } = ownLogin(call)
    const change = { from: current, to: password, address: address(), session }
    return core.consoleLogins.changePassword(call, login, change)
  },
})

function ownLogin({ console }: { readonly console: ConsoleCaller | undefined }): ConsoleCaller {
  if (!console) throw new CoreError('auth.forbidden', 'a key has no password: sign in to the console')
  return console
}

export const consoleLoginRows = () => [list, create, update, remove, link, ownPassword]
