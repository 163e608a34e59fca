import { expect, test } from 'bun:test'
import { alignedData } from './plot-data.ts'

test('series share their times, in order; one without a value at a time has a gap there', () => {
  const connects = {
    points: [
      [2, 20],
      [1, 10],
    ] as const,
  }
  const refusals = {
    points: [
      [1, undefined],
      [3, 5],
    ] as const,
  }
  expect(alignedData([connects, refusals])).toEqual([
    [1, 2, 3],
    [10, 20, null],
    [null, null, 5],
  ])
})
