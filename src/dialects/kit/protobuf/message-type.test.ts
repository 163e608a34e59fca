import { describe, expect, test } from 'bun:test'
import { bytes, cutText, int32, int64, text } from './field-types.ts'
import { explicit, message, one, optional } from './message-type.ts'

const hex = (value: Uint8Array) => Buffer.from(value).toString('hex')

describe('zeros and absent values', () => {
  const heads = message({ first: one(1, int64), second: explicit(2, int64), third: optional(3, text(5)) })

  test('only an explicit or optional zero is written', () => {
    expect(hex(heads.encode({ first: 0, second: 0, third: '' }))).toBe('10001a00')
    expect(hex(heads.encode({}))).toBe('')
  })

  test('an optional value tells absent from zero', () => {
    expect(heads.decode(Uint8Array.of())).toEqual({ first: 0, second: 0, third: undefined })
    expect(heads.decode(Uint8Array.fromHex('1a00')).third).toBe('')
  })
})

describe('numbers', () => {
  const numbers = message({ small: one(1, int32), large: one(2, int64) })

  test.each([
    [{ small: 1, large: 0 }, '0801'],
    [{ small: 127, large: 128 }, '087f108001'],
    [{ small: 2 ** 31 - 1, large: 2 ** 32 }, '08ffffffff07' + '108080808010'],
    [{ small: 0, large: Number.MAX_SAFE_INTEGER }, '10ffffffffffffff0f'],
    [{ small: -1, large: -2 }, '08ffffffffffffffffff01' + '10feffffffffffffffff01'],
  ])('%j', (value, encoded) => {
    expect(hex(numbers.encode(value))).toBe(encoded)
    expect(numbers.decode(Uint8Array.fromHex(encoded))).toEqual(value)
  })
})

test('a text that is cut keeps its first code points; one that is no text is refused', () => {
  const long = message({ told: one(1, text(100)) })
  const cut = message({ told: one(1, cutText(3)) })
  const read = (told: string) => cut.decode(long.encode({ told })).told
  expect(['', 'abc', 'abcd', '😀a😀😀', '😀😀😀'].map(read)).toEqual(['', 'abc', 'abc', '😀a😀', '😀😀😀'])
  expect(() => cut.decode(Uint8Array.fromHex('0a01ff'))).toThrow('protobuf: bad text')
})

test('a message in a message is written in place, and bytes come back as they are', () => {
  const outer = message({ inner: one(1, message({ data: one(1, bytes) })), after: one(2, int32) })
  const encoded = outer.encode({ inner: { data: Uint8Array.of(0, 255) }, after: 300 })
  expect(hex(encoded)).toBe('0a040a0200ff10ac02')
  expect(Buffer.from(outer.decode(encoded).inner.data).toString('hex')).toBe('00ff')
})
