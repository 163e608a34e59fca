import { describe, expect, test } from 'bun:test'
import { gatewayBounds } from './bounds.ts'
import { FrameRateLimit, newInboundQueue } from './inbound-limits.ts'

const { inboundQueueBytesMax, inboundQueueMessagesMax } = gatewayBounds

describe('waiting messages', () => {
  test('are taken in the order in which they arrived', () => {
    const queue = newInboundQueue()
    for (const message of ['a', 'b', 'c']) expect(queue.push(message)).toBe(true)
    expect([queue.shift(), queue.shift(), queue.shift(), queue.shift()]).toEqual(['a', 'b', 'c', undefined])
  })

  test('are bounded by their bytes; what was taken counts no longer', () => {
    const queue = newInboundQueue()
    const half = 'x'.repeat(inboundQueueBytesMax / 2)
    for (let round = 0; round < 5; round++) {
      expect([queue.push(half), queue.push(half), queue.push('x')]).toEqual([true, true, false])
      expect([queue.shift()?.length, queue.shift()?.length, queue.shift()]).toEqual([
        half.length,
        half.length,
        undefined,
      ])
    }
  })

  test('are bounded by their number', () => {
    const queue = newInboundQueue()
    for (let i = 0; i < inboundQueueMessagesMax; i++) expect(queue.push('')).toBe(true)
    expect(queue.push('')).toBe(false)
    queue.shift()
    expect(queue.push('')).toBe(true)
  })
})

/** How many of `frames` pass when they come at once at this time, and the bucket then. */
function burst(rate: FrameRateLimit, frames: number, nowMs: number, fullAtMs = 0): [passed: number, fullAtMs: number] {
  let at = fullAtMs
  for (let passed = 0; passed < frames; passed++) {
    const next = rate.take(at, nowMs)
    if (next === undefined) return [passed, at]
    at = next
  }
  return [frames, at]
}

test.each([1, 3, 50, 7_777])('%p a second: four times as many at once, then so many a second', (perSecond) => {
  const rate = new FrameRateLimit(perSecond)
  const [first, fullAtMs] = burst(rate, 1_000_000, 5_000)
  expect(first).toBe(4 * perSecond)
  const [second, again] = burst(rate, 1_000_000, 6_000, fullAtMs)
  expect(second).toBe(perSecond)
  expect(burst(rate, 1_000_000, 6_000 + 3_600_000, again)[0]).toBe(4 * perSecond)
})

test('a message that counts as many frames costs as much as they, at most half of the bucket', () => {
  const rate = new FrameRateLimit(50)
  const afterOne = rate.take(0, 5_000, 64) ?? 0
  expect(burst(rate, 1_000_000, 5_000, afterOne)[0]).toBe(200 - 64)
  const half = rate.take(0, 5_000, 1_000_000) ?? 0
  expect(burst(rate, 1_000_000, 5_000, half)[0]).toBe(100)
  expect(rate.take(rate.take(half, 5_000, 1_000_000) ?? 0, 5_000, 1_000_000)).toBeUndefined()
})

test('0 is no limit', () => {
  expect(burst(new FrameRateLimit(0), 1_000_000, 5_000)[0]).toBe(1_000_000)
  expect(new FrameRateLimit(0).take(5_000, 5_000, 1_000_000)).toBe(5_000)
})
