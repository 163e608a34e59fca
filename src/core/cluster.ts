import type { PlatformSet } from './devices/platform.ts'
import type { CoreEvent } from './event.ts'
import type { ClusterMember, MemberLifecycle } from './node-leases.ts'
import type { NodeFacts, NodeQuery, NodeQueryKind, NodeQueryReplies } from './nodes/node-query.ts'
import type { Connection, DeviceConnection, Notification } from './presence/connection.ts'
import type { PresenceChange } from './presence/presence-change.ts'
import type { RecentRequest, RequestQuery } from './requests/recent-request.ts'
import type { DisconnectCommand } from './sessions/disconnect-command.ts'
import type { AppId, ClaimOwner, NodeId, UserId } from './values.ts'

/** What the nodes answered to a disconnect command. Each node is in one of the lists. */
export type DisconnectReceipt = {
  connections: number
  confirmed: NodeId[]
  /** Nodes that did not answer and whose lease ended: their connections no longer count. */
  expired: NodeId[]
  /** Live nodes that did not confirm in time. The command remains in effect; sending it again is safe. */
  unconfirmed: NodeId[]
}

/** What a kick ended, and which nodes confirmed it (docs/architecture.md#t2). */
export type KickReceipt = DisconnectReceipt & { sessions: number; tokens: number; ms: number }

export type { ClusterMember, MemberLifecycle }

export const claimOwner = ({ node, epoch }: Pick<ClusterMember, 'node' | 'epoch'>): ClaimOwner => `${node}:${epoch}`
/** The number of the node whose run it is. */
export const nodeOfOwner = (owner: ClaimOwner): NodeId => Number(owner.split(':')[0])
export const claimOwnerOf = ({ self, epoch }: Pick<Cluster, 'self' | 'epoch'>): ClaimOwner =>
  claimOwner({ node: self, epoch })
/** Whether this is the run of this node that holds a lease now: only then may it go on with what it claimed. */
export const isCurrentRun = (cluster: Pick<Cluster, 'self' | 'epoch' | 'holdsLease'>, owner: ClaimOwner): boolean =>
  claimOwnerOf(cluster) === owner && cluster.holdsLease()

/**
 * Publishes the candidate to every node and returns the user's other connections, in connect order, including
 * candidates that other nodes have reserved: of two candidates the later one sees the earlier one. Throws
 * `server.busy` when this node holds no lease.
 */
export type ReserveConnection = (candidate: Connection) => Promise<readonly Connection[]>

/** Where followed users are online, on all nodes. */
export interface PresenceFeed {
  /**
   * Adds one to the follow count of each user; `unfollow` subtracts one. Resolves when `online` has their state;
   * `undefined` when it has it already.
   */
  follow(app: AppId, uids: readonly UserId[]): Promise<void> | undefined
  unfollow(app: AppId, uids: Iterable<UserId>): void
  /** Where a followed user is online, as of the last change published. */
  online(app: AppId, uid: UserId): PlatformSet
  /** Called after each change that may concern `online` of a followed user, in order per user. */
  onChange(listener: (app: AppId, uid: UserId) => void): () => void
}

/** Connections by uid, each list in connect order; users without any are absent. */
export type ConnectionsByUser = Map<UserId, readonly Connection[]>

/** What is counted on all nodes together. */
export type SharedCountName = 'login' | 'registration' | 'requests'
export type AddedCount = { readonly name: SharedCountName; readonly key: string; readonly by: number }
/** How many connections each address holds on one node; `whole`: it holds none of any other address. */
export type HeldConnections = {
  readonly name: 'connections'
  readonly holder: ClaimOwner
  readonly held: readonly (readonly [network: string, connections: number])[]
  readonly whole: boolean
}
export type SharedCount = AddedCount | HeldConnections

/** What nodes send each other for live viewers of presence. */
export type PresenceMessage =
  /** The apps that have viewers on a node, all of them; sent again while there are some. */
  | { readonly kind: 'viewed'; readonly viewer: ClaimOwner; readonly apps: readonly AppId[] }
  /** What happened on the sender's node; `isGap`: some of it before these was dropped. */
  | {
      readonly kind: 'changed'
      readonly app: AppId
      readonly changes: readonly PresenceChange[]
      readonly isGap: boolean
    }
  /** Messages to this node were lost. */
  | { readonly kind: 'lost' }

/** What this node reaches of what nodes share. */
export type ClusterHealth = {
  /** It has carried out the disconnect commands of the last minute since it took its leases. Before that it admits no client, and may have to give them back. */
  readonly joined: boolean
  /** The bus answers and holds this node's lease: the node's connections count on the others. */
  readonly bus: boolean
  /** The store holds this node's lease; `undefined` on a single node, which has none there. */
  readonly store: boolean | undefined
}

/** A live node, as this one knows it. Leases as last read, by this node's clock; absent where the node has none. */
export type NodeStatus = ClusterMember & {
  readonly isSelf: boolean
  /** All its connections are in the results of the others. */
  readonly synced: boolean
  /** In the bus between nodes: its connections count only while it holds. */
  readonly bus: { readonly endsInMs: number } | undefined
  readonly store: { readonly endsInMs: number } | undefined
}

/** What a node answered; `value` is `undefined` when nothing came in time. */
export type NodeAnswer<K extends NodeQueryKind> = {
  readonly member: ClusterMember
  readonly value: NodeQueryReplies[K] | undefined
}

/** What the core needs of all nodes, this one included. One node is a cluster of one. */
export interface Cluster {
  readonly self: NodeId
  /** Of this node's lease. It changes when the lease ends and the node takes another. */
  readonly epoch: number
  readonly presence: PresenceFeed
  /** No other node can join: disconnect commands need no row in the store. */
  readonly isSingleNode: boolean

  /**
   * Live connections of these users, by uid, each list in connect order; users without any are absent. Connections of
   * nodes whose lease ended are left out (docs/architecture.md#t1).
   */
  connectionsOf(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, readonly Connection[]>>
  /**
   * The user's connections on other nodes at the moment at which the latest change on this node reached the presence index. Call
   * it from a listener of the registry. Each write of the index is atomic: of changes that happen on several nodes at once
   * each sees those before it, so exactly one finds no other connection. Throws what the bus throws.
   */
  othersAtChange(app: AppId, uid: UserId): Promise<readonly Connection[]>
  /**
   * Ends connections everywhere. On this node they have ended before the call returns its promise; when that resolves,
   * every live node has confirmed or is listed as unconfirmed. Takes little more than 3 s at most. Does not throw.
   * `id`: of the command's row in the store.
   */
  disconnect(command: DisconnectCommand, id?: string): Promise<DisconnectReceipt>
  /**
   * Runs `work` when no other admission of this user runs on this node, in the order of the calls. Its reservation is
   * released at the end, unless the connection was added to the registry. Throws `server.busy` when too many calls wait.
   */
  exclusive<T>(app: AppId, uid: UserId, work: (reserve: ReserveConnection) => Promise<T>): Promise<T>

  /**
   * The same connections with the token texts of other nodes, which a dialect shows to administrators. A node that does not
   * answer in 500 ms leaves `''`. Does not throw.
   */
  withTokenTexts(online: ConnectionsByUser): Promise<ConnectionsByUser>

  /** Devices online on each live node, by node. A node that does not answer in time is absent. */
  deviceCounts(app: AppId): Promise<{ node: NodeId; devices: number }[]>
  /**
   * Devices online on one node, in the order they came online; `undefined` when there is no such live node. Throws
   * `server.busy` when it does not answer in time.
   */
  devicesOn(
    app: AppId,
    node: NodeId,
    offset: number,
    limit: number,
  ): Promise<{ total: number; page: DeviceConnection[] } | undefined>

  /** The answer of every live node, this one included, or of those of `only`. Takes 500 ms at most. Does not throw. */
  query<K extends NodeQueryKind>(
    query: Extract<NodeQuery, { kind: K }>,
    only?: readonly NodeId[],
  ): Promise<readonly NodeAnswer<K>[]>
  /** What this node says of itself from now on when a node asks. */
  describe(facts: () => NodeFacts): void
  /** Which requests this node lists from now on when a node asks; must not throw. */
  holdRequests(list: (query: RequestQuery) => readonly RecentRequest[]): void

  /**
   * Notifies one connection, whichever node holds it. `false` when it has ended, or when its node did not answer in time:
   * the client may have been notified then. Does not throw.
   */
  notify(connection: Connection, notification: Notification): Promise<boolean>

  /** Delivers an event to the subscribers of every node: to those of this node before it returns. Does not throw. */
  publish(event: CoreEvent): void
  /** Events of every node; those of one node in the order published. A listener must not throw. */
  subscribe(listener: (event: CoreEvent) => void): () => void

  /** Sends a count to every other node; the caller keeps its own. At most once. Does not throw. */
  addCount(count: SharedCount): void
  /** Called with what other nodes send. A listener must not throw. */
  onCount(listener: (count: SharedCount) => void): () => void

  /** Sends presence for live viewers to every other node. At most once. Does not throw. */
  tellPresence(message: PresenceMessage): void
  /** Called with what other nodes send, in order for each, and when some was lost. A listener must not throw. */
  onPresence(listener: (message: PresenceMessage) => void): () => void

  /** Live nodes as last read, by node, this one included while it holds its lease. */
  members(): readonly ClusterMember[]
  /** The same with what is known of their leases. */
  nodes(): readonly NodeStatus[]
  /** Called when a lease ended or was released: the node's connections no longer count. */
  onMemberEnded(listener: (member: ClusterMember) => void): () => void
  /**
   * Those of these runs whose lease ended, in the order given; the leases are read anew when a run is unknown. None while this
   * node holds no lease or cannot read them. Does not throw.
   */
  endedOf(runs: readonly ClaimOwner[]): Promise<ClaimOwner[]>
  /**
   * Called when this node has written a user's connections again, after the bus could not be reached or lost its data, and
   * other nodes have connections of the user: they may have been admitted without knowledge of each other.
   */
  onOverlap(listener: (app: AppId, uid: UserId) => void): () => void
  /** Whether this node holds its lease. Without it the node has no connections and ignores frames. */
  holdsLease(): boolean
  /**
   * As `holdsLease`, asked before each frame and each answer: when the wall clock has jumped, as after a pause in which the
   * other clock stood still, the lease is renewed first.
   */
  checkLease(): boolean | Promise<boolean>
  health(): ClusterHealth
  /** Whether the connections of every node are included in the results. */
  complete(): boolean
  /** Takes no new connections; still confirms disconnect commands. Does not throw. */
  drain(): Promise<void>
  /** Releases the lease. Call it after the last connection has ended. */
  leave(): Promise<void>
}
