import { expect, test } from 'bun:test'
import { FrameRate } from './frame-rate.ts'

/** How many of `frames` pass when they come at once at this time, and the bucket then. */
function burst(rate: FrameRate, frames: number, nowMs: number, fullAtMs = 0): [passed: number, fullAtMs: number] {
  let at = fullAtMs
  for (let passed = 0; passed < frames; passed++) {
    const next = rate.take(at, nowMs)
    if (next === undefined) return [passed, at]
    at = next
  }
  return [frames, at]
}

test.each([1, 3, 50, 7_777])('%p a second: four times as many at once, then so many a second', (perSecond) => {
  const rate = new FrameRate(perSecond)
  const [first, fullAtMs] = burst(rate, 1_000_000, 5_000)
  expect(first).toBe(4 * perSecond)
  const [second, again] = burst(rate, 1_000_000, 6_000, fullAtMs)
  expect(second).toBe(perSecond)
  expect(burst(rate, 1_000_000, 6_000 + 3_600_000, again)[0]).toBe(4 * perSecond)
})

test('0 is no limit', () => {
  expect(burst(new FrameRate(0), 1_000_000, 5_000)[0]).toBe(1_000_000)
})
