import { describe, expect, test } from 'bun:test'
import { CoreError, type ErrorCode, errorDescriptions } from '../../core/errors.ts'
import { codeByError, httpStatusOf, messageOf } from './codes.ts'

const all = Object.keys(errorDescriptions) as ErrorCode[]

/** Every code the vendor documents. Source: docs/dialects/lanying.md#error-codes. */
const documented = new Set([
  402, 404, 10000, 10001, 10002, 10003, 10004, 10005, 10006, 10007, 10008, 10009, 10010, 10011, 10012, 10021, 10028,
  11001, 11011, 11012, 11014, 11022, 11031, 12001, 12002, 12003, 12004, 12005, 12006, 20000, 30021, 30022, 30023, 40000,
  40001, 40002, 40003,
])

describe('Lanying codes', () => {
  test.each(all)('%s answers a documented number and says why', (code) => {
    expect(documented).toContain(codeByError[code])
    expect(messageOf(new CoreError(code))).not.toBe('')
  })

  test('402 means log in again, and nothing else does', () => {
    const again = all.filter((code) => codeByError[code] === 402)
    expect(again).toEqual(['token.expired', 'token.ended', 'login.rejected', 'robot.no_token'])
  })

  test.each([
    ['login.rejected', 'Operation rejected'],
    ['user.banned', 'user is frozen'],
    ['user.name_taken', 'user already exists'],
  ] as const)('%s has the text clients look for', (code, text) => {
    expect(messageOf(new CoreError(code, 'something else'))).toBe(text)
  })

  test('a bad parameter is named', () => {
    expect(messageOf(new CoreError('request.invalid', 'username: too long'))).toBe('username: too long')
  })

  test('an unset text is not empty', () => {
    expect(messageOf(new CoreError('user.not_found', ''))).toBe(errorDescriptions['user.not_found'])
  })

  test('only an unknown path or verb leaves HTTP 200', () => {
    const others = all
      .filter((code) => httpStatusOf(code) !== 200)
      .map((code) => [code, httpStatusOf(code), codeByError[code]])
    expect(others).toEqual([
      ['request.not_found', 404, 404],
      ['request.out_of_scope', 404, 404],
      ['request.method_not_allowed', 405, 404],
    ])
  })
})
