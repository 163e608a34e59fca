import type { CloseReason, Connection, DeviceConnection } from './presence/connection.ts'
import type { SessionSelector } from './sessions/session-selector.ts'
import type { AppId, ConnectionId, NodeId, SessionId, TokenId, UserId } from './values.ts'

/** An order to every node: end these connections of one user. */
export type DisconnectCommand = {
  app: AppId
  uid: UserId
  /** All that a kick means, whatever became of their sessions; beside those that are listed. */
  selector: SessionSelector | undefined
  sessionIds: readonly SessionId[]
  tokenIds: readonly TokenId[]
  connectionIds: readonly ConnectionId[]
  /** A token that is spared: the caller's own. */
  exceptTokenId: TokenId | undefined
  reason: CloseReason
}

/** What the nodes answered to an order. */
export type DisconnectReceipt = {
  connections: number
  confirmed: NodeId[]
  /** Nodes that did not answer and whose lease ran out: their connections count no longer. */
  expired: NodeId[]
  /** Live nodes that did not confirm in time. */
  unconfirmed: NodeId[]
}

/** What a kick ended, and who confirmed it (docs/architecture.md#t2). */
export type KickReceipt = DisconnectReceipt & { sessions: number; tokens: number; ms: number }

/** What this node asks of all nodes, itself included. One node is a cluster of one. */
export interface Cluster {
  readonly self: NodeId
  /** Live connections of these users, by uid, each list in connect order; users without any are absent. */
  connectionsOf(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, readonly Connection[]>>
  /** Ends connections everywhere; every live node has confirmed when `unconfirmed` is empty. */
  disconnect(order: DisconnectCommand): Promise<DisconnectReceipt>
  /** Devices online on each live node, by node. */
  deviceCounts(app: AppId): Promise<{ node: NodeId; devices: number }[]>
  /** Devices online on one node; `undefined` when there is no such live node. */
  devicesOn(
    app: AppId,
    node: NodeId,
    offset: number,
    limit: number,
  ): Promise<{ total: number; page: DeviceConnection[] } | undefined>
  /** Whether every node's answer could be had. */
  complete(): boolean
}

export const disconnectCommand = (
  target: Pick<DisconnectCommand, 'app' | 'uid' | 'reason'> & Partial<DisconnectCommand>,
): DisconnectCommand => ({
  selector: undefined,
  sessionIds: [],
  tokenIds: [],
  connectionIds: [],
  exceptTokenId: undefined,
  ...target,
})
