import type { DeviceKey } from '../devices/device.ts'
import type { AppId, UserId } from '../values.ts'

/**
 * The name under which Lanying addresses one device of one user in pushes: its `push_token`. Made here, or brought by the
 * client; unlike a binding it says nothing of a vendor's channel. It goes with its device.
 */
export type PushAddress = DeviceKey & { token: string; createdAtMs: number }

export interface PushAddressStore {
  ofDevice(device: DeviceKey): Promise<PushAddress | undefined>
  /** Oldest first. */
  listOfUser(app: AppId, uid: UserId): Promise<PushAddress[]>
  findByToken(app: AppId, token: string): Promise<PushAddress | undefined>
  /** In place of the device's earlier one; a token that named another device names this one from now on. */
  put(address: PushAddress): Promise<void>
  removeOfUser(app: AppId, uid: UserId): Promise<number>
}
