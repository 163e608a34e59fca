import type { Clock } from '../core/clock.ts'
import {
  type Cluster,
  type ClusterHealth,
  type ClusterMember,
  type ConnectionsByUser,
  claimOwnerOf,
  type DisconnectReceipt,
  type NodeStatus,
  type PresenceFeed,
  type PresenceMessage,
  type ReserveConnection,
  type SharedCount,
} from '../core/cluster.ts'
import { KeyedQueue } from '../core/concurrency/keyed-queue.ts'
import type { CoreEvent } from '../core/event.ts'
import type { Ids } from '../core/ids.ts'
import type { RequestLister } from '../core/nodes/answer-query.ts'
import type { NodeFacts, NodeQuery, NodeQueryKind } from '../core/nodes/node-query.ts'
import type { Connection, Notification } from '../core/presence/connection.ts'
import type { ConnectionRegistry } from '../core/presence/registry.ts'
import type { DisconnectCommand } from '../core/sessions/disconnect-command.ts'
import type { Storage } from '../core/storage.ts'
import type { AppId, ClaimOwner, NodeId, UserId } from '../core/values.ts'
import { type Bus, type BusMessage, type BusReceiver, clusterBounds } from './bus.ts'
import { Disconnects } from './disconnects.ts'
import { InProcessNetwork } from './in-process-bus.ts'
import { Listeners } from './listeners.ts'
import { Membership } from './membership.ts'
import { NodeRequests } from './node-requests.ts'
import { PresenceFollower } from './presence-follower.ts'
import { PresenceReader } from './presence-reader.ts'
import { PresenceWriter } from './presence-writer.ts'
import { Requests } from './requests.ts'
import type { MessageCipher } from './token-texts.ts'

export type ClusterNodeOptions = {
  readonly bus: Bus
  readonly clock: Clock
  readonly registry: ConnectionRegistry
  readonly ids: Ids
  /** `auto` takes the lowest free number. */
  readonly node: NodeId | 'auto'
  /** Where the second lease and disconnect commands are too; without it the bus has the only ones. */
  readonly storage?: Storage
  /** Encrypts token texts on their way between nodes; all nodes have the same key. */
  readonly cipher?: MessageCipher
  /** Failures no caller waits for, such as a bus that cannot be reached. Must not throw. */
  readonly fault: (error: unknown) => void
}

/** Joins the cluster. Before it resolves no credential may be read. Throws what the bus does. */
export async function joinCluster(options: ClusterNodeOptions): Promise<Cluster> {
  const node = new ClusterNode(options)
  await node.join(options.node)
  return node
}

/** Joins a cluster of one node, which no other node can join. */
export function joinSingleNode(options: Pick<ClusterNodeOptions, 'clock' | 'registry' | 'node' | 'ids'>) {
  const network = new InProcessNetwork({ ...options, isSingleNode: true })
  return joinCluster({ ...options, bus: network.bus(), fault: () => {} })
}

/** The cluster from one node: its own registry, and the other nodes over a bus. A single node reads only its registry. */
class ClusterNode implements Cluster, BusReceiver {
  readonly #bus: Bus
  readonly #clock: Clock
  readonly #registry: ConnectionRegistry
  readonly #fault: (error: unknown) => void
  readonly #membership: Membership
  readonly #requests: Requests
  readonly #nodes: NodeRequests
  readonly #writer: PresenceWriter
  readonly #follower: PresenceFollower
  readonly #reader: PresenceReader
  readonly #disconnects: Disconnects
  readonly #admissions = new KeyedQueue()
  readonly #eventListeners = new Listeners<[CoreEvent]>()
  readonly #countListeners = new Listeners<[SharedCount]>()
  readonly #presenceListeners = new Listeners<[PresenceMessage]>()
  readonly #memberEndedListeners = new Listeners<[ClusterMember]>()
  readonly #overlapListeners = new Listeners<[AppId, UserId]>()
  #stopTimers: (() => void)[] = []

  constructor({ bus, clock, registry, ids, storage, cipher, fault }: ClusterNodeOptions) {
    this.#bus = bus
    this.#clock = clock
    this.#registry = registry
    this.#fault = fault
    this.#membership = new Membership({
      bus,
      store: storage?.nodeLeases,
      clock,
      fault,
      newEpoch: () => Number.parseInt(ids.hex(6), 16),
      receiver: this,
      applyRecentCommands: () => this.#disconnects.applyRecent(),
      leaseLost: () => this.#closeAll(),
      busRejoined: () => {
        this.messagesLost()
        this.#rewriteIndex().catch(this.#fault)
      },
      presenceChanged: (run) => this.#follower.presenceChanged(run),
      memberEnded: (member) => this.#memberEnded(member),
      memberSynced: (member) => this.#follower.memberSynced(member),
    })
    const shared = { bus, clock, registry, fault, membership: this.#membership }
    this.#requests = new Requests(bus, clock)
    const overlaps = (app: AppId, uid: UserId) => this.#overlapListeners.call(app, uid)
    this.#writer = new PresenceWriter({ ...shared, overlaps })
    this.#follower = new PresenceFollower(shared)
    this.#reader = new PresenceReader({ ...shared, writer: this.#writer })
    this.#disconnects = new Disconnects({ ...shared, storage, requests: this.#requests, writer: this.#writer })
    this.#nodes = new NodeRequests({ ...shared, requests: this.#requests, disconnects: this.#disconnects, cipher })
  }

  get self(): NodeId {
    return this.#membership.self.node
  }
  get epoch(): number {
    return this.#membership.self.epoch
  }
  get isSingleNode(): boolean {
    return this.#bus.isSingleNode
  }
  get presence(): PresenceFeed {
    return this.#follower
  }

  async join(node: NodeId | 'auto'): Promise<void> {
    await this.#membership.join(node)
    if (this.#bus.isSingleNode) return
    this.#registry.onEvent(({ connection: { app, uid } }) => this.#writer.changed(app, uid))
    const retry = () => void this.#retry().catch(this.#fault)
    const renew = () => void this.#renewEntries().catch(this.#fault)
    this.#stopTimers = [
      this.#clock.every(clusterBounds.renewMs, retry),
      this.#clock.every(clusterBounds.renewEntriesMs, renew),
      this.#disconnects.start(),
    ]
  }

  connectionsOf(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, readonly Connection[]>> {
    return this.#reader.ofUsers(app, uids)
  }
  othersAtChange(app: AppId, uid: UserId): Promise<readonly Connection[]> {
    return this.#reader.othersAtChange(app, uid)
  }
  disconnect(command: DisconnectCommand, id?: string): Promise<DisconnectReceipt> {
    return this.#disconnects.send(command, id)
  }
  exclusive<T>(app: AppId, uid: UserId, work: (reserve: ReserveConnection) => Promise<T>): Promise<T> {
    return this.#admissions.run(`${app}\0${uid}`, () => this.#admit(app, uid, work))
  }

  withTokenTexts(online: ConnectionsByUser): Promise<ConnectionsByUser> {
    return this.#bus.isSingleNode ? Promise.resolve(online) : this.#nodes.withTokenTexts(online)
  }
  deviceCounts(app: AppId): Promise<{ node: NodeId; devices: number }[]> {
    return this.#nodes.deviceCounts(app)
  }
  devicesOn(app: AppId, node: NodeId, offset: number, limit: number) {
    return this.#nodes.devicesOn(app, node, offset, limit)
  }
  query<K extends NodeQueryKind>(query: Extract<NodeQuery, { kind: K }>, only?: readonly NodeId[]) {
    return this.#nodes.query<K>(query, only)
  }
  describe(facts: () => NodeFacts): void {
    this.#nodes.describe(facts)
  }
  holdRequests(list: RequestLister): void {
    this.#nodes.holdRequests(list)
  }
  notify(connection: Connection, notification: Notification): Promise<boolean> {
    return this.#nodes.notify(connection, notification)
  }

  publish(event: CoreEvent): void {
    this.#eventListeners.call(event)
    if (!this.#bus.isSingleNode) this.#bus.send('others', { kind: 'event', event })
  }
  subscribe(listener: (value: CoreEvent) => void): () => void {
    return this.#eventListeners.add(listener)
  }

  addCount(count: SharedCount): void {
    if (!this.#bus.isSingleNode) this.#bus.send('others', { kind: 'count', count })
  }
  onCount(listener: (value: SharedCount) => void): () => void {
    return this.#countListeners.add(listener)
  }

  tellPresence(message: PresenceMessage): void {
    if (!this.#bus.isSingleNode) this.#bus.send('others', { kind: 'viewers', message })
  }
  onPresence(listener: (message: PresenceMessage) => void): () => void {
    return this.#presenceListeners.add(listener)
  }

  members(): readonly ClusterMember[] {
    return this.#membership.members()
  }
  nodes(): readonly NodeStatus[] {
    return this.#membership.nodes()
  }
  onMemberEnded(listener: (value: ClusterMember) => void): () => void {
    return this.#memberEndedListeners.add(listener)
  }
  async endedOf(runs: readonly ClaimOwner[]): Promise<ClaimOwner[]> {
    if (this.#bus.isSingleNode) return runs.filter((run) => run !== claimOwnerOf(this))
    return this.#membership.endedOf(runs)
  }
  onOverlap(listener: (app: AppId, uid: UserId) => void): () => void {
    return this.#overlapListeners.add(listener)
  }
  holdsLease(): boolean {
    return this.#bus.isSingleNode || this.#membership.holdsLease()
  }
  checkLease(): boolean | Promise<boolean> {
    return this.#bus.isSingleNode || this.#membership.checkLease()
  }
  health(): ClusterHealth {
    return this.#membership.health()
  }
  complete(): boolean {
    return (
      this.#bus.isSingleNode || (this.#membership.complete() && this.#reader.isComplete && !this.#writer.hasFailures)
    )
  }
  drain(): Promise<void> {
    return this.#membership.change({ state: 'draining' }).catch(this.#fault)
  }
  leave(): Promise<void> {
    for (const stop of this.#stopTimers) stop()
    return this.#membership.leave()
  }

  receive(message: BusMessage): void {
    if (message.kind === 'request') this.#nodes.answer(message.from, message.id, message.request).catch(this.#fault)
    else if (message.kind === 'reply') this.#requests.replied(message.id, message.reply)
    else if (message.kind === 'members') void this.#membership.refresh()
    else if (message.kind === 'presence')
      this.#follower.onRemoteChange(message.app, message.uid, message.version, message.nodes)
    else if (message.kind === 'count') this.#countListeners.call(message.count)
    else if (message.kind === 'viewers') this.#presenceListeners.call(message.message)
    else if (message.kind === 'event') this.#eventListeners.call(message.event)
  }
  messagesLost(): void {
    this.#disconnects.applyRecent().catch(this.#fault)
    this.#follower.readAgain()
    this.#presenceListeners.call({ kind: 'lost' })
    void this.#membership.refresh()
  }
  indexLost(): void {
    this.#membership.leasesLost()
    this.#rewriteIndex().catch(this.#fault)
  }

  async #admit<T>(app: AppId, uid: UserId, work: (reserve: ReserveConnection) => Promise<T>): Promise<T> {
    try {
      return await work((candidate) => this.#reader.reserve(candidate))
    } finally {
      this.#writer.releaseCandidate(app, uid)
    }
  }

  #memberEnded(member: ClusterMember): void {
    this.#requests.cancel(member)
    this.#memberEndedListeners.call(member)
  }
  #closeAll(): void {
    this.#writer.reset()
    for (const connection of [...this.#registry.all()]) {
      this.#registry.remove(connection, 'lease_lost')
      connection.close('lease_lost')
    }
  }
  async #rewriteIndex(): Promise<void> {
    this.#follower.readAgain()
    // Begun first: until all is written no retry may say that it is.
    const written = this.#writer.writeAll()
    await this.#membership.change({ synced: false })
    await written
    await this.#retry()
  }
  async #renewEntries(): Promise<void> {
    this.#follower.readAgain()
    await this.#writer.writeAll()
  }
  /** Retries failed writes; when they succeed the index has all of this node's connections. */
  async #retry(): Promise<void> {
    await this.#writer.retry()
    const { self, isReporting } = this.#membership
    if (isReporting && !self.synced && !this.#writer.isBusy) await this.#membership.change({ synced: true })
  }
}
