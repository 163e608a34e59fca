import type { AppId, UserId, UserNum } from '../../src/core/values.ts'
import { lanyingClient } from './lanying-client.ts'
import { openimClient } from './openim-client.ts'
import type { TestServer } from './server.ts'

/** What the reads ask about. */
export type Subjects = {
  readonly uids: readonly UserId[]
  readonly nums: readonly UserNum[]
  /** Token texts, in any state. */
  readonly openimTokens: readonly string[]
  readonly lanyingTokens: readonly string[]
  readonly robots: readonly UserId[]
  readonly things: readonly string[]
  readonly pushTasks: readonly number[]
  /** Audit entries of later changes, such as a token that a reader needs, are left out. */
  readonly madeAtMs: number
}

/** The answers of every read of every API, by a name for the call; made to be compared with those of another moment. */
export async function everyAnswer(server: TestServer, subjects: Subjects): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {}
  for (const read of [wildfireReads, openimReads, lanyingReads, adminReads])
    for await (const [name, answer] of read(server, subjects)) answers[name] = answer
  return answers
}

type Answers = AsyncGenerator<[name: string, answer: unknown]>

async function* wildfireReads(server: TestServer, { uids, robots, things }: Subjects): Answers {
  const ask = async (path: string, body: object): Promise<[string, unknown]> => [
    `${path} ${JSON.stringify(body)}`,
    await server.wildfire(path, body),
  ]
  for (const userId of uids) {
    for (const includeDeleted of [false, true]) yield ask('/admin/user/get_info', { userId, includeDeleted })
    yield ask('/admin/user/get_info', { name: userId })
    yield ask('/admin/user/check_block_status', { userId })
    yield ask('/admin/user/onlinestatus', { userId })
    yield ask('/admin/user/session_list', { userId })
    yield ask('/admin/user/get_setting', { userId, scope: 1, key: 'key' })
    yield ask('/admin/user/get_user_robots', { userId })
    yield ask('/admin/device/user_devices', { userId })
  }
  for (const robotId of robots) yield ask('/admin/user/get_robot_info', { robotId })
  for (const deviceId of things) yield ask('/admin/device/get', { deviceId })
  yield ask('/admin/user/all', { count: 100, offset: 0 })
  yield ask('/admin/user/batch_get_infos', { list: uids })
  yield ask('/admin/user/get_all_robots', { count: 100, offset: 0 })
  yield ask('/admin/user/get_blocked_list', {})
  yield ask('/admin/user/online_count', {})
  yield ask('/admin/user/online_list', { nodeId: 0, offset: 0, count: 100 })
}

async function* openimReads(server: TestServer, { uids, openimTokens }: Subjects): Answers {
  const client = await openimClient({ url: server.urls.openim ?? '', secret: server.config['openim.secret'] })
  const ask = async (path: string, body: object, token?: string): Promise<[string, unknown]> => [
    `${path} ${JSON.stringify(body)} ${token ? openimTokens.indexOf(token) : ''}`,
    await client.call(path, body, token),
  ]
  const pagination = { pageNumber: 1, showNumber: 100 }
  for (const token of openimTokens) {
    yield ask('/auth/parse_token', { token })
    yield ask('/user/get_users_info', { userIDs: uids.slice(0, 1) }, token)
  }
  for (const userID of uids) {
    yield ask('/user/process_user_command_get_all', { userID })
    yield ask('/user/get_user_client_config', { userID })
  }
  yield ask('/user/get_users_info', { userIDs: uids })
  yield ask('/user/account_check', { checkUserIDs: uids })
  yield ask('/user/get_users', { pagination })
  yield ask('/user/get_all_users_uid', { pagination })
  yield ask('/user/get_users_online_status', { userIDs: uids })
  yield ask('/user/get_users_status', { userID: uids[0], userIDs: uids })
  yield ask('/user/page_user_client_config', { userID: '', key: '', pagination })
  yield ask('/user/search_notification_account', { keyword: '', pagination })
}

async function* lanyingReads(server: TestServer, { nums, lanyingTokens, pushTasks }: Subjects): Answers {
  const client = lanyingClient(server)
  type Caller = Parameters<typeof client.call>[1]
  const ask = async (route: string, by: Caller, name: string, body?: object): Promise<[string, unknown]> => [
    `${route} ${name} ${body ? JSON.stringify(body) : ''}`,
    await client.call(route, by, body),
  ]
  for (const [index, token] of lanyingTokens.entries())
    for (const route of ['GET /user/profile', 'GET /user/device/list', 'GET /user/push/tag'])
      yield ask(route, { token }, `by token ${index}`)
  for (const num of nums) {
    for (const route of ['profile', 'settings', 'device/list', 'online_status', 'push/tag'])
      yield ask(`GET /user/${route}`, { as: num }, `of ${num}`)
    yield ask(`GET /roster/id?user_id=${num}`, { as: num }, '')
    yield ask('POST /roster/list', { as: num }, `of ${num}`, { list: nums })
  }
  yield ask('GET /user/list?page_size=200', 'admin', '')
  yield ask('POST /push/task/detail', 'admin', '', { list: pushTasks })
}

async function* adminReads({ core, urls, config }: TestServer, { uids, madeAtMs }: Subjects): Answers {
  const { storage } = core.context
  const app: AppId = 'default'
  for (const uid of uids) {
    const path = `/v1/users/${uid}/push/preview`
    const headers = { authorization: `Bearer ${config['rollcall.adminKey']}`, 'x-request-id': 'every answer' }
    const response = await fetch(`${urls.rollcall}${path}`, { headers })
    yield [path, [response.status, await response.json()]]
    for (const dialect of ['wildfire', 'openim', 'lanying']) {
      const policy = `/v1/users/${uid}/admission?dialect=${dialect}&platform=ios`
      const answer = await fetch(`${urls.rollcall}${policy}`, { headers })
      yield [policy, [answer.status, await answer.json()]]
    }
  }
  // Read by the console and by the audit API.
  const audit = await storage.audit.list(app, {}, 1_000)
  // Entries get their position at some later time.
  const entries = audit.map(({ position: _, ...entry }) => entry)
  yield ['audit', entries.filter(({ atMs }) => atMs <= madeAtMs)]
  yield ['dead letters', await storage.outbox.listDeadLetters(app, 1_000)]
  yield ['queues', await storage.outbox.queueStats()]
}
