import { z } from 'zod'
import type { UserPatch } from '../../../../core/accounts/store.ts'
import type { User } from '../../../../core/accounts/user.ts'
import { answerRows, readAnswer, readAnswerAfter } from '../../../../core/answer-bytes.ts'
import type { Core } from '../../../../core/core.ts'
import { CoreError } from '../../../../core/errors.ts'
import { type AppId, limits } from '../../../../core/values.ts'
import { createMessages } from '../../codes.ts'
import { generatedId } from '../../generated-id.ts'
import { endpoint } from '../deps.ts'
import { wildfireExamples } from '../examples.ts'
import { body, flag, int32, int32Or, pageBody, requiredText, requiredTexts, text, textMax } from '../json.ts'
import { kindOf, toUserInfo } from '../map.ts'
import { profileFields, profileInput } from '../profile-fields.ts'
import { createdUser, userInfo } from '../replies.ts'

/** What was not sent is emptied: create and robot create overwrite. */
export const wholeProfile = (input: z.output<z.ZodObject<typeof profileInput>>) => ({
  displayName: input.displayName ?? '',
  portrait: input.portrait ?? '',
  gender: input.gender ?? 0,
  mobile: input.mobile ?? '',
  email: input.email ?? '',
  address: input.address ?? '',
  company: input.company ?? '',
  social: input.social ?? '',
  extra: input.extra ?? '',
})

const create = endpoint({
  route: 'POST /admin/user/create',
  summary: 'Create or overwrite a user; generates an id when none is given',
  source: 'Server API, user, 2',
  auth: 'server',
  ...wildfireExamples.create,
  input: body({
    userId: text(textMax.id),
    name: requiredText(textMax.line),
    ...profileInput,
    type: int32Or(0).refine((type) => type === 0 || type === 3 || type === 100, 'must be 0, 3 or 100'),
  }),
  reply: createdUser,
  messages: createMessages,
  run: ({ core }, input, call) => {
    const fields = wholeProfile(input)
    // The vendor copies the name into a display name that is sent empty, not into one that is not sent.
    const displayName = input.displayName === '' ? input.name : fields.displayName
    const draft = { ...fields, displayName, name: input.name, ...kindOf(input.type) }
    return core.users.overwrite(call, input.userId || generatedId, draft)
  },
  map: (user) => ({ userId: user.uid, name: user.name }),
})

/** Which field each bit of `flag` names. */
const fieldOfBit = [...profileFields, 'name'] as const
type BitField = (typeof fieldOfBit)[number]

/** What the mask names: a field that was not sent is emptied, one that is not named is left alone. */
export function maskedPatch(mask: number, given: Partial<Record<BitField, string | number | undefined>>): UserPatch {
  const patch: Record<string, string | number> = {}
  for (const [bit, field] of fieldOfBit.entries())
    if (mask & (1 << bit)) patch[field] = given[field] ?? (field === 'gender' ? 0 : '')
  if (patch.name === '') throw new CoreError('request.invalid', 'name: must not be empty')
  return patch
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/**
 * Drops what the mask does not name, unread: backends send a record back as they got it, and one that was written through
 * another API may have longer texts than this one takes.
 */
function namedFields(sent: unknown): unknown {
  if (!isRecord(sent) || !isRecord(sent.userInfo)) return sent
  const mask = int32.safeParse(sent.flag).data ?? 0
  const isUnnamed = (field: string): boolean => {
    const bit = (fieldOfBit as readonly string[]).indexOf(field)
    return bit >= 0 && (mask & (1 << bit)) === 0
  }
  const named = Object.entries(sent.userInfo).filter(([field]) => !isUnnamed(field))
  return { ...sent, userInfo: Object.fromEntries(named) }
}

const update = endpoint({
  route: 'POST /admin/user/update',
  summary: 'Update the fields that the bits of `flag` select',
  source: 'Server API, user, 4',
  auth: 'server',
  ...wildfireExamples.update,
  input: z.preprocess(
    namedFields,
    body({
      flag: int32Or(0).refine((mask) => mask > 0, 'must be above 0'),
      userInfo: body({ userId: requiredText(textMax.id), name: text(textMax.line), ...profileInput }),
    }),
  ),
  run: async ({ core }, { flag: mask, userInfo: given }, call) => {
    await core.users.update(call, given.userId, maskedPatch(mask, given))
  },
})

/** Whom `userId`, else `name`, else `mobile` names. */
export const userQuery = body({
  userId: text(textMax.id),
  name: text(textMax.line),
  mobile: text(textMax.line),
  includeDeleted: flag,
}).refine((query) => query.userId || query.name || query.mobile, 'one of userId, name, mobile must be given')

const getInfo = endpoint({
  route: 'POST /admin/user/get_info',
  summary: 'Get one user by id, else by name, else by mobile',
  source: 'Server API, user, 5',
  auth: 'server',
  ...wildfireExamples.getInfo,
  input: userQuery,
  reply: userInfo,
  run: ({ core }, query, call) => lookUp(core, call.app, query),
  map: toUserInfo,
})

/** Tombstones count as absent unless asked for, and have no mobile. Throws `user.not_found`. */
export const lookUp = (core: Core, app: AppId, query: z.output<typeof userQuery>): Promise<User> =>
  findAny(core, app, query).then(existing)

function findAny(
  { users }: Core,
  app: AppId,
  { userId, name, mobile = '', includeDeleted }: z.output<typeof userQuery>,
): Promise<User | undefined> {
  if (userId) return users.find(app, userId, includeDeleted)
  return name
    ? users.findByName(app, name, includeDeleted)
    : users.listByMobile(app, mobile, 1).then(([first]) => first)
}

function existing(user: User | undefined): User {
  if (!user) throw new CoreError('user.not_found')
  return user
}

/** What the calls by email have in common: the Server API and the Robot API have one each. */
export const byEmail = {
  reader: 'email',
  input: body({ email: requiredText(textMax.line) }),
  reply: z.array(userInfo),
  wrapper: 'userInfos',
  ...wildfireExamples.getInfoByEmail,
} as const

/** Throws `user.not_found` when there is none. */
function someUsers<Row>(users: Row[]): Row[] {
  if (users.length === 0) throw new CoreError('user.not_found')
  return users
}

/** As an answer has them. Throws `user.not_found` when there is none. */
export const usersByEmail = async ({ users }: Pick<Core, 'users'>, app: AppId, email: string) =>
  someUsers(
    await readAnswerAfter(
      limits.listItemsMax,
      (last: User | undefined, limit) => users.listByEmail(app, email, limit, last),
      toUserInfo,
    ),
  )

/** As an answer has them; none is an empty list. */
export const usersByMobile = ({ users }: Pick<Core, 'users'>, app: AppId, mobile: string) =>
  readAnswerAfter(
    limits.listItemsMax,
    (last: User | undefined, limit) => users.listByMobile(app, mobile, limit, last),
    toUserInfo,
  )

const getInfoByEmail = endpoint({
  route: 'POST /admin/user/get_info_by_email',
  summary: 'Get the users with an email; none is `not exist`, not an empty list',
  source: 'Server API, user, 6',
  auth: 'server',
  ...byEmail,
  run: ({ core }, { email }, call) => usersByEmail(core, call.app, email),
})

const getInfoByMobile = endpoint({
  route: 'POST /admin/user/get_info_by_mobile',
  summary: 'Get the users with a mobile; none is `not exist`, not an empty list',
  source: 'Server SDKs, getUsersByMobile',
  auth: 'server',
  ...wildfireExamples.getInfoByMobile,
  // A tombstone has no mobile, so `includeDeleted` changes nothing.
  input: body({ mobile: requiredText(textMax.line) }),
  reply: z.array(userInfo),
  wrapper: 'userInfos',
  run: async ({ core }, { mobile }, call) => someUsers(await usersByMobile(core, call.app, mobile)),
})

const all = endpoint({
  route: 'POST /admin/user/all',
  summary: 'List all users with robots and administrators, oldest first',
  source: 'Server API, user, 7',
  auth: 'server',
  input: pageBody,
  reply: z.array(userInfo),
  wrapper: 'userInfoList',
  run: ({ core }, { count, offset }, call) =>
    core.users.listAs(call.app, {}, { offset, limit: count }, answerRows(toUserInfo)),
})

/** What the calls for several users have in common. */
export const inBatch = {
  ...wildfireExamples.batchGetInfos,
  input: body({ list: requiredTexts(textMax.id) }),
  reply: z.array(userInfo),
  wrapper: 'userInfos',
} as const

const batchGetInfos = endpoint({
  route: 'POST /admin/user/batch_get_infos',
  summary: 'Get users by id in request order; unknown ids are left out, deleted users included',
  source: 'Server API, user, 8',
  auth: 'server',
  ...inBatch,
  run: ({ core }, { list }, call) =>
    readAnswer(list, async (some) => (await core.users.listInOrder(call.app, some)).map(toUserInfo)),
})

const destroy = endpoint({
  route: 'POST /admin/user/destroy',
  summary: 'Delete a user or robot; an unknown id succeeds',
  source: 'Server API, user, 15',
  auth: 'server',
  ...wildfireExamples.destroy,
  input: body({ userId: requiredText(textMax.id) }),
  run: async ({ core }, { userId }, call) => {
    await core.users.destroy(call, userId)
  },
})

export const userRows = [create, update, getInfo, getInfoByEmail, getInfoByMobile, all, batchGetInfos, destroy]
