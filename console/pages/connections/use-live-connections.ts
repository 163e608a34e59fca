import { useEffect, useMemo, useRef, useState } from 'react'
import { isPresence, type LiveEvent, type PresenceEvent, useEvents } from '../../api/live.ts'
import { usePages } from '../../api/queries.ts'
import {
  afterEvents,
  type ConnectionFilter,
  canFollow,
  type LiveConnection,
  noOverlay,
  type Overlay,
  rowsOf,
  withoutPast,
} from './live-rows.ts'

/** Events that come together are shown together. */
const batchMs = 150
/** What events do not say, such as addresses, is read so long after them. */
const detailsMs = 2_000
/** How often the list is looked through for connections that ended a moment ago. */
const sweepMs = 1_000

const liveTypes = 'presence.connected,presence.disconnected'

/** The list of connections, with what the presence stream says since it was read. */
export function useLiveConnections(filter: ConnectionFilter) {
  const pages = usePages('/v1/connections', { params: { query: queryOf(filter) } }, { keepPrevious: true })
  const key = JSON.stringify(filter)
  const [overlay, setOverlay] = useState<Overlay>(noOverlay)
  const [now, setNow] = useState(() => Date.now())
  const [isPaused, setPaused] = useState(false)
  const [hasGap, setGap] = useState(false)
  const waiting = useRef<PresenceEvent[]>([])
  const refetch = useSoon(pages.refetch, detailsMs)
  const flush = useSoon(() => {
    const at = Date.now()
    const events = waiting.current.splice(0)
    setNow(at)
    setOverlay((before) => afterEvents(withoutPast(before, pages.items, at), events, filter, at))
  }, batchMs)
  const { staleSince } = useEvents(
    { types: liveTypes },
    (event: LiveEvent) => {
      if (isPaused || !isPresence(event)) return
      waiting.current.push(event)
      flush()
      if (event.type === 'presence.connected' || !canFollow(filter)) refetch()
    },
    () => {
      setGap(true)
      setOverlay(noOverlay)
      pages.refetch()
    },
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter is another list
  useEffect(() => {
    waiting.current = []
    setOverlay(noOverlay)
    setGap(false)
  }, [key])
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), sweepMs)
    return () => clearInterval(timer)
  }, [])
  const rows = useMemo<readonly LiveConnection[]>(() => rowsOf(pages.items, overlay, now), [pages.items, overlay, now])
  return {
    rows,
    unshown: overlay.unshown,
    evidence: pages.first,
    ...{ staleSince, isPaused, hasGap, error: pages.error, isLoading: pages.isLoading },
    ...{ hasMore: pages.hasMore, loadMore: pages.loadMore, isLoadingMore: pages.isLoadingMore },
    togglePause: () => setPaused((before) => !before),
    refetch: () => {
      setOverlay(noOverlay)
      pages.refetch()
    },
  }
}
export type LiveConnections = ReturnType<typeof useLiveConnections>

function queryOf({ since, before, ...rest }: ConnectionFilter) {
  return {
    ...rest,
    ...(since !== undefined && { since: String(since) }),
    ...(before !== undefined && { before: String(before) }),
  }
}

/** Calls `run`, its newest, once in `ms` after the first of several calls. */
function useSoon(run: () => void, ms: number): () => void {
  const latest = useRef(run)
  latest.current = run
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      latest.current()
    }, ms)
  }
}
