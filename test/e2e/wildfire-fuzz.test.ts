import { afterAll, beforeAll, expect, test } from 'bun:test'
import pino from 'pino'
import { systemIds } from '../../src/core/ids.ts'
import {
  authCodeRequest,
  idBuf,
  modifyMyInfoRequest,
  pullUserRequest,
  uploadDeviceTokenRequest,
} from '../../src/dialects/wildfire/gateway/messages.ts'
import { type MemoryStream, memoryStreams } from '../kit/memory-stream.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { longRun } from '../kit/services.ts'
import { connectPacket, encryptFor, type LinkSignIn, publishPacket, type WildfireLink } from '../kit/wildfire-link.ts'
import { listenerOf, wildfireUsers } from '../kit/wildfire-users.ts'
import { type FuzzedWire, fuzz, type Mutate } from '../kit/wire-fuzz.ts'
import { seedFrom } from '../oracle/random-runs.ts'

const packetsMax = longRun ? 1_000_000 : 20_000
const msMax = longRun ? 60_000 : 10_000
/** More than there are clients at once, so that few supersede one another. */
const usersCount = 128

let server: TestServer
let users: ReturnType<typeof wildfireUsers>
let observer: WildfireLink
let observed: LinkSignIn
const errors: string[] = []
beforeAll(async () => {
  const log = pino({ level: 'error' }, { write: (line) => void errors.push(line) })
  server = await startTestServer({ log, settings: { 'limits.frames': 0 } })
  users = wildfireUsers(server)
  observed = await users.signIn()
  observer = await users.connect(observed)
})
afterAll(() => server.close())

const levels = [4, 5, 6, 7]

test(
  'mutated packets of WildfireChat’s link: no error, no leak, no other connection disturbed',
  async () => {
    const seed = seedFrom(process.env) ?? systemIds.below(2 ** 31)
    const signIns = await Promise.all(Array.from({ length: usersCount }, () => users.signIn(1)))
    const listener = listenerOf(server, 'wildfireMqtt')
    const { packets, connections } = await fuzz(fuzzedWire(signIns), { seed, packetsMax, msMax })
    console.log(`seed ${seed}: ${packets} packets over ${connections} connections`)
    while (listener.gauges.live + listener.gauges.handshaking + listener.gauges.closing > 1)
      await server.wildfire('/admin/user/online_count')
    await server.live.lastSeen.flush()
    expect({ seed, errors }).toEqual({ seed, errors: [] })
    expect(listener.gauges).toEqual({ handshaking: 0, live: 1, closing: 0 })
    expect([server.live.registry.size, server.live.registry.deviceCount()]).toEqual([1, 1])
    expect(listener.counters.closed.internal + listener.counters.rejected.internal).toBe(0)
    expect(listener.counters.admitted).toBeGreaterThan(connections / 4)
  },
  msMax + 60_000,
)

const pushToken = (deviceToken: string) => ({ platform: 1, appName: 'a', deviceToken, pushType: 1 })

type Message = FuzzedWire<Client>['messages'][number]
type Client = MemoryStream & { signIn: LinkSignIn; level: number }

function fuzzedWire(signIns: LinkSignIn[]): FuzzedWire<Client> {
  const streams = memoryStreams(listenerOf(server, 'wildfireMqtt'))
  let opened = 0
  let sent = 0
  const request = (topic: string, plain: () => Uint8Array) => (client: Client, mutate: Mutate) => {
    const payload = encryptFor(client.signIn, mutate(plain()))
    return publishPacket(topic, 1 + (sent++ % 65_535), payload, client.level)
  }
  const isFrequent = () => sent++ % 16 > 0
  /** Most of the time is the server's own; a message that writes to the database takes twenty times another one's. */
  const atTimes =
    (rare: Message, often: Message): Message =>
    (client, mutate) =>
      (isFrequent() ? often : rare)(client, mutate)
  const anyone = () => signIns[sent % usersCount]?.userId ?? ''
  return {
    open() {
      opened++
      const place = { signIn: signIns[opened % usersCount] ?? observed, level: levels[opened % levels.length] ?? 4 }
      return Object.assign(streams.open(), place)
    },
    signIn: ({ signIn, level }) => connectPacket(signIn, { level }),
    messages: [
      request('UPUI', () =>
        pullUserRequest.encode({
          request: [
            { uid: anyone(), updateDt: 0 },
            { uid: 'x', updateDt: sent },
          ],
        }),
      ),
      atTimes(
        request('MMI', () => modifyMyInfoRequest.encode({ entry: [{ type: sent % 9, value: '1' }] })),
        request('MMI', () => modifyMyInfoRequest.encode({ entry: [{ type: 9 + (sent % 99), value: '1' }] })),
      ),
      atTimes(
        request('UDT', () => uploadDeviceTokenRequest.encode(pushToken(`t${sent % 99}`))),
        request('UDT', () => uploadDeviceTokenRequest.encode({ ...pushToken('t'), platform: undefined })),
      ),
      request('ATR', () => authCodeRequest.encode({ targetId: 'admin', type: 2, host: 'h' })),
      request('KPCC', () => idBuf.encode({ id: anyone() })),
      request('CST', () => Uint8Array.of(isFrequent() ? 3 : sent % 9)),
      request('MP', () => Uint8Array.of(1)),
      (client, mutate) => publishPacket('UPUI', 1, mutate(new Uint8Array()), client.level),
      (_client, mutate) => mutate(Buffer.from('c000', 'hex')),
      (_client, mutate) => mutate(Buffer.from('8206000100016100', 'hex')),
      (_client, mutate) => mutate(Buffer.from(isFrequent() ? 'c000' : 'e000', 'hex')),
    ],
    async betweenRounds() {
      const renewed = signIns.map(async ({ userId, clientId }) => {
        const { result } = await server.wildfire('/admin/user/get_token', { userId, clientId, platform: 1 })
        return { userId, clientId, ...(result as { token: string }) }
      })
      signIns.splice(0, usersCount, ...(await Promise.all(renewed)))
      expect((await observer.request(observed, 'XX', Buffer.alloc(0))).code).toBe(254)
      expect(await users.statusOf(observed)).toBe(0)
    },
  }
}
