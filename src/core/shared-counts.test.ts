import { beforeEach, expect, test } from 'bun:test'
import { TestClock } from '../../test/kit/clock.ts'
import { countChannels } from '../../test/kit/count-channels.ts'
import { SharedCounts } from './shared-counts.ts'

let clock: TestClock
let first: SharedCounts
let second: SharedCounts
beforeEach(() => {
  clock = new TestClock()
  const channels = countChannels(2)
  const bounds = { windowMs: 1_000, keysMax: 10 }
  const [one, two] = channels.map((channel) => new SharedCounts('login', clock, bounds, channel))
  if (!one || !two) throw new Error('two nodes are needed')
  first = one
  second = two
})

test('what one node adds is counted on both', () => {
  first.add('ann')
  second.add('ann')
  expect([first.of('ann'), second.of('ann'), second.of('bob')]).toEqual([2, 2, 0])
  first.takeBack('ann')
  expect([first.of('ann'), second.of('ann')]).toEqual([1, 1])
})

test('each node counts for one window', () => {
  first.add('ann')
  clock.advance(1_000)
  expect([first.of('ann'), second.of('ann')]).toEqual([0, 0])
})
