import type { Storage } from '../storage.ts'
import type { AppId, UserId } from '../values.ts'

/** Who a client says it is, where nothing of it is verified. */
export type ClaimedUser = {
  readonly by: 'uid' | 'num'
  readonly text: string
  /** The app that the client's credential or wire names; `undefined` when neither does. */
  readonly app?: AppId | undefined
}
type Owner = { readonly app: AppId; readonly uid: UserId }

/** Longest text that may be a uid. */
const uidCharsMax = 64

/** Equal for claims that mean the same user. */
export const claimKey = ({ by, text, app = '' }: ClaimedUser): string => `${app}\0${by}\0${text}`

/**
 * By `claimKey`, whose it is: of the app that the claim names, else of the one app that has such a user or uses the text as a uid.
 * At most two reads an app.
 */
export async function usersOfClaims(
  storage: Storage,
  apps: readonly AppId[],
  claims: readonly ClaimedUser[],
): Promise<Map<string, Owner>> {
  const owners = new Map<string, Owner | 'several'>()
  const fitting = claims.filter(({ text }) => text.length > 0 && text.length <= uidCharsMax)
  for (const app of apps) {
    const here = fitting.filter((claim) => claim.app === undefined || claim.app === app)
    for (const [key, uid] of await usersHere(storage, app, here))
      owners.set(key, owners.has(key) ? 'several' : { app, uid })
  }
  return new Map([...owners].flatMap(([key, owner]) => (owner === 'several' ? [] : [[key, owner]])))
}

async function usersHere(storage: Storage, app: AppId, claims: readonly ClaimedUser[]): Promise<Map<string, UserId>> {
  const named = claims.filter(({ by }) => by === 'uid').map(({ text }) => text)
  const nums = claims.filter(({ by }) => by === 'num').map(({ text }) => Number(text))
  const safe = nums.filter((num) => Number.isSafeInteger(num))
  const [uids, users] = await Promise.all([
    named.length === 0 ? new Set<string>() : storage.users.uidsInUse(app, [...new Set(named)]),
    safe.length === 0 ? [] : storage.users.listByNums(app, [...new Set(safe)]),
  ])
  const uidOf = new Map(users.map(({ num, uid }) => [String(num), uid]))
  const found = claims.map((claim) => {
    const { by, text } = claim
    return [claimKey(claim), by === 'num' ? uidOf.get(text) : uids.has(text) ? text : undefined] as const
  })
  return new Map(found.flatMap(([key, uid]) => (uid === undefined ? [] : [[key, uid]])))
}
