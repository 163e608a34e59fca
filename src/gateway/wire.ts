import type { ErrorCode } from '../core/errors.ts'
import type { CloseReason, LocalConnection, Notification } from '../core/presence/connection.ts'
import type { AdmittedConnection, ConnectRequest } from '../core/sessions/connect.ts'
import type { DialectName } from '../core/values.ts'

/** A WebSocket message, or a piece of a stream cut anywhere. */
export type Inbound = string | Uint8Array

/**
 * How one vendor's clients speak, as the gateway drives it: the gateway knows the life of a connection, the wire its
 * words. One wire serves all connections of a listener, so what belongs to one of them is in `link.state`.
 *
 * `opened` and `received` are called in order and one at a time: while a promise of theirs is pending, what arrives
 * waits (at most `heldBytesMax`). A `CoreError` thrown by them ends the connection with reason `protocol`, anything else
 * is a bug and ends it with `internal`. The other three only send; they are called while state is in motion.
 */
export interface Wire<State> {
  /** The listener as the ready line and the metrics name it. */
  readonly name: string
  readonly dialect: DialectName
  readonly bounds: WireBounds
  /** After the farewell: with the transport's own end, or cut without a close frame. Both after the queue is out. */
  readonly ending: 'close' | 'cut'
  /** The transport is open; nothing was read yet. */
  opened(link: Link<State>): void | Promise<void>
  received(link: Link<State>, message: Inbound): void | Promise<void>
  /** The first words to a client that was admitted; nothing reaches it before them. */
  hello(link: Link<State>, connection: LocalConnection): void
  notify(link: Link<State>, connection: LocalConnection, notice: Notification): void
  /**
   * The last words, if any; the connection has left the registry. Returns how long the socket stays open behind them, ms.
   * Also called for sockets that never were admitted (`late`, `protocol`, `draining`, `internal`): `link.connection`
   * is undefined then.
   */
  farewell(link: Link<State>, reason: CloseReason): number
  /** What a client that was not admitted calls its attempt, for the log; a vendor's clients may have no name for it. */
  idOf?(state: State): string | undefined
}

export type WireBounds = {
  /** Bytes of one inbound message; a WebSocket refuses larger ones by itself, a stream's wire counts. */
  readonly frameBytesMax: number
  /** Bytes that may wait for a slow reader; one more closes it with reason `slow`. */
  readonly queueBytesMax: number
  /** Without inbound bytes for so long, ms, the client is gone. A link may be given its own in `silenceMsMax`. */
  readonly silenceMsMax: number
  /** After so long a silence, ms, the transport asks for a sign of life, once; 0 for never. A link may have its own. */
  readonly pingAfterMs: number
}

/** A connection as its wire sees it. */
export interface Link<State> {
  state: State
  /** The client's address, behind trusted proxies too. */
  readonly address: string
  /** Since admission, and still there during the farewell. */
  readonly connection: LocalConnection | undefined
  /** Admitted and not yet ended. */
  readonly live: boolean
  /** ms; 0 or less for never. */
  silenceMsMax: number
  /** ms; 0 for never. */
  pingAfterMs: number
  /** Never empty. Ignored when the connection has ended; a reader that is too slow is closed. */
  send(message: string | Uint8Array): void
  /**
   * Asks to be admitted. `mark` was taken (`connects.mark()`) before the credentials were read, so that no kick in
   * between is missed. When it resolves the connection is live and `hello` was sent; `undefined` when the socket ended
   * meanwhile. Throws `connections.over_limit`, `admission.refused`, `token.ended`, `user.banned`, `server.busy`: the wire
   * sends its refusal and calls `end`.
   */
  enter(claim: ConnectRequest, mark: number): Promise<AdmittedConnection | undefined>
  setBackground(background: boolean): void
  /** Ends a connection for a reason of the wire's own (`gone` for a client that says goodbye): farewell included. */
  leave(reason: CloseReason): void
  /** Ends a socket that was not admitted, `lingerMs` after what was sent; no farewell. The log tells why. */
  end(refusal: Refusal, lingerMs?: number): void
}

/** Why somebody was not let in: by the name that is counted, and in words. Neither holds anything secret. */
export type Refusal = {
  /** A failure of the core, or how the socket ended before it was admitted. */
  readonly error: ErrorCode | CloseReason
  readonly reason: string
}

/** An upgrade request to judge. */
export type Upgrading = {
  readonly request: Request
  readonly address: string
  /** The address holds as many connections as it may: refuse here, or later, when `enter` does. */
  readonly overLimit: boolean
}

/** A wire over WebSocket. */
export interface WebSocketWire<State> extends Wire<State> {
  upgrade(upgrading: Upgrading): Verdict<State> | Promise<Verdict<State>>
  /** As `idOf`, of a request that no socket came of. Must not throw. */
  idOfRequest?(request: Request): string | undefined
}
/** No upgrade, and why; or what the wire will want to know of this connection. */
export type Verdict<State> = Refused | Upgraded<State>
export type Refused = { readonly refusal: Refusal; readonly response: Response }
export type Upgraded<State> = { readonly state: State; readonly headers?: Record<string, string> }

/** A wire over a stream of bytes, such as MQTT over TCP. */
export interface StreamWire<State> extends Wire<State> {
  accept(address: string): State
}
