import type { AppId, OffsetPage, UserId, UserNum } from '../values.ts'
import type { Profile, Restriction, Robot, User } from './user.ts'

export type UserPatch = Partial<Profile & Pick<User, 'name' | 'kind' | 'grade' | 'changedAtMs'>> & {
  destroyedAtMs?: number | undefined
}

export type UserFilter = {
  /** `true` includes tombstones; they are left out by default. */
  destroyed?: boolean
  kinds?: readonly User['kind'][]
  /** Case-folded substring of the uid, OR-ed with `displayNameContains`. */
  uidContains?: string
  displayNameContains?: string
  /** Byte for byte. */
  displayName?: string
}

/** The parts of the list of users that have an index: all, tombstones alone, the users of one kind of which there are few. */
export type UserListPart = 'all' | 'destroyed' | Exclude<User['kind'], 'person'>

/** Counts of accounts without tombstones, of one moment. */
export type UserCreations = {
  readonly total: number
  readonly before: number
  /** By UTC day (`YYYY-MM-DD`), ascending; days without any are absent. */
  readonly days: Map<string, number>
}

/**
 * Gets the rows of a list in its order, at most `limits.pieceItems` at a time, so that a list of long texts is never in memory
 * as a whole. When it throws, no more are read.
 */
export type TakePiece<Row> = (piece: readonly Row[]) => void
/** What an answer has of a piece of a list. When it throws, no more are read. */
export type ToRows<Item, Row> = (piece: readonly Item[]) => readonly Row[]

/** Accounts. Names are '' when absent; rows are never deleted. */
export interface UserStore {
  /** Tombstones included. */
  find(app: AppId, uid: UserId): Promise<User | undefined>
  findByNum(app: AppId, num: UserNum): Promise<User | undefined>
  /** The row with that name; else the nameless row with that uid (a tombstone is one). */
  findByName(app: AppId, name: string): Promise<User | undefined>
  /** Without tombstones, by num: those above `afterNum`. */
  listByMobile(app: AppId, mobile: string, limit: number, afterNum?: UserNum): Promise<User[]>
  /** The same. */
  listByEmail(app: AppId, email: string, limit: number, afterNum?: UserNum): Promise<User[]>
  /**
   * Whose display name begins with `prefix`, case-folded; not those without one. By the first characters of the folded display
   * name, then by num: at most `limit` after the user `after`. An empty prefix matches none.
   */
  listByDisplayName(
    app: AppId,
    prefix: string,
    after: Pick<User, 'displayName' | 'num'> | undefined,
    limit: number,
  ): Promise<User[]>
  /** By num, the highest first: at most `limit` below `before`, tombstones included. */
  listNewest(app: AppId, part: UserListPart, before: UserNum | undefined, limit: number): Promise<User[]>
  /** In no order; unknown uids are absent. */
  listByUids(app: AppId, uids: readonly UserId[]): Promise<User[]>
  listByNums(app: AppId, nums: readonly UserNum[]): Promise<User[]>
  /** Oldest first. With `take` the users are given to it, and none are returned. */
  list(app: AppId, filter: UserFilter, page: OffsetPage, take?: TakePiece<User>): Promise<User[]>
  count(app: AppId, filter: UserFilter): Promise<number>
  /** A page of the list with the length of the whole list. */
  page(
    app: AppId,
    filter: UserFilter,
    page: OffsetPage,
    take?: TakePiece<User>,
  ): Promise<{ total: number; users: User[] }>
  /** Accounts created in [fromMs, toMs), and before. */
  creations(app: AppId, fromMs: number, toMs: number): Promise<UserCreations>
  /** By num, tombstones included: at most `limit` users with a num above `num`. */
  listAfter(app: AppId, num: UserNum, limit: number): Promise<User[]>
  /** All or none, with these password hashes by uid. Throws `user.exists` when a uid or num is in use, `user.name_taken`. */
  insert(users: readonly User[], passwordHashes?: ReadonlyMap<UserId, string>): Promise<void>
  /** No effect when there is no such row. Throws `user.name_taken`. */
  update(app: AppId, uid: UserId, patch: UserPatch): Promise<void>
  /** Another row that has this name, or has no name and this text as uid. */
  nameHolder(app: AppId, name: string, except: UserId | undefined): Promise<UserId | undefined>
  /** By text, which rows have it as name, or have no name and this text as uid. */
  nameHolders(app: AppId, names: readonly string[]): Promise<Map<string, UserId[]>>
  /** Which of these uids are of rows without a name. */
  namelessAmong(app: AppId, uids: readonly UserId[]): Promise<UserId[]>
  /** Which of these nums no new account may have: an account has it, or its decimal text is in use as a uid (`uidsInUse`). */
  numsInUse(app: AppId, nums: readonly UserNum[]): Promise<Set<UserNum>>
  /** Which of these texts are a uid in any table: users, tombstones, sessions, devices, restrictions. */
  uidsInUse(app: AppId, texts: readonly string[]): Promise<Set<string>>
  /** `undefined` when none is set. */
  passwordHash(app: AppId, uid: UserId): Promise<string | undefined>
  /** By uid; accounts without password are absent. */
  passwordHashes(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, string>>
  setPasswordHash(app: AppId, uid: UserId, hash: string | undefined): Promise<void>
}

export interface RobotStore {
  find(app: AppId, uid: UserId): Promise<Robot | undefined>
  /** In no order; others are absent. */
  listByUids(app: AppId, uids: readonly UserId[]): Promise<Robot[]>
  put(robot: Robot): Promise<void>
  remove(app: AppId, uid: UserId): Promise<boolean>
  /** Robots with a num above `after`, oldest account first; at most `limit`. */
  listAfter(app: AppId, after: UserNum, limit: number): Promise<{ uid: UserId; num: UserNum }[]>
  /** Robots of one owner with a num above `after`, oldest account first; at most `limit`. */
  listByOwner(app: AppId, owner: UserId, after: UserNum, limit: number): Promise<{ uid: UserId; num: UserNum }[]>
  /** Oldest account first. */
  list(app: AppId, page: OffsetPage): Promise<Robot[]>
}

/** Restrictions, expired ones too; the service decides which are in force. */
export interface RestrictionStore {
  listOf(app: AppId, uid: UserId): Promise<Restriction[]>
  /** In no order. */
  listOfMany(app: AppId, uids: readonly UserId[]): Promise<Restriction[]>
  /** Of one kind, the latest first, those of one moment by uid downwards: at most `limit` after the restriction `after`. */
  listLatest(
    app: AppId,
    kind: Restriction['kind'],
    after: Pick<Restriction, 'sinceMs' | 'uid'> | undefined,
    limit: number,
  ): Promise<Restriction[]>
  /** By uid, then kind; at most `limit` rows after `after`. */
  list(app: AppId, after: { uid: UserId; kind: string } | undefined, limit: number): Promise<Restriction[]>
  put(restriction: Restriction): Promise<void>
  remove(app: AppId, uid: UserId, kind: Restriction['kind']): Promise<boolean>
}

/** A small value that a client of the user stores at the server, by type and uuid. */
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
  /** The ids of the same. */
  listIds(app: AppId, uid: UserId, type: number | undefined, limit: number): Promise<number[]>
  /** Oldest first; those that were removed are absent. */
  listByIds(app: AppId, ids: readonly number[]): Promise<UserCommand[]>
  /** How many there are, of all types, and the UTF-8 bytes of their uuids, values and exs. */
  usage(app: AppId, uid: UserId): Promise<{ count: number; bytes: number }>
  add(command: UserCommand): Promise<void>
  /** Changes the named fields of the oldest command with this type and uuid; returns whether there is one. */
  update(app: AppId, uid: UserId, type: number, uuid: string, patch: { value?: string; ex?: string }): Promise<boolean>
  /** Removes the oldest command with this type and uuid; returns whether there is one. */
  remove(app: AppId, uid: UserId, type: number, uuid: string): Promise<boolean>
  removeOfUser(app: AppId, uid: UserId): Promise<number>
}

/** A setting that an operator gives to clients: of one user, or with uid `''` of all users. */
export type ClientConfigEntry = { app: AppId; uid: UserId; key: string; value: string }

export interface ClientConfigStore {
  /** By key. */
  of(app: AppId, uid: UserId): Promise<ClientConfigEntry[]>
  /** In the order in which the keys were first written; an empty filter field matches all. `take` as in `UserStore.list`. */
  list(
    app: AppId,
    filter: { uid: UserId; key: string },
    page: OffsetPage,
    take?: TakePiece<ClientConfigEntry>,
  ): Promise<{ total: number; entries: ClientConfigEntry[] }>
  put(entries: readonly ClientConfigEntry[]): Promise<void>
  remove(app: AppId, uid: UserId, keys: readonly string[]): Promise<number>
  removeOfUser(app: AppId, uid: UserId): Promise<number>
}

/** A text that a user's clients share: `scope` is their number for what it is about. */
export type UserValue = { app: AppId; uid: UserId; scope: number; key: string; value: string }

/** The accounts must exist. */
export interface UserValueStore {
  find(app: AppId, uid: UserId, scope: number, key: string): Promise<UserValue | undefined>
  count(app: AppId, uid: UserId): Promise<number>
  /** In place of the value that is there. */
  put(value: UserValue): Promise<void>
  removeOfUser(app: AppId, uid: UserId): Promise<number>
}

/** Places an account has signed in from: SHA-256 of client keys and addresses. */
export interface LoginOriginStore {
  /** Which of these the user signed in from after `sinceMs`. */
  listKnown(app: AppId, uid: UserId, places: readonly string[], sinceMs: number): Promise<Set<string>>
  /** Records a sign-in from each, and keeps the latest `max` places of the user. */
  record(app: AppId, uid: UserId, places: readonly string[], atMs: number, max: number): Promise<void>
  removeOfUser(app: AppId, uid: UserId): Promise<number>
}

/** A text that an operator keeps about a user; its clients never see it. */
export type UserNote = {
  app: AppId
  uid: UserId
  /** Made from the time: later notes have greater ids. */
  id: string
  /** The actor, `kind:id`. */
  author: string
  content: string
  createdAtMs: number
}

/** The accounts must exist. */
export interface UserNoteStore {
  find(app: AppId, uid: UserId, id: string): Promise<UserNote | undefined>
  /** The newest first: at most `limit` older than the note `before`. */
  list(app: AppId, uid: UserId, before: string | undefined, limit: number): Promise<UserNote[]>
  count(app: AppId, uid: UserId): Promise<number>
  add(note: UserNote): Promise<void>
  remove(app: AppId, uid: UserId, id: string): Promise<boolean>
  removeOfUser(app: AppId, uid: UserId): Promise<number>
}
