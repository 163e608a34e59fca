import { expect, test } from 'bun:test'
import { TestClock } from '../../test/kit/clock.ts'
import { callBy } from '../../test/kit/core.ts'
import { countChannels } from '../../test/kit/count-channels.ts'
import { isCoreError } from '../core/errors.ts'
import { requestLimit } from './request-limit.ts'

const call = callBy('openim')

/** How many of the requests are served. */
function served(limit: (one: typeof call) => void, requests: number): number {
  let count = 0
  for (let request = 0; request < requests; request++)
    try {
      limit(call)
      count++
    } catch (error) {
      if (!isCoreError(error, 'request.rate_limited')) throw error
    }
  return count
}

test('an app makes as many requests as the limit in each window', () => {
  const clock = new TestClock()
  const [channel] = countChannels(1)
  if (!channel) throw new Error('no channel')
  const limit = requestLimit(100, clock, channel)
  expect(served(limit, 150)).toBe(100)
  clock.advance(10_000)
  expect(served(limit, 150)).toBe(100)
})

test('requests to several nodes count together, but for a fiftieth of the limit each', () => {
  const clock = new TestClock()
  const limits = countChannels(3).map((channel) => requestLimit(1_000, clock, channel))
  let all = 0
  for (let round = 0; round < 1_000; round++) for (const limit of limits) all += served(limit, 1)
  expect(all).toBeWithin(1_000, 1_061)
})
