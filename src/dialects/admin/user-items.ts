import { z } from 'zod'
import type { Restriction, User } from '../../core/accounts/user.ts'
import { type QueryField, queryFields } from '../../core/accounts/user-query.ts'
import type { DialectRegistry } from '../../core/dialect-registry.ts'

export const userKinds = ['person', 'robot', 'admin', 'notice'] as const

/** A ban or a mute in force. */
export const restriction = z.object({
  reason: z.string(),
  /** Who set it: a kind of actor and its id. */
  actor: z.string(),
  since: z.int(),
  /** When it ends; absent when it does not end by itself. */
  until: z.int().optional(),
})

export const toRestriction = ({ reason, actor, sinceMs, untilMs }: Restriction): z.output<typeof restriction> => ({
  ...{ reason, actor, since: sinceMs },
  ...(untilMs !== undefined && { until: untilMs }),
})

/** The fields of an account that lists show. */
const shown = {
  num: z.int(),
  kind: z.enum(userKinds),
  name: z.string(),
  displayName: z.string(),
  portrait: z.string(),
  mobile: z.string(),
  email: z.string(),
  createdAt: z.int(),
  changedAt: z.int(),
  /** Only of a deleted account, of which uid and num are left. */
  destroyedAt: z.int().optional(),
}

/** The other fields of an account. */
const profile = {
  grade: z.int(),
  gender: z.int(),
  address: z.string(),
  company: z.string(),
  social: z.string(),
  extra: z.string(),
  description: z.string(),
  publicInfo: z.string(),
  privateInfo: z.string(),
  ex: z.string(),
  globalRecvMsgOpt: z.int(),
}

/** An id without an account may be banned, signed in and online; it has no further fields. */
const registered = { registered: z.boolean() }

/** A user in a list. */
export const userItem = z.object({
  uid: z.string(),
  ...registered,
  ...z.object(shown).partial().shape,
  banned: z.boolean(),
  muted: z.boolean(),
  online: z.boolean(),
  /** Of a search: the fields that have the text. */
  matchedBy: z.array(z.enum(queryFields)).optional(),
})
export type UserItem = z.output<typeof userItem>

/** What a list shows of a user besides its account. */
export type UserState = { readonly banned: boolean; readonly muted: boolean; readonly online: boolean }

const toShown = (user: User): z.output<z.ZodObject<typeof shown>> => {
  const { num, kind, name, displayName, portrait, mobile, email, createdAtMs, changedAtMs, destroyedAtMs } = user
  return {
    ...{ num, kind, name, displayName, portrait, mobile, email, createdAt: createdAtMs, changedAt: changedAtMs },
    ...(destroyedAtMs !== undefined && { destroyedAt: destroyedAtMs }),
  }
}

export const toUserItem = (
  uid: string,
  user: User | undefined,
  state: UserState,
  matchedBy?: readonly QueryField[],
): UserItem => ({
  ...{ uid, registered: user !== undefined },
  ...(user && toShown(user)),
  ...state,
  ...(matchedBy && { matchedBy: [...matchedBy] }),
})

/** One account with all its fields, without what changes by itself. */
export const accountItem = z.object({
  uid: z.string(),
  ...registered,
  ...z.object(shown).partial().shape,
  ...z.object(profile).partial().shape,
  /** What each dialect calls the user: the field of its API and the value. */
  ids: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.int()]))),
})

export const toAccountItem = (
  uid: string,
  user: User | undefined,
  dialects: DialectRegistry,
): z.output<typeof accountItem> => ({
  ...{ uid, registered: user !== undefined },
  ...(user && { ...toShown(user), ...toProfile(user) }),
  ids: idsOf(uid, user, dialects),
})

function toProfile(user: User): z.output<z.ZodObject<typeof profile>> {
  const { grade, gender, address, company, social, extra, description } = user
  const { publicInfo, privateInfo, ex, globalRecvMsgOpt } = user
  return { grade, gender, address, company, social, extra, description, publicInfo, privateInfo, ex, globalRecvMsgOpt }
}

/** An id without an account has no num. */
const idsOf = (uid: string, user: User | undefined, dialects: DialectRegistry) =>
  Object.fromEntries(
    dialects.names.flatMap((name) => {
      const { field, holds } = dialects.of(name).accountId ?? {}
      const value = holds === 'num' ? user?.num : uid
      return field === undefined || value === undefined ? [] : [[name, { [field]: value }]]
    }),
  )
