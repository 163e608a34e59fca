import type { Database } from 'bun:sqlite'
import type { Clock } from '../../core/clock.ts'
import type { SqliteBounds } from './bounds.ts'

/** Units that share one COMMIT. `done` resolves when they are on disk and rejects when the group was rolled back. */
export type Group = { readonly done: PromiseWithResolvers<void>; readonly openedAtMs: number; units: number }

/** A write or a transaction, queued and then running; `lost` means that its whole group was rolled back. */
export class WriteUnit {
  readonly granted = Promise.withResolvers<void>()
  state: 'waiting' | 'open' | 'lost' | 'expired' | 'ended' = 'waiting'
  group: Group | undefined
  sinceMs = 0

  constructor(readonly kind: 'statement' | 'transaction') {}
}

/**
 * Ends a transaction that holds the writer for longer than `transactionMsMax`. One timer serves all of them: when it
 * fires it checks the running unit and is set again for the end of that unit's time.
 */
export class TransactionTimeout {
  readonly #clock: Clock
  readonly #transactionMsMax: number
  readonly #holder: () => WriteUnit | undefined
  readonly #expire: (unit: WriteUnit) => void
  #stop: (() => void) | undefined
  /** Off while the schema is brought up to date: that takes as long as it needs, and no request waits. */
  isOn = true

  constructor(
    clock: Clock,
    transactionMsMax: number,
    holder: () => WriteUnit | undefined,
    expire: (unit: WriteUnit) => void,
  ) {
    this.#clock = clock
    this.#transactionMsMax = transactionMsMax
    this.#holder = holder
    this.#expire = expire
  }

  /** Call when a transaction begins. */
  start(): void {
    if (this.isOn && !this.#stop) this.#checkIn(this.#transactionMsMax)
  }

  stop(): void {
    this.#stop?.()
  }

  #checkIn(ms: number): void {
    this.#stop = this.#clock.after(ms, () => {
      this.#stop = undefined
      const unit = this.#holder()
      if (!unit) return
      const leftMs = unit.sinceMs + this.#transactionMsMax - this.#clock.monotonic()
      if (leftMs > 0) this.#checkIn(leftMs)
      else this.#expire(unit)
    })
  }
}

/**
 * The statements that begin and end a group, and a unit in it. A unit that never shares a group needs no savepoint, for which SQLite
 * copies each page before its first change.
 */
export function prepareControl(database: Database, { groupUnitsMax }: Pick<SqliteBounds, 'groupUnitsMax'>) {
  const rollback = database.prepare('rollback')
  const group = { begin: database.prepare('begin immediate'), commit: database.prepare('commit'), rollback }
  if (groupUnitsMax === 1) return { ...group, enter: undefined, undo: rollback, leave: undefined }
  return {
    ...group,
    enter: database.prepare('savepoint "rollcall.unit"'),
    undo: database.prepare('rollback to "rollcall.unit"'),
    leave: database.prepare('release "rollcall.unit"'),
  }
}
