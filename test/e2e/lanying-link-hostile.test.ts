import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { frameCommands, provisionReply, syncReply } from '../../src/dialects/lanying/gateway/messages.ts'
import { TestClock } from '../kit/clock.ts'
import { eventText, type LanyingLink } from '../kit/lanying-link.ts'
import { type LanyingUsers, lanyingUsers, type SignedInUser } from '../kit/lanying-users.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { listenerOf } from '../kit/wildfire-users.ts'

let server: TestServer
let users: LanyingUsers
/** A client that nothing here may disturb. */
let observer: LanyingLink
let ann: SignedInUser
beforeAll(async () => {
  server = await startTestServer({ settings: { 'passwords.memoryKiB': 1024 } })
  users = lanyingUsers(server)
  observer = await users.connected(await users.signIn())
  ann = await users.signIn()
})
afterAll(() => server.close())

const closedFor = () => ({ ...listenerOf(server, 'lanying').counters.closed })
const rejectedFor = () => ({ ...listenerOf(server, 'lanying').counters.rejected })
const attachment = (...bytes: number[]) => Uint8Array.of(4, ...bytes)
const event = (link: LanyingLink, ...bytes: number[]) => {
  link.text(eventText)
  link.binary(attachment(...bytes))
}
/** `22`: the payload of a frame; then its length and what is there of it. */
const absurdLength = [0x22, 0xff, 0xff, 0xff, 0xff, 0x0f, 1, 2, 3]
const endlessNumber = [0x18, ...Array<number>(11).fill(0xff)]

const unreadable: [string, (link: LanyingLink) => void][] = [
  ['a text of another kind', (link) => link.text('hello')],
  ['an empty binary message', (link) => link.binary(new Uint8Array())],
  ['an attachment of another type', (link) => [link.text(eventText), link.binary(Uint8Array.of(5, 8, 0))]],
  ['an attachment without its event', (link) => link.binary(attachment(8, 0))],
  ['half a frame', (link) => event(link, 0x18, 0x03, 0x22, 0x20, 1, 2)],
  ['a length beyond the frame', (link) => event(link, ...absurdLength)],
  ['a number without end', (link) => event(link, ...endlessNumber)],
  ['field number 0', (link) => event(link, 0x00, 0x01)],
  ['two attachments of one event', (link) => [event(link, 0x18, 0x63), link.binary(attachment(8, 0))]],
  ['an event of two attachments', (link) => link.text('452-["frame",{"_placeholder":true,"num":0}]')],
  ['an event of another name', (link) => link.text('451-["other",{"_placeholder":true,"num":0}]')],
  ['another namespace', (link) => link.text('40/admin,')],
  ['JSON nested without end', (link) => link.text(`451-${'['.repeat(30_000)}`)],
]

describe('what cannot be read closes that connection only', () => {
  test.each(unreadable)('before the sign-in: %s', async (_, send) => {
    const before = rejectedFor()
    const link = await users.open()
    send(link)
    await link.closed
    expect(rejectedFor().protocol).toBe(before.protocol + 1)
    expect((await observer.heartbeat()).status.code).toBe(1)
  })

  test.each(unreadable)('after it: %s', async (_, send) => {
    const before = closedFor()
    const link = await users.connected(ann)
    send(link)
    await link.closed
    expect(closedFor().protocol).toBe(before.protocol + 1)
    expect(await users.onlineOf(ann)).not.toContain(0)
    expect((await observer.heartbeat()).status.code).toBe(1)
  })

  test('a message of 64 KiB is read, one byte more is too large', async () => {
    const link = await users.connected(ann)
    const from = link.log.length
    link.text(eventText)
    link.binary(syncOf(65_536))
    expect(syncReply.decode(await link.reply(frameCommands.sync, from)).status.code).toBe(1)
    const before = closedFor()
    link.text(eventText)
    link.binary(syncOf(65_537))
    await link.closed
    expect(closedFor().too_large).toBe(before.too_large + 1)
  })

  test('an unreadable sign-in gets status 4, a compressed one 14', async () => {
    const unread = await users.open()
    const from = unread.log.length
    unread.frame(frameCommands.provision, Buffer.from('32ff', 'hex'))
    expect(provisionStatus(await unread.reply(frameCommands.provision, from))).toBe(4)
    await unread.closed
    const zipped = await users.open()
    zipped.frame(frameCommands.provision, new Uint8Array(), { compressMethod: 1 })
    expect(provisionStatus(await zipped.reply(frameCommands.provision, 0))).toBe(14)
    await zipped.closed
  })

  const refusedLater: [string, number, (link: LanyingLink) => void][] = [
    ['an unreadable SYNC', 4, (link) => link.frame(frameCommands.sync, Buffer.from('0aff', 'hex'))],
    ['another command', 3, (link) => link.frame(9, new Uint8Array())],
    ['a NOTICE', 3, (link) => link.frame(frameCommands.notice, new Uint8Array())],
    ['an encrypted frame', 14, (link) => link.frame(frameCommands.sync, new Uint8Array(), { encryptMethod: 1 })],
  ]
  test.each(refusedLater)('of a client that is signed in: %s gets status %p', async (_, code, send) => {
    const link = await users.connected(ann)
    const from = link.log.length
    send(link)
    expect(syncReply.decode(await link.reply(frameCommands.sync, from)).status.code).toBe(code)
    await link.closed
    expect(link.log.at(-1)).toBe('41')
  })

  test('a second sign-in on a connection is refused, and ends it', async () => {
    const link = await users.connected(ann)
    const { status, xid } = await link.provision(ann)
    expect([status.code, xid.uid]).toEqual([8, ann.num])
    await link.closed
    expect(await users.onlineOf(ann)).not.toContain(0)
  })

  test('pings between an event and its attachment are answered', async () => {
    const link = await users.connected(ann)
    const from = link.log.length
    link.text(eventText)
    link.text('2')
    link.binary(attachment(0x18, 1, 0x22, 0))
    expect(syncReply.decode(await link.reply(frameCommands.sync, from)).status.code).toBe(1)
    expect(link.log.slice(from)).toContain('3')
    link.end()
  })

  test('a thousand small frames are over the rate', async () => {
    const before = closedFor()
    const link = await users.connected(ann)
    for (let sent = 0; sent < 1_000; sent++) link.frame(frameCommands.unread, new Uint8Array())
    await link.closed
    expect(closedFor().rate).toBe(before.rate + 1)
    expect((await observer.heartbeat()).status.code).toBe(1)
  })
})

describe('credentials that are no token of Lanying', () => {
  test('get status 7 or 9, and nobody is let in', async () => {
    const openim = await openimTokens()
    const { result } = await server.wildfire('/admin/user/get_token', {
      userId: String(ann.num),
      clientId: 'c',
      platform: 5,
    })
    const tokens = [
      (result as { token: string }).token,
      openim.user,
      openim.admin,
      server.config['lanying.adminToken'],
      server.config['rollcall.adminKey'],
      'x'.repeat(10_000),
      '安',
    ]
    for (const token of tokens) {
      const link = await users.open()
      const { status, xid } = await link.provision({ ...ann, token })
      expect([4, 7, 9]).toContain(status.code)
      expect([0, ann.num]).toContain(xid.uid)
      await link.closed
    }
    expect(server.live.registry.ofUser('default', String(ann.num))).toEqual([])
  })
  async function openimTokens() {
    const ask = async (path: string, body: object, token = '') => {
      const headers = { operationID: 'test', token }
      const reply = await fetch(server.urls.openim + path, { method: 'POST', headers, body: JSON.stringify(body) })
      return ((await reply.json()) as { data: { token: string } }).data.token
    }
    const secret = server.config['openim.secret']
    const admin = await ask('/auth/get_admin_token', { secret, userID: 'imAdmin' })
    return { admin, user: await ask('/auth/get_user_token', { userID: String(ann.num), platformID: 5 }, admin) }
  }
})

test('a password change ends every connection but the caller’s own', async () => {
  const bob = await users.signIn()
  const own = await users.connected(bob)
  const { data } = await users.call('POST', '/token/user', { name: bob.name, password: 'secret' })
  const other = await users.connected({ ...bob, token: (data as { token: string }).token, guid: 'other' })
  const change = { old_password: 'secret', new_password: 'secret 2' }
  expect((await users.call('POST', '/user/change_password', change, bob.token)).code).toBe(200)
  await other.notice(1)
  await other.closed
  expect((await own.heartbeat()).status.code).toBe(1)
  expect(own.notices).not.toContain(1)
  own.end()
})

test('a ban or a kick during the sign-in lets nobody in', async () => {
  for (let round = 0; round < 40; round++) {
    const bob = await users.signIn()
    const link = await users.open()
    const signingIn = link.provision(bob).catch(() => undefined)
    for (let turns = round % 8; turns > 0; turns--) await Bun.sleep(0)
    await (round % 2 === 0
      ? users.asAdmin('PUT', '/user/disable', { list: [bob.num] })
      : users.asAdmin('POST', '/user/kick', {}, bob.num))
    expect(server.live.registry.ofUser('default', String(bob.num))).toEqual([])
    const reply = await signingIn
    if (reply && reply.status.code !== 1) expect([9, 10]).toContain(reply.status.code)
    await link.closed
  }
})

describe('by the clock', () => {
  let clock: TestClock
  let timed: TestServer
  beforeAll(async () => {
    clock = new TestClock()
    timed = await startTestServer({ clock, settings: { 'passwords.memoryKiB': 1024 } })
  })
  afterAll(() => timed.close())

  test('a client without data is offline after 30 s, and not before', async () => {
    const own = lanyingUsers(timed)
    const bob = await own.signIn()
    const link = await own.connected(bob)
    clock.advance(29_000)
    expect(await own.onlineOf(bob)).toEqual([0])
    link.text('2')
    await link.next((one) => one === '3')
    clock.advance(29_000)
    expect(await own.onlineOf(bob)).toEqual([0])
    clock.advance(1_000)
    expect(await own.onlineOf(bob)).toEqual([1])
    await link.closed
    expect(listenerOf(timed, 'lanying').counters.closed.silent).toBe(1)
    expect(link.notices).toEqual([])
  })
  test('one that does not sign in, or sends half an event, is closed after 10 s', async () => {
    const own = lanyingUsers(timed)
    const links = [await own.open(), await own.open()]
    links[1]?.text(eventText)
    links[1]?.text('2')
    await links[1]?.next((one) => one === '3')
    clock.advance(10_250)
    await Promise.all(links.map(({ closed }) => closed))
    expect(listenerOf(timed, 'lanying').counters.rejected.late).toBe(2)
  })
})

const provisionStatus = (payload: Uint8Array): number => provisionReply.decode(payload).status.code

/** An attachment of this size: a SYNC whose payload is one unknown field. */
function syncOf(size: number): Buffer {
  const rest = size - 13
  const field = Buffer.concat([Uint8Array.of(0x7a), lengthBytes(rest), Buffer.alloc(rest)])
  return Buffer.concat([Uint8Array.of(4, 0x08, 0, 0x18, 1, 0x22), lengthBytes(field.length), field])
}

/** A length from 16,384 to 2,097,151 as it stands in protobuf. */
function lengthBytes(length: number): Buffer {
  return Buffer.from([(length & 127) | 128, ((length >> 7) & 127) | 128, length >> 14])
}
