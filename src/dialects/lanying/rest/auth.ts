import { isDestroyed, type User } from '../../../core/accounts/user.ts'
import { defaultApp } from '../../../core/apps/store.ts'
import { equalInConstantTime, sha256Hex } from '../../../core/crypto.ts'
import { CoreError } from '../../../core/errors.ts'
import { CredentialEnd } from '../../../core/sessions/credential-end.ts'
import type { Token } from '../../../core/sessions/session.ts'
import type { Actor, AppId, TokenId } from '../../../core/values.ts'
import type { IncomingRequest } from '../../kit/incoming.ts'
import { isTokenText } from '../token.ts'
import type { LanyingCall, LanyingDeps } from './deps.ts'
import { actingUserNum, type EndpointClass, type Identity, identityOf, type TokenState } from './identity.ts'
import { appIdCharsMax } from './schemas/app.ts'

/** The result of the look-up of the `access-token` header. */
type Bearer = { state: TokenState; user: User | undefined; tokenId: TokenId | undefined; actor: Actor }

const anonymous: Actor = { kind: 'system', id: 'open' }
const adminToken = 'lanying.adminToken'

/** The authenticator of one class of endpoints. Throws `request.invalid`, `app.not_found` and what `identityOf` throws. */
export const authenticate =
  (endpoint: EndpointClass) =>
  async (incoming: IncomingRequest, deps: LanyingDeps): Promise<LanyingCall> => {
    const { headers } = incoming.request
    const app = appNamed(headers.get('app_id') ?? '', deps)
    const bearer = await bearerOf(headers.get('access-token') ?? '', app, deps)
    const userId = headers.get('user_id')
    const named = bearer.state.kind === 'admin' ? await subject(userId, app, deps) : undefined
    const identity = identityOf({
      endpoint,
      token: bearer.state,
      userId,
      groupId: headers.get('group_id'),
      subject: subjectState(named),
    })
    const { user, tokenId } = actingAs(identity, bearer, named)
    return { ...callOf(incoming, deps), app, actor: bearer.actor, identity, user, tokenId }
  }

/** For what answers before an app is named: the name service, which looks at it itself, and health. */
export const open = (incoming: IncomingRequest, deps: LanyingDeps): LanyingCall => ({
  ...callOf(incoming, deps),
  app: defaultApp,
})

const callOf = (incoming: IncomingRequest, { settings }: LanyingDeps) => ({
  dialect: 'lanying' as const,
  actor: anonymous,
  operation: incoming.path,
  requestId: incoming.requestId,
  identity: { as: 'anonymous' as const },
  user: undefined,
  tokenId: undefined,
  address: incoming.address,
  origin: () => originOf(incoming.request, settings.behindProxy),
})

/**
 * HTTP/1.0 without Host gives a path alone. X-Forwarded-Proto is taken from any peer: it changes nothing
 * but the answer to that caller.
 */
function originOf({ url, headers }: Request, behindProxy: boolean): string {
  if (!URL.canParse(url)) throw new CoreError('request.invalid', 'the Host header is required')
  const isSecure = behindProxy && headers.get('x-forwarded-proto') === 'https'
  return `${isSecure ? 'https' : 'http'}://${new URL(url).host}`
}

/** The app of that `app_id`. Throws `request.invalid` when it is empty, `app.not_found` when no app has it. */
export function appNamed(appId: string, { core, settings }: LanyingDeps): AppId {
  if (appId === '') throw new CoreError('request.invalid', 'the app_id header is required')
  if (appId === settings.appId) return defaultApp
  if (appId === defaultApp || appId.length > appIdCharsMax || !core.apps.isEnabled(appId))
    throw new CoreError('app.not_found')
  return appId
}

async function bearerOf(text: string, app: AppId, { core }: LanyingDeps): Promise<Bearer> {
  const unknown = { user: undefined, tokenId: undefined, actor: anonymous }
  if (text === '') return { ...unknown, state: { kind: 'missing' } }
  if (!isTokenText(text)) return { ...unknown, state: { kind: 'unknown' } }
  const hash = sha256Hex(text)
  if (core.apps.secretsOf(app, adminToken).some((secret) => equalInConstantTime(text, secret)))
    return { ...unknown, state: { kind: 'admin', state: 'live' }, actor: { kind: 'key', id: adminToken } }
  const token = await core.sessions.findToken(app, hash)
  // A token of another dialect is not valid here.
  if (token?.dialect !== 'lanying') return { ...unknown, state: { kind: 'unknown' } }
  const state = stateOf(token, core.context.clock.now())
  if (token.role === 'admin')
    return { ...unknown, state: { kind: 'admin', state }, actor: { kind: 'key', id: `${adminToken} ${token.id}` } }
  const user = await core.context.storage.users.find(app, token.uid)
  if (!user) return { ...unknown, state: { kind: 'unknown' } }
  return {
    state: { kind: 'user', num: user.num, state, end: state === 'live' ? undefined : endOf(token) },
    user,
    tokenId: token.id,
    actor: { kind: 'user', id: user.uid },
  }
}

function stateOf({ endedAtMs, expiresAtMs }: Token, nowMs: number): 'live' | 'expired' | 'ended' {
  if (endedAtMs !== undefined) return 'ended'
  return expiresAtMs !== undefined && expiresAtMs <= nowMs ? 'expired' : 'live'
}

/** How a token that is not valid ended. */
function endOf({ app, uid, endedAtMs, endReason, expiresAtMs }: Token): CredentialEnd | undefined {
  if (endReason !== undefined) return new CredentialEnd(endReason, endedAtMs, undefined, { app, uid })
  return expiresAtMs === undefined ? undefined : new CredentialEnd('expired', expiresAtMs, undefined, { app, uid })
}

/** The account that an admin's `user_id` header names, tombstones included. */
async function subject(userId: string | null, app: AppId, { core }: LanyingDeps): Promise<User | undefined> {
  const num = actingUserNum(userId)
  return num === undefined ? undefined : core.users.findByNum(app, num)
}

const subjectState = (named: User | undefined) => (!named ? 'unknown' : isDestroyed(named) ? 'destroyed' : 'active')

function actingAs(identity: Identity, { user, tokenId }: Bearer, named: User | undefined) {
  if (identity.as !== 'user') return { user: undefined, tokenId: undefined }
  return identity.byAdmin ? { user: named, tokenId: undefined } : { user, tokenId }
}
