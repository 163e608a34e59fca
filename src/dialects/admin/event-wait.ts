import type { EventFeed } from '../../core/audit/event-feed.ts'
import type { EventFilter, EventPage } from '../../core/audit/event-store.ts'
import type { Core } from '../../core/core.ts'
import type { AppId } from '../../core/values.ts'

type WantedPage = {
  readonly app: AppId
  readonly after: number | undefined
  readonly filter: EventFilter
  readonly limit: number
}

/** The page, at once when it has events; else when there is one, at most `waitMs` later. Throws `cursor.expired`. */
export async function waitForEvents(
  { eventLog, context: { clock } }: Core,
  feed: Pick<EventFeed, 'open'>,
  { app, after, filter, limit }: WantedPage,
  waitMs: number,
): Promise<EventPage> {
  let page = await eventLog.page(app, after, filter, limit)
  if (waitMs === 0 || page.events.length > 0) return page
  const endMs = clock.monotonic() + waitMs
  const viewer = feed.open(app)
  try {
    for (let leftMs = waitMs; page.events.length === 0 && leftMs > 0; leftMs = endMs - clock.monotonic()) {
      if (page.isLast) await viewer.next(page.last, leftMs)
      page = await eventLog.page(app, page.last, filter, limit)
    }
    return page
  } finally {
    viewer.close()
  }
}
