import type { Clock } from '../core/clock.ts'
import { AgedMap } from '../core/concurrency/aged-map.ts'
import type { CommandConfirmation, ListedCommand } from '../core/sessions/disconnect-command-store.ts'
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
  /** How many connections the command ended here; `undefined` while an answer of another node may still show one. */
  readonly confirmed: (logged: LoggedCommand) => Promise<number | undefined>
  readonly fault: (error: unknown) => void
}

/** Disconnect commands as rows, written in the transaction of the change: they reach a node whatever happens to messages. */
export class CommandRows {
  readonly #deps: CommandRowsDeps
  #isReading = false
  #nextPruneAtMs = 0
  /** Commands that this run has confirmed, by id. */
  readonly #confirmed = new AgedMap<CommandConfirmation>()
  /** Everything before that was read, on the monotonic clock. */
  #readUntilMs = Number.NEGATIVE_INFINITY

  constructor(deps: CommandRowsDeps) {
    this.#deps = deps
  }

  /** Reads new rows every second from now on. The returned function stops it. */
  start(): () => void {
    return this.#deps.clock.every(clusterBounds.readRowsMs, () => void this.#tick())
  }
  /** Carries out the commands of the last so many ms. Throws what the store does. */
  async apply(lastMs: number): Promise<void> {
    const startedMs = this.#deps.clock.monotonic()
    let last: ListedCommand | undefined
    for (;;) {
      const page = await this.#deps.storage.disconnectCommands.list(lastMs, last, clusterBounds.rowsPageMax)
      for (const { id, command } of page) this.#deps.execute({ id, command })
      await this.#confirm(page)
      last = page.at(-1)
      if (page.length < clusterBounds.rowsPageMax) break
    }
    this.#readUntilMs = startedMs
  }

  async #tick(): Promise<void> {
    if (this.#isReading) return
    this.#isReading = true
    try {
      await this.apply(this.#unreadMs())
      await this.#prune()
    } catch (error) {
      this.#deps.fault(error)
    } finally {
      this.#isReading = false
    }
  }
  /** More than usual after the store could not be read for a while. */
  #unreadMs(): number {
    const { commandsMs, rowsOverlapMs } = clusterBounds
    const sinceMs = this.#deps.clock.monotonic() - this.#readUntilMs
    return Math.ceil(Math.min(sinceMs, commandsMs)) + rowsOverlapMs
  }
  async #confirm(page: readonly ListedCommand[]): Promise<void> {
    const wanted = page.filter(({ id, wantsConfirmations }) => wantsConfirmations && !this.#confirmed.get(id))
    const confirmations = (await Promise.all(wanted.map((one) => this.#confirmationOf(one)))).flat()
    if (confirmations.length === 0) return
    await internalTransaction(this.#deps, [], (stores) => stores.disconnectCommands.confirm(confirmations))
    for (const confirmation of confirmations) this.#confirmed.add(confirmation.id, confirmation)
    this.#confirmed.dropWhile((_, size) => size > clusterBounds.commandsMax)
  }
  async #confirmationOf({ id, command }: ListedCommand): Promise<CommandConfirmation[]> {
    const connections = await this.#deps.confirmed({ id, command })
    return connections === undefined ? [] : [{ id, run: this.#deps.owner(), connections }]
  }
  /** On one node at a time. */
  async #prune(): Promise<void> {
    const { clock, storage, owner: ownerOf } = this.#deps
    const { commandsMs, rowsOverlapMs, rowsPageMax } = clusterBounds
    if (clock.now() < this.#nextPruneAtMs) return
    this.#nextPruneAtMs = await storage.claims.jobDueAtMs('disconnectCommands')
    if (clock.now() < this.#nextPruneAtMs) return
    await internalTransaction({ storage }, [], async ({ claims, disconnectCommands }) => {
      const [owner, nowMs] = [ownerOf(), clock.now()]
      if (!(await claims.takeJob('disconnectCommands', { owner, nowMs, untilMs: nowMs + commandsMs / 2 }))) return
      const pruned = await disconnectCommands.prune(commandsMs + rowsOverlapMs, rowsPageMax)
      if (pruned === rowsPageMax) await claims.finishJob('disconnectCommands', { owner, dueAtMs: nowMs })
    })
  }
}
