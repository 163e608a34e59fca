import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { systemIds } from '../core/ids.ts'
import { columnCipher } from './column-cipher.ts'

const cipher = columnCipher('a key of sixteen', systemIds)

test('decrypting an encrypted text returns the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => cipher.decrypt(cipher.encrypt(text)) === text))
})
test('the same text is encrypted differently each time, and does not contain the text', () => {
  const text = 'a secret of some length'
  const encrypted = [cipher.encrypt(text), cipher.encrypt(text)]
  expect(encrypted[0]).not.toBe(encrypted[1])
  for (const one of encrypted) expect(Buffer.from(one, 'base64').includes(text)).toBe(false)
})
test('the same key decrypts after a restart, another key does not', () => {
  const encrypted = cipher.encrypt('text')
  expect(columnCipher('a key of sixteen', systemIds).decrypt(encrypted)).toBe('text')
  expect(() => columnCipher('another key, longer', systemIds).decrypt(encrypted)).toThrow()
})
test('a change of any byte is refused', () => {
  const bytes = Buffer.from(cipher.encrypt('text'), 'base64')
  for (let index = 0; index < bytes.length; index++) {
    const changed = Buffer.from(bytes)
    changed[index] = (changed[index] ?? 0) ^ 1
    expect(() => cipher.decrypt(changed.toString('base64'))).toThrow()
  }
  for (const short of ['', 'AAAA', bytes.subarray(0, 20).toString('base64')])
    expect(() => cipher.decrypt(short)).toThrow()
})
