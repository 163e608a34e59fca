import type { Actor, AppId, DialectName } from '../values.ts'

/** One change of stored state (docs/architecture.md#t9). Nothing in it is a secret. */
export type AuditEntry = {
  app: AppId
  atMs: number
  actor: Actor
  dialect: DialectName
  action: string
  /** The account, thing, token or setting that was changed. */
  target: string
  /** The request id that the caller sent, when it sent one. */
  requestId: string | undefined
  /** Names of the target's fields that were written over, whether or not their values differ; none of one that was made. */
  changed: readonly string[]
  /** Further names and numbers. */
  details: Record<string, unknown>
  /** Values of the changed fields before and after, as JSON; `undefined` when not recorded. */
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
