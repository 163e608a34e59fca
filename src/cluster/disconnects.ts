import type { Clock } from '../core/clock.ts'
import { type ClusterMember, claimOwner, type DisconnectReceipt } from '../core/cluster.ts'
import type { ConnectionRegistry } from '../core/presence/registry.ts'
import type { DisconnectCommand } from '../core/sessions/disconnect-command.ts'
import type { Storage } from '../core/storage.ts'
import { internalTransaction } from '../core/unit-of-work.ts'
import type { NodeId } from '../core/values.ts'
import { type Bus, clusterBounds, type LoggedCommand } from './bus.ts'
import { CommandRows } from './command-rows.ts'
import { ExecutedCommands } from './executed-commands.ts'
import type { Membership } from './membership.ts'
import type { PresenceWriter } from './presence-writer.ts'
import type { Requests } from './requests.ts'
import { RowConfirmations, type WatchedCommand } from './row-confirmations.ts'

export type DisconnectsDeps = {
  readonly bus: Bus
  readonly clock: Clock
  readonly registry: ConnectionRegistry
  readonly membership: Membership
  readonly requests: Requests
  readonly writer: PresenceWriter
  readonly storage: Storage | undefined
  readonly fault: (error: unknown) => void
}

/** The answer of one node; `connections` is `undefined` when it did not answer. */
type NodeAnswer = { readonly member: ClusterMember; readonly connections: number | undefined }

/** Disconnect commands, those of this node and those that other nodes send. */
export class Disconnects {
  readonly #deps: DisconnectsDeps
  readonly #executed: ExecutedCommands
  readonly #rows: CommandRows | undefined
  readonly #confirmations: RowConfirmations | undefined
  #latest = 0

  constructor(deps: DisconnectsDeps) {
    this.#deps = deps
    this.#executed = new ExecutedCommands(deps)
    const { storage, clock, fault, membership } = deps
    if (!storage) return
    this.#confirmations = new RowConfirmations({ storage, clock, fault })
    this.#rows = new CommandRows({
      ...{ storage, clock, fault },
      owner: () => claimOwner(membership.self),
      execute: (logged) => void this.#executed.execute(logged),
      confirmed: (logged) => this.#executed.confirmed(logged),
    })
  }

  /** Reads the rows of commands from now on. The returned function stops it. */
  start(): () => void {
    return this.#rows?.start() ?? (() => {})
  }
  async send(command: DisconnectCommand, id?: string): Promise<DisconnectReceipt> {
    const { bus, membership, registry } = this.#deps
    const { self } = membership
    if (bus.isSingleNode)
      return { connections: registry.disconnect(command), confirmed: [self.node], expired: [], unconfirmed: [] }
    const logged = { id: id ?? `${claimOwner(self)}:${++this.#latest}`, command }
    const own = this.#answerOf(self, this.execute(logged))
    return this.#receipt(await this.#requestAll(logged, own, id !== undefined))
  }
  /** Ends what the command selects on this node, once a command. Resolves when it is out of the index too. */
  execute(logged: LoggedCommand): Promise<{ connections: number }> {
    return this.#executed.executeVisibly(logged)
  }
  /** Carries out the commands of the last minute that did not reach this node. */
  async applyRecent(): Promise<void> {
    for (const logged of await this.#logged()) this.#executed.execute(logged)
    await this.#rows?.apply(clusterBounds.commandsMs)
  }

  /** What is in the log of the bus alone concerns connections of nodes that were running then. */
  async #logged(): Promise<readonly LoggedCommand[]> {
    try {
      return await this.#deps.bus.commands.recent()
    } catch (error) {
      if (!this.#rows) throw error
      this.#deps.fault(error)
      return []
    }
  }
  /** A command that is no row is in the log of the bus before the members are read: a node that joins later finds it there. */
  async #requestAll(logged: LoggedCommand, own: Promise<NodeAnswer>, isStored: boolean): Promise<NodeAnswer[]> {
    const { membership, clock } = this.#deps
    const startedMs = clock.monotonic()
    const isRow = isStored || !(await this.#log(logged))
    const isRead = await membership.refresh()
    const others = membership.addressees()
    const areReached = isRead && others.every((member) => membership.isLive(member))
    const watched = isRow
      ? this.#confirmations?.watch(logged.id, areReached ? clusterBounds.rowsAfterMs : 0)
      : undefined
    const ms = Math.max(clusterBounds.requestMs, startedMs + clusterBounds.confirmMs - clock.monotonic())
    const answers = await Promise.all([own, ...others.map((member) => this.#request(member, logged, ms, watched))])
    watched?.stop()
    return answers
  }
  /** Adds it to the log of the bus. Without the bus it becomes a row: `false` then. */
  async #log(logged: LoggedCommand): Promise<boolean> {
    const { bus, storage, fault } = this.#deps
    try {
      await bus.commands.add(logged)
      return true
    } catch (error) {
      fault(error)
      if (!storage) return true
      await internalTransaction({ storage }, [], (stores) => stores.disconnectCommands.add([logged])).catch(fault)
      return false
    }
  }
  async #request(
    member: ClusterMember,
    logged: LoggedCommand,
    ms: number,
    watched: WatchedCommand | undefined,
  ): Promise<NodeAnswer> {
    const { membership, requests } = this.#deps
    const request = { kind: 'disconnect', ...logged } as const
    const replied = requests.send(membership.self, member, request, ms).then((reply) => reply?.connections)
    const connections = await (watched ? Promise.race([replied, watched.of(claimOwner(member))]) : replied)
    return { member, connections }
  }
  /** This node has confirmed when the index shows it, as the others have. */
  async #answerOf(member: ClusterMember, executed: Promise<{ connections: number }>): Promise<NodeAnswer> {
    const { clock, fault } = this.#deps
    const { promise: late, resolve } = Promise.withResolvers<undefined>()
    const stopTimer = clock.after(clusterBounds.confirmMs, () => resolve(undefined))
    const done = await Promise.race([executed.catch(fault), late])
    stopTimer()
    return { member, connections: done?.connections }
  }
  /** A node that did not answer is listed as expired only when its lease has ended according to the bus. */
  async #receipt(answers: readonly NodeAnswer[]): Promise<DisconnectReceipt> {
    const { membership } = this.#deps
    const silent = answers.filter(({ connections }) => connections === undefined).map(({ member }) => member)
    const isRead = silent.length === 0 || (await membership.refresh())
    const isExpired = (member: ClusterMember) => isRead && !membership.isListed(member)
    const nodes = (members: readonly ClusterMember[]): NodeId[] => members.map(({ node }) => node)
    return {
      connections: answers.reduce((sum, { connections = 0 }) => sum + connections, 0),
      confirmed: nodes(answers.filter((one) => one.connections !== undefined).map(({ member }) => member)).toSorted(),
      expired: nodes(silent.filter(isExpired)),
      unconfirmed: nodes(silent.filter((member) => !isExpired(member))),
    }
  }
}
