import { createContext } from 'react'
import type { AdminClient } from '../../src/admin-client/client.ts'
import type { FollowOptions } from '../../src/admin-client/events.ts'
import { eventStreamType } from '../../src/admin-client/media-types.ts'
import { followWhileVisible } from './follow-visible.ts'
import type { Reply } from './types.ts'

export type Snapshot = Reply<'/v1/snapshot'>

export type LiveSnapshot = {
  readonly snapshot?: Snapshot
  /** Of the last 5 minutes, oldest first. */
  readonly history: readonly Snapshot[]
  /** When the last snapshot came, in ms, while the stream is lost. */
  readonly staleSince?: number
}

export type SnapshotFeed = {
  readonly subscribe: (onChange: () => void) => () => void
  readonly read: () => LiveSnapshot
}

const historyMsMax = 300_000
/** The server sends one each second. */
const silenceMsMax = 5_000

const none: LiveSnapshot = { history: [] }

export const SnapshotContext = createContext<SnapshotFeed>({ subscribe: () => () => {}, read: () => none })

/** Snapshots of one app for all components; the stream is open while one subscribes. */
export function snapshotFeed(api: AdminClient, onFailure: (error: unknown) => void): SnapshotFeed {
  let state = none
  const listeners = new Set<() => void>()
  let stop: (() => void) | undefined
  const set = (next: LiveSnapshot) => {
    state = next
    for (const one of listeners) one()
  }
  const start = () =>
    followWhileVisible({
      open: openSnapshots(api),
      onMessage: ({ data }) => set(withSnapshot(state, data as Snapshot)),
      onStale: (since) => set(withStale(state, since)),
      onFailure,
      silenceMsMax,
    })
  return {
    read: () => state,
    subscribe(listener) {
      listeners.add(listener)
      stop ??= start()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = undefined
      }
    },
  }
}

export function withSnapshot({ history }: LiveSnapshot, snapshot: Snapshot): LiveSnapshot {
  const after = snapshot.asOf - historyMsMax
  return { snapshot, history: [...history.filter(({ asOf }) => asOf > after), snapshot] }
}

const withStale = ({ staleSince: _, ...rest }: LiveSnapshot, since: number | undefined): LiveSnapshot =>
  since === undefined ? rest : { ...rest, staleSince: since }

type OpenStream = (path: string, options: object) => Promise<{ response: Response }>

const openSnapshots =
  (api: AdminClient): FollowOptions['open'] =>
  async (_, signal) => {
    const get = api.GET as unknown as OpenStream
    const { response } = await get('/v1/snapshot', { headers: { accept: eventStreamType }, parseAs: 'stream', signal })
    return response
  }
