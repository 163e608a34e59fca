import { z } from 'zod'
import type { Actor } from '../../../core/values.ts'
import { endpoint } from '../deps.ts'
import { eventItem, toEventItem } from '../event-item.ts'
import { auditExamples } from '../examples/events.ts'
import { moment, userReference } from '../fields.ts'
import { decodeCursor, encodeCursor, pageOf, pageQuery } from '../pages.ts'
import { targetOf } from './events.ts'

const textCharsMax = 256
const text = z.string().min(1).max(textCharsMax)

const actorKinds = ['key', 'user', 'robot', 'console', 'system'] as const satisfies readonly Actor['kind'][]

/** `kind:id`, as `key:rollcall.adminKey` or `user:alice`. */
const actor = z
  .string()
  .max(textCharsMax)
  .regex(new RegExp(`^(${actorKinds.join('|')}):`), { error: `must begin with ${actorKinds.join(':, ')}:` })
  .transform((value): Actor => {
    const colon = value.indexOf(':')
    return { kind: value.slice(0, colon) as Actor['kind'], id: value.slice(colon + 1) }
  })

const list = endpoint({
  route: 'GET /v1/audit',
  summary: 'Who did what, on whom, through which dialect and when: newest first; an entry appears within a second',
  source: 'Rollcall',
  auth: 'viewer',
  ...auditExamples.list,
  request: {
    query: z.object({
      ...pageQuery,
      actor: actor.optional(),
      target: text.optional(),
      user: userReference.optional(),
      action: text.optional(),
      dialect: text.optional(),
      requestId: text.optional(),
      since: moment.optional(),
      until: moment.optional(),
    }),
  },
  reply: pageOf(eventItem),
  run: async ({ core }, { query: { limit, cursor, user, since, until, ...rest } }, { app }) => {
    const [before] = decodeCursor(cursor, 'number') ?? []
    const target = user === undefined ? rest.target : await targetOf(core, app, user)
    return core.eventLog.list(app, { ...rest, target, sinceMs: since, untilMs: until }, before, limit)
  },
  map: ({ entries, next }) => ({
    items: entries.map(toEventItem),
    ...(next !== undefined && { next: encodeCursor([next]) }),
  }),
})

export const auditRows = () => [list]
