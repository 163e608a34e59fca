import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { frameCommands, syncReply, syncRequest } from '../../src/dialects/lanying/gateway/messages.ts'
import { type LanyingLink, varintHex } from '../kit/lanying-link.ts'
import { type LanyingUsers, lanyingUsers, type SignedInUser } from '../kit/lanying-users.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

let server: TestServer
let call: LanyingUsers['call']
let asAdmin: LanyingUsers['asAdmin']
let signIn: LanyingUsers['signIn']
let open: LanyingUsers['open']
let connected: LanyingUsers['connected']
let onlineOf: LanyingUsers['onlineOf']
beforeAll(async () => {
  server = await startTestServer({ settings: { 'passwords.memoryKiB': 1024 } })
  ;({ call, asAdmin, signIn, open, connected, onlineOf } = lanyingUsers(server))
})
afterAll(() => server.close())

test('opens as the vendor’s server does, pings, and signs in', async () => {
  const link = await open()
  expect(link.log[0]).toMatch(/^0\{"sid":"\w+","upgrades":\[\],"pingInterval":25000,"pingTimeout":5000\}$/)
  expect(link.log[1]).toBe('40')
  link.text('2')
  await link.next((one) => one === '3')
  link.text('2probe')
  await link.next((one) => one === '3probe')
  const client = await signIn()
  const reply = await link.provision(client)
  expect(reply).toEqual({ status: { code: 1, reason: '' }, xid: { uid: client.num, deviceSN: 1 } })
  expect(await onlineOf(client)).toEqual([0])
  expect((await link.heartbeat()).status.code).toBe(1)
  link.text('1')
  await link.closed
  expect(await onlineOf(client)).toEqual([1])
})

test('a device whose information is long signs in, again as well, and its first 256 characters are kept', async () => {
  const client = await signIn()
  for (const link of [await open(), await open()])
    expect(await link.provision({ ...client, info: `Mozilla/5.0 ${'😀'.repeat(1_000)}` })).toMatchObject({
      status: { code: 1 },
      xid: { deviceSN: 1 },
    })
  const { data } = await asAdmin('GET', '/user/device/list', undefined, client.num)
  expect(data).toMatchObject([{ device_sn: 1, user_agent: `Mozilla/5.0 ${'😀'.repeat(244)}` }])
})

test('a change that was not asked for has the vendor’s bytes', async () => {
  const client = await signIn()
  const link = await connected(client)
  await asAdmin('POST', '/user/kick', {}, client.num)
  const { bytes } = await link.notice(5)
  const num = varintHex(client.num)
  const pattern = new RegExp(`^180122310a020801122508.{16}120208001a09(08${num}1001)20.{12}280432020805220408001000$`)
  expect(bytes.toString('hex')).toMatch(pattern)
})

describe('what ends a connection is told in the vendor’s words, then 41', () => {
  const endings: [string, number, (client: SignedInUser) => Promise<unknown>][] = [
    ['kick', 5, ({ num }) => asAdmin('POST', '/user/kick', {}, num)],
    ['disable', 2, ({ num }) => asAdmin('PUT', '/user/disable', { list: [num] })],
    ['delete', 3, ({ num }) => asAdmin('POST', '/user/delete', {}, num)],
    ['device removal', 10, ({ num }) => asAdmin('POST', '/user/device/remove?device_sn=1', undefined, num)],
    ['password change', 1, ({ num }) => asAdmin('POST', '/user/change_password_admin', { password: 'other' }, num)],
    [
      'a kick through WildfireChat',
      5,
      ({ num }) => server.wildfire('/admin/user/kickoff_client', { first: String(num) }),
    ],
  ]
  test.each(endings)('%s', async (_, type, end) => {
    const client = await signIn()
    const link = await connected(client)
    await end(client)
    await link.notice(type)
    expect(await onlineOf(client).catch(() => [])).not.toContain(0)
    await link.next((one) => one === '41')
    await link.closed
    expect(link.notices).toEqual([type])
    const again = await open()
    const { status } = await again.provision(client)
    expect(status.code).toBe(type === 2 ? 10 : 9)
    expect(status.reason).not.toBe('you must login first')
    await again.closed
  })
})

test('refusals have the vendor’s statuses', async () => {
  const client = await signIn()
  const other = await signIn()
  const refusals = [
    [{ ...client, token: '' }, 9],
    [{ ...client, token: 'unknown' }, 7],
    [{ ...client, num: other.num }, 9],
    [{ ...client, guid: '' }, 8],
  ] as const
  for (const [options, code] of refusals) {
    const link = await open()
    const { status, xid } = await link.provision(options)
    expect([status.code, xid.uid]).toEqual([code, options.num])
    await link.closed
  }
  const unreadable = await open()
  unreadable.frame(frameCommands.provision, Buffer.from('ff', 'hex'))
  await unreadable.closed
  const encrypted = await open()
  encrypted.frame(frameCommands.provision, new Uint8Array(), { encryptMethod: 1 })
  await encrypted.closed
  expect(await onlineOf(client)).toEqual([])
})

test('the same guid again is told 4 and ended by 41, and the device stays one', async () => {
  const client = await signIn()
  const first = await connected(client)
  const second = await connected(client)
  await first.notice(4)
  await first.next((one) => one === '41')
  await first.closed
  expect(await onlineOf(client)).toEqual([0])
  second.end()
})

test('another device, of any dialect, is added, comes online and goes offline', async () => {
  const client = await signIn()
  const web = await connected(client)
  const phone = await connected({ ...client, guid: 'phone' }, 1)
  expect((await web.notice(9)).fromSN).toBe(2)
  expect((await web.notice(7)).fromSN).toBe(2)
  phone.end()
  expect((await web.notice(8)).fromSN).toBe(2)
  await connected({ ...client, guid: 'phone' }, 1)
  const foreign = await server.wildfire('/admin/user/get_token', {
    userId: String(client.num),
    clientId: 'of WildfireChat',
    platform: 1,
  })
  expect(foreign.code).toBe(0)
  expect((await web.notice(9, 1)).fromSN).toBe(3)
  expect(web.notices.filter((type) => type === 9)).toHaveLength(2)
})

test('a changed profile or setting is told', async () => {
  const client = await signIn()
  const link = await connected(client)
  await call('POST', '/user/nickname', { nick_name: 'Ann' }, client.token)
  expect((await link.notice(6)).toNum).toBe(client.num)
})

const isReplyTo = (one: LanyingLink['log'][number], mid: number) =>
  typeof one !== 'string' && one.command === frameCommands.sync && syncReply.decode(one.payload).clientMid === mid

test('changes are asked for: there are none, and messages are refused', async () => {
  const client = await signIn()
  const link = await connected(client)
  const from = link.log.length
  link.frame(frameCommands.sync, syncRequest.encode({ xid: { uid: 77, deviceSN: undefined }, key: 0 }))
  const reply = syncReply.decode(await link.reply(frameCommands.sync, from))
  expect(reply).toMatchObject({ status: { code: 1 }, metas: [], nextKey: 0, xid: { uid: 77 } })
  link.frame(frameCommands.sync, syncRequest.encode({ xid: { uid: 77, deviceSN: undefined }, meta: { id: 5 } }))
  await link.next((one) => isReplyTo(one, 5))
  const [refused] = link.log.filter((one) => isReplyTo(one, 5))
  expect(typeof refused === 'object' && syncReply.decode(refused.payload).status.code).toBe(2)
})

test('a push token that comes with the sign-in is bound', async () => {
  const client = await signIn()
  const link = await open()
  await link.provision({ ...client, osType: 2, push: { notifier: 'fcm', token: `t-${client.guid}` } })
  const { result } = await server.wildfire('/admin/user/session_list', { userId: String(client.num) })
  expect(result).toMatchObject({ userSessions: [{ deviceToken: `t-${client.guid}`, platform: 2 }] })
})

test('the device limit is 13, the limit of an address 20', async () => {
  const limited = await startTestServer({
    settings: { 'lanying.maxDevices': 1, 'passwords.memoryKiB': 1024, 'limits.connects.perAddress': 2 },
  })
  try {
    const users = lanyingUsers(limited)
    const client = await users.signIn()
    const first = await users.connected(client)
    const second = await users.open()
    expect((await second.provision({ ...client, guid: 'other' })).status.code).toBe(13)
    await second.closed
    const held = await users.open()
    const over = await users.open()
    expect((await over.provision(client)).status.code).toBe(20)
    first.end()
    held.end()
  } finally {
    await limited.close()
  }
})

describe('what is not the link', () => {
  const garbage: [string, (link: LanyingLink) => void][] = [
    ['a text of another kind', (link) => link.text('hello')],
    ['an event of another name', (link) => link.text('42["message","x"]')],
    ['a binary message without an event', (link) => link.binary(Uint8Array.of(4, 8, 0))],
    ['an attachment that is no frame', (link) => link.frame(99, new Uint8Array())],
    ['a heartbeat before the sign-in', (link) => link.frame(0, new Uint8Array())],
  ]
  test.each(garbage)('%s closes that connection only', async (_, send) => {
    const client = await signIn()
    const other = await connected(client)
    const link = await open()
    send(link)
    await link.closed
    expect((await other.heartbeat()).status.code).toBe(1)
  })

  test.each([
    ['EIO=4&transport=websocket', 400],
    ['EIO=3&transport=polling', 400],
  ])('%s is refused', async (query, status) => {
    const reply = await fetch(`${server.urls.lanying}/socket.io/?${query}`, {
      headers: {
        upgrade: 'websocket',
        connection: 'upgrade',
        'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
        'sec-websocket-version': '13',
      },
    })
    expect(reply.status).toBe(status)
    expect(await reply.json()).toHaveProperty('message')
  })
})
