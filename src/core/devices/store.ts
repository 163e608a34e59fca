import type { AppId, ClientKey, DialectName, UserId } from '../values.ts'
import type { Platform } from './platform.ts'

/** One installation of a client program. The row is created at its first sign-in. */
export type Device = DeviceKey & {
  /** Serial number within the user: from 1, never reused. */
  sn: number
  platform: Platform
  userAgent: string
  /** The id of the client program at its publisher, such as `com.example.chat`, where it says one. */
  packageName?: string
  createdAtMs: number
  changedAtMs: number
  /** 0 when never connected. */
  lastSeenAtMs: number
}

export type DeviceKey = { app: AppId; uid: UserId; dialect: DialectName; clientKey: ClientKey }

export type LastSeen = DeviceKey & { lastSeenAtMs: number }

export interface DeviceStore {
  find(app: AppId, uid: UserId, dialect: DialectName, clientKey: ClientKey): Promise<Device | undefined>
  /** By serial number. */
  listOfUser(app: AppId, uid: UserId): Promise<Device[]>
  /** The next serial number of this user, for a device that is put in the same transaction; never one that was used before. */
  allocateSn(app: AppId, uid: UserId): Promise<number>
  /** Inserts it, or changes platform, user agent, package name and `changedAtMs` of the existing row. */
  put(device: Device): Promise<void>
  /** Removes the row; its sessions must have ended. */
  remove(key: DeviceKey): Promise<boolean>
  /** Writes only where the stored value is older. */
  touch(seen: readonly LastSeen[]): Promise<void>
}
