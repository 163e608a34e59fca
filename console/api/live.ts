import { useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { openEvents } from '../../src/admin-client/events.ts'
import { useApi } from './client.ts'
import { followWhileVisible } from './follow-visible.ts'
import { type LiveSnapshot, SnapshotContext } from './snapshot-feed.ts'
import type { Item } from './types.ts'

export type { Snapshot } from './snapshot-feed.ts'

/**
 * The newest snapshot of the app, those of the last 5 minutes, oldest first, and since when the stream is lost. One stream for
 * all components.
 */
export function useSnapshot(): LiveSnapshot {
  const feed = useContext(SnapshotContext)
  return useSyncExternalStore(feed.subscribe, feed.read)
}

/** A stored change, or one of presence, which has no position. */
export type AuditEvent = Item<'/v1/events'>
export type PresenceEvent = {
  readonly type: 'presence.connected' | 'presence.disconnected' | 'presence.online' | 'presence.offline'
  readonly at: number
  readonly app: string
  /** The uid. */
  readonly target: string
  readonly dialect: 'wildfire' | 'lanying' | 'openim'
  readonly platform: string
  readonly clientKey?: string
  readonly session?: string
  readonly connection: string
  readonly node: number
  readonly reason?: string
}
export type LiveEvent = AuditEvent | PresenceEvent

export const isPresence = (event: LiveEvent): event is PresenceEvent => event.type.startsWith('presence.')

export type EventFilter = {
  /** Types or beginnings such as `user.*`, with commas; all stored changes without it. */
  readonly types?: string | undefined
  /** Of one user. */
  readonly user?: string | undefined
  /** Also who connects and disconnects. */
  readonly presence?: boolean
}

const gaps: readonly string[] = ['gap', 'presence.gap']

/** Calls `onEvent` for each event from now on, and `onReset` when some may be missing: read the state anew then. */
export function useEvents(
  filter: EventFilter,
  onEvent: (event: LiveEvent) => void,
  onReset?: () => void,
): { readonly staleSince: number | undefined } {
  const api = useApi()
  const [staleSince, setStaleSince] = useState<number>()
  const latest = useRef({ onEvent, onReset })
  useEffect(() => {
    latest.current = { onEvent, onReset }
  })
  const types = typesOf(filter)
  const { user } = filter
  useEffect(
    () =>
      followWhileVisible({
        open: openEvents(api, { types, user }),
        onMessage: ({ event, data }) => {
          if (gaps.includes(event)) latest.current.onReset?.()
          else latest.current.onEvent(data as LiveEvent)
        },
        onReopen: () => latest.current.onReset?.(),
        onStale: setStaleSince,
      }),
    [api, types, user],
  )
  return { staleSince }
}

function typesOf({ types, presence = false }: EventFilter): string | undefined {
  if (!presence) return types
  return `${types ?? allStored},presence.*`
}

const allStored = '*'
