import type { PresenceEvent } from '../../api/live.ts'
import type { Item } from '../../api/types.ts'
import type { SearchOf } from '../../app/searches.ts'

export type Connection = Item<'/v1/connections'>

/** A row of the list. What a connection that has just opened does not say yet is absent. */
export type LiveConnection = Omit<Connection, 'address' | 'lastInboundAt' | 'background'> &
  Partial<Pick<Connection, 'address' | 'lastInboundAt' | 'background'>> & {
    /** It opened a moment ago. */
    readonly isFresh?: boolean
    /** Why it ended. It stays in the list for a moment. */
    readonly ended?: { readonly at: number; readonly reason: string }
  }

export type ConnectionFilter = Omit<SearchOf<'connections'>, 'open'>

/** New connections that are shown above the pages that were read; more are counted. */
export const freshMax = 200
/** How long one that ended stays, and one that opened is marked. */
export const momentMs = 6_000

/** What happened since the pages were read, by connection. */
export type Overlay = {
  /** Newest first. */
  readonly fresh: readonly LiveConnection[]
  /** When they came. */
  readonly freshAt: ReadonlyMap<string, number>
  readonly ended: ReadonlyMap<string, { readonly at: number; readonly reason: string }>
  /** New ones over `freshMax`. */
  readonly unshown: number
}

export const noOverlay: Overlay = { fresh: [], freshAt: new Map(), ended: new Map(), unshown: 0 }

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
  const freshAt = new Map([...overlay.freshAt, ...opened.map(({ connection }) => [connection, now] as const)])
  const unshown = overlay.unshown + Math.max(0, fresh.length - freshMax)
  return { fresh: fresh.slice(0, freshMax), freshAt, ended, unshown }
}

/** Without what ended or opened long ago; an end stays known while the pages that were read have the connection. */
export function withoutPast(overlay: Overlay, read: readonly Pick<Connection, 'connection'>[], now: number): Overlay {
  const isPast = (at: number) => at + momentMs <= now
  const listed = new Set(read.map(({ connection }) => connection))
  const ended = new Map([...overlay.ended].filter(([id, { at }]) => !isPast(at) || listed.has(id)))
  const freshAt = new Map([...overlay.freshAt].filter(([, at]) => !isPast(at)))
  const fresh = overlay.fresh.filter(({ connection }) => !isPast(overlay.ended.get(connection)?.at ?? now))
  return { ...overlay, fresh, freshAt, ended }
}

/** The rows to show: what opened since, then the pages; those that ended stay for a moment. */
export function rowsOf(read: readonly Connection[], { fresh, freshAt, ended }: Overlay, now: number): LiveConnection[] {
  const known = new Set(read.map(({ connection }) => connection))
  const rows: LiveConnection[] = [...fresh.filter(({ connection }) => !known.has(connection)), ...read]
  return rows.flatMap((row) => {
    const end = ended.get(row.connection)
    if (end !== undefined) return end.at + momentMs > now ? [{ ...row, ended: end }] : []
    const openedAt = freshAt.get(row.connection)
    return [openedAt !== undefined && openedAt + momentMs > now ? { ...row, isFresh: true } : row]
  })
}

const toRow = (event: PresenceEvent): LiveConnection => ({
  ...{ connection: event.connection, user: event.target, dialect: event.dialect, node: event.node, since: event.at },
  platform: event.platform as Connection['platform'],
  ...(event.session !== undefined && { session: event.session }),
  ...(event.clientKey !== undefined && { clientKey: event.clientKey }),
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
