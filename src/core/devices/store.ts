import type { Session } from '../sessions/session.ts'
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
  /** 0 when never connected. Of a device that was online when its node was killed: when that node last wrote that it runs. */
  lastSeenAtMs: number
}

export type DeviceKey = { app: AppId; uid: UserId; dialect: DialectName; clientKey: ClientKey }

/** A device as presence shows it. */
export type ShownDevice = Pick<Device, keyof DeviceKey | 'sn' | 'platform' | 'packageName' | 'lastSeenAtMs'>

/** A device with what says whether it is signed in: its sessions that have not ended and whose stored token has not expired. */
export type DeviceSignIns = {
  readonly device: ShownDevice
  readonly sessions: readonly Pick<Session, 'tokenId' | 'issuedAtMs'>[]
}

/** What lists of a user's devices show of a push binding. */
export type ShownBinding = { readonly slot: 'push' | 'voip'; readonly pushType: number; readonly token: string }

/** The same with where the device is notified. */
export type NotifiedSignIns = DeviceSignIns & { readonly bindings: readonly ShownBinding[] }

/** `isOnline`: it has a connection on the run that writes this. */
export type LastSeen = DeviceKey & { lastSeenAtMs: number; isOnline: boolean }

/** One run of a server process, from its start to its end. */
export type RunId = string

export interface DeviceStore {
  find(app: AppId, uid: UserId, dialect: DialectName, clientKey: ClientKey): Promise<Device | undefined>
  /** By serial number. */
  listOfUser(app: AppId, uid: UserId): Promise<Device[]>
  /** By serial number, as of `nowMs`. */
  listSignIns(app: AppId, uid: UserId, nowMs: number): Promise<DeviceSignIns[]>
  /** The same. Bindings come in no order. */
  listNotifiedSignIns(app: AppId, uid: UserId, nowMs: number): Promise<NotifiedSignIns[]>
  /** Of any user and dialect, by uid, then dialect: at most `limit` of users after `afterUid`. */
  listByClientKey(app: AppId, clientKey: ClientKey, afterUid: UserId | undefined, limit: number): Promise<DeviceKey[]>
  /** Devices of any user that have this serial number there, by uid: at most `limit` of users after `afterUid`. */
  listBySn(app: AppId, sn: number, afterUid: UserId | undefined, limit: number): Promise<DeviceKey[]>
  /** The next serial number of this user, for a device that is put in the same transaction; never one that was used before. */
  allocateSn(app: AppId, uid: UserId): Promise<number>
  /** Inserts it, or changes platform, user agent, package name and `changedAtMs` of the existing row. */
  put(device: Device): Promise<void>
  /** Removes the row; its sessions must have ended. */
  remove(key: DeviceKey): Promise<boolean>
  /** Removes those of one user; their sessions must have ended. The time it takes grows with their number, not its square. */
  removeOfUser(app: AppId, uid: UserId): Promise<boolean>
  /**
   * Writes last-seen times where the stored one is older. A device that is online on a run counts as seen whenever
   * `keepRun` is called for that run, until it is written as not online there, or as online on another run.
   */
  touch(run: RunId, seen: readonly LastSeen[]): Promise<void>
  /** Adds a run. Of earlier ones the newest `kept` stay. */
  startRun(run: RunId, aliveAtMs: number, kept: number): Promise<void>
  /** The run's devices online were seen at this time. */
  keepRun(run: RunId, aliveAtMs: number): Promise<void>
  /** Removes a run on which no device is online. */
  endRun(run: RunId): Promise<void>
}
