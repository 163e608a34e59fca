import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { uploadDeviceTokenRequest } from '../../src/dialects/wildfire/gateway/messages.ts'
import { gatewayBounds } from '../../src/gateway/bounds.ts'
import { TestClock } from '../kit/clock.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { type LinkSignIn, publishPacket, type WildfireLink } from '../kit/wildfire-link.ts'
import { type LinkListener, listenerOf, wildfireUsers } from '../kit/wildfire-users.ts'

/** How connections of the link end, and what is left: presence, session, push binding (docs/architecture.md#t1). */
let clock: TestClock
let server: TestServer
let users: ReturnType<typeof wildfireUsers>
beforeEach(async () => {
  clock = new TestClock()
  server = await startTestServer({ clock })
  users = wildfireUsers(server)
})
afterEach(() => server.close())

const listener = (name: LinkListener) => listenerOf(server, name)
const ends = (reason: 'gone' | 'silent' | 'signed_out') => listener('wildfireMqtt').counters.closed[reason]

/** A connection with a push token. */
async function pushable(keepAliveS?: number): Promise<{ signIn: LinkSignIn; link: WildfireLink; token: string }> {
  const signIn = await users.signIn()
  const link = await users.connect(signIn, keepAliveS === undefined ? {} : { keepAliveS })
  const token = `token-${signIn.clientId}`
  const upload = { platform: 1, appName: 'cn.example', deviceToken: token, pushType: 1 }
  const { code } = await link.request(signIn, 'UDT', uploadDeviceTokenRequest.encode(upload))
  expect(code).toBe(0)
  return { signIn, link, token }
}
/** Presence as onlinestatus says it, the push token, and whether the token of the sign-in still works. */
async function left(signIn: LinkSignIn) {
  const [session] = await users.sessionList(signIn.userId)
  const link = await users.open()
  const { code } = await link.connect(signIn)
  link.end()
  return { online: session?.isOnline, push: session?.deviceToken, connectCode: code }
}

describe('the session and its push binding stay', () => {
  test.each([
    ['DISCONNECT', 'e000'],
    ['DISCONNECT with flags', 'e800'],
  ])('after %s', async (_what, packet) => {
    const { signIn, link, token } = await pushable()
    link.raw(packet)
    await link.closed
    expect(ends('gone')).toBe(1)
    expect(await left(signIn)).toEqual({ online: false, push: token, connectCode: 0 })
  })

  test('after the socket ended', async () => {
    const { signIn, link, token } = await pushable()
    link.end()
    await link.closed
    while (ends('gone') === 0) await users.statusOf(signIn)
    expect(await left(signIn)).toEqual({ online: false, push: token, connectCode: 0 })
  })

  test('after CST 8, which is offline when its PUBACK comes', async () => {
    const { signIn, link, token } = await pushable()
    expect((await link.request(signIn, 'CST', Uint8Array.of(8))).code).toBe(0)
    expect(await users.statusOf(signIn)).toBe(1)
    await link.closed
    expect(ends('signed_out')).toBe(1)
    expect(await left(signIn)).toEqual({ online: false, push: token, connectCode: 0 })
  })
})

describe('the session and its push binding end', () => {
  test('with CST 1: gone from every answer when its PUBACK comes, and back with the next token', async () => {
    const { signIn, link } = await pushable()
    link.raw(publishPacket('UPUI', 9, Buffer.alloc(0)))
    expect((await link.request(signIn, 'CST', Uint8Array.of(1))).code).toBe(0)
    expect(await users.sessionsOf(signIn.userId)).toEqual([])
    await link.closed
    expect(ends('signed_out')).toBe(1)
    expect(await left(signIn)).toEqual({ online: undefined, push: undefined, connectCode: 7 })
    const { result } = await server.wildfire('/admin/user/get_token', { ...signIn, platform: 1 })
    const again = { ...signIn, ...(result as { token: string }) }
    expect(await left(again)).toEqual({ online: false, push: undefined, connectCode: 0 })
    expect((await (await users.open()).connect(signIn)).code).toBe(7)
  })

  test('frames behind CST in the same segment are not obeyed', async () => {
    const { signIn, link } = await pushable()
    const unknown = publishPacket('XX', 41, Buffer.alloc(0))
    const signOut = link.request(signIn, 'CST', Uint8Array.of(1))
    link.raw(Buffer.concat([unknown, unknown]))
    await signOut
    await link.closed
    expect(link.packets.filter(({ body }) => body.readUInt16BE(0) === 41)).toEqual([])
  })
})

describe('silence', () => {
  test.each([
    [60, 90],
    [10, 15],
    [1, 2],
    [300, 450],
    [0, 450],
    [301, 450],
    [65_535, 450],
  ])('with keep-alive %i: offline after %i s, the session stays', async (keepAliveS, seconds) => {
    const { signIn, link, token } = await pushable(keepAliveS)
    clock.advance(seconds * 1_000 - 2 * gatewayBounds.sweepMs)
    expect(await users.statusOf(signIn)).toBe(0)
    clock.advance(2 * gatewayBounds.sweepMs)
    expect(await users.statusOf(signIn)).toBe(1)
    expect(ends('silent')).toBe(1)
    await link.closed
    expect(await left(signIn)).toEqual({ online: false, push: token, connectCode: 0 })
  })

  test('any packet counts: PINGREQ keeps a connection', async () => {
    const signIn = await users.signIn()
    const link = await users.connect(signIn, { keepAliveS: 10 })
    for (let round = 0; round < 5; round++) {
      clock.advance(14_000)
      const before = link.packets.length
      link.raw('c000')
      await link.packet((packet) => link.packets.indexOf(packet) >= before)
    }
    expect(await users.statusOf(signIn)).toBe(0)
    clock.advance(15_000)
    expect(await users.statusOf(signIn)).toBe(1)
  })

  test('the start of a packet does not', async () => {
    const signIn = await users.signIn()
    const link = await users.connect(signIn, { keepAliveS: 10 })
    link.raw('32')
    clock.advance(15_000)
    expect(await users.statusOf(signIn)).toBe(1)
    await link.closed
  })

  test('10 s without CONNECT are absolute: PINGREQ and half a CONNECT do not extend them', async () => {
    const pinging = await users.open()
    const halfway = await users.open('wildfireWs')
    pinging.raw('c000')
    await pinging.packet(({ first }) => first === 0xd0)
    halfway.raw('10ff0100044d515454')
    clock.advance(9_000)
    pinging.raw('c000')
    await pinging.packet((packet) => pinging.packets.indexOf(packet) === 1)
    clock.advance(1_250)
    await Promise.all([pinging.closed, halfway.closed])
    expect(listener('wildfireMqtt').counters.rejected.late).toBe(1)
    expect(listener('wildfireWs').counters.rejected.late).toBe(1)
  })
})

describe('a kick', () => {
  test('sends ROFL at once; the socket closes 3 s later and not before', async () => {
    const signIn = await users.signIn()
    const link = await users.connect(signIn)
    await users.kick(signIn.userId)
    await link.packet(({ body }) => body.toString('hex') === '0004524f464c31')
    const { gauges } = listener('wildfireMqtt')
    expect([gauges.live, gauges.closing]).toEqual([0, 1])
    clock.advance(3_000 - gatewayBounds.sweepMs)
    link.raw(publishPacket('UPUI', 9, Buffer.alloc(0)))
    expect(listener('wildfireMqtt').gauges.closing).toBe(1)
    clock.advance(2 * gatewayBounds.sweepMs)
    await link.closed
    expect(link.packets.map(({ first }) => first)).toEqual([0x20, 0x30])
  })

  test('a sign-in within those 3 s is not disturbed by the old socket', async () => {
    const signIn = await users.signIn()
    const old = await users.connect(signIn)
    await users.kick(signIn.userId)
    const { result } = await server.wildfire('/admin/user/get_token', { ...signIn, platform: 1 })
    const link = await users.connect({ ...signIn, ...(result as { token: string }) })
    clock.advance(3_500)
    await old.closed
    expect(await users.statusOf(signIn)).toBe(0)
    link.raw('c000')
    await link.packet(({ first }) => first === 0xd0)
  })

  test('a ban closes at once without notice and keeps the session', async () => {
    const { signIn, link, token } = await pushable()
    await users.block(signIn.userId, 2)
    await link.closed
    expect(link.packets.map(({ first }) => first)).toEqual([0x20, 0x40])
    expect((await (await users.open()).connect(signIn)).code).toBe(2)
    await users.block(signIn.userId, 0)
    expect(await left(signIn)).toEqual({ online: false, push: token, connectCode: 0 })
  })
})

test('a token from before the device was removed or the user destroyed is 7, also when the client has signed in again', async () => {
  const userId = await users.register()
  const first = await users.signIn(1, userId)
  const codeOf = async (signIn: LinkSignIn) => {
    const link = await users.open()
    const { code } = await link.connect(signIn)
    link.end()
    return code
  }
  const again = async () => ({
    ...first,
    token: await server
      .wildfire('/admin/user/get_token', { userId, clientId: first.clientId, platform: 1 })
      .then(({ result }) => (result as { token: string }).token),
  })
  const [device] = await server.core.devices.list('default', userId)
  await server.core.devices.remove(
    { app: 'default', dialect: 'admin', actor: { kind: 'key', id: 'test' } },
    userId,
    device?.sn ?? 0,
  )
  expect(await codeOf(first)).toBe(7)
  const second = await again()
  expect([await codeOf(first), await codeOf(second)]).toEqual([7, 0])
  await server.wildfire('/admin/user/destroy', { userId })
  await server.wildfire('/admin/user/create', { userId, name: userId, displayName: userId })
  const third = await again()
  expect([await codeOf(first), await codeOf(second), await codeOf(third)]).toEqual([7, 7, 0])
})
