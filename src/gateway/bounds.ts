/** Bounds that apply to every wire. */
export const gatewayBounds = {
  /** From the open socket to admission. */
  handshakeMsMax: 10_000,
  /** Sockets of a listener that are handshaking at once; one more is refused. */
  handshakesMax: 10_000,
  /** How often a listener checks for silent and late sockets and for closing steps that are due. */
  sweepMs: 250,
  /** From close to terminate of a socket whose reader is slow; 1 s with one sweep (docs/architecture.md#t2). */
  closeMsMax: 750,
  /** In one turn of the event loop messages are handled for this time, all listeners together; the rest follows in later turns. */
  inboundTurnMs: 5,
  /** Messages this far apart are of different turns. */
  inboundPauseMs: 20,
  /** Messages of one client that wait while the wire handles an earlier one, or for a later turn. */
  inboundQueueBytesMax: 256 * 1024,
  inboundQueueMessagesMax: 1_000,
  /** A connection may send as many frames at once as its rate allows in this time. */
  frameBurstSeconds: 4,
  /** Draining: connections are closed over this time at most, and at this rate or faster. */
  drainMsMax: 5_000,
  drainPerSecond: 2_000,
  drainTickMs: 50,
  /** Log lines for the refusals of a listener; the rest is counted. */
  refusalLinesPerSecond: 20,
  /** Log lines of this node for connections that open, for those that are kicked, and for other ends; the rest is counted. */
  connectionLinesPerSecond: 100,
  /** How often the number of lines left out is logged. */
  suppressedLineMs: 1_000,
  refusalReasonCharsMax: 200,
} as const
