import { z } from 'zod'
import { type EventFilter, fitsTypes } from '../../core/audit/event-store.ts'
import { type PresenceChange, presenceTypePrefix, presenceTypes } from '../../core/presence/presence-change.ts'
import type { PresenceBatch, PresenceViewer } from '../../core/presence/presence-viewers.ts'
import { type EventClient, encodeEvents, type StreamEvent } from '../kit/streams/event-stream.ts'

/** Whether a filter names types of presence: they are never sent without. */
export const asksForPresence = ({ types }: EventFilter): boolean =>
  types?.some((type) => type.startsWith(presenceTypePrefix)) ?? false
/** Whether a filter may have events of the log. */
export const asksForLog = ({ types }: EventFilter): boolean =>
  types === undefined || !types.every((type) => type.startsWith(presenceTypePrefix))

/** A change as viewers get it: without a position and an id, since it comes from memory. */
export const presenceItem = z.object({
  type: z.enum(presenceTypes),
  at: z.int(),
  app: z.string(),
  target: z.string(),
  dialect: z.string(),
  platform: z.string(),
  /** Absent for a connection that no device holds. */
  clientKey: z.string().optional(),
  session: z.string().optional(),
  connection: z.string(),
  node: z.int(),
  /** Why the connection ended. */
  reason: z.string().optional(),
})
export type PresenceItem = z.output<typeof presenceItem>

export const toPresenceItem = (change: PresenceChange): PresenceItem => ({
  ...{ type: change.type, at: change.atMs, app: change.app, target: change.uid },
  ...{ dialect: change.dialect, platform: change.platform },
  ...(change.clientKey !== undefined && { clientKey: change.clientKey }),
  ...(change.sessionId !== undefined && { session: change.sessionId }),
  ...{ connection: change.connectionId, node: change.node },
  ...(change.reason !== undefined && { reason: change.reason }),
})

/** Presence as it happens, until the client leaves. Where some was lost, an event `presence.gap` says so. */
export async function followPresence(client: EventClient, viewer: PresenceViewer, filter: EventFilter): Promise<void> {
  const key = JSON.stringify([filter.types, filter.target])
  while (await client.ready()) {
    const batch = await viewer.next()
    if (!batch) return
    const bytes = batch.made(key, () => encodeEvents(toStreamEvents(batch, filter)))
    if (bytes.byteLength > 0) client.send(bytes)
  }
}

const gap: StreamEvent = { event: 'presence.gap', data: { type: 'presence.gap' } }

function toStreamEvents({ events, isGap }: PresenceBatch, { types, target }: EventFilter): StreamEvent[] {
  const fits = ({ type, uid }: PresenceChange) => fitsTypes(types, type) && (target === undefined || target === uid)
  const changes = events.filter(fits).map((change) => ({ event: change.type, data: toPresenceItem(change) }))
  return isGap ? [gap, ...changes] : changes
}
