import { CoreError } from '../errors.ts'
import type { Storage } from '../storage.ts'
import type { AppId, UserId } from '../values.ts'
import { requireUser, type User } from './user.ts'

/** How an operator names a user: `kind:value`, or a uid alone. */
export const userReferenceKinds = ['uid', 'num', 'name', 'mobile'] as const
type ReferenceKind = (typeof userReferenceKinds)[number]

/** Users listed when a mobile number belongs to several. */
const listedMax = 10

/**
 * The uid that a reference means. A plain text is a uid and nothing else; `uid:` does the same for uids that begin like
 * another kind. A uid of sessions, devices or restrictions alone counts (docs/architecture.md#unregistered-ids). Throws
 * `user.not_found`, `user.destroyed` unless `tombstones`, `user.ambiguous` with the users that match, `request.invalid` for
 * `num:x`.
 */
export async function resolveUser(
  storage: Storage,
  app: AppId,
  reference: string,
  { tombstones = false }: { tombstones?: boolean } = {},
): Promise<UserId> {
  const { kind, value } = parseReference(reference)
  const accepted = tombstones ? (user: User) => user : requireUser
  if (kind === 'uid') return knownUid(storage, app, value, accepted)
  if (kind === 'mobile') return onlyOne(await storage.users.listByMobile(app, value, listedMax + 1), reference)
  const user =
    kind === 'name' ? await storage.users.findByName(app, value) : await storage.users.findByNum(app, numOf(value))
  if (!user) throw new CoreError('user.not_found', `there is no user with the ${kind} ${value}`)
  return accepted(user).uid
}

/**
 * The uid that a reference means, for those who want to know about it: also one of no account, and of a deleted account. Throws
 * `user.not_found` and `user.destroyed` for other kinds than `uid:`, else as `resolveUser`.
 */
export async function resolveUid(storage: Storage, app: AppId, reference: string): Promise<UserId> {
  const { kind, value } = parseReference(reference)
  if (kind === 'uid') return value
  const numbered = kind === 'num' ? await storage.users.findByNum(app, numOf(value)) : undefined
  return numbered ? numbered.uid : resolveUser(storage, app, reference)
}

function parseReference(reference: string): { kind: ReferenceKind; value: string } {
  const kind = userReferenceKinds.find((one) => reference.startsWith(`${one}:`))
  return kind === undefined ? { kind: 'uid', value: reference } : { kind, value: reference.slice(kind.length + 1) }
}

async function knownUid(storage: Storage, app: AppId, uid: UserId, accepted: (user: User) => User): Promise<UserId> {
  const user = await storage.users.find(app, uid)
  if (user) return accepted(user).uid
  if ((await storage.users.uidsInUse(app, [uid])).has(uid)) return uid
  throw new CoreError('user.not_found', `there is no user with the uid ${uid}; ${await otherWays(storage, app, uid)}`)
}

/** The references by which this text does find a user, or the kinds that there are. */
async function otherWays({ users }: Storage, app: AppId, text: string): Promise<string> {
  const num = safeInteger(text)
  const [named, numbered, mobile] = await Promise.all([
    users.findByName(app, text),
    num === undefined ? undefined : users.findByNum(app, num),
    users.listByMobile(app, text, 1),
  ])
  const found = { name: named, num: numbered, mobile: mobile[0] }
  const ways = Object.entries(found).flatMap(([kind, user]) => (user ? [`${kind}:${text}`] : []))
  if (ways.length > 0) return `did you mean ${ways.join(' or ')}?`
  return 'num:, name: and mobile: find users otherwise'
}

const safeInteger = (text: string): number | undefined =>
  /^\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined

function numOf(value: string): number {
  const num = safeInteger(value)
  if (num !== undefined) return num
  throw new CoreError('request.invalid', `num: must be followed by a whole number, not ${JSON.stringify(value)}`)
}

function onlyOne(users: readonly User[], reference: string): UserId {
  const [first, second] = users
  if (!first)
    throw new CoreError('user.not_found', `there is no user with the mobile ${parseReference(reference).value}`)
  if (!second) return first.uid
  const listed = users
    .slice(0, listedMax)
    .map(({ uid, displayName }) => `uid:${uid}${displayName && ` (${JSON.stringify(displayName)})`}`)
  const more = users.length > listedMax ? ' and more' : ''
  throw new CoreError('user.ambiguous', `${reference} names several users; use one of: ${listed.join(', ')}${more}`)
}
