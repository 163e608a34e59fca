import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { gzipSync } from 'node:zlib'
import { openimLimits } from '../../src/dialects/openim/limits.ts'
import { type Measured, spawnMeasured } from '../kit/measured.ts'
import type { Held, Memory } from '../kit/measured-server.ts'
import { type RunFaultyClients, startFaultyClients } from '../kit/openim-faulty-clients.ts'
import type { SocketRequest } from '../kit/openim-gob.ts'
import { gobRequest } from '../kit/openim-gob.ts'
import { gatewayUrl, type OpenimSocket } from '../kit/openim-socket.ts'
import { type OpenimTestClients, openimTestClients } from '../kit/openim-test-clients.ts'
import { opcodes, RawWebSocket } from '../kit/raw-websocket.ts'
import { longRun } from '../kit/services.ts'

let server: Measured
let testClients: OpenimTestClients
beforeAll(async () => {
  server = await spawnMeasured({ 'log.level': 'error' })
  testClients = await openimTestClients(server)
})
afterAll(() => server.stop())

const noGauges = {
  ...{ handshaking: 0, live: 0, closing: 0 },
  ...{ connections: 0, devices: 0 },
  ...{ targets: 0, watchers: 0, watches: 0, news: 0 },
}

/** What the server holds once all sockets have ended. */
async function atRest(): Promise<Held> {
  for (;;) {
    const held = await server.held()
    if (Object.values(held.gauges).every((count) => count === 0)) return held
  }
}

/** The reading at rest with the fewest descriptors: the system may close one a little after its socket has ended. */
async function settled(): Promise<Held> {
  let least = await atRest()
  for (let reading = 1; reading < settlingReadings; reading++) {
    const held = await atRest()
    if (held.descriptors < least.descriptors) least = held
  }
  return least
}
const settlingReadings = 50

describe('a client that violates the protocol is closed with the matching reason, others stay', () => {
  let observer: OpenimSocket
  let userID: string
  let token: string
  beforeAll(async () => {
    observer = await testClients.connect(await testClients.registerUser())
    userID = await testClients.registerUser()
    token = await testClients.api.token(userID, 5)
    await observer.subscribe([observer.userID])
  })
  afterAll(async () => {
    expect(observer.pushes).toEqual([])
    observer.close()
    expect((await atRest()).gauges).toEqual(noGauges)
  })

  const frame: SocketRequest = {
    reqIdentifier: 1001,
    sendID: '',
    operationID: 'x',
    msgIncr: '1',
    data: new Uint8Array(),
  }
  const asJson = (request: object) => Buffer.from(JSON.stringify({ ...frame, sendID: userID, data: '', ...request }))
  const asGob = (request: Partial<SocketRequest>) => gobRequest({ ...frame, sendID: userID, ...request })
  const open = (kind: { encoding?: 'json' | 'gob'; gzip?: boolean } = {}) =>
    RawWebSocket.open(
      gatewayUrl({ url: server.urls.openimGateway ?? '', userID, token, platformID: 5, isMsgResp: true, ...kind }),
      'errCode',
    )
  const large = openimLimits.frameBytesMax + 1

  const many = (send: (socket: RawWebSocket) => void) => (socket: RawWebSocket) => {
    for (let count = 0; count < 300; count++) send(socket)
  }

  type Abuse = [what: string, reason: string, kind: Parameters<typeof open>[0], act: (socket: RawWebSocket) => void]
  const violations: Abuse[] = [
    ['text that is no JSON', 'protocol', {}, (socket) => socket.send(opcodes.text, 'hello')],
    ['text of another type', 'protocol', {}, (socket) => socket.send(opcodes.text, '{"type":"kick"}')],
    ['a frame as text', 'protocol', {}, (socket) => socket.send(opcodes.text, asJson({}))],
    ['bad UTF-8 in text', 'protocol', {}, (socket) => socket.send(opcodes.text, Uint8Array.of(0xc3, 0x28))],
    ['bad UTF-8 in a frame', 'protocol', {}, (socket) => socket.send(opcodes.binary, Buffer.from('7b22ff227d', 'hex'))],
    ['JSON that is no request', 'protocol', {}, (socket) => socket.send(opcodes.binary, '[]')],
    ['another user as sender', 'protocol', {}, (socket) => socket.send(opcodes.binary, asJson({ sendID: 'other' }))],
    [
      'a request nobody knows',
      'protocol',
      {},
      (socket) => socket.send(opcodes.binary, asJson({ reqIdentifier: 4711 })),
    ],
    ['data that is no base64', 'protocol', {}, (socket) => socket.send(opcodes.binary, asJson({ data: '%%' }))],
    [
      'a text over its bound',
      'protocol',
      {},
      (socket) => socket.send(opcodes.binary, asJson({ msgIncr: 'x'.repeat(999) })),
    ],
    ['a message over the bound', 'too_large', {}, (socket) => socket.send(opcodes.binary, new Uint8Array(large))],
    [
      'a message over the bound in pieces',
      'too_large',
      {},
      (socket) => {
        socket.send(opcodes.binary, new Uint8Array(large / 2), { final: false })
        socket.send(opcodes.more, new Uint8Array(large / 2 + 1))
      },
    ],
    ['more messages than its rate', 'rate', {}, many((socket) => socket.send(opcodes.text, '{"type":"ping"}'))],
    ['more pings than its rate', 'rate', {}, many((socket) => socket.send(opcodes.ping, ''))],
    ['a frame without mask', 'protocol', {}, (socket) => socket.send(opcodes.text, '{}', { masked: false })],
    ['an opcode that is none', 'protocol', {}, (socket) => socket.send(5, '')],
    ['no WebSocket at all', 'protocol', {}, (socket) => socket.write(Buffer.from('GET / HTTP/1.1\r\n\r\n'.repeat(9)))],
    [
      'garbage for gob',
      'protocol',
      { encoding: 'gob' },
      (socket) => socket.send(opcodes.binary, Buffer.from('garbage')),
    ],
    ['empty gob', 'protocol', { encoding: 'gob' }, (socket) => socket.send(opcodes.binary, '')],
    [
      'gob cut short',
      'protocol',
      { encoding: 'gob' },
      (socket) => socket.send(opcodes.binary, asGob({}).subarray(0, -9)),
    ],
    [
      'gob that says it is endless',
      'protocol',
      { encoding: 'gob' },
      (socket) => socket.send(opcodes.binary, Buffer.from('f8ffffffffffffffff00', 'hex')),
    ],
    [
      'another user as sender in gob',
      'protocol',
      { encoding: 'gob' },
      (socket) => socket.send(opcodes.binary, asGob({ sendID: 'other' })),
    ],
    ['no gzip', 'protocol', { gzip: true }, (socket) => socket.send(opcodes.binary, asJson({}))],
    [
      'a gzip bomb',
      'protocol',
      { gzip: true },
      (socket) => socket.send(opcodes.binary, gzipSync(asJson({ data: 'A'.repeat(40 * 1024 * 1024) }))),
    ],
    [
      'a few small messages with much in them',
      'rate',
      { gzip: true },
      (socket) => {
        for (let sent = 0; sent < 5; sent++)
          socket.send(opcodes.binary, gzipSync(asJson({ data: 'A'.repeat(500_000) })))
      },
    ],
    [
      'a gzip bomb in gob',
      'protocol',
      { encoding: 'gob', gzip: true },
      (socket) => socket.send(opcodes.binary, gzipSync(new Uint8Array(40 * 1024 * 1024))),
    ],
  ]
  test.each(violations)('%s: %s', async (_what, reason, kind, act) => {
    const before = await server.held()
    const socket = await open(kind)
    act(socket)
    await socket.closed
    expect((await observer.request(1001)).errCode).toBe(0)
    const after = await server.held()
    expect(after.closed).toEqual({ ...before.closed, [reason]: (before.closed[reason] ?? 0) + 1 })
    expect(after.gauges).toEqual(before.gauges)
  })

  test('one that stops reading is closed when its queue is full, others stay', async () => {
    const before = await server.held()
    const slowReader = await open()
    slowReader.stall()
    const body = 'x'.repeat(50_000)
    for (let round = 0; round < 1_000 && (await testClients.api.online(userID))[0]?.status === 1; round++)
      slowReader.send(opcodes.text, JSON.stringify({ type: 'ping', body }))
    expect((await observer.request(1001)).errCode).toBe(0)
    const after = await server.held()
    expect(after.closed).toEqual({ ...before.closed, slow: (before.closed.slow ?? 0) + 1 })
    expect(after.gauges).toEqual(before.gauges)
    slowReader.abort()
  })
})

const warmUpSockets = 1_000
const roundSockets = 20_000
const rounds = longRun ? 5 : 1

test(
  `${(rounds * roundSockets).toLocaleString('en')} connects and aborts leave nothing behind`,
  async () => {
    const runFaultyClients = await startFaultyClients(server, testClients)
    // A request of the test before may still be open: the start is counted in the state of the end.
    await runFaultyClients(warmUpSockets)
    const start = await settled()
    await runFaultyClients(roundSockets)
    const first = longRun ? await readings(runFaultyClients, 8) : undefined
    for (let round = 1; round < rounds; round++) await runFaultyClients(roundSockets)
    const fits = (one: Memory) =>
      first === undefined || (one.heapBytes < least(first, 'heapBytes') * 1.02 && one.processBytes < most(first) * 1.02)
    const last = longRun ? await readings(runFaultyClients, 40, fits) : []
    const { gauges, descriptors } = await settled()
    expect([gauges, descriptors]).toEqual([noGauges, start.descriptors])
    if (longRun) expect(last.some(fits)).toBe(true)
  },
  longRun ? 300_000 : 120_000,
)

/**
 * What the server holds, each time after a few more faulty clients, until a reading fits. The heap hardly moves. Pages of the
 * process come and go by some per cent from reading to reading, and give way late on a busy machine; so it has to come
 * back to within 2 % of what it was once at most, in one reading of many. What leaks never comes back: 100 bytes a socket
 * would be eight per cent.
 */
async function readings(
  runFaultyClients: RunFaultyClients,
  countMax: number,
  fits = (_: Memory) => false,
): Promise<Memory[]> {
  const all: Memory[] = []
  do {
    await runFaultyClients(500)
    all.push(await server.memory())
  } while (all.length < countMax && !all.slice(-1).every(fits))
  return all
}

const least = (all: readonly Memory[], key: keyof Memory) => Math.min(...all.map((one) => one[key]))
const most = (all: readonly Memory[]) => Math.max(...all.map((one) => one.processBytes))
