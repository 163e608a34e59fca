import type { Clock } from '../core/clock.ts'
import { claimOwner } from '../core/cluster.ts'
import { CoreError } from '../core/errors.ts'
import type { Connection } from '../core/presence/connection.ts'
import { derivePresence } from '../core/presence/derive.ts'
import type { ConnectionRegistry } from '../core/presence/registry.ts'
import type { AppId, UserId } from '../core/values.ts'
import type { Bus, IndexedConnection, IndexedUser } from './bus.ts'
import { assertAdmits, type Membership } from './membership.ts'
import type { PresenceWriter } from './presence-writer.ts'

export type PresenceReaderDeps = {
  readonly bus: Bus
  readonly clock: Clock
  readonly registry: ConnectionRegistry
  readonly membership: Membership
  readonly writer: PresenceWriter
  readonly fault: (error: unknown) => void
}

/** Connections of users on all nodes: this node's from its registry, the others' from the index while their lease holds. */
export class PresenceReader {
  readonly #deps: PresenceReaderDeps
  readonly #registry: ConnectionRegistry
  readonly #isSingleNode: boolean
  #failed = false

  constructor(deps: PresenceReaderDeps) {
    this.#deps = deps
    this.#registry = deps.registry
    this.#isSingleNode = deps.bus.isSingleNode
  }

  /** The index could be read when last asked. */
  get isComplete(): boolean {
    return !this.#failed
  }
  ofUsers(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, readonly Connection[]>> {
    return this.#isSingleNode ? Promise.resolve(this.#ownOf(app, uids)) : this.#allOf(app, uids)
  }
  /** See `Cluster.othersAtChange`. */
  async othersAtChange(app: AppId, uid: UserId): Promise<readonly Connection[]> {
    if (this.#isSingleNode) return []
    const { connections } = await this.#deps.writer.afterChange(app, uid)
    await this.#deps.membership.resolveUnknown(connections)
    return this.#merged(
      [],
      connections.filter(({ admitted }) => admitted),
    )
  }
  /** See `ReserveConnection`. While the bus cannot be reached, this node's own connections have to do. */
  async reserve(candidate: Connection): Promise<readonly Connection[]> {
    const { app, uid } = candidate
    if (this.#isSingleNode) return this.#registry.ofUser(app, uid).slice()
    assertAdmits(this.#deps.membership)
    const { connections } = await this.#write(candidate)
    await this.#deps.membership.resolveUnknown(connections)
    return this.#merged(this.#registry.ofUser(app, uid), connections)
  }

  #ownOf(app: AppId, uids: readonly UserId[]): Map<UserId, readonly Connection[]> {
    const found = new Map<UserId, readonly Connection[]>()
    for (const uid of uids) {
      const connections = this.#registry.ofUser(app, uid)
      if (connections.length > 0) found.set(uid, connections.slice())
    }
    return found
  }
  async #allOf(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, readonly Connection[]>> {
    const indexed = await this.#read(app, uids)
    const found = new Map<UserId, readonly Connection[]>()
    for (const uid of uids) {
      const admitted = indexed.get(uid)?.connections.filter((one) => one.admitted) ?? []
      const connections = this.#merged(this.#registry.ofUser(app, uid), admitted)
      if (connections.length > 0) found.set(uid, connections)
    }
    return found
  }
  async #write(candidate: Connection): Promise<Pick<IndexedUser, 'connections'>> {
    const { writer, membership, fault } = this.#deps
    try {
      return await writer.reserve(candidate)
    } catch (error) {
      if (!membership.holdsLease()) throw new CoreError('server.busy', 'this node holds no lease', { cause: error })
      fault(error)
      return { connections: [] }
    }
  }
  async #read(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, IndexedUser>> {
    const { bus, membership, fault } = this.#deps
    try {
      const users = await bus.index.read(app, uids)
      this.#failed = false
      const connections = [...users.values()].flatMap((user) => user.connections)
      await membership.resolveUnknown(connections)
      this.#removeEnded(connections)
      return users
    } catch (error) {
      this.#failed = true
      fault(error)
      return new Map()
    }
  }
  #merged(own: readonly Connection[], indexed: readonly IndexedConnection[]): readonly Connection[] {
    const { membership, clock } = this.#deps
    const { node: self } = membership.self
    const others = indexed.filter((one) => one.node !== self && membership.isCurrent(one))
    return derivePresence([...own, ...others], membership.leases, clock.monotonic()).connections
  }
  /** Removes entries of ended runs from the index. */
  #removeEnded(connections: readonly IndexedConnection[]): void {
    const { bus, membership, fault } = this.#deps
    const ended = connections.filter((one) => membership.hasEnded(one))
    const left = new Map(ended.map((one) => [`${claimOwner(one)} ${one.app} ${one.uid}`, one]))
    for (const { app, uid, node, epoch } of left.values())
      bus.index.write({ app, uid, node, epoch, connections: [] }).catch(fault)
  }
}
