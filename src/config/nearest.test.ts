import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { editDistance, nearest } from './nearest.ts'

const word = fc.string({ maxLength: 12 })

test('the distance is the same both ways, and 0 between equal texts alone', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a))
      expect(editDistance(a, b) === 0).toBe(a === b)
    }),
  )
})

test('one edit anywhere in a text is a distance of 1', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(`${a}x${b}`, `${a}${b}`)).toBe(1)
      expect(editDistance(`${a}é${b}`, `${a}ü${b}`)).toBe(1)
      expect(editDistance(`${a}éü${b}`, `${a}üé${b}`)).toBe(1)
    }),
  )
})

test.each([
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['flaw', 'lawn', 2],
  ['sevre', 'serve', 1],
])('%s to %s takes %d', (from, to, distance) => {
  expect(editDistance(from, to)).toBe(distance)
})

test('without a similar candidate there is no suggestion', () => {
  expect(nearest('colour', ['host', 'data.dir'])).toBeUndefined()
  expect(nearest('x'.repeat(100_000), ['host'])).toBeUndefined()
})
