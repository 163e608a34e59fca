import type { AppId, Page, UserId, UserNum } from '../values.ts'
import type { Profile, Restriction, Robot, User } from './user.ts'

export type UserPatch = Partial<Profile & Pick<User, 'name' | 'kind' | 'grade' | 'changedAtMs'>> & {
  destroyedAtMs?: number | undefined
}

export type UserFilter = {
  /** Tombstones too; left out by default. */
  destroyed?: boolean
  kinds?: readonly User['kind'][]
  /** Case-folded substring of the uid, OR-ed with `displayNameContains`. */
  uidContains?: string
  displayNameContains?: string
  /** Byte for byte. */
  displayName?: string
}

/** Accounts. Names are '' when absent; rows are never deleted. */
export interface UserStore {
  /** Tombstones included. */
  find(app: AppId, uid: UserId): Promise<User | undefined>
  findByNum(app: AppId, num: UserNum): Promise<User | undefined>
  /** The row with that name; else the nameless row with that uid (a tombstone is one). */
  findByName(app: AppId, name: string): Promise<User | undefined>
  /** Living accounts, oldest first. */
  listByMobile(app: AppId, mobile: string, limit: number): Promise<User[]>
  /** Living accounts, oldest first. */
  listByEmail(app: AppId, email: string, limit: number): Promise<User[]>
  /** In no order; unknown uids are absent. */
  listByUids(app: AppId, uids: readonly UserId[]): Promise<User[]>
  listByNums(app: AppId, nums: readonly UserNum[]): Promise<User[]>
  /** Oldest first. */
  list(app: AppId, filter: UserFilter, page: Page): Promise<User[]>
  count(app: AppId, filter: UserFilter): Promise<number>
  /** Accounts made in [fromMs, toMs) by UTC day (`YYYY-MM-DD`), days without any absent. */
  countByDay(app: AppId, fromMs: number, toMs: number): Promise<Map<string, number>>
  countCreatedBefore(app: AppId, atMs: number): Promise<number>
  /** In one transaction all or none. Throws `user.exists` when a uid or num is in use, `user.name_taken`. */
  insert(users: readonly User[]): Promise<void>
  /** Nobody to change is fine. Throws `user.name_taken`. */
  update(app: AppId, uid: UserId, patch: UserPatch): Promise<void>
  /** Another row that holds this name, or is nameless with it as uid. */
  nameHolder(app: AppId, name: string, except: UserId | undefined): Promise<UserId | undefined>
  /** Which of these texts are a uid anywhere: users, tombstones, sessions, devices, restrictions. */
  uidsInUse(app: AppId, texts: readonly string[]): Promise<Set<string>>
  /** `undefined` when none was ever set. */
  passwordHash(app: AppId, uid: UserId): Promise<string | undefined>
  setPasswordHash(app: AppId, uid: UserId, hash: string | undefined): Promise<void>
}

export interface RobotStore {
  find(app: AppId, uid: UserId): Promise<Robot | undefined>
  put(robot: Robot): Promise<void>
  remove(app: AppId, uid: UserId): Promise<boolean>
  /** Robot uids of one owner, oldest account first. */
  listByOwner(app: AppId, owner: UserId): Promise<UserId[]>
  /** Oldest account first. */
  list(app: AppId, page: Page): Promise<Robot[]>
}

/** Standing or expired restrictions; the service judges which count. */
export interface RestrictionStore {
  listOf(app: AppId, uid: UserId): Promise<Restriction[]>
  /** In no order. */
  listOfMany(app: AppId, uids: readonly UserId[]): Promise<Restriction[]>
  /** By uid, then kind; at most `limit` rows after `after`. */
  list(app: AppId, after: { uid: UserId; kind: string } | undefined, limit: number): Promise<Restriction[]>
  put(restriction: Restriction): Promise<void>
  remove(app: AppId, uid: UserId, kind: Restriction['kind']): Promise<boolean>
}

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

/** Places an account is known to sign in from: fingerprints of device guids and addresses. */
export interface LoginPlaceStore {
  /** Which of these the user signed in from after `sinceMs`. */
  listKnown(app: AppId, uid: UserId, places: readonly string[], sinceMs: number): Promise<Set<string>>
  /** Notes a sign-in from each, and keeps the latest `max` of the user's places. */
  record(app: AppId, uid: UserId, places: readonly string[], atMs: number, max: number): Promise<void>
  removeOfUser(app: AppId, uid: UserId): Promise<number>
}
