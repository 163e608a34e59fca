import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { emptyProfile } from '../accounts/user.ts'
import { auditValueBounds, writtenOver } from './recorded-values.ts'

test('values that differ, before and after; all names are named', () => {
  const before = { a: 1, b: 'same', window: { startHour: 1, endHour: 2 }, list: ['x'] }
  const after = { a: 2, b: 'same', window: { startHour: 1, endHour: 3 }, list: ['x'] }
  expect(writtenOver(before, after, ['a', 'b', 'window', 'list'], { device: 1 })).toEqual({
    changed: ['a', 'b', 'window', 'list'],
    details: { device: 1 },
    before: { a: 1, window: { startHour: 1, endHour: 2 } },
    after: { a: 2, window: { startHour: 1, endHour: 3 } },
  })
})
test('where nothing differs there are no values', () => {
  expect(writtenOver({ a: 1 }, { a: 1 }, ['a', 'secret'])).toEqual({ changed: ['a', 'secret'], details: {} })
})
test('a value that was not there is absent', () => {
  expect(writtenOver({}, { a: '' }, ['a'])).toEqual({ changed: ['a'], details: {}, before: {}, after: { a: '' } })
  expect(writtenOver({ a: 1 }, {}, ['a'])).toMatchObject({ before: { a: 1 }, after: {} })
})
test('names that objects have of themselves are names like others', () => {
  const values = [{ ['__proto__']: 'x', constructor: 'y' }, { ['__proto__']: 'z' }] as const
  const entry = writtenOver(...values, ['__proto__', 'constructor', 'toString'])
  expect(JSON.stringify(entry.before)).toBe('{"__proto__":"x","constructor":"y"}')
  expect(JSON.stringify(entry.after)).toBe('{"__proto__":"z"}')
})

describe('bounds', () => {
  const { textCodePointsMax: max, jsonCharsMax, entryCharsMax } = auditValueBounds
  test.each([
    ['a text as long as allowed', 'x'.repeat(max), 'x'.repeat(max), undefined],
    ['a longer one', 'x'.repeat(max + 1), 'x'.repeat(max), ['a']],
    ['characters of two units each', '😀'.repeat(max), '😀'.repeat(max), undefined],
    ['one more of them', '😀'.repeat(max + 1), '😀'.repeat(max), ['a']],
    ['a very long one', 'é'.repeat(100_000), 'é'.repeat(max), ['a']],
  ])('%s', (_, text, kept, cut) => {
    const { after, details } = writtenOver({ a: '' }, { a: text }, ['a'])
    expect([after, details?.cut]).toEqual([{ a: kept }, cut])
  })
  test('texts that differ after the cut are named as cut', () => {
    const long = 'x'.repeat(max)
    const { before, after, details } = writtenOver({ a: `${long}1` }, { a: `${long}2` }, ['a'])
    expect([before, after, details]).toEqual([{ a: long }, { a: long }, { cut: ['a'] }])
  })
  test('a long value that is no text is left out', () => {
    const { before, after, details } = writtenOver({ a: [] }, { a: ['x'.repeat(jsonCharsMax)] }, ['a'])
    expect([before, after, details]).toEqual([{ a: [] }, {}, { cut: ['a'] }])
  })
  test('an entry has room for a whole profile of long texts, and not for any number of them', () => {
    const texts = (char: string, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, char.repeat(2_000)]))
    const names = Object.keys(emptyProfile)
    const filled = (char: string) => Object.fromEntries(names.map((name) => [name, char.repeat(max)]))
    expect(writtenOver(filled('😀'), filled('😎'), names).details).toEqual({})
    const entry = writtenOver(texts('a', 1_000), texts('b', 1_000), Object.keys(texts('a', 1_000)))
    expect(JSON.stringify([entry.before, entry.after]).length).toBeLessThan(1.2 * entryCharsMax)
    expect(entry.details?.cut).toHaveLength(1_000)
  })
})

test('the values before give the old state, those after the new one', () => {
  const state = fc.record({
    a: fc.string(),
    b: fc.integer(),
    c: fc.array(fc.string({ maxLength: 9 }), { maxLength: 9 }),
  })
  fc.assert(
    fc.property(state, state, (before, after) => {
      const entry = writtenOver(before, after, ['a', 'b', 'c'])
      expect({ ...before, ...(entry.after as object) }).toEqual(after)
      expect({ ...after, ...(entry.before as object) }).toEqual(before)
    }),
  )
})
