import type { RequestName, RequestRun } from '../values.ts'

/** `running`: nothing is changed yet. `committed`: its change is stored, its reply is not. `answered`: it is over. */
export type RequestState = 'running' | 'committed' | 'answered'

/** `reply` is JSON of the HTTP answer; absent where it is not kept. */
export type StoredRequest = {
  readonly token: string
  /** SHA-256 of what was asked. */
  readonly hash: string
  readonly state: RequestState
  readonly reply: string | undefined
  readonly startedAtMs: number
  readonly expiresAtMs: number
}

export interface RepeatedRequestStore {
  find(name: RequestName): Promise<StoredRequest | undefined>
  /** `false` when one of that name is stored: of several at the same time exactly one returns `true`. */
  add(name: RequestName, request: StoredRequest): Promise<boolean>
  /** Takes the place of a run that has changed nothing. `false` when that is not so any more. */
  replace(run: RequestRun, request: StoredRequest): Promise<boolean>
  /** In the transaction of a change: the run is committed with it. `false` when another run took its place. */
  commit(run: RequestRun): Promise<boolean>
  /** Ends a run; encrypted at rest. Nothing when another run took its place. */
  answer(run: RequestRun, reply: string | undefined): Promise<void>
  /** Forgets a run, so that a retry runs again. Nothing when another run took its place. */
  remove(run: RequestRun): Promise<void>
  /** Deletes up to `limit` that expired before `nowMs`; returns how many. */
  pruneExpired(nowMs: number, limit: number): Promise<number>
}
