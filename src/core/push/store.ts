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
