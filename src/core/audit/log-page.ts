import { CoreError } from '../errors.ts'
import type { AppId } from '../values.ts'
import type { EventFilter } from './event-store.ts'

/** Positions that can be read: from `oldest` to `last`; `last` is lower by one when there are none. */
export type EventRange = { readonly oldest: number; readonly last: number }

/** The `detail` of `cursor.expired`. */
export type ExpiredCursor = { readonly oldest: number }

/** A log whose events have positions, and whose oldest ones retention deletes: what its store says of it. */
export type PagedLog<Page> = {
  head(app: AppId): Promise<{ readonly position: number; readonly prunedPosition: number } | undefined>
  page(app: AppId, after: number, filter: EventFilter, limit: number): Promise<Page>
}

type LogPage = { readonly last: number; readonly isLast: boolean }

export async function rangeOf(log: PagedLog<unknown>, app: AppId): Promise<EventRange> {
  const head = await log.head(app)
  return { oldest: (head?.prunedPosition ?? 0) + 1, last: head?.position ?? 0 }
}

/**
 * Events after a position, oldest first; from the oldest without one. `last` of the result is where the next page begins,
 * also when the page is empty. Throws `cursor.expired`; its `detail` is an `ExpiredCursor`.
 */
export async function readPage<Page extends LogPage>(
  log: PagedLog<Page>,
  app: AppId,
  after: number | undefined,
  filter: EventFilter,
  limit: number,
): Promise<Page> {
  const range = await rangeOf(log, app)
  const start = after ?? range.oldest - 1
  assertReadable(start, range)
  const page = await log.page(app, start, filter, limit)
  // Retention may have deleted what follows `after` since the first look: the page would lack it without a word.
  if (after !== undefined) assertReadable(after, await rangeOf(log, app))
  // What got its position before the read and is not on the page does not fit the filter.
  return page.isLast ? { ...page, last: Math.max(page.last, range.last) } : page
}

/** A cursor from before what is kept, or from a log that had more events: both would miss some. */
function assertReadable(after: number, { oldest, last }: EventRange): void {
  if (after >= oldest - 1 && after <= last) return
  const message = `no event follows position ${after} here; the oldest position that can be read is ${oldest}`
  throw new CoreError('cursor.expired', message, { detail: { oldest } satisfies ExpiredCursor })
}
