import { eraseUserDetails, eraseUserValues } from '../audit/event-log.ts'
import { writtenOver } from '../audit/recorded-values.ts'
import type { KickReceipt } from '../cluster.ts'
import { KeyedQueue } from '../concurrency/keyed-queue.ts'
import type { Context } from '../context.ts'
import { CoreError, isCoreError } from '../errors.ts'
import { endAccount, endedDetails } from '../sessions/end-sessions.ts'
import { mobileKey, nameKey, type TransactionKey, userKey } from '../transaction-keys.ts'
import { type Transaction, unitOfWork } from '../unit-of-work.ts'
import { type AppId, type Call, limits, type OffsetPage, type UserId, type UserNum } from '../values.ts'
import { createNamedUser, createUsers, randomUnusedUid } from './create-users.ts'
import { allocateUid } from './numbering.ts'
import type { TakePiece, ToRows, UserCreations, UserFilter, UserPatch } from './store.ts'
import { emptyProfile, isDestroyed, requireUser, type User, userOrError, versionOf } from './user.ts'
import { resolveUid, resolveUser } from './user-reference.ts'
import {
  assertMobileFree,
  assertNameFree,
  insertOrOverwrite,
  type UserDraft,
  type UserOverwrite,
  updateUser,
} from './write-user.ts'

/** When an update is carried out. `versions`: those of which the account must have one, as `versionOf`. */
type UpdateRules = { readonly uniqueMobile?: boolean; readonly versions?: readonly string[] | undefined }

/** Creates, finds, changes and deletes accounts. */
export class Users {
  readonly #longReads = new KeyedQueue()

  constructor(private readonly context: Context) {}

  /** Tombstones count as absent unless `includeDestroyed`. */
  find(app: AppId, uid: UserId, includeDestroyed = false): Promise<User | undefined> {
    const found = this.context.storage.users.find(app, uid)
    return includeDestroyed ? found : found.then(unlessDestroyed)
  }
  /** Throws `user.not_found`, or `user.destroyed` for a tombstone. */
  async get(app: AppId, uid: UserId): Promise<User> {
    return requireUser(await this.context.storage.users.find(app, uid))
  }
  /** See `resolveUser`. Throws `user.not_found`, `user.destroyed`, `user.ambiguous`. */
  resolve(app: AppId, reference: string, accepts?: { tombstones?: boolean }): Promise<UserId> {
    return resolveUser(this.context.storage, app, reference, accepts)
  }
  /** See `resolveUid`. Throws `user.not_found`, `user.destroyed`, `user.ambiguous`. */
  resolveUid(app: AppId, reference: string): Promise<UserId> {
    return resolveUid(this.context.storage, app, reference)
  }
  async findByNum(app: AppId, num: UserNum): Promise<User | undefined> {
    return this.context.storage.users.findByNum(app, num)
  }
  /** The row with that name, else the nameless row with that uid. */
  findByName(app: AppId, name: string, includeDestroyed = false): Promise<User | undefined> {
    const found = this.context.storage.users.findByName(app, name)
    return includeDestroyed ? found : found.then(unlessDestroyed)
  }
  listByMobile(app: AppId, mobile: string, limit = 2, after?: User): Promise<User[]> {
    return this.context.storage.users.listByMobile(app, mobile, limit, after?.num)
  }
  listByEmail(app: AppId, email: string, limit: number = limits.listItemsMax, after?: User): Promise<User[]> {
    return this.context.storage.users.listByEmail(app, email, limit, after?.num)
  }
  /** Oldest first. */
  list(app: AppId, filter: UserFilter, page: OffsetPage): Promise<User[]> {
    return this.context.storage.users.list(app, filter, page)
  }
  /** The same as `toRows` makes it of the users, a piece at a time; when that throws, no more are read. */
  async listAs<Row>(app: AppId, filter: UserFilter, page: OffsetPage, toRows: ToRows<User, Row>): Promise<Row[]> {
    const rows: Row[] = []
    await this.context.storage.users.list(app, filter, page, (piece) => void rows.push(...toRows(piece)))
    return rows
  }
  count(app: AppId, filter: UserFilter): Promise<number> {
    return this.context.storage.users.count(app, filter)
  }
  /** The same for a filter with a text to look for; searches of one caller run one after another. */
  search(call: Call, filter: UserFilter, page: OffsetPage): Promise<User[]> {
    return this.#longRead(call, () => this.context.storage.users.list(call.app, filter, page))
  }
  /** A page of the list, as `listAs`, with the length of the whole list. Searches of one caller run one after another. */
  async pageAs<Row>(
    call: Call,
    filter: UserFilter,
    page: OffsetPage,
    toRows: ToRows<User, Row>,
  ): Promise<{ total: number; rows: Row[] }> {
    const rows: Row[] = []
    const take: TakePiece<User> = (piece) => void rows.push(...toRows(piece))
    const { users } = this.context.storage
    const { total } = await this.#longRead(call, () => users.page(call.app, filter, page, take))
    return { total, rows }
  }
  /** Accounts created in [fromMs, toMs), and before. */
  creations(call: Call, fromMs: number, toMs: number): Promise<UserCreations> {
    return this.#longRead(call, () => this.context.storage.users.creations(call.app, fromMs, toMs))
  }
  /** In the given order, duplicates repeated, unknown ones skipped, tombstones included. */
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
   * Creates an account or overwrites the one with that uid; a tombstone becomes an account again. A function as `uid` makes
   * the uid from the app's serial counter. Throws `user.name_taken`.
   */
  async overwrite(call: Call, uid: UserId | ((serial: number) => UserId), draft: UserOverwrite): Promise<User> {
    const { value: user } = await unitOfWork(this.context, call, keysOf(call.app, uid, draft), async (tx) => {
      const { stores } = tx
      const id = typeof uid === 'string' ? uid : await allocateUid(stores, call.app, uid)
      const before = await stores.users.find(call.app, id)
      await assertNameFree(stores, call.app, draft.name, id)
      if (before?.kind === 'robot') await stores.robots.remove(call.app, id)
      const user = await insertOrOverwrite(tx, this.context.dialects.numLayout, id, before, draft)
      if (before) tx.audit('user.overwrite', id, writtenOver(before, user, Object.keys(draft)))
      else tx.audit('user.create', id)
      return user
    })
    return user
  }

  /** See `register`. Throws `user.exists`, `user.name_taken`. */
  register(call: Call, drafts: readonly UserDraft[]): Promise<User[]> {
    return createUsers(this.context, call, drafts, { revives: true })
  }

  /**
   * Creates one with a new uid. A function as `uid` makes random uids; it is called until one is unused. Throws `user.exists` for
   * a tombstone too.
   */
  async registerOne(call: Call, uid: UserId | (() => UserId), draft: Omit<UserDraft, 'uid'>): Promise<User> {
    const chosen = typeof uid === 'string' ? uid : await randomUnusedUid(this.context, call.app, uid)
    const [user] = await createUsers(this.context, call, [{ ...draft, uid: chosen }], { revives: false })
    if (!user) throw new Error('register returned no user')
    return user
  }

  /** Creates the account of a dialect's administrator when it does not exist. */
  async ensureAdmin(call: Call, uid: UserId, displayName: string): Promise<void> {
    if (await this.find(call.app, uid)) return
    try {
      await this.register(call, [{ uid, displayName, kind: 'admin' }])
    } catch (error) {
      // A concurrent call created it.
      if (!isCoreError(error, 'user.exists')) throw error
    }
  }

  /** See `createNamedUser`. Throws `user.name_taken`. */
  registerNamed(call: Call, name: string, passwordHash: string): Promise<User> {
    return createNamedUser(this.context, call, name, passwordHash, [], async (_, user) => user)
  }

  /**
   * Changes the named fields; `changedAtMs` changes even when no value differs. Throws `user.not_found`, `user.destroyed`,
   * `user.name_taken`, with `uniqueMobile` also `user.mobile_taken`, and `request.precondition_failed` where `versions` has not
   * the account's.
   */
  async update(call: Call, uid: UserId, patch: UserPatch, rules: UpdateRules = {}): Promise<User> {
    const mobile = rules.uniqueMobile ? patch.mobile : undefined
    const keys = keysOf(call.app, uid, patch)
    if (mobile) keys.push(mobileKey(call.app, mobile))
    const { value: user } = await unitOfWork(this.context, call, keys, async (tx) => {
      const before = requireUser(await tx.stores.users.find(call.app, uid))
      if (rules.versions && !rules.versions.includes(versionOf(before)))
        throw new CoreError('request.precondition_failed', 'the account was changed meanwhile')
      if (mobile) await assertMobileFree(tx.stores, call.app, mobile, uid)
      return updateUser(tx, before, patch)
    })
    return user
  }

  /**
   * Changes each in order, in one transaction: the account after it, or the error. An empty patch changes nothing. Names
   * cannot be changed here.
   */
  async updateEach(
    call: Call,
    changes: readonly { num: UserNum; patch: Omit<UserPatch, 'name'> }[],
  ): Promise<(User | CoreError)[]> {
    const nums = [...new Set(changes.map((one) => one.num))]
    // The uid of a num never changes.
    const uids = (await this.context.storage.users.listByNums(call.app, nums)).map(({ uid }) => uid)
    const keys = uids.map((uid) => userKey(call.app, uid))
    const { value: outcomes } = await unitOfWork(this.context, call, keys, async (tx) => {
      const users = new Map((await tx.stores.users.listByUids(call.app, uids)).map((user) => [user.num, user]))
      const outcomes: (User | CoreError)[] = []
      for (const { num, patch } of changes) {
        const before = users.get(num)
        if (before && !isDestroyed(before) && Object.keys(patch).length > 0)
          users.set(num, await updateUser(tx, before, patch))
        outcomes.push(userOrError(users.get(num)))
      }
      return outcomes
    })
    return outcomes
  }

  /**
   * Leaves a tombstone: uid and num stay; name, fields and stored values are deleted, those of audit entries too; every session,
   * token, device and binding ends. With `erase` the details of the audit entries about it are deleted too, also those of a tombstone.
   * Of an id without account, which keeps none, they end as well. `undefined` when there is nothing to delete.
   */
  async destroy(call: Call, uid: UserId, { erase = false } = {}): Promise<KickReceipt | undefined> {
    const { app } = call
    const { value: existed, receipt } = await unitOfWork(this.context, call, [userKey(app, uid)], async (tx) => {
      const before = await tx.stores.users.find(app, uid)
      if (!before) return destroyUnregistered(tx, uid)
      const erased = erase ? { erased: await eraseUserDetails(tx, app, uid) } : {}
      if (erase) await tx.stores.presenceEvents.erase(app, uid)
      if (isDestroyed(before)) {
        if (erase) tx.audit('user.erase', uid, { details: erased })
        return erase
      }
      const ended = await endAccount(tx, uid, 'destroyed')
      tx.disconnect(ended)
      await clearAccount(tx, uid)
      if (!erase) await eraseUserValues(tx, app, uid)
      tx.audit('user.destroy', uid, { details: { ...endedDetails(ended, 'destroyed'), ...erased } })
      tx.event({ kind: 'user.destroyed', call, app, uid })
      return true
    })
    return existed ? receipt : undefined
  }

  /** One at a time for each caller: the store runs few at once, and one caller must not keep the others waiting. */
  #longRead<T>({ app, actor }: Call, read: () => Promise<T>): Promise<T> {
    return this.#longReads.run(`${app}\0${actor.kind}\0${actor.id}`, read)
  }
}

/** Ends the sessions and devices that an id may have which no account has; `false` when it has none. */
async function destroyUnregistered(tx: Transaction, uid: UserId): Promise<boolean> {
  const { stores, call } = tx
  if ((await stores.devices.listOfUser(call.app, uid)).length === 0) return false
  const ended = await endAccount(tx, uid, 'destroyed')
  tx.disconnect(ended)
  tx.audit('user.destroy', uid, { details: endedDetails(ended, 'destroyed') })
  return true
}

/** Deletes what is stored of an account itself, except uid and num. */
async function clearAccount({ stores, call: { app }, atMs }: Transaction, uid: UserId): Promise<void> {
  await stores.robots.remove(app, uid)
  await stores.users.setPasswordHash(app, uid, undefined)
  await stores.settings.remove(app, uid)
  await stores.loginOrigins.removeOfUser(app, uid)
  await stores.userCommands.removeOfUser(app, uid)
  await stores.clientConfig.removeOfUser(app, uid)
  await stores.userValues.removeOfUser(app, uid)
  await stores.userNotes.removeOfUser(app, uid)
  const empty = { ...emptyProfile, name: '', kind: 'person' as const, grade: 0 }
  await stores.users.update(app, uid, { ...empty, changedAtMs: atMs, destroyedAtMs: atMs })
}

/** A uid made from a counter needs no key: no other transaction can have it. */
function keysOf(app: AppId, uid: UserId | ((serial: number) => UserId), { name }: { name?: string }): TransactionKey[] {
  const keys = typeof uid === 'string' ? [userKey(app, uid)] : []
  return name ? [...keys, nameKey(app, name)] : keys
}

const unlessDestroyed = (user: User | undefined): User | undefined => (user && !isDestroyed(user) ? user : undefined)
