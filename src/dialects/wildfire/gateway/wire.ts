import { CoreError } from '../../../core/errors.ts'
import type { CloseReason, LocalConnection, Notification } from '../../../core/presence/connection.ts'
import type { Inbound, Refusal, StreamWire, WireBounds } from '../../../gateway/wire.ts'
import { toCoreError } from '../../kit/failures.ts'
import type { AesKey } from '../aes.ts'
import { readPassword } from '../token.ts'
import { decryptClaim, verifyInnerToken } from './client-credentials.ts'
import type { LinkDeps } from './deps.ts'
import { connectAckPayload } from './messages.ts'
import { type Connect, readConnect } from './mqtt/connect.ts'
import { acceptedConnack, pingresp, refusedConnack, returnCodes } from './mqtt/encode.ts'
import { malformedMqtt, mqttFramer, PacketReader, packetTypes, typeOf } from './mqtt/packet.ts'
import { readPublish } from './mqtt/publish.ts'
import { closingPacket, notificationPacket } from './notifications.ts'
import { returnCodeOf } from './refusal-codes.ts'
import { type LinkSession, type LinkState, type LiveState, liveState, newState } from './state.ts'
import { answerRequest } from './topics/answer.ts'
import { replyBytesMax } from './topics/reply.ts'

const bounds: WireBounds = {
  frameBytesMax: 65_536,
  handshakeFrameBytesMax: 8_192,
  queueBytesMax: 2 * replyBytesMax,
  silenceMsMax: 0,
  pingAfterMs: 0,
}

/** A keep-alive of 0 or above this counts as this (docs/architecture.md#t1). */
const keepAliveMaxS = 300
const keepAliveFactor = 1.5

/** Packets that are read over: their MQTT features are not part of the link. */
const ignoredTypes: ReadonlySet<number> = new Set([
  packetTypes.pubrec,
  packetTypes.pubrel,
  packetTypes.pubcomp,
  packetTypes.subscribe,
  packetTypes.unsubscribe,
])

/**
 * WildfireChat's client link: MQTT with replies inside PUBACK, over TCP and over WebSocket.
 * Source: im-server, ProtocolProcessor; docs/dialects/wildfire.md#client-link.
 */
export class WildfireWire implements StreamWire<LinkState> {
  readonly name = 'wildfireMqtt'
  readonly dialect = 'wildfire'
  readonly bounds = bounds
  readonly ending = 'close'
  readonly framer = mqttFramer
  readonly #deps: LinkDeps

  constructor(deps: LinkDeps) {
    this.#deps = deps
  }

  accept(): LinkState {
    return newState
  }
  opened(): void {}

  received(session: LinkSession, packet: Inbound): void | Promise<void> {
    if (typeof packet === 'string') throw malformedMqtt('text message')
    if (typeOf(packet) === packetTypes.pingreq) return session.send(pingresp)
    const reader = new PacketReader(packet)
    const { state } = session
    if (state.kind === 'live') return this.#receivedLive(session, state, reader)
    if (state.kind === 'new' && reader.type === packetTypes.connect && reader.flags === 0)
      return this.#connect(session, reader)
    throw malformedMqtt('not connected')
  }

  onConnected(session: LinkSession, _connection: LocalConnection): void {
    const { state } = session
    if (state.kind !== 'connecting') return
    const { connect, secret } = state
    session.state = liveState(connect.level, secret)
    session.setTimeouts({ silenceMsMax: silenceMsOf(connect) })
    const payload = connectAckPayload.encode({ ...noHeads, serverTime: this.#deps.core.context.clock.now() })
    session.send(acceptedConnack(connect.level, !connect.cleanSession, payload))
  }

  notify(session: LinkSession, connection: LocalConnection, notification: Notification): void {
    if (session.state.kind !== 'live') return
    const nowMs = this.#deps.core.context.clock.now()
    const packet = notificationPacket(notification, connection, session.state.level, nowMs)
    if (packet) session.send(packet)
  }

  onClosing(session: LinkSession, reason: CloseReason): number {
    const { state } = session
    if (state.kind !== 'live') return 0
    if (state.lastReply) session.send(state.lastReply)
    const { packet, lingerMs } = closingPacket(reason, state.level)
    if (packet) session.send(packet)
    return lingerMs
  }

  #receivedLive(session: LinkSession, state: LiveState, reader: PacketReader): void | Promise<void> {
    if (reader.type === packetTypes.publish) {
      const request = readPublish(reader, state.level)
      return request && answerRequest(this.#deps, session, state, request)
    }
    // Also with flags, which the vendor's older clients send to sign out: the session stays.
    if (reader.type === packetTypes.disconnect) return session.disconnect('gone')
    if (!ignoredTypes.has(reader.type)) throw malformedMqtt('unexpected packet')
  }

  async #connect(session: LinkSession, reader: PacketReader): Promise<void> {
    const connect = readConnect(reader)
    if (connect === 'unsupported') {
      session.send(refusedConnack(returnCodes.unsupportedLevel))
      return session.reject({ error: 'request.invalid', reason: 'protocol level not supported' })
    }
    try {
      await this.#admit(session, connect)
    } catch (thrown) {
      // It was admitted, and evicting others failed: no error for this client.
      if (session.live) throw thrown
      const error = toCoreError(thrown)
      if (error.code === 'internal') this.#deps.fault(error.cause ?? error)
      session.send(refusedConnack(returnCodeOf(error), connect.level))
      const { state } = session
      const owner = state.kind === 'connecting' ? state.owner : undefined
      const client = claimOf(session, connect)
      session.reject({ error: error.code, reason: error.message, client, owner, failure: error })
    }
  }

  async #admit(session: LinkSession, connect: Connect): Promise<void> {
    const fencingToken = this.#deps.admission.fencingToken()
    const { stored, secret, inner } = await this.#findSession(connect)
    const { app, uid, platform, clientKey, id: sessionId } = stored
    session.state = { kind: 'connecting', connect, secret, platform, owner: { app, uid } }
    await verifyInnerToken(this.#deps, stored, inner)
    const request = { app, uid, dialect: 'wildfire', platform, clientKey, sessionId, address: session.address } as const
    await session.admit({ ...request, tokenId: undefined, tokenText: '' }, fencingToken)
  }

  async #findSession({ clientId, userId, password }: Connect) {
    if (clientId === '') throw new CoreError('request.invalid', 'no client id')
    const nowMs = this.#deps.core.context.clock.now()
    const decrypt = (key: AesKey) => password && readPassword(password, key, nowMs)
    const { session, value } = await decryptClaim(this.#deps, { clientId, userId }, decrypt)
    return { stored: session, secret: session.secrets?.secret ?? '', inner: value }
  }
}

/** Who the client says it is. Its platform is known when its session was found. */
const claimOf = ({ state }: LinkSession, { userId }: Connect): NonNullable<Refusal['client']> => ({
  user: userId,
  platform: state.kind === 'connecting' ? state.platform : 'unknown',
})

const noHeads = { messageHead: 0, friendHead: 0, friendRequestHead: 0, settingHead: 0 }

function silenceMsOf({ keepAliveS }: Connect): number {
  const counted = keepAliveS === 0 || keepAliveS > keepAliveMaxS ? keepAliveMaxS : keepAliveS
  return Math.round(counted * keepAliveFactor) * 1_000
}
