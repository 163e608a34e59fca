import type { UserKind } from '../accounts/user.ts'
import type { Platform } from '../devices/platform.ts'
import type { ErrorCode } from '../errors.ts'
import { type Actor, type AppId, type DialectName, limits, type UserId } from '../values.ts'

export const bulkBounds = {
  /** Users that a job may name; a filter may mean any number. */
  namedUsersMax: 10_000,
  /** Jobs of one app that are not finished. */
  openJobsMax: 10,
  /** Users that are worked on before progress is stored, the job may be cancelled and other jobs get their turn. */
  pieceUsers: 100,
  /** Rows that one read of a selection visits. */
  scanRows: 500,
  /** How long a dry run counts; beyond it the counts are a lower bound. */
  dryRunMsMax: 5_000,
  /** How often a node looks for jobs that others left, and the wait after a failure. */
  sweepMs: 5_000,
  retryMs: 5_000,
} as const

/** Jobs of all apps that are not finished. */
export const allOpenJobsMax = bulkBounds.openJobsMax * limits.appsMax

export const bulkKinds = [
  'sessions.end',
  'users.ban',
  'users.unban',
  'users.mute',
  'users.unmute',
  'users.kick',
  'users.destroy',
] as const
export type BulkKind = (typeof bulkKinds)[number]

/** Which sessions of a user end: of those that match, the ones not seen for so long, except the newest `keep`. */
export type UnseenSessions = {
  readonly unseenForMs: number
  readonly keep: number
  readonly dialect?: DialectName | undefined
  readonly platform?: Platform | undefined
}

/** What is done to each user. */
export type BulkAction =
  | ({ readonly kind: 'sessions.end' } & UnseenSessions)
  | {
      readonly kind: 'users.ban' | 'users.mute'
      readonly reason?: string | undefined
      readonly untilMs?: number | undefined
    }
  | { readonly kind: 'users.unban' | 'users.unmute' | 'users.destroy' }
  | {
      readonly kind: 'users.kick'
      readonly dialect?: DialectName | undefined
      readonly platform?: Platform | undefined
    }

export type BulkFilter = {
  readonly kind?: UserKind | undefined
  readonly createdAfterMs?: number | undefined
  readonly createdBeforeMs?: number | undefined
  readonly uidPrefix?: string | undefined
}

/** Which users a job works on: those named, as operators name them; accounts that pass a filter; or all with an open session. */
export type BulkSelection =
  | { readonly by: 'users'; readonly users: readonly string[] }
  | { readonly by: 'filter'; readonly filter: BulkFilter }
  | { readonly by: 'sessions' }

export type BulkRequest = { readonly action: BulkAction; readonly selection: BulkSelection }

export type BulkState = 'open' | 'done' | 'cancelled'

/** Without its request, which may name many users. */
export type BulkJob = {
  readonly id: string
  readonly app: AppId
  readonly kind: BulkKind
  /** Who made it: also the actor of each change. */
  readonly actor: Actor
  readonly state: BulkState
  readonly createdAtMs: number
  readonly finishedAtMs: number | undefined
  /** Users of the selection; `undefined` until they are counted. */
  readonly total: number | undefined
  readonly done: number
  /** Of `done`. */
  readonly failed: number
  /** Where the next piece begins; `undefined` at the start. */
  readonly cursor: string | undefined
}

/** What became of one user. */
export type BulkResult = {
  /** As the selection names it. */
  readonly target: UserId
  readonly atMs: number
  /** Why nothing was done; `undefined` for a success. */
  readonly code: ErrorCode | undefined
  /** Sessions that ended, of a job that ends sessions. */
  readonly sessions: number | undefined
}
export type StoredBulkResult = BulkResult & { readonly id: number }

/** What a dry run found. `complete`: it counted all; else at least so many. */
export type BulkCounts = { readonly users: number; readonly sessions: number | undefined; readonly complete: boolean }

export type BulkProgress = Pick<BulkJob, 'total' | 'done' | 'failed' | 'cursor'> & {
  /** Set when it ends. */
  readonly finished: { readonly state: Exclude<BulkState, 'open'>; readonly atMs: number } | undefined
}

/** Jobs on many users, with what became of each. */
export interface BulkJobStore {
  insert(job: BulkJob, request: BulkRequest): Promise<void>
  /** What an existing job does. */
  request(id: string): Promise<BulkRequest>
  find(app: AppId, id: string): Promise<BulkJob | undefined>
  /** Newest first, at most `limit` after a place. */
  list(app: AppId, after: Pick<BulkJob, 'createdAtMs' | 'id'> | undefined, limit: number): Promise<BulkJob[]>
  countOpen(app: AppId): Promise<number>
  /** Of all apps, oldest first. Without those of kinds that a later version has: a node of that version does them. */
  listOpen(limit: number): Promise<BulkJob[]>
  /** Of an open job; returns whether it is still open. */
  advance(id: string, progress: BulkProgress): Promise<boolean>
  /** Ends an open job; returns whether it was open. */
  cancel(app: AppId, id: string, atMs: number): Promise<boolean>
  hasResult(id: string, target: UserId): Promise<boolean>
  /** Replaces the result of the same user. */
  putResult(id: string, result: BulkResult): Promise<void>
  countResults(id: string): Promise<{ done: number; failed: number }>
  /** In the order of the work, at most `limit` after a result's id. */
  listResults(id: string, after: number | undefined, limit: number): Promise<StoredBulkResult[]>
  /** Deletes results of jobs that finished before `beforeMs`, and then the jobs; at most `limit` of each. Returns how many rows. */
  prune(beforeMs: number, limit: number): Promise<number>
}
