import type { Device, DeviceKey } from '../devices/store.ts'
import type { AppId, ClientKey, DialectName, UserId } from '../values.ts'

/** Where one device is notified. A token belongs to one account of the app at a time (docs/architecture.md#t8). */
export type PushBinding = {
  app: AppId
  uid: UserId
  dialect: DialectName
  clientKey: ClientKey
  /** `voip`: the separate token for iOS calls. */
  slot: 'push' | 'voip'
  /** The push configuration that the client names, where its dialect has such names; else `''`. */
  notifier: string
  /** The number of the push provider that the client gives, where its dialect has one; else 0. */
  pushType: number
  /** Encrypted at rest, found by its hash. */
  token: string
  boundAtMs: number
}

export interface PushBindingStore {
  /** Oldest first. */
  listOfUser(app: AppId, uid: UserId): Promise<PushBinding[]>
  /** Binds the token and removes it from any other device; returns the user that had it. */
  put(binding: PushBinding): Promise<UserId | undefined>
  /** `false` when the device has another token meanwhile, or none. */
  remove(binding: PushBinding): Promise<boolean>
  removeOfDevices(app: AppId, uid: UserId, dialect: DialectName, clientKeys: readonly ClientKey[]): Promise<number>
  removeOfUser(app: AppId, uid: UserId): Promise<number>
}

/**
 * The name by which backends select one device of one user in pushes, when the dialect has such names. Created by the server
 * or sent by the client; unlike a binding it belongs to no push provider. It is deleted with its device.
 */
export type PushAddress = DeviceKey & { token: string; createdAtMs: number }

export interface PushAddressStore {
  ofDevice(device: DeviceKey): Promise<PushAddress | undefined>
  /** Oldest first. */
  listOfUser(app: AppId, uid: UserId): Promise<PushAddress[]>
  findByToken(app: AppId, token: string): Promise<PushAddress | undefined>
  /** Replaces the device's earlier one; another device that had the same token loses it. */
  put(address: PushAddress): Promise<void>
  removeOfUser(app: AppId, uid: UserId): Promise<number>
}

/** A device with what pushes need of it. */
export type PushTarget = {
  readonly device: Pick<Device, keyof DeviceKey | 'sn' | 'platform'>
  /** Whether a session on it is live, all of them ended, or none was ever opened. */
  readonly sessions: 'live' | 'ended' | 'none'
  /** Its binding in the slot `push`. */
  readonly binding: PushBinding | undefined
}

/** Devices to which pushes may be sent; every list uses an index. */
export interface PushTargetStore {
  /** Users who have a device, by uid: at most `limit` after `after`. */
  listUsers(app: AppId, after: UserId, limit: number): Promise<UserId[]>
  /** The devices of these users, by uid and then newest first; at most `perUserMax` of each. */
  listDevices(app: AppId, uids: readonly UserId[], perUserMax: number): Promise<PushTarget[]>
  find(device: DeviceKey): Promise<PushTarget | undefined>
}

/** A name that selects one user in pushes; unique in the app, at most one for each user. */
export type PushAlias = {
  app: AppId
  uid: UserId
  alias: string
  /** The only device it selects; `undefined` for all of the user's. The alias is deleted with that device. */
  device: { dialect: DialectName; clientKey: ClientKey } | undefined
}

export interface PushAliasStore {
  /** In no order; unknown ones are absent. */
  listByAliases(app: AppId, aliases: readonly string[]): Promise<PushAlias[]>
  /** In no order; users without one are absent. */
  listOfUsers(app: AppId, uids: readonly UserId[]): Promise<PushAlias[]>
  /** Replaces the user's earlier one. Throws `push.alias_taken` when another user has it. */
  put(alias: PushAlias): Promise<void>
  removeOfUser(app: AppId, uid: UserId): Promise<boolean>
}

/** Tags of users, by which pushes select many users. */
export interface PushTagStore {
  /** In the order they were added. */
  listOfUser(app: AppId, uid: UserId): Promise<string[]>
  /** The same of many, by uid; users without tags are absent. */
  listOfUsers(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, string[]>>
  /** Tags that the user has already keep their position. */
  add(app: AppId, uid: UserId, tags: readonly string[]): Promise<void>
  /** Returns how many the user had. */
  remove(app: AppId, uid: UserId, tags: readonly string[]): Promise<number>
  removeOfUser(app: AppId, uid: UserId): Promise<number>
  /** By uid: at most `limit` users after `after`. */
  listUsers(app: AppId, tag: string, after: UserId, limit: number): Promise<UserId[]>
  /** Which of these users have any of these tags. */
  havingAny(app: AppId, uids: readonly UserId[], tags: readonly string[]): Promise<Set<UserId>>
}

/** Key pairs of the server for push services and browsers; encrypted at rest, the same on every node. */
export interface PushKeyStore {
  find(name: string): Promise<string | undefined>
  /** Stores `made` unless there is a key of that name; returns the stored one. */
  keep(name: string, made: string): Promise<string>
}
