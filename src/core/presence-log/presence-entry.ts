import type { EventPage } from '../audit/event-store.ts'
import type { CloseReason } from '../presence/connection.ts'
import type { PresenceChange } from '../presence/presence-change.ts'
import type { AppId, UserId } from '../values.ts'

/** A connection that opened or ended, as the log of presence keeps it: one row for one or two events. */
export type PresenceEntry = Omit<PresenceChange, 'type' | 'reason'> & {
  /** `undefined`: it opened. */
  readonly reason: CloseReason | undefined
  /** It was the first connection of the user, or the last one, on all nodes. */
  readonly isEdge: boolean
}

/** `position`: that of its last event. */
export type StoredPresenceEntry = PresenceEntry & { readonly position: number }

/** An event of the log of presence. `action` and `target` are named as in the log of changes, for readers of both. */
export type PresenceLogEvent = {
  readonly app: AppId
  readonly position: number
  /** The same in every delivery of the event; no two events of the app share one, whichever log they are in. */
  readonly id: string
  readonly atMs: number
  readonly action: PresenceChange['type']
  readonly target: UserId
  readonly change: PresenceChange
}
export type PresencePage = EventPage<PresenceLogEvent>

/** How many events, and positions, an entry has. */
export const eventCountOf = ({ isEdge }: Pick<PresenceEntry, 'isEdge'>): number => (isEdge ? 2 : 1)

/** The events of an entry, in the order of their positions: of the connection, then of the user. */
export function eventsOf({ position, isEdge, reason, ...facts }: StoredPresenceEntry): PresenceLogEvent[] {
  const base = reason === undefined ? facts : { ...facts, reason }
  const isOpen = reason === undefined
  const first: PresenceChange = { type: isOpen ? 'presence.connected' : 'presence.disconnected', ...base }
  if (!isEdge) return [toEvent(first, position)]
  return [
    toEvent(first, position - 1),
    toEvent({ type: isOpen ? 'presence.online' : 'presence.offline', ...base }, position),
  ]
}

const toEvent = (change: PresenceChange, position: number): PresenceLogEvent => ({
  ...{ app: change.app, position, id: `p${position}-${change.connectionId}`, atMs: change.atMs },
  ...{ action: change.type, target: change.uid, change },
})

/** The position in an id; `undefined` for a text that is no id of this log. */
export function positionOfPresenceId(id: string): number | undefined {
  const position = /^p(\d{1,15})-/.exec(id)?.[1]
  return position === undefined ? undefined : Number(position)
}
