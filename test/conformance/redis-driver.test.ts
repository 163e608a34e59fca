import { afterEach, describe, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import {
  type BusMessage,
  type BusReceiver,
  type IndexedConnection,
  type Lease,
  messageVersion,
} from '../../src/cluster/bus.ts'
import { openRedisBus, type RedisBus } from '../../src/cluster/redis/redis-bus.ts'
import { slotOf } from '../../src/cluster/redis/shard-marks.ts'
import { systemClock } from '../../src/core/clock.ts'
import { systemIds } from '../../src/core/ids.ts'
import { openRelay, type Relay } from '../kit/relay.ts'
import { serviceFor } from '../kit/services.ts'

const redisUrl = serviceFor('redis')

/** Messages as one node receives them, and how often some were lost. */
class Received implements BusReceiver {
  readonly uids: string[] = []
  readonly losses: string[] = []
  #changed = Promise.withResolvers<void>()

  receive(message: BusMessage): void {
    if (message.kind === 'presence') this.uids.push(message.uid)
    this.#change()
  }
  messagesLost(): void {
    this.losses.push('messages')
    this.#change()
  }
  indexLost(): void {
    this.losses.push('index')
    this.#change()
  }
  async until(isMet: () => boolean): Promise<void> {
    while (!isMet()) await this.#changed.promise
  }
  #change(): void {
    this.#changed.resolve()
    this.#changed = Promise.withResolvers<void>()
  }
}

const presenceOf = (uid: string): BusMessage => ({ kind: 'presence', app: 'default', uid, version: 1, nodes: [] })

const epoch = 77
const leaseOf = (node: number, epoch = node): Lease => ({ node, epoch, state: 'active', synced: true })

const cleanup: (() => unknown)[] = []
afterEach(async () => {
  for (const step of cleanup.splice(0).toReversed()) await step()
})

type Opened = { bus: RedisBus; relay: Relay }
async function openBus(url: string, prefix: string): Promise<Opened> {
  const behind = new URL(url)
  const relay = await openRelay(Number(behind.port))
  behind.port = String(relay.port)
  const bus = await openRedisBus({
    url: behind.href,
    clock: systemClock,
    ids: systemIds,
    prefix,
    fault: () => {},
    commandMs: 300,
  })
  cleanup.push(
    () => relay.close(),
    () => bus.close(),
  )
  return { bus, relay }
}

const connection: IndexedConnection = {
  id: 'a:b',
  app: 'default',
  uid: 'ann',
  dialect: 'openim',
  clientKey: undefined,
  sessionId: undefined,
  tokenId: 'token',
  tokenText: '',
  platform: 'ios',
  node: 1,
  epoch: 7,
  address: '192.0.2.1',
  connectedAtMs: 5,
  background: false,
  admitted: true,
}
const write = (connections: readonly IndexedConnection[] = [connection]) => ({
  app: 'default',
  uid: 'ann',
  node: 1,
  epoch: 7,
  connections,
})

if (redisUrl)
  describe('the bus over Redis', () => {
    /** Two nodes of one cluster, and a client that sees all keys. */
    async function pair() {
      const prefix = `test-${systemIds.hex(6)}`
      const admin = new Redis(redisUrl ?? '')
      cleanup.push(async () => {
        const keys = await admin.keys(`${prefix}:*`)
        if (keys.length > 0) await admin.del(keys)
        admin.disconnect()
      })
      const [one, two] = [await openBus(redisUrl ?? '', prefix), await openBus(redisUrl ?? '', prefix)]
      const received = new Received()
      await one.bus.acquire(leaseOf(1, epoch), received)
      await two.bus.acquire(leaseOf(2), new Received())
      const inbox = `${prefix}:{nodes}:inbox:1:${epoch}`
      return { one, two, received, admin, inbox, prefix }
    }

    test('messages sent while a node has no connection arrive in order, and none is lost', async () => {
      const { one, two, received } = await pair()
      two.bus.send(1, presenceOf('before'))
      await received.until(() => received.uids.length === 1)
      one.relay.refuse()
      for (const uid of ['a', 'b', 'c']) two.bus.send('others', presenceOf(uid))
      await two.bus.leases()
      one.relay.accept()
      await received.until(() => received.uids.length === 4)
      expect([received.uids, received.losses]).toEqual([['before', 'a', 'b', 'c'], []])
    })

    test('a node notices that its messages were trimmed', async () => {
      const { one, two, received, admin, inbox } = await pair()
      two.bus.send(1, presenceOf('before'))
      await received.until(() => received.uids.length === 1)
      one.relay.refuse()
      for (const uid of ['a', 'b', 'c']) two.bus.send(1, presenceOf(uid))
      await two.bus.leases()
      await admin.xtrim(inbox, 'MAXLEN', 1)
      one.relay.accept()
      await received.until(() => received.losses.length > 0)
      expect([received.uids, received.losses]).toEqual([['before', 'c'], ['messages']])
    })

    test('a message of a later version counts as lost: what it says is read from the store and the index', async () => {
      const { two, received, admin, inbox } = await pair()
      two.bus.send(1, presenceOf('before'))
      await received.until(() => received.uids.length === 1)
      const later = JSON.stringify({ version: messageVersion + 1, message: { kind: 'presence', users: ['a'] } })
      await admin.xadd(inbox, '*', 'n', '2', 'm', later)
      await received.until(() => received.losses.length > 0)
      expect([received.uids, received.losses]).toEqual([['before'], ['messages']])
    })

    test('a node notices that Redis was emptied when it renews, and holds its lease under the same epoch', async () => {
      const { one, received, admin, prefix } = await pair()
      const [lease] = await one.bus.leases()
      if (!lease) throw new Error('no lease')
      await admin.del(await admin.keys(`${prefix}:*`))
      expect(await one.bus.renew({ ...lease, synced: true })).toBe(true)
      expect(received.losses).toEqual(['index'])
      expect(await one.bus.leases()).toMatchObject([{ node: 1, epoch: lease.epoch, synced: false }])
      expect(await one.bus.renew({ ...lease, synced: true })).toBe(true)
      expect(received.losses).toEqual(['index'])
    })

    test('a Redis that takes connections and does not answer: calls fail in time', async () => {
      const { one } = await pair()
      one.relay.disconnect()
      await expect(one.bus.leases()).rejects.toThrow('timed out')
    })

    test('entries and inboxes disappear when nobody renews them', async () => {
      const { one, two, admin, inbox, prefix, received } = await pair()
      await one.bus.index.write(write())
      await one.bus.index.follow('2:8', 'default', ['ann'])
      two.bus.send(1, presenceOf('a'))
      await received.until(() => received.uids.length === 1)
      for (const key of await admin.keys(`${prefix}:{default:ann}:*`))
        expect(await admin.pttl(key)).toBeWithin(86_000_000, 86_400_001)
      expect(await admin.pttl(inbox)).toBeWithin(50_000, 60_001)
    })

    test('the version of a user grows also when the entry was lost in between', async () => {
      const { one, admin, prefix } = await pair()
      const first = await one.bus.index.write(write())
      await admin.del(`${prefix}:{default:ann}:c`)
      const second = await one.bus.index.write(write([]))
      expect(second.version).toBeGreaterThan(first.version)
    })
  })

const redisServer = redisUrl && Bun.which('redis-server')
test('the slot of a hash tag is that of Redis', () => {
  expect([slotOf('123456789'), slotOf('foo')]).toEqual([12_739, 12_182])
})

if (redisServer)
  test('a Redis Cluster holds leases, entries of many slots, and messages', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rollcall-redis-'))
    cleanup.push(() => rmSync(folder, { recursive: true }))
    const port = freePort()
    const where = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', '']
    const cluster = ['--cluster-enabled', 'yes', '--cluster-announce-ip', '127.0.0.1']
    const server = Bun.spawn([redisServer, ...where, ...cluster], { stdout: 'ignore' })
    cleanup.push(() => {
      server.kill()
      return server.exited
    })
    const url = `redis://127.0.0.1:${port}`
    const admin = new Redis(url, { maxRetriesPerRequest: null })
    cleanup.push(() => admin.disconnect())
    admin.on('error', () => {})
    await admin.cluster('ADDSLOTSRANGE', 0, 16_383)
    while (!(await admin.cluster('INFO')).includes('cluster_state:ok')) await Bun.sleep(20)

    const [one, two] = await Promise.all([0, 1].map(() => openClusterBus(url)))
    if (!one || !two) throw new Error('two nodes are needed')
    const received = new Received()
    await one.acquire(leaseOf(1, epoch), received)
    expect(await two.acquire(leaseOf(1), new Received())).toBe(false)
    expect(await two.acquire(leaseOf(2), new Received())).toBe(true)
    expect((await two.leases()).map(({ node }) => node)).toEqual([1, 2])
    const uids = Array.from({ length: 50 }, (_, index) => `user ${index}`)
    await Promise.all(uids.map((uid) => one.index.write({ ...write([{ ...connection, uid }]), uid, epoch })))
    const read = await two.index.follow('2:8', 'default', uids)
    expect(uids.map((uid) => read.get(uid)?.connections[0]?.id)).toEqual(uids.map(() => 'a:b'))
    expect((await one.index.write({ ...write([]), uid: 'user 7', epoch })).followers).toEqual(['2:8'])
    const lease = leaseOf(1, epoch)
    expect([await one.renew(lease), await one.renew(lease), received.losses]).toEqual([true, true, []])
    const marks = await admin.keys('rollcall:{m*}:mark')
    const [lost] = marks
    expect(marks).toHaveLength(64)
    await admin.del(lost ?? '')
    expect([await one.renew(lease), await one.renew(lease), received.losses]).toEqual([true, true, ['index']])
    two.send('others', presenceOf('ann'))
    await received.until(() => received.uids.length === 1)
  })

async function openClusterBus(url: string): Promise<RedisBus> {
  const bus = await openRedisBus({ url, clock: systemClock, ids: systemIds, fault: () => {} })
  cleanup.push(() => bus.close())
  return bus
}

/** A port that is free with that of the bus of Redis Cluster, 10,000 higher; both below those that clients are given. */
function freePort(): number {
  for (;;) {
    const port = 10_000 + systemIds.below(12_000)
    if (isFree(port) && isFree(port + 10_000)) return port
  }
}

function isFree(port: number): boolean {
  try {
    Bun.listen({ hostname: '127.0.0.1', port, socket: { data() {} } }).stop(true)
    return true
  } catch {
    return false
  }
}
