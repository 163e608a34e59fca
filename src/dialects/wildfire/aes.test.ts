import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import {
  aesKey,
  decrypt,
  decryptText,
  encrypt,
  encryptText,
  fromBase64,
  hourStampOf,
  hourTolerance,
  sessionAesKey,
  tokenAesKey,
} from './aes.ts'

const nowMs = 1_700_000_000_000
const hourMs = 3_600_000

describe('encrypted messages', () => {
  test('count hours from 2018 in China', () => {
    expect(hourStampOf(nowMs)).toBe(51_462)
  })

  test.each([false, true])('come back as they went in (aes256 %p)', (aes256) => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 100 }), (plain) => {
        const opened = decrypt(encrypt(plain, tokenAesKey(aes256), nowMs), tokenAesKey(aes256), nowMs)
        expect(opened && Uint8Array.from(opened.plain)).toEqual(plain)
        expect(opened?.fresh).toBe(true)
      }),
    )
  })

  test('carry the hour low byte first and a zero', () => {
    const withoutStamp = encrypt('x', tokenAesKey(false), 1_514_736_000_000)
    expect(withoutStamp.equals(encrypt('x', tokenAesKey(false), 1_514_736_000_000 + hourMs))).toBe(false)
    expect(withoutStamp.equals(encrypt('x', tokenAesKey(false), 1_514_736_000_000 + hourMs - 1))).toBe(true)
    expect(decrypt(encrypt('x', tokenAesKey(false), nowMs), tokenAesKey(false), nowMs)?.plain.toString()).toBe('x')
  })

  test.each([
    [0, true],
    [hourTolerance, true],
    [-hourTolerance, true],
    [hourTolerance + 1, false],
    [-hourTolerance - 1, false],
  ])('%d hours off: fresh %p', (hours, fresh) => {
    const encrypted = encrypt('x', tokenAesKey(false), nowMs)
    expect(decrypt(encrypted, tokenAesKey(false), nowMs + hours * hourMs)).toEqual({ plain: Buffer.from('x'), fresh })
  })

  test('that are garbage, empty or under another key are not decrypted', () => {
    const key = tokenAesKey(false)
    expect(decrypt(new Uint8Array(0), key, nowMs)).toBeUndefined()
    expect(decrypt(new Uint8Array(16), key, nowMs)).toBeUndefined()
    expect(decrypt(new Uint8Array(17), key, nowMs)).toBeUndefined()
    expect(decrypt(encrypt('', key, nowMs), key, nowMs)).toBeUndefined()
    expect(
      decrypt(encrypt('a longer text than one block', tokenAesKey(true), nowMs), key, nowMs)?.plain.toString(),
    ).not.toBe('a longer text than one block')
    expect(decryptText(`${encryptText('x', key, nowMs)}!`, key, nowMs)).toBeUndefined()
  })

  test('property: any bytes are decrypted or refused, without an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        decrypt(bytes, tokenAesKey(false), nowMs)
      }),
    )
  })
})

describe('keys', () => {
  test('of a session are the first characters of its secret', () => {
    const secret = '11111111-2222-4333-8444-555555555555'
    expect(Buffer.from(sessionAesKey(secret, false).key).toString()).toBe('11111111-2222-43')
    expect(Buffer.from(sessionAesKey(secret, true).key).toString()).toBe('11111111-2222-4333-8444-55555555')
    expect(Buffer.from(sessionAesKey(secret, true).iv).toString()).toBe('11111111-2222-43')
  })

  test('have 16 or 32 bytes', () => {
    expect(() => aesKey(new Uint8Array(15))).toThrow(RangeError)
    expect(() => sessionAesKey('short', false)).toThrow(RangeError)
  })
})

describe('base64', () => {
  test.each(['', 'A', 'AAA', 'A!==', 'AA==AAAA', '====', 'AA-_', 'AAAA\n'])('%p is none', (text) => {
    expect(fromBase64(text)).toBeUndefined()
  })

  test('is read whole', () => {
    expect(fromBase64('YQ==')?.toString()).toBe('a')
  })
})
