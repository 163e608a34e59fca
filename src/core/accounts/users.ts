import { record } from '../audit/record.ts'
import type { KickReceipt } from '../cluster.ts'
import type { Context } from '../context.ts'
import { type CoreError, isCoreError } from '../errors.ts'
import { endAccount } from '../sessions/end-sessions.ts'
import { carryOut } from '../sessions/kick.ts'
import { type AppId, type Call, limits, type Page, type UserId, type UserNum } from '../values.ts'
import { type AfterCreate, createNamedUser, createUsers, drawUid } from './create-users.ts'
import { takeUid } from './numbering.ts'
import type { UserFilter, UserPatch } from './store.ts'
import { emptyProfile, isDestroyed, requireUser, type User, userOrError } from './user.ts'
import {
  insertOrOverwrite,
  type NewUser,
  refuseTakenMobile,
  refuseTakenName,
  type UserChanged,
  type UserOverwrite,
  updateUser,
} from './write-user.ts'

/** Accounts: made, found, changed, destroyed. */
export class Users {
  constructor(private readonly context: Context) {}

  /** Tombstones count as absent unless asked for. */
  async find(app: AppId, uid: UserId, includeDestroyed = false): Promise<User | undefined> {
    return living(await this.context.storage.users.find(app, uid), includeDestroyed)
  }
  /** Throws `user.not_found`, or `user.destroyed` for a tombstone. */
  async get(app: AppId, uid: UserId): Promise<User> {
    return requireUser(await this.context.storage.users.find(app, uid))
  }
  async findByNum(app: AppId, num: UserNum): Promise<User | undefined> {
    return this.context.storage.users.findByNum(app, num)
  }
  /** The row with that name, else the nameless row with that uid. */
  async findByName(app: AppId, name: string, includeDestroyed = false): Promise<User | undefined> {
    return living(await this.context.storage.users.findByName(app, name), includeDestroyed)
  }
  listByMobile(app: AppId, mobile: string, limit = 2): Promise<User[]> {
    return this.context.storage.users.listByMobile(app, mobile, limit)
  }
  listByEmail(app: AppId, email: string, limit: number = limits.listItemsMax): Promise<User[]> {
    return this.context.storage.users.listByEmail(app, email, limit)
  }
  /** Oldest first. */
  list(app: AppId, filter: UserFilter, page: Page): Promise<User[]> {
    return this.context.storage.users.list(app, filter, page)
  }
  count(app: AppId, filter: UserFilter): Promise<number> {
    return this.context.storage.users.count(app, filter)
  }
  /** In the order asked, duplicates repeated, unknown ones skipped, tombstones included. */
  async listByNums(app: AppId, nums: readonly UserNum[]): Promise<User[]> {
    const found = new Map((await this.context.storage.users.listByNums(app, [...new Set(nums)])).map((u) => [u.num, u]))
    return nums.flatMap((num) => found.get(num) ?? [])
  }
  /** The same by uid. */
  async listInOrder(app: AppId, uids: readonly UserId[]): Promise<User[]> {
    const found = new Map((await this.context.storage.users.listByUids(app, [...new Set(uids)])).map((u) => [u.uid, u]))
    return uids.flatMap((uid) => found.get(uid) ?? [])
  }

  /**
   * Makes an account or overwrites the one with that uid; a tombstone comes back to life. A uid that is a rule is
   * applied to the app's serial counter. Throws `user.name_taken`.
   */
  async overwrite(call: Call, uid: UserId | ((serial: number) => UserId), draft: UserOverwrite): Promise<User> {
    const atMs = this.context.clock.now()
    const user = await this.context.storage.transaction(async (stores) => {
      const id = typeof uid === 'string' ? uid : await takeUid(stores, call.app, uid)
      const before = await stores.users.find(call.app, id)
      await refuseTakenName(stores, call.app, draft.name, id)
      if (before?.kind === 'robot') await stores.robots.remove(call.app, id)
      const user = await insertOrOverwrite(stores, this.context.dialects.numLayout, call.app, id, before, draft, atMs)
      await record(stores, call, atMs, before ? 'user.overwrite' : 'user.create', id)
      await this.context.events.record(stores, [{ kind: 'user.written', call, user }])
      return user
    })
    this.context.events.emit({ kind: 'user.written', call, user })
    return user
  }

  /** See `register`. Throws `user.exists`, `user.name_taken`. */
  register(call: Call, drafts: readonly NewUser[]): Promise<User[]> {
    return createUsers(this.context, call, drafts)
  }

  /** Makes one; a uid that is a draw is repeated until it names nobody. Throws `user.exists`. */
  async registerOne(call: Call, uid: UserId | (() => UserId), draft: Omit<NewUser, 'uid'>): Promise<User> {
    const chosen = typeof uid === 'string' ? uid : await drawUid(this.context, call.app, uid)
    const [user] = await this.register(call, [{ ...draft, uid: chosen }])
    if (!user) throw new Error('register made nobody')
    return user
  }

  /** The account of a dialect's administrator, made when it is asked for first. */
  async ensureAdmin(call: Call, uid: UserId, displayName: string): Promise<void> {
    if (await this.find(call.app, uid)) return
    try {
      await this.register(call, [{ uid, displayName, kind: 'admin' }])
    } catch (error) {
      // Somebody else asked at the same moment.
      if (!isCoreError(error, 'user.exists')) throw error
    }
  }

  /** See `registerNamed`. Throws `user.name_taken`, and what `along` throws. */
  registerNamed(call: Call, name: string, passwordHash: string, along?: AfterCreate): Promise<User> {
    return createNamedUser(this.context, call, name, passwordHash, along)
  }

  /**
   * Changes the named fields; `changedAtMs` moves even when nothing differs. Throws `user.not_found`, `user.destroyed`,
   * `user.name_taken`, and `user.mobile_taken` when `uniqueMobile` is asked for.
   */
  async update(call: Call, uid: UserId, patch: UserPatch, rules: { uniqueMobile?: boolean } = {}): Promise<User> {
    const atMs = this.context.clock.now()
    const changed = await this.context.storage.transaction(async (stores) => {
      const before = requireUser(await stores.users.find(call.app, uid))
      if (rules.uniqueMobile && patch.mobile) await refuseTakenMobile(stores, call.app, patch.mobile, uid)
      const changed = await updateUser(stores, call, before, patch, atMs)
      await this.context.events.record(stores, [changed])
      return changed
    })
    this.context.events.emit(changed)
    return changed.user
  }

  /**
   * Changes each by itself, in order, in one transaction: the account as it is then, or why it was not changed. A patch that
   * names nothing changes nothing. Names are not changed here.
   */
  async updateEach(
    call: Call,
    changes: readonly { num: UserNum; patch: Omit<UserPatch, 'name'> }[],
  ): Promise<(User | CoreError)[]> {
    const atMs = this.context.clock.now()
    const { outcomes, events } = await this.context.storage.transaction(async (stores) => {
      const nums = [...new Set(changes.map((one) => one.num))]
      const users = new Map((await stores.users.listByNums(call.app, nums)).map((user) => [user.num, user]))
      const events: UserChanged[] = []
      const outcomes: (User | CoreError)[] = []
      for (const { num, patch } of changes) {
        const before = users.get(num)
        if (before && !isDestroyed(before) && Object.keys(patch).length > 0) {
          const event = await updateUser(stores, call, before, patch, atMs)
          users.set(num, event.user)
          events.push(event)
        }
        outcomes.push(userOrError(users.get(num)))
      }
      return { outcomes, events: await this.context.events.record(stores, events) }
    })
    for (const event of events) this.context.events.emit(event)
    return outcomes
  }

  /**
   * Leaves a tombstone: uid and num stay; name, fields and all that it kept go; every session, token, device and binding ends.
   * `undefined` when there is no such living account.
   */
  async destroy(call: Call, uid: UserId): Promise<KickReceipt | undefined> {
    const atMs = this.context.clock.now()
    const ended = await this.context.storage.transaction(async (stores) => {
      const before = await stores.users.find(call.app, uid)
      if (!before || isDestroyed(before)) return undefined
      const outcome = await endAccount(stores, call.app, uid, atMs, 'destroyed')
      await stores.robots.remove(call.app, uid)
      await stores.users.setPasswordHash(call.app, uid, undefined)
      await stores.settings.remove(call.app, uid)
      await stores.loginPlaces.removeOfUser(call.app, uid)
      await stores.userCommands.removeOfUser(call.app, uid)
      await stores.clientConfig.removeOfUser(call.app, uid)
      const empty = { ...emptyProfile, name: '', kind: 'person' as const, grade: 0 }
      await stores.users.update(call.app, uid, { ...empty, changedAtMs: atMs, destroyedAtMs: atMs })
      await record(stores, call, atMs, 'user.destroy', uid)
      await this.context.events.record(stores, [{ kind: 'user.destroyed', call, app: call.app, uid }])
      return outcome
    })
    if (!ended) return undefined
    this.context.events.emit({ kind: 'user.destroyed', call, app: call.app, uid })
    return carryOut(this.context, ended)
  }
}

const living = (user: User | undefined, includeDestroyed: boolean): User | undefined =>
  user && (includeDestroyed || !isDestroyed(user)) ? user : undefined
