import type { CloseReason, Connection, OnDevice } from './presence/connection.ts'
import type { Reach } from './sessions/session-selector.ts'
import type { AppId, ConnectionId, NodeId, SessionId, TokenId, UserId } from './values.ts'

/** An order to every node: end these connections of one user. */
export type EndOrder = {
  app: AppId
  uid: UserId
  /** All that a kick means, whatever became of their sessions; beside those that are listed. */
  reach: Reach | undefined
  sessionIds: readonly SessionId[]
  tokenIds: readonly TokenId[]
  connectionIds: readonly ConnectionId[]
  /** A token that is spared: the caller's own. */
  except: TokenId | undefined
  reason: CloseReason
}

/** What the nodes answered to an order. */
export type NodesReceipt = {
  connections: number
  confirmed: NodeId[]
  /** Nodes that did not answer and whose lease ran out: their connections count no longer. */
  expired: NodeId[]
  /** Live nodes that did not confirm in time. */
  unconfirmed: NodeId[]
}

/** What a kick ended, and who confirmed it (T2). */
export type Receipt = NodesReceipt & { sessions: number; tokens: number; ms: number }

/** What this node asks of all nodes, itself included. One node is a cluster of one. */
export interface Nodes {
  readonly self: NodeId
  /** Live connections of these users, by uid, each list in connect order; users without any are absent. */
  connectionsOf(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, readonly Connection[]>>
  /** Ends connections everywhere; every live node has confirmed when `unconfirmed` is empty. */
  end(order: EndOrder): Promise<NodesReceipt>
  /** Devices online on each live node, by node. */
  deviceCounts(app: AppId): Promise<{ node: NodeId; devices: number }[]>
  /** Devices online on one node; `undefined` when there is no such live node. */
  devicesOn(
    app: AppId,
    node: NodeId,
    offset: number,
    limit: number,
  ): Promise<{ total: number; page: OnDevice[] } | undefined>
  /** Whether every node's answer could be had. */
  complete(): boolean
}

export const order = (target: Pick<EndOrder, 'app' | 'uid' | 'reason'> & Partial<EndOrder>): EndOrder => ({
  reach: undefined,
  sessionIds: [],
  tokenIds: [],
  connectionIds: [],
  except: undefined,
  ...target,
})
