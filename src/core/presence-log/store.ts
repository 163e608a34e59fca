import type { EventFilter } from '../audit/event-store.ts'
import type { AppId, UserId } from '../values.ts'
import type { PresenceEntry, PresenceLogEvent, PresencePage } from './presence-entry.ts'

/** Where the log of an app ends. `prunedPosition`: the last that retention deleted, 0 for none. */
export type PresenceHead = { readonly position: number; readonly prunedPosition: number }

/** The events of connections of each app. Positions have gaps where the events of a user were erased. */
export interface PresenceEventStore {
  /**
   * Adds entries of one app in order. The positions follow those of what was committed before, on any node: another
   * transaction that adds to the app waits for this one to commit, so no lower position appears later than a higher one.
   */
  append(app: AppId, entries: readonly PresenceEntry[]): Promise<void>
  /** Oldest first, after a position. Looks at a bounded number of entries: a page may be short or empty before the end. */
  page(app: AppId, after: number, filter: EventFilter, limit: number): Promise<PresencePage>
  find(app: AppId, position: number): Promise<PresenceLogEvent | undefined>
  /** `undefined` while the app has no entry. */
  head(app: AppId): Promise<PresenceHead | undefined>
  /** Apps that have or had entries, by id. */
  apps(): Promise<AppId[]>
  /** Deletes the oldest entries while they are from before `atMs` and up to `position`, at most `limit`. Returns how many. */
  prune(app: AppId, before: { atMs: number; position: number }, limit: number): Promise<number>
  /** Deletes all entries about a user. Returns how many. */
  erase(app: AppId, uid: UserId): Promise<number>
}
