import type { Core } from '../../src/core/core.ts'
import { sha256Hex } from '../../src/core/crypto.ts'
import { CoreError } from '../../src/core/errors.ts'
import type { CloseReason, LocalConnection, Notification } from '../../src/core/presence/connection.ts'
import type { ConnectionAdmission } from '../../src/core/sessions/connect.ts'
import type { Inbound, WebSocketWire, WireSession } from '../../src/gateway/wire.ts'

/** Text over a WebSocket. The client sends `token T`, later `bye`; the server `hello UID`, `news KIND`, `closed REASON`. */
export class ToyWire implements WebSocketWire<null> {
  readonly name = 'toyGateway'
  readonly dialect = 'toy'
  readonly bounds = { frameBytesMax: 1_000, queueBytesMax: 10_000, silenceMsMax: 30_000, pingAfterMs: 27_000 }
  readonly ending = 'close'

  constructor(
    private readonly core: Core,
    private readonly admission: ConnectionAdmission,
  ) {}

  upgrade() {
    return { state: null }
  }
  opened(): void {}
  async received(session: WireSession<null>, message: Inbound): Promise<void> {
    const [command, text = ''] = String(message).split(' ')
    if (command === 'bye') return session.disconnect('gone')
    if (command !== 'token') throw new CoreError('request.malformed')
    try {
      await this.#admit(session, text)
    } catch (error) {
      if (!(error instanceof CoreError)) throw error
      session.send(`refused ${error.code}`)
      session.reject({ error: error.code, reason: error.message })
    }
  }
  onConnected(session: WireSession<null>, connection: LocalConnection): void {
    session.send(`hello ${connection.uid}`)
  }
  notify(session: WireSession<null>, _connection: LocalConnection, notification: Notification): void {
    session.send(`news ${notification.kind}`)
  }
  onClosing(session: WireSession<null>, reason: CloseReason): number {
    session.send(`closed ${reason}`)
    return 0
  }

  async #admit(session: WireSession<null>, text: string): Promise<void> {
    const fencingToken = this.admission.fencingToken()
    const { app, uid, dialect, platform, id: tokenId } = await this.admission.verifyToken('default', sha256Hex(text))
    if (dialect !== this.dialect) throw new CoreError('token.unknown')
    const stored = await this.core.sessions.findLatestOnDevice(app, uid, dialect, `toy of ${uid}`)
    if (!stored) throw new CoreError('token.ended')
    const who = {
      app,
      uid,
      dialect,
      platform,
      clientKey: stored.clientKey,
      sessionId: stored.id,
      tokenId,
      tokenText: '',
    }
    await session.admit({ ...who, address: session.address }, fencingToken)
  }
}
