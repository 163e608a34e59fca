import type { Clock } from '../core/clock.ts'
import type { CloseReason } from '../core/presence/connection.ts'
import type { ConnectionRegistry } from '../core/presence/registry.ts'
import type { ConnectionAdmission } from '../core/sessions/connect.ts'
import type { ConnectionCounts } from './connection-counts.ts'
import type { ListenerCounters } from './counters.ts'
import type { FrameRateLimit } from './inbound-limits.ts'
import type { InboundTurns } from './inbound-turns.ts'
import type { PhaseCounts } from './phase.ts'
import type { Refusal, Wire } from './wire.ts'

/** The interface of the listener for its sessions. */
export interface SessionOwner<State, Session> {
  readonly wire: Wire<State>
  readonly clock: Clock
  readonly counters: ListenerCounters
  readonly phases: PhaseCounts
  readonly registry: ConnectionRegistry
  readonly admission: ConnectionAdmission
  readonly addresses: ConnectionCounts
  readonly frameRate: FrameRateLimit
  readonly turns: InboundTurns
  /** New sessions are closed. */
  readonly draining: boolean
  /** The socket of a reserved slot is open. */
  attached(session: Session): void
  /** Calls the session's `onDeadline` at its `nextDeadlineMs`. */
  schedule(session: Session): void
  /** The session has ended. */
  remove(session: Session): void
  /** Reports a bug of the wire. */
  fault(error: unknown): void
  /** The session ends before it was admitted. Counts it, and logs it unless the client closed the socket itself. */
  onRejected(session: Session, how: CloseReason, refusal?: Refusal): void
}

/**
 * One socket of any transport. Bun's `ServerWebSocket` implements it. Methods do not throw, also after the socket has
 * ended.
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
