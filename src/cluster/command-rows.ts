import type { Clock } from '../core/clock.ts'
import type { StoredCommand } from '../core/sessions/disconnect-command-store.ts'
import type { Storage } from '../core/storage.ts'
import { internalTransaction } from '../core/unit-of-work.ts'
import { clusterBounds, type LoggedCommand } from './bus.ts'

export type CommandRowsDeps = {
  readonly storage: Storage
  readonly clock: Clock
  /** Carries out a command unless this node has. */
  readonly execute: (logged: LoggedCommand) => void
  readonly fault: (error: unknown) => void
}

/** Disconnect commands as rows, written in the transaction of the change: they reach a node whatever happens to messages. */
export class CommandRows {
  readonly #deps: CommandRowsDeps
  #isReading = false
  #nextPruneAtMs = 0

  constructor(deps: CommandRowsDeps) {
    this.#deps = deps
  }

  /** Reads new rows every second from now on. The returned function stops it. */
  start(): () => void {
    return this.#deps.clock.every(clusterBounds.readRowsMs, () => void this.#tick())
  }
  /** Carries out the commands of the last so many ms. Throws what the store does. */
  async apply(lastMs: number): Promise<void> {
    const sinceMs = this.#deps.clock.now() - lastMs
    let last: StoredCommand | undefined
    for (;;) {
      const page = await this.#deps.storage.disconnectCommands.list(sinceMs, last, clusterBounds.rowsPageMax)
      for (const { id, command } of page) this.#deps.execute({ id, command })
      last = page.at(-1)
      if (page.length < clusterBounds.rowsPageMax) return
    }
  }

  async #tick(): Promise<void> {
    if (this.#isReading) return
    this.#isReading = true
    try {
      await this.apply(clusterBounds.rowsOverlapMs)
      await this.#prune()
    } catch (error) {
      this.#deps.fault(error)
    } finally {
      this.#isReading = false
    }
  }
  /** Every node does it: a row is deleted once. */
  async #prune(): Promise<void> {
    const { clock, storage } = this.#deps
    const { commandsMs, rowsOverlapMs, rowsPageMax } = clusterBounds
    if (clock.monotonic() < this.#nextPruneAtMs) return
    const beforeMs = clock.now() - commandsMs - rowsOverlapMs
    const pruned = await internalTransaction({ storage }, [], (stores) =>
      stores.disconnectCommands.prune(beforeMs, rowsPageMax),
    )
    if (pruned < rowsPageMax) this.#nextPruneAtMs = clock.monotonic() + commandsMs / 2
  }
}
