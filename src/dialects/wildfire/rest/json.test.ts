import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { isCoreError } from '../../../core/errors.ts'
import {
  type BodyReader,
  body,
  flag,
  int32,
  int32Or,
  readBody,
  requiredText,
  requiredTexts,
  text,
  texts,
} from './json.ts'

const bytes = (sent: string) => new TextEncoder().encode(sent)

/** What a row's schema would see, or the code of the refusal. */
function seen(sent: string | Uint8Array, kind: BodyReader = 'object'): unknown {
  try {
    return readBody(kind, typeof sent === 'string' ? bytes(sent) : sent)
  } catch (error) {
    if (isCoreError(error)) return error.code
    throw error
  }
}

describe('a body', () => {
  test.each(['', ' ', '\n', 'null', ' null '])('%p is nothing', (sent) => {
    expect(seen(sent)).toBeUndefined()
    expect(seen(sent, 'email')).toBeUndefined()
  })

  test.each(['{', '{"a":1} x', "{'a':1}", '{a:1}', '\u{feff}{', '[1,]', 'NaN'])('%p is malformed', (sent) => {
    expect(seen(sent)).toBe('request.malformed')
  })

  test('that is not UTF-8 is malformed', () => {
    expect(seen(Uint8Array.of(0x22, 0xff, 0x22))).toBe('request.malformed')
    expect(seen(Uint8Array.of(0x22, 0xff, 0x22), 'email')).toBe('request.malformed')
  })

  test('nested without end is malformed, not a crash', () => {
    const deep = '['.repeat(1_000_000)
    expect(seen(deep)).toBe('request.malformed')
  })

  test('of a row that takes none is not looked at', () => {
    expect(seen(Uint8Array.of(0xff), 'none')).toEqual({})
  })

  test.each([
    ['"a@x.cn"', { email: 'a@x.cn' }],
    [' "a@x.cn"\n', { email: 'a@x.cn' }],
    ['a@x.cn', { email: 'a@x.cn' }],
    ['{"email":"a@x.cn"}', { email: 'a@x.cn' }],
    ['""', { email: '' }],
    ['12', { email: '12' }],
    ['["a@x.cn"]', ['a@x.cn']],
    ['"a@x.cn', 'request.malformed'],
    ['{"email":', 'request.malformed'],
  ])('for the email row, %j reads %j', (sent, value) => {
    expect(seen(sent, 'email')).toEqual(value as unknown[])
  })
})

/** What a field becomes, or 'refused'. */
function field(schema: Parameters<typeof body>[0][string], value: unknown): unknown {
  const parsed = body({ value: schema }).safeParse(value === undefined ? {} : { value, surplus: 1 })
  return parsed.success ? (parsed.data as { value?: unknown }).value : 'refused'
}

describe('fields', () => {
  test.each([
    ['a text', text(4), 'abcd', 'abcd'],
    ['an empty text', text(4), '', ''],
    ['no text', text(4), undefined, undefined],
    ['a null text', text(4), null, undefined],
    ['a number for a text', text(16), 13_800_000_000, '13800000000'],
    ['a negative number for a text', text(4), -7, '-7'],
    ['a fraction for a text', text(4), 1.5, 'refused'],
    ['an unsafe integer for a text', text(64), 2 ** 53, 'refused'],
    ['a truth value for a text', text(4), true, 'refused'],
    ['an array for a text', text(4), ['a'], 'refused'],
    ['an object for a text', text(4), {}, 'refused'],
    ['too long a text', text(4), 'abcde', 'refused'],
    ['a number too long for a text', text(4), 12_345, 'refused'],
    ['four characters beyond the first plane', text(4), '😀😀😀😀', '😀😀😀😀'],
    ['five characters beyond the first plane', text(4), '😀😀😀😀😀', 'refused'],
    ['half a character', text(4), '\ud800', 'refused'],
    ['U+0000', text(4), 'a\0', 'refused'],
    ['a required text', requiredText(4), 'a', 'a'],
    ['no required text', requiredText(4), undefined, 'refused'],
    ['a null required text', requiredText(4), null, 'refused'],
    ['an empty required text', requiredText(4), '', 'refused'],
    ['a number for a required text', requiredText(4), 0, '0'],
    ['an integer', int32, 5, 5],
    ['a text for an integer', int32, '5', 5],
    ['a signed text for an integer', int32, '-5', -5],
    ['an empty text for an integer', int32, '', 'refused'],
    ['other text for an integer', int32, '5a', 'refused'],
    ['a fraction', int32, 1.5, 'refused'],
    ['a whole fraction', int32, 1.0, 1],
    ['the largest integer', int32, 2 ** 31 - 1, 2 ** 31 - 1],
    ['the smallest integer', int32, '-2147483648', -(2 ** 31)],
    ['an integer too large', int32, 2 ** 31, 'refused'],
    ['a text too large', int32, '2147483648', 'refused'],
    ['a truth value for an integer', int32, true, 'refused'],
    ['a list for an integer', int32, [5], 'refused'],
    ['no integer', int32, undefined, undefined],
    ['no integer with a default', int32Or(7), undefined, 7],
    ['a null integer with a default', int32Or(7), null, 7],
    ['a flag', flag, true, true],
    ['a flag as text', flag, 'TRUE', true],
    ['a false flag as text', flag, 'false', false],
    ['no flag', flag, undefined, false],
    ['a null flag', flag, null, false],
    ['a number for a flag', flag, 1, 'refused'],
    ['other text for a flag', flag, 'yes', 'refused'],
    ['a list', texts(4), ['a', 2], ['a', '2']],
    ['an empty list', texts(4), [], []],
    ['no list', texts(4), null, undefined],
    ['a text for a list', texts(4), 'a', 'refused'],
    ['nothing in a list', texts(4), [null], 'refused'],
    ['too long a text in a list', texts(4), ['abcde'], 'refused'],
    ['no required list', requiredTexts(4), undefined, 'refused'],
    ['an empty required list', requiredTexts(4), [], 'refused'],
    ['a list of 1,000', requiredTexts(4), Array(1000).fill('a'), Array(1000).fill('a')],
    ['a list of 1,001', requiredTexts(4), Array(1001).fill('a'), 'refused'],
  ])('%s', (_, schema, sent, value) => {
    expect(field(schema, sent)).toEqual(value)
  })

  test.each([[undefined], [[]], ['x'], [5]])('%p is no object to take fields from', (sent) => {
    expect(body({ value: text(4) }).safeParse(sent).success).toBe(false)
  })
})

test('property: a text is measured in code points', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), fc.nat(20), (sample, max) => {
      const fits = Array.from(sample).length <= max && !sample.includes('\0')
      expect(text(max).safeParse(sample).success).toBe(fits)
    }),
  )
})
