import type { EventFilter } from '../audit/event-store.ts'
import { type EventRange, rangeOf, readPage } from '../audit/log-page.ts'
import type { Context } from '../context.ts'
import type { AppId } from '../values.ts'
import { type PresenceLogEvent, type PresencePage, positionOfPresenceId } from './presence-entry.ts'

/** Reads the log of presence, oldest first. */
export class PresenceLog {
  constructor(private readonly context: Pick<Context, 'storage'>) {}

  range(app: AppId): Promise<EventRange> {
    return rangeOf(this.context.storage.presenceEvents, app)
  }
  /** As `readPage`. */
  page(app: AppId, after: number | undefined, filter: EventFilter, limit: number): Promise<PresencePage> {
    return readPage(this.context.storage.presenceEvents, app, after, filter, limit)
  }
  /** By its id; `undefined` when there is none, or retention deleted it. */
  async find(app: AppId, id: string): Promise<PresenceLogEvent | undefined> {
    const position = positionOfPresenceId(id)
    const event = position === undefined ? undefined : await this.context.storage.presenceEvents.find(app, position)
    return event?.id === id ? event : undefined
  }
}
