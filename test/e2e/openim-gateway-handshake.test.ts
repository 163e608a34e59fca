import { afterAll, beforeAll, expect, test } from 'bun:test'
import { createHmac } from 'node:crypto'
import { PbCoder } from '@openim/protocol'
import type { SocketOptions } from '../kit/openim-socket.ts'
import { type OpenimTestClients, openimTestClients } from '../kit/openim-test-clients.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

let server: TestServer
let testClients: OpenimTestClients
beforeAll(async () => {
  server = await startTestServer({ settings: { 'limits.connects.perUser': 3 } })
  testClients = await openimTestClients({ urls: server.urls, secret: server.config['openim.secret'] })
})
afterAll(() => server.close())

const ok = '{"errCode":0,"errMsg":"","errDlt":""}'

/** A token signed with the server's own secret that it never issued. */
function forged(claims: object, how: { secret?: string; alg?: string } = {}): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part({ alg: how.alg ?? 'HS256', typ: 'JWT' })}.${part(claims)}`
  const key = how.secret ?? server.config['openim.secret']
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`
}
const nowS = () => Math.floor(Date.now() / 1000)

test('is answered by a text frame if the client requests it, else by none', async () => {
  const userID = await testClients.registerUser()
  const asking = await testClients.connect(userID, { platformID: 1 })
  const silent = await testClients.connect(userID, { platformID: 5, isMsgResp: false })
  await Promise.all([asking.request(1001), silent.request(1001)])
  expect([asking.texts, silent.texts]).toEqual([[ok], []])
})

test('also packed into `v`, and with an operationID in other letters', async () => {
  const userID = await testClients.registerUser()
  const token = await testClients.api.token(userID, 5)
  const asked = {
    token,
    userID,
    platformID: 5,
    operationID: 'ä',
    sdkType: 'js',
    sendResponse: true,
    background: true,
  }
  const v = Buffer.from(JSON.stringify(asked)).toString('base64url')
  const none = { sendID: undefined, token: undefined, platformID: undefined, operationID: undefined }
  const query = { ...none, isBackground: undefined, isMsgResp: undefined, sdkType: undefined, v }
  const socket = await testClients.connect(userID, { token, isMsgResp: true, query })
  expect((await socket.request(1001)).errCode).toBe(0)
  expect(socket.texts).toEqual([ok])
})

test.each([
  ['platformID is not int', { platformID: 'web' }],
  ['isMsgResp is not bool', { isMsgResp: 'perhaps' }],
  ['operationID is empty', { operationID: undefined }],
  ['token is empty', { token: undefined }],
  ['sendID is empty', { sendID: undefined }],
  ['platformID is invalid', { platformID: '12' }],
  ['sdkType is invalid', { sdkType: 'php' }],
])('1602 %s: JSON at 200 without an upgrade, also for those who ask for frames', async (errDlt, query) => {
  expect(await testClients.refusal({ isMsgResp: true, query })).toEqual({
    status: 200,
    type: 'application/json; charset=utf-8',
    body: { errCode: 1602, errMsg: 'args err, need token, sendID, platformID', errDlt },
  })
})

test('the first of several failures answers', async () => {
  const query = { platformID: 'x', operationID: undefined, isBackground: undefined }
  expect((await testClients.refusal({ query })).body).toMatchObject({ errDlt: 'platformID is not int' })
  const later = { platformID: '99', sdkType: 'php', isBackground: undefined }
  expect((await testClients.refusal({ query: later })).body).toMatchObject({ errDlt: 'platformID is invalid' })
})

const life = () => ({ iat: nowS() - 5, exp: nowS() + 60 })
const tokens: [errCode: number, errDlt: string, make: (userID: string) => Partial<SocketOptions>][] = [
  [1503, '1503 TokenMalformedError jwt parse error', () => ({ token: 'xx' })],
  [
    1501,
    '1501 TokenExpiredError jwt parse error',
    (UserID) => ({ token: forged({ UserID, PlatformID: 5, exp: nowS() - 1 }) }),
  ],
  [
    1504,
    '1504 TokenNotValidYetError jwt parse error',
    (UserID) => ({ token: forged({ UserID, PlatformID: 5, ...life(), nbf: nowS() + 60 }) }),
  ],
  [
    1505,
    '1505 signature is invalid jwt parse error',
    (UserID) => ({ token: forged({ UserID, PlatformID: 5, ...life() }, { secret: 'another' }) }),
  ],
  [
    1505,
    '1505 signing method is invalid jwt parse error',
    (UserID) => ({ token: forged({ UserID, PlatformID: 5, ...life() }, { alg: 'HS512' }) }),
  ],
  [1507, 'TokenNotExistError', (UserID) => ({ token: forged({ UserID, PlatformID: 5, ...life() }) })],
]
test.each(tokens)('%i %s: by frame if requested, else as JSON at 200', async (errCode, errDlt, make) => {
  const userID = await testClients.registerUser()
  const how = { userID, ...make(userID) }
  expect(await testClients.refusal({ ...how, isMsgResp: false })).toMatchObject({
    status: 200,
    body: { errCode, errDlt },
  })
  const frame = await testClients.connect(userID, how)
  expect(JSON.parse(frame.texts[0] ?? '')).toMatchObject({ errCode, errDlt })
  expect(await frame.closed).toEqual({ code: 1006, reason: '' })
})

test("1502 for another user's token and for another platform's", async () => {
  const [ann, bob] = [await testClients.registerUser(), await testClients.registerUser()]
  const token = await testClients.api.token(ann, 5)
  expect((await testClients.refusal({ userID: bob, token, isMsgResp: false })).body).toEqual({
    errCode: 1502,
    errMsg: 'TokenInvalidError',
    errDlt: `token uid ${ann} != userID ${bob}`,
  })
  const frame = await testClients.connect(ann, { token, platformID: 1 })
  expect(JSON.parse(frame.texts[0] ?? '')).toMatchObject({ errDlt: 'token platform 5 != platformID 1' })
})

test('1601 over the limit of connections: as JSON at 200, or by frame; a closed one is not counted', async () => {
  const userID = await testClients.registerUser()
  const token = await testClients.api.token(userID, 5)
  const sockets = await Promise.all([1, 2, 3].map(() => testClients.connect(userID, { token })))
  const refused = { errCode: 1601, errMsg: 'ConnOverMaxNumLimit', errDlt: 'over max conn num limit' }
  expect((await testClients.refusal({ userID, token, isMsgResp: false })).body).toEqual(refused)
  const frame = await testClients.connect(userID, { token })
  expect(JSON.parse(frame.texts[0] ?? '')).toEqual(refused)
  // A new connection that evicts others is admitted: policy 1 ends all three.
  const fresh = await testClients.connect(userID, { isMsgResp: false })
  expect((await fresh.request(1001)).errCode).toBe(0)
  await Promise.all(sockets.map((socket) => socket.closed))
})

test('a request without an upgrade gets none', async () => {
  const userID = await testClients.registerUser()
  const token = await testClients.api.token(userID, 5)
  const url = `${server.urls.openimGateway?.replace('ws', 'http')}/?sendID=${userID}&token=${token}&platformID=5`
  const answer = await fetch(`${url}&operationID=1&isBackground=0`, { method: 'POST', body: 'x' })
  expect(answer.status).toBe(400)
})

test('on any path', async () => {
  const userID = await testClients.registerUser()
  const url = `${server.urls.openimGateway}/msg_gateway/x`
  expect((await testClients.connect(userID, { url })).texts).toEqual([ok])
})

test('an administrator may connect, and has no device', async () => {
  const token = (
    await testClients.api.call<{ token: string }>('/auth/get_admin_token', {
      secret: server.config['openim.secret'],
      userID: 'imAdmin',
    })
  ).data?.token
  const socket = await testClients.connect('imAdmin', { platformID: 10, token: token ?? '' })
  const [status] = await testClients.api.online('imAdmin')
  expect(status?.detailPlatformStatus).toMatchObject([{ platformID: 10, token }])
  expect(await server.wildfire('/admin/user/onlinestatus', { userId: 'imAdmin' })).toMatchObject({
    result: { sessions: [] },
  })
  const foreign = PbCoder.GetConversationsHasReadAndMaxSeqReq.encode({
    userID: 'somebody',
    conversationIDs: [],
  }).finish()
  expect((await socket.request(1006, foreign)).errCode).toBe(0)
  socket.abort()
})
