import { describe, expect, test } from 'bun:test'
import { systemIds } from '../ids.ts'
import { attemptsOfSchedule, giveUpAfterMs, retryAfterOf, retryDelayMs, retryScheduleMs } from './schedule.ts'

const lowest = { ...systemIds, below: () => 0 }
const highest = { ...systemIds, below: (below: number) => below - 1 }

describe('the schedule of retries', () => {
  test('takes more than three days, and has ten attempts', () => {
    expect(retryScheduleMs.reduce<number>((sum, ms) => sum + ms, 0)).toBeGreaterThan(giveUpAfterMs)
    expect(attemptsOfSchedule).toBe(10)
  })
  test('grows with each failure and stays at its last wait', () => {
    const waits = Array.from({ length: 12 }, (_, failures) => retryDelayMs(failures + 1, lowest))
    expect(waits).toEqual([...retryScheduleMs, ...Array(3).fill(retryScheduleMs.at(-1))])
  })
  test('adds up to a fifth by chance', () => {
    expect(retryDelayMs(1, highest)).toBeGreaterThan(5_900)
    expect(retryDelayMs(1, highest)).toBeLessThanOrEqual(6_000)
  })
})

describe('Retry-After', () => {
  const nowMs = Date.parse('2026-06-01T10:00:00Z')
  test.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Mon, 01 Jun 2026 10:00:30 GMT', 30_000],
    ['Mon, 01 Jun 2026 09:00:00 GMT', 0],
    ['9999999999', 3_600_000],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%p', (header, ms) => expect(retryAfterOf(header, nowMs, 3_600_000)).toBe(ms))
})
