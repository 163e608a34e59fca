import { sha256Hex } from '../../../core/crypto.ts'
import { CoreError, isCoreError } from '../../../core/errors.ts'
import type { ConnectRequest } from '../../../core/sessions/admit.ts'
import type { AppId } from '../../../core/values.ts'
import type { Refusal, RefusedUpgrade, UpgradeRequest, UpgradeResult } from '../../../gateway/wire.ts'
import { toCoreError } from '../../kit/failures.ts'
import { incomingRequest } from '../../kit/incoming.ts'
import { type Fault, faultOf, toFault } from '../codes.ts'
import { adminPlatformId, platformOf } from '../platforms.ts'
import { secretsOf } from '../rest/deps.ts'
import { clientKeyOf } from '../rest/rows/auth.ts'
import { type VerifiedToken, verifyToken } from '../token.ts'
import { frameCodec } from './codec/frame-codec.ts'
import type { GatewayDeps } from './deps.ts'
import { type Handshake, type HandshakeRefusal, handshakeRefusal, operationIdIn, parseHandshake } from './handshake.ts'
import type { SocketState } from './state.ts'

/** Why a client is refused: the vendor's error, and the log's. */
export type UpgradeRejection = { readonly fault: Fault; readonly refusal: Refusal }

/** The vendor's error for a connection over a limit. */
export const overLimitFault: Fault = faultOf(1601, 'over max conn num limit')

/**
 * Checks a handshake in the vendor's order: limits, the query, the token, its owner. What is refused before the token is
 * read is always answered as JSON at HTTP 200 without an upgrade. Source: open-im-server, internal/msggateway/ws_server.go.
 */
export async function decideUpgrade(
  deps: GatewayDeps,
  { request, address, overLimit }: UpgradeRequest,
): Promise<UpgradeResult<SocketState>> {
  if (overLimit) return asResponse(overLimitFault, refusalFor(new CoreError('connections.over_limit')))
  const outcome = parseHandshake(queryOf(request), request.headers)
  if (!outcome.ok) return asUpgradeResult(outcome.refusal, { error: 'request.invalid', reason: outcome.refusal.errDlt })
  const { handshake } = outcome
  const { operationId, resultAsFrame } = handshake
  let app: AppId | undefined
  let connect: ConnectRequest | undefined
  try {
    const fencingToken = deps.admission.fencingToken()
    const verified = verifyToken(handshake.token, secretsOf(deps.core), deps.core.context.clock.now())
    app = verified.app
    connect = await authenticate(deps, handshake, verified, address)
    if (!resultAsFrame) await deps.admission.checkConnectionLimit(connect)
    const codec = frameCodec(handshake.encoding, handshake.gzip)
    return { state: { kind: 'connecting', request: connect, fencingToken, codec, resultAsFrame, operationId } }
  } catch (thrown) {
    const { fault, refusal } = rejectionFor(deps, thrown, { client: claimedBy(handshake, app), owner: connect })
    return asUpgradeResult(handshakeRefusal(handshake, fault), refusal, operationId)
  }
}

/** The request id of a handshake, whatever its result. */
export const operationIdOf = (request: Request): string | undefined => operationIdIn(queryOf(request))

/** `app`: whose secret signed the token, also of one that is of another user. */
const claimedBy = ({ userId, platformId }: Handshake, app: AppId | undefined) => ({
  ...{ user: userId, app },
  platform: platformOf(platformId) ?? 'unknown',
})

/** The errors for a client that is refused, by what it says it is; an internal error is reported. */
export function rejectionFor(
  deps: GatewayDeps,
  thrown: unknown,
  { client, owner }: Pick<Refusal, 'client' | 'owner'>,
): UpgradeRejection {
  const error = toCoreError(thrown)
  if (error.code === 'internal') deps.fault(error.cause ?? error)
  const refusal = { ...refusalFor(error), ...(client && { client }), owner, failure: error }
  return { fault: faultFor(error), refusal }
}

function faultFor(error: CoreError): Fault {
  if (error.code === 'connections.over_limit') return overLimitFault
  // This vendor's clients stop reconnecting only on 1506.
  return toFault(isCoreError(error, 'user.banned') ? new CoreError('token.ended') : error)
}

const refusalFor = ({ code, message }: CoreError): Refusal => ({ error: code, reason: message })

/** Without parsing the whole URL, which a client may have sent in any form. */
const queryOf = (request: Request): URLSearchParams => new URLSearchParams(incomingRequest(request, noAddress).search)
const noAddress = () => ''

async function authenticate(
  { admission }: GatewayDeps,
  handshake: Handshake,
  verified: VerifiedToken,
  address: string,
): Promise<ConnectRequest> {
  const { userId, token, platformId } = handshake
  const stored = await admission.verifyToken(verified.app, sha256Hex(token))
  if (stored.uid !== verified.userId || stored.dialect !== 'openim') throw new CoreError('token.unknown')
  refuseMismatch(verified, handshake)
  return {
    app: verified.app,
    uid: userId,
    dialect: 'openim',
    platform: platformOf(platformId) ?? 'unknown',
    clientKey: platformId === adminPlatformId ? undefined : clientKeyOf(platformId),
    sessionId: undefined,
    tokenId: stored.id,
    tokenText: token,
    address,
  }
}

function refuseMismatch(verified: VerifiedToken, { userId, platformId }: Handshake): void {
  if (verified.userId !== userId)
    throw new CoreError('token.mismatch', `token uid ${verified.userId} != userID ${userId}`)
  if (verified.platformId !== platformId)
    throw new CoreError('token.mismatch', `token platform ${verified.platformId} != platformID ${platformId}`)
}

const asUpgradeResult = (
  { deliverOverSocket, ...fault }: HandshakeRefusal,
  refusal: Refusal,
  operationId = '',
): UpgradeResult<SocketState> =>
  deliverOverSocket ? { state: { kind: 'refused', fault, refusal, operationId } } : asResponse(fault, refusal)

const asResponse = (fault: Fault, refusal: Refusal): RefusedUpgrade => ({
  refusal,
  response: new Response(JSON.stringify(fault), { headers: { 'content-type': 'application/json; charset=utf-8' } }),
})
