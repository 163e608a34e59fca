import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { sessionAesKey } from './aes.ts'
import {
  connectPassword,
  innerToken,
  isTokenExpired,
  parseInnerToken,
  readPassword,
  tokenCharsMax,
  unwrapToken,
  wrapToken,
} from './token.ts'

const nowMs = 1_700_000_000_000
const dayMs = 86_400_000
const key = { app: 'default', tokenKey: 'testim' }
const keys = [key]
const secret = '11111111-2222-4333-8444-555555555555'
const dbSecret = '66666666-7777-4888-9999-aaaaaaaaaaaa'
const inner = 'hN0AF2XX6+qhlgoS479jRR+0i+rWNfdKMrji5ziP2zA='
const token =
  '4YLIx1afpdZmLIdzQXVoEb09R8J8o0M2DwJmBgY6ToB+XOty74Hq5b8X5tS584OqJLIkO1Idvyo/g+dK+/6dqb2iQx7bp168KGjC/+LDCRDm7Gbi' +
  'AlSxCz8N8MOWJzPJmfGN1EZnhz1hKgkq1OmLoUeqxj4XTfWbl2ESXS7zOd0='
const password =
  'c816a99a5d81fce609af5ae77a0e522d2eabeef208688a64eb6da4083132f1f9a2fadd2281f823ebc30a180c5411ad5fd5128ebbe62dc1382d26' +
  '3a252affcf55'

describe('the inner token', () => {
  test('is what a vendor’s server makes', () => {
    expect(innerToken({ userId: 'user1', issuedAtMs: nowMs }, 'testim')).toBe(inner)
    expect(parseInnerToken(inner, keys)).toEqual({ key, userId: 'user1', issuedAtMs: nowMs })
  })

  test('printed in the vendor’s page can be read', () => {
    expect(parseInnerToken('hN0AF2XX6+pOWqMS7iQiZnCFfGA53r1r', keys)).toMatchObject({
      userId: 'a',
      issuedAtMs: 1_539_699_511_533,
    })
  })

  test('names the app whose key it carries', () => {
    const apps = [...keys, { app: 'second', tokenKey: 'testim2' }, { app: 'third', tokenKey: 'a|b' }]
    for (const { app, tokenKey } of apps) {
      const text = innerToken({ userId: 'user1', issuedAtMs: nowMs }, tokenKey)
      expect(parseInnerToken(text, apps)?.key.app).toBe(app)
    }
    expect(parseInnerToken(innerToken({ userId: 'user1', issuedAtMs: nowMs }, 'foreign'), apps)).toBeUndefined()
  })

  test('property: any id comes back', () => {
    const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 64 })
    fc.assert(
      fc.property(id, fc.nat(), (userId, issuedAtMs) => {
        const read = parseInnerToken(innerToken({ userId, issuedAtMs }, 'testim'), keys)
        expect(read).toEqual({ key, userId, issuedAtMs })
      }),
    )
  })

  test.each(['', 'x', 'AAAA', 'AAAAAAAAAAA=', `${inner}AAAA`, 'A'.repeat(tokenCharsMax + 4)])('%p is none', (text) => {
    expect(parseInnerToken(text, keys)).toBeUndefined()
  })

  test('needs a time and a user', () => {
    const odd = (userId: string, issuedAtMs: number) => innerToken({ userId, issuedAtMs }, 'testim')
    expect(parseInnerToken(odd('', nowMs), keys)).toBeUndefined()
    expect(parseInnerToken(odd('user1', -1), keys)).toBeUndefined()
    expect(parseInnerToken(odd('user1', Number.NaN), keys)).toBeUndefined()
  })
})

describe('the wrapped token', () => {
  test('is what a vendor’s server makes', () => {
    expect(wrapToken({ inner, secret, dbSecret }, nowMs, false)).toBe(token)
    expect(unwrapToken(token, false)).toEqual({ inner, secret, dbSecret })
  })

  test('comes back under AES-256, and only there', () => {
    const long = wrapToken({ inner, secret, dbSecret }, nowMs, true)
    expect(long).not.toBe(token)
    expect(unwrapToken(long, true)).toEqual({ inner, secret, dbSecret })
    expect(unwrapToken(long, false)).toBeUndefined()
  })

  test.each(['', 'x', 'AAAAAAAAAAAAAAAAAAAAAA==', inner, 'A'.repeat(tokenCharsMax + 4)])('%p is none', (text) => {
    expect(unwrapToken(text, false)).toBeUndefined()
  })

  test('has three parts', () => {
    expect(unwrapToken(wrapToken({ inner, secret, dbSecret: '' }, nowMs, false), false)).toBeUndefined()
    expect(unwrapToken(wrapToken({ inner, secret, dbSecret: 'a|b' }, nowMs, false), false)).toBeUndefined()
  })
})

describe('the password of CONNECT', () => {
  test('is what a vendor’s client sends', () => {
    expect(connectPassword(inner, secret, nowMs, false).toString('hex')).toBe(password)
    expect(readPassword(Buffer.from(password, 'hex'), sessionAesKey(secret, false), nowMs)).toBe(inner)
  })

  test('works with AES-256', () => {
    expect(readPassword(connectPassword(inner, secret, nowMs, true), sessionAesKey(secret, true), nowMs)).toBe(inner)
  })

  test('is refused when made more than a day off', () => {
    const bytes = Buffer.from(password, 'hex')
    expect(readPassword(bytes, sessionAesKey(secret, false), nowMs + 24 * 3_600_000)).toBe(inner)
    expect(readPassword(bytes, sessionAesKey(secret, false), nowMs + 25 * 3_600_000)).toBeUndefined()
    expect(readPassword(bytes, sessionAesKey(secret, false), nowMs - 2 * dayMs)).toBeUndefined()
  })

  test('is bytes, not text', () => {
    const asText = Buffer.from(Buffer.from(password, 'hex').toString('utf8'), 'utf8')
    expect(readPassword(asText, sessionAesKey(secret, false), nowMs)).toBeUndefined()
  })
})

test.each([
  [0, Number.MAX_SAFE_INTEGER, false],
  [-1, Number.MAX_SAFE_INTEGER, false],
  [1000, 1000, false],
  [1000, 1001, true],
])('with a life of %d ms, after %d ms: expired %p', (expireMs, afterMs, expired) => {
  expect(isTokenExpired(0, expireMs, afterMs)).toBe(expired)
})
