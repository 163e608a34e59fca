import { assertReadable, type EventRange } from '../audit/event-log.ts'
import type { EventFilter } from '../audit/event-store.ts'
import type { Context } from '../context.ts'
import type { AppId } from '../values.ts'
import { type PresenceLogEvent, type PresencePage, positionOfPresenceId } from './presence-entry.ts'

/** Reads the log of presence, oldest first. */
export class PresenceLog {
  constructor(private readonly context: Pick<Context, 'storage'>) {}

  async range(app: AppId): Promise<EventRange> {
    const head = await this.context.storage.presenceEvents.head(app)
    return { oldest: (head?.prunedPosition ?? 0) + 1, last: head?.position ?? 0 }
  }
  /**
   * Events after a position; from the oldest without one. `last` of the result is where the next page begins, also when the
   * page is empty. Throws `cursor.expired`; its `detail` is an `ExpiredCursor`.
   */
  async page(app: AppId, after: number | undefined, filter: EventFilter, limit: number): Promise<PresencePage> {
    const range = await this.range(app)
    const start = after ?? range.oldest - 1
    assertReadable(start, range)
    const page = await this.context.storage.presenceEvents.page(app, start, filter, limit)
    // Retention may have deleted what follows `after` since the first look: the page would lack it without a word.
    if (after !== undefined) assertReadable(after, await this.range(app))
    return page.isLast ? { ...page, last: Math.max(page.last, range.last) } : page
  }
  /** By its id; `undefined` when there is none, or retention deleted it. */
  async find(app: AppId, id: string): Promise<PresenceLogEvent | undefined> {
    const position = positionOfPresenceId(id)
    const event = position === undefined ? undefined : await this.context.storage.presenceEvents.find(app, position)
    return event?.id === id ? event : undefined
  }
}
