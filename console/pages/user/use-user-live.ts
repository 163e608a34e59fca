import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useApp } from '../../api/client.ts'
import { isPresence, type PresenceEvent, useEvents } from '../../api/live.ts'
import type { UserDetails } from './user-calls.ts'

/** Changes that come close together are asked for once. */
const gatherMs = 60
const recentMax = 20

const account = '/v1/users/{user}'

/** What is asked again when something happens to the user. */
const paths = [account, '/v1/connections', '/v1/audit']

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

/** What a deleted account still has. */
const pathsOfDestroyed = ['/v1/users/{user}/why', '/v1/users/{user}/notes', '/v1/audit']

/** Asks again for the account first, since of a deleted one the rest is refused. */
export function useRefresh(): () => void {
  const client = useQueryClient()
  const app = useApp()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  return useCallback(() => {
    const again = (isOne: (path: string) => boolean) =>
      client.invalidateQueries({ predicate: ({ queryKey: [of, path] }) => of === app && isOne(String(path)) })
    const isDestroyed = () =>
      client
        .getQueriesData<UserDetails>({ queryKey: [app, account], type: 'active' })
        .some(([, details]) => details?.destroyedAt !== undefined)
    clearTimeout(timer.current)
    timer.current = setTimeout(async () => {
      await again((path) => path === account)
      const rest = isDestroyed() ? pathsOfDestroyed : paths
      await again((path) => path !== account && rest.some((begin) => path.startsWith(begin)))
    }, gatherMs)
  }, [client, app])
}
