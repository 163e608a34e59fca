import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { nameKey, type TransactionKey, userKey } from '../transaction-keys.ts'
import { type Transaction, unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, UserId } from '../values.ts'
import { allocateNums } from './numbering.ts'
import { isDestroyed, type User } from './user.ts'
import { assertNameFree, insertOrOverwrite, newUser, overwriteUser, type UserDraft } from './write-user.ts'

/** Random ids tried before `internal` is thrown. */
const randomUidAttemptsMax = 64

/**
 * Creates all of them or none; where `revives`, a tombstone becomes an account again. Throws `user.exists` when a uid is in use
 * or listed twice, and `user.name_taken`.
 */
export async function createUsers(
  context: Context,
  call: Call,
  drafts: readonly UserDraft[],
  { revives }: { revives: boolean },
): Promise<User[]> {
  const { app } = call
  const uids = drafts.map((draft) => draft.uid)
  const names = drafts.flatMap(({ name }) => (name ? [nameKey(app, name)] : []))
  const keys = [...uids.map((uid) => userKey(app, uid)), ...names]
  const { value: users } = await unitOfWork(context, call, keys, async (tx) => {
    const { stores, atMs } = tx
    const before = new Map((await stores.users.listByUids(call.app, uids)).map((user) => [user.uid, user]))
    const taken = [...before.values()].some((user) => !revives || !isDestroyed(user))
    if (taken || new Set(uids).size < uids.length) throw new CoreError('user.exists')
    for (const draft of drafts) if (draft.name) await assertNameFree(stores, call.app, draft.name, draft.uid)
    const fresh = drafts.filter((draft) => !before.has(draft.uid))
    const nums = await allocateNums(stores, context.dialects.numLayout, call.app, fresh.length)
    const added = fresh.map((draft, index) => newUser(call.app, draft, nums[index] ?? 0, atMs))
    if (added.length > 0) await stores.users.insert(added)
    const byUid = new Map(added.map((user) => [user.uid, user]))
    for (const draft of drafts) {
      const tombstone = before.get(draft.uid)
      if (tombstone) byUid.set(draft.uid, await overwriteUser(tx, tombstone, draft))
    }
    return drafts.flatMap(({ uid }) => {
      const user = byUid.get(uid)
      if (!user) return []
      tx.audit('user.create', uid)
      tx.event({ kind: 'user.written', call, user })
      return [user]
    })
  })
  return users
}

/** An account as an operator creates it. Without a uid its num is its uid. */
export type AccountDraft = Omit<UserDraft, 'uid'> & { readonly uid?: UserId | undefined }

/** Creates one account; a tombstone becomes an account again. Throws `user.exists`, `user.name_taken`. */
export async function createAccount(
  context: Context,
  call: Call,
  { uid, ...draft }: AccountDraft,
  passwordHash: string | undefined,
): Promise<User> {
  const { app } = call
  const keys = [...(uid === undefined ? [] : [userKey(app, uid)]), ...(draft.name ? [nameKey(app, draft.name)] : [])]
  const { value } = await unitOfWork(context, call, keys, async (tx) => {
    const { stores } = tx
    const before = uid === undefined ? undefined : await stores.users.find(app, uid)
    if (before && !isDestroyed(before)) throw new CoreError('user.exists')
    if (draft.name) await assertNameFree(stores, app, draft.name, uid)
    const user = await insertOrOverwrite(tx, context.dialects.numLayout, uid, before, draft)
    if (passwordHash !== undefined) await stores.users.setPasswordHash(app, user.uid, passwordHash)
    tx.audit('user.create', user.uid)
    return user
  })
  return value
}

/** Runs in the transaction that creates the account and is committed with it. */
export type AfterCreate<T> = (tx: Transaction, user: User) => Promise<T>

/**
 * Creates an account with name and password; its uid is its num as text. `after` runs in the same transaction; `keys` are
 * the keys it needs besides the name; its result is returned. Throws `user.name_taken`, and what `after` throws.
 */
export async function createNamedUser<T>(
  context: Context,
  call: Call,
  name: string,
  passwordHash: string,
  keys: readonly TransactionKey[],
  after: AfterCreate<T>,
): Promise<T> {
  const { app } = call
  const { value } = await unitOfWork(context, call, [nameKey(app, name), ...keys], async (tx) => {
    const { stores, atMs } = tx
    await assertNameFree(stores, app, name, undefined)
    const [num = 0] = await allocateNums(stores, context.dialects.numLayout, app, 1)
    const user = newUser(app, { uid: String(num), name }, num, atMs)
    await stores.users.insert([user])
    await stores.users.setPasswordHash(app, user.uid, passwordHash)
    tx.audit('user.create', user.uid)
    tx.event({ kind: 'user.written', call, user })
    return after(tx, user)
  })
  return value
}

/** A random id that is not in use. Throws `internal` after `randomUidAttemptsMax` attempts. */
export async function randomUnusedUid(context: Context, app: AppId, draw: () => UserId): Promise<UserId> {
  for (let round = 0; round < randomUidAttemptsMax; round++) {
    const uid = draw()
    if ((await context.storage.users.uidsInUse(app, [uid])).size === 0) return uid
  }
  throw new CoreError('internal', 'no free user id was found')
}
