import type { Clock } from '../../core/clock.ts'

/** Units that end with one COMMIT. `done` settles when they are on disk, or none of them is. */
export type Group = { readonly done: PromiseWithResolvers<void>; readonly openedAtMs: number; units: number }

/** A unit's place in the queue, then its right to write; `lost` means that its whole group was rolled back. */
export class WriteUnit {
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
export class TransactionTimeout {
  readonly #clock: Clock
  readonly #transactionMsMax: number
  readonly #holder: () => WriteUnit | undefined
  readonly #expire: (turn: WriteUnit) => void
  #stop: (() => void) | undefined

  constructor(clock: Clock, turnMsMax: number, holder: () => WriteUnit | undefined, expire: (turn: WriteUnit) => void) {
    this.#clock = clock
    this.#transactionMsMax = turnMsMax
    this.#holder = holder
    this.#expire = expire
  }

  /** A transaction has begun its turn. */
  start(): void {
    if (!this.#stop) this.#checkIn(this.#transactionMsMax)
  }

  stop(): void {
    this.#stop?.()
  }

  #checkIn(ms: number): void {
    this.#stop = this.#clock.after(ms, () => {
      this.#stop = undefined
      const turn = this.#holder()
      if (!turn) return
      const leftMs = turn.sinceMs + this.#transactionMsMax - this.#clock.monotonic()
      if (leftMs > 0) this.#checkIn(leftMs)
      else this.#expire(turn)
    })
  }
}
