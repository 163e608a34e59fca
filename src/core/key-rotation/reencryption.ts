import type { Clock } from '../clock.ts'
import { nextTurn } from '../concurrency/next-turn.ts'
import type { KeyProgress } from '../nodes/node-query.ts'
import type { Storage } from '../storage.ts'
import { internalTransaction } from '../unit-of-work.ts'
import type { EarlierValue, TablePlace } from './store.ts'

/** Limits of the job. Times in ms. */
export type KeyRotationBounds = {
  /** Rows that are read at a time. */
  rowsRead: number
  /** Values that one transaction encrypts anew. */
  pieceValues: number
  /** The wait after each transaction, so that requests are served in between. */
  pauseMs: number
  /** How often a node looks whether there is something to do. */
  checkMs: number
  /** Before the last look at all values: longer than a transaction that encrypted under the earlier key may take to commit. */
  settleMs: number
  /** A look without a change extends the claim so often. */
  extendMs: number
}

export const keyRotationBounds: KeyRotationBounds = {
  rowsRead: 200,
  pieceValues: 100,
  pauseMs: 5,
  checkMs: 5_000,
  settleMs: 3_000,
  extendMs: 10_000,
}

export type ReencryptionDeps = {
  /** Of the claimed job: each transaction extends the claim. */
  readonly storage: Storage
  readonly clock: Clock
  readonly bounds: KeyRotationBounds
}

/** One run over all encrypted columns. */
export class Reencryption {
  readonly #deps: ReencryptionDeps
  #progress: KeyProgress
  #isStopped = false
  #endPause: (() => void) | undefined
  #extendedMs: number

  constructor(deps: ReencryptionDeps) {
    this.#deps = deps
    this.#progress = { tables: deps.storage.encryption.tables.length, tablesDone: 0, rows: 0, values: 0, pass: 1 }
    this.#extendedMs = deps.clock.monotonic()
  }

  get progress(): KeyProgress {
    return this.#progress
  }
  /**
   * `true` when all values are under one key: a pass over all of them, some time after another one, found none to change, so
   * that no transaction of before can have written one behind it. `false` after `stop`.
   */
  async toTheEnd(): Promise<boolean> {
    for (;;) {
      const before = this.#progress.values
      await this.#pass()
      if (this.#isStopped) return false
      const { pass, values } = this.#progress
      if (pass > 1 && values === before) return true
      await this.#pause(this.#deps.bounds.settleMs)
      this.#progress = { ...this.#progress, pass: pass + 1, tablesDone: 0, rows: 0 }
    }
  }
  stop(): void {
    this.#isStopped = true
    this.#endPause?.()
  }

  async #pass(): Promise<void> {
    for (const table of this.#deps.storage.encryption.tables) {
      await this.#table(table)
      if (this.#isStopped) return
      this.#progress = { ...this.#progress, tablesDone: this.#progress.tablesDone + 1 }
    }
  }
  async #table(table: string): Promise<void> {
    const { storage, bounds } = this.#deps
    let after: TablePlace | undefined
    do {
      const { rows, values, end } = await storage.encryption.findEarlier(table, after, bounds.rowsRead)
      for (let at = 0; at < values.length && !this.#isStopped; at += bounds.pieceValues)
        await this.#piece(table, values.slice(at, at + bounds.pieceValues))
      this.#progress = { ...this.#progress, rows: this.#progress.rows + rows }
      await this.#extend()
      await nextTurn()
      after = end
    } while (after && !this.#isStopped)
  }
  async #piece(table: string, values: readonly EarlierValue[]): Promise<void> {
    const { storage, clock, bounds } = this.#deps
    const changed = await internalTransaction({ storage }, [], ({ encryptionKeys }) =>
      encryptionKeys.reencrypt(table, values),
    )
    this.#extendedMs = clock.monotonic()
    this.#progress = { ...this.#progress, values: this.#progress.values + changed }
    await this.#pause(bounds.pauseMs)
  }
  /** Keeps the claim while there is nothing to write. */
  async #extend(): Promise<void> {
    const { storage, clock, bounds } = this.#deps
    if (clock.monotonic() - this.#extendedMs < bounds.extendMs) return
    await internalTransaction({ storage }, [], async () => {})
    this.#extendedMs = clock.monotonic()
  }
  async #pause(ms: number): Promise<void> {
    if (this.#isStopped) return
    const { promise, resolve } = Promise.withResolvers<void>()
    const stop = this.#deps.clock.after(ms, resolve)
    this.#endPause = resolve
    await promise
    stop()
  }
}
