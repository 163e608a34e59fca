import type { Actor, AppId, DialectName, UserId } from '../values.ts'

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

/** An entry with its place in the log of its app: the event that consumers read. */
export type LoggedEvent = AuditEntry & {
  /** 1 for the first entry of the app, then one more for each. Lower positions are numbered earlier. */
  readonly position: number
  /** The same in every delivery of the event; no two events share one. */
  readonly id: string
  /** When its details and values were erased; `undefined` for most. */
  readonly erasedAtMs: number | undefined
}

/** As stored: an entry that was just written has no position yet. */
export type StoredEntry = AuditEntry & { readonly position: number | undefined }

/** Entries that have all that is named. Times in ms: from `sinceMs`, before `untilMs`. */
export type AuditFilter = {
  readonly target?: string | undefined
  readonly actor?: Actor | undefined
  readonly action?: string | undefined
  readonly dialect?: DialectName | undefined
  readonly requestId?: string | undefined
  readonly sinceMs?: number | undefined
  readonly untilMs?: number | undefined
}

/** `next`: pass it as `before` for the entries before; `undefined` at the end. A page may be short, or empty, and have a next one. */
export type AuditPage = { readonly entries: readonly LoggedEvent[]; readonly next: number | undefined }

export interface AuditStore {
  /** The entries have no position until the sequencer numbers them. */
  add(entries: readonly AuditEntry[]): Promise<void>
  /** Newest first, those without a position included; with `before` only those of lower positions. */
  list(app: AppId, filter: { target?: string; before?: number }, limit: number): Promise<StoredEntry[]>
  /**
   * Numbered entries before the position `before`, newest first. Reads along an index and looks at a bounded number of
   * entries, so that a page may have fewer entries than `limit` before the end.
   */
  page(app: AppId, filter: AuditFilter, before: number | undefined, limit: number): Promise<AuditPage>
  /** Blanks details and values of all entries about a user; returns how many. The digests stay. */
  eraseDetails(app: AppId, uid: UserId, atMs: number): Promise<number>
  /**
   * Blanks the values of the entries about a user that have some, and the details of those that have a position, since one
   * digest covers both; returns how many. The digests stay. Other requests have their turns meanwhile.
   */
  eraseValues(app: AppId, uid: UserId, atMs: number): Promise<number>
}
