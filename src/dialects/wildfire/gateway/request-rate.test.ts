import { expect, test } from 'bun:test'
import { RequestRate, requestRateBounds } from './request-rate.ts'

const { perWindow, windowMs } = requestRateBounds

/** How many of these requests are within the limit. */
const taken = (rate: RequestRate, topic: string, count: number, nowMs: number): number =>
  Array.from({ length: count }, () => rate.take(topic, nowMs)).filter(Boolean).length

test('100 requests on a topic in 5 s, then none until the window ends', () => {
  const rate = new RequestRate()
  expect(taken(rate, 'UPUI', perWindow + 5, 1_000)).toBe(100)
  expect(taken(rate, 'UPUI', 1, 1_000 + windowMs - 1)).toBe(0)
  expect(taken(rate, 'UPUI', perWindow + 5, 1_000 + windowMs)).toBe(100)
})

test('each topic has a window of its own', () => {
  const rate = new RequestRate()
  expect(taken(rate, 'UPUI', 101, 0)).toBe(100)
  expect(taken(rate, 'MMI', 101, 4_000)).toBe(100)
  expect([taken(rate, 'UPUI', 1, windowMs), taken(rate, 'MMI', 1, windowMs)]).toEqual([1, 0])
})
