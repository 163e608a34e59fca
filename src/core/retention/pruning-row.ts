import type { AppId, UserId } from '../values.ts'

/** A row of a walk in the order of `atMs`, app and id. */
export type PruningRow = {
  readonly app: AppId
  readonly id: string
  readonly uid: UserId
  readonly atMs: number
  /** What the store found when it read the row. Decided anew in the transaction that prunes it. */
  readonly prunable: boolean
}
