import type { Platform } from '../core/devices/platform.ts'
import type { CoreError, ErrorCode } from '../core/errors.ts'
import type { CloseReason, LocalConnection, Notification } from '../core/presence/connection.ts'
import type { ConnectRequest } from '../core/sessions/admit.ts'
import type { AdmittedConnection } from '../core/sessions/connect.ts'
import type { CredentialOwner } from '../core/sessions/credential-end.ts'
import type { AppId, DialectName, UserId } from '../core/values.ts'

/** A WebSocket message, or a frame of a stream. */
export type Inbound = string | Uint8Array

/**
 * One vendor's client protocol. The gateway manages connections, the wire decodes and encodes their messages. One wire
 * serves all connections of a listener; the state of one connection is `session.state`.
 *
 * `opened` and `received` are called in order and one at a time: while a promise of theirs is pending, further messages
 * wait (at most `inboundQueueBytesMax`). A `CoreError` thrown by them closes the connection with reason `protocol`, any
 * other error is a bug and closes it with `internal`. `onConnected`, `notify` and `onClosing` only send: they are called
 * synchronously while the registry changes.
 */
export interface Wire<State> {
  /** Name of the listener in the ready line and in metrics. */
  readonly name: string
  readonly dialect: DialectName
  readonly bounds: WireBounds
  /**
   * How the socket is closed after the closing frames: `close` sends the transport's own close frame, `terminate` sends none.
   */
  readonly ending: 'close' | 'terminate'
  /** The socket is open; nothing has been read yet. */
  opened(session: WireSession<State>): void | Promise<void>
  received(session: WireSession<State>, message: Inbound): void | Promise<void>
  /** Sends the first frames of an admitted connection; nothing else reaches the client before them. */
  onConnected(session: WireSession<State>, connection: LocalConnection): void
  notify(session: WireSession<State>, connection: LocalConnection, notification: Notification): void
  /**
   * Sends the closing frames, if any; the connection has left the registry. Returns how long the socket stays open after
   * them, ms. Also called for sockets that were not admitted (`late`, `protocol`, `draining`, `internal`):
   * `session.connection` is undefined then.
   */
  onClosing(session: WireSession<State>, reason: CloseReason): number
  /** The request id that a client gave before it was admitted, for the log; `undefined` where it gave none. */
  requestIdOf?(state: State): string | undefined
}

export type WireBounds = {
  /** Bytes of one inbound message, the head of a stream's frame included. */
  readonly frameBytesMax: number
  /** The same for a stream's frames before admission, since any client can send them; `frameBytesMax` when absent. */
  readonly handshakeFrameBytesMax?: number
  /** Outbound bytes that may wait for a slow reader; one more closes the connection with reason `slow`. */
  readonly queueBytesMax: number
  /** A connection without inbound data for this time, ms, is closed. 0 or less for never. See `setTimeouts`. */
  readonly silenceMsMax: number
  /** After this time without inbound data, ms, the transport sends one ping; 0 for never. */
  readonly pingAfterMs: number
}

/** In ms; 0 for never. */
export type Timeouts = Partial<Pick<WireBounds, 'silenceMsMax' | 'pingAfterMs'>>

/** The interface of a socket session for its wire. */
export interface WireSession<State> {
  state: State
  /** The client's address, behind trusted proxies too. */
  readonly address: string
  /** Set at admission, and still set during `onClosing`. */
  readonly connection: LocalConnection | undefined
  /** Admitted and not yet ended. */
  readonly live: boolean
  /** `message` is never empty. Ignored when the connection has ended; a reader that is too slow is closed. */
  send(message: string | Uint8Array): void
  /**
   * Admits the client. `fencingToken` (`admission.fencingToken()`) was taken before the credentials were read, so that no
   * kick in between is missed. When it resolves the connection is live and `onConnected` was called; `undefined` when the
   * socket ended meanwhile. Throws `connections.over_limit`, `admission.refused`, `token.ended`, `user.banned`,
   * `server.busy`: the wire sends its refusal and calls `reject`.
   */
  admit(request: ConnectRequest, fencingToken: number): Promise<AdmittedConnection | undefined>
  setBackground(background: boolean): void
  /** The message that is handled counts as so many frames more. Returns whether the connection goes on: over the rate it is closed. */
  chargeFrames(frames: number): boolean
  /** Replaces the wire's bounds for this session; what is absent stays. */
  setTimeouts(timeouts: Timeouts): void
  /** Closes the connection for a reason of the wire's own (`gone` when the client disconnects); sends closing frames. */
  disconnect(reason: CloseReason): void
  /** Closes a socket that was not admitted, `lingerMs` after what was sent, without closing frames; logs the refusal. */
  reject(refusal: Refusal, lingerMs?: number): void
}

/** Why a client was refused: a name for metrics, and a text for the log. Neither contains a secret. */
export type Refusal = {
  /** An error of the core, or the reason why the socket ended before it was admitted. */
  readonly error: ErrorCode | CloseReason
  readonly reason: string
  /** Who the client says it is; not verified. Absent when its handshake could not be read. */
  readonly client?: ClaimedClient
  /** Whose credential it presented, where that was verified and `failure` does not say it. */
  readonly owner?: CredentialOwner | undefined
  /** The error behind it: the log reads from it what ended the credentials. */
  readonly failure?: CoreError
}

/** `user` is a num where the dialect names users so. `app`: whose keys or tokens the client's credential is of, where that is known. */
export type ClaimedClient = {
  readonly user: UserId
  readonly by?: 'num'
  readonly app?: AppId | undefined
  readonly platform: Platform
}

/** A WebSocket upgrade request. */
export type UpgradeRequest = {
  readonly request: Request
  readonly address: string
  /** The address is at its limit of connections: the wire refuses here, or later, when `admit` does. */
  readonly overLimit: boolean
}

/** A wire over WebSocket. */
export interface WebSocketWire<State> extends Wire<State> {
  upgrade(upgrading: UpgradeRequest): UpgradeResult<State> | Promise<UpgradeResult<State>>
  /** As `requestIdOf`, of a request that did not become a socket. Must not throw. */
  requestIdOfUpgrade?(request: Request): string | undefined
}
/** A refusal and its HTTP response, or the state that the wire starts this connection with. */
export type UpgradeResult<State> = RefusedUpgrade | AcceptedUpgrade<State>
export type RefusedUpgrade = { readonly refusal: Refusal; readonly response: Response }
/** `headers` are sent with the upgrade, names in lower case; without `sec-websocket-protocol` no subprotocol is chosen. */
export type AcceptedUpgrade<State> = { readonly state: State; readonly headers?: Record<string, string> }

/**
 * A wire over a stream of bytes, such as MQTT over TCP: it receives whole frames and sends them itself. A client that
 * connects through a trusted proxy must send first, since its first bytes may be a PROXY header.
 */
export interface StreamWire<State> extends Wire<State> {
  readonly ending: 'close'
  readonly framer: Framer
  /** The state that a connection starts with. */
  accept(): State
}

/** Finds the end of each frame of a stream. Stateless: one object for all connections. */
export interface Framer {
  /**
   * The length, 1 or more, of the frame that these bytes begin with, its head included, once it is known; `undefined`
   * while more bytes are needed. Throws `request.malformed` when no frame begins so. Takes constant time.
   */
  lengthOf(bytes: Uint8Array): number | undefined
}
