import { CoreError } from '../../../core/errors.ts'
import {
  type CloseReason,
  closeReasons,
  type LocalConnection,
  type Notification,
} from '../../../core/presence/connection.ts'
import type { Inbound, UpgradeRequest, WebSocketWire, WireBounds } from '../../../gateway/wire.ts'
import { noFault } from '../codes.ts'
import { openimLimits } from '../limits.ts'
import { kickedFrame } from './codec/frame.ts'
import { SharedFrame } from './codec/frame-codec.ts'
import { decodeTextFrame, encodeHandshakeResult, encodePong } from './codec/text-frames.ts'
import type { GatewayDeps } from './deps.ts'
import { answerRequest } from './frames/answer.ts'
import { NotificationEncoder } from './frames/notification-encoder.ts'
import { liveState, type OpenimWireSession, type SocketState } from './state.ts'
import { decideUpgrade, operationIdOf, rejectionFor } from './upgrade.ts'

const bounds: WireBounds = {
  frameBytesMax: openimLimits.frameBytesMax,
  /** The largest reply, the states of 3,000 ids of 64 characters, has about 400 KB in JSON. */
  queueBytesMax: 1024 * 1024,
  silenceMsMax: 30_000,
  pingAfterMs: 0,
}

/** Browsers cannot send pings. */
const webPingAfterMs = 27_000

const handshakeOk = encodeHandshakeResult(noFault)
const kickedPush = new SharedFrame(kickedFrame)

/**
 * OpenIM's long connection. Binary messages carry requests, replies and pushes in whatever encoding the client asked for;
 * text is only the result of the handshake, where requested, and the heartbeat. It never ends with a close frame.
 * Source: open-im-server, internal/msggateway/client.go, client_conn.go.
 */
export class OpenimWire implements WebSocketWire<SocketState> {
  readonly name = 'openimGateway'
  readonly dialect = 'openim'
  readonly bounds = bounds
  readonly ending = 'terminate'
  readonly #deps: GatewayDeps
  readonly #notifications: NotificationEncoder

  constructor(deps: GatewayDeps) {
    this.#deps = deps
    const { clock, ids } = deps.core.context
    this.#notifications = new NotificationEncoder(clock, ids)
  }

  upgrade(request: UpgradeRequest) {
    return decideUpgrade(this.#deps, request)
  }

  requestIdOf(state: SocketState): string | undefined {
    return state.kind === 'live' ? undefined : state.operationId
  }
  requestIdOfUpgrade(request: Request): string | undefined {
    return operationIdOf(request)
  }

  opened(session: OpenimWireSession): void | Promise<void> {
    const { state } = session
    if (state.kind === 'connecting') return this.#admit(session, state)
    if (state.kind !== 'refused') return
    session.send(encodeHandshakeResult(state.fault))
    session.reject(state.refusal)
  }

  /** An error is sent to clients that requested the result; the others get it when they connect again. */
  async #admit(
    session: OpenimWireSession,
    { request, fencingToken, resultAsFrame }: SocketState & { kind: 'connecting' },
  ): Promise<void> {
    try {
      await session.admit(request, fencingToken)
    } catch (error) {
      // It was admitted, and evicting others failed: no error for this client.
      if (session.live) throw error
      const client = { user: request.uid, platform: request.platform }
      const { fault, refusal } = rejectionFor(this.#deps, error, { client, owner: request })
      if (resultAsFrame) session.send(encodeHandshakeResult(fault))
      session.reject(refusal)
    }
  }

  onConnected(session: OpenimWireSession, connection: LocalConnection): void {
    const { state } = session
    if (state.kind !== 'connecting') return
    session.state = liveState(state.codec)
    if (connection.platform === 'web') session.setTimeouts({ pingAfterMs: webPingAfterMs })
    if (state.resultAsFrame) session.send(handshakeOk)
  }

  received(session: OpenimWireSession, message: Inbound): void | Promise<void> {
    const { state, connection } = session
    if (state.kind !== 'live' || !connection) throw new CoreError('request.malformed')
    if (typeof message !== 'string') return answerRequest(this.#deps, session, connection, state.codec, message)
    const { type, body } = decodeTextFrame(message)
    if (type === 'ping') session.send(encodePong(body))
  }

  notify(session: OpenimWireSession, _connection: LocalConnection, notification: Notification): void {
    if (session.state.kind !== 'live') return
    const frame = this.#notifications.bytes(notification, session.state.codec)
    if (frame) session.send(frame)
  }

  /** The only closing frame means "do not reconnect"; a client that may reconnect gets none. */
  onClosing(session: OpenimWireSession, reason: CloseReason): number {
    if (session.state.kind === 'live' && !closeReasons[reason].mayReconnect)
      session.send(kickedPush.bytes(session.state.codec))
    return 0
  }
}
