import { afterAll, beforeAll, expect, test } from 'bun:test'
import { PbCoder } from '@openim/protocol'
import { setAppBackgroundReq } from '../../src/dialects/openim/gateway/messages.ts'
import type { OpenimAnswer } from '../kit/openim-client.ts'
import type { SocketReply } from '../kit/openim-gob.ts'
import { statesIn } from '../kit/openim-socket.ts'
import { type OpenimTestClients, openimTestClients } from '../kit/openim-test-clients.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

/** A test for each of docs/dialects/openim.md#pitfalls; 26 concerns clusters. */

let server: TestServer
let testClients: OpenimTestClients
beforeAll(async () => {
  server = await startTestServer()
  testClients = await openimTestClients({ urls: server.urls, secret: server.config['openim.secret'] })
})
afterAll(() => server.close())

const ok = '{"errCode":0,"errMsg":"","errDlt":""}'

/** A call with exactly these headers. */
const post = (path: string, body: unknown, headers: Record<string, string>) =>
  fetch(server.urls.openim + path, { method: 'POST', headers, body: JSON.stringify(body) })
const answerOf = async (response: Response) => (await response.json()) as OpenimAnswer<never>
const secret = () => ({ secret: server.config['openim.secret'], userID: 'imAdmin' })

test('pitfall 1: success has all three err fields, over HTTP and in the handshake', async () => {
  const userID = await testClients.registerUser()
  const response = await post('/auth/get_admin_token', secret(), { operationID: 'x' })
  expect(await response.json()).toMatchObject({ errCode: 0, errMsg: '', errDlt: '' })
  expect((await testClients.connect(userID)).texts).toEqual([ok])
})

test('pitfall 2: replies and pushes are binary in JSON mode too; text is for handshake and heartbeat', async () => {
  const socket = await testClients.connect(await testClients.registerUser())
  await socket.subscribe([socket.userID])
  await testClients.api.call('/user/update_user_info_ex', { userInfo: { userID: socket.userID, nickname: 'new' } })
  await socket.push(2001)
  await testClients.api.call('/auth/force_logout', { userID: socket.userID, platformID: 5 })
  await socket.push(2002)
  expect(socket.texts).toEqual([ok])
})

test('pitfall 3: business errors have status 200, over HTTP and in a refused handshake', async () => {
  const response = await post('/user/get_users_info', { userIDs: [] }, { operationID: 'x', token: 'xx' })
  expect([response.status, (await answerOf(response)).errCode]).toEqual([200, 1503])
  const refused = await testClients.refusal({ isMsgResp: false, token: 'xx' })
  expect([refused.status, refused.body]).toMatchObject([200, { errCode: 1503 }])
})

test('pitfall 4: tokens have no Bearer, open calls need none, and operationID everywhere', async () => {
  const token = await testClients.api.token(await testClients.registerUser(), 5)
  const headers = { operationID: 'x', token }
  expect(await answerOf(await post('/user/get_users_info', { userIDs: ['a'] }, headers))).toMatchObject({ errCode: 0 })
  const bearer = { operationID: 'x', authorization: `Bearer ${token}` }
  expect(await answerOf(await post('/user/get_users_info', { userIDs: ['a'] }, bearer))).toMatchObject({
    errCode: 1001,
    errDlt: 'header must have token',
  })
  expect(await answerOf(await post('/auth/parse_token', { token }, { operationID: 'x' }))).toMatchObject({ errCode: 0 })
  expect(await answerOf(await post('/auth/parse_token', { token }, {}))).toMatchObject({
    errCode: 1001,
    errDlt: 'header must have operationID',
  })
})

test('pitfall 5: isBackground is required and its value ignored', async () => {
  for (const isBackground of [undefined, '', 'yes'])
    expect((await testClients.refusal({ isMsgResp: true, query: { isBackground } })).body).toMatchObject({
      errCode: 500,
    })
  const userID = await testClients.registerUser()
  await testClients.connect(userID, { query: { isBackground: 'T' } })
  expect((await testClients.api.online(userID))[0]?.detailPlatformStatus).toMatchObject([{ isBackground: false }])
})

test('pitfall 6: only clients that set isMsgResp get the first text frame', async () => {
  const userID = await testClients.registerUser()
  const token = await testClients.api.token(userID, 5)
  const asking = await testClients.connect(userID, { token, encoding: 'gob', isMsgResp: true })
  const silent = await testClients.connect(userID, { token, encoding: 'gob' })
  await silent.request(1001)
  expect([asking.texts, silent.texts]).toEqual([[ok], []])
})

test('pitfall 7: the server never pings in text, and its pong always has a body', async () => {
  const socket = await testClients.connect(await testClients.registerUser())
  for (const body of [undefined, null, 'x', { a: [1] }]) socket.sendText(JSON.stringify({ type: 'ping', body }))
  await socket.text((_, index) => index === 4)
  const bodies = socket.texts.slice(1).map((text) => JSON.parse(text) as unknown)
  expect(bodies).toEqual([null, null, 'x', { a: [1] }].map((body) => ({ type: 'pong', body })))
})

test('pitfall 8: text pings are answered at once, also while a request is pending', async () => {
  const socket = await testClients.connect(await testClients.registerUser())
  const asked = socket.subscribe(Array.from({ length: 1_000 }, (_, index) => `w${index}`))
  socket.sendText('{"type":"ping"}')
  expect(await socket.text((text) => text.includes('pong'))).toBe('{"type":"pong","body":null}')
  await asked
})

test('pitfall 9: two sockets with one token are allowed, and both are listed in connect order', async () => {
  const userID = await testClients.registerUser()
  const token = await testClients.api.token(userID, 5)
  const [first, second] = [await testClients.connect(userID, { token }), await testClients.connect(userID, { token })]
  const details = (await testClients.api.online(userID))[0]?.detailPlatformStatus ?? []
  expect(details.map((one) => [one.platformID, one.token])).toEqual([
    [5, token],
    [5, token],
  ])
  expect(new Set(details.map(({ connID }) => connID)).size).toBe(2)
  for (const { connID } of details) expect(connID).toMatch(/^[0-9a-f]{32}$/)
  first.abort()
  await first.closed
  while ((await testClients.api.online(userID))[0]?.detailPlatformStatus.length === 2) await Bun.sleep(5)
  const left = (await testClients.api.online(userID))[0]?.detailPlatformStatus
  expect(left).toEqual(details.slice(1))
  expect((await second.request(1001)).errCode).toBe(0)
})

test('pitfall 10: issuing a token closes no socket, connecting with it does; the same token again closes none', async () => {
  const userID = await testClients.registerUser()
  const token = await testClients.api.token(userID, 5)
  const old = await testClients.connect(userID, { token })
  const again = await testClients.connect(userID, { token })
  const fresh = await testClients.api.token(userID, 5)
  for (const socket of [old, again]) expect((await socket.request(1001)).errCode).toBe(0)
  const connected = await testClients.connect(userID, { token: fresh })
  for (const socket of [old, again]) {
    await socket.closed
    expect(socket.pushes.map(({ reqIdentifier }) => reqIdentifier)).toEqual([2002])
  }
  const reconnected = await testClients.connect(userID, { token: fresh })
  expect((await connected.request(1001)).errCode).toBe(0)
  expect((await reconnected.request(1001)).errCode).toBe(0)
})

test('pitfall 11: force_logout ends sockets and every token of that platform, and of no other', async () => {
  const userID = await testClients.registerUser()
  const [phone, web] = [await testClients.api.token(userID, 2), await testClients.api.token(userID, 5)]
  const socket = await testClients.connect(userID, { token: phone, platformID: 2 })
  const other = await testClients.connect(userID, { token: web })
  await testClients.api.call('/auth/force_logout', { userID, platformID: 2 })
  expect((await testClients.api.online(userID))[0]?.detailPlatformStatus.map((one) => one.platformID)).toEqual([5])
  await socket.closed
  const stateOf = async (token: string) => (await testClients.api.call('/auth/parse_token', { token })).errCode
  expect([await stateOf(phone), await stateOf(web)]).toEqual([1506, 0])
  expect((await other.request(1001)).errCode).toBe(0)
})

test('pitfall 12: unregistered ids are offline, not an error', async () => {
  expect(await testClients.api.online('who', '')).toEqual([
    { userID: 'who', status: 0, detailPlatformStatus: [] },
    { userID: '', status: 0, detailPlatformStatus: [] },
  ])
})

test('pitfall 13: the answer has every id asked for, in that order, repeats and the offline too', async () => {
  const [on, off] = [await testClients.registerUser(), await testClients.registerUser()]
  await testClients.connect(on)
  const asked = [off, on, 'who', on, off]
  const answer = await testClients.api.online(...asked)
  expect(answer.map(({ userID, status }) => [userID, status])).toEqual(asked.map((id) => [id, id === on ? 1 : 0]))
})

test('pitfall 14: data is an object wherever the JS client destructures it', async () => {
  const userID = await testClients.registerUser()
  const token = await testClients.api.token(userID, 5)
  const paths = [
    '/friend/get_incremental_friends',
    '/friend/get_full_friend_user_ids',
    '/group/get_incremental_join_groups',
    '/group/get_full_join_group_ids',
    '/conversation/get_incremental_conversations',
    '/conversation/get_not_notify_conversation_ids',
  ]
  for (const path of paths)
    expect(await testClients.api.call(path, { userID }, token)).toMatchObject({ errCode: 0, data: {} })
  expect(await testClients.api.call('/user/get_users_info', { userIDs: ['who'] }, token)).toMatchObject({
    data: { usersInfo: [] },
  })
})

test('pitfall 15: /jssdk takes protobuf and answers base64 inside the JSON envelope', async () => {
  const token = await testClients.api.token(await testClients.registerUser(), 5)
  const response = await fetch(`${server.urls.openim}/jssdk/get_active_conversations`, {
    method: 'POST',
    headers: { operationID: 'x', token, 'content-type': 'application/x-protobuf' },
    body: Buffer.from('0a0275311014', 'hex'),
  })
  expect(await response.json()).toEqual({ errCode: 0, errMsg: '', errDlt: '', data: '' })
})

test('pitfall 16: a push of 2005 has no msgIncr, one entry, and the whole list of platforms', async () => {
  const [ann, bob] = [await testClients.registerUser(), await testClients.registerUser()]
  const subscriber = await testClients.connect(ann)
  await subscriber.subscribe([bob])
  await testClients.connect(bob, { platformID: 1 })
  const first = await subscriber.push(2005)
  await testClients.connect(bob, { platformID: 5 })
  const second = await subscriber.push(2005, (push) => push !== first)
  expect([first, second].map(statesIn)).toEqual([{ [bob]: [1] }, { [bob]: [1, 5] }])
  expect([first.msgIncr, second.msgIncr]).toEqual(['', ''])
})

test('pitfall 17: a reply to 2005 has an entry for ids subscribed already', async () => {
  const [ann, bob] = [await testClients.registerUser(), await testClients.registerUser()]
  const subscriber = await testClients.connect(ann)
  await testClients.connect(bob, { platformID: 1 })
  for (let round = 0; round < 2; round++) expect(await subscriber.subscribe([bob])).toEqual({ [bob]: [1] })
})

test('pitfall 18: createTime is ms for users and seconds for commands; expireTimeSeconds a duration, then a time', async () => {
  const userID = await testClients.registerUser()
  const token = await testClients.api.token(userID, 5)
  const nowMs = server.clock.now()
  const info = await testClients.api.call<{ usersInfo: { createTime: number }[] }>('/user/get_users_info', {
    userIDs: [userID],
  })
  expect(Math.abs((info.data?.usersInfo[0]?.createTime ?? 0) - nowMs)).toBeLessThan(60_000)
  await testClients.api.call('/user/process_user_command_add', { userID, type: 1, uuid: 'a' })
  const commands = await testClients.api.call<{ CommandResp: { createTime: number }[] }>(
    '/user/process_user_command_get_all',
    { userID },
  )
  expect(Math.abs((commands.data?.CommandResp[0]?.createTime ?? 0) - nowMs / 1000)).toBeLessThan(60)
  const issued = await testClients.api.call('/auth/get_admin_token', secret())
  expect(issued.data).toMatchObject({ expireTimeSeconds: 7_776_000 })
  const parsed = await testClients.api.call<{ expireTimeSeconds: number }>('/auth/parse_token', { token })
  expect(Math.abs((parsed.data?.expireTimeSeconds ?? 0) - nowMs / 1000 - 7_776_000)).toBeLessThan(60)
})

test('pitfall 19: appMangerLevel, appManagerLevel, nickname, nickName and CommandResp as the vendor spells them', async () => {
  const userID = await testClients.registerUser()
  const info = await testClients.api.call<{ usersInfo: object[] }>('/user/get_users_info', { userIDs: [userID] })
  expect(info.data?.usersInfo[0]).toMatchObject({ appMangerLevel: 0, nickname: `${userID} the user` })
  const account = { userID: `notice_${userID}`, nickName: 'Notices', faceURL: '', appMangerLevel: 3 }
  expect((await testClients.api.call('/user/add_notification_account', account)).data).toEqual(account)
  const page = { pagination: { pageNumber: 1, showNumber: 10 }, keyword: account.userID }
  const search = (appManagerLevel: number) =>
    testClients.api.call('/user/search_notification_account', { ...page, appManagerLevel })
  expect((await search(3)).data).toEqual({ total: 1, notificationAccounts: [account] })
  expect((await search(4)).data).toMatchObject({ total: 0 })
  expect((await testClients.api.call('/user/process_user_command_get_all', { userID })).data).toEqual({
    CommandResp: [],
  })
})

test('pitfall 20: empty texts change nothing in update_user_info and clear in update_user_info_ex', async () => {
  const userID = await testClients.registerUser()
  const nickname = async () =>
    (await testClients.api.call<{ usersInfo: { nickname: string }[] }>('/user/get_users_info', { userIDs: [userID] }))
      .data?.usersInfo[0]?.nickname
  await testClients.api.call('/user/update_user_info', { userInfo: { userID, nickname: '' } })
  expect(await nickname()).toBe(`${userID} the user`)
  await testClients.api.call('/user/update_user_info_ex', { userInfo: { userID, nickname: '' } })
  expect(await nickname()).toBe('')
})

test('pitfall 21: a business error leaves the socket open; a foreign sendID and an unknown request close it', async () => {
  const userID = await testClients.registerUser()
  const token = await testClients.api.token(userID, 5)
  const request = { reqIdentifier: 1001, sendID: userID, operationID: 'x', msgIncr: '1', data: new Uint8Array() }
  for (const wrong of [{ sendID: 'other' }, { sendID: '' }, { reqIdentifier: 2001 }, { reqIdentifier: 0 }]) {
    const socket = await testClients.connect(userID, { token })
    expect((await socket.request(1003)).errCode).toBe(500)
    socket.send({ ...request, ...wrong })
    expect(await socket.closed).toEqual({ code: 1006, reason: '' })
    expect(socket.pushes).toEqual([])
  }
})

test('pitfall 22: ids have letters of every script, and no colon', async () => {
  const register = (userID: string) =>
    testClients.api.call('/user/user_register', { users: [{ userID, nickname: 'x', faceURL: '' }] })
  expect((await register('a:b')).errCode).toBe(1001)
  const userID = `小明_${(await testClients.registerUser()).slice(1)}`
  expect((await register(userID)).errCode).toBe(0)
  for (const encoding of ['json', 'gob'] as const) {
    const socket = await testClients.connect(userID, { encoding })
    expect(await socket.subscribe([userID])).toEqual({ [userID]: [5] })
  }
  expect((await testClients.api.online(userID))[0]?.status).toBe(1)
})

test('pitfall 23: a sign-out over the socket and a close leave the token usable', async () => {
  const userID = await testClients.registerUser()
  const token = await testClients.api.token(userID, 5)
  const first = await testClients.connect(userID, { token })
  await first.request(2003)
  await first.closed
  const second = await testClients.connect(userID, { token })
  second.close()
  await second.closed
  expect((await testClients.connect(userID, { token })).texts).toEqual([ok])
  expect((await testClients.api.call('/auth/parse_token', { token })).errCode).toBe(0)
})

test('pitfall 24: the background flag belongs to the socket and ends with it', async () => {
  const userID = await testClients.registerUser()
  const token = await testClients.api.token(userID, 1)
  const connect = () => testClients.connect(userID, { token, platformID: 1 })
  const flags = async () =>
    (await testClients.api.online(userID))[0]?.detailPlatformStatus.map((one) => one.isBackground)
  const [first, second] = [await connect(), await connect()]
  await first.request(2004, setAppBackgroundReq.encode({ userID, isBackground: true }))
  expect(await flags()).toEqual([true, false])
  for (const socket of [first, second]) {
    socket.abort()
    await socket.closed
  }
  await connect()
  while ((await flags())?.length !== 1) await Bun.sleep(5)
  expect(await flags()).toEqual([false])
})

test('pitfall 25: a kicked token answers 1506, at once and after the next sign-in', async () => {
  const userID = await testClients.registerUser()
  const token = await testClients.api.token(userID, 5)
  await testClients.connect(userID, { token })
  await testClients.api.call('/auth/force_logout', { userID, platformID: 5 })
  const codes = async () => [
    (await testClients.api.call('/auth/parse_token', { token })).errCode,
    ((await testClients.refusal({ userID, token, isMsgResp: false })).body as OpenimAnswer).errCode,
    JSON.parse((await testClients.connect(userID, { token })).texts[0] ?? '').errCode as number,
  ]
  expect(await codes()).toEqual([1506, 1506, 1506])
  await testClients.connect(userID)
  await testClients.api.token(userID, 1)
  expect(await codes()).toEqual([1506, 1506, 1506])
})

test('an unsubscription alone is answered with bytes that the JS client can read', async () => {
  const socket = await testClients.connect(await testClients.registerUser())
  const asked = PbCoder.SubUserOnlineStatus.encode({ subscribeUserID: [], unsubscribeUserID: ['a'] }).finish()
  const { data }: SocketReply = await socket.request(2005, asked)
  expect(Buffer.from(data ?? []).toString('hex')).toBe('7800')
})
