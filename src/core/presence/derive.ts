import { type Platform, platforms } from '../devices/platform.ts'
import type { NodeId } from '../values.ts'
import type { Connection } from './connection.ts'

/** What presence needs of a connection. */
export type Present = Pick<Connection, 'id' | 'platform' | 'connectedAtMs' | 'node'>

/** What a user says of itself. Reserved: nothing sets it yet. */
export type CustomState = { readonly state: number; readonly text: string }

/** One reading of both clocks, and until when each known node holds its lease on the monotonic one. */
export type Now = {
  readonly wallMs: number
  readonly monotonicMs: number
  readonly leases: ReadonlyMap<NodeId, number>
}

export type Presence<C extends Present = Present> = {
  readonly online: boolean
  /** In the order of `platforms`, each once. */
  readonly platforms: readonly Platform[]
  /** In connect order. */
  readonly connections: readonly C[]
  /** When the oldest of the connections was made; `undefined` when offline. */
  readonly since: number | undefined
  readonly custom: CustomState | undefined
  readonly asOf: number
}

/** Presence from live connections; a connection counts only while its node's lease does (docs/architecture.md#t1). */
export function derivePresence<C extends Present>(
  connections: readonly C[],
  custom: CustomState | undefined,
  now: Now,
): Presence<C> {
  const live = connections
    .filter(({ node }) => now.monotonicMs < (now.leases.get(node) ?? Number.NEGATIVE_INFINITY))
    .toSorted((a, b) => a.connectedAtMs - b.connectedAtMs || (a.id < b.id ? -1 : 1))
  const used = new Set(live.map(({ platform }) => platform))
  return {
    online: live.length > 0,
    platforms: platforms.filter((platform) => used.has(platform)),
    connections: live,
    since: live[0]?.connectedAtMs,
    custom,
    asOf: now.wallMs,
  }
}
