import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { generatedId, generatedIdCounterStart, generatedIdEnd } from './generated-id.ts'

test.each([
  [2, 'uygqmws2k'],
  [3, 'nygqmws2k'],
  [4, 'gygqmws2k'],
  [1000, 's7gqmws2k'],
])('counter %d makes %s', (n, id) => {
  expect(generatedId(n)).toBe(id)
})

test('property: 9 characters, and no two numbers share them', () => {
  const number = fc.integer({ min: generatedIdCounterStart, max: generatedIdEnd - 1 })
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(generatedId(a)).toMatch(/^[a-z0-9]{9}$/)
      expect(generatedId(a) === generatedId(b)).toBe(a === b)
    }),
  )
})

test.each([-1, 1.5, Number.NaN, generatedIdEnd])('%p makes none', (n) => {
  expect(() => generatedId(n)).toThrow(RangeError)
})
