import type { Platform } from '../devices/platform.ts'
import type { ErrorCode } from '../errors.ts'
import type { CloseReason } from '../presence/connection.ts'
import type { AppId, DialectName, NodeId, UserId } from '../values.ts'

export const refusalBounds = {
  /** How long a refusal is kept. */
  keptMs: 24 * 60 * 60_000,
  /**
   * The newest of one user and of one app that are kept. A flood at one app leaves those of the others; all together are at
   * most `limits.appsMax` times as many.
   */
  perUserMax: 100,
  perAppMax: 20_000,
  /** Between two writes of this node. */
  writeMs: 1_000,
  /** Refusals that this node writes in `writeMs`; more are counted and not stored. */
  batchMax: 100,
  /** Between two deletions of old ones by this node, and how many of an app one deletes: as many as it writes meanwhile. */
  pruneMs: 10_000,
  pruneMax: 1_000,
  /** Rows that one statement of a filtered list visits. */
  scanMax: 1_000,
} as const

/** Where a client was refused: when it connected, or in a request with its credential. */
export type RefusedAt = 'connection' | 'request'

/** A client that was refused, and why. */
export type Refusal = {
  readonly app: AppId
  readonly uid: UserId
  readonly dialect: DialectName
  readonly platform: Platform
  readonly atMs: number
  readonly refusedAt: RefusedAt
  readonly code: ErrorCode | CloseReason
  /** What ended its credential, and when, where that is why. */
  readonly cause: CloseReason | 'expired' | undefined
  readonly endedAtMs: number | undefined
  /** Whether the credential was of this user. `false`: the client only said so. */
  readonly verified: boolean
  /** See `networkOf`. */
  readonly network: string
  readonly node: NodeId
  /** How many alike one after another this stands for. */
  readonly times: number
}
export type StoredRefusal = Refusal & { readonly id: number }

export type RefusalFilter = {
  readonly uid?: UserId | undefined
  readonly dialect?: DialectName | undefined
  readonly code?: string | undefined
}

/** The place of a refusal in the lists. */
export type RefusalPlace = Pick<StoredRefusal, 'atMs' | 'id'>

/** Refused clients of the last day, for those who want to know why. */
export interface RefusalStore {
  add(refusals: readonly Refusal[]): Promise<void>
  /**
   * Newest first, after a place. Visits at most `refusalBounds.scanMax` rows: `next` is where to go on when there may be more,
   * also when none of them passed the filter.
   */
  list(
    app: AppId,
    filter: RefusalFilter,
    after: RefusalPlace | undefined,
    limit: number,
  ): Promise<{ readonly refusals: StoredRefusal[]; readonly next: RefusalPlace | undefined }>
  /** Deletes those of a user beyond the newest `kept`. */
  pruneUser(app: AppId, uid: UserId, kept: number): Promise<number>
  /** Deletes those of an app from before `beforeMs` and those beyond its newest `kept`, the oldest first; at most `limit`. */
  prune(app: AppId, beforeMs: number, kept: number, limit: number): Promise<number>
}
