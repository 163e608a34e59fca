import type { AppId, UserId } from '../values.ts'

/** Limits of the retention job. Times in ms. */
export type RetentionBounds = {
  /** Between the starts of two runs. */
  everyMs: number
  /** A node looks for a run that is due not more often than this. */
  checkMsMin: number
  /** Rows that one read looks at. */
  pageMax: number
  /** Rows that one transaction deletes; at most as many as the keys a transaction may name. */
  batchMax: number
  /** Used signatures that one transaction deletes: there may be one for each request. */
  signaturesBatchMax: number
  /** Outcomes of devices of push tasks that one transaction deletes. */
  pushDevicesBatchMax: number
  /** The wait after each read and each transaction, so that requests are served in between. */
  pauseMs: number
  /** Dead letters kept whatever their age; the oldest beyond it are deleted. */
  deadLettersMax: number
}

export const retentionBounds: RetentionBounds = {
  everyMs: 3_600_000,
  checkMsMin: 1_000,
  pageMax: 500,
  batchMax: 50,
  signaturesBatchMax: 500,
  pushDevicesBatchMax: 1_000,
  pauseMs: 10,
  deadLettersMax: 100_000,
}

/** A row that may be pruned. Pages are in the order of `atMs`, app and id. */
export type PruneCandidate = {
  readonly app: AppId
  readonly id: string
  readonly uid: UserId
  readonly atMs: number
  /** What the store found when it read the row. Decided anew in the transaction that prunes it. */
  readonly prunable: boolean
}
