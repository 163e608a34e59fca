import type { Clock } from '../core/clock.ts'
import { type ClusterMember, claimOwner, type DisconnectCommand, type DisconnectReceipt } from '../core/cluster.ts'
import type { ConnectionRegistry } from '../core/presence/registry.ts'
import type { NodeId } from '../core/values.ts'
import { type Bus, clusterBounds, type LoggedCommand } from './bus.ts'
import type { Membership } from './membership.ts'
import type { PresenceWriter } from './presence-writer.ts'
import type { Requests } from './requests.ts'

export type DisconnectsDeps = {
  readonly bus: Bus
  readonly clock: Clock
  readonly registry: ConnectionRegistry
  readonly membership: Membership
  readonly requests: Requests
  readonly writer: PresenceWriter
  readonly fault: (error: unknown) => void
}

/** What one node answered; `undefined` when it did not. */
type Answer = { readonly member: ClusterMember; readonly connections: number | undefined }

/** Disconnect commands, those of this node and those that other nodes send. */
export class Disconnects {
  readonly #deps: DisconnectsDeps
  readonly #registry: ConnectionRegistry
  readonly #alone: boolean
  /** Commands carried out here, oldest first, with the time. */
  readonly #carriedOut = new Map<string, number>()
  #latest = 0

  constructor(deps: DisconnectsDeps) {
    this.#deps = deps
    this.#registry = deps.registry
    this.#alone = deps.bus.alone
  }

  async send(command: DisconnectCommand): Promise<DisconnectReceipt> {
    const { self } = this.#deps.membership
    if (this.#alone)
      return { connections: this.#registry.disconnect(command), confirmed: [self.node], expired: [], unconfirmed: [] }
    const logged = { id: `${claimOwner(self)}:${++this.#latest}`, command }
    const own = this.#answerOf(self, this.carryOut(logged))
    return this.#receipt(await this.#askAll(logged, own))
  }
  /** Ends what the command selects on this node, once a command. Resolves when it is out of the index too. */
  async carryOut({ id, command }: LoggedCommand): Promise<{ connections: number }> {
    const { writer } = this.#deps
    const connections = this.#isNew(id) ? this.#registry.disconnect(command) : 0
    await writer.flushed(command.app, command.uid)
    return { connections }
  }
  /** Carries out the commands of the last minute that did not reach this node. */
  async applyRecent(): Promise<void> {
    const { bus } = this.#deps
    for (const { id, command } of await bus.commands.recent()) if (this.#isNew(id)) this.#registry.disconnect(command)
  }

  /** In the log first: a node that is not among the members read after that will read it there. */
  async #askAll(logged: LoggedCommand, own: Promise<Answer>): Promise<Answer[]> {
    const { bus, membership, fault } = this.#deps
    await bus.commands.add(logged).catch(fault)
    await membership.refresh()
    const others = membership.members().filter(({ node }) => node !== membership.self.node)
    return Promise.all([own, ...others.map((member) => this.#ask(member, logged))])
  }
  async #ask(member: ClusterMember, logged: LoggedCommand): Promise<Answer> {
    const { membership, requests } = this.#deps
    const request = { kind: 'disconnect', ...logged } as const
    const reply = await requests.ask(membership.self, member, request, clusterBounds.confirmMs)
    return { member, connections: reply?.connections }
  }
  /** This node has confirmed when the index shows it, as the others have. */
  async #answerOf(member: ClusterMember, carriedOut: Promise<{ connections: number }>): Promise<Answer> {
    const { clock, fault } = this.#deps
    const { promise: late, resolve } = Promise.withResolvers<undefined>()
    const stopTimer = clock.after(clusterBounds.confirmMs, () => resolve(undefined))
    const done = await Promise.race([carriedOut.catch(fault), late])
    stopTimer()
    return { member, connections: done?.connections }
  }
  /** Who did not answer is expired only when the bus says that its lease ran out. */
  async #receipt(answers: readonly Answer[]): Promise<DisconnectReceipt> {
    const { membership } = this.#deps
    const silent = answers.filter(({ connections }) => connections === undefined).map(({ member }) => member)
    const isRead = silent.length === 0 || (await membership.refresh())
    const isExpired = (member: ClusterMember) => isRead && !membership.isLive(member)
    const nodes = (members: readonly ClusterMember[]): NodeId[] => members.map(({ node }) => node)
    return {
      connections: answers.reduce((sum, { connections = 0 }) => sum + connections, 0),
      confirmed: nodes(answers.filter((one) => one.connections !== undefined).map(({ member }) => member)).toSorted(),
      expired: nodes(silent.filter(isExpired)),
      unconfirmed: nodes(silent.filter((member) => !isExpired(member))),
    }
  }
  #isNew(id: string): boolean {
    if (this.#carriedOut.has(id)) return false
    const nowMs = this.#deps.clock.monotonic()
    this.#carriedOut.set(id, nowMs)
    for (const [old, atMs] of this.#carriedOut) {
      if (nowMs - atMs <= clusterBounds.commandsMs && this.#carriedOut.size <= clusterBounds.commandsMax) break
      this.#carriedOut.delete(old)
    }
    return true
  }
}
