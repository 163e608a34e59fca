import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { Transaction } from '../unit-of-work.ts'
import type { AppId, UserId } from '../values.ts'
import type { AuditFilter, AuditPage, LoggedEvent } from './audit.ts'
import { positionOfId } from './digest.ts'
import type { EventFilter, EventPage } from './event-store.ts'
import { firstPositionFrom } from './position-of-time.ts'

/** Positions that can be read: from `oldest` to `last`; `last` is lower by one when there are none. */
export type EventRange = { readonly oldest: number; readonly last: number }

/** Reads the audit log, as a log of events oldest first and as a list newest first. */
export class EventLog {
  constructor(private readonly context: Pick<Context, 'storage'>) {}

  async range(app: AppId): Promise<EventRange> {
    const head = await this.context.storage.events.head(app)
    return { oldest: (head?.prunedPosition ?? 0) + 1, last: head?.position ?? 0 }
  }
  /**
   * Events after a position, oldest first; from the oldest without one. `last` of the result is where the next page begins,
   * also when the page is empty. Throws `cursor.expired`; its `detail` is an `ExpiredCursor`.
   */
  async page(app: AppId, after: number | undefined, filter: EventFilter, limit: number): Promise<EventPage> {
    const range = await this.range(app)
    const start = after ?? range.oldest - 1
    assertReadable(start, range)
    const page = await this.context.storage.events.page(app, start, filter, limit)
    // Retention may have deleted what follows `after` since the first look: the page would lack it without a word.
    if (after !== undefined) assertReadable(after, await this.range(app))
    // What was numbered before the read and is not on the page does not fit the filter.
    return page.isLast ? { ...page, last: Math.max(page.last, range.last) } : page
  }
  /** By its id; `undefined` when there is none, or retention deleted it. */
  async find(app: AppId, id: string): Promise<LoggedEvent | undefined> {
    const position = positionOfId(id)
    const event = position === undefined ? undefined : await this.context.storage.events.find(app, position)
    return event?.id === id ? event : undefined
  }
  /** Newest first, before a position of the list. Entries appear when they have their position. */
  async list(app: AppId, filter: AuditFilter, before: number | undefined, limit: number): Promise<AuditPage> {
    const { storage } = this.context
    const { sinceMs, untilMs } = filter
    const end = untilMs === undefined ? undefined : await firstPositionFrom(storage, app, untilMs + clockSkewMsMax)
    const start = sinceMs === undefined ? 1 : await firstPositionFrom(storage, app, sinceMs - clockSkewMsMax)
    const page = await storage.audit.page(app, filter, lower(before, end), limit)
    return { ...page, next: page.next !== undefined && page.next > start ? page.next : undefined }
  }
}

/** Times of entries may differ so much from the order of their positions: by clocks of nodes, and long transactions. */
const clockSkewMsMax = 60_000

const lower = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.min(a, b)

/** The `detail` of `cursor.expired`. */
export type ExpiredCursor = { readonly oldest: number }

/** A cursor from before what is kept, or from a log that had more events: both would miss some. */
export function assertReadable(after: number, { oldest, last }: EventRange): void {
  if (after >= oldest - 1 && after <= last) return
  const message = `no event follows position ${after} here; the oldest position that can be read is ${oldest}`
  throw new CoreError('cursor.expired', message, { detail: { oldest } satisfies ExpiredCursor })
}

/**
 * Blanks details and values of the entries about a user, in the transaction that deletes the account; who did what and when
 * stays, and `verifyAudit` tells these entries as erased. Returns how many entries were blanked. The entry of the deletion
 * itself is written later in the transaction and stays.
 */
export const eraseUserDetails = ({ stores, atMs }: Transaction, app: AppId, uid: UserId): Promise<number> =>
  stores.audit.eraseDetails(app, uid, atMs)
