import type { MemberLifecycle, PresenceMessage, SharedCount } from '../core/cluster.ts'
import type { PlatformSet } from '../core/devices/platform.ts'
import type { CoreEvent } from '../core/event.ts'
import type { NodeQuery, NodeQueryReply } from '../core/nodes/node-query.ts'
import type { Connection, DeviceConnection, Notification } from '../core/presence/connection.ts'
import type { DisconnectCommand } from '../core/sessions/disconnect-command.ts'
import type { AppId, ClaimOwner, NodeId, UserId } from '../core/values.ts'

/** Times and limits of every node and every driver. */
export const clusterBounds = {
  leaseMs: 8_000,
  renewMs: 2_000,
  /** How long a call that takes, renews or reads leases may last; its source counts as unreachable then. */
  leaseCallMs: 3_000,
  /** A node stops answering this long after the start of its last successful renewal: before the others treat it as ended. */
  ownDeadlineMs: 7_000,
  /** A change of the wall clock beside the monotonic one by more than this is a jump: the lease is renewed before it counts. */
  clockJumpMs: 1_000,
  /** A live node that does not confirm a disconnect command within this time is listed as unconfirmed. */
  confirmMs: 3_000,
  /** A sender of a command without answers from all nodes asks for confirmations by rows after this time, and looks so often. */
  rowsAfterMs: 300,
  confirmationsEveryMs: 200,
  /** Timeout of other requests to a node. */
  requestMs: 500,
  /** A joining node reads the disconnect commands of the last so many ms. */
  commandsMs: 60_000,
  commandsMax: 100_000,
  /** How often a node reads new rows of disconnect commands. */
  readRowsMs: 1_000,
  /** Connections of one node whose token texts a call asks for; the others are shown without. */
  tokenTextsMax: 5_000,
  /** Rows of the last so many ms are read each time: how late a transaction may commit, and how far clocks may differ. */
  rowsOverlapMs: 15_000,
  rowsPageMax: 1_000,
  /** Requests to other nodes that wait for their answer. */
  requestsMax: 10_000,
  /** Users whose presence entries are rewritten at a time after the index was lost, and the time between. */
  rewriteUsersMax: 1_000,
  rewriteEveryMs: 50,
  /** Nodes begin to write their entries again within this time after they noticed the loss, not all at once. */
  rewriteSpreadMs: 500,
  /** Every node writes all its users and follows again after this time: a driver may drop entries that are a day old. */
  renewEntriesMs: 8 * 60 * 60_000,
  /** Ended leases a node holds in memory. */
  endedMax: 1_000,
} as const

/** A lease as its node writes it. Another node counts its connections as complete only while `synced`. */
export type Lease = {
  readonly node: NodeId
  readonly epoch: number
  readonly state: MemberLifecycle
  readonly synced: boolean
}

/** A lease as the bus holds it. */
export type HeldLease = Lease & { readonly remainingMs: number }

/** A connection in the presence index. The token text stays on the connection's own node. */
export type IndexedConnection = Connection & {
  readonly epoch: number
  /** `false`: a candidate that admission has reserved; it counts in no presence. */
  readonly admitted: boolean
}

/** The platforms of one user on one node. */
export type NodePlatforms = { readonly node: NodeId; readonly epoch: number; readonly platforms: PlatformSet }

/** What the index holds of one user. */
export type IndexedUser = {
  /** Grows with each write of this user; 0 before the first. */
  readonly version: number
  /** In the order they were added, of every node, also of nodes whose lease ended. */
  readonly connections: readonly IndexedConnection[]
}

/** One node's connections of one user, all of them. */
export type IndexWrite = {
  readonly app: AppId
  readonly uid: UserId
  readonly node: NodeId
  readonly epoch: number
  readonly connections: readonly IndexedConnection[]
}

/** Live connections of all nodes by user. Calls of one node take effect in the order made. */
export interface PresenceIndex {
  /**
   * Replaces what this run of a node has of a user; connections that were there keep their place, new ones come last.
   * Atomic: returns the user after the write, and its followers.
   */
  write(write: IndexWrite): Promise<IndexedUser & { readonly followers: readonly ClaimOwner[] }>
  /** By uid; users without connections are absent. */
  read(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, IndexedUser>>
  /** From this read on, `write` returns the follower. By uid; users without connections are absent. */
  follow(follower: ClaimOwner, app: AppId, uids: readonly UserId[]): Promise<Map<UserId, IndexedUser>>
  unfollow(follower: ClaimOwner, app: AppId, uids: readonly UserId[]): Promise<void>
}

export type LoggedCommand = { readonly id: string; readonly command: DisconnectCommand }

/** Disconnect commands of the last `commandsMs`. */
export interface CommandLog {
  /** Resolves when a node that joins from now on would read it. */
  add(logged: LoggedCommand): Promise<void>
  /** Oldest first. */
  recent(): Promise<LoggedCommand[]>
}

export type NodeRequest =
  | ({ readonly kind: 'disconnect' } & LoggedCommand)
  | { readonly kind: 'count'; readonly app: AppId }
  | { readonly kind: 'devices'; readonly app: AppId; readonly offset: number; readonly limit: number }
  | { readonly kind: 'tokens'; readonly app: AppId; readonly connections: readonly Pick<Connection, 'uid' | 'id'>[] }
  | { readonly kind: 'query'; readonly query: NodeQuery }
  | ({ readonly kind: 'notify'; readonly notification: Notification } & Pick<Connection, 'app' | 'uid' | 'id'>)

export type NodeReply = {
  disconnect: { readonly connections: number }
  count: { readonly devices: number }
  devices: { readonly total: number; readonly page: DeviceConnection[] }
  /** In the order asked, encrypted; '' for a connection without one. */
  tokens: { readonly tokens: readonly string[] }
  query: NodeQueryReply
  /** Whether the connection is open after it. */
  notify: { readonly notified: boolean }
}

/**
 * Of `BusMessage`. A node reads messages of this version and earlier ones, and takes a later one as lost. Kinds and optional fields may be
 * added under the same version: a node ignores those that it does not know. Disconnect commands, also in the log and in rows, have a version
 * of their own: none may be lost.
 */
export const messageVersion = 1

/** What nodes send each other. JSON keeps it whole. */
export type BusMessage =
  | { readonly kind: 'request'; readonly id: number; readonly from: NodeId; readonly request: NodeRequest }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: NodeReply[keyof NodeReply] }
  | { readonly kind: 'event'; readonly event: CoreEvent }
  | { readonly kind: 'count'; readonly count: SharedCount }
  /** For live viewers of presence. */
  | { readonly kind: 'viewers'; readonly message: PresenceMessage }
  | {
      readonly kind: 'presence'
      readonly app: AppId
      readonly uid: UserId
      readonly version: number
      readonly nodes: readonly NodePlatforms[]
    }
  /** A node joined, left or changed its state. */
  | { readonly kind: 'members' }

/** What a bus calls. Nothing here may throw. */
export interface BusReceiver {
  receive(message: BusMessage): void
  /** Messages to this node were lost: disconnect commands are in the log, followed users have to be read again. */
  messagesLost(): void
  /** Index, followers and leases were lost. This node's lease is valid again, with the same epoch. */
  indexLost(): void
}

/** Another run of the node holds its lease. */
export class NodeTakenError extends Error {
  override readonly name = 'NodeTakenError'
  constructor(node: NodeId | 'auto') {
    super(`node ${node} is running already`)
  }
}

/**
 * How one run of a node reaches the others. A call rejects when the bus cannot be reached. A driver is what passes
 * `test/conformance/cluster.ts`.
 */
export interface Bus {
  /** This node is the only one for as long as the bus exists; only `acquire` is called then. */
  readonly isSingleNode: boolean
  /**
   * Takes a lease, under an epoch that no other run has; messages reach `receiver` from then on. `false` while another run of
   * the node holds its lease. The run that had it may take it again: messages sent meanwhile are lost.
   */
  acquire(lease: Lease, receiver: BusReceiver): Promise<boolean>
  /** Extends the lease by `leaseMs`. `false` when this epoch no longer holds it. */
  renew(lease: Lease): Promise<boolean>
  /** Ends the lease at once; messages do not reach the node any more. */
  release(lease: Pick<Lease, 'node' | 'epoch'>): Promise<void>
  /** Leases that have not run out, by node. */
  leases(): Promise<HeldLease[]>
  /** At most once, in order from one node to another; dropped when the receiver is not reachable. Does not throw. */
  send(to: NodeId | 'others', message: BusMessage): void
  readonly index: PresenceIndex
  readonly commands: CommandLog
}
