import { expect, test } from 'bun:test'
import { processCount } from './process-count.ts'

const countOf = (given: string | undefined, cores = 6) => processCount({ option: () => given }, cores)

test.each([
  [undefined, 1],
  ['1', 1],
  ['3', 3],
  ['256', 256],
  ['auto', 6],
])('--processes %p is %p', (given, count) => {
  expect(countOf(given)).toBe(count)
})

test.each(['0', '257', '-1', '2.5', '', 'all', '1e2'])('--processes %p is refused', (given) => {
  expect(() => countOf(given)).toThrow('a number from 1 to 256, or auto')
})
