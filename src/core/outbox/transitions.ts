import { nodeOfOwner } from '../cluster.ts'
import type { CloseReason, Connection } from '../presence/connection.ts'
import type { PresenceEntry } from '../presence-log/presence-entry.ts'
import type { SessionId } from '../values.ts'
import type { EventDevice, PresenceEvent, PublishedConnection, UserDevices } from './presence-event.ts'

/** A connection was opened or closed; `connections`: those of the user on this node right after it. */
export type ConnectionTransition = {
  readonly connection: PublishedConnection
  /** `undefined` of one that was lost, or that no session holds. */
  readonly sessionId: SessionId | undefined
  readonly background: boolean
  /** `undefined`: it was opened. */
  readonly closeReason: CloseReason | undefined
  readonly atMs: number
  readonly connections: readonly Connection[]
}

/** The events of a batch of transitions, the entries of the log of presence, and the changes of the published connections. */
export type PresenceChanges = {
  readonly events: PresenceEvent[]
  readonly entries: PresenceEntry[]
  readonly added: PublishedConnection[]
  readonly removed: PublishedConnection[]
}

/**
 * The events of these transitions, in order, given the connections published before. A connection that is published is not
 * published again, and one that is not published gets no offline event; a device is online while it has a published
 * connection, and so is a user. `devicesAt` gives all devices of the user, for device events.
 */
export function presenceEvents(
  transitions: readonly ConnectionTransition[],
  publishedBefore: readonly PublishedConnection[],
  devicesAt: (transition: ConnectionTransition) => UserDevices,
): PresenceChanges {
  const before = new Map(publishedBefore.map((one) => [one.connectionId, one]))
  const present = new Map(before)
  const devices = new Counts(deviceKeyOf)
  const users = new Counts(({ app, uid }) => `${app}\0${uid}`)
  for (const one of publishedBefore) {
    devices.add(one)
    users.add(one)
  }
  const events: PresenceEvent[] = []
  const entries: PresenceEntry[] = []

  for (const transition of transitions) {
    const { connection, closeReason: reason, background, atMs } = transition
    const { app, uid, connectionId } = connection
    if (present.has(connectionId) === (reason === undefined)) continue
    const device = deviceOf(connection)
    if (reason === undefined) {
      present.set(connectionId, connection)
      entries.push(entryOf(transition, users.add(connection) === 1))
      events.push({ kind: 'connection.online', app, connection, background, atMs })
      if (devices.add(connection) === 1 && device)
        events.push({ kind: 'device.online', app, uid, ...shownOf(device, devicesAt(transition)), atMs })
    } else {
      present.delete(connectionId)
      entries.push(entryOf(transition, users.drop(connection) === 0))
      events.push({ kind: 'connection.offline', app, connection, reason, atMs })
      if (devices.drop(connection) === 0 && device)
        events.push({ kind: 'device.offline', app, uid, ...shownOf(device, devicesAt(transition)), reason, atMs })
    }
  }
  return { events, entries, added: missing(present, before), removed: missing(before, present) }
}

/** The number of published connections of each device, or user. */
class Counts {
  readonly #counts = new Map<string, number>()

  constructor(private readonly keyOf: (connection: PublishedConnection) => string) {}

  add(connection: PublishedConnection): number {
    return this.#change(connection, 1)
  }
  drop(connection: PublishedConnection): number {
    return this.#change(connection, -1)
  }
  #change(connection: PublishedConnection, by: number): number {
    const key = this.keyOf(connection)
    const count = (this.#counts.get(key) ?? 0) + by
    this.#counts.set(key, count)
    return count
  }
}

const deviceKeyOf = ({ app, uid, dialect, clientKey }: PublishedConnection): string =>
  `${app}\0${uid}\0${dialect}\0${clientKey}`

const entryOf = (
  { connection, sessionId, closeReason, atMs }: ConnectionTransition,
  isEdge: boolean,
): PresenceEntry => ({
  ...{ app: connection.app, uid: connection.uid, atMs, dialect: connection.dialect, platform: connection.platform },
  ...(connection.clientKey !== undefined && { clientKey: connection.clientKey }),
  ...(sessionId !== undefined && { sessionId }),
  ...{ connectionId: connection.connectionId, node: nodeOfOwner(connection.run), reason: closeReason, isEdge },
})

const deviceOf = ({ dialect, clientKey, platform }: PublishedConnection): EventDevice | undefined =>
  clientKey === undefined ? undefined : { dialect, clientKey, platform }

const shownOf = (device: EventDevice, { devices, packageName }: UserDevices) => ({
  device: packageName === undefined ? device : { ...device, packageName },
  devices,
})

const missing = (
  from: ReadonlyMap<string, PublishedConnection>,
  other: ReadonlyMap<string, PublishedConnection>,
): PublishedConnection[] => [...from.values()].filter((one) => !other.has(one.connectionId))
