import type { Storage } from '../storage.ts'
import type { AppId, UserId } from '../values.ts'

/** Who a client says it is, where nothing of it is verified. */
export type ClaimedUser = {
  readonly by: 'uid' | 'num'
  readonly text: string
  /** The app, where the client's wire or credential names one. */
  readonly app?: AppId | undefined
}
type Owner = { readonly app: AppId; readonly uid: UserId }

/** Longest text that may be a uid. */
const uidCharsMax = 64

/** By claimed text, whose it is: of the one app that has such a user or uses the text as a uid. At most two reads an app. */
export async function usersOfClaims(
  storage: Storage,
  apps: readonly AppId[],
  claims: readonly ClaimedUser[],
): Promise<Map<string, Owner>> {
  const owners = new Map<string, Owner | 'several'>()
  const fitting = claims.filter(({ text }) => text.length > 0 && text.length <= uidCharsMax)
  if (fitting.length === 0) return new Map()
  for (const app of apps) {
    const here = fitting.filter((claim) => claim.app === undefined || claim.app === app)
    for (const [text, uid] of await usersHere(storage, app, here)) {
      const known = owners.get(text)
      owners.set(text, known ? 'several' : { app, uid })
    }
  }
  return new Map([...owners].flatMap(([text, owner]) => (owner === 'several' ? [] : [[text, owner]])))
}

async function usersHere(storage: Storage, app: AppId, claims: readonly ClaimedUser[]): Promise<Map<string, UserId>> {
  const named = claims.filter(({ by }) => by === 'uid').map(({ text }) => text)
  const nums = claims.filter(({ by }) => by === 'num').map(({ text }) => Number(text))
  const safe = nums.filter((num) => Number.isSafeInteger(num))
  const [uids, users] = await Promise.all([
    named.length === 0 ? new Set<string>() : storage.users.uidsInUse(app, [...new Set(named)]),
    safe.length === 0 ? [] : storage.users.listByNums(app, [...new Set(safe)]),
  ])
  return new Map([
    ...[...uids].map((uid) => [uid, uid] as const),
    ...users.map((user) => [String(user.num), user.uid] as const),
  ])
}
