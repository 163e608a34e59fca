import { describe, expect, test } from 'bun:test'
import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { TestClock } from '../../../test/kit/clock.ts'
import { CoreError, isCoreError } from '../../core/errors.ts'
import { systemIds } from '../../core/ids.ts'
import { toFault } from './codes.ts'
import { signToken, verifyToken } from './token.ts'

const clock = new TestClock(1_700_000_000_000)
const nowS = 1_700_000_000
const secrets = new Map([
  ['default', 'a secret of the first app'],
  ['second', 'a secret of the second app'],
])
const secret = 'a secret of the first app'
const subject = { userId: 'u1', platformId: 5 }

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const made = (claims: object, header: object = { alg: 'HS256', typ: 'JWT' }, key = secret, hash = 'sha256') => {
  const signed = `${part(header)}.${part({ UserID: 'u1', PlatformID: 5, exp: nowS + 60, ...claims })}`
  return `${signed}.${createHmac(hash, key).update(signed).digest('base64url')}`
}
const refusalOf = (token: string, nowMs = clock.now()) => {
  try {
    return verifyToken(token, secrets, nowMs) && undefined
  } catch (error) {
    if (isCoreError(error)) return error
    throw error
  }
}

const lifetimeS = 7 * 86_400
const source = { clock, ids: systemIds, lifetimeS }

describe('signToken', () => {
  test('is a HS256 JWT with the claims that OpenIM reads', () => {
    const { token, expiresAtMs } = signToken(secret, subject, source)
    const [header, claims] = token.split('.').map((text) => Buffer.from(text, 'base64url').toString())
    expect(header).toBe('{"alg":"HS256","typ":"JWT"}')
    expect(JSON.parse(claims ?? '')).toEqual({
      UserID: 'u1',
      PlatformID: 5,
      exp: nowS + lifetimeS,
      iat: nowS - 5,
      jti: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
    expect(expiresAtMs).toBe((nowS + lifetimeS) * 1000)
  })

  test('is a new text every time', () => {
    const texts = Array.from({ length: 50 }, () => signToken(secret, subject, source).token)
    expect(new Set(texts).size).toBe(50)
  })
})

describe('verifyToken', () => {
  test('the app is the one whose secret signed', () => {
    for (const [app, key] of secrets) {
      const { token } = signToken(key, subject, source)
      expect(verifyToken(token, secrets, clock.now())).toEqual({
        app,
        ...subject,
        issuedAtMs: (nowS - 5) * 1000,
        expiresAtMs: (nowS + lifetimeS) * 1000,
      })
    }
  })

  test('a token of an older server, with nbf in the past and without jti, is read', () => {
    expect(verifyToken(made({ nbf: nowS - 300, iat: nowS }), secrets, clock.now()).userId).toBe('u1')
  })

  const cases: [string, string, number, string][] = [
    ['not three parts', 'abc.def', 1503, 'TokenMalformedError'],
    ['empty', '', 1503, 'TokenMalformedError'],
    ['not base64url', 'a+b.c/d.e=', 1503, 'TokenMalformedError'],
    ['header not JSON', `abc.${part({})}.abc`, 1503, 'TokenMalformedError'],
    ['no UserID', made({ UserID: undefined }), 1503, 'TokenMalformedError'],
    ['PlatformID a text', made({ PlatformID: '5' }), 1503, 'TokenMalformedError'],
    ['no exp', made({ exp: undefined }), 1503, 'TokenMalformedError'],
    ['too long', made({ pad: 'x'.repeat(4096) }), 1503, 'TokenMalformedError'],
    ['expired now', made({ exp: nowS }), 1501, 'TokenExpiredError'],
    ['nbf in the future', made({ nbf: nowS + 1 }), 1504, 'TokenNotValidYetError'],
    ['iat in the future', made({ iat: nowS + 1 }), 1505, 'token used before issued'],
    ['foreign key', made({}, undefined, 'another secret'), 1505, 'signature is invalid'],
    ['alg none', made({}, { alg: 'none' }), 1505, 'signing method is invalid'],
    ['HS512 with the right key', made({}, { alg: 'HS512' }, secret, 'sha512'), 1505, 'signing method is invalid'],
    ['signature cut', made({}).slice(0, -4), 1505, 'signature is invalid'],
    ['no signature', made({}).replace(/[^.]*$/, ''), 1505, 'signature is invalid'],
    ['expired and unsigned', made({ exp: nowS }, undefined, 'x'), 1505, 'signature is invalid'],
  ]
  test.each(cases)('%s', (_, token, errCode, errMsg) => {
    const error = refusalOf(token)
    expect(error && toFault(error)).toEqual({ errCode, errMsg, errDlt: `${errCode} ${errMsg} jwt parse error` })
  })

  test('is valid until the second of its exp', () => {
    const { token, expiresAtMs } = signToken(secret, subject, source)
    expect(refusalOf(token, expiresAtMs - 1)).toBeUndefined()
    expect(refusalOf(token, expiresAtMs)?.code).toBe('token.expired')
  })

  test('any change of any character is refused, by a CoreError', () => {
    const { token } = signToken(secret, subject, source)
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, char) => {
        // The last character of the signature has two bits that no byte holds.
        fc.pre(token[at] !== char && at !== token.length - 1)
        expect(refusalOf(token.slice(0, at) + char + token.slice(at + 1))).toBeInstanceOf(CoreError)
      }),
    )
  })
})
