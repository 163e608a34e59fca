import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { bytesEqualInConstantTime, equalInConstantTime, sha256Hex } from './crypto.ts'

test('SHA-256 is over the UTF-8 bytes', () => {
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256Hex('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c')
  expect(sha256Hex('é')).not.toBe(sha256Hex('e\u0301'))
})

test('texts and bytes are equal when every part of them is', () => {
  const near = fc.string({ unit: fc.constantFrom('a', 'b', '\u0161', '\ud83d'), maxLength: 3 })
  fc.assert(
    fc.property(near, near, (a, b) => {
      expect(equalInConstantTime(a, b)).toBe(a === b)
      expect(equalInConstantTime(a, a)).toBe(true)
    }),
  )
  const bytes = fc.uint8Array({ max: 1, maxLength: 3 })
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      expect(bytesEqualInConstantTime(a, b)).toBe(Buffer.from(a).equals(Buffer.from(b)))
      expect(bytesEqualInConstantTime(a, a)).toBe(true)
    }),
  )
})
