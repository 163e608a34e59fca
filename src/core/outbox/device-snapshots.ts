import type { Context } from '../context.ts'
import type { Device } from '../devices/store.ts'
import type { Connection } from '../presence/connection.ts'
import type { DevicePresence } from '../presence/derive.ts'
import type { Session } from '../sessions/session.ts'
import { listUsableSessions } from '../sessions/usable-sessions.ts'
import type { AppId, UserId } from '../values.ts'
import type { UserDevices } from './presence-event.ts'
import type { ConnectionTransition } from './transitions.ts'

type UserState = { devices: readonly Device[]; sessions: readonly Session[]; elsewhere: readonly Connection[] }

const userKey = (app: AppId, uid: UserId): string => `${app}\0${uid}`

/**
 * Reads the state of the users of a batch, and returns a function that gives the devices after one of its transitions:
 * every device that has a session or had connections, by serial number, with its connections at that moment; those of
 * other nodes as they are now.
 */
export async function deviceSnapshots(
  context: Pick<Context, 'storage' | 'cluster' | 'dialects' | 'clock' | 'lastSeen'>,
  batch: readonly ConnectionTransition[],
): Promise<(transition: ConnectionTransition) => UserDevices> {
  const { storage, cluster } = context
  const nowMs = context.clock.now()
  const states = new Map<string, UserState>()
  for (const [app, uids] of usersOf(batch)) {
    const online = await cluster.connectionsOf(app, uids)
    for (const uid of uids) {
      const elsewhere = (online.get(uid) ?? []).filter((one) => one.node !== cluster.self)
      const devices = await storage.devices.listOfUser(app, uid)
      const sessions = devices.length > 0 ? await listUsableSessions(context, app, uid, nowMs) : []
      states.set(userKey(app, uid), { devices, sessions, elsewhere })
    }
  }
  return (transition) => {
    const { app, uid } = transition.connection
    const facts = states.get(userKey(app, uid))
    if (!facts) return { devices: [] }
    const own = facts.devices.find((device) => isOn(transition.connection, device))
    const devices = snapshotOf(transition, facts, context)
    return own?.packageName === undefined ? { devices } : { devices, packageName: own.packageName }
  }
}

function snapshotOf(
  transition: ConnectionTransition,
  { devices, sessions, elsewhere }: UserState,
  { lastSeen }: Pick<Context, 'lastSeen'>,
): DevicePresence[] {
  const online = [...transition.connections, ...elsewhere]
  return devices.flatMap((device) => {
    const connections = online.filter((one) => isOn(one, device))
    if (connections.length === 0 && !sessions.some((one) => isOn(one, device))) return []
    const isNow = connections.length > 0 || isOn(transition.connection, device)
    return [{ device, connections, lastSeenAtMs: isNow ? transition.atMs : lastSeen.of(device) }]
  })
}

const isOn = (one: { dialect: string; clientKey: string | undefined }, device: Device): boolean =>
  one.dialect === device.dialect && one.clientKey === device.clientKey

const usersOf = (batch: readonly ConnectionTransition[]): [AppId, UserId[]][] =>
  [...Map.groupBy(batch, (one) => one.connection.app)].map(([app, some]) => [
    app,
    [...new Set(some.map((one) => one.connection.uid))],
  ])
