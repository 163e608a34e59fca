import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import type { CloseReason } from '../../src/core/presence/connection.ts'
import { encrypt } from '../../src/dialects/wildfire/aes.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import {
  binaryField,
  connectPacket,
  encryptFor,
  keyOf,
  type LinkSignIn,
  packetOf,
  passwordOf,
  publishPacket,
  textField,
  type WildfireLink,
} from '../kit/wildfire-link.ts'
import { type LinkListener, listenerOf, wildfireUsers } from '../kit/wildfire-users.ts'

let server: TestServer
let users: ReturnType<typeof wildfireUsers>
let signIn: LinkSignIn
let observer: WildfireLink
let observed: LinkSignIn
beforeAll(async () => {
  server = await startTestServer()
  users = wildfireUsers(server)
  signIn = await users.signIn()
  observed = await users.signIn()
  observer = await users.connect(observed)
})
afterAll(async () => {
  // Nothing but its own replies reached the one that did nothing wrong.
  expect(observer.packets.every(({ first }) => first === 0x20 || first === 0x40)).toBe(true)
  observer.end()
  await server.close()
})

/** Every other connection works, and nothing of the closed one is left. */
async function expectUndisturbed(listener: LinkListener): Promise<void> {
  expect((await observer.request(observed, 'XX', Buffer.alloc(0))).code).toBe(254)
  expect(await users.statusOf(observed)).toBe(0)
  expect(await users.statusOf(signIn)).not.toBe(0)
  const { handshaking, live, closing } = listenerOf(server, listener).gauges
  expect([handshaking, live, closing]).toEqual([0, listener === 'wildfireMqtt' ? 1 : 0, 0])
  expect(server.live.registry.size).toBe(1)
}

const hex = (text: string) => Buffer.from(text, 'hex')
/** At once; as several messages of WebSocket, where one may have 64 KiB. */
function sendInPieces(link: WildfireLink, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += 50_000) link.raw(bytes.subarray(at, at + 50_000))
}
/** A packet of this many bytes, its head included. */
function packetOfBytes(first: number, bytes: number): Uint8Array {
  const headBytes = bytes > 16_386 ? 4 : 3
  return packetOf(first, [Buffer.alloc(bytes - headBytes, 1)])
}
const will = (level: number, flags: number, ...rest: Uint8Array[]) =>
  packetOf(0x10, [textField('MQTT'), Buffer.from([level, flags, 0, 60]), ...rest])

type Garbage = [what: string, reason: CloseReason, bytes: () => Uint8Array]

/** At any time. */
const anywhere: Garbage[] = [
  ['a packet type that is none', 'protocol', () => hex('0000')],
  ['packet type 15', 'protocol', () => hex('f000')],
  ['a length of five bytes', 'protocol', () => hex('32ffffffff7f')],
  ['a length that never ends', 'protocol', () => hex('32ffffffffffffffff')],
  ['an announced length of 256 MiB', 'too_large', () => hex('32ffffff7f')],
  ['64 KiB and one byte', 'too_large', () => packetOfBytes(0x32, 65_537)],
  ['the head of 64 KiB and one byte', 'too_large', () => packetOfBytes(0x32, 65_537).subarray(0, 4)],
  [
    'a request of HTTP',
    'protocol',
    () => Buffer.from(`GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'x'.repeat(90)}\r\n\r\n`),
  ],
  ['a hello of TLS', 'protocol', () => hex('16030100f4010000f00303')],
  ['a CONNACK', 'protocol', () => hex('20020000')],
  ['a PUBACK', 'protocol', () => hex('40020001')],
  ['a PINGRESP', 'protocol', () => hex('d000')],
]

/** Before CONNECT, or in place of it. */
const beforeConnect: Garbage[] = [
  ...anywhere,
  ['8 KiB and one byte', 'too_large', () => packetOfBytes(0x10, 8_193)],
  ['the head of 8 KiB and one byte', 'too_large', () => packetOfBytes(0x10, 8_193).subarray(0, 3)],
  ['PUBLISH', 'protocol', () => publishPacket('UPUI', 1, Buffer.alloc(0))],
  ['DISCONNECT', 'protocol', () => hex('e000')],
  ['SUBSCRIBE', 'protocol', () => hex('8206000100016100')],
  ['CONNECT without bytes', 'protocol', () => hex('1000')],
  [
    'CONNECT with flags in its first byte',
    'protocol',
    () => Buffer.concat([Buffer.of(0x12), connectPacket(signIn).subarray(1)]),
  ],
  ['CONNECT cut short inside', 'protocol', () => packetOf(0x10, [connectPacket(signIn).subarray(2, -9)])],
  [
    'CONNECT with bytes behind its end',
    'protocol',
    () => packetOf(0x10, [connectPacket(signIn).subarray(3), Buffer.of(1)]),
  ],
  ['a reserved flag', 'protocol', () => will(4, 0x01, textField('c'))],
  ['a client id that is no UTF-8', 'protocol', () => will(4, 0x02, binaryField(hex('ff')))],
  ['a client id with U+0000', 'protocol', () => will(4, 0x02, textField('a\0b'))],
  ['properties longer than the packet', 'protocol', () => will(5, 0x02, hex('ffffff7f'), textField('c'))],
  ['a will without its message', 'protocol', () => will(4, 0x06, textField('c'), textField('topic'))],
]

/** From an admitted client. */
const afterConnect: Garbage[] = [
  ...anywhere,
  ['a second CONNECT', 'protocol', () => connectPacket(signIn)],
  ['packet id 0', 'protocol', () => publishPacket('UPUI', 0, Buffer.alloc(0))],
  ['a wildcard', 'protocol', () => publishPacket('UPUI/#', 1, Buffer.alloc(0))],
  ['quality of service 3', 'protocol', () => hex('360600024d500001')],
  ['a topic longer than the packet', 'protocol', () => hex('3204ffff5550')],
  ['a topic that is no UTF-8', 'protocol', () => hex('32050001ff0001')],
  ['10,000 tiny packets in one segment', 'rate', () => hex('c000'.repeat(10_000))],
  [
    '10,000 requests in one segment',
    'rate',
    () => Buffer.concat(Array(10_000).fill(publishPacket('X', 1, Buffer.alloc(0)))),
  ],
  ['10,000 packets that are read over', 'rate', () => hex('820600010001610030050001610001'.repeat(5_000))],
]

describe.each(['wildfireMqtt', 'wildfireWs'] as const)('over %s', (listener) => {
  const closed = () => ({ ...listenerOf(server, listener).counters.closed })
  const rejected = () => ({ ...listenerOf(server, listener).counters.rejected })

  test.each(beforeConnect)('before CONNECT, %s closes that connection only: %s', async (_what, reason, bytes) => {
    const before = rejected()
    const link = await users.open(listener)
    link.raw(bytes())
    await link.closed
    expect(link.packets).toEqual([])
    expect(rejected()).toEqual({ ...before, [reason]: before[reason] + 1 })
    await expectUndisturbed(listener)
  })

  test.each(afterConnect)('after CONNECT, %s closes that connection only: %s', async (_what, reason, bytes) => {
    const before = closed()
    const link = await users.connect(signIn, {}, listener)
    sendInPieces(link, bytes())
    await link.closed
    expect(closed()).toEqual({ ...before, [reason]: before[reason] + 1 })
    await expectUndisturbed(listener)
  })

  test('no more packets are handled than the rate allows', async () => {
    const { counters } = listenerOf(server, listener)
    const link = await users.connect(signIn, {}, listener)
    const before = counters.framesIn
    link.raw(hex('c000'.repeat(10_000)))
    await link.closed
    expect(counters.framesIn - before).toBeLessThan(220)
  })

  test('half a packet and then the end leaves nothing', async () => {
    const link = await users.connect(signIn, {}, listener)
    link.raw(packetOfBytes(0x32, 65_000).subarray(0, 60_000))
    link.end()
    await link.closed
    while (listenerOf(server, listener).gauges.live > (listener === 'wildfireMqtt' ? 1 : 0))
      await users.statusOf(signIn)
    await expectUndisturbed(listener)
  })

  const wrongKeys: [what: string, topic: string, payload: () => Uint8Array, code: number][] = [
    ['a plain text', 'UPUI', () => Buffer.from('plain'), 2],
    ['another session’s key', 'UPUI', () => encryptFor(observed, Buffer.from('x')), 2],
    ['a stamp 25 h old', 'UPUI', () => encrypt('x', keyOf(signIn), server.clock.now() - 25 * 3_600_000), 2],
    ['a stamp 25 h ahead', 'UPUI', () => encrypt('x', keyOf(signIn), server.clock.now() + 25 * 3_600_000), 2],
    ['endless nesting', 'UPUI', () => encryptFor(signIn, new Uint8Array(60_000).fill(0x0b)), 2],
    ['endless messages inside', 'UPUI', () => encryptFor(signIn, nested(10_000)), 2],
    ['a list over its bound', 'UPUI', () => encryptFor(signIn, hex('0a030a0161'.repeat(1_001))), 2],
    ['an id over its bound', 'KPCC', () => encryptFor(signIn, hex(`0aff7f${'61'.repeat(16_383)}`)), 2],
    ['a text with U+0000', 'KPCC', () => encryptFor(signIn, hex('0a0100')), 2],
    ['a number of eleven bytes', 'UDT', () => encryptFor(signIn, hex(`08${'ff'.repeat(10)}01`)), 2],
    ['a long topic', 'T'.repeat(60_000), () => Buffer.alloc(0), 254],
  ]
  test.each(wrongKeys)('%s is answered, and the connection stays', async (_what, topic, payload, code) => {
    const link = await users.connect(signIn, {}, listener)
    expect((await link.requestRaw(signIn, topic, payload())).code).toBe(code)
    expect((await link.request(signIn, 'UPUI', Buffer.alloc(0))).code).toBe(0)
    link.end()
    await link.closed
    while (listenerOf(server, listener).gauges.live > (listener === 'wildfireMqtt' ? 1 : 0))
      await users.statusOf(signIn)
    await expectUndisturbed(listener)
  })

  const refused: [what: string, connect: () => Uint8Array, code: number][] = [
    ['garbage as password', () => connectPacket(signIn, { password: Buffer.alloc(500, 7) }), 4],
    ['an empty password', () => connectPacket(signIn, { password: Buffer.alloc(0) }), 4],
    ['another session’s password', () => connectPacket(signIn, { password: passwordOf(observed) }), 4],
    [
      'an inner token that is none',
      () => connectPacket(signIn, { password: encryptFor(signIn, Buffer.from('A'.repeat(2_000))) }),
      4,
    ],
    [
      'a password 25 h old',
      () => connectPacket({ ...signIn, clock: { now: () => server.clock.now() - 25 * 3_600_000 } }),
      4,
    ],
    ['an id of 7,000 characters', () => connectPacket(signIn, { clientId: 'c'.repeat(7_000) }), 7],
    ['an unknown client', () => connectPacket(signIn, { clientId: '\u{1f600}' }), 7],
    ['another user’s client', () => connectPacket(signIn, { clientId: observed.clientId }), 7],
  ]
  test.each(refused)('%s is refused by its return code', async (_what, connect, code) => {
    const link = await users.open(listener)
    link.raw(connect())
    await link.closed
    expect(link.packets.map(({ first, body }) => [first, body[1]])).toEqual([[0x20, code]])
    await expectUndisturbed(listener)
  })

  test('requests sent together with CONNECT wait for its answer', async () => {
    const link = await users.open(listener)
    link.raw(Buffer.concat([connectPacket(signIn), publishPacket('XX', 7, Buffer.alloc(0)), hex('c000')]))
    await link.packet(({ first }) => first === 0xd0)
    expect(link.packets.map(({ first }) => first)).toEqual([0x20, 0x40, 0xd0])
    link.raw('e000')
    await link.closed
  })
})

/** A message inside a message, and so on. */
function nested(bytes: number): Uint8Array {
  let message: Uint8Array = new Uint8Array()
  while (message.length < bytes) message = packetOf(0x0a, [message])
  return message.subarray(0, bytes)
}

test('over TCP, a PROXY header from a peer that is not trusted closes the connection', async () => {
  const before = { ...listenerOf(server, 'wildfireMqtt').counters.rejected }
  const link = await users.open()
  link.raw(Buffer.concat([Buffer.from('PROXY TCP4 192.0.2.7 192.0.2.1 1 2\r\n'), connectPacket(signIn)]))
  await link.closed
  const { rejected } = listenerOf(server, 'wildfireMqtt').counters
  expect(rejected).toEqual({ ...before, protocol: before.protocol + 1 })
  await expectUndisturbed('wildfireMqtt')
})

test('over WebSocket, empty messages count as packets', async () => {
  const before = listenerOf(server, 'wildfireWs').counters.closed.rate
  const link = await users.connect(signIn, {}, 'wildfireWs')
  for (let count = 0; count < 300; count++) link.raw(new Uint8Array())
  await link.closed
  expect(listenerOf(server, 'wildfireWs').counters.closed.rate).toBe(before + 1)
})

test('over WebSocket, a text message closes the connection', async () => {
  const link = await users.connect(signIn, {}, 'wildfireWs')
  link.text('hello')
  await link.closed
  await expectUndisturbed('wildfireWs')
})
