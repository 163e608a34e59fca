/** Bounds that hold on every wire. */
export const gatewayBounds = {
  /** From the open socket to admission. */
  handshakeMsMax: 10_000,
  /** Sockets of a listener that shake hands at once; one more is turned away. */
  handshakesMax: 10_000,
  /** How often a listener looks for the silent, the late and those whose time to hang up has come. */
  sweepMs: 250,
  /** From close to terminate of a socket whose reader is slow; 1 s with one sweep (docs/architecture.md#t2). */
  hangUpMsMax: 750,
  /** What may wait while a client's earlier message is worked on. */
  heldBytesMax: 256 * 1024,
  heldMessagesMax: 1_000,
  /** Shutting down: connections are closed over this time, and no slower than this rate. */
  drainMsMax: 5_000,
  drainPerSecond: 2_000,
  drainTickMs: 50,
  /** Lines of the log that the refusals of a listener may take; the rest is counted. */
  refusalLinesPerSecond: 20,
  refusalReasonCharsMax: 200,
} as const
