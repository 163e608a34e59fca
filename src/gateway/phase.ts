/** `closing`: the closing frames are sent, the socket is still open. `disconnecting`: the socket is being closed. */
export type SessionPhase = 'handshaking' | 'live' | 'closing' | 'disconnecting' | 'ended'

/** Sockets of a listener now. Reserved slots count as handshaking. */
export type SocketGauges = { handshaking: number; live: number; closing: number }

/** Counts the sessions of a listener by phase. */
export class PhaseCounts {
  readonly #counts: Record<SessionPhase, number> = { handshaking: 0, live: 0, closing: 0, disconnecting: 0, ended: 0 }

  started(): void {
    this.#counts.handshaking++
  }
  moved(from: SessionPhase, to: SessionPhase): void {
    this.#counts[from]--
    this.#counts[to]++
  }
  gauges(reservedSlots: number): SocketGauges {
    const { handshaking, live, closing, disconnecting } = this.#counts
    return { handshaking: handshaking + reservedSlots, live, closing: closing + disconnecting }
  }
  /** Sessions that have not ended. */
  get open(): number {
    const { handshaking, live, closing, disconnecting } = this.#counts
    return handshaking + live + closing + disconnecting
  }
}
