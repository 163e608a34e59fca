/**
 * What became of a message: on its way, waiting for the reader, or lost because its queue is full (or it has closed).
 * The gateway closes a connection that loses a message, so that no reader has gaps.
 */
export type Sent = 'sent' | 'queued' | 'dropped'

/** One transport connection, whatever carries it. Methods do not throw, also after its end. */
export interface Socket {
  /** Text and bytes are two kinds of message on a WebSocket and the same bytes on a stream. */
  send(message: string | Uint8Array): Sent
  /** Bytes accepted that the network has not taken yet. */
  readonly queuedBytes: number
  /** Asks the peer for a sign of life where the transport has a word for it. */
  ping(): void
  /** Ends it as its transport does, after what is queued: a WebSocket sends a close frame. */
  close(): void
  /** Ends it now, without a close frame; what is still queued is lost. */
  terminate(): void
}
