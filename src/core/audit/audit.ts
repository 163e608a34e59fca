import type { Actor, AppId, DialectName } from '../values.ts'

/** One change of stored state (docs/architecture.md#t9). `details` names fields and numbers, never secrets. */
export type AuditEntry = {
  app: AppId
  atMs: number
  actor: Actor
  dialect: DialectName
  action: string
  /** The account, thing or setting it was done to. */
  target: string
  details: Record<string, unknown>
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
