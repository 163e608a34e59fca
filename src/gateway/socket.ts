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
