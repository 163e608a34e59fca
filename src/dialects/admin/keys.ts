import { includesScope, type Scope } from '../../core/admin-keys/scope.ts'
import { defaultApp } from '../../core/apps/store.ts'
import { equalInConstantTime } from '../../core/crypto.ts'
import { CoreError } from '../../core/errors.ts'
import type { AppId } from '../../core/values.ts'
import type { Authenticator } from '../kit/dialect.ts'
import type { IncomingRequest } from '../kit/incoming.ts'
import type { AdminCall, AdminDeps } from './deps.ts'

const scheme = 'Bearer '

/** The app that the root key acts on; the default app without it. */
export const appHeader = 'Rollcall-App'

/** The actor of the root key. */
export const rootKeyId = 'rollcall.adminKey'

/** Admits keys whose scope includes this one. */
export const authenticatorOf = (scope: Scope): Authenticator<AdminDeps, AdminCall> => ({
  authenticate(incoming, deps) {
    const call = identify(incoming, deps)
    return call instanceof Promise ? call.then((known) => admitted(known, scope)) : admitted(call, scope)
  },
  admits: ['server'],
  failures: ['auth.missing', 'auth.rejected', 'auth.forbidden', 'app.not_found'],
})

function admitted(call: AdminCall, scope: Scope): AdminCall {
  if (includesScope(call.scope, scope)) return call
  throw new CoreError('auth.forbidden', `the key has the scope ${call.scope}; this needs ${scope}`)
}

/** Throws `auth.missing` without a key, `auth.rejected` with a wrong one, `auth.forbidden` for another app, `app.not_found`. */
function identify(incoming: IncomingRequest, deps: AdminDeps): AdminCall | Promise<AdminCall> {
  const { headers } = incoming.request
  const text = keyIn(headers.get('authorization'))
  const named = headers.get(appHeader) ?? undefined
  const isRoot = deps.core.apps.secretsOf(defaultApp, rootKeyId).some((secret) => equalInConstantTime(text, secret))
  if (!isRoot) return withStoredKey(incoming, deps, text, named)
  const app = named ?? defaultApp
  if (!deps.core.apps.exists(app)) throw new CoreError('app.not_found', `there is no app ${app.slice(0, 64)}`)
  return callOf(incoming, { app, id: rootKeyId, scope: 'root' }, named)
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
  return callOf(incoming, key, named)
}

function keyIn(header: string | null): string {
  if (!header?.startsWith(scheme)) throw new CoreError('auth.missing')
  return header.slice(scheme.length)
}

const callOf = (
  { requestId }: IncomingRequest,
  { app, id, scope }: { readonly app: AppId; readonly id: string; readonly scope: Scope },
  named: AppId | undefined,
): AdminCall => ({
  ...{ app, dialect: 'admin', actor: { kind: 'key', id }, requestId, scope },
  isAppNamed: named !== undefined,
})
