import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { connectionOf, type KeptConnection } from '../../../test/kit/connections.ts'
import { type LiveCore, startLiveCore } from '../../../test/kit/live-core.ts'
import { tap } from '../../../test/kit/tap.ts'
import type { LastSeen } from '../devices/store.ts'
import type { Storage } from '../storage.ts'
import { LastSeenRecorder, lastSeenBounds } from './last-seen.ts'

let kit: LiveCore
/** What was written, a list a transaction. */
let written: LastSeen[][]
let fails: boolean

const tapped = (storage: Storage): Storage => ({
  ...storage,
  transaction: (work) =>
    storage.transaction(({ devices, ...stores }) => {
      const touch = async (seen: readonly LastSeen[]) => {
        if (fails) throw new Error('the disk is full')
        written.push([...seen])
        await devices.touch(seen)
      }
      return work({ ...stores, devices: tap(devices, { touch }) })
    }),
})

beforeEach(async () => {
  written = []
  fails = false
  kit = await startLiveCore({ storage: tapped })
})
afterEach(() => kit.close())

const add = (facts: Partial<KeptConnection> = {}): KeptConnection => {
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
  test('is the connect, then whenever the device was heard, then the end', async () => {
    const cameAtMs = kit.clock.now()
    const connection = add()
    expect(await flushed()).toMatchObject([{ uid: 'ann', clientKey: 'openim-ios', lastSeenAtMs: cameAtMs }])
    kit.clock.advance(1_000)
    connection.lastInboundAtMs = kit.clock.monotonic()
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

  test('is one row a device and a flush, however often it comes and goes; none for tokens without a device', async () => {
    for (let i = 0; i < 10; i++) kit.live.registry.remove(add(), 'gone')
    add({ clientKey: undefined })
    expect(await flushed()).toHaveLength(1)
  })

  test('is written in batches', async () => {
    const devices = lastSeenBounds.batchMax + 1
    for (let i = 0; i < devices; i++) add({ uid: `u${i}` })
    await kit.live.lastSeen.flush()
    expect(written.map((batch) => batch.length)).toEqual([lastSeenBounds.batchMax, 1])
  })

  test('that could not be written waits for the next flush', async () => {
    add()
    fails = true
    expect(await flushed()).toEqual([])
    expect(kit.faults).toHaveLength(1)
    expect(kit.live.lastSeen.waiting).toBe(1)
    fails = false
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
