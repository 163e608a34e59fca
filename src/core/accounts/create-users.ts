import { record, recordEach } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { Stores } from '../storage.ts'
import type { AppId, Call, UserId } from '../values.ts'
import { takeNums } from './numbering.ts'
import { isDestroyed, type User } from './user.ts'
import { insertOrOverwrite, type NewUser, newUser, refuseTakenName } from './write-user.ts'

/** Random ids that are tried before it counts as a fault. */
const drawsMax = 64

/** What is done in the transaction that makes an account. */
export type AfterCreate = (stores: Stores, user: User, atMs: number) => Promise<void>

/**
 * Makes all of them or none; tombstones come back to life. Throws `user.exists` for the uid of a living account, and for one
 * that is there twice; `user.name_taken`.
 */
export async function createUsers(context: Context, call: Call, drafts: readonly NewUser[]): Promise<User[]> {
  const atMs = context.clock.now()
  const written = await context.storage.transaction(async (stores) => {
    const uids = drafts.map((draft) => draft.uid)
    const before = new Map((await stores.users.listByUids(call.app, uids)).map((user) => [user.uid, user]))
    const taken = [...before.values()].some((user) => !isDestroyed(user))
    if (taken || new Set(uids).size < uids.length) throw new CoreError('user.exists')
    for (const draft of drafts) if (draft.name) await refuseTakenName(stores, call.app, draft.name, draft.uid)
    const fresh = drafts.filter((draft) => !before.has(draft.uid))
    const nums = await takeNums(stores, context.dialects.numLayout, call.app, fresh.length)
    const added = fresh.map((draft, index) => newUser(call.app, draft, nums[index] ?? 0, atMs))
    if (added.length > 0) await stores.users.insert(added)
    const revived: User[] = []
    for (const draft of drafts) {
      const grave = before.get(draft.uid)
      if (grave)
        revived.push(
          await insertOrOverwrite(stores, context.dialects.numLayout, call.app, draft.uid, grave, draft, atMs),
        )
    }
    await recordEach(stores, call, atMs, 'user.create', uids)
    const byUid = new Map([...added, ...revived].map((user) => [user.uid, user]))
    const made = uids.flatMap((uid) => byUid.get(uid) ?? [])
    return context.events.record(
      stores,
      made.map((user) => ({ kind: 'user.written' as const, call, user })),
    )
  })
  for (const event of written) context.events.emit(event)
  return written.map((event) => event.user)
}

/**
 * Makes an account known by name and password; its uid is its num's text. `along` is done in the same transaction.
 * Throws `user.name_taken`, and what `along` throws.
 */
export async function createNamedUser(
  context: Context,
  call: Call,
  name: string,
  passwordHash: string,
  along?: AfterCreate,
): Promise<User> {
  const atMs = context.clock.now()
  const user = await context.storage.transaction(async (stores) => {
    await refuseTakenName(stores, call.app, name, undefined)
    const [num = 0] = await takeNums(stores, context.dialects.numLayout, call.app, 1)
    const made = newUser(call.app, { uid: String(num), name }, num, atMs)
    await stores.users.insert([made])
    await stores.users.setPasswordHash(call.app, made.uid, passwordHash)
    await record(stores, call, atMs, 'user.create', made.uid)
    await along?.(stores, made, atMs)
    await context.events.record(stores, [{ kind: 'user.written', call, user: made }])
    return made
  })
  context.events.emit({ kind: 'user.written', call, user })
  return user
}

/** An id that names nobody. */
export async function drawUid(context: Context, app: AppId, draw: () => UserId): Promise<UserId> {
  for (let round = 0; round < drawsMax; round++) {
    const uid = draw()
    if ((await context.storage.users.uidsInUse(app, [uid])).size === 0) return uid
  }
  throw new CoreError('internal', 'no free user id was found')
}
