import type { Context } from '../context.ts'
import type { DialectRegistry } from '../dialect-registry.ts'
import type { Connection } from '../presence/connection.ts'
import { findPushable } from './facts.ts'
import type { OutgoingPush } from './outgoing-push.ts'
import type { PushTarget } from './store.ts'

/** The connections of a device that can take a push, in connect order. */
export const liveConnections = (
  dialects: DialectRegistry,
  connections: readonly Connection[],
  { device }: PushTarget,
): Connection[] =>
  dialects.of(device.dialect).pushesLive
    ? connections.filter((one) => one.dialect === device.dialect && one.clientKey === device.clientKey)
    : []

export type LiveDelivery = 'delivered' | 'withdrawn' | 'closed'

/**
 * Sends a push over the newest of these connections of its device that is still open, on whichever node. `delivered`: the
 * node handed it to the open socket; clients do not acknowledge it. `withdrawn`: the device may no longer be pushed to.
 * `closed`: all of them have ended, or the node of one did not answer in time.
 */
export async function deliverLive(
  context: Pick<Context, 'storage' | 'clock' | 'dialects' | 'cluster'>,
  push: OutgoingPush,
  connections: readonly Connection[],
): Promise<LiveDelivery> {
  if (!(await findPushable(context, push.device))) return 'withdrawn'
  for (const connection of connections.toReversed())
    if (await context.cluster.notify(connection, { kind: 'push', push })) return 'delivered'
  return 'closed'
}
