import type { DeviceKey } from '../devices/device.ts'
import type { AppId, UserId } from '../values.ts'

/**
 * The name under which backends address one device of one user in pushes, where the dialect has such names. Made here, or
 * brought by the client; unlike a binding it names no push provider. It is deleted with its device.
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
