import type { Clock } from '../core/clock.ts'
import type { CloseReason } from '../core/presence/connection.ts'
import type { ConnectionRegistry } from '../core/presence/registry.ts'
import type { ConnectionAdmission } from '../core/sessions/connect.ts'
import type { AddressCounts } from './address-counts.ts'
import type { Counters } from './counters.ts'
import type { FrameRate } from './inbound-limits.ts'
import type { PhaseCounts } from './phase.ts'
import type { Refusal, Wire } from './wire.ts'

/** What a session needs of its listener. */
export interface SessionOwner<State, Session> {
  readonly wire: Wire<State>
  readonly clock: Clock
  readonly counters: Counters
  readonly phases: PhaseCounts
  readonly registry: ConnectionRegistry
  readonly admission: ConnectionAdmission
  readonly addresses: AddressCounts
  readonly frameRate: FrameRate
  /** New sessions are closed. */
  readonly draining: boolean
  /** The socket of a reserved slot is there. */
  attached(session: Session): void
  /** Calls the session's `onDeadline` when its `nextDeadlineMs` has come. */
  file(session: Session): void
  /** The session has ended. */
  forget(session: Session): void
  /** Reports a bug of the wire. */
  fault(error: unknown): void
  /** The session ends before it was admitted. Counts it, and logs it unless the client went by itself. */
  rejected(session: Session, how: CloseReason, refusal?: Refusal): void
}

/**
 * One socket of any transport, as the gateway drives it. Bun's `ServerWebSocket` is one as it is. Methods do not throw,
 * also after its end.
 */
export interface Socket {
  /**
   * Text and bytes are two kinds of message on a WebSocket and the same bytes on a stream. Returns 0 when the message was
   * dropped, because the queue is full or the socket has ended; below 0 when it was queued for the reader. The gateway
   * closes a connection whose message was dropped, so that no reader has gaps.
   */
  send(message: string | Uint8Array): number
  /** Accepted bytes that the network has not taken yet. */
  getBufferedAmount(): number
  /** Sends a ping where the transport has one. */
  ping(): void
  /** Closes the socket after what is queued; a WebSocket sends a close frame. */
  close(): void
  /** Ends the socket now, without a close frame; queued data is lost. */
  terminate(): void
}
