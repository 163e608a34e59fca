import { defaultApp } from '../../../core/apps/store.ts'
import type { Core } from '../../../core/core.ts'
import { sha256Hex } from '../../../core/crypto.ts'
import { CoreError, type ErrorCode, isCoreError } from '../../../core/errors.ts'
import { tokenEnded } from '../../../core/sessions/credential-end.ts'
import type { Token } from '../../../core/sessions/session.ts'
import { isLongerThan } from '../../../core/text.ts'
import type { AppId, UserId } from '../../../core/values.ts'
import type { IncomingRequest } from '../../kit/incoming.ts'
import { FaultDetail } from '../codes.ts'
import { openimLimits } from '../limits.ts'
import { type VerifiedToken, verifyToken } from '../token.ts'
import { type OpenimCall, type OpenimDeps, secretsOf } from './deps.ts'

/** A token with a valid signature that has not ended. */
export type ValidToken = VerifiedToken & { stored: Token }

/**
 * Checks a token whole: its signature and times, then its stored state. Throws `token.malformed`, `token.expired`,
 * `token.not_yet_valid`, `token.invalid`, `token.unknown` (never issued here), `token.ended`. With `only` the tokens of other
 * apps are `token.invalid`.
 */
export async function checkToken(core: Core, token: string, only?: AppId): Promise<ValidToken> {
  const verified = verifyToken(token, secretsOf(core, only), core.context.clock.now())
  const stored = await core.sessions.findToken(verified.app, sha256Hex(token))
  if (!stored || stored.uid !== verified.userId || stored.dialect !== 'openim') throw new CoreError('token.unknown')
  if (stored.endedAtMs !== undefined) throw tokenEnded(stored)
  return { ...verified, stored }
}

export const tokenFailures = [
  'token.malformed',
  'token.expired',
  'token.not_yet_valid',
  'token.invalid',
  'token.unknown',
  'token.ended',
] as const satisfies readonly ErrorCode[]

/** Any valid token. The operationID header is checked before the token. */
export async function byToken({ request, requestId, path }: IncomingRequest, deps: OpenimDeps): Promise<OpenimCall> {
  const operationId = operationIdOf(request.headers)
  const token = request.headers.get('token')
  if (!token) throw new CoreError('token.missing', 'header must have token')
  const { app, userId } = await checkToken(deps.core, token)
  return {
    app,
    dialect: 'openim',
    actor: { kind: 'user', id: userId },
    operation: path,
    requestId,
    operationId,
    uid: userId,
    isAdmin: userId === deps.settings.of(app).adminUserId,
  }
}

/** As `byToken` where a token is sent, else as `open`. */
export const byTokenOrOpen = (incoming: IncomingRequest, deps: OpenimDeps): OpenimCall | Promise<OpenimCall> =>
  incoming.request.headers.get('token') ? byToken(incoming, deps) : open(incoming)

/** As `byToken` where a valid token is sent, else as `open`: the vendor does not read the token header here. */
export async function byValidTokenOrOpen(incoming: IncomingRequest, deps: OpenimDeps): Promise<OpenimCall> {
  const anyCaller = open(incoming)
  if (!incoming.request.headers.get('token')) return anyCaller
  try {
    return await byToken(incoming, deps)
  } catch (error) {
    if (isCoreError(error)) return anyCaller
    throw error
  }
}

/** Any caller; the header is required here too. */
export function open({ request, requestId }: IncomingRequest): OpenimCall {
  const operationId = operationIdOf(request.headers)
  const actor = { kind: 'system', id: 'open' } as const
  return { app: defaultApp, dialect: 'openim', actor, requestId, operationId, uid: '', isAdmin: false }
}

function operationIdOf(headers: Headers): string {
  const operationId = headers.get('operationid')
  if (!operationId) throw new CoreError('request.invalid', 'header must have operationID')
  if (isLongerThan(operationId, openimLimits.operationIdCharsMax))
    throw new CoreError('request.invalid', `operationID is longer than ${openimLimits.operationIdCharsMax} characters`)
  return operationId
}

/** For administrators. Throws `auth.forbidden`. */
export function adminOnly(call: OpenimCall): void {
  if (!call.isAdmin) throw new CoreError('auth.forbidden', `user ${call.uid} is not admin userID`)
}

/** For administrators, with the message of the status page. */
export function managerOnly(call: OpenimCall): void {
  if (!call.isAdmin) throw new CoreError('auth.forbidden', 'only app manager')
}

/** For administrators and the user itself. The text repeats the vendor's slip of formatting. */
export function selfOrAdmin(call: OpenimCall, uid: UserId): void {
  if (!call.isAdmin && call.uid !== uid) throw new CoreError('auth.forbidden', `ownerUserID, ${uid}=MISSING`)
}

/** `request.invalid` with the vendor's message; `reason` is a clearer one for the log. */
export const argsError = (errDlt: string, reason = errDlt): CoreError =>
  new CoreError('request.invalid', reason, { detail: new FaultDetail({ errDlt }) })
