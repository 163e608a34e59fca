import { z } from 'zod'
import type { User } from '../../../../core/accounts/user.ts'
import { withinAnswer } from '../../../../core/answer-bytes.ts'
import type { Core } from '../../../../core/core.ts'
import type { AppId, Call } from '../../../../core/values.ts'
import { endpoint } from '../deps.ts'
import { wildfireExamples } from '../examples.ts'
import { body, int32Or, requiredText, textMax } from '../json.ts'
import { toUserInfo } from '../map.ts'
import { userInfo } from '../replies.ts'
import { usersByMobile } from './users.ts'

type UserInfo = z.input<typeof userInfo>
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
async function found({ users }: Core, call: Call, { keyword, searchType, page }: Query): Promise<UserInfo[]> {
  const exact = page > 0 ? [] : await exactUsers({ users }, call.app, keyword, exactFields.get(searchType) ?? [])
  if (!partialTypes.has(searchType)) return exact
  const named = { displayNameContains: keyword }
  const partial = await users.search(call, named, { offset: page * pageUsers, limit: pageUsers })
  return withinAnswer(onceEach([...exact, ...partial.map(toUserInfo)]))
}

async function exactUsers(
  core: Pick<Core, 'users'>,
  app: AppId,
  keyword: string,
  fields: readonly ExactField[],
): Promise<UserInfo[]> {
  const { users } = core
  const infoOf = (user: User | undefined) => (user ? [toUserInfo(user)] : [])
  const by: Readonly<Record<ExactField, () => Promise<UserInfo[]>>> = {
    name: async () => infoOf(await users.findByName(app, keyword)),
    mobile: () => usersByMobile(core, app, keyword),
    userId: async () => infoOf(await users.find(app, keyword)),
  }
  return withinAnswer(onceEach((await Promise.all(fields.map((field) => by[field]()))).flat()))
}

const onceEach = (users: readonly UserInfo[]): UserInfo[] => [
  ...new Map(users.map((user) => [user.userId, user])).values(),
]

const summary = 'Find users exactly by name, mobile or id, and by a part of the display name, as `searchType` says'

const byServer = endpoint({
  route: 'POST /admin/user/search_user',
  summary,
  source: 'Server SDKs, Search_User',
  auth: 'server',
  ...search,
  run: ({ core }, query, call) => found(core, call, query),
})

const byRobot = endpoint({
  route: 'POST /robot/user/search',
  summary,
  source: 'Robot API, searchUser',
  auth: 'robot',
  ...search,
  run: ({ core }, query, call) => found(core, call, query),
})

export const searchRows = [byServer, byRobot]
