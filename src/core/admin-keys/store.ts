import type { AppId } from '../values.ts'
import type { AdminKey, AdminKeyId, AdminKeyPatch } from './admin-key.ts'

/** Where a list of keys goes on: after this one. */
export type AdminKeyPlace = readonly [createdAtMs: number, id: AdminKeyId]

export interface AdminKeyStore {
  find(id: AdminKeyId): Promise<AdminKey | undefined>
  /** Oldest first, revoked ones included. */
  list(app: AppId, after: AdminKeyPlace | undefined, limit: number): Promise<AdminKey[]>
  /** Those that are not revoked, expired ones included. */
  countUnrevoked(app: AppId): Promise<number>
  insert(key: AdminKey): Promise<void>
  /** `false` when the app has no such key. */
  update(app: AppId, id: AdminKeyId, patch: AdminKeyPatch): Promise<boolean>
  /** Sets `lastUsedAtMs`, unless it is later. */
  noteUse(id: AdminKeyId, atMs: number): Promise<void>
  /** Deletes up to `limit` that were revoked or expired before `beforeMs`; returns how many. */
  prune(beforeMs: number, limit: number): Promise<number>
}
