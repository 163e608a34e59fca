import { afterAll, beforeAll, expect, test } from 'bun:test'
import pino from 'pino'
import { systemIds } from '../../src/core/ids.ts'
import { frame, frameCommands, provisionRequest, syncRequest } from '../../src/dialects/lanying/gateway/messages.ts'
import type { LinkState } from '../../src/dialects/lanying/gateway/state.ts'
import { eventText, type LanyingLink } from '../kit/lanying-link.ts'
import { type LanyingUsers, lanyingUsers, type SignedInUser } from '../kit/lanying-users.ts'
import { MemorySocket } from '../kit/memory-socket.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { longRun } from '../kit/services.ts'
import { listenerOf } from '../kit/wildfire-users.ts'
import { type FuzzClient, type FuzzedWire, fuzz, type Mutate } from '../kit/wire-fuzz.ts'
import { seedFrom } from '../oracle/random-runs.ts'

const packetsMax = longRun ? 1_000_000 : 20_000
const msMax = longRun ? 60_000 : 10_000
/** More than there are clients at once, so that few supersede one another. */
const usersCount = 128

let server: TestServer
let users: LanyingUsers
let observer: LanyingLink
let observed: SignedInUser
const errors: string[] = []
beforeAll(async () => {
  const log = pino({ level: 'error' }, { write: (line) => void errors.push(line) })
  const settings = { 'limits.frames': 0, 'limits.registrations': 0, 'passwords.memoryKiB': 1024 }
  server = await startTestServer({ log, settings })
  users = lanyingUsers(server)
  observed = await users.signIn()
  observer = await users.connected(observed)
})
afterAll(() => server.close())

test(
  'mutated messages of Lanying’s link: no error, no leak, no other connection disturbed',
  async () => {
    const seed = seedFrom(process.env) ?? systemIds.below(2 ** 31)
    const signIns: SignedInUser[] = []
    while (signIns.length < usersCount) signIns.push(await users.signIn())
    const listener = listenerOf(server, 'lanying')
    const { packets, connections } = await fuzz(fuzzedWire(signIns), { seed, packetsMax, msMax })
    console.log(`seed ${seed}: ${packets} messages over ${connections} connections`)
    while (listener.gauges.live + listener.gauges.handshaking + listener.gauges.closing > 1) await observer.heartbeat()
    await server.live.lastSeen.flush()
    expect({ seed, errors }).toEqual({ seed, errors: [] })
    expect(listener.gauges).toEqual({ handshaking: 0, live: 1, closing: 0 })
    expect([server.live.registry.size, server.live.registry.deviceCount()]).toEqual([1, 1])
    expect(listener.counters.closed.internal + listener.counters.rejected.internal).toBe(0)
    expect(listener.counters.admitted).toBeGreaterThan(connections / 4)
    expect(observer.notices).toEqual([])
  },
  msMax + 60_000,
)

/** A WebSocket client: what begins as an attachment is sent as one, after its event, and everything else as a text. */
class Client implements FuzzClient {
  constructor(
    readonly user: SignedInUser,
    private readonly socket: MemorySocket,
    private readonly isOrderly: () => boolean,
  ) {}

  get isOpen(): boolean {
    return this.socket.ended === undefined
  }
  receive(bytes: Uint8Array): void {
    this.socket.read.length = 0
    if (bytes.length === 0) return
    const isAttachment = bytes[0] === attachmentType
    if (isAttachment && this.isOrderly()) this.socket.receive(eventText)
    this.socket.receive(isAttachment ? bytes : Buffer.from(bytes).toString())
  }
  drop(): void {
    this.socket.drop()
  }
}

const attachmentType = 4
const attachment = (command: number, payload: Uint8Array, more: object = {}): Uint8Array =>
  Buffer.concat([Uint8Array.of(attachmentType), frame.encode({ command, payload, ...more })])

function fuzzedWire(signIns: SignedInUser[]): FuzzedWire<Client> {
  const listener = listenerOf(server, 'lanying')
  let opened = 0
  let sent = 0
  const isFrequent = () => sent++ % 16 > 0
  const sync = (request: () => Uint8Array) => (_: Client, mutate: Mutate) =>
    attachment(frameCommands.sync, mutate(request()))
  return {
    open() {
      const user = signIns[++opened % usersCount] ?? observed
      const state: LinkState = { kind: 'new', expectsAttachment: false }
      const socket = MemorySocket.connect(listener, state as unknown, `192.0.2.${opened % 250}`)
      return socket && new Client(user, socket, isFrequent)
    },
    signIn: ({ user }) =>
      attachment(
        frameCommands.provision,
        provisionRequest.encode({
          xid: { uid: user.num, deviceSN: 1_000_000_000 + opened },
          token: user.token,
          osType: opened % 8,
          deviceGuid: user.guid,
          deviceInfo: 'Web',
          ...(opened % 8 === 0 && { deviceNotifier: 'cert', deviceToken: `t${opened % 99}` }),
        }),
      ),
    messages: [
      (_client, mutate) => attachment(frameCommands.unread, mutate(new Uint8Array())),
      sync(() => syncRequest.encode({ xid: { uid: 0, deviceSN: 0 } })),
      sync(() => syncRequest.encode({ xid: { uid: signIns[sent % usersCount]?.num ?? 0, deviceSN: 1 }, key: sent })),
      sync(() => syncRequest.encode({ xid: { uid: 16, deviceSN: undefined }, meta: { id: sent } })),
      (_client, mutate) => mutate(Buffer.from('2')),
      (_client, mutate) => mutate(Buffer.from(isFrequent() ? '2probe' : '41')),
      (_client, mutate) => mutate(Buffer.from(isFrequent() ? '2' : eventText)),
      (_client, mutate) => attachment(isFrequent() ? frameCommands.unread : sent % 9, mutate(Buffer.alloc(3))),
      (_client, mutate) =>
        attachment(frameCommands.unread, mutate(new Uint8Array()), { encryptMethod: +!isFrequent() }),
    ],
    async betweenRounds() {
      expect((await observer.heartbeat()).status.code).toBe(1)
      expect(await users.onlineOf(observed)).toEqual([0])
      const { token, num } = signIns[sent % usersCount] ?? observed
      const { code } = await users.call('GET', '/user/profile', undefined, token)
      expect([code, num > 0]).toEqual([200, true])
    },
  }
}
