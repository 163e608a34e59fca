import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { PbCoder } from '@openim/protocol'
import { setAppBackgroundReq } from '../../src/dialects/openim/gateway/messages.ts'
import { notificationsIn, type OpenimSocket, statesIn } from '../kit/openim-socket.ts'
import { type OpenimTestClients, openimTestClients } from '../kit/openim-test-clients.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

let server: TestServer
let testClients: OpenimTestClients
beforeAll(async () => {
  server = await startTestServer()
  testClients = await openimTestClients({ urls: server.urls, secret: server.config['openim.secret'] })
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

describe.each(clients)('requests of a client with $encoding, gzip $gzip', (kind) => {
  let socket: OpenimSocket
  const none = kind.encoding === 'json' ? null : new Uint8Array()
  beforeAll(async () => {
    socket = await testClients.connect(await testClients.registerUser(), kind)
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

  test('2004: sets the flag of this socket only, with an empty reply', async () => {
    const flag = async () => (await testClients.api.online(socket.userID))[0]?.detailPlatformStatus[0]?.isBackground
    expect(await flag()).toBe(false)
    for (const isBackground of [true, false]) {
      const data = setAppBackgroundReq.encode({ userID: socket.userID, isBackground })
      expect(await socket.request(2004, data)).toMatchObject({ errCode: 0, data: none })
      expect(await flag()).toBe(isBackground)
    }
  })

  test('2005: answers with every requested id, pushes changes until the unsubscription', async () => {
    const [friend, other] = [await testClients.registerUser(), await testClients.registerUser()]
    expect(await socket.subscribe([friend, other, socket.userID])).toEqual({
      [friend]: [],
      [other]: [],
      [socket.userID]: [5],
    })
    const phone = await testClients.connect(friend, { platformID: 2 })
    expect(statesIn(await socket.push(2005, (push) => friend in statesIn(push)))).toEqual({ [friend]: [2] })
    const desk = await testClients.connect(friend, { platformID: 4 })
    await socket.push(2005, (push) => statesIn(push)[friend]?.length === 2)
    desk.close()
    phone.abort()
    await socket.push(2005, (push) => statesIn(push)[friend]?.length === 0)
    expect(await socket.subscribe([], [friend])).toEqual({})
    const before = socket.pushes.length
    await (await testClients.connect(friend, { platformID: 2 })).request(1001)
    await Bun.sleep(250)
    expect(socket.pushes.length).toBe(before)
  })

  test('2005: an id in both lists stays; over 3,000 of a user are refused and change nothing', async () => {
    const user = await testClients.registerUser()
    const [phone, desk] = [
      await testClients.connect(user, { platformID: 2 }),
      await testClients.connect(user, { platformID: 4 }),
    ]
    expect(await phone.subscribe(['both'], ['both'])).toEqual({ both: [] })
    const many = (from: number) => Array.from({ length: 1_500 }, (_, index) => `w${from + index}`)
    await desk.subscribe(many(0))
    await phone.subscribe(many(0).slice(1))
    expect(await phone.subscribe(many(1_500))).toBe(1001)
    expect(await phone.subscribe(many(1_500), ['both'])).toEqual(expect.objectContaining({ w2999: [] }))
    expect(await desk.subscribe(['one more'])).toBe(1001)
    expect(await phone.subscribe(['one more'], ['w0', 'w1'])).toBe(1001)
    await desk.subscribe([], many(0))
    expect(await phone.subscribe(['w0'])).toEqual({ w0: [] })
    expect(await phone.subscribe(['one more'], ['w1'])).toEqual({ 'one more': [] })
    for (const one of [phone, desk]) one.close()
  })

  test('2005: an id longer than any user id is offline and not subscribed', async () => {
    const long = 'x'.repeat(65)
    const friend = await testClients.registerUser()
    await testClients.connect(friend, { platformID: 2 })
    expect(await socket.subscribe([long, friend])).toEqual({ [long]: [], [friend]: [2] })
    expect(await socket.subscribe([long], [long])).toEqual({ [long]: [] })
    expect(await socket.subscribe([], [long, friend])).toEqual({})
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
    await testClients.api.call('/user/update_user_info_ex', { userInfo: { userID, nickname: 'new' } })
    const push = await of(1303)
    expect(push.operationID).not.toBe('')
    expect(notificationsIn(push)).toEqual([{ contentType: 1303, detail: { userID } }])
    const command = { userID, type: 1, uuid: 'a' }
    for (const [path, contentType] of Object.entries({ add: 1305, update: 1307, delete: 1306 })) {
      await testClients.api.call(`/user/process_user_command_${path}`, { ...command, value: 'v' })
      expect(notificationsIn(await of(contentType))).toEqual([
        { contentType, detail: { fromUserID: userID, toUserID: userID } },
      ])
    }
  })

  test('2002 when it is kicked, and no close frame', async () => {
    await testClients.api.call('/auth/force_logout', { userID: socket.userID, platformID: 5 })
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
    const userID = await testClients.registerUser()
    const token = await testClients.api.token(userID, 1)
    await testClients.api.token(userID, 2)
    const bound = { app: 'default', uid: userID, dialect: 'openim' as const, slot: 'push' as const }
    const rest = { notifier: '', pushType: 0, boundAtMs: 1 }
    await server.core.context.storage.transaction([], async ({ pushBindings }) => {
      await pushBindings.put({ ...bound, ...rest, clientKey: 'openim-1', token: `phone of ${userID}` })
      await pushBindings.put({ ...bound, ...rest, clientKey: 'openim-2', token: `other phone of ${userID}` })
    })
    const socket = await testClients.connect(userID, { token, platformID: 1 })
    expect(await socket.request(2003)).toMatchObject({ reqIdentifier: 2003, errCode: 0, data: new Uint8Array() })
    const kept = await server.core.context.storage.pushBindings.listOfUser('default', userID)
    expect(kept.map(({ clientKey }) => clientKey)).toEqual(['openim-2'])
    const [entry] = await server.core.context.storage.audit.list('default', { target: userID }, 1)
    expect(entry).toMatchObject({ action: 'push.unbind', requestId: expect.stringMatching(/^op_\d+$/) })
    expect(await socket.closed).toEqual({ code: 1006, reason: '' })
    expect(socket.pushes).toEqual([])
    expect((await testClients.connect(userID, { token, platformID: 1 })).texts).toEqual([ok])
  })
})
