import type { PresenceEvent } from '../../api/live.ts'
import type { Item } from '../../api/types.ts'
import type { SearchOf } from '../../app/searches.ts'

export type Connection = Item<'/v1/connections'>

/** A row of the list. What a connection that has just opened does not say yet is absent. */
export type LiveConnection = Omit<Connection, 'address' | 'lastInboundAt' | 'background'> &
  Partial<Pick<Connection, 'address' | 'lastInboundAt' | 'background'>> & {
    readonly isFresh?: boolean
    /** Why it ended. It stays in the list for a moment. */
    readonly ended?: { readonly at: number; readonly reason: string }
  }

export type ConnectionFilter = Omit<SearchOf<'connections'>, 'open'>

/** New connections that are shown above the pages that were read; more are counted. */
export const freshMax = 200
/** How long one that ended stays. */
export const endedMs = 6_000

/** What happened since the pages were read, by connection. */
export type Overlay = {
  /** Newest first. */
  readonly fresh: readonly LiveConnection[]
  readonly ended: ReadonlyMap<string, { readonly at: number; readonly reason: string }>
  /** New ones over `freshMax`. */
  readonly unshown: number
}

export const noOverlay: Overlay = { fresh: [], ended: new Map(), unshown: 0 }

/** The overlay after some events; `now` is when they came. */
export function afterEvents(
  overlay: Overlay,
  events: readonly PresenceEvent[],
  filter: ConnectionFilter,
  now: number,
): Overlay {
  const opened = events.filter((event) => event.type === 'presence.connected' && fits(event, filter))
  const closed = events.filter(({ type }) => type === 'presence.disconnected')
  if (opened.length === 0 && closed.length === 0) return overlay
  const ended = new Map(overlay.ended)
  for (const { connection, reason = 'gone' } of closed) ended.set(connection, { at: now, reason })
  const fresh = [...opened.map(toRow).toReversed(), ...overlay.fresh]
  return { fresh: fresh.slice(0, freshMax), ended, unshown: overlay.unshown + Math.max(0, fresh.length - freshMax) }
}

/** Without those that ended long ago. */
export function withoutPast(overlay: Overlay, now: number): Overlay {
  const past = new Set([...overlay.ended].filter(([, { at }]) => at + endedMs <= now).map(([id]) => id))
  if (past.size === 0) return overlay
  return { ...overlay, fresh: overlay.fresh.filter(({ connection }) => !past.has(connection)) }
}

/** The rows to show: what opened since, then the pages; those that ended stay for a moment. */
export function rowsOf(read: readonly Connection[], { fresh, ended }: Overlay, now: number): LiveConnection[] {
  const known = new Set(read.map(({ connection }) => connection))
  const rows: LiveConnection[] = [...fresh.filter(({ connection }) => !known.has(connection)), ...read]
  return rows.flatMap((row) => {
    const end = ended.get(row.connection)
    if (end === undefined) return [row]
    return end.at + endedMs > now ? [{ ...row, ended: end }] : []
  })
}

const toRow = (event: PresenceEvent): LiveConnection => ({
  ...{ connection: event.connection, user: event.target, dialect: event.dialect, node: event.node, since: event.at },
  platform: event.platform as Connection['platform'],
  ...(event.session !== undefined && { session: event.session }),
  ...(event.clientKey !== undefined && { clientKey: event.clientKey }),
  isFresh: true,
})

/** An event has no address, and names its user by uid: with other filters the list is read again instead. */
export const canFollow = ({ address, user }: ConnectionFilter): boolean =>
  address === undefined && (user === undefined || !/^(num|name|mobile):/.test(user))

function fits(event: PresenceEvent, filter: ConnectionFilter): boolean {
  const { dialect, platform, node, user, since, before } = filter
  return (
    canFollow(filter) &&
    (dialect === undefined || dialect === event.dialect) &&
    (platform === undefined || platform === event.platform) &&
    (node === undefined || node === event.node) &&
    (user === undefined || user.replace(/^uid:/, '') === event.target) &&
    (since === undefined || event.at >= since) &&
    (before === undefined || event.at < before)
  )
}
