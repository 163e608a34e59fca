import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import pino from 'pino'
import type { CloseReason } from '../../src/core/presence/connection.ts'
import { jsonBounds } from '../../src/dialects/kit/json.ts'
import { openimLimits } from '../../src/dialects/openim/limits.ts'
import { hostileValues, hostileWholes, nested } from '../kit/hostile-json.ts'
import { gobRequest, type SocketRequest } from '../kit/openim-gob.ts'
import { jsonRequest, type OpenimSocket, type SocketOptions } from '../kit/openim-socket.ts'
import { type OpenimTestClients, openimTestClients } from '../kit/openim-test-clients.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { longRun } from '../kit/services.ts'

/** Frames that no honest client sends to OpenIM's gateway, on connections whose credentials are good. */
const framesPerCodec = longRun ? 2_500 : 250
const seed = Number(process.env.SEED ?? 20_261_130)

const failures: unknown[] = []
let server: TestServer
let clients: OpenimTestClients
/** Another client, whose subscription and heartbeat go on meanwhile. */
let other: OpenimSocket
beforeAll(async () => {
  const log = pino({ level: 'error' }, { write: (line: string) => failures.push(JSON.parse(line)) })
  server = await startTestServer({ settings: { 'limits.frames': 0 }, log })
  clients = await openimTestClients({ urls: server.urls, secret: server.config['openim.secret'] })
  other = await clients.connect(await clients.registerUser())
  expect(await other.subscribe(['nobody'])).toEqual({ nobody: [] })
})
afterAll(() => server.close())

/** A frame, whether it is text, and whether it must close its connection; `undefined`: it may. */
type Hostile = { readonly bytes: Uint8Array; readonly isText?: boolean; readonly mustClose: boolean | undefined }

const closes = (bytes: Uint8Array): Hostile => ({ bytes, mustClose: true })
const mayClose = (bytes: Uint8Array): Hostile => ({ bytes, mustClose: undefined })

const request = (userID: string): SocketRequest => ({
  reqIdentifier: 2005,
  sendID: userID,
  operationID: 'op',
  msgIncr: 'x',
  data: Buffer.from('0a03616e6e', 'hex'),
})
const requestKinds = [
  ...Array(4).fill(2005),
  ...Array(4).fill(1001),
  0,
  -1,
  1002,
  2001,
  2004,
  4711,
  2 ** 31,
] as number[]
const names = [
  'reqIdentifier',
  'token',
  'sendID',
  'operationID',
  'msgIncr',
  'data',
  'SENDID',
  '__proto__',
  'constructor',
]

/** Over each bound by one, and far over. */
const { depthMax, tokensMax } = jsonBounds
const overBounds = [
  nested(depthMax / 2 + 1),
  `${'['.repeat(depthMax + 1)}${']'.repeat(depthMax + 1)}`,
  '['.repeat(40_000),
  `[${'0,'.repeat(24_000)}0]`,
  `{"data":"${'A'.repeat(openimLimits.inflatedFrameBytesMax)}"}`,
  `{"data":[${'0,'.repeat(tokensMax)}0]}`,
]

/** For a surplus field of a request: as deep as a frame may be and one level more; the same of tokens, where a frame holds them. */
function atBounds(honest: string): [at: string, over: string][] {
  const lists = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
  // The object, the names and values of the request, and the surplus name and its list.
  const others = 1 + 2 * Object.keys(JSON.parse(`{${honest}}`)).length + 2
  const numbers = (count: number) => `[${Array(count).fill(0).join(',')}]`
  return [
    [lists(depthMax - 1), lists(depthMax)],
    [numbers(tokensMax - others), numbers(tokensMax - others + 1)],
  ]
}

/** JSON source of a request with some fields replaced, added or given twice. */
const jsonFrames = (userID: string): fc.Arbitrary<Hostile> => {
  const honest = jsonRequest(request(userID)).toString().slice(1, -1)
  const member = fc
    .tuple(
      fc.constantFrom(...names),
      fc.oneof(fc.constantFrom(...hostileValues), fc.constantFrom(...requestKinds.map(String))),
    )
    .map(([name, value]) => `"${name}":${value}`)
  const object = fc
    .tuple(fc.array(member, { minLength: 1, maxLength: 4 }), fc.boolean())
    .map(([members, first]) =>
      mayClose(Buffer.from(`{${(first ? [...members, honest] : [honest, ...members]).join(',')}}`)),
    )
  const surplus = (value: string, mustClose: boolean) => ({
    bytes: Buffer.from(`{${honest},"surplus":${value}}`),
    mustClose,
  })
  const edges = fc.constantFrom(...atBounds(honest).flatMap(([at, over]) => [surplus(at, false), surplus(over, true)]))
  const over = fc.constantFrom(...overBounds).map((text) => closes(Buffer.from(text)))
  const whole = fc.constantFrom(...hostileWholes).map((text) => closes(Buffer.from(text)))
  return fc.oneof({ weight: 4, arbitrary: object }, edges, over, whole, broken(Buffer.from(`{${honest}}`)))
}

const gobFrames = (userID: string): fc.Arbitrary<Hostile> => {
  const text = fc.constantFrom('', 'a\0b', 'x'.repeat(300), '名'.repeat(1_000), '__proto__', '\ufeff', userID)
  const given = fc.record({
    reqIdentifier: fc.constantFrom(...requestKinds.filter((kind) => kind >= 0 && kind < 2 ** 31)),
    sendID: fc.oneof({ weight: 9, arbitrary: fc.constant(userID) }, text),
    operationID: text,
    msgIncr: text,
    data: fc.uint8Array({ maxLength: 300 }),
  })
  const honest = gobRequest(request(userID))
  const twice = fc.constant(closes(Buffer.concat([honest, honest])))
  const endless = fc
    .constantFrom('f8ffffffffffffffff00', 'ff', '00', '0182', '7fffff')
    .map((hex) => closes(Buffer.from(hex, 'hex')))
  const other = given.map((one) => mayClose(gobRequest(one)))
  return fc.oneof({ weight: 4, arbitrary: other }, twice, endless, broken(honest))
}

/** Cut short, one byte changed, or no format at all. */
function broken(honest: Uint8Array): fc.Arbitrary<Hostile> {
  const cut = fc.nat(honest.length - 2).map((end) => closes(honest.subarray(0, end)))
  const changed = fc.tuple(fc.nat(honest.length - 1), fc.nat(255)).map(([at, byte]) => mayClose(honest.with(at, byte)))
  const noise = fc.uint8Array({ maxLength: 200 }).map(mayClose)
  return fc.oneof(cut, changed, noise)
}

/** As gzip, cut short, not as gzip, and small frames that inflate beyond the bound. */
const zipped = (frames: fc.Arbitrary<Hostile>): fc.Arbitrary<Hostile> => {
  const whole = frames.map((frame) => ({ ...frame, bytes: gzipSync(frame.bytes) }))
  const cut = frames.map(({ bytes }) => closes(gzipSync(bytes).subarray(0, -9)))
  const bomb = fc.constant(closes(gzipSync(Buffer.alloc(openimLimits.inflatedFrameBytesMax + 1, '['))))
  return fc.oneof({ weight: 6, arbitrary: whole }, cut, bomb)
}
const tooLong = fc.constant(closes(new Uint8Array(openimLimits.frameBytesMax + 1)))
const texts = fc
  .oneof(
    fc.constantFrom(...hostileWholes),
    fc.constantFrom(...hostileValues).map((value) => `{"type":${value}}`),
  )
  .map((text) => ({ ...closes(Buffer.from(text)), isText: true }))

const framesFor = (userID: string, { encoding, gzip }: Kind): Hostile[] => {
  const plain = encoding === 'json' ? jsonFrames(userID) : gobFrames(userID)
  const frames = fc.oneof({ weight: 12, arbitrary: gzip ? zipped(plain) : plain }, tooLong, texts)
  const isLong = ({ bytes }: Hostile) => bytes.length > openimLimits.frameBytesMax
  return fc
    .sample(frames, { seed, numRuns: framesPerCodec })
    .map((one) => (isLong(one) ? { ...one, mustClose: true } : one))
}

type Kind = Required<Pick<SocketOptions, 'encoding' | 'gzip'>>
const kinds: Kind[] = (['json', 'gob'] as const).flatMap((encoding) => [
  { encoding, gzip: false },
  { encoding, gzip: true },
])

/** Sockets of the gateway that the server closed or lost, by reason. */
const closedNow = (): Partial<Record<CloseReason, number>> => ({
  ...server.gateway.listeners.find(({ name }) => name === 'openimGateway')?.counters.closed,
})
const increase = (before: Partial<Record<CloseReason, number>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(closedNow())
      .map(([reason, count]) => [reason, count - (before[reason as CloseReason] ?? 0)] as const)
      .filter(([, count]) => count > 0),
  )

/** Sends a frame and a heartbeat after it. Whether the connection is still there, and the frame so answered or ignored. */
async function survives(socket: OpenimSocket, { bytes, isText }: Hostile, beat: number): Promise<boolean> {
  if (isText) socket.sendText(Buffer.from(bytes).toString())
  else socket.sendBinary(bytes)
  socket.sendText(`{"type":"ping","body":"beat ${beat}"}`)
  return socket
    .text((text) => text.includes(`"beat ${beat}"`))
    .then(
      () => true,
      () => false,
    )
}

const short = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 150)).toString('latin1')

describe('hostile frames', () => {
  test.each(kinds)(
    `in %j: each is answered, or closes its connection for a documented reason (seed ${seed})`,
    async (kind) => {
      const userID = await clients.registerUser()
      const connect = () => clients.connect(userID, { ...kind, isMsgResp: true })
      const before = closedNow()
      let socket = await connect()
      let closed = 0
      let tooLarge = 0
      for (const [index, frame] of framesFor(userID, kind).entries()) {
        const sent = short(frame.bytes)
        const survived = await survives(socket, frame, index)
        if (frame.mustClose !== undefined) expect([sent, survived]).toEqual([sent, !frame.mustClose])
        for (const reply of socket.log)
          if (typeof reply !== 'string') expect([sent, typeof reply.errCode]).toEqual([sent, 'number'])
        expect([sent, failures]).toEqual([sent, []])
        if (frame.bytes.length > openimLimits.frameBytesMax) tooLarge++
        if (!survived) closed++
        if (!survived || socket.log.length > 100) {
          socket.close()
          await socket.closed
          socket = await connect()
        }
        if (index % 50 === 0) expect(await other.ping(`${index}`)).toBe(`${index}`)
      }
      socket.close()
      await socket.closed
      const { gone: _, ...reasons } = increase(before)
      expect([tooLarge > 0, closed < framesPerCodec]).toEqual([true, true])
      expect(reasons).toEqual({ too_large: tooLarge, protocol: closed - tooLarge })
      expect(other.pushes).toEqual([])
      expect(await other.subscribe(['someone'])).toEqual({ someone: [] })
    },
    120_000,
  )
})
