import type { Stores } from '../storage.ts'
import type { Device, DeviceKey } from './device.ts'
import type { Platform } from './platform.ts'

/** A client installation as it presents itself: what it does not say is not known, or stays as it was. */
export type ClientInstallation = Pick<DeviceKey, 'clientKey'> & {
  readonly platform?: Platform | undefined
  readonly userAgent?: string | undefined
}

/** The device of that key, made known with the next serial number when it is new; it follows what the client says. */
export async function upsertDevice(
  stores: Stores,
  key: DeviceKey,
  says: Omit<ClientInstallation, 'clientKey'>,
  atMs: number,
): Promise<{ device: Device; isNew: boolean }> {
  const { app, uid, dialect, clientKey } = key
  const before = await stores.devices.find(app, uid, dialect, clientKey)
  const platform = says.platform ?? before?.platform ?? 'unknown'
  const userAgent = says.userAgent ?? before?.userAgent ?? ''
  if (before?.platform === platform && before.userAgent === userAgent) return { device: before, isNew: false }
  const fresh = { app, uid, dialect, clientKey, createdAtMs: atMs, lastSeenAtMs: 0 }
  const base = before ?? { ...fresh, sn: await stores.devices.takeSn(app, uid) }
  const device = { ...base, platform, userAgent, changedAtMs: atMs }
  await stores.devices.put(device)
  return { device, isNew: before === undefined }
}
