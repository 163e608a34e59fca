import { z } from 'zod'
import type { LoggedEvent } from '../../core/audit/audit.ts'

/** An event as every reader gets it: pages, streams and lists. */
export const eventItem = z.object({
  /** Its place in the log of the app: 1, 2, 3 and so on. */
  position: z.int(),
  /** The same in every delivery. */
  id: z.string(),
  type: z.string(),
  at: z.int(),
  app: z.string(),
  actor: z.object({ kind: z.enum(['key', 'user', 'robot', 'console', 'system']), id: z.string() }),
  dialect: z.string(),
  requestId: z.string().optional(),
  target: z.string(),
  changed: z
    .array(z.string())
    .meta({ description: 'Fields that were written over, whether or not their values differ.' }),
  details: z.record(z.string(), z.unknown()).meta({
    description: 'What the type needs. `cut` names fields whose values are not recorded in full.',
  }),
  before: z.unknown().optional().meta({
    description:
      'Values of changed fields before, where they differ: never secrets, and none after the user was deleted.',
  }),
  after: z.unknown().optional().meta({ description: 'The same after the change.' }),
  erasedAt: z.int().optional().meta({
    description: 'When details and values were erased, because the user was deleted.',
  }),
})
export type EventItem = z.output<typeof eventItem>

export const toEventItem = (event: LoggedEvent): EventItem => ({
  position: event.position,
  id: event.id,
  type: event.action,
  at: event.atMs,
  app: event.app,
  actor: event.actor,
  dialect: event.dialect,
  ...(event.requestId !== undefined && { requestId: event.requestId }),
  target: event.target,
  changed: [...event.changed],
  details: event.details,
  ...(event.before !== undefined && { before: event.before }),
  ...(event.after !== undefined && { after: event.after }),
  ...(event.erasedAtMs !== undefined && { erasedAt: event.erasedAtMs }),
})
