import type { AppId, ClientKey, DialectName, UserId } from '../values.ts'
import type { Device, DeviceKey } from './device.ts'

export type LastSeen = DeviceKey & { lastSeenAtMs: number }

export interface DeviceStore {
  find(app: AppId, uid: UserId, dialect: DialectName, clientKey: ClientKey): Promise<Device | undefined>
  /** By serial number. */
  listOfUser(app: AppId, uid: UserId): Promise<Device[]>
  /** The next serial number of this user: never one that was given before. */
  takeSn(app: AppId, uid: UserId): Promise<number>
  /** Makes it known, or changes platform, user agent and `changedAtMs` of the known one; the rest stays. */
  put(device: Device): Promise<void>
  /** Removes the row; its sessions must have ended. */
  remove(key: DeviceKey): Promise<boolean>
  /** Writes only where the stored value is older. */
  touch(seen: readonly LastSeen[]): Promise<void>
}
