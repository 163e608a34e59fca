import { CoreError } from '../../../core/errors.ts'
import { type CredentialEnd, endedError } from '../../../core/sessions/credential-end.ts'
import type { UserNum } from '../../../core/values.ts'
import type { CredentialClass } from '../../kit/bounds.ts'
import { id } from './field-schemas.ts'

/** What a look-up of the `access-token` header in the app of the `app_id` header found. */
export type TokenState =
  | { kind: 'missing' }
  /** Never issued, or no token at all. */
  | { kind: 'unknown' }
  /** Issued in another app; answered as an unknown one. */
  | { kind: 'other_app' }
  | { kind: 'user'; num: UserNum; state: 'live' | 'expired' | 'ended'; end?: CredentialEnd | undefined }
  | { kind: 'admin'; state: 'live' | 'expired' | 'ended' }

/**
 * Who may call a row. `public`: any caller, invalid tokens included, since the vendor's client sends its old one along.
 * `any`: a user or an admin. `self`: on one user. `group`: on one user or as the owner of a group. `app`: admins.
 */
export type EndpointClass = 'public' | 'any' | 'self' | 'group' | 'app'

/** On whose behalf a call acts. */
export type Identity =
  | { as: 'anonymous' }
  /** The app's admin. */
  | { as: 'app' }
  /** `ownerOf`: an admin lends the acting user the rights of this group's owner. */
  | { as: 'user'; num: UserNum; byAdmin: boolean; ownerOf: number | undefined }
  | { as: 'owner'; group: number }

/** What the token behind an identity proves; on public rows the token of a user proves nothing. */
export function credentialOf(identity: Identity): CredentialClass {
  if (identity.as === 'anonymous') return 'none'
  return identity.as === 'user' && !identity.byAdmin ? 'user' : 'server'
}

export type IdentityInput = {
  endpoint: EndpointClass
  token: TokenState
  /** Headers as sent; null or `''` when absent. */
  userId: string | null
  groupId: string | null
  /** State of the user `subjectOf(userId)`; absent unless an admin names one. */
  subject?: 'active' | 'destroyed' | 'unknown'
}

/** The account that a `user_id` header names, for the look-up that `identityOf` needs; `undefined` when it names none. */
export function actingUserNum(userId: string | null): UserNum | undefined {
  const parsed = id().safeParse(userId ?? undefined)
  return parsed.success ? parsed.data : undefined
}

/**
 * The vendor's decision table for the four headers. Only an admin's `user_id` is ever honoured, and an admin that names
 * no user acts on none: there is no account behind an admin token to fall back to, and `/user/delete` is a row.
 * Throws `token.*`, `auth.forbidden`, `user.not_found`, `user.destroyed`, `request.invalid`.
 */
export function identityOf(presented: IdentityInput): Identity {
  const { endpoint, token } = presented
  if (endpoint === 'public')
    return token.kind === 'admin' && token.state === 'live' ? { as: 'app' } : { as: 'anonymous' }
  const bearer = liveToken(token)
  return bearer.kind === 'user' ? asItself(bearer.num, presented) : asAdmin(presented)
}

function liveToken(token: TokenState) {
  if (token.kind === 'missing') throw new CoreError('token.missing')
  if (token.kind === 'unknown') throw new CoreError('token.unknown')
  if (token.kind === 'other_app') throw new CoreError('token.mismatch')
  if (token.state !== 'live') throw invalidToken(token)
  return token
}

function invalidToken(token: TokenState & { kind: 'user' | 'admin' }): CoreError {
  const code = token.state === 'expired' ? 'token.expired' : 'token.ended'
  return token.kind === 'user' && token.end ? endedError(code, token.end) : new CoreError(code)
}

/** A user acts as itself or not at all; its rights in a group come from its role there. */
function asItself(num: UserNum, { endpoint, userId }: IdentityInput): Identity {
  if (userId && actingUserNum(userId) !== num)
    throw new CoreError('auth.forbidden', 'a user token acts for its own user only')
  if (endpoint === 'app') throw new CoreError('auth.forbidden', 'an admin token is needed')
  return { as: 'user', num, byAdmin: false, ownerOf: undefined }
}

function asAdmin({ endpoint, userId, groupId, subject }: IdentityInput): Identity {
  const num = headerId('user_id', userId)
  // No account has a number that large.
  if (num === 'beyond') throw new CoreError('user.not_found')
  if (num !== undefined && subject !== 'active')
    throw new CoreError(subject === 'destroyed' ? 'user.destroyed' : 'user.not_found')
  if (endpoint === 'app') return { as: 'app' }
  const group = endpoint === 'group' ? headerId('group_id', groupId) : undefined
  if (group === 'beyond') throw new CoreError('request.invalid', 'the group_id header is out of range')
  if (num !== undefined) return { as: 'user', num, byAdmin: true, ownerOf: group }
  if (group !== undefined) return { as: 'owner', group }
  if (endpoint === 'any') return { as: 'app' }
  throw new CoreError('request.invalid', 'the user_id header is required with an admin token')
}

/** `beyond` for an int64 that a JSON number does not hold exactly. */
function headerId(name: string, value: string | null): number | 'beyond' | undefined {
  if (!value) return undefined
  const parsed = actingUserNum(value)
  if (parsed !== undefined) return parsed
  if (isInt64(value)) return 'beyond'
  throw new CoreError('request.invalid', `the ${name} header must be an integer`)
}

const isInt64 = (text: string): boolean => /^-?\d{1,19}$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text)
