import type { Clock } from '../core/clock.ts'
import type { StoredCommand } from '../core/sessions/disconnect-command-store.ts'
import type { Storage } from '../core/storage.ts'
import { internalTransaction } from '../core/unit-of-work.ts'
import type { ClaimOwner } from '../core/values.ts'
import { clusterBounds, type LoggedCommand } from './bus.ts'

export type CommandRowsDeps = {
  readonly storage: Storage
  readonly clock: Clock
  /** This run of the node. */
  readonly owner: () => ClaimOwner
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
  /** On one node at a time. */
  async #prune(): Promise<void> {
    const { clock, storage, owner: ownerOf } = this.#deps
    const { commandsMs, rowsOverlapMs, rowsPageMax } = clusterBounds
    if (clock.now() < this.#nextPruneAtMs) return
    this.#nextPruneAtMs = await storage.claims.jobDueAtMs('disconnectCommands')
    if (clock.now() < this.#nextPruneAtMs) return
    const beforeMs = clock.now() - commandsMs - rowsOverlapMs
    await internalTransaction({ storage }, [], async ({ claims, disconnectCommands }) => {
      const [owner, nowMs] = [ownerOf(), clock.now()]
      if (!(await claims.takeJob('disconnectCommands', { owner, nowMs, untilMs: nowMs + commandsMs / 2 }))) return
      const pruned = await disconnectCommands.prune(beforeMs, rowsPageMax)
      if (pruned === rowsPageMax) await claims.finishJob('disconnectCommands', { owner, dueAtMs: nowMs })
    })
  }
}
