import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { systemIds } from '../ids.ts'
import { outboxBounds } from './bounds.ts'
import { pauseAfterMs, retryAfterMs } from './retry.ts'

const unlucky = { ...systemIds, below: () => 0 }

describe('the wait before the next attempt', () => {
  test('doubles from a second to an hour', () => {
    const waits = Array.from({ length: 14 }, (_, index) => retryAfterMs(index + 1, unlucky, outboxBounds) / 1_000)
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3600, 3600])
  })
  test('is shortened by chance, by at most half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 999 }), (failures, grain) => {
        const waited = retryAfterMs(failures, { ...systemIds, below: () => grain }, outboxBounds)
        const whole = retryAfterMs(failures, unlucky, outboxBounds)
        expect(waited).toBeWithin(whole / 2, whole + 1)
      }),
    )
  })
  test('the attempts last most of a day', () => {
    let totalMs = 0
    for (let failures = 1; failures < outboxBounds.attemptsMax; failures++)
      totalMs += retryAfterMs(failures, unlucky, outboxBounds)
    expect(totalMs / 3_600_000).toBeWithin(20, 25)
  })
})

test('a receiver that fails for all users is paused, each time longer, half a minute at most', () => {
  const rests = [0, 1, 4, 5, 6, 10, 11, 12, 100, 10_000].map((failures) => pauseAfterMs(failures, outboxBounds))
  expect(rests).toEqual([0, 0, 0, 250, 500, 8_000, 16_000, 30_000, 30_000, 30_000])
})
