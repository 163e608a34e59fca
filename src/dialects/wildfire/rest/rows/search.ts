import { z } from 'zod'
import type { User } from '../../../../core/accounts/user.ts'
import { withinAnswer } from '../../../../core/answer-bytes.ts'
import type { Core } from '../../../../core/core.ts'
import { type AppId, type Call, limits } from '../../../../core/values.ts'
import { endpoint } from '../deps.ts'
import { wildfireExamples } from '../examples.ts'
import { body, int32Or, requiredText, textMax } from '../json.ts'
import { toUserInfo } from '../map.ts'
import { userInfo } from '../replies.ts'

type ExactField = 'name' | 'mobile' | 'userId'

/** What each `searchType` compares exactly, in the order of the answer. Source: im-server, SearchUserType. */
const exactFields: ReadonlyMap<number, readonly ExactField[]> = new Map([
  [0, ['name', 'mobile', 'userId']],
  [1, ['name', 'mobile']],
  [2, ['name']],
  [3, ['mobile']],
  [4, ['userId']],
  [5, ['name', 'mobile', 'userId']],
  [100, ['name', 'mobile']],
])

/** These also find a part of the display name. */
const partialTypes: ReadonlySet<number> = new Set([0, 100])

const pageUsers = 20

const search = {
  input: body({
    keyword: requiredText(textMax.line),
    searchType: int32Or(0).refine((type) => exactFields.has(type), 'must be 0 to 5 or 100'),
    page: int32Or(0).refine((page) => page >= 0, 'must not be negative'),
  }),
  reply: z.array(userInfo),
  wrapper: 'userInfos',
  ...wildfireExamples.searchUsers,
} as const

type Query = z.output<typeof search.input>

/** Those that fit exactly, on the first page alone; then a page of those whose display name has the keyword. */
async function found({ users }: Core, call: Call, { keyword, searchType, page }: Query): Promise<User[]> {
  const exact = page > 0 ? [] : await exactUsers({ users }, call.app, keyword, exactFields.get(searchType) ?? [])
  if (!partialTypes.has(searchType)) return exact
  const named = { displayNameContains: keyword }
  const partial = await users.search(call, named, { offset: page * pageUsers, limit: pageUsers })
  return [...new Map([...exact, ...partial].map((user) => [user.uid, user])).values()]
}

async function exactUsers(
  { users }: Pick<Core, 'users'>,
  app: AppId,
  keyword: string,
  fields: readonly ExactField[],
): Promise<User[]> {
  const by: Readonly<Record<ExactField, () => Promise<readonly (User | undefined)[]>>> = {
    name: async () => [await users.findByName(app, keyword)],
    mobile: () => users.listByMobile(app, keyword, limits.listItemsMax),
    userId: async () => [await users.find(app, keyword)],
  }
  const all = (await Promise.all(fields.map((field) => by[field]()))).flat()
  const known = all.filter((user) => user !== undefined)
  return [...new Map(known.map((user) => [user.uid, user])).values()]
}

const summary = 'Find users exactly by name, mobile or id, and by a part of the display name, as `searchType` says'

const byServer = endpoint({
  route: 'POST /admin/user/search_user',
  summary,
  source: 'Server SDKs, Search_User',
  auth: 'server',
  ...search,
  run: ({ core }, query, call) => found(core, call, query),
  map: (users) => withinAnswer(users.map(toUserInfo)),
})

const byRobot = endpoint({
  route: 'POST /robot/user/search',
  summary,
  source: 'Robot API, searchUser',
  auth: 'robot',
  ...search,
  run: ({ core }, query, call) => found(core, call, query),
  map: (users) => withinAnswer(users.map(toUserInfo)),
})

export const searchRows = [byServer, byRobot]
