import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { type ErrorCode, isCoreError } from '../../../core/errors.ts'
import {
  checkTimestamp,
  computeSign,
  defaultSignatureWindow,
  replayWindow,
  type SignatureOptions,
  verifySignature,
} from './sign.ts'

const nowMs = 1_700_000_000_000
const keys = [
  { app: 'default', secret: '123456' },
  { app: 'second', secret: 'another secret' },
]

function signed(secret = '123456', timestamp = String(nowMs), nonce = '12345'): Record<string, string> {
  return { nonce, timestamp, sign: computeSign(nonce, secret, timestamp) }
}

/** The app a request is let in as, or the code it is refused with. */
function outcome(
  headers: Record<string, string>,
  options: SignatureOptions = { nowMs, window: defaultSignatureWindow },
): string {
  try {
    return verifySignature(new Headers(headers), keys, options).key.app
  } catch (error) {
    if (isCoreError(error)) return error.code
    throw error
  }
}

describe('a WildfireChat signature', () => {
  test.each([
    ['76616', '1558350862502', 'b98f9b0717f59febccf1440067a7f50d9b31bdde'],
    ['12345', '1700000000000', '88335588a43861816b1ee401a279e7164c2e92aa'],
  ])('of nonce %s at %s under 123456 is %s', (nonce, timestamp, sign) => {
    expect(computeSign(nonce, '123456', timestamp)).toBe(sign)
    expect(computeSign(nonce, '123456', Number(timestamp))).toBe(sign)
  })

  test('names the app whose secret matches, whatever the case of the header names', () => {
    expect(outcome(signed())).toBe('default')
    expect(outcome(signed('another secret'))).toBe('second')
    const { nonce = '', timestamp = '', sign = '' } = signed()
    expect(outcome({ Nonce: nonce, TIMESTAMP: timestamp, Sign: sign })).toBe('default')
  })

  test('is taken with any non-empty nonce', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]{1,40}$/), (nonce) => {
        expect(outcome(signed('123456', String(nowMs), nonce))).toBe('default')
      }),
    )
  })

  test.each(['nonce', 'timestamp', 'sign'])('without %s is incomplete', (name) => {
    const { [name]: _, ...rest } = signed()
    expect(outcome(rest)).toBe('auth.missing')
    expect(outcome({ ...signed(), [name]: '' })).toBe('auth.missing')
  })

  test.each([
    'now',
    '1700000000000.5',
    '1.7e12',
    '99999999999999999999',
    '9223372036854775808',
    '-9223372036854775809',
    '0x1',
    '17000 00',
  ])('with timestamp %p is incomplete', (timestamp) => {
    expect(outcome(signed('123456', timestamp))).toBe('auth.missing')
  })

  const twoHours = 2 * 3_600_000
  const oneDay = 24 * 3_600_000

  test.each([
    [0, 'default'],
    [-twoHours, 'default'],
    [8 * 3_600_000, 'default'],
    [oneDay, 'default'],
    [-twoHours - 1, 'auth.expired'],
    [oneDay + 1, 'auth.expired'],
  ])('%d ms off our clock: %s', (offset, expected) => {
    expect(outcome(signed('123456', String(nowMs + offset)))).toBe(expected)
  })

  test.each([
    [-twoHours, 'default'],
    [twoHours, 'default'],
    [-twoHours - 1, 'auth.expired'],
    [twoHours + 1, 'auth.expired'],
  ])('%d ms off our clock, accepted once: %s', (offset, expected) => {
    const options = { nowMs, window: replayWindow }
    expect(outcome(signed('123456', String(nowMs + offset)), options)).toBe(expected)
  })

  test.each([
    ['1700000000', 'the timestamp is in seconds; it must be in milliseconds'],
    ['1700000000000000', 'the timestamp is in microseconds; it must be in milliseconds'],
    ['1700000000000000000', 'the timestamp is in nanoseconds; it must be in milliseconds'],
    ['1700028800000000', 'the timestamp is in microseconds; it must be in milliseconds'],
    [String(nowMs - 3 * twoHours), 'the timestamp is 21600 s behind the clock of this server'],
    [String(nowMs + 2 * oneDay), 'the timestamp is 172800 s ahead of the clock of this server'],
    ['9223372036854775807', 'ahead of the clock of this server'],
    ['-9223372036854775808', 'behind the clock of this server'],
    ['0', 'the timestamp is 1700000000 s behind the clock of this server'],
  ])('%s is outside the window and says why', (timestamp, why) => {
    expect(outcome(signed('123456', timestamp))).toBe('auth.expired')
    const signature = { nonce: '1', timestamp, timestampMs: Number(timestamp), sign: 'x' }
    expect(() => checkTimestamp(signature, nowMs, defaultSignatureWindow)).toThrow(why)
  })

  test('of any age is taken when time is not checked', () => {
    const page = { nonce: '76616', timestamp: '1558350862502', sign: 'b98f9b0717f59febccf1440067a7f50d9b31bdde' }
    expect(outcome(page)).toBe('auth.expired')
    expect(outcome(page, { nowMs, window: undefined })).toBe('default')
  })

  test.each<[string, (sign: string) => string]>([
    ['in upper case', (sign) => sign.toUpperCase()],
    ['cut short', (sign) => sign.slice(1)],
    ['with more behind it', (sign) => `${sign}0`],
    ['of other text', () => 'x'],
    ['under an unknown secret', () => computeSign('12345', 'unknown', nowMs)],
    ['in another order', () => computeSign('123456', '12345', nowMs)],
  ])('%s is rejected', (_, change) => {
    const headers = signed()
    expect(outcome({ ...headers, sign: change(headers.sign ?? '') })).toBe('auth.rejected')
  })

  test('checks run in order: headers, window, digest', () => {
    const complaints: ErrorCode[] = ['auth.missing', 'auth.expired', 'auth.rejected']
    const old = String(nowMs - twoHours - 1)
    expect([
      outcome({ timestamp: old, sign: 'x' }),
      outcome({ nonce: '1', timestamp: old, sign: 'x' }),
      outcome({ nonce: '1', timestamp: String(nowMs), sign: 'x' }),
    ]).toEqual(complaints)
  })

  test('matches no app when there are no keys', () => {
    expect(() => verifySignature(new Headers(signed()), [], { nowMs, window: defaultSignatureWindow })).toThrow()
  })
})
