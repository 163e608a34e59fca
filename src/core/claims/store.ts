import type { ClaimOwner } from '../values.ts'

/** Work that one node does for all: by name, stored, so never renamed. */
export type JobName =
  | 'retention'
  | 'deadLetters'
  | 'disconnectCommands'
  | 'lostConnections'
  | 'eventPositions'
  | 'webhookBacklogs'
  | `webhook:${string}`
  | 'bulkJobs'
  | 'appDeletions'
  | 'keyRotation'

/**
 * Claims of runs of nodes on queues of the outbox, on push tasks and on jobs. A job has a due time; a claim moves it to the
 * end of the claim, so a job that a crash left claimed falls due again.
 */
export interface ClaimStore {
  /** Runs that hold a claim, each once, in no order. */
  owners(): Promise<ClaimOwner[]>
  /** Ends all claims of these runs: what they claimed is due at `nowMs`. Returns how many claims ended. */
  release(owners: readonly ClaimOwner[], nowMs: number): Promise<number>
  /** When a job falls due, wall time in ms; 0 when it never ran. A read only: `takeJob` decides. */
  jobDueAtMs(job: JobName): Promise<number>
  /**
   * Claims a job that is due, and makes it due at `untilMs`. `false` when it is not due, or another is taking it. A job of one
   * transaction takes it there, and is done.
   */
  takeJob(job: JobName, by: { owner: ClaimOwner; nowMs: number; untilMs: number }): Promise<boolean>
  /** In each transaction of a job: moves the end of the claim. `false` when it was lost. */
  extendJob(job: JobName, by: { owner: ClaimOwner; untilMs: number }): Promise<boolean>
  /** Ends the claim; the job is due again at `dueAtMs`. Nothing when the claim was lost. */
  finishJob(job: JobName, by: { owner: ClaimOwner; dueAtMs: number }): Promise<void>
  /** Deletes a job that is not needed any more, whichever node holds it. */
  removeJob(job: JobName): Promise<void>
}
