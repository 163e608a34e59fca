import { record } from '../audit/record.ts'
import { CoreError } from '../errors.ts'
import type { CoreEvent } from '../event.ts'
import type { Stores } from '../storage.ts'
import type { AppId, Call, NumLayout, UserId, UserNum } from '../values.ts'
import { takeNums } from './numbering.ts'
import type { UserPatch } from './store.ts'
import { emptyProfile, type Profile, type User } from './user.ts'

export type NewUser = Partial<Profile> & {
  uid: UserId
  name?: string
  kind?: User['kind']
  grade?: number
}

/** What a full overwrite of an account writes. Password, settings and the fields of other dialects stay. */
export type UserOverwrite = Pick<
  Profile,
  'displayName' | 'portrait' | 'gender' | 'mobile' | 'email' | 'address' | 'company' | 'social' | 'extra'
> & { name: string; kind: User['kind']; grade: number }

/** Throws `user.name_taken` when another account has the name, or has none and has it as uid. */
export async function refuseTakenName(
  stores: Stores,
  app: AppId,
  name: string,
  except: UserId | undefined,
): Promise<void> {
  if ((await stores.users.nameHolder(app, name, except)) !== undefined) throw new CoreError('user.name_taken')
}

/** Throws `user.mobile_taken`. */
export async function refuseTakenMobile(stores: Stores, app: AppId, mobile: string, except: UserId): Promise<void> {
  const holders = await stores.users.listByMobile(app, mobile, 2)
  if (holders.some((holder) => holder.uid !== except)) throw new CoreError('user.mobile_taken')
}

export function newUser(app: AppId, draft: NewUser, num: UserNum, atMs: number): User {
  const base = { app, num, kind: 'person' as const, grade: 0, name: '', createdAtMs: atMs, changedAtMs: atMs }
  return { ...emptyProfile, ...base, ...draft, destroyedAtMs: undefined }
}

/** Inserts the account, or lays the draft over the row that is there. */
export async function insertOrOverwrite(
  stores: Stores,
  nums: NumLayout,
  app: AppId,
  uid: UserId,
  before: User | undefined,
  draft: Omit<NewUser, 'uid'>,
  atMs: number,
): Promise<User> {
  if (!before) {
    const [num = 0] = await takeNums(stores, nums, app, 1)
    const made = newUser(app, { ...draft, uid }, num, atMs)
    await stores.users.insert([made])
    return made
  }
  const change = { ...draft, changedAtMs: Math.max(atMs, before.changedAtMs), destroyedAtMs: undefined }
  await stores.users.update(app, uid, change)
  return { ...before, ...change }
}

export type UserChanged = Extract<CoreEvent, { kind: 'user.changed' }>

/** Writes a change and its trace; the event is the caller's to record and to tell. Throws `user.name_taken`. */
export async function updateUser(
  stores: Stores,
  call: Call,
  before: User,
  patch: UserPatch,
  atMs: number,
): Promise<UserChanged> {
  if (patch.name) await refuseTakenName(stores, call.app, patch.name, before.uid)
  const columns = { ...patch, changedAtMs: Math.max(atMs, before.changedAtMs) }
  await stores.users.update(call.app, before.uid, columns)
  await record(stores, call, atMs, 'user.update', before.uid, { fields: Object.keys(patch) })
  return { kind: 'user.changed', call, user: { ...before, ...columns }, patch }
}
