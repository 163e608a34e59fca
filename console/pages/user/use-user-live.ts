import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useApp } from '../../api/client.ts'
import { isPresence, type PresenceEvent, useEvents } from '../../api/live.ts'

/** Changes that come close together are asked for once. */
const gatherMs = 60
const recentMax = 20

/** What is asked again when something happens to the user. */
const paths = ['/v1/users/{user}', '/v1/connections', '/v1/audit']

/**
 * Asks again for what this page shows when something happens to the user. Returns who connected and disconnected since it was
 * opened, newest first.
 */
export function useUserLive(uid: string): readonly PresenceEvent[] {
  const refresh = useRefresh()
  const [recent, setRecent] = useState<readonly PresenceEvent[]>([])
  const { staleSince } = useEvents({ user: `uid:${uid}`, presence: true }, (event) => {
    refresh()
    if (isPresence(event) && hasConnection(event)) setRecent((events) => [event, ...events].slice(0, recentMax))
  })
  const isStale = staleSince !== undefined
  const wasStale = useRef(false)
  useEffect(() => {
    if (wasStale.current && !isStale) refresh()
    wasStale.current = isStale
  }, [isStale, refresh])
  return recent
}

const hasConnection = ({ type }: PresenceEvent) => type === 'presence.connected' || type === 'presence.disconnected'

function useRefresh(): () => void {
  const client = useQueryClient()
  const app = useApp()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const isShown = (of: unknown, path: unknown) =>
        of === app && paths.some((begin) => String(path).startsWith(begin))
      void client.invalidateQueries({ predicate: ({ queryKey: [of, path] }) => isShown(of, path) })
    }, gatherMs)
  }, [client, app])
}
