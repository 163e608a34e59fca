import { z } from 'zod'
import type { PresenceLogEvent } from '../../../core/presence-log/presence-entry.ts'
import { endpoint } from '../deps.ts'
import { presenceEventExamples } from '../examples/presence-events.ts'
import { userReference } from '../fields.ts'
import { pageItemsMax } from '../pages.ts'
import { presenceItem, toPresenceItem } from '../presence-stream.ts'
import { filterOf, position, types } from './events.ts'

const pageItemsDefault = 50

const storedItem = presenceItem.extend({
  /** Its place in the app's log of presence, which is not that of the log of changes. */
  position: z.int(),
  /** The same in every delivery. */
  id: z.string(),
})

const toStoredItem = ({ position, id, change }: PresenceLogEvent) => ({ position, id, ...toPresenceItem(change) })

const list = endpoint({
  route: 'GET /v1/presence-events',
  summary:
    'Who connected and disconnected after a position, oldest first: stored while `events.presence` is on, or a webhook of presence is enabled',
  source: 'Rollcall',
  auth: 'viewer',
  ...presenceEventExamples.list,
  request: {
    query: z.object({
      after: position.optional(),
      types: types.optional(),
      user: userReference.optional(),
      limit: z.coerce.number().int().min(1).max(pageItemsMax).default(pageItemsDefault),
    }),
  },
  reply: z.object({
    items: z.array(storedItem).max(pageItemsMax),
    /** `after` of the next page, also when there are no more events now. */
    next: z.int(),
    /** The newest position of the log. */
    last: z.int(),
    /** Whether what happens now is stored; otherwise nothing will follow. */
    recorded: z.boolean(),
  }),
  run: async ({ core, recorded }, { query: { after, types, user, limit } }, { app }) => {
    const page = await core.presenceLog.page(app, after, await filterOf(core, app, types, user), limit)
    const { last } = await core.presenceLog.range(app)
    return { page, last: Math.max(last, page.last), isRecorded: recorded.has(app) }
  },
  map: ({ page, last, isRecorded }) => ({
    items: page.events.map(toStoredItem),
    next: page.last,
    last,
    recorded: isRecorded,
  }),
})

export const presenceEventRows = () => [list]
