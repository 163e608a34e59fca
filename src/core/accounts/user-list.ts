import { filteredPage } from '../concurrency/filtered-page.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { AppId } from '../values.ts'
import type { UserListPart } from './store.ts'
import { isDestroyed, isInForce, type Restriction, type User, type UserKind } from './user.ts'

/** What the listed users have in common. Tombstones are listed alone. */
export type UserListFilter = {
  readonly kind?: UserKind | undefined
  readonly destroyed?: boolean | undefined
  readonly banned?: boolean | undefined
  readonly muted?: boolean | undefined
}

/** Where a list goes on: after the user of that num, or after the restriction of that moment and user. */
export type UserListPosition = { readonly uid: string; readonly number: number }
export type UserListPage = { readonly users: User[]; readonly next: UserListPosition | undefined }

/** A restriction that is in force, with its account; none of an id without an account. */
export type RestrictedUser = { readonly restriction: Restriction; readonly user: User | undefined }
export type RestrictedPage = { readonly restricted: RestrictedUser[]; readonly next: UserListPosition | undefined }

/** Lists of users that are read by an index, a bounded number of rows a page: a page may be short and go on. */
export class UserList {
  constructor(private readonly context: Context) {}

  /** The newest first. Of banned or muted users those whose restriction is the latest first. */
  async page(
    app: AppId,
    filter: UserListFilter,
    after: UserListPosition | undefined,
    limit: number,
  ): Promise<UserListPage> {
    const kind = restrictionOf(filter)
    if (kind === undefined) return this.#newest(app, filter, after, limit)
    const page = await this.#restricted(app, kind, after, limit, (rows) => this.#usersOf(app, rows, filter))
    return { users: page.kept, next: positionOf(page.last) }
  }
  /** Bans or mutes in force, the latest first. */
  async restricted(
    app: AppId,
    kind: Restriction['kind'],
    after: UserListPosition | undefined,
    limit: number,
  ): Promise<RestrictedPage> {
    const page = await this.#restricted(app, kind, after, limit, async (rows) => rows)
    const uids = page.kept.map(({ uid }) => uid)
    const users = new Map((await this.context.storage.users.listByUids(app, uids)).map((user) => [user.uid, user]))
    const restricted = page.kept.map((restriction) => ({ restriction, user: users.get(restriction.uid) }))
    return { restricted, next: positionOf(page.last) }
  }

  async #newest(
    app: AppId,
    filter: UserListFilter,
    after: UserListPosition | undefined,
    limit: number,
  ): Promise<UserListPage> {
    const part = partOf(filter)
    const list = {
      read: (last: Pick<User, 'num'> | undefined, max: number) =>
        this.context.storage.users.listNewest(app, part, last?.num, max),
      keep: (rows: readonly User[]) => this.#matching(app, rows, filter),
    }
    const page = await filteredPage(list, after && { num: after.number }, limit)
    return { users: page.kept, next: page.last && { uid: '', number: page.last.num } }
  }
  #restricted<Kept>(
    app: AppId,
    kind: Restriction['kind'],
    after: UserListPosition | undefined,
    limit: number,
    keepInForce: (rows: readonly (Restriction | undefined)[]) => Promise<readonly (Kept | undefined)[]>,
  ) {
    const nowMs = this.context.clock.now()
    const list = {
      read: (last: Place | undefined, max: number) =>
        this.context.storage.restrictions.listLatest(app, kind, last, max),
      keep: (rows: readonly Restriction[]) => keepInForce(rows.map((row) => (isInForce(row, nowMs) ? row : undefined))),
    }
    return filteredPage(list, after && { uid: after.uid, sinceMs: after.number }, limit)
  }
  /** The accounts of restrictions that match the filter. */
  async #usersOf(app: AppId, rows: readonly (Restriction | undefined)[], filter: UserListFilter) {
    const uids = rows.flatMap((row) => row?.uid ?? [])
    const users = await this.context.storage.users.listByUids(app, uids)
    const matching = await this.#matching(app, users, filter)
    const kept = new Map(matching.flatMap((user) => (user ? [[user.uid, user] as const] : [])))
    return rows.map((row) => row && kept.get(row.uid))
  }
  async #matching(
    app: AppId,
    users: readonly User[],
    { kind, destroyed = false, banned, muted }: UserListFilter,
  ): Promise<(User | undefined)[]> {
    const own = users.map((user) =>
      isDestroyed(user) === destroyed && (kind === undefined || user.kind === kind) ? user : undefined,
    )
    if (banned === undefined && muted === undefined) return own
    const nowMs = this.context.clock.now()
    const uids = own.flatMap((user) => user?.uid ?? [])
    const rows = await this.context.storage.restrictions.listOfMany(app, uids)
    const inForce = new Set(rows.flatMap((row) => (isInForce(row, nowMs) ? [`${row.kind} ${row.uid}`] : [])))
    const fits = (uid: string, type: Restriction['kind'], wanted: boolean | undefined) =>
      wanted === undefined || inForce.has(`${type} ${uid}`) === wanted
    return own.map((user) =>
      user && fits(user.uid, 'ban', banned) && fits(user.uid, 'mute', muted) ? user : undefined,
    )
  }
}

type Place = Pick<Restriction, 'uid' | 'sinceMs'>

const positionOf = (place: Place | undefined): UserListPosition | undefined =>
  place && { uid: place.uid, number: place.sinceMs }

/** The restriction along which the list is read. */
function restrictionOf({ banned, muted }: UserListFilter): Restriction['kind'] | undefined {
  if (banned) return 'ban'
  return muted ? 'mute' : undefined
}

/** Throws `request.invalid`: tombstones have no kind. */
function partOf({ kind, destroyed }: UserListFilter): UserListPart {
  if (destroyed && kind !== undefined) throw new CoreError('request.invalid', 'kind: destroyed users have none')
  if (destroyed) return 'destroyed'
  return kind === undefined || kind === 'person' ? 'all' : kind
}
