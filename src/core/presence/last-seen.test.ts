import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { connectionOf, type KeptConnection } from '../../../test/kit/connections.ts'
import { type LiveCore, startLiveCore } from '../../../test/kit/live-core.ts'
import { withOverrides } from '../../../test/kit/with-overrides.ts'
import type { LastSeen } from '../devices/store.ts'
import type { Storage } from '../storage.ts'
import { LastSeenRecorder, lastSeenBounds } from './last-seen.ts'

const { batchMax } = lastSeenBounds

let kit: LiveCore
/** What was written, a list a transaction. */
let written: LastSeen[][]
/** From so many written batches on every write fails. */
let failsFrom: number

const tapped = (storage: Storage): Storage => ({
  ...storage,
  transaction: (keys, work) =>
    storage.transaction(keys, ({ devices, ...stores }) => {
      const touch = async (seen: readonly LastSeen[]) => {
        if (written.length >= failsFrom) throw new Error('the disk is full')
        written.push([...seen])
        await devices.touch(seen)
      }
      return work({ ...stores, devices: withOverrides(devices, { touch }) })
    }),
})

beforeEach(async () => {
  written = []
  failsFrom = Number.POSITIVE_INFINITY
  kit = await startLiveCore({ storage: tapped })
})
afterEach(() => kit.close())

const add = (facts: Parameters<typeof connectionOf>[0] = {}): KeptConnection => {
  const connection = connectionOf({ lastInboundAtMs: kit.clock.monotonic(), ...facts })
  kit.live.registry.add(connection, kit.live.registry.fencingToken())
  return connection
}
const flushed = async (): Promise<LastSeen[]> => {
  kit.clock.advance(lastSeenBounds.flushMs)
  await kit.live.lastSeen.flush()
  return written.splice(0).flat()
}

describe('last seen', () => {
  test('is the connect, then the latest inbound data, then the end', async () => {
    const cameAtMs = kit.clock.now()
    const connection = add()
    expect(await flushed()).toMatchObject([{ uid: 'ann', clientKey: 'openim-ios', lastSeenAtMs: cameAtMs }])
    kit.clock.advance(1_000)
    connection.transport.lastInboundAtMs = kit.clock.monotonic()
    const lastInboundAtMs = kit.clock.now()
    expect(await flushed()).toMatchObject([{ lastSeenAtMs: lastInboundAtMs }])
    expect(await flushed()).toEqual([])
    const wentAtMs = kit.clock.now()
    kit.live.registry.remove(connection, 'gone')
    expect(await flushed()).toMatchObject([{ lastSeenAtMs: wentAtMs }])
  })

  test('comes back from the store', async () => {
    await kit.signIn('openim', 'ann', 'ios', 't1')
    const connection = add()
    kit.clock.advance(1_000)
    const wentAtMs = kit.clock.now()
    kit.live.registry.remove(connection, 'gone')
    await flushed()
    const [device] = await kit.core.presence.devicesOf('default', 'ann')
    expect(device?.lastSeenAtMs).toBe(wentAtMs)
  })

  test('is one row a device and a flush, however often it connects; none for tokens without a device', async () => {
    for (let i = 0; i < 10; i++) kit.live.registry.remove(add(), 'gone')
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

  test('that could not be written waits for the next flush', async () => {
    add()
    failsFrom = 0
    expect(await flushed()).toEqual([])
    expect(kit.faults).toHaveLength(1)
    expect(kit.live.lastSeen.waiting).toBe(1)
    failsFrom = Number.POSITIVE_INFINITY
    expect(await flushed()).toHaveLength(1)
  })

  test('waits in bounded memory', () => {
    const recorder = new LastSeenRecorder(kit.context.storage, kit.clock, kit.live.registry, () => {}, 10)
    for (let i = 0; i < 20; i++) kit.live.registry.remove(add({ uid: `u${i}` }), 'gone')
    expect(recorder.waiting).toBe(10)
  })

  test('is written at the close, and not recorded afterwards', async () => {
    const connection = add()
    await kit.live.lastSeen.close()
    expect(written.splice(0).flat()).toHaveLength(1)
    kit.live.registry.remove(connection, 'gone')
    expect(await flushed()).toEqual([])
  })
})
