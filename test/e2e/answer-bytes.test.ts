import { afterAll, beforeAll, expect, test } from 'bun:test'
import { answerBytesMax } from '../../src/core/answer-bytes.ts'
import { type OpenimClient, openimClient } from '../kit/openim-client.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

/* A list has a bound in bytes besides its number of items: its texts may be long. */

const exBytes = 64 * 1024
/** So many users with the longest text are one answer; one more is too long. */
const fitting = Math.floor(answerBytesMax / (exBytes + 1_024))
const count = Math.ceil(answerBytesMax / exBytes)
const ids = Array.from({ length: count }, (_, index) => `user${index}`)

let server: TestServer
let openim: OpenimClient
beforeAll(async () => {
  server = await startTestServer()
  openim = await openimClient({ url: server.urls.openim ?? '', secret: server.config['openim.secret'] })
  const users = ids.map((userID) => ({ userID, nickname: userID, ex: 'x'.repeat(exBytes) }))
  for (let at = 0; at < users.length; at += 50)
    await openim.call('/user/user_register', { users: users.slice(at, at + 50) })
})
afterAll(() => server.close())

const tooLong = { errCode: 1001, errDlt: `the answer would have more than ${answerBytesMax} bytes: ask for fewer` }

test('OpenIM: users by id, and a page of them', async () => {
  expect(await openim.call('/user/get_users_info', { userIDs: ids })).toMatchObject(tooLong)
  expect(await openim.call('/user/get_users', { pagination: { pageNumber: 1, showNumber: count } })).toMatchObject(
    tooLong,
  )
  const some = await openim.call<{ usersInfo: unknown[] }>('/user/get_users_info', { userIDs: ids.slice(0, fitting) })
  expect(some.data?.usersInfo).toHaveLength(fitting)
  const page = { pagination: { pageNumber: 2, showNumber: 100 } }
  const { data } = await openim.call<{ total: number; users: unknown[] }>('/user/get_users', page)
  expect(data).toMatchObject({ total: count })
  expect(data?.users).toHaveLength(count - 100)
})
test('lists without the long texts are not concerned', async () => {
  const checked = await openim.call<{ results: unknown[] }>('/user/account_check', { checkUserIDs: ids })
  expect(checked.data?.results).toHaveLength(count)
  const wildfire = await server.wildfire('/admin/user/batch_get_infos', { list: ids })
  expect(wildfire.result).toHaveLength(count)
})
test('OpenIM: a page of client configuration', async () => {
  const value = 'x'.repeat(exBytes)
  for (let at = 0; at < 130; at += 26)
    await openim.call('/user/set_user_client_config', {
      userID: ids[at],
      configs: Object.fromEntries(Array.from({ length: 26 }, (_, key) => [`key${key}`, value])),
    })
  const page = (showNumber: number) =>
    openim.call('/user/page_user_client_config', { pagination: { pageNumber: 1, showNumber } })
  expect(await page(130)).toMatchObject(tooLong)
  expect(await page(100)).toMatchObject({ errCode: 0, data: { total: 130 } })
})
test('WildfireChat: users by id and all users', async () => {
  const extra = 'x'.repeat(65_536)
  for (const userId of ids)
    await server.wildfire('/admin/user/create', { userId, name: userId, displayName: userId, extra })
  const refused = { code: 251 }
  expect(await server.wildfire('/admin/user/batch_get_infos', { list: ids })).toMatchObject(refused)
  expect(await server.wildfire('/admin/user/all', { offset: 0, count: 1_000 })).toMatchObject(refused)
  expect(await server.wildfire('/admin/user/all', { offset: 0, count: 100 })).toMatchObject({ code: 0 })
})
