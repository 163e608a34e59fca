import type { Context } from '../context.ts'
import type { Transaction } from '../unit-of-work.ts'
import type { AppId, UserId } from '../values.ts'
import type { AuditFilter, AuditPage, LoggedEvent } from './audit.ts'
import { positionOfId } from './digest.ts'
import type { EventFilter, EventPage } from './event-store.ts'
import { type EventRange, rangeOf, readPage } from './log-page.ts'
import { firstPositionFrom } from './position-of-time.ts'

/** Reads the audit log, as a log of events oldest first and as a list newest first. */
export class EventLog {
  constructor(private readonly context: Pick<Context, 'storage'>) {}

  range(app: AppId): Promise<EventRange> {
    return rangeOf(this.context.storage.events, app)
  }
  /** As `readPage`. */
  page(app: AppId, after: number | undefined, filter: EventFilter, limit: number): Promise<EventPage> {
    return readPage(this.context.storage.events, app, after, filter, limit)
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

/**
 * Blanks details and values of the entries about a user, in the transaction that deletes the account; who did what and when
 * stays, and `verifyAudit` tells these entries as erased. Returns how many entries were blanked. The entry of the deletion
 * itself is written later in the transaction and stays.
 */
export const eraseUserDetails = ({ stores, atMs }: Transaction, app: AppId, uid: UserId): Promise<number> =>
  stores.audit.eraseDetails(app, uid, atMs)

/**
 * The same for the values, before and after, that the entries about a user recorded; entries without any keep their details.
 * For every deletion of an account.
 */
export const eraseUserValues = ({ stores, atMs }: Transaction, app: AppId, uid: UserId): Promise<number> =>
  stores.audit.eraseValues(app, uid, atMs)
