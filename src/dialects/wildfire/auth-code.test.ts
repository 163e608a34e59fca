import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { isCoreError } from '../../core/errors.ts'
import {
  adminAudience,
  authCodeCharsMax,
  authCodeLifeMs,
  makeAuthCode,
  readAuthCode,
  robotAudience,
} from './auth-code.ts'

const nowMs = 1_700_000_000_000
const admin = adminAudience('123456')
const code = 'jQFbrTabTVjlE+ENcrvZMMxDBsdYI3IeqWAQHkYQ9SYJqSVqAbvLxtj7rYhYWyJA'

function read(text: string, audience = admin, atMs = nowMs): string {
  try {
    return readAuthCode(text, audience, atMs)
  } catch (error) {
    if (isCoreError(error)) return error.code
    throw error
  }
}

describe('an authorisation code', () => {
  test('is what a vendor’s server makes', () => {
    expect(makeAuthCode('user1', admin, nowMs)).toBe(code)
    expect(read(code)).toBe('user1')
  })

  test('may be used again until it expires', () => {
    expect(read(code, admin, nowMs + authCodeLifeMs)).toBe('user1')
    expect(read(code, admin, nowMs + authCodeLifeMs + 1)).toBe('auth_code.rejected')
    expect(read(code, admin, nowMs - authCodeLifeMs - 1)).toBe('auth_code.rejected')
  })

  test('is valid for one audience', () => {
    const robot = robotAudience('robot1', 'robot secret of any length')
    const forRobot = makeAuthCode('user1', robot, nowMs)
    expect(read(forRobot, robot)).toBe('user1')
    expect(read(forRobot)).toBe('auth_code.rejected')
    expect(read(forRobot, robotAudience('robot2', 'robot secret of any length'))).toBe('auth_code.rejected')
    expect(read(code, robot)).toBe('auth_code.rejected')
    expect(read(code, adminAudience('1234567'))).toBe('auth_code.rejected')
    expect(read(makeAuthCode('user1', { ...admin, type: 0 }, nowMs))).toBe('auth_code.rejected')
  })

  test.each(['', 'authCode1', '!!!!', 'AAAA', 'AAAAAAAAAAAAAAAAAAAAAA==', 'A'.repeat(authCodeCharsMax + 4)])(
    '%p is none',
    (text) => {
      expect(read(text)).toBe('auth_code.rejected')
    },
  )

  test('property: any id and any secret', () => {
    const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 64 })
    const secret = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(id, secret, (userId, text) => {
        expect(read(makeAuthCode(userId, adminAudience(text), nowMs), adminAudience(text))).toBe(userId)
      }),
    )
  })

  test('needs a user', () => {
    expect(read(makeAuthCode('', admin, nowMs))).toBe('auth_code.rejected')
  })
})
