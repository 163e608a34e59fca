import { type PlatformSet, platformSetOf } from '../devices/platform.ts'
import type { ShownBinding, ShownDevice } from '../devices/store.ts'
import type { NodeId } from '../values.ts'
import type { Connection } from './connection.ts'

/** The fields of a connection from which presence is derived. */
export type PresenceConnection = Pick<Connection, 'id' | 'platform' | 'connectedAtMs' | 'node'>

/** When the lease of each node ends, on this node's monotonic clock. */
export type Leases = Pick<ReadonlyMap<NodeId, { readonly endsAtMs: number }>, 'get'>

export type DerivedPresence<C extends PresenceConnection> = {
  /** In connect order. */
  readonly connections: readonly C[]
  /** 0 when offline. */
  readonly platforms: PlatformSet
}

/** `false` from the moment the lease ends. */
export const holdsLease = (leases: Leases, node: NodeId, nowMs: number): boolean =>
  nowMs < (leases.get(node)?.endsAtMs ?? Number.NEGATIVE_INFINITY)

/** Presence of one user: a connection counts only while its node holds its lease (docs/architecture.md#t1). `nowMs` is monotonic. */
export function derivePresence<C extends PresenceConnection>(
  connections: readonly C[],
  leases: Leases,
  nowMs: number,
): DerivedPresence<C> {
  const live = connections.filter(({ node }) => holdsLease(leases, node, nowMs)).toSorted(byConnectOrder)
  return { connections: live, platforms: platformSetOf(live) }
}

const byConnectOrder = (a: PresenceConnection, b: PresenceConnection): number =>
  a.connectedAtMs - b.connectedAtMs || (a.id < b.id ? -1 : a.id === b.id ? 0 : 1)

/**
 * A device with connections, or with a session that has not ended and whose token has not expired, and its connections now. Only
 * connections may remain, as admission may leave them until connect.
 */
export type DevicePresence = {
  device: ShownDevice
  /** In connect order; empty when offline. */
  connections: readonly Connection[]
  /** Now while online, else when data last arrived; 0 if never. */
  lastSeenAtMs: number
}

/** The same with where the device is notified. */
export type NotifiedPresence = DevicePresence & { readonly bindings: readonly ShownBinding[] }
