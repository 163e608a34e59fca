import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { createHmac } from 'node:crypto'
import { PbCoder } from '@openim/protocol'
import { setAppBackgroundReq } from '../../src/dialects/openim/protobuf/messages.ts'
import { type OpenimParty, openimParty } from '../kit/openim-party.ts'
import { notificationsIn, type OpenimSocket, type SocketOptions, statesIn } from '../kit/openim-socket.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

let server: TestServer
let party: OpenimParty
beforeAll(async () => {
  server = await startTestServer({ settings: { 'limits.connects.perUser': 3 } })
  party = await openimParty({ urls: server.urls, secret: server.config['openim.secret'] })
})
afterAll(() => server.close())

/** Every kind of client that there is. */
const clients = [
  { encoding: 'json', gzip: false },
  { encoding: 'json', gzip: true },
  { encoding: 'gob', gzip: false },
  { encoding: 'gob', gzip: true },
] as const

const ok = '{"errCode":0,"errMsg":"","errDlt":""}'

/** A token signed with the server's own secret that it never issued. */
function forged(claims: object, how: { secret?: string; alg?: string } = {}): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part({ alg: how.alg ?? 'HS256', typ: 'JWT' })}.${part(claims)}`
  const key = how.secret ?? server.config['openim.secret']
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`
}
const nowS = () => Math.floor(Date.now() / 1000)

describe('handshake', () => {
  test('is answered by a text frame for those who ask, and by none for the others', async () => {
    const userID = await party.newcomer()
    const asking = await party.connect(userID, { platformID: 1 })
    const silent = await party.connect(userID, { platformID: 5, isMsgResp: false })
    await Promise.all([asking.request(1001), silent.request(1001)])
    expect([asking.texts, silent.texts]).toEqual([[ok], []])
  })

  test('also packed into `v`, and with an operationID in other letters', async () => {
    const userID = await party.newcomer()
    const token = await party.api.token(userID, 5)
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
    const socket = await party.connect(userID, { token, isMsgResp: true, query })
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
    expect(await party.refusal({ isMsgResp: true, query })).toEqual({
      status: 200,
      type: 'application/json; charset=utf-8',
      body: { errCode: 1602, errMsg: 'args err, need token, sendID, platformID', errDlt },
    })
  })

  test('the first of several failures answers', async () => {
    const query = { platformID: 'x', operationID: undefined, isBackground: undefined }
    expect((await party.refusal({ query })).body).toMatchObject({ errDlt: 'platformID is not int' })
    const later = { platformID: '99', sdkType: 'php', isBackground: undefined }
    expect((await party.refusal({ query: later })).body).toMatchObject({ errDlt: 'platformID is invalid' })
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
  test.each(tokens)('%i %s: by frame for those who ask, else as JSON at 200', async (errCode, errDlt, make) => {
    const userID = await party.newcomer()
    const how = { userID, ...make(userID) }
    expect(await party.refusal({ ...how, isMsgResp: false })).toMatchObject({ status: 200, body: { errCode, errDlt } })
    const told = await party.connect(userID, how)
    expect(JSON.parse(told.texts[0] ?? '')).toMatchObject({ errCode, errDlt })
    expect(await told.closed).toEqual({ code: 1006, reason: '' })
  })

  test("1502 for another user's token and for another platform's", async () => {
    const [ann, bob] = [await party.newcomer(), await party.newcomer()]
    const token = await party.api.token(ann, 5)
    expect((await party.refusal({ userID: bob, token, isMsgResp: false })).body).toEqual({
      errCode: 1502,
      errMsg: 'TokenInvalidError',
      errDlt: `token uid ${ann} != userID ${bob}`,
    })
    const told = await party.connect(ann, { token, platformID: 1 })
    expect(JSON.parse(told.texts[0] ?? '')).toMatchObject({ errDlt: 'token platform 5 != platformID 1' })
  })

  test('1601 over the limit of connections: as JSON at 200, or by frame; who leaves makes room', async () => {
    const userID = await party.newcomer()
    const token = await party.api.token(userID, 5)
    const sockets = await Promise.all([1, 2, 3].map(() => party.connect(userID, { token })))
    const refused = { errCode: 1601, errMsg: 'ConnOverMaxNumLimit', errDlt: 'over max conn num limit' }
    expect((await party.refusal({ userID, token, isMsgResp: false })).body).toEqual(refused)
    const told = await party.connect(userID, { token })
    expect(JSON.parse(told.texts[0] ?? '')).toEqual(refused)
    // A newcomer that makes room for itself is welcome: policy 1 ends all three.
    const fresh = await party.connect(userID, { isMsgResp: false })
    expect((await fresh.request(1001)).errCode).toBe(0)
    await Promise.all(sockets.map((socket) => socket.closed))
  })

  test('a request that asks for no WebSocket gets none', async () => {
    const userID = await party.newcomer()
    const token = await party.api.token(userID, 5)
    const url = `${server.urls.openimGateway?.replace('ws', 'http')}/?sendID=${userID}&token=${token}&platformID=5`
    const answer = await fetch(`${url}&operationID=1&isBackground=0`, { method: 'POST', body: 'x' })
    expect(answer.status).toBe(400)
  })

  test('on any path', async () => {
    const userID = await party.newcomer()
    const url = `${server.urls.openimGateway}/msg_gateway/x`
    expect((await party.connect(userID, { url })).texts).toEqual([ok])
  })

  test('an administrator may connect, and is no device', async () => {
    const token = (
      await party.api.call<{ token: string }>('/auth/get_admin_token', {
        secret: server.config['openim.secret'],
        userID: 'imAdmin',
      })
    ).data?.token
    const socket = await party.connect('imAdmin', { platformID: 10, token: token ?? '' })
    const [status] = await party.api.online('imAdmin')
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
})

describe.each(clients)('requests of a client with $encoding, gzip $gzip', (kind) => {
  let socket: OpenimSocket
  const none = kind.encoding === 'json' ? null : new Uint8Array()
  beforeAll(async () => {
    socket = await party.connect(await party.newcomer(), kind)
  })

  test.each([1001, 1002, 1005, 1007])('%i: there are no messages', async (id) => {
    expect(await socket.request(id)).toMatchObject({
      reqIdentifier: id,
      errCode: 0,
      errMsg: '',
      data: new Uint8Array(),
    })
  })

  test('1006: of its own, not of others', async () => {
    const asked = (userID: string) => ({ userID, conversationIDs: [] })
    const coder = PbCoder.GetConversationsHasReadAndMaxSeqReq
    expect(await socket.request(1006, coder.encode(asked(socket.userID)).finish())).toMatchObject({ errCode: 0 })
    expect(await socket.request(1006, coder.encode(asked('other')).finish())).toMatchObject({
      errCode: 1002,
      errMsg: 'NoPermissionError',
      data: none,
    })
  })

  test.each([1003, 1004])('%i: an error, and the socket stays', async (id) => {
    expect(await socket.request(id)).toMatchObject({ reqIdentifier: id, errCode: 500, data: none })
    expect((await socket.request(1001)).errCode).toBe(0)
  })

  test('2004: of this socket alone, and nothing is replied but that it was done', async () => {
    const flag = async () => (await party.api.online(socket.userID))[0]?.detailPlatformStatus[0]?.isBackground
    expect(await flag()).toBe(false)
    for (const isBackground of [true, false]) {
      const data = setAppBackgroundReq.encode({ userID: socket.userID, isBackground })
      expect(await socket.request(2004, data)).toMatchObject({ errCode: 0, data: none })
      expect(await flag()).toBe(isBackground)
    }
  })

  test('2005: answers everyone asked for, then every change, then no more', async () => {
    const [friend, stranger] = [await party.newcomer(), await party.newcomer()]
    expect(await socket.subscribe([friend, stranger, socket.userID])).toEqual({
      [friend]: [],
      [stranger]: [],
      [socket.userID]: [5],
    })
    const phone = await party.connect(friend, { platformID: 2 })
    expect(statesIn(await socket.push(2005, (push) => friend in statesIn(push)))).toEqual({ [friend]: [2] })
    const desk = await party.connect(friend, { platformID: 4 })
    await socket.push(2005, (push) => statesIn(push)[friend]?.length === 2)
    desk.close()
    phone.abort()
    await socket.push(2005, (push) => statesIn(push)[friend]?.length === 0)
    expect(await socket.subscribe([], [friend])).toEqual({})
    const before = socket.pushes.length
    await (await party.connect(friend, { platformID: 2 })).request(1001)
    await Bun.sleep(250)
    expect(socket.pushes.length).toBe(before)
  })

  test('2005: an id in both lists stays; over 3,000 in all are refused and change nothing', async () => {
    expect(await socket.subscribe(['both'], ['both'])).toEqual({ both: [] })
    const many = (from: number) => Array.from({ length: 1_500 }, (_, index) => `w${from + index}`)
    await socket.subscribe(many(0))
    expect(await socket.subscribe(many(1_500))).toBe(1001)
    expect(await socket.subscribe([], ['both', socket.userID, ...many(0)])).toEqual({})
  })

  test('data that cannot be read is an error, and the socket stays', async () => {
    for (const id of [1006, 2004, 2005])
      expect(await socket.request(id, Uint8Array.of(0xff))).toMatchObject({ errCode: 1001 })
  })

  test('a ping frame comes back with its payload, a text ping with its body', async () => {
    expect(await socket.ping('payload')).toBe('payload')
    socket.sendText('{"type":"ping"}')
    socket.sendText('{"type":"ping","body":"{\\"time\\":1}"}')
    expect(await socket.text((text) => text.includes('time'))).toBe('{"type":"pong","body":"{\\"time\\":1}"}')
    expect(socket.texts).toContain('{"type":"pong","body":null}')
  })

  test('1303 when the profile changes, 1305 to 1307 when commands do', async () => {
    const { userID } = socket
    const of = (contentType: number) =>
      socket.push(2001, (push) => notificationsIn(push).some((one) => one.contentType === contentType))
    await party.api.call('/user/update_user_info_ex', { userInfo: { userID, nickname: 'new' } })
    const push = await of(1303)
    expect(push.operationID).not.toBe('')
    expect(notificationsIn(push)).toEqual([{ contentType: 1303, detail: { userID } }])
    const command = { userID, type: 1, uuid: 'a' }
    for (const [path, contentType] of Object.entries({ add: 1305, update: 1307, delete: 1306 })) {
      await party.api.call(`/user/process_user_command_${path}`, { ...command, value: 'v' })
      expect(notificationsIn(await of(contentType))).toEqual([
        { contentType, detail: { fromUserID: userID, toUserID: userID } },
      ])
    }
  })

  test('2002 when it is kicked, and no close frame', async () => {
    await party.api.call('/auth/force_logout', { userID: socket.userID, platformID: 5 })
    expect(await socket.push(2002)).toEqual({
      reqIdentifier: 2002,
      msgIncr: '',
      operationID: '',
      errCode: 0,
      errMsg: '',
      data: none,
    })
    expect(await socket.closed).toEqual({ code: 1006, reason: '' })
  })
})

describe('sign-out, 2003', () => {
  test('is answered, closes, ends the push binding at once, and leaves the token valid', async () => {
    const userID = await party.newcomer()
    const token = await party.api.token(userID, 1)
    await party.api.token(userID, 2)
    const bound = { app: 'default', uid: userID, dialect: 'openim' as const, slot: 'push' as const }
    const rest = { notifier: '', pushType: 0, boundAtMs: 1 }
    await server.core.context.storage.transaction(async ({ pushBindings }) => {
      await pushBindings.put({ ...bound, ...rest, clientKey: 'openim-1', token: `phone of ${userID}` })
      await pushBindings.put({ ...bound, ...rest, clientKey: 'openim-2', token: `other phone of ${userID}` })
    })
    const socket = await party.connect(userID, { token, platformID: 1 })
    expect(await socket.request(2003)).toMatchObject({ reqIdentifier: 2003, errCode: 0, data: new Uint8Array() })
    const kept = await server.core.context.storage.pushBindings.listOfUser('default', userID)
    expect(kept.map(({ clientKey }) => clientKey)).toEqual(['openim-2'])
    expect(await socket.closed).toEqual({ code: 1006, reason: '' })
    expect(socket.pushes).toEqual([])
    expect((await party.connect(userID, { token, platformID: 1 })).texts).toEqual([ok])
  })
})

describe('every dialect sees the same (T5)', () => {
  test('who connects through OpenIM is online in WildfireChat', async () => {
    const userID = await party.newcomer()
    const socket = await party.connect(userID, { platformID: 2 })
    const online = async () => {
      const { result } = await server.wildfire('/admin/user/online_list', { nodeId: 0, offset: 0, count: 1_000 })
      return (result as { userClients: { userId: string }[] }).userClients.filter((one) => one.userId === userID)
    }
    const count = async () =>
      ((await server.wildfire('/admin/user/online_count')).result as { count: number }[])[0]?.count ?? 0
    const client = { userId: userID, clientId: 'openim-2', platform: 2 }
    expect(await server.wildfire('/admin/user/onlinestatus', { userId: userID })).toMatchObject({
      result: { sessions: [{ ...client, status: 0 }] },
    })
    expect(await server.wildfire('/admin/user/session_list', { userId: userID })).toMatchObject({
      result: { userSessions: [{ ...client, isOnline: true }] },
    })
    expect(await online()).toEqual([{ ...client, ip: '127.0.0.1' } as { userId: string }])
    const before = await count()
    const second = await party.connect(userID, { platformID: 5 })
    expect(await count()).toBe(before + 1)
    second.close()
    await second.closed
    socket.abort()
    await socket.closed
    while ((await party.api.online(userID))[0]?.status === 1) await Bun.sleep(5)
    expect(await online()).toEqual([])
    expect(await server.wildfire('/admin/user/onlinestatus', { userId: userID })).toMatchObject({
      result: { sessions: expect.arrayContaining([expect.objectContaining({ ...client, status: 1 })]) },
    })
  })

  test("WildfireChat's kickoff_client ends it: 2002 first, offline when the call returns, 1506 after", async () => {
    const userID = await party.newcomer()
    const token = await party.api.token(userID, 2)
    const phone = await party.connect(userID, { platformID: 2, token })
    const web = await party.connect(userID, { platformID: 5 })
    await server.wildfire('/admin/user/kickoff_client', { first: userID, second: 'openim-2' })
    const [status] = await party.api.online(userID)
    expect(status?.detailPlatformStatus.map(({ platformID }) => platformID)).toEqual([5])
    await phone.closed
    expect(phone.pushes.map(({ reqIdentifier }) => reqIdentifier)).toEqual([2002])
    expect((await party.refusal({ userID, platformID: 2, token, isMsgResp: false })).body).toMatchObject({
      errCode: 1506,
    })
    expect((await web.request(1001)).errCode).toBe(0)
    await server.wildfire('/admin/user/kickoff_client', { first: userID })
    await web.closed
  })

  test("WildfireChat's block 2 ends all of them, and while it stands nobody comes in", async () => {
    const userID = await party.newcomer()
    const token = await party.api.token(userID, 5)
    const sockets = [await party.connect(userID, { platformID: 2 }), await party.connect(userID, { token })]
    await server.wildfire('/admin/user/update_block_status', { userId: userID, status: 2 })
    expect(await party.api.online(userID)).toEqual([{ userID, status: 0, detailPlatformStatus: [] }])
    for (const socket of sockets) {
      await socket.closed
      expect(socket.pushes.map(({ reqIdentifier }) => reqIdentifier)).toEqual([2002])
    }
    const knock = async () => (await party.refusal({ userID, token, isMsgResp: false })).body
    expect(await knock()).toMatchObject({ errCode: 1506 })
    await server.wildfire('/admin/user/update_block_status', { userId: userID, status: 0 })
    expect(await knock()).toMatchObject({ errCode: 1506 })
    expect((await party.connect(userID)).texts).toEqual([ok])
  })

  test("WildfireChat's update reaches the client as 1303, its create does not", async () => {
    const userID = await party.newcomer()
    const socket = await party.connect(userID)
    await server.wildfire('/admin/user/create', { userId: userID, name: `name of ${userID}`, displayName: 'created' })
    await Bun.sleep(250)
    expect(socket.pushes).toEqual([])
    await server.wildfire('/admin/user/update', { flag: 1, userInfo: { userId: userID, displayName: 'updated' } })
    expect(notificationsIn(await socket.push(2001))).toEqual([{ contentType: 1303, detail: { userID } }])
  })

  test('destroying the account through WildfireChat ends it', async () => {
    const userID = await party.newcomer()
    const socket = await party.connect(userID)
    await server.wildfire('/admin/user/destroy', { userId: userID })
    expect((await party.api.online(userID))[0]?.status).toBe(0)
    await socket.push(2002)
    await socket.closed
  })

  test('a watcher over the socket hears of what another dialect did', async () => {
    const [ann, bob] = [await party.newcomer(), await party.newcomer()]
    const watcher = await party.connect(ann)
    await party.connect(bob, { platformID: 1 })
    expect(await watcher.subscribe([bob])).toEqual({ [bob]: [1] })
    await server.wildfire('/admin/user/kickoff_client', { first: bob })
    expect(statesIn(await watcher.push(2005))).toEqual({ [bob]: [] })
    const listed = await party.api.call('/user/get_subscribe_users_status', { userID: ann })
    expect(listed.data).toEqual({ statusList: [{ userID: bob, status: 0, platformIDs: [] }] })
  })
})
