import type { CommandChange } from '../accounts/store.ts'
import type { Platform } from '../devices/platform.ts'
import type { OutgoingPush } from '../push/outgoing-push.ts'
import type { AppId, ClientKey, ConnectionId, DialectName, NodeId, SessionId, TokenId, UserId } from '../values.ts'

/** A live, authenticated socket of a session on one node. Every node may hold a copy. */
export type Connection = {
  readonly id: ConnectionId
  readonly app: AppId
  readonly uid: UserId
  readonly dialect: DialectName
  /** `undefined` for tokens that no device holds, such as admin tokens; those have no session either. */
  readonly clientKey: ClientKey | undefined
  readonly sessionId: SessionId | undefined
  readonly tokenId: TokenId | undefined
  /** The token itself, when the dialect shows it to administrators, else ''. In memory only, never logged. */
  readonly tokenText: string
  readonly platform: Platform
  readonly node: NodeId
  /** Client address as a vendor shows it. */
  readonly address: string
  readonly connectedAtMs: number
  background: boolean
}

export type DeviceConnection<C extends Connection = Connection> = C & { readonly clientKey: ClientKey }

/** Why a connection ended; each codec maps them to its vendor's frames. */
export const closeReasons = {
  kicked: { text: 'kicked', mayReconnect: false },
  admission: { text: 'another device signed in', mayReconnect: false },
  disconnected: { text: 'an operator closed the connection', mayReconnect: true },
  superseded: { text: 'the same session connected again', mayReconnect: true },
  banned: { text: 'the account is banned', mayReconnect: false },
  destroyed: { text: 'the account was destroyed', mayReconnect: false },
  password: { text: 'the password changed', mayReconnect: false },
  removed: { text: 'the device was removed', mayReconnect: false },
  signed_out: { text: 'signed out', mayReconnect: false },
  device_moved: { text: 'another account uses this device', mayReconnect: false },
  became_robot: { text: 'the account became a robot', mayReconnect: false },
  slow: { text: 'the client reads too slowly', mayReconnect: true },
  silent: { text: 'no data came from the client in time', mayReconnect: true },
  protocol: { text: 'the client broke the protocol', mayReconnect: true },
  too_large: { text: 'a message was over the limit', mayReconnect: true },
  draining: { text: 'the server is going down', mayReconnect: true },
  lease_lost: { text: 'the node lost its lease', mayReconnect: true },
  gone: { text: 'the client went away', mayReconnect: true },
  late: { text: 'no credentials came in time', mayReconnect: true },
  refused: { text: 'the credentials were refused', mayReconnect: false },
  rate: { text: 'the client sends too many frames', mayReconnect: true },
  flood: { text: 'the client sends faster than it is served', mayReconnect: true },
  internal: { text: 'the server failed', mayReconnect: true },
} as const
export type CloseReason = keyof typeof closeReasons

export const isCloseReason = (text: string): text is CloseReason => Object.hasOwn(closeReasons, text)

/** The socket of a connection, as the core uses it; the gateway implements it. Nothing here may throw. */
export interface ConnectionTransport {
  /** The socket is open and not admitted yet. */
  readonly awaitingAdmission: boolean
  /** When data last arrived from the client, on the monotonic clock. */
  readonly lastInboundAtMs: number
  /** The connection is in the registry. Called before anything else is sent to the client. */
  admitted(connection: LocalConnection): void
  close(reason: CloseReason): void
  /** Whether the connection is still open after it. */
  notify(notification: Notification): boolean
}

/** A connection of this node: its facts, and the transport that reaches the client. */
export class LocalConnection implements Connection {
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
  readonly #transport: ConnectionTransport
  #place = 0

  constructor(facts: Omit<Connection, 'background'>, transport: ConnectionTransport) {
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
    this.#transport = transport
  }

  /** When data last arrived from the client, on the monotonic clock. */
  get lastInboundAtMs(): number {
    return this.#transport.lastInboundAtMs
  }
  /** Its place among the connections of this node: one that was added later has a higher one. */
  get place(): number {
    return this.#place
  }
  /** Called by the registry when it is added. */
  placed(place: number): void {
    this.#place = place
  }
  /** Sends the closing frames of this reason and closes. Called after the connection left the registry; does not throw. */
  close(reason: CloseReason): void {
    this.#transport.close(reason)
  }
  /**
   * Notifies the client of what concerns it; a dialect that has no frame for it does nothing. `false` when the connection
   * has ended, before it or because the client reads too slowly.
   */
  notify(notification: Notification): boolean {
    return this.#transport.notify(notification)
  }
}

/**
 * A change that clients are notified of. One object serves all its receivers, so that a wire can encode it once. A wire
 * ignores kinds for which its vendor has no frame.
 */
export type Notification =
  | SelfNotification
  /** A user that the connection subscribed to. */
  | { readonly kind: 'presence'; readonly state: PresenceState }
  | PushNotification

/** A push to the device of the connection; only where the dialect's traits say `pushesLive`. */
export type PushNotification = { readonly kind: 'push'; readonly push: OutgoingPush }

/** A change of the connection's own user. It names what to read again, not the new value. */
export type SelfNotification =
  | { readonly kind: 'profile_changed'; readonly uid: UserId }
  | { readonly kind: 'settings_changed'; readonly uid: UserId }
  /** The user commands. */
  | { readonly kind: 'user_command_changed'; readonly uid: UserId; readonly change: CommandChange }
  /** Another device of the user, of any dialect, signed in for the first time; came online; went offline. */
  | {
      readonly kind: 'device_added' | 'device_online' | 'device_offline'
      readonly uid: UserId
      readonly device: OtherDevice
    }

export type OtherDevice = Pick<DeviceConnection, 'dialect' | 'clientKey' | 'platform'>

/** The platforms on which a user is online, in any dialect. */
export type PresenceState = {
  readonly app: AppId
  readonly uid: UserId
  /** In the order of `platforms`, each once; empty when offline. */
  readonly platforms: readonly Platform[]
}
