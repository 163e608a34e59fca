import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { gunzipSync } from 'node:zlib'
import { encrypt } from '../../src/dialects/wildfire/aes.ts'
import { adminAudience, readAuthCode } from '../../src/dialects/wildfire/auth-code.ts'
import {
  authCodeRequest,
  connectAckPayload,
  idBuf,
  modifyMyInfoRequest,
  pullUserRequest,
  pullUserResult,
  uploadDeviceTokenRequest,
} from '../../src/dialects/wildfire/gateway/messages.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { keyOf, type LinkSignIn, passwordOf, publishPacket } from '../kit/wildfire-link.ts'
import { wildfireUsers } from '../kit/wildfire-users.ts'

let server: TestServer
let users: ReturnType<typeof wildfireUsers>
beforeAll(async () => {
  server = await startTestServer()
  users = wildfireUsers(server)
})
afterAll(() => server.close())

const links = ['wildfireMqtt', 'wildfireWs'] as const

describe.each(links)('over %s', (listener) => {
  const open = () => users.open(listener)
  const connected = (signedIn: LinkSignIn, options = {}) => users.connect(signedIn, options, listener)

  test.each([4, 5, 6, 7])('level %i: CONNECT, online, PING, DISCONNECT', async (level) => {
    const client = await users.signIn()
    const link = await open()
    const { body } = await link.connect(client, { level })
    expect(body.subarray(0, 10).toString('hex')).toBe('00000800100018002000')
    const payload = connectAckPayload.decode(level === 5 ? body.subarray(2, -1) : body.subarray(2))
    expect(Math.abs(payload.serverTime - Date.now())).toBeLessThan(60_000)
    if (level === 5) expect(body.at(-1)).toBe(0)
    expect(await users.statusOf(client)).toBe(0)
    link.raw('c000')
    await link.packet(({ first }) => first === 0xd0)
    link.raw('e000')
    await link.closed
    expect(await users.statusOf(client)).toBe(1)
  })

  test('the session-present byte follows clean session', async () => {
    const link = await open()
    const { body } = await link.connect(await users.signIn(), { cleanSession: false })
    expect(body[0]).toBe(1)
  })

  test.each([0, 3, 8, 9])('level %i is return code 1', async (level) => {
    const link = await open()
    expect((await link.connect(await users.signIn(), { level })).code).toBe(1)
    await link.closed
  })

  test('wrong credentials have the vendor’s return codes', async () => {
    const client = await users.signIn()
    const other = await users.signIn()
    const refusals = [
      [{ clientId: '' }, 2],
      [{ password: null }, 4],
      [{ password: Buffer.from('00', 'hex') }, 4],
      [{ password: passwordOf(other) }, 4],
      [{ clientId: other.clientId }, 7],
      [{ userId: other.userId }, 7],
      [{ userId: null }, 7],
    ] as const
    for (const [options, code] of refusals) {
      const link = await open()
      expect([options, (await link.connect(client, options)).code]).toEqual([options, code])
      await link.closed
    }
  })

  test('a banned user is 2, and connects again after the ban', async () => {
    const client = await users.signIn()
    const link = await connected(client)
    await server.wildfire('/admin/user/update_block_status', { userId: client.userId, status: 2 })
    await link.closed
    expect(link.packets.filter(({ first }) => first === 0x30)).toEqual([])
    expect((await (await open()).connect(client)).code).toBe(2)
    await server.wildfire('/admin/user/update_block_status', { userId: client.userId, status: 0 })
    expect((await (await open()).connect(client)).code).toBe(0)
  })

  test('a kicked client gets ROFL, is offline at once and closes 3 s later; its token is 7', async () => {
    const client = await users.signIn()
    const link = await connected(client)
    await server.wildfire('/admin/user/kickoff_client', { first: client.userId, second: client.clientId })
    expect(await users.statusOf(client)).toBeUndefined()
    const { body } = await link.packet(({ first }) => first === 0x30)
    expect(body.toString('hex')).toBe('0004524f464c31')
    link.raw(publishPacket('UPUI', 9, Buffer.alloc(0)))
    await link.closed
    expect(link.packets.some(({ first }) => first === 0x40)).toBe(false)
    expect((await (await open()).connect(client)).code).toBe(7)
    const { result } = await server.wildfire('/admin/user/get_token', { ...client, platform: 1 })
    const again = { ...client, token: (result as { token: string }).token }
    expect((await (await open()).connect(client)).code).toBe(7)
    expect((await (await open()).connect(again)).code).toBe(0)
  })

  test('level 5 notifications have properties', async () => {
    const client = await users.signIn()
    const link = await connected(client, { level: 5 })
    await server.wildfire('/admin/user/kickoff_client', { first: client.userId })
    const { body } = await link.packet(({ first }) => first === 0x30)
    expect(body.toString('hex')).toBe('0004524f464c0031')
  })

  test('the same client id again closes the first connection without notice', async () => {
    const client = await users.signIn()
    const first = await connected(client)
    const second = await connected(client)
    await first.closed
    expect(first.packets.length).toBe(1)
    expect(await users.statusOf(client)).toBe(0)
    second.end()
  })

  test('a get_token of the same class ends the older client, another class stays', async () => {
    const phone = await users.signIn(1)
    const link = await connected(phone)
    const pc = await connected(await users.signIn(3, phone.userId))
    await link.packet(({ first, body }) => first === 0x30 && body.toString('hex').startsWith('0002554e'))
    await users.signIn(2, phone.userId)
    await link.packet(({ body }) => body.toString('hex') === '0004524f464c31')
    expect(pc.packets.length).toBe(1)
  })

  test('users, own profile and its notification', async () => {
    const client = await users.signIn(1, await users.register())
    const link = await connected(client)
    const request = pullUserRequest.encode({
      request: [
        { uid: client.userId, updateDt: 0 },
        { uid: 'nobody', updateDt: 0 },
      ],
    })
    const { code, data } = await link.request(client, 'UPUI', request)
    expect(code).toBe(0)
    const { result } = pullUserResult.decode(data)
    expect(result.map((one) => [one.user.uid, one.user.displayName, one.code])).toEqual([
      [client.userId, 'Ann', 0],
      ['nobody', '', 1],
    ])
    const updateDt = result[0]?.user.updateDt ?? 0
    const unchanged = pullUserRequest.encode({ request: [{ uid: client.userId, updateDt }] })
    expect(pullUserResult.decode((await link.request(client, 'UPUI', unchanged)).data).result[0]?.code).toBe(2)
    const change = (...entry: { type: number; value: string }[]) =>
      link.request(client, 'MMI', modifyMyInfoRequest.encode({ entry }))
    const other = await users.signIn(3, client.userId)
    const onPc = await connected(other)
    const replies = () => link.packets.filter(({ first }) => first === 0x30 || first === 0x40)
    const before = replies().length
    expect((await change({ type: 0, value: 'Bea' })).code).toBe(0)
    // The notification comes before the reply, once; a second change is notified again.
    expect((await change({ type: 0, value: 'Bee' })).code).toBe(0)
    const came = replies()
      .slice(before)
      .map(({ first, body }) => (first === 0x30 ? body.toString('hex') : 'reply'))
      .filter((one) => !one.startsWith('0002'))
    const uin = '000355494e0000000000000000'
    expect(came).toEqual([uin, 'reply', uin, 'reply'])
    await onPc.packet(({ first, body }) => first === 0x30 && body.toString('hex') === uin)
    expect((await change({ type: 0, value: 'Bea' })).code).toBe(0)
    expect((await server.wildfire('/admin/user/get_info', { userId: client.userId })).result).toMatchObject({
      displayName: 'Bea',
    })
    expect((await change({ type: 3, value: '1' })).code).toBe(5)
    expect((await change({ type: 9, value: '1' })).code).toBe(5)
    expect((await change({ type: 2, value: 'x' })).code).toBe(4)
    expect((await change({ type: 2, value: '2' }, { type: 3, value: '1' })).code).toBe(0)
  })

  test('a push token is bound, and goes with the sign-out', async () => {
    const client = await users.signIn(1)
    const link = await connected(client)
    const upload = { platform: 1, appName: 'cn.example', deviceToken: `t-${client.userId}`, pushType: 1 }
    expect((await link.request(client, 'UDT', uploadDeviceTokenRequest.encode(upload))).code).toBe(0)
    const voip = { ...upload, deviceToken: `v-${client.userId}`, pushType: 2 }
    expect((await link.request(client, 'UDT', uploadDeviceTokenRequest.encode(voip))).code).toBe(0)
    const sessions = async () => (await server.wildfire('/admin/user/session_list', { userId: client.userId })).result
    expect(await sessions()).toMatchObject({
      userSessions: [
        { pushType: 1, deviceToken: upload.deviceToken, deviceVoipToken: voip.deviceToken, isOnline: true },
      ],
    })
    const [online] = await users.sessionsOf(client.userId)
    expect(online).toMatchObject({ platform: 1, packageName: 'cn.example' })
    expect((await link.request(client, 'CST', Uint8Array.of(1))).code).toBe(0)
    await link.closed
    expect(await sessions()).toEqual({ userSessions: [] })
    expect((await (await open()).connect(client)).code).toBe(7)
  })

  test('CST 8 ends the connection and keeps the session, other bytes do nothing', async () => {
    const client = await users.signIn(1)
    const link = await connected(client)
    expect((await link.request(client, 'CST', Uint8Array.of(3))).code).toBe(0)
    expect((await link.request(client, 'CST', Uint8Array.of())).code).toBe(4)
    expect(await users.statusOf(client)).toBe(0)
    expect((await link.request(client, 'CST', Uint8Array.of(8))).code).toBe(0)
    await link.closed
    expect(await users.statusOf(client)).toBe(1)
    expect((await (await open()).connect(client)).code).toBe(0)
  })

  test('an authorisation code is for the administrator', async () => {
    const client = await users.signIn(1)
    const link = await connected(client)
    const ask = (targetId: string, type: number) =>
      link.request(client, 'ATR', authCodeRequest.encode({ targetId, type, host: 'https://a.example' }))
    const { code, data } = await ask('admin', 2)
    expect(code).toBe(0)
    const audience = adminAudience(server.config['wildfire.secret'])
    expect(readAuthCode(idBuf.decode(data).id, audience, Date.now())).toBe(client.userId)
    expect((await ask('someone', 2)).code).toBe(251)
    expect((await ask('someone', 0)).code).toBe(251)
  })

  test('a phone ends its own computer, not a phone', async () => {
    const phone = await users.signIn(1)
    const link = await connected(phone)
    const pc = await users.signIn(3, phone.userId)
    const pcLink = await connected(pc)
    const kick = (id: string) => link.request(phone, 'KPCC', idBuf.encode({ id }))
    expect((await kick('')).code).toBe(251)
    expect((await kick('unknown')).code).toBe(0)
    expect((await kick(phone.clientId)).code).toBe(248)
    expect((await kick(pc.clientId)).code).toBe(0)
    expect((await pcLink.packet(({ first }) => first === 0x30)).body.toString('hex')).toBe('0004524f464c31')
    expect(await users.statusOf(phone)).toBe(0)
  })

  test('what cannot be decrypted is 2 on any topic, an unknown topic 254', async () => {
    const client = await users.signIn()
    const link = await connected(client)
    const stale = encrypt('x', keyOf(client), Date.now() - 25 * 3_600_000)
    for (const topic of ['UPUI', 'XX', '']) {
      expect((await link.requestRaw(client, topic, Buffer.from('plain'))).code).toBe(2)
      expect((await link.requestRaw(client, topic, stale)).code).toBe(2)
    }
    expect((await link.request(client, 'UPUI', Buffer.alloc(0))).code).toBe(0)
    for (const topic of ['MP', 'MS', 'GETTOKEN', ''])
      expect((await link.request(client, topic, Buffer.alloc(0))).code).toBe(254)
  })

  test('a long reply is compressed from level 5 on', async () => {
    const userId = await users.register()
    await server.wildfire('/admin/user/update', { flag: 256, userInfo: { userId, extra: 'x'.repeat(9_000) } })
    const client = await users.signIn(1, userId)
    const request = pullUserRequest.encode({ request: [{ uid: userId, updateDt: 0 }] })
    for (const [level, code] of [
      [4, 0],
      [5, 255],
    ] as const) {
      const link = await connected(client, { level })
      const reply = await link.request(client, 'UPUI', request, level)
      expect(reply.code).toBe(code)
      const data = level === 5 ? gunzipSync(reply.data) : reply.data
      expect(pullUserResult.decode(data).result[0]?.user.extra.length).toBe(9_000)
    }
  })

  test('1,000 users in request order; a reply over 1 MiB is 35', async () => {
    const large = await users.register()
    await server.wildfire('/admin/user/update', { flag: 256, userInfo: { userId: large, extra: 'x'.repeat(60_000) } })
    const client = await users.signIn(1, large)
    const link = await connected(client)
    const ask = (uids: string[]) =>
      link.request(client, 'UPUI', pullUserRequest.encode({ request: uids.map((uid) => ({ uid, updateDt: 0 })) }))
    const many = Array.from({ length: 1_000 }, (_, at) => (at % 250 === 7 ? large : `nobody-${at}`))
    const { result } = pullUserResult.decode((await ask(many)).data)
    expect(result.map(({ user }) => user.uid)).toEqual(many)
    expect(result.filter(({ code }) => code === 0).length).toBe(4)
    expect((await ask(Array(20).fill(large))).code).toBe(35)
    expect((await ask([...many, 'one more'])).code).toBe(2)
  })

  test('over 100 requests of a topic in 5 s are 250', async () => {
    const client = await users.signIn()
    const link = await connected(client)
    const codes: number[] = []
    for (let at = 0; at < 101; at++) codes.push((await link.request(client, 'UPUI', Buffer.alloc(0))).code)
    expect(codes.filter((code) => code === 0).length).toBe(100)
    expect(codes.at(-1)).toBe(250)
    expect((await link.request(client, 'MP', Buffer.alloc(0))).code).toBe(254)
  })

  const broken = [
    ['a second CONNECT', '100c00044d5154540402003c0000'],
    ['packet id 0', '3208000455505549' + '0000'],
    ['a wildcard', '3206000123' + '000161'],
    ['a PUBACK', '40020001'],
    ['a length of five bytes', '32ffffffff7f'],
    ['type 15', 'f000'],
    ['quality of service 3', '360600024d500001'],
  ] as const
  test.each(broken)('%s closes that connection only', async (_, bytes) => {
    const client = await users.signIn()
    const other = await connected(await users.signIn())
    const link = await connected(client)
    link.raw(bytes)
    await link.closed
    expect(await users.statusOf(client)).toBe(1)
    other.raw('c000')
    await other.packet(({ first }) => first === 0xd0)
  })

  test('SUBSCRIBE and other qualities of service are read over', async () => {
    const client = await users.signIn()
    const link = await connected(client)
    link.raw('8206000100016100')
    link.raw('30050002555061')
    link.raw('34070002555000016a')
    link.raw('c000')
    await link.packet(({ first }) => first === 0xd0)
    expect(link.packets.map(({ first }) => first)).toEqual([0x20, 0xd0])
  })

  test('PING before CONNECT is answered, anything else closes', async () => {
    const link = await open()
    link.raw('c000')
    await link.packet(({ first }) => first === 0xd0)
    link.raw(publishPacket('UPUI', 1, Buffer.alloc(0)))
    await link.closed
  })

  test('packets cut anywhere are put together', async () => {
    const client = await users.signIn()
    const link = await connected(client)
    for (const byte of publishPacket('UPUI', 77, Buffer.alloc(0))) link.raw(Uint8Array.of(byte))
    await link.packet(({ first, body }) => first === 0x40 && body.readUInt16BE(0) === 77)
  })
})
