import { type CoreError, isCoreError } from '../../../core/errors.ts'
import type { CloseReason, LocalConnection, Notification, OtherDevice } from '../../../core/presence/connection.ts'
import type {
  AcceptedUpgrade,
  Inbound,
  UpgradeRequest,
  UpgradeResult,
  WebSocketWire,
  WireBounds,
} from '../../../gateway/wire.ts'
import { malformed } from '../../kit/byte-reader.ts'
import { toCoreError } from '../../kit/failures.ts'
import { incomingRequest } from '../../kit/incoming.ts'
import { commands } from './commands.ts'
import type { LinkDeps } from './deps.ts'
import { connectedPacket, disconnectedPacket, openPacket, readAttachment, readText } from './engine-io.ts'
import { type NoticeType, sendNotice, sendProvision, sendPush, sendSync, system } from './frames.ts'
import { frame, frameCommands } from './messages.ts'
import { closingNotices, noticeOf } from './notices.ts'
import { type ProvisionRequest, provisionClient, readProvision, verifyToken } from './provision.ts'
import type { LinkAddress, LinkSession, LinkState } from './state.ts'
import { okStatus, type Status, statusCodes, statusOf } from './statuses.ts'

const bounds: WireBounds = {
  frameBytesMax: 65_536,
  queueBytesMax: 256 * 1024,
  silenceMsMax: 30_000,
  pingAfterMs: 0,
}

/** Ids below 2^53 last until the year 2255. */
const noticesPerMs = 1_000

const path = /^\/socket\.io\/?$/
const engineVersion = '3'

/**
 * Lanying's client link: protobuf frames in the one event of a Socket.IO connection.
 * Source: the vendor's web client; docs/dialects/lanying.md#client-link.
 */
export class LanyingWire implements WebSocketWire<LinkState> {
  readonly name = 'lanying'
  readonly dialect = 'lanying'
  readonly bounds = bounds
  readonly ending = 'close'
  readonly #deps: LinkDeps
  #latestNoticeId = 0

  constructor(deps: LinkDeps) {
    this.#deps = deps
  }

  upgrade({ request }: UpgradeRequest): UpgradeResult<LinkState> {
    const { path: asked, search } = incomingRequest(request, () => '')
    const query = new URLSearchParams(search)
    if (!path.test(asked)) return refusedUpgrade(404, 0, 'Not found')
    if (query.get('transport') !== 'websocket') return refusedUpgrade(400, 0, 'Transport unknown')
    if (query.get('EIO') !== engineVersion) return refusedUpgrade(400, 5, 'Unsupported protocol version')
    return { state: { kind: 'new', expectsAttachment: false } } satisfies AcceptedUpgrade<LinkState>
  }

  opened(session: LinkSession): void {
    session.send(openPacket(this.#deps.core.context.ids.hex(10)))
    session.send(connectedPacket)
  }

  received(session: LinkSession, message: Inbound): void | Promise<void> {
    const { state } = session
    if (typeof message === 'string') return this.#receivedText(session, message)
    if (!state.expectsAttachment) throw malformed('engine.io', 'binary message without an event')
    state.expectsAttachment = false
    const { command, payload, compressMethod, encryptMethod } = frame.decode(readAttachment(message))
    const isPlain = compressMethod === 0 && encryptMethod === 0
    if (state.kind === 'live') return this.#receivedLive(session, state.address, { command, payload, isPlain })
    if (command !== frameCommands.provision) throw malformed('frame', 'unexpected command')
    return isPlain ? this.#provision(session, payload) : this.#refuse(session, unsupported, 0)
  }

  onConnected(session: LinkSession, _connection: LocalConnection): void {
    const { state } = session
    if (state.kind !== 'connecting' || !state.address) return
    session.state = { kind: 'live', expectsAttachment: state.expectsAttachment, address: state.address }
    sendProvision(session, okStatus, state.address)
  }

  notify(session: LinkSession, connection: LocalConnection, notification: Notification): void {
    if (session.state.kind !== 'live') return
    const { address } = session.state
    const type = noticeOf[notification.kind]
    if (notification.kind === 'push') sendPush(session, address, notification.push)
    if (type === undefined) return
    if (!('device' in notification)) this.#notice(session, address, type)
    else this.#noticeOfDevice(session, connection, type, notification.device).catch((error) => this.#deps.fault(error))
  }

  onClosing(session: LinkSession, reason: CloseReason): number {
    const type = closingNotices[reason]
    if (session.state.kind === 'live' && type !== undefined) this.#notice(session, session.state.address, type)
    session.send(disconnectedPacket)
    return 0
  }

  #receivedText(session: LinkSession, message: string): void {
    const packet = readText(message)
    if (packet.kind === 'ping') session.send(packet.pong)
    else if (packet.kind === 'closed') session.disconnect('gone')
    else session.state.expectsAttachment = true
  }

  /** A frame that cannot be answered gets a status, and ends the connection. */
  #receivedLive(
    session: LinkSession,
    address: LinkAddress,
    { command, payload, isPlain }: ReceivedFrame,
  ): void | Promise<void> {
    const row = commands.get(command)
    try {
      if (command === frameCommands.provision) sendProvision(session, signedInAlready, address)
      else if (isPlain && row) return row.answer({ session, payload })
      else sendSync(session, { status: isPlain ? unknownCommand : unsupported, of: system })
    } catch (error) {
      if (!isCoreError(error)) throw error
      sendSync(session, { status: statusOf(error), of: system })
    }
    session.disconnect('protocol')
  }

  async #provision(session: LinkSession, payload: Uint8Array): Promise<void> {
    let request: ProvisionRequest | undefined
    try {
      request = readProvision(payload)
      await this.#admit(session, request)
    } catch (thrown) {
      // It was admitted, and evicting others failed: no error for this client.
      if (session.live) throw thrown
      const error = toCoreError(thrown)
      if (error.code === 'internal') this.#deps.fault(error.cause ?? error)
      this.#refuse(session, statusOf(error), request?.num ?? 0, error)
    }
  }

  /** A kick meanwhile may leave the token valid, which several devices use: the client then comes after the kick. */
  async #admit(session: LinkSession, request: ProvisionRequest): Promise<void> {
    try {
      await this.#admitOnce(session, request)
    } catch (error) {
      if (session.live || !isCoreError(error, 'token.ended')) throw error
      await this.#admitOnce(session, request)
    }
  }

  async #admitOnce(session: LinkSession, request: ProvisionRequest): Promise<void> {
    const fencingToken = this.#deps.admission.fencingToken()
    const { num, platform } = request
    session.state = { kind: 'connecting', expectsAttachment: false, num, platform }
    const token = await verifyToken(this.#deps, request)
    const { app } = token
    session.state = { kind: 'connecting', expectsAttachment: false, num, platform, app }
    const { connect, deviceSN } = await provisionClient(this.#deps, request, token, session.address)
    const address = { num, deviceSN }
    session.state = { kind: 'connecting', expectsAttachment: false, num, platform, app, address, owner: connect }
    await session.admit(connect, fencingToken)
  }

  #refuse(session: LinkSession, status: Status, num: number, failure?: CoreError): void {
    sendProvision(session, status, { num, deviceSN: 0 })
    const { state } = session
    const connecting = state.kind === 'connecting' ? state : undefined
    const claim = { user: String(num), by: 'num' as const }
    const client = connecting && { ...claim, app: connecting.app, platform: connecting.platform }
    session.reject({
      owner: connecting?.owner,
      error: failure?.code ?? 'protocol',
      reason: status.reason,
      ...(client && { client }),
      ...(failure && { failure }),
    })
  }

  #notice(session: LinkSession, to: LinkAddress, type: NoticeType, from?: LinkAddress): void {
    const atMs = this.#deps.core.context.clock.now()
    sendNotice(session, to, { type, atMs, id: this.#nextNoticeId(atMs), ...(from && { from }) })
  }
  /** Grows over restarts too, so that a client never takes a notice for one that it had. */
  #nextNoticeId(atMs: number): number {
    this.#latestNoticeId = Math.max(this.#latestNoticeId + 1, atMs * noticesPerMs)
    return this.#latestNoticeId
  }

  /** The serial number of the device is read first; a device that was removed meanwhile is not reported. */
  async #noticeOfDevice(
    session: LinkSession,
    { app, uid }: LocalConnection,
    type: NoticeType,
    { dialect, clientKey }: OtherDevice,
  ): Promise<void> {
    const found = await this.#deps.core.devices.find(app, uid, dialect, clientKey)
    if (!found || session.state.kind !== 'live') return
    const { address } = session.state
    this.#notice(session, address, type, { num: address.num, deviceSN: found.sn })
  }
}

type ReceivedFrame = { readonly command: number; readonly payload: Uint8Array; readonly isPlain: boolean }

const signedInAlready: Status = { code: statusCodes.invalidParameter, reason: 'the connection is signed in already' }
const unknownCommand: Status = { code: statusCodes.unknownCommand, reason: 'unexpected command' }
const unsupported: Status = {
  code: statusCodes.encryptionUnsupported,
  reason: 'compressed and encrypted frames are not supported',
}

/** As Engine.IO answers. */
const refusedUpgrade = (httpStatus: number, code: number, message: string): UpgradeResult<LinkState> => ({
  refusal: { error: 'request.invalid', reason: message },
  response: new Response(JSON.stringify({ code, message }), { status: httpStatus }),
})
