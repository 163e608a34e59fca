import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { connectionOf, type KeptConnection } from '../../../test/kit/connections.ts'
import { type LiveCore, startLiveCore } from '../../../test/kit/live-core.ts'
import { withOverrides } from '../../../test/kit/with-overrides.ts'
import type { LastSeen } from '../devices/store.ts'
import type { Storage } from '../storage.ts'
import { LastSeenRecorder, lastSeenBounds } from './last-seen.ts'

const { batchMax } = lastSeenBounds

let kit: LiveCore
/** What was written of devices, a list a transaction. */
let written: LastSeen[][]
/** From so many written batches on every write fails. */
let failsFrom: number

const tapped = (storage: Storage): Storage => ({
  ...storage,
  transaction: (keys, work) =>
    storage.transaction(keys, (stores) => {
      const { devices } = stores
      const touch = async (run: string, seen: readonly LastSeen[]) => {
        if (written.length >= failsFrom) throw new Error('the disk is full')
        written.push([...seen])
        await devices.touch(run, seen)
      }
      return work(withOverrides(stores, { devices: withOverrides(devices, { touch }) }))
    }),
})

beforeEach(async () => {
  written = []
  failsFrom = Number.POSITIVE_INFINITY
  kit = await startLiveCore({ storage: tapped })
})
afterEach(() => kit.close())

const add = (facts: Parameters<typeof connectionOf>[0] = {}): KeptConnection => {
  const connection = connectionOf(facts)
  kit.live.registry.add(connection, kit.live.registry.fencingToken())
  return connection
}
const remove = (connection: KeptConnection) => kit.live.registry.remove(connection, 'gone')
const flushed = async (): Promise<LastSeen[]> => {
  kit.clock.advance(lastSeenBounds.flushMs)
  await kit.live.lastSeen.flush()
  return written.splice(0).flat()
}
const storedTimes = async (uid = 'ann') =>
  (await kit.storage.devices.listOfUser('default', uid)).map(({ lastSeenAtMs }) => lastSeenAtMs)

describe('last seen', () => {
  test('is written when a device comes online and when it goes offline, not in between', async () => {
    const cameAtMs = kit.clock.now()
    const connection = add()
    expect(await flushed()).toMatchObject([
      { uid: 'ann', clientKey: 'openim-ios', lastSeenAtMs: cameAtMs, isOnline: true },
    ])
    const second = add()
    expect(await flushed()).toEqual([])
    remove(connection)
    expect(await flushed()).toEqual([])
    const wentAtMs = kit.clock.now()
    remove(second)
    expect(await flushed()).toMatchObject([{ lastSeenAtMs: wentAtMs, isOnline: false }])
  })

  test('of a device that is online is the last flush, should the server be killed; of others the end', async () => {
    await kit.signIn('openim', 'ann', 'ios', 't1')
    await kit.signIn('openim', 'bob', 'ios', 't2')
    const connections = [add(), add({ uid: 'bob' })]
    await kit.live.lastSeen.flush()
    kit.clock.advance(1_000)
    await kit.live.lastSeen.flush()
    const flushedAtMs = kit.clock.now()
    expect([await storedTimes('ann'), await storedTimes('bob')]).toEqual([[flushedAtMs], [flushedAtMs]])
    remove(connections[0] as KeptConnection)
    kit.clock.advance(1_000)
    await kit.live.lastSeen.flush()
    expect([await storedTimes('ann'), await storedTimes('bob')]).toEqual([[flushedAtMs], [flushedAtMs + 1_000]])
  })

  test('of a device that came and went between two flushes is the end', async () => {
    await kit.signIn('openim', 'ann', 'ios', 't1')
    add({ uid: 'bob' })
    const connection = add()
    kit.clock.advance(1_000)
    const wentAtMs = kit.clock.now()
    remove(connection)
    expect(await flushed()).toHaveLength(2)
    expect(await storedTimes()).toEqual([wentAtMs])
    await flushed()
    expect(await storedTimes()).toEqual([wentAtMs])
  })

  test('comes back from the store', async () => {
    await kit.signIn('openim', 'ann', 'ios', 't1')
    const connection = add()
    kit.clock.advance(1_000)
    const wentAtMs = kit.clock.now()
    remove(connection)
    await flushed()
    const [device] = await kit.core.presence.devicesOf('default', 'ann')
    expect(device?.lastSeenAtMs).toBe(wentAtMs)
  })

  test('is answered before it is stored, while it is stored and afterwards', async () => {
    await kit.signIn('openim', 'ann', 'ios', 't1')
    const answered = async () => {
      const [device] = await kit.core.presence.devicesOf('default', 'ann')
      const [details] = await kit.core.devices.listWithDetails('default', 'ann', 0, 10)
      return [device?.lastSeenAtMs, details?.lastSeenAtMs]
    }
    const connection = add()
    kit.clock.advance(1_000)
    const wentAtMs = kit.clock.now()
    remove(connection)
    kit.clock.advance(1)
    expect(await answered()).toEqual([wentAtMs, wentAtMs])
    const readBefore = kit.storage.devices.listOfUser('default', 'ann')
    await flushed()
    const [device] = await readBefore
    expect(device && kit.context.lastSeen.of(device)).toBe(wentAtMs)
    expect(await answered()).toEqual([wentAtMs, wentAtMs])
    await flushed()
    expect(await answered()).toEqual([wentAtMs, wentAtMs])
  })

  test('is one row a device and a flush, however often it connects; none for tokens without a device', async () => {
    for (let i = 0; i < 10; i++) remove(add())
    add({ clientKey: undefined })
    expect(await flushed()).toHaveLength(1)
  })

  test.each([
    [1, [1]],
    [batchMax - 1, [batchMax - 1]],
    [batchMax, [batchMax]],
    [batchMax + 1, [batchMax, 1]],
    [2 * batchMax, [batchMax, batchMax]],
    [2 * batchMax + 1, [batchMax, batchMax, 1]],
  ])('%i devices are written in batches of %j, each device once', async (devices, batches) => {
    const uids = Array.from({ length: devices }, (_, i) => `u${i}`)
    for (const uid of uids) add({ uid })
    await kit.live.lastSeen.flush()
    expect(written.map((batch) => batch.length)).toEqual(batches)
    expect(written.flat().map(({ uid }) => uid)).toEqual(uids)
    expect(kit.live.lastSeen.waiting).toBe(0)
  })

  test('of batches that failed waits for the next flush, of those before does not', async () => {
    const uids = Array.from({ length: 3 * batchMax }, (_, i) => `u${i}`)
    for (const uid of uids) add({ uid })
    kit.clock.advance(1)
    failsFrom = 1
    await kit.live.lastSeen.flush()
    expect(kit.faults).toHaveLength(1)
    expect(kit.live.lastSeen.waiting).toBe(2 * batchMax)
    failsFrom = Number.POSITIVE_INFINITY
    await kit.live.lastSeen.flush()
    expect(written.flat().map(({ uid }) => uid)).toEqual(uids)
  })

  test('that could not be written waits for the next flush; what happened since is written instead', async () => {
    const connection = add()
    add({ uid: 'bob' })
    failsFrom = 0
    const failing = kit.live.lastSeen.flush()
    remove(connection)
    await failing
    expect(kit.faults).toHaveLength(1)
    expect(kit.live.lastSeen.waiting).toBe(2)
    failsFrom = Number.POSITIVE_INFINITY
    expect((await flushed()).map(({ uid, isOnline }) => [uid, isOnline])).toEqual([
      ['ann', false],
      ['bob', true],
    ])
  })

  test('waits in bounded memory; after more changes devices online are written anew, others stay as they were', async () => {
    await kit.live.lastSeen.close()
    const deps = { ...kit.context, registry: kit.live.registry }
    const recorder = new LastSeenRecorder(deps, (error) => kit.faults.push(error), 3)
    for (const [place, uid] of ['ann', 'bob'].entries()) await kit.signIn('openim', uid, 'ios', `t${place}`)
    const connections = [add(), add({ uid: 'bob' })]
    await recorder.flush()
    const flushedAtMs = kit.clock.now()
    kit.clock.advance(1_000)
    failsFrom = written.length
    remove(connections[0] as KeptConnection)
    for (let i = 0; i < 20; i++) {
      remove(add({ uid: `u${i}` }))
      expect(recorder.waiting).toBeLessThanOrEqual(3)
    }
    failsFrom = Number.POSITIVE_INFINITY
    await recorder.flush()
    expect([await storedTimes('ann'), await storedTimes('bob')]).toEqual([[flushedAtMs], [kit.clock.now()]])
    await recorder.close()
  })

  test('is written at the close, and not recorded afterwards', async () => {
    const connection = add()
    await kit.live.lastSeen.close()
    expect(written.splice(0).flat()).toHaveLength(1)
    remove(connection)
    expect(await flushed()).toEqual([])
  })

  test('costs no write while nothing changes and no device is online', async () => {
    remove(add())
    await flushed()
    let transactions = 0
    const storage: Storage = {
      ...kit.storage,
      transaction(keys, work) {
        transactions++
        return kit.storage.transaction(keys, work)
      },
    }
    const recorder = new LastSeenRecorder({ ...kit.context, storage, registry: kit.live.registry }, () => {})
    await recorder.flush()
    expect(transactions).toBe(0)
    add()
    await recorder.flush()
    const forChange = transactions
    await recorder.flush()
    expect(transactions - forChange).toBe(1)
    await recorder.close()
  })
})
