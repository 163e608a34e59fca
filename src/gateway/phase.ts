/** `closing`: the closing frames are sent, the socket stays open a while. `disconnecting`: the socket is being closed. */
export type Phase = 'handshaking' | 'live' | 'closing' | 'disconnecting' | 'ended'

/** Sockets of a listener now. Reserved slots count as handshaking. */
export type Gauges = { handshaking: number; live: number; closing: number }

/** How many sessions are in which phase. */
export class PhaseCounts {
  readonly #counts: Record<Phase, number> = { handshaking: 0, live: 0, closing: 0, disconnecting: 0, ended: 0 }

  started(): void {
    this.#counts.handshaking++
  }
  moved(from: Phase, to: Phase): void {
    this.#counts[from]--
    this.#counts[to]++
  }
  gauges(reserved: number): Gauges {
    const { handshaking, live, closing, disconnecting } = this.#counts
    return { handshaking: handshaking + reserved, live, closing: closing + disconnecting }
  }
  /** Sessions that have not ended. */
  get open(): number {
    const { handshaking, live, closing, disconnecting } = this.#counts
    return handshaking + live + closing + disconnecting
  }
}
