import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { editDistance, nearest } from './nearest.ts'

const word = fc.string({ maxLength: 12 })

test('the distance is a metric', () => {
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(editDistance(a, a)).toBe(0)
      expect(editDistance(a, b)).toBe(editDistance(b, a))
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c))
    }),
  )
})

test.each([
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['flaw', 'lawn', 2],
])('%s to %s takes %d', (from, to, distance) => {
  expect(editDistance(from, to)).toBe(distance)
})

test('without a similar candidate there is no suggestion', () => {
  expect(nearest('colour', ['host', 'data.dir'])).toBeUndefined()
  expect(nearest('x'.repeat(100_000), ['host'])).toBeUndefined()
})
