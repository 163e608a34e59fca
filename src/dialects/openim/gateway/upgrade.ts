import { CoreError, isCoreError } from '../../../core/errors.ts'
import type { Claim } from '../../../core/sessions/connect.ts'
import type { Upgraded, Upgrading } from '../../../gateway/wire.ts'
import { asCoreError } from '../../kit/runner.ts'
import { tokenHash } from '../auth.ts'
import { type Fault, faultOf, toFault } from '../codes.ts'
import { frameCodec } from '../frames.ts'
import { type Handshake, parseHandshake, type Refusal, refusalOf } from '../handshake.ts'
import { adminPlatformId, platformOf } from '../platforms.ts'
import { clientKeyOf } from '../rows/auth.ts'
import { type VerifiedToken, verifyToken } from '../token.ts'
import { secretsOf } from '../world.ts'
import type { SocketState } from './state.ts'
import type { GatewayWorld } from './world.ts'

/** Whom the server has no room for. */
export const overLimitFault: Fault = faultOf(1601, 'over max conn num limit')

/**
 * Judges a handshake, in the vendor's order: room, the query, the token, whose it is. What is refused before the token is
 * read is always answered as JSON at HTTP 200 without an upgrade. Source: open-im-server, internal/msggateway/ws_server.go.
 */
export async function judge(
  world: GatewayWorld,
  { request, address, overLimit }: Upgrading,
): Promise<Response | Upgraded<SocketState>> {
  if (overLimit) return asResponse(overLimitFault)
  const outcome = parseHandshake(new URL(request.url, 'http://localhost').searchParams, request.headers)
  if (!outcome.ok) return deliver(outcome.refusal)
  const { handshake } = outcome
  try {
    const mark = world.connects.mark()
    const claim = await prove(world, handshake, address)
    if (!handshake.resultAsFrame) await world.connects.refuseCrowded(claim)
    const codec = frameCodec(handshake.encoding, handshake.gzip)
    return { state: { kind: 'entering', claim, mark, codec, resultAsFrame: handshake.resultAsFrame } }
  } catch (thrown) {
    return deliver(refusalOf(handshake, faultOfEntry(world, thrown)))
  }
}

/** The words for a client that is not let in. */
export function faultOfEntry(world: GatewayWorld, thrown: unknown): Fault {
  const error = asCoreError(thrown)
  if (error.code === 'internal') world.fault(error.cause ?? error)
  if (error.code === 'connections.over_limit') return overLimitFault
  // To this vendor's clients a ban is a kick that lasts: 1506 is the one code on which they stop trying.
  return toFault(isCoreError(error, 'user.banned') ? new CoreError('token.ended') : error)
}

async function prove({ core, connects }: GatewayWorld, handshake: Handshake, address: string): Promise<Claim> {
  const { userId, token, platformId } = handshake
  const verified = verifyToken(token, secretsOf(core), core.context.clock.now())
  const stored = await connects.proveToken(verified.app, tokenHash(token))
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

const deliver = ({ deliverOverSocket, ...fault }: Refusal): Response | Upgraded<SocketState> =>
  deliverOverSocket ? { state: { kind: 'refused', fault } } : asResponse(fault)

const asResponse = (fault: Fault): Response =>
  new Response(JSON.stringify(fault), { headers: { 'content-type': 'application/json; charset=utf-8' } })
