import type { CoreEvent } from '../event.ts'
import type { Stores } from '../storage.ts'
import type { Call } from '../values.ts'
import type { Platform } from './platform.ts'
import type { Device, DeviceKey } from './store.ts'

/** What a client sends about its installation. Absent fields stay as they were. */
export type ClientInstallation = Pick<DeviceKey, 'clientKey'> & {
  readonly platform?: Platform | undefined
  readonly userAgent?: string | undefined
  readonly packageName?: string | undefined
}

const described = ['platform', 'userAgent', 'packageName'] as const

/**
 * The device of that key, made known with the next serial number when it is new; it follows what the client says, and its
 * live sessions follow it to another platform. `changed` names what differs from `before`, nothing of a new one.
 */
export async function upsertDevice(
  stores: Stores,
  key: DeviceKey,
  says: Omit<ClientInstallation, 'clientKey'>,
  atMs: number,
): Promise<{ device: Device; before: Device | undefined; isNew: boolean; changed: readonly (keyof Device)[] }> {
  const { app, uid, dialect, clientKey } = key
  const before = await stores.devices.find(app, uid, dialect, clientKey)
  const packageName = says.packageName ?? before?.packageName
  const facts: Pick<Device, (typeof described)[number]> = {
    platform: says.platform ?? before?.platform ?? 'unknown',
    userAgent: says.userAgent ?? before?.userAgent ?? '',
    ...(packageName !== undefined && { packageName }),
  }
  const changed = before ? described.filter((field) => before[field] !== facts[field]) : []
  if (before && changed.length === 0) return { device: before, before, isNew: false, changed }
  const fresh = { app, uid, dialect, clientKey, createdAtMs: atMs, lastSeenAtMs: 0 }
  const base = before ?? { ...fresh, sn: await stores.devices.allocateSn(app, uid) }
  const device = { ...base, ...facts, changedAtMs: atMs }
  await stores.devices.put(device)
  if (changed.includes('platform')) await moveSessions(stores, device)
  return { device, before, isNew: before === undefined, changed }
}

/** For a device that a sign-in created. */
export const deviceAdded = (call: Call, { app, uid, dialect, clientKey, platform }: Device): CoreEvent => ({
  kind: 'device.added',
  call,
  app,
  uid,
  device: { dialect, clientKey, platform },
})

/** A kick by platform means the sessions of every device that is shown under it. */
async function moveSessions({ sessions }: Stores, { app, uid, dialect, clientKey, platform }: Device): Promise<void> {
  const latest = await sessions.findLatestOnDevice(app, uid, dialect, clientKey)
  for (const one of await sessions.listLive(app, uid)) {
    if (one.dialect !== dialect || one.clientKey !== clientKey) continue
    // Where sessions have secrets a device has one session.
    await sessions.put({ ...one, platform, secrets: one.id === latest?.id ? latest.secrets : undefined })
  }
}
