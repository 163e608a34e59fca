import { z } from 'zod'
import { auditActions, isEventType } from '../../../core/audit/actions.ts'
import type { Core } from '../../../core/core.ts'
import { CoreError } from '../../../core/errors.ts'
import { isPresenceType, presenceTypes } from '../../../core/presence/presence-change.ts'
import type { AppId, UserId } from '../../../core/values.ts'
import { endpoint } from '../deps.ts'
import { eventItem, toEventItem } from '../event-item.ts'
import { followEvents } from '../event-stream.ts'
import { waitForEvents } from '../event-wait.ts'
import { eventExamples } from '../examples/events.ts'
import { userReference } from '../fields.ts'
import { pageItemsMax } from '../pages.ts'
import { asksForLog } from '../presence-stream.ts'

const typesMax = 20
const pageItemsDefault = 50

export const position = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

/** `user.ban,session.*`. */
export const types = z
  .string()
  .transform((text) => text.split(','))
  .pipe(
    z
      .array(
        z
          .string()
          .regex(/^(\*|[a-z_]{1,40}(\.([a-z_]{1,40}|\*))?)$/, {
            abort: true,
            error: 'must be a type as user.ban, or user.*',
          })
          // A misspelt type would look as if nothing happened.
          .refine((type) => isEventType(type) || isPresenceType(type), {
            error: ({ input }) =>
              `no event has the type ${input}; the types are ${[...auditActions, ...presenceTypes].join(', ')}`,
          }),
      )
      .max(typesMax),
  )

/** Less than proxies commonly wait for an answer. */
const waitMsMax = 25_000

const query = z.object({
  after: position.optional(),
  types: types.optional(),
  user: userReference.optional(),
  limit: z.coerce.number().int().min(1).max(pageItemsMax).default(pageItemsDefault),
  /** So many ms at most the answer waits for an event, when there is none. */
  wait: z.coerce.number().int().min(0).max(waitMsMax).default(0),
})

/** An empty page for ever would look as if no client connected. */
const notHere =
  'types of presence are on the stream, with Accept: text/event-stream, and stored in GET /v1/presence-events'

const headers = z.object({ 'last-event-id': position.optional().catch(undefined) })

const list = endpoint({
  route: 'GET /v1/events',
  summary:
    'Changes of stored state of the app after a position, oldest first; with `Accept: text/event-stream` a stream that goes on, and has presence for `types=presence.*`',
  source: 'Rollcall',
  auth: 'viewer',
  ...eventExamples.list,
  request: { query, headers },
  reply: z.object({
    items: z.array(eventItem).max(pageItemsMax),
    /** `after` of the next page, also when there are no more events now. */
    next: z.int(),
    /** The newest position of the log. */
    last: z.int(),
  }),
  waits: ({ query: { wait } }) => wait > 0,
  run: async ({ core, feed }, { query: { after, types, user, limit, wait } }, { app }) => {
    if (types && !asksForLog({ types })) throw new CoreError('request.invalid', notHere)
    const wanted = { app, after, filter: await filterOf(core, app, types, user), limit }
    const page = await waitForEvents(core, feed, wanted, wait)
    const { last } = await core.eventLog.range(app)
    return { page, last: Math.max(last, page.last) }
  },
  map: ({ page, last }) => ({ items: page.events.map(toEventItem), next: page.last, last }),
  stream: async ({ core, feed, presence }, { query: { after, types, user }, headers }, { app }) =>
    followEvents({
      feed,
      presence,
      app,
      filter: await filterOf(core, app, types, user),
      after: headers['last-event-id'] ?? after,
      range: await core.eventLog.range(app),
    }),
})

export const eventRows = () => [list]

export async function filterOf(core: Core, app: AppId, types: readonly string[] | undefined, user: string | undefined) {
  return {
    ...(types && { types }),
    ...(user !== undefined && { target: await targetOf(core, app, user) }),
  }
}

/** Events outlive their user: a uid of an account that is deleted, or that never was one, is taken as it is. */
export async function targetOf(core: Core, app: AppId, user: string): Promise<UserId> {
  try {
    return await core.users.resolve(app, user)
  } catch (error) {
    const isGone = error instanceof CoreError && (error.code === 'user.not_found' || error.code === 'user.destroyed')
    if (isGone && !/^(num|name|mobile):/.test(user)) return user.replace(/^uid:/, '')
    throw error
  }
}
