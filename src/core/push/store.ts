import type { Device, DeviceKey } from '../devices/store.ts'
import type { AppId, ClientKey, DialectName, UserId } from '../values.ts'

/** Where one device is notified. A token belongs to one account of the app at a time (docs/architecture.md#t8). */
export type PushBinding = {
  app: AppId
  uid: UserId
  dialect: DialectName
  clientKey: ClientKey
  /** `voip` is iOS call push beside the ordinary one. */
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
  /** Binds, taking the token from whoever held it; returns who lost it. */
  put(binding: PushBinding): Promise<UserId | undefined>
  /** `false` when the device has another token by now, or none. */
  remove(binding: PushBinding): Promise<boolean>
  removeOfDevices(app: AppId, uid: UserId, dialect: DialectName, clientKeys: readonly ClientKey[]): Promise<number>
  removeOfUser(app: AppId, uid: UserId): Promise<number>
}

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

/** A device as pushes see it. */
export type PushTarget = {
  readonly device: Pick<Device, keyof DeviceKey | 'sn' | 'platform'>
  /** Whether a session on it is live, all of them ended, or none was ever opened. */
  readonly sessions: 'live' | 'ended' | 'none'
  /** Where it is notified, calls apart. */
  readonly binding: PushBinding | undefined
}

/** Who can be reached at all; every list walks along an index. */
export interface PushTargetStore {
  /** Users who have a device, by uid: at most `limit` after `after`. */
  listUsers(app: AppId, after: UserId, limit: number): Promise<UserId[]>
  /** The devices of these users, by uid and then newest first; at most `perUserMax` of each. */
  listDevices(app: AppId, uids: readonly UserId[], perUserMax: number): Promise<PushTarget[]>
  find(device: DeviceKey): Promise<PushTarget | undefined>
}

/** One name a user answers to in pushes; unique in the app, one a user. */
export type PushAlias = {
  app: AppId
  uid: UserId
  alias: string
  /** The only device it means; `undefined` for all of the user's. It goes with that device. */
  device: { dialect: DialectName; clientKey: ClientKey } | undefined
}

export interface PushAliasStore {
  /** In no order; unknown ones are absent. */
  listByAliases(app: AppId, aliases: readonly string[]): Promise<PushAlias[]>
  /** In place of the user's earlier one. Throws `push.alias_taken` when another user has it. */
  put(alias: PushAlias): Promise<void>
  removeOfUser(app: AppId, uid: UserId): Promise<boolean>
}

/** Groups of users that pushes pick. */
export interface PushTagStore {
  /** In the order they were added. */
  listOfUser(app: AppId, uid: UserId): Promise<string[]>
  /** Those the user has already keep their place. */
  add(app: AppId, uid: UserId, tags: readonly string[]): Promise<void>
  /** Returns how many the user had. */
  remove(app: AppId, uid: UserId, tags: readonly string[]): Promise<number>
  removeOfUser(app: AppId, uid: UserId): Promise<number>
  /** By uid: at most `limit` users after `after`. */
  listUsers(app: AppId, tag: string, after: UserId, limit: number): Promise<UserId[]>
  /** Which of these users have any of these tags. */
  havingAny(app: AppId, uids: readonly UserId[], tags: readonly string[]): Promise<Set<UserId>>
}

/** Key pairs of Rollcall itself for push services and browsers; encrypted at rest, the same on every node. */
export interface PushKeyStore {
  find(name: string): Promise<string | undefined>
  /** Keeps `made` unless there is one; returns the one that is kept. */
  keep(name: string, made: string): Promise<string>
}
