import type { Context } from '../context.ts'
import { refusedAccount } from '../sessions/credential-end.ts'
import { endedDetails, endSelected } from '../sessions/end-sessions.ts'
import { listUsableSessions } from '../sessions/usable-sessions.ts'
import type { Transaction } from '../unit-of-work.ts'
import type { Device, DeviceKey } from './store.ts'

export const deviceBounds = {
  /** Devices of one user, of all dialects together. */
  ofUserMax: 1_000,
  /** Removed for one new device: where a user has more than `ofUserMax`, they become fewer with each. */
  removedMax: 10,
  /** A device that was seen within this time may be connected. Several times the interval at which that is written. */
  recentlySeenMs: 60_000,
} as const

/**
 * Called after `added` was stored as a new device: while the user has more than `deviceBounds.ofUserMax`, those that were not
 * used for longest are removed, of those on which no session can be used and nothing is connected. Reads nothing until the user
 * has had so many. Throws `devices.over_limit` when none can be removed.
 */
export async function keepDeviceLimit(tx: Transaction, added: Device): Promise<void> {
  if (added.sn <= deviceBounds.ofUserMax) return
  const { app, uid } = added
  const devices = await tx.stores.devices.listOfUser(app, uid)
  const excess = Math.min(devices.length - deviceBounds.ofUserMax, deviceBounds.removedMax)
  if (excess <= 0) return
  const removed = (await unusedDevices(tx, devices, added)).slice(0, excess)
  if (removed.length === 0) throw refusedAccount('devices.over_limit', { app, uid })
  for (const device of removed) await removeDevice(tx, device)
}

/** Why a user gets no further device: how many it has, and the one that was not used for longest. */
export type ReachedDeviceLimit = { readonly devices: number; readonly longestUnusedSn: number }

/** `undefined` when `keepDeviceLimit` would admit a new device to these of a user. One read when they are as many as allowed. */
export async function findReachedDeviceLimit(
  context: Pick<Context, 'storage' | 'dialects'>,
  devices: readonly Device[],
  atMs: number,
): Promise<ReachedDeviceLimit | undefined> {
  const [longestUnused] = devices.toSorted(byUse)
  if (!longestUnused || devices.length < deviceBounds.ofUserMax) return undefined
  const { app, uid, sn } = longestUnused
  const usable = await listUsableSessions(context, app, uid, atMs)
  return removable(devices, usable, atMs).length > 0 ? undefined : { devices: devices.length, longestUnusedSn: sn }
}

/** Ends what is open on the device, closes its connections after the commit, and deletes it. */
export async function removeDevice(tx: Transaction, device: Device): Promise<void> {
  const { uid, dialect, clientKey, sn, platform } = device
  const ended = await endSelected(tx, uid, { dialects: [dialect], clientKey }, 'removed')
  await tx.stores.devices.remove(device)
  tx.audit('device.remove', uid, {
    details: { device: clientKey, sn, platform, ...endedDetails(ended, 'removed') },
  })
}

/** Those that can be removed, the one that was not used for longest first. */
async function unusedDevices(tx: Transaction, devices: readonly Device[], added: Device): Promise<Device[]> {
  const { stores, dialects, atMs } = tx
  const usable = await listUsableSessions({ storage: stores, dialects }, added.app, added.uid, atMs)
  return removable(devices, [added, ...usable], atMs)
}

type OnDevice = Pick<DeviceKey, 'dialect' | 'clientKey'>

/** The same; `used`: on which devices none may be removed. */
function removable(devices: readonly Device[], used: readonly OnDevice[], atMs: number): Device[] {
  const kept = new Set(used.map(nameOf))
  const seenBeforeMs = atMs - deviceBounds.recentlySeenMs
  return devices.filter((one) => one.lastSeenAtMs < seenBeforeMs && !kept.has(nameOf(one))).sort(byUse)
}

const nameOf = ({ dialect, clientKey }: OnDevice): string => `${dialect}\0${clientKey}`
const usedAtMs = ({ lastSeenAtMs, changedAtMs }: Device): number => Math.max(lastSeenAtMs, changedAtMs)
const byUse = (a: Device, b: Device): number => usedAtMs(a) - usedAtMs(b) || a.sn - b.sn
