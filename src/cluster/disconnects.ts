import type { Clock } from '../core/clock.ts'
import { type ClusterMember, claimOwner, type DisconnectReceipt } from '../core/cluster.ts'
import type { ConnectionRegistry } from '../core/presence/registry.ts'
import type { DisconnectCommand } from '../core/sessions/disconnect-command.ts'
import type { Storage } from '../core/storage.ts'
import type { NodeId } from '../core/values.ts'
import { type Bus, clusterBounds, type LoggedCommand } from './bus.ts'
import { CommandRows } from './command-rows.ts'
import type { Membership } from './membership.ts'
import type { PresenceWriter } from './presence-writer.ts'
import type { Requests } from './requests.ts'

/** Longer than a command is read again. */
const executedMs = 2 * clusterBounds.commandsMs

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
  readonly #registry: ConnectionRegistry
  readonly #isSingleNode: boolean
  /** Commands carried out here, oldest first, with the time. */
  readonly #executed = new Map<string, number>()
  readonly #rows: CommandRows | undefined
  #latest = 0

  constructor(deps: DisconnectsDeps) {
    this.#deps = deps
    this.#registry = deps.registry
    this.#isSingleNode = deps.bus.isSingleNode
    const { storage, clock, fault, membership } = deps
    const own = {
      owner: () => claimOwner(membership.self),
      execute: (logged: LoggedCommand) => this.#executeLate(logged),
    }
    this.#rows = storage && new CommandRows({ storage, clock, fault, ...own })
  }

  /** Reads the rows of commands from now on. The returned function stops it. */
  start(): () => void {
    return this.#rows?.start() ?? (() => {})
  }
  async send(command: DisconnectCommand, id?: string): Promise<DisconnectReceipt> {
    const { self } = this.#deps.membership
    if (this.#isSingleNode)
      return { connections: this.#registry.disconnect(command), confirmed: [self.node], expired: [], unconfirmed: [] }
    const logged = { id: id ?? `${claimOwner(self)}:${++this.#latest}`, command }
    const own = this.#answerOf(self, this.execute(logged))
    return this.#receipt(await this.#requestAll(logged, own, id !== undefined))
  }
  /** Ends what the command selects on this node, once a command. Resolves when it is out of the index too. */
  async execute({ id, command }: LoggedCommand): Promise<{ connections: number }> {
    const { writer } = this.#deps
    const connections = this.#isNew(id) ? this.#registry.disconnect(command) : 0
    await writer.flushed(command.app, command.uid)
    return { connections }
  }
  /** Carries out the commands of the last minute that did not reach this node. */
  async applyRecent(): Promise<void> {
    const { bus } = this.#deps
    for (const logged of await bus.commands.recent()) this.#executeLate(logged)
    await this.#rows?.apply(clusterBounds.commandsMs)
  }

  #executeLate({ id, command }: LoggedCommand): void {
    if (this.#isNew(id)) this.#registry.disconnect(command)
  }
  /** Adds the command to the log first, unless it is a row: a node that joins after the members were read finds it there. */
  async #requestAll(logged: LoggedCommand, own: Promise<NodeAnswer>, isStored: boolean): Promise<NodeAnswer[]> {
    const { bus, membership, fault } = this.#deps
    if (!isStored) await bus.commands.add(logged).catch(fault)
    await membership.refresh()
    const others = membership.members().filter(({ node }) => node !== membership.self.node)
    return Promise.all([own, ...others.map((member) => this.#request(member, logged))])
  }
  async #request(member: ClusterMember, logged: LoggedCommand): Promise<NodeAnswer> {
    const { membership, requests } = this.#deps
    const request = { kind: 'disconnect', ...logged } as const
    const reply = await requests.send(membership.self, member, request, clusterBounds.confirmMs)
    return { member, connections: reply?.connections }
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
  #isNew(id: string): boolean {
    if (this.#executed.has(id)) return false
    const nowMs = this.#deps.clock.monotonic()
    this.#executed.set(id, nowMs)
    for (const [old, atMs] of this.#executed) {
      if (nowMs - atMs <= executedMs && this.#executed.size <= clusterBounds.commandsMax) break
      this.#executed.delete(old)
    }
    return true
  }
}
