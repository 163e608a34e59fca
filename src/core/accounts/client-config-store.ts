import type { AppId, Page, UserId } from '../values.ts'

/** Settings that an operator hands to clients: of one user, or with uid `''` of all users. */
export type ClientConfigEntry = { app: AppId; uid: UserId; key: string; value: string }

export interface ClientConfigStore {
  /** By key. */
  of(app: AppId, uid: UserId): Promise<ClientConfigEntry[]>
  /** By uid, then key; `''` filters nothing. */
  list(
    app: AppId,
    filter: { uid: UserId; key: string },
    page: Page,
  ): Promise<{ total: number; entries: ClientConfigEntry[] }>
  put(entries: readonly ClientConfigEntry[]): Promise<void>
  remove(app: AppId, uid: UserId, keys: readonly string[]): Promise<number>
  removeOfUser(app: AppId, uid: UserId): Promise<number>
}
