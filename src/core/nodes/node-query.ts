import type { Platform } from '../devices/platform.ts'
import type { Connection } from '../presence/connection.ts'
import type { ConnectionFilter } from '../presence/connection-filter.ts'
import type { RecentRequest, RequestQuery } from '../requests/recent-request.ts'
import type { AppId, ConnectionId, DialectName } from '../values.ts'

/** What one node asks the others, and itself, for lists and summaries of the whole cluster. */
export type NodeQuery =
  /** Connections older than the place `before`, the newest first; the search ends after `connectionScanMax`. */
  | {
      readonly kind: 'connections'
      readonly app: AppId
      readonly filter: ConnectionFilter
      readonly before?: number
      readonly limit: number
    }
  | { readonly kind: 'connection'; readonly app: AppId; readonly id: ConnectionId }
  | { readonly kind: 'online'; readonly app: AppId }
  | { readonly kind: 'node' }
  | ({ readonly kind: 'requests' } & RequestQuery)
export type NodeQueryKind = NodeQuery['kind']

/** A connection as its own node shows it: without the text of its token. */
export type NodeConnection = Omit<Connection, 'tokenText'> & {
  /** When data last arrived from the client, wall time in ms. */
  readonly lastInboundAtMs: number
  /** Its place on its node: a later connection has a higher one. */
  readonly place: number
}

/** `next`: the place before which the search goes on; `undefined` when all were looked at. */
export type NodeConnections = { readonly connections: readonly NodeConnection[]; readonly next: number | undefined }

export type OnlineCount = {
  readonly dialect: DialectName
  readonly platform: Platform
  readonly connections: number
  /** Users with a connection of this dialect and platform. */
  readonly users: number
}

/** Who of one app is online on one node. */
export type NodeOnline = {
  readonly users: number
  readonly devices: number
  readonly connections: number
  /** Connections that opened and that ended since the start of the node. */
  readonly connected: number
  readonly disconnected: number
  readonly counts: readonly OnlineCount[]
}

/** What happened on one node since its start, in all apps; rates are the differences of two moments. */
export type NodeActivity = {
  readonly connected: number
  readonly disconnected: number
  readonly refusals: readonly RefusalCount[]
  readonly requests: readonly DialectRequests[]
}

export const noActivity: NodeActivity = { connected: 0, disconnected: 0, refusals: [], requests: [] }

/** Clients that were refused a connection. `reason`: what ended the credential, else the last word of the error. */
export type RefusalCount = { readonly code: string; readonly reason: string; readonly count: number }

/** Requests to one dialect's API. `within[i]`: answered in at most `requestBucketsMs[i]` and no earlier bucket; the last one is slower. */
export type DialectRequests = {
  readonly dialect: DialectName
  readonly answered: number
  readonly failed: number
  readonly ms: number
  readonly within: readonly number[]
}

/** What a node says of itself. */
export type NodeFacts = {
  readonly version: string
  /** Wall time, ms. */
  readonly startedAtMs: number
  readonly connections: number
  readonly activity: NodeActivity
  /** Absent before the node has opened its store. */
  readonly keys?: NodeKeyFacts
}

/** The keys of a node: see `NodeKeys`. */
export type NodeKeyFacts = {
  readonly writes: string
  readonly reads: readonly string[]
  /** While the node encrypts values anew. */
  readonly progress?: KeyProgress
}

/** How far a run is that encrypts values anew. It goes over all tables until a pass finds nothing to change. */
export type KeyProgress = {
  readonly tables: number
  readonly tablesDone: number
  /** Of this pass. */
  readonly rows: number
  /** Encrypted anew, by all passes. */
  readonly values: number
  readonly pass: number
}

export type NodeQueryReplies = {
  connections: NodeConnections
  connection: { readonly connection: NodeConnection | undefined }
  online: NodeOnline
  node: NodeFacts
  requests: { readonly requests: readonly RecentRequest[] }
}

/** The answer to a query, as it travels: the kind tells it from answers to what a node of another version made of it. */
export type NodeQueryReply<K extends NodeQueryKind = NodeQueryKind> = {
  readonly answered: K
  readonly value: NodeQueryReplies[K]
}
