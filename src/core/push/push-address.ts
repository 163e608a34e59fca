import type { DeviceKey } from '../devices/device.ts'
import type { Ids } from '../ids.ts'
import type { Stores } from '../storage.ts'

const addressBytes = 16

/**
 * The device's address for pushes; made when it has none. The device must be known. `wanted` is the one its client brings,
 * which takes the place of any other.
 */
export async function ensurePushAddress(
  stores: Stores,
  ids: Ids,
  { app, uid, dialect, clientKey }: DeviceKey,
  atMs: number,
  wanted?: string,
): Promise<string> {
  const device = { app, uid, dialect, clientKey }
  const known = await stores.pushAddresses.ofDevice(device)
  if (known && (wanted === undefined || known.token === wanted)) return known.token
  const token = wanted ?? ids.hex(addressBytes)
  await stores.pushAddresses.put({ ...device, token, createdAtMs: atMs })
  return token
}
