import { includesScope, type Scope } from '../../core/admin-keys/scope.ts'
import { defaultApp } from '../../core/apps/store.ts'
import { scopeOfRole } from '../../core/console/console-login.ts'
import { equalInConstantTime } from '../../core/crypto.ts'
import { CoreError } from '../../core/errors.ts'
import type { AppId } from '../../core/values.ts'
import type { Authenticator } from '../kit/dialect.ts'
import type { IncomingRequest } from '../kit/incoming.ts'
import { assertOwnPage, consoleToken } from './console-cookie.ts'
import type { AdminCall, AdminDeps } from './deps.ts'

const scheme = 'Bearer '

/** The app that the root key or a login of the console acts on; the default app without it. */
export const appHeader = 'Rollcall-App'

/** The actor of the root key. */
export const rootKeyId = 'rollcall.adminKey'

/** Admits keys, and logins of the console, whose scope includes this one. */
export const authenticatorOf = (scope: Scope): Authenticator<AdminDeps, AdminCall> => ({
  authenticate(incoming, deps, isRecheck) {
    const call = identify(incoming, deps, isRecheck)
    return call instanceof Promise ? call.then((known) => admitted(known, scope)) : admitted(call, scope)
  },
  admits: ['server'],
  failures: ['auth.missing', 'auth.rejected', 'auth.forbidden', 'app.not_found'],
})

function admitted(call: AdminCall, scope: Scope): AdminCall {
  if (includesScope(call.scope, scope)) return call
  const who = call.console ? 'login' : 'key'
  throw new CoreError('auth.forbidden', `the ${who} has the scope ${call.scope}; this needs ${scope}`)
}

/**
 * A key in the header Authorization goes before a cookie of the console. Throws `auth.missing` without either, `auth.rejected` for
 * a wrong one, `auth.forbidden` for another app and for requests of other sites, `app.not_found`.
 */
function identify(
  incoming: IncomingRequest,
  deps: AdminDeps,
  isRecheck: boolean | undefined,
): AdminCall | Promise<AdminCall> {
  const { headers } = incoming.request
  const named = headers.get(appHeader) ?? undefined
  const authorization = headers.get('authorization')
  if (authorization === null) return withCookie(incoming, deps, named, isRecheck)
  const text = keyIn(authorization)
  const isRoot = deps.core.apps.secretsOf(defaultApp, rootKeyId).some((secret) => equalInConstantTime(text, secret))
  if (!isRoot) return withStoredKey(incoming, deps, text, named)
  const app = existing(deps, named)
  return callOf(incoming, { app, id: rootKeyId, scope: 'root' }, named)
}

/** The app that a caller names who may act on any. */
function existing({ core }: AdminDeps, named: AppId | undefined): AppId {
  const app = named ?? defaultApp
  if (!core.apps.exists(app)) throw new CoreError('app.not_found', `there is no app ${app.slice(0, 64)}`)
  return app
}

async function withStoredKey(
  incoming: IncomingRequest,
  { core }: AdminDeps,
  text: string,
  named: AppId | undefined,
): Promise<AdminCall> {
  const key = await core.adminKeys.authenticate(text)
  if (!core.apps.isEnabled(key.app)) throw new CoreError('auth.rejected', 'the app of the key is disabled')
  if (named !== undefined && named !== key.app) throw new CoreError('auth.forbidden', 'the key belongs to another app')
  return callOf(incoming, key, named, key.app)
}

async function withCookie(
  incoming: IncomingRequest,
  deps: AdminDeps,
  named: AppId | undefined,
  isRecheck: boolean | undefined,
): Promise<AdminCall> {
  const { headers } = incoming.request
  const token = deps.isConsoleOn ? consoleToken(headers) : undefined
  if (token === undefined) throw new CoreError('auth.missing')
  assertOwnPage(headers)
  const { session, login } = await deps.core.consoleSessions.authenticate(token, isRecheck)
  const app = existing(deps, named)
  return {
    ...{ app, dialect: 'admin', actor: { kind: 'console', id: login.name }, requestId: incoming.requestId },
    ...{ scope: scopeOfRole[login.role], ownApp: undefined, isAppNamed: named !== undefined },
    console: { login: login.name, session: session.hash, address: incoming.address },
  }
}

function keyIn(header: string): string {
  if (!header.startsWith(scheme)) throw new CoreError('auth.missing')
  return header.slice(scheme.length)
}

const callOf = (
  { requestId }: IncomingRequest,
  { app, id, scope }: { readonly app: AppId; readonly id: string; readonly scope: Scope },
  named: AppId | undefined,
  ownApp?: AppId,
): AdminCall => ({
  ...{ app, dialect: 'admin', actor: { kind: 'key', id }, requestId, scope },
  ...{ ownApp, isAppNamed: named !== undefined, console: undefined },
})
