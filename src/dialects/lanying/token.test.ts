import { describe, expect, test } from 'bun:test'
import { systemIds } from '../../core/ids.ts'
import { isTokenText, newToken, tokenCharsMax } from './token.ts'

describe('Lanying tokens', () => {
  test('a new one is 43 characters of base64url and never the same', () => {
    const tokens = Array.from({ length: 100 }, () => newToken(systemIds))
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(new Set(tokens).size).toBe(100)
  })

  test('randomness comes from the given source', () => {
    expect(newToken({ bytes: (count) => new Uint8Array(count).fill(0xff) })).toBe(`${'_'.repeat(42)}8`)
  })

  test.each(['', ' ', 'a b', 'é', 'tab\t', 'nul\0', 'x'.repeat(tokenCharsMax + 1)])('%j cannot be a token', (text) => {
    expect(isTokenText(text)).toBe(false)
  })

  test('issued and configured tokens can', () => {
    expect(isTokenText(newToken(systemIds))).toBe(true)
    expect(isTokenText('header.payload.signature=')).toBe(true)
  })
})
