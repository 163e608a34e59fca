import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { systemIds } from '../core/ids.ts'
import { columnCipher } from './column-cipher.ts'

const [key, otherKey] = ['a key of sixteen', 'another key of sixteen']
const cipher = columnCipher(key, systemIds)
/** As versions wrote it that did not name keys. */
const withoutId = (encrypted: string): string => encrypted.slice(encrypted.indexOf(':') + 1)

test('decrypting an encrypted text returns the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => cipher.decrypt(cipher.encrypt(text)) === text))
})
test('the same text is encrypted differently each time, and does not contain the text', () => {
  const text = 'a secret of some length'
  const encrypted = [cipher.encrypt(text), cipher.encrypt(text)]
  expect(encrypted[0]).not.toBe(encrypted[1])
  for (const one of encrypted) expect(Buffer.from(withoutId(one), 'base64').includes(text)).toBe(false)
})
test('the same key decrypts after a restart, another key does not', () => {
  const encrypted = cipher.encrypt('text')
  expect(columnCipher(key, systemIds).decrypt(encrypted)).toBe('text')
  for (const one of [encrypted, withoutId(encrypted)])
    expect(() => columnCipher(otherKey, systemIds).decrypt(one)).toThrow('under another key')
})
test('a change of any byte is refused', () => {
  const encrypted = cipher.encrypt('text')
  const [id, body = ''] = encrypted.split(':')
  const bytes = Buffer.from(body, 'base64')
  for (let index = 0; index < bytes.length; index++) {
    const changed = Buffer.from(bytes)
    changed[index] = (changed[index] ?? 0) ^ 1
    for (const prefix of ['', `${id}:`])
      expect(() => cipher.decrypt(`${prefix}${changed.toString('base64')}`)).toThrow()
  }
  for (let index = 0; index < 4; index++)
    expect(() => cipher.decrypt(`${encrypted.slice(0, index)}!${encrypted.slice(index + 1)}`)).toThrow()
  for (const short of ['', 'AAAA', `${id}:`, bytes.subarray(0, 20).toString('base64')])
    expect(() => cipher.decrypt(short)).toThrow()
})

describe('with two keys', () => {
  const both = columnCipher(otherKey, systemIds, key)
  const before = cipher.encrypt('before')

  test('texts of both are read, those of versions without ids too', () => {
    for (const one of [before, withoutId(before)]) expect(both.decrypt(one)).toBe('before')
    expect(both.decrypt(withoutId(both.encrypt('now')))).toBe('now')
  })
  test('a text names its key, and the first key encrypts until another is to', () => {
    const [now, ofBefore] = both.keyIds
    expect([both.wantedId, both.keyId, ofBefore]).toEqual([now as never, now as never, cipher.keyId])
    expect(both.encrypt('x')).toStartWith(`${now}:`)
    both.use(cipher.keyId)
    expect([both.keyId, both.wantedId]).toEqual([cipher.keyId, now as never])
    expect(cipher.decrypt(both.encrypt('x'))).toBe('x')
    expect(both.encrypt('x', now)).toStartWith(`${now}:`)
    both.use(both.wantedId)
    expect(both.encrypt('x')).toStartWith(`${now}:`)
    expect(() => both.use('none')).toThrow()
  })
  test('the key of a text is known, without an id by decrypting it', () => {
    for (const one of [before, withoutId(before)]) {
      expect(both.keyIdOf(one)).toBe(cipher.keyId)
      expect(both.isCurrent(one)).toBe(false)
      expect(columnCipher(otherKey, systemIds).keyIdOf(one)).toBeUndefined()
    }
    expect(both.isCurrent(both.encrypt('x'))).toBe(true)
  })
  test('the same key twice is one', () => expect(columnCipher(key, systemIds, key).keyIds).toHaveLength(1))
  test('two keys with one id are refused', () =>
    expect(() => columnCipher('a key of sixteen 3723', systemIds, 'a key of sixteen 4495')).toThrow(
      'the same id by chance',
    ))
})
