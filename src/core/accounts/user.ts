import { sha256Hex } from '../crypto.ts'
import { CoreError } from '../errors.ts'
import type { AppId, UserId, UserNum } from '../values.ts'

/** The kind of an account; dialects number these differently. */
export type UserKind = 'person' | 'robot' | 'admin' | 'notice'

/** The fields that describe an account. Texts are `''` when unset, numbers 0. */
export type Profile = {
  displayName: string
  portrait: string
  gender: number
  mobile: string
  email: string
  address: string
  company: string
  social: string
  extra: string
  description: string
  publicInfo: string
  privateInfo: string
  ex: string
  /** 0 receive, 1 do not receive, 2 receive without notification. */
  globalRecvMsgOpt: number
}

export type User = Profile & {
  app: AppId
  uid: UserId
  num: UserNum
  kind: UserKind
  /** A number within the kind that a dialect writes and reads back: 0 or 1. */
  grade: number
  /** `''` when the account has none; then its uid is used to show and find it. */
  name: string
  createdAtMs: number
  /** Last profile change through any dialect. */
  changedAtMs: number
  /** Set on a tombstone: uid and num stay, everything else is empty. */
  destroyedAtMs: number | undefined
}

export const emptyProfile: Profile = {
  displayName: '',
  portrait: '',
  gender: 0,
  mobile: '',
  email: '',
  address: '',
  company: '',
  social: '',
  extra: '',
  description: '',
  publicInfo: '',
  privateInfo: '',
  ex: '',
  globalRecvMsgOpt: 0,
}

/** The name for dialects without empty names: the uid when there is none. */
export const shownName = (user: Pick<User, 'name' | 'uid'>): string => user.name || user.uid

export const isDestroyed = (user: User): boolean => user.destroyedAtMs !== undefined

/** Throws `user.not_found` or `user.destroyed`. */
export function requireUser(user: User | undefined): User {
  const outcome = userOrError(user)
  if (outcome instanceof CoreError) throw outcome
  return outcome
}

/** The account, or the error `user.not_found` or `user.destroyed`. */
export function userOrError(user: User | undefined): User | CoreError {
  if (!user) return new CoreError('user.not_found')
  return isDestroyed(user) ? new CoreError('user.destroyed') : user
}

const versionChars = 32

/** Names the state of an account's own fields: it differs when one of them does. Not a secret. */
export const versionOf = (user: User): string =>
  sha256Hex(JSON.stringify(Object.entries(user).sort(([a], [b]) => (a < b ? -1 : 1)))).slice(0, versionChars)

/** A ban or a mute; in force until it is lifted or its time ends. */
export type Restriction = {
  app: AppId
  uid: UserId
  kind: 'ban' | 'mute'
  reason: string
  actor: string
  sinceMs: number
  /** `undefined`: until lifted. */
  untilMs: number | undefined
}

export type ActiveRestrictions = { ban: Restriction | undefined; mute: Restriction | undefined }

export const isInForce = (restriction: Restriction, nowMs: number): boolean =>
  restriction.untilMs === undefined || nowMs < restriction.untilMs

/** The fields of a robot besides its user row. */
export type Robot = { app: AppId; uid: UserId; owner: UserId; secret: string; callback: string; extra: string }
