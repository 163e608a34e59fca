import type { Clock } from '../core/clock.ts'
import type { Storage } from '../core/storage.ts'
import { internalTransaction } from '../core/unit-of-work.ts'
import type { ClaimOwner } from '../core/values.ts'
import { clusterBounds } from './bus.ts'

type Answer = PromiseWithResolvers<number>
type Pending = { readonly askAtMs: number; isAsked: boolean; readonly answers: Map<ClaimOwner, Answer> }

/** The confirmations of one command. */
export type WatchedCommand = {
  /** Resolves with how many connections the run ended. Stays pending when it does not confirm. */
  of(run: ClaimOwner): Promise<number>
  stop(): void
}

export type RowConfirmationsDeps = {
  readonly storage: Storage
  readonly clock: Clock
  readonly fault: (error: unknown) => void
}

/**
 * Confirmations of commands as rows, for nodes that messages do not reach. They are asked for only when answers are late: as
 * long as messages arrive a command has no confirmations.
 */
export class RowConfirmations {
  readonly #deps: RowConfirmationsDeps
  readonly #pending = new Map<string, Pending>()
  #stopTimer: (() => void) | undefined
  #isPolling = false

  constructor(deps: RowConfirmationsDeps) {
    this.#deps = deps
  }

  /** For the command of a row; nodes are asked after `ms`. */
  watch(id: string, ms: number): WatchedCommand {
    const { clock } = this.#deps
    const answers = new Map<ClaimOwner, Answer>()
    this.#pending.set(id, { askAtMs: clock.monotonic() + ms, isAsked: false, answers })
    this.#stopTimer ??= clock.every(clusterBounds.confirmationsEveryMs, () => void this.#poll())
    if (ms === 0) void this.#poll()
    return {
      of(run) {
        const answer = answers.get(run) ?? Promise.withResolvers<number>()
        answers.set(run, answer)
        return answer.promise
      },
      stop: () => this.#stop(id),
    }
  }

  #stop(id: string): void {
    this.#pending.delete(id)
    if (this.#pending.size > 0) return
    this.#stopTimer?.()
    this.#stopTimer = undefined
  }
  async #poll(): Promise<void> {
    const nowMs = this.#deps.clock.monotonic()
    const due = [...this.#pending].filter(([, { askAtMs }]) => nowMs >= askAtMs)
    if (this.#isPolling || due.length === 0) return
    this.#isPolling = true
    try {
      await this.#ask(due.filter(([, { isAsked }]) => !isAsked))
      const found = await this.#deps.storage.disconnectCommands.confirmations(due.map(([id]) => id))
      for (const { id, run, connections } of found) this.#pending.get(id)?.answers.get(run)?.resolve(connections)
    } catch (error) {
      this.#deps.fault(error)
    } finally {
      this.#isPolling = false
    }
  }
  async #ask(fresh: readonly [string, Pending][]): Promise<void> {
    if (fresh.length === 0) return
    const ids = fresh.map(([id]) => id)
    await internalTransaction(this.#deps, [], (stores) => stores.disconnectCommands.wantConfirmations(ids))
    for (const [, pending] of fresh) pending.isAsked = true
  }
}
