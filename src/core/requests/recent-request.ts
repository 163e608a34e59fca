import type { ErrorCode } from '../errors.ts'
import type { AppId, DialectName, NodeId } from '../values.ts'

export const recentRequestBounds = {
  /** How long a request is listed. */
  keptMs: 60 * 60_000,
  /** Requests of one group that a node holds: failures of the server, slow ones, refused ones, and the others. About 400 bytes each. */
  perGroupMax: 1_000,
  /** Longest message of a failure that is held, in characters. */
  reasonCharsMax: 300,
} as const

/** A request that was answered, without its path, query, headers and body. */
export type RecentRequest = {
  readonly requestId: string
  /** When it was answered. */
  readonly atMs: number
  readonly node: NodeId
  /** Counts the requests that a node held: with time and node it is the place in the list. */
  readonly seq: number
  readonly dialect: DialectName
  /** The row's route, or `-` when none matched. */
  readonly route: string
  readonly method: string
  readonly status: number
  /** The vendor's code; 0 for a success. */
  readonly vendorCode: number
  readonly ms: number
  readonly isSlow: boolean
  /** Absent for a caller that was not authenticated. */
  readonly app?: AppId | undefined
  /** Kind and id, such as `user:ann`. */
  readonly actor?: string | undefined
  readonly code?: ErrorCode | undefined
  readonly reason?: string | undefined
  /** See `networkOf`. */
  readonly network: string
}

/** A request before it is held. */
export type NewRequest = Omit<RecentRequest, 'atMs' | 'seq'>

export type RequestPlace = Pick<RecentRequest, 'atMs' | 'node' | 'seq'>

export type RequestFilter = {
  /** `undefined`: of all apps, and of callers that were not authenticated. */
  readonly app?: AppId | undefined
  readonly requestId?: string | undefined
  readonly dialect?: DialectName | undefined
  readonly route?: string | undefined
  readonly status?: number | undefined
  readonly code?: string | undefined
  readonly actor?: string | undefined
  readonly node?: NodeId | undefined
  readonly isSlow?: boolean | undefined
}

export type RequestQuery = {
  readonly filter: RequestFilter
  readonly after?: RequestPlace | undefined
  readonly limit: number
}

export const matchesFilter = (request: NewRequest, filter: RequestFilter): boolean =>
  (Object.keys(filter) as (keyof RequestFilter)[]).every(
    (name) => filter[name] === undefined || request[name] === filter[name],
  )

/** Newest first. */
export const byRecency = (a: RequestPlace, b: RequestPlace): number =>
  b.atMs - a.atMs || b.node - a.node || b.seq - a.seq
