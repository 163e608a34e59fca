import { CoreError, isCoreError } from '../../../core/errors.ts'
import type { ConnectRequest } from '../../../core/sessions/connect.ts'
import type { Refusal, Refused, Upgrading, Verdict } from '../../../gateway/wire.ts'
import { incomingOf } from '../../kit/incoming.ts'
import { asCoreError } from '../../kit/runner.ts'
import { type Fault, faultOf, toFault } from '../codes.ts'
import { adminPlatformId, platformOf } from '../platforms.ts'
import { tokenHash } from '../rest/auth.ts'
import { secretsOf } from '../rest/deps.ts'
import { clientKeyOf } from '../rest/rows/auth.ts'
import { type VerifiedToken, verifyToken } from '../token.ts'
import type { GatewayWorld } from './deps.ts'
import { frameCodec } from './frame-codec.ts'
import { type Handshake, type HandshakeRefusal, operationIdIn, parseHandshake, refusalOf } from './handshake.ts'
import type { SocketState } from './state.ts'

/** Why a client is not let in: in its vendor's words, and in the log's. */
export type NoEntry = { readonly fault: Fault; readonly refusal: Refusal }

/** Whom the server has no room for. */
export const overLimitFault: Fault = faultOf(1601, 'over max conn num limit')

/**
 * Judges a handshake, in the vendor's order: room, the query, the token, whose it is. What is refused before the token is
 * read is always answered as JSON at HTTP 200 without an upgrade. Source: open-im-server, internal/msggateway/ws_server.go.
 */
export async function judge(
  deps: GatewayWorld,
  { request, address, overLimit }: Upgrading,
): Promise<Verdict<SocketState>> {
  if (overLimit) return asResponse(overLimitFault, refusalFor(new CoreError('connections.over_limit')))
  const outcome = parseHandshake(queryOf(request), request.headers)
  if (!outcome.ok) return deliver(outcome.refusal, { error: 'request.invalid', reason: outcome.refusal.errDlt })
  const { handshake } = outcome
  const { operationId, resultAsFrame } = handshake
  try {
    const mark = deps.connects.fencingToken()
    const claim = await prove(deps, handshake, address)
    if (!resultAsFrame) await deps.connects.checkConnectionLimit(claim)
    const codec = frameCodec(handshake.encoding, handshake.gzip)
    return { state: { kind: 'entering', claim, mark, codec, resultAsFrame, operationId } }
  } catch (thrown) {
    const { fault, refusal } = noEntryFor(deps, thrown)
    return deliver(refusalOf(handshake, fault), refusal, operationId)
  }
}

/** What the client calls its attempt, of whatever became of it. */
export const operationIdOf = (request: Request): string | undefined => operationIdIn(queryOf(request))

/** The words for a client that is not let in. */
export function noEntryFor(deps: GatewayWorld, thrown: unknown): NoEntry {
  const error = asCoreError(thrown)
  if (error.code === 'internal') deps.fault(error.cause ?? error)
  return { fault: faultFor(error), refusal: refusalFor(error) }
}

function faultFor(error: CoreError): Fault {
  if (error.code === 'connections.over_limit') return overLimitFault
  // To this vendor's clients a ban is a kick that lasts: 1506 is the one code on which they stop trying.
  return toFault(isCoreError(error, 'user.banned') ? new CoreError('token.ended') : error)
}

const refusalFor = ({ code, message }: CoreError): Refusal => ({ error: code, reason: message })

/** Without parsing the whole address, of which a client may have sent anything. */
const queryOf = (request: Request): URLSearchParams => new URLSearchParams(incomingOf(request, noAddress).search)
const noAddress = () => ''

async function prove({ core, connects }: GatewayWorld, handshake: Handshake, address: string): Promise<ConnectRequest> {
  const { userId, token, platformId } = handshake
  const verified = verifyToken(token, secretsOf(core), core.context.clock.now())
  const stored = await connects.verifyToken(verified.app, tokenHash(token))
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

const deliver = (
  { deliverOverSocket, ...fault }: HandshakeRefusal,
  refusal: Refusal,
  operationId = '',
): Verdict<SocketState> =>
  deliverOverSocket ? { state: { kind: 'refused', fault, refusal, operationId } } : asResponse(fault, refusal)

const asResponse = (fault: Fault, refusal: Refusal): Refused => ({
  refusal,
  response: new Response(JSON.stringify(fault), { headers: { 'content-type': 'application/json; charset=utf-8' } }),
})
