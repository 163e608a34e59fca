import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { codePoints, decodeUtf8, isLongerThan, isStorable } from './text.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 20 })

test('length is counted in code points', () => {
  expect([codePoints(''), codePoints('ab'), codePoints('😀蓝'), codePoints('\ud800')]).toEqual([0, 2, 2, 1])
  fc.assert(
    fc.property(anyText, fc.nat(20), (text, max) => {
      expect(codePoints(text)).toBe(Array.from(text).length)
      expect(isLongerThan(text, max)).toBe(codePoints(text) > max)
    }),
  )
})
test.each([
  ['', true],
  ['蓝莺 😀\n', true],
  ['a\0b', false],
  ['\ud800', false],
  ['\udc00\ud800', false],
])('%j is storable: %p', (text, storable) => expect(isStorable(text)).toBe(storable))

test('bytes that are not UTF-8 have no text; a byte order mark stays', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      if (text.isWellFormed()) expect(decodeUtf8(Buffer.from(text))).toBe(text)
    }),
  )
  expect(decodeUtf8(Buffer.from('\ufeffa'))).toBe('\ufeffa')
  for (const bytes of [[0xff], [0xc3], [0xed, 0xa0, 0x80]]) expect(decodeUtf8(Uint8Array.from(bytes))).toBeUndefined()
})
