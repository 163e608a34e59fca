import { describe, expect, test } from 'bun:test'
import { systemIds } from '../ids.ts'
import { ReceiverPace } from './receiver-pace.ts'

const bounds = { pauseMsMax: 300_000, recoveredAfterMs: 60_000 }
const paceOf = (failingSinceMs?: number) => new ReceiverPace(bounds, { ...systemIds, below: () => 0 }, failingSinceMs)

describe('the pace of a receiver', () => {
  test('it is down after five failures of different users in a row, and pauses double', () => {
    const pace = paceOf()
    for (const uid of ['a', 'b', 'c', 'd']) pace.failed(uid, 1_000, undefined)
    expect([pace.isDown, pace.waitMs(1_000)]).toEqual([false, 0])
    const waits = ['e', 'e', 'e'].map((uid) => {
      pace.failed(uid, 1_000, undefined)
      return pace.waitMs(1_000)
    })
    expect([pace.isDown, ...waits]).toEqual([true, 1_000, 2_000, 4_000])
    for (let failures = 0; failures < 30; failures++) pace.failed('e', 1_000, undefined)
    expect(pace.waitMs(1_000)).toBe(bounds.pauseMsMax)
  })
  test('one event that it cannot process does not make it down', () => {
    const pace = paceOf()
    for (let failures = 0; failures < 20; failures++) pace.failed('a', 1_000, undefined)
    expect(pace.isDown).toBe(false)
  })
  test('a success ends it; it is a recovery when it was down, or failed for two users for long', () => {
    const pace = paceOf()
    pace.failed('a', 1_000, undefined)
    expect(pace.failingSinceMs).toBe(1_000)
    expect(pace.succeeded(2_000)).toBe(false)
    expect(pace.failingSinceMs).toBeUndefined()
    for (const uid of ['a', 'b', 'c', 'd', 'e']) pace.failed(uid, 3_000, undefined)
    expect(pace.succeeded(3_001)).toBe(true)
    expect([pace.isDown, pace.waitMs(3_001)]).toEqual([false, 0])
    pace.failed('a', 4_000, undefined)
    expect(pace.succeeded(70_000)).toBe(false)
    for (const uid of ['a', 'b']) pace.failed(uid, 80_000, undefined)
    expect(pace.succeeded(140_000)).toBe(true)
  })
  test('Retry-After pauses it', () => {
    const pace = paceOf()
    pace.failed('a', 1_000, 30_000)
    expect([pace.waitMs(1_000), pace.waitMs(31_000)]).toEqual([30_000, 0])
  })
})
