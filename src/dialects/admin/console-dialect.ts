import { defaultApp } from '../../core/apps/store.ts'
import { CoreError } from '../../core/errors.ts'
import type { Actor } from '../../core/values.ts'
import { credentialOfActor, type Dialect } from '../kit/dialect.ts'
import type { IncomingRequest } from '../kit/incoming.ts'
import { readJson } from '../kit/json.ts'
import { assertOwnPage, consoleToken, isOverTls } from './console-cookie.ts'
import type { ConsoleDeps, ConsoleSessionCall } from './console-deps.ts'
import { adminErrorMap } from './error-map.ts'
import { adminFailure, problemHeaders } from './problems.ts'
import { adminOpenApiProfile } from './reference.ts'
import { consoleSessionRows } from './rows/console-session.ts'

/** Of a browser that is not signed in. */
const nobody: Actor = { kind: 'system', id: 'console' }

/** How browsers sign in to the console and out: what `/v1` does not need. Failures are those of `/v1`. */
export const consoleSessions = (deps: ConsoleDeps): Dialect<ConsoleDeps, ConsoleSessionCall> => ({
  name: 'admin',
  title: 'Sessions of the console',
  deps,
  rows: consoleSessionRows,
  auth: {
    page: {
      authenticate: (incoming) => callOf(ownPage(incoming)),
      admits: ['none'],
      failures: ['auth.forbidden'],
    },
    session: {
      authenticate: signedIn,
      admits: ['server'],
      failures: ['auth.missing', 'auth.rejected', 'auth.forbidden'],
    },
  },
  credentialOf: credentialOfActor,
  read: (_row, _incoming, bytes) => readJson(bytes),
  errorMap: adminErrorMap,
  ok: (result) => result ?? {},
  fail: adminFailure,
  headers: { 'content-type': 'application/json' },
  failureHeaders: { ...problemHeaders, 'cache-control': 'no-store' },
  reference: adminOpenApiProfile,
})

function ownPage(incoming: IncomingRequest): IncomingRequest {
  assertOwnPage(incoming.request.headers)
  return incoming
}

async function signedIn(incoming: IncomingRequest, { core }: ConsoleDeps): Promise<ConsoleSessionCall> {
  const token = consoleToken(incoming.request.headers)
  if (token === undefined) throw new CoreError('auth.missing')
  return callOf(ownPage(incoming), await core.consoleSessions.authenticate(token))
}

const callOf = (
  { request, requestId, address }: IncomingRequest,
  signedIn?: ConsoleSessionCall['signedIn'],
): ConsoleSessionCall => ({
  ...{ app: defaultApp, dialect: 'admin', requestId, address, signedIn },
  actor: signedIn ? { kind: 'console', id: signedIn.login.name } : nobody,
  isSecure: isOverTls(request.headers),
})
