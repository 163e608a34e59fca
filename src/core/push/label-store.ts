import type { AppId, ClientKey, DialectName, UserId } from '../values.ts'

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
