import type { Platform } from '../devices/platform.ts'
import type { AppId, ClientKey, ConnectionId, DialectName, NodeId, SessionId, TokenId, UserId } from '../values.ts'
import type { CloseReason, Connection, LocalConnection, Notification } from './connection.ts'

/** What carries a connection: a socket on its way in, later the live one. Nothing here may throw. */
export interface ConnectionTransport {
  /** Still there and waiting to be admitted. */
  readonly awaitingAdmission: boolean
  /** When the client was last heard, on the monotonic clock. */
  readonly lastInboundAtMs: number
  /** It is in the registry: the client may be told. Called before anything else can reach it. */
  admitted(connection: LocalConnection): void
  close(reason: CloseReason): void
  notify(notice: Notification): void
}

/** A connection of this node: what is known of it, over what carries it. */
export class LiveConnection implements LocalConnection {
  readonly id: ConnectionId
  readonly app: AppId
  readonly uid: UserId
  readonly dialect: DialectName
  readonly clientKey: ClientKey | undefined
  readonly sessionId: SessionId | undefined
  readonly tokenId: TokenId | undefined
  readonly tokenText: string
  readonly platform: Platform
  readonly node: NodeId
  readonly address: string
  readonly connectedAtMs: number
  background = false
  readonly #carrier: ConnectionTransport

  constructor(facts: Omit<Connection, 'background'>, carrier: ConnectionTransport) {
    this.id = facts.id
    this.app = facts.app
    this.uid = facts.uid
    this.dialect = facts.dialect
    this.clientKey = facts.clientKey
    this.sessionId = facts.sessionId
    this.tokenId = facts.tokenId
    this.tokenText = facts.tokenText
    this.platform = facts.platform
    this.node = facts.node
    this.address = facts.address
    this.connectedAtMs = facts.connectedAtMs
    this.#carrier = carrier
  }

  get lastInboundAtMs(): number {
    return this.#carrier.lastInboundAtMs
  }
  close(reason: CloseReason): void {
    this.#carrier.close(reason)
  }
  notify(notice: Notification): void {
    this.#carrier.notify(notice)
  }
}
