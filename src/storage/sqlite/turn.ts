import type { Clock } from '../../core/clock.ts'

/** Units that end with one COMMIT. `done` settles when they are on disk, or none of them is. */
export type Group = { readonly done: PromiseWithResolvers<void>; readonly openedAtMs: number; units: number }

/** A unit's place in the queue, then its right to write; `lost` means that its whole group was rolled back. */
export class Turn {
  readonly granted = Promise.withResolvers<void>()
  state: 'waiting' | 'open' | 'lost' | 'expired' | 'ended' = 'waiting'
  group: Group | undefined
  sinceMs = 0

  constructor(readonly kind: 'statement' | 'transaction') {}
}

/**
 * Sees to it that no transaction holds the writer for longer than `turnMsMax`. One timer serves all turns: when it
 * fires it looks who holds the writer, and comes again when that turn would be over.
 */
export class TurnWatch {
  readonly #clock: Clock
  readonly #turnMsMax: number
  readonly #holder: () => Turn | undefined
  readonly #expire: (turn: Turn) => void
  #stop: (() => void) | undefined

  constructor(clock: Clock, turnMsMax: number, holder: () => Turn | undefined, expire: (turn: Turn) => void) {
    this.#clock = clock
    this.#turnMsMax = turnMsMax
    this.#holder = holder
    this.#expire = expire
  }

  /** A transaction has begun its turn. */
  start(): void {
    if (!this.#stop) this.#lookAfter(this.#turnMsMax)
  }

  stop(): void {
    this.#stop?.()
  }

  #lookAfter(ms: number): void {
    this.#stop = this.#clock.after(ms, () => {
      this.#stop = undefined
      const turn = this.#holder()
      if (!turn) return
      const leftMs = turn.sinceMs + this.#turnMsMax - this.#clock.monotonic()
      if (leftMs > 0) this.#lookAfter(leftMs)
      else this.#expire(turn)
    })
  }
}
