import { writtenOver } from '../audit/recorded-values.ts'
import { CoreError } from '../errors.ts'
import type { Stores } from '../storage.ts'
import type { Transaction } from '../unit-of-work.ts'
import type { AppId, NumLayout, UserId, UserNum } from '../values.ts'
import { allocateNums } from './numbering.ts'
import type { UserPatch } from './store.ts'
import { emptyProfile, type Profile, type User } from './user.ts'

export type UserDraft = Partial<Profile> & {
  uid: UserId
  name?: string
  kind?: User['kind']
  grade?: number
}

/** The fields that an overwrite replaces. Password, settings and the fields of other dialects stay. */
export type UserOverwrite = Pick<
  Profile,
  'displayName' | 'portrait' | 'gender' | 'mobile' | 'email' | 'address' | 'company' | 'social' | 'extra'
> & { name: string; kind: User['kind']; grade: number }

/** Throws `user.name_taken` when another account has the name, or has no name and this text as uid. */
export async function assertNameFree(
  stores: Stores,
  app: AppId,
  name: string,
  except: UserId | undefined,
): Promise<void> {
  if ((await stores.users.nameHolder(app, name, except)) !== undefined) throw new CoreError('user.name_taken')
}

/** Throws `user.mobile_taken`. */
export async function assertMobileFree(stores: Stores, app: AppId, mobile: string, except: UserId): Promise<void> {
  const holders = await stores.users.listByMobile(app, mobile, 2)
  if (holders.some((holder) => holder.uid !== except)) throw new CoreError('user.mobile_taken')
}

export function newUser(app: AppId, draft: UserDraft, num: UserNum, atMs: number): User {
  const base = { app, num, kind: 'person' as const, grade: 0, name: '', createdAtMs: atMs, changedAtMs: atMs }
  return { ...emptyProfile, ...base, ...draft, destroyedAtMs: undefined }
}

/**
 * Inserts the account or overwrites the existing row, with its event. Without a uid the num is the uid. The caller adds the
 * audit entry.
 */
export async function insertOrOverwrite(
  tx: Transaction,
  nums: NumLayout,
  uid: UserId | undefined,
  before: User | undefined,
  draft: Omit<UserDraft, 'uid'>,
): Promise<User> {
  const user = before ? await overwriteUser(tx, before, draft) : await insertUser(tx, nums, uid, draft)
  tx.event({ kind: 'user.written', call: tx.call, user })
  return user
}

async function insertUser(
  { stores, call, atMs }: Transaction,
  nums: NumLayout,
  uid: UserId | undefined,
  draft: Omit<UserDraft, 'uid'>,
): Promise<User> {
  const [num = 0] = await allocateNums(stores, nums, call.app, 1)
  const made = newUser(call.app, { ...draft, uid: uid ?? String(num) }, num, atMs)
  await stores.users.insert([made])
  return made
}

/** A tombstone becomes an account again. */
export async function overwriteUser(
  { stores, call, atMs }: Transaction,
  before: User,
  draft: Omit<UserDraft, 'uid'>,
): Promise<User> {
  const change = { ...draft, changedAtMs: Math.max(atMs, before.changedAtMs), destroyedAtMs: undefined }
  await stores.users.update(call.app, before.uid, change)
  return { ...before, ...change }
}

/** Changes the fields that the patch names, with audit entry and event. Throws `user.name_taken`. */
export async function updateUser(tx: Transaction, before: User, patch: UserPatch): Promise<User> {
  const { stores, call, atMs } = tx
  if (patch.name) await assertNameFree(stores, call.app, patch.name, before.uid)
  const columns = { ...patch, changedAtMs: Math.max(atMs, before.changedAtMs) }
  await stores.users.update(call.app, before.uid, columns)
  const user = { ...before, ...columns }
  tx.audit('user.update', before.uid, writtenOver(before, user, Object.keys(patch)))
  tx.event({ kind: 'user.changed', call, user, patch })
  return user
}
