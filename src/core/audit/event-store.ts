import type { AppId } from '../values.ts'
import { fitsType } from './actions.ts'
import type { LoggedEvent } from './audit.ts'

/** An entry as its columns hold it; the digest covers these texts. `changed` to `after` are JSON. */
export type AuditRecord = {
  readonly app: AppId
  readonly atMs: number
  /** `kind:id`. */
  readonly actor: string
  readonly dialect: string
  readonly action: string
  readonly target: string
  readonly requestId: string | null
  readonly changed: string
  readonly details: string
  readonly before: string | null
  readonly after: string | null
}

/** Committed and not numbered yet. `rowId` counts up in the order of insertion. */
export type PendingEntry = AuditRecord & { readonly rowId: number }

/** An entry's place in the log and what the chain says of it; hashes are 43 characters of base64url. */
export type ChainLink = {
  readonly position: number
  /** Random, so that erased details cannot be guessed from their digest. Removed with them; `null` where there is nothing to erase. */
  readonly salt: string | null
  readonly digest: string
  readonly chain: string
}
/** The place of the entry that waits as `rowId`. */
export type NumberedEntry = ChainLink & { readonly rowId: number }

/** For verification. `bodyDigest` stands for what was erased; `null` otherwise. */
export type ChainedRecord = AuditRecord & ChainLink & { readonly bodyDigest: string | null }

/** Where the log of an app begins and ends. `prunedPosition`: the last that retention deleted, 0 for none. */
export type ChainHead = {
  readonly position: number
  readonly chain: string
  readonly prunedPosition: number
  readonly prunedChain: string
}

/** A type, or with `*` at its end all types that begin so: `user.*`. */
export type EventFilter = { readonly types?: readonly string[]; readonly target?: string }

/** Whether a type is one of a filter's. */
export const fitsTypes = (types: readonly string[] | undefined, type: string): boolean =>
  types === undefined || types.some((one) => fitsType(one, type))

/** `last`: the position that the page looked up to; the next page begins after it. `isLast`: there was nothing more. */
export type EventPage<E = LoggedEvent> = {
  readonly events: readonly E[]
  readonly last: number
  readonly isLast: boolean
}

/** The numbered entries of each app, in the order of their positions, without gaps. */
export interface EventStore {
  /** Oldest first, after the position `after`. Looks at a bounded number of entries: a page may be short or empty before the end. */
  page(app: AppId, after: number, filter: EventFilter, limit: number): Promise<EventPage>
  find(app: AppId, position: number): Promise<LoggedEvent | undefined>
  /** `undefined` while no entry of the app was numbered. */
  head(app: AppId): Promise<ChainHead | undefined>
  /** The first numbered entry at or after a position; for finding a time. */
  at(app: AppId, position: number): Promise<{ position: number; atMs: number } | undefined>
  /** For verification: oldest first, after a position. */
  records(app: AppId, after: number, limit: number): Promise<ChainedRecord[]>
  /** Apps with a log, by id. */
  apps(): Promise<AppId[]>

  hasPending(): Promise<boolean>
  /** The oldest entries that are committed and not numbered, of one snapshot, in the order of insertion; locked in a transaction. */
  pending(limit: number): Promise<PendingEntry[]>
  /** Gives these entries their places and sets the heads of their apps. */
  number(entries: readonly NumberedEntry[], heads: ReadonlyMap<AppId, ChainHead>): Promise<void>
  /**
   * Deletes the oldest entries while they are from before `atMs` and their position is at most `position`, at most `limit`,
   * and remembers the chain at the last one. Returns how many.
   */
  prune(app: AppId, before: { atMs: number; position: number }, limit: number): Promise<number>
}
