import type { Clock } from '../core/clock.ts'
import { AgedMap } from '../core/concurrency/aged-map.ts'
import type { ConnectionRegistry } from '../core/presence/registry.ts'
import { understoodCommand } from '../core/sessions/disconnect-command.ts'
import type { AppId, UserId } from '../core/values.ts'
import { clusterBounds, type LoggedCommand } from './bus.ts'
import type { Membership } from './membership.ts'
import type { PresenceWriter } from './presence-writer.ts'

/** Longer than a command is read again. */
const executedMs = 2 * clusterBounds.commandsMs

export type ExecutedCommandsDeps = {
  readonly clock: Clock
  readonly registry: ConnectionRegistry
  readonly membership: Membership
  readonly writer: PresenceWriter
}

/** Carries out disconnect commands on this node, each once, whichever ways it arrives. */
export class ExecutedCommands {
  readonly #deps: ExecutedCommandsDeps
  /** By id. */
  readonly #executed = new AgedMap<{ readonly atMs: number; readonly connections: number }>()

  constructor(deps: ExecutedCommandsDeps) {
    this.#deps = deps
  }

  /** Ends what the command selects. Returns how many connections it ended, also when that was earlier. */
  execute({ id, command }: LoggedCommand): number {
    const known = this.#executed.get(id)
    if (known) return known.connections
    const connections = this.#deps.registry.disconnect(understoodCommand(command))
    this.#remember(id, connections)
    return connections
  }
  /** Resolves when no answer of any node shows what the command ended. Throws when that takes too long. */
  async executeVisibly(logged: LoggedCommand): Promise<{ connections: number }> {
    const { clock } = this.#deps
    const connections = this.execute(logged)
    const untilMs = clock.monotonic() + clusterBounds.confirmMs
    for (;;) {
      const failure = await this.#hide(logged.command)
      if (failure === undefined) return { connections }
      if (clock.monotonic() >= untilMs) throw failure
      await new Promise<void>((resolve) => clock.after(clusterBounds.confirmationsEveryMs, resolve))
    }
  }
  /** The number of connections when no answer shows them any more, and this node may confirm it; else `undefined`. */
  async confirmed(logged: LoggedCommand): Promise<number | undefined> {
    const connections = this.execute(logged)
    const failure = await this.#hide(logged.command)
    return failure === undefined && (await this.#deps.membership.checkLease()) ? connections : undefined
  }

  /** Without the bus, entries of this node stay in the index. They count for no node when its lease there is over. */
  async #hide({ app, uid }: { readonly app: AppId; readonly uid: UserId }): Promise<Error | undefined> {
    try {
      await this.#deps.writer.flushed(app, uid)
      return undefined
    } catch (error) {
      if (this.#deps.membership.isSurelySilent) return undefined
      return error instanceof Error ? error : new Error(String(error))
    }
  }
  #remember(id: string, connections: number): void {
    const nowMs = this.#deps.clock.monotonic()
    this.#executed.add(id, { atMs: nowMs, connections })
    this.#executed.dropWhile(({ atMs }, size) => nowMs - atMs > executedMs || size > clusterBounds.commandsMax)
  }
}
