import type { AppId, UserId } from '../values.ts'

/** A small thing a user keeps at the server, by type and id. */
export type UserCommand = {
  app: AppId
  uid: UserId
  type: number
  uuid: string
  value: string
  ex: string
  createdAtMs: number
}

export type CommandChange = 'added' | 'updated' | 'removed'

export interface UserCommandStore {
  /** Of one type, or of all; oldest first. At most `limit`. */
  list(app: AppId, uid: UserId, type: number | undefined, limit: number): Promise<UserCommand[]>
  count(app: AppId, uid: UserId): Promise<number>
  add(command: UserCommand): Promise<void>
  /** Changes what is named in every command with this type and uuid; returns how many there were. */
  update(app: AppId, uid: UserId, type: number, uuid: string, patch: { value?: string; ex?: string }): Promise<number>
  remove(app: AppId, uid: UserId, type: number, uuid: string): Promise<number>
  removeOfUser(app: AppId, uid: UserId): Promise<number>
}
