import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { z } from 'zod'
import { firstIssue } from '../../kit/dialect.ts'
import { NonCanonicalInteger } from '../../kit/plain-integers.ts'
import { bool, byteText, hour, id, int32, integer, list, text } from './field-schemas.ts'

const problem = (schema: z.ZodType, input: unknown): string | undefined => {
  const parsed = schema.safeParse(input)
  return parsed.success ? undefined : firstIssue(parsed.error)
}

describe('text', () => {
  test.each(['', 'abcd', '蓝莺即时', '😀😀😀😀'])('%j has at most four characters', (value) => {
    expect(text(4).parse(value)).toBe(value)
  })
  test.each(['abcde', '😀😀😀😀😀', 'x'.repeat(100), '\ud800', 'a\0', 12345, 1.5, 2 ** 53, true, null, [['a']]])(
    '%j is refused',
    (value) => {
      expect(text(4).safeParse(value).success).toBe(false)
    },
  )
  test.each([
    [5, '5'],
    [1234, '1234'],
    [-123, '-123'],
    [0, '0'],
  ])('%j is its decimal text', (value, expected) => {
    expect(text(4).parse(value)).toBe(expected)
    expect(byteText(4).parse(value)).toBe(expected)
  })
  test.each([new NonCanonicalInteger(1), new NonCanonicalInteger(-0)])(
    '%j, of no certain digits, is refused',
    (value) => {
      expect(problem(text(4), value)).toBe('must be text')
    },
  )
  test('a lower bound', () => {
    expect(problem(text(4, 1), '')).toBe('must have 1 to 4 characters')
    expect(text(4, 1).parse('😀')).toBe('😀')
  })
  test('bytes are counted as UTF-8', () => {
    expect(byteText(6).parse('蓝莺')).toBe('蓝莺')
    expect(byteText(5).safeParse('蓝莺').success).toBe(false)
  })
})

describe('numbers', () => {
  test.each([
    [0, 0],
    [23, 23],
    ['0', 0],
    ['007', 7],
    [7.0, 7],
    ['-0', 0],
  ])('hour %j is %j', (input, expected) => {
    expect(hour().parse(input)).toBe(expected)
  })
  test.each([
    -1,
    24,
    1.5,
    '1.5',
    '',
    ' 1',
    '1e1',
    '0x1',
    '+1',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    true,
    null,
    [[1]],
    '٣',
  ])('hour %j is refused', (input) => {
    expect(hour().safeParse(input).success).toBe(false)
  })
  test('ids are exact: 2^53 and beyond are refused', () => {
    const largest = Number.MAX_SAFE_INTEGER
    for (const good of [2199040544848, '2199040544848', largest, String(largest), -1, 0])
      expect(id().parse(good)).toBe(Number(good))
    for (const bad of [largest + 1, String(largest + 1), '9007199254740993', '9'.repeat(30), 1e300])
      expect(id().safeParse(bad).success).toBe(false)
  })
  test('every safe integer is its own text', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => expect(id().parse(String(value))).toBe(value || 0)))
  })
  test('int32', () => {
    expect(int32().parse('2147483647')).toBe(2_147_483_647)
    expect(int32().safeParse(2_147_483_648).success).toBe(false)
    expect(int32().safeParse(-1).success).toBe(false)
  })
})

describe('booleans', () => {
  test.each([true, 'true', 'TRUE', 'True', 1, '1', 'on', 'ON', 'yes', 'Yes'])('%j is true', (input) => {
    expect(bool().parse(input)).toBe(true)
  })
  test.each([false, 'false', 'FALSE', 0, '0', 'off', 'no', 'NO'])('%j is false', (input) => {
    expect(bool().parse(input)).toBe(false)
  })
  test.each(['', 'y', 't', 2, -1, 'null', null, {}, [[]]])('%j is refused', (input) => {
    expect(bool().safeParse(input).success).toBe(false)
  })
})

describe('what was wrong', () => {
  const schema = z.object({ name: text(3), page: integer(1, 9).optional(), on: bool(), list: list(id(), 2) })
  const good = { name: 'a', on: true, list: [1] }

  test.each([
    [{ ...good, name: undefined }, 'name: required'],
    [{ ...good, name: 1.5 }, 'name: must be text'],
    [{ ...good, name: 'long' }, 'name: must have at most 3 characters'],
    [{ ...good, page: 0 }, 'page: must be an integer from 1 to 9'],
    [{ ...good, page: [] }, 'page: must be an integer from 1 to 9'],
    [{ ...good, on: undefined }, 'on: required'],
    [{ ...good, on: 'maybe' }, 'on: must be true or false'],
    [{ ...good, list: undefined }, 'list: required'],
    [{ ...good, list: [] }, 'list: must have 1 to 2 items'],
    [{ ...good, list: [1, 2, 3] }, 'list: must have 1 to 2 items'],
    [{ ...good, list: 'x' }, 'list: must be a list'],
  ])('%j: %s', (input, expected) => {
    expect(problem(schema, input)).toBe(expected)
  })

  test('a place in a list is named', () => {
    expect(problem(schema, { ...good, list: [1, 'x'] })).toMatch(/^list\.1: must be an integer from /)
  })

  test('values are never repeated', () => {
    expect(problem(schema, { ...good, name: 'secret' })).not.toContain('secret')
  })

  test('limits show in the JSON Schema', () => {
    expect(z.toJSONSchema(text(64, 1), { io: 'input' })).toMatchObject({ type: 'string', minLength: 1, maxLength: 64 })
  })
})
