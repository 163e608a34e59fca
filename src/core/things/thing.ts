import type { AppId, UserId } from '../values.ts'

/** Owned hardware. */
export type Thing = {
  app: AppId
  id: string
  token: string
  secret: string
  state: number
  owners: UserId[]
  extra: string
}

export interface ThingStore {
  find(app: AppId, id: string): Promise<Thing | undefined>
  /** By id; at most `limit` things after the id `after`. */
  listByOwner(app: AppId, owner: UserId, after: string, limit: number): Promise<Thing[]>
  /** Of all owners, by id; at most `limit` things after the id `after`. */
  list(app: AppId, after: string, limit: number): Promise<Thing[]>
  put(thing: Thing): Promise<void>
  /** `false` when there is no such thing. */
  remove(app: AppId, id: string): Promise<boolean>
}
