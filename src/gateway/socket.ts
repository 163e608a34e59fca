/**
 * Result of a send: `sent` to the network, `queued` for the reader, or `dropped` because the queue is full or the socket
 * has ended. The gateway closes a connection whose message was dropped, so that no reader has gaps.
 */
export type Sent = 'sent' | 'queued' | 'dropped'

/** One socket of any transport. Methods do not throw, also after its end. */
export interface Socket {
  /** Text and bytes are two kinds of message on a WebSocket and the same bytes on a stream. */
  send(message: string | Uint8Array): Sent
  /** Accepted bytes that the network has not taken yet. */
  readonly queuedBytes: number
  /** Sends a ping where the transport has one. */
  ping(): void
  /** Closes the socket after what is queued; a WebSocket sends a close frame. */
  close(): void
  /** Ends the socket now, without a close frame; queued data is lost. */
  terminate(): void
}
