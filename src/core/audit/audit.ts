import type { Actor, AppId, DialectName } from '../values.ts'

/** One change of stored state (docs/architecture.md#t9). Nothing in it is a secret. */
export type AuditEntry = {
  app: AppId
  atMs: number
  actor: Actor
  dialect: DialectName
  action: string
  /** The account, thing, token or setting it was done to. */
  target: string
  /** The caller's own id of its request, where it gave one. */
  requestId: string | undefined
  /** Names of the target's fields that were written over, whether or not their values differ; none of one that was made. */
  changed: readonly string[]
  /** Names and numbers that tell more. */
  details: Record<string, unknown>
  /** What the changed fields held before and after, as JSON values; `undefined` where that is not recorded. */
  before: unknown
  after: unknown
}

export interface AuditStore {
  add(entries: readonly AuditEntry[]): Promise<void>
  /** Newest first, before the entry id `before`. */
  list(
    app: AppId,
    filter: { target?: string; before?: number },
    limit: number,
  ): Promise<(AuditEntry & { id: number })[]>
  /** Deletes the oldest entries from before `beforeMs`, at most `limit`; returns how many. */
  prune(beforeMs: number, limit: number): Promise<number>
}
