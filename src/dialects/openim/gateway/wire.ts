import { CoreError } from '../../../core/errors.ts'
import {
  type CloseReason,
  closeReasons,
  type LocalConnection,
  type Notification,
} from '../../../core/presence/connection.ts'
import type { Inbound, Upgrading, WebSocketWire, WireBounds } from '../../../gateway/wire.ts'
import { noFault } from '../codes.ts'
import { openimLimits } from '../limits.ts'
import type { GatewayWorld } from './deps.ts'
import { kickedFrame } from './frame.ts'
import { Pushes } from './pushes.ts'
import { answerRequest } from './requests.ts'
import { SharedFrame } from './shared-frame.ts'
import { liveState, type OpenimLink, type SocketState } from './state.ts'
import { decodeTextFrame, encodeHandshakeResult, encodePong } from './text-frames.ts'
import { judge, noEntryFor, operationIdOf } from './upgrade.ts'

const bounds: WireBounds = {
  frameBytesMax: openimLimits.frameBytesMax,
  /** The largest reply, the states of 3,000 watched ids of 64 characters, has about 400 KB in JSON. */
  queueBytesMax: 1024 * 1024,
  silenceMsMax: 30_000,
  pingAfterMs: 0,
}

/** Browsers cannot send pings of their own accord. */
const webPingAfterMs = 27_000

const handshakeOk = encodeHandshakeResult(noFault)
const kicked = new SharedFrame(kickedFrame)

/**
 * OpenIM's long connection. Binary messages carry requests, replies and pushes in whatever encoding the client asked for;
 * text is only the result of the handshake, where asked for, and the heartbeat. It never ends with a close frame.
 * Source: open-im-server, internal/msggateway/client.go, client_conn.go.
 */
export class OpenimWire implements WebSocketWire<SocketState> {
  readonly name = 'openimGateway'
  readonly dialect = 'openim'
  readonly bounds = bounds
  readonly ending = 'cut'
  readonly #deps: GatewayWorld
  readonly #pushes: Pushes

  constructor(deps: GatewayWorld) {
    this.#deps = deps
    const { clock, ids } = deps.core.context
    this.#pushes = new Pushes(clock, ids)
  }

  upgrade(upgrading: Upgrading) {
    return judge(this.#deps, upgrading)
  }

  idOf(state: SocketState): string | undefined {
    return state.kind === 'live' ? undefined : state.operationId
  }
  idOfRequest(request: Request): string | undefined {
    return operationIdOf(request)
  }

  opened(link: OpenimLink): void | Promise<void> {
    const { state } = link
    if (state.kind === 'entering') return this.#enter(link, state)
    if (state.kind !== 'refused') return
    link.send(encodeHandshakeResult(state.fault))
    link.end(state.refusal)
  }

  /** A failure now reaches those who asked for the result; the others find out when they come again. */
  async #enter(link: OpenimLink, { claim, mark, resultAsFrame }: SocketState & { kind: 'entering' }): Promise<void> {
    try {
      await link.enter(claim, mark)
    } catch (error) {
      // It is in, and something failed while others made room: not the client's to hear.
      if (link.live) throw error
      const { fault, refusal } = noEntryFor(this.#deps, error)
      if (resultAsFrame) link.send(encodeHandshakeResult(fault))
      link.end(refusal)
    }
  }

  hello(link: OpenimLink, connection: LocalConnection): void {
    const { state } = link
    if (state.kind !== 'entering') return
    link.state = liveState(state.codec)
    if (connection.platform === 'web') link.pingAfterMs = webPingAfterMs
    if (state.resultAsFrame) link.send(handshakeOk)
  }

  received(link: OpenimLink, message: Inbound): void | Promise<void> {
    const { state, connection } = link
    if (state.kind !== 'live' || !connection) throw new CoreError('request.malformed')
    if (typeof message !== 'string') return answerRequest(this.#deps, link, connection, state.codec, message)
    const { type, body } = decodeTextFrame(message)
    if (type === 'ping') link.send(encodePong(body))
  }

  notify(link: OpenimLink, _connection: LocalConnection, notice: Notification): void {
    if (link.state.kind === 'live') link.send(this.#pushes.bytes(notice, link.state.codec))
  }

  /** There is one word for it, "do not come back"; whoever may come back finds out by trying. */
  farewell(link: OpenimLink, reason: CloseReason): number {
    if (link.state.kind === 'live' && !closeReasons[reason].mayReconnect) link.send(kicked.bytes(link.state.codec))
    return 0
  }
}
