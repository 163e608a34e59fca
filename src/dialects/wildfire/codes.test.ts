import { describe, expect, test } from 'bun:test'
import { type ErrorCode, errorDescriptions } from '../../core/errors.ts'
import { codeByError, createMessages, failureReply, wireCodes } from './codes.ts'

const failures = Object.keys(errorDescriptions) as ErrorCode[]

describe('WildfireChat codes', () => {
  test('fit in one byte, each with a distinct name', () => {
    const names = Object.values(wireCodes).map(([name]) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const code of Object.keys(wireCodes)) expect(Number(code)).toBeWithin(0, 256)
  })

  test('no failure is answered as a success', () => {
    for (const failure of failures) expect([0, 252, 255]).not.toContain(codeByError[failure])
  })

  test.each<[ErrorCode, number, number, string]>([
    ['auth.missing', 200, 239, 'api not signed or sign parameter not completion'],
    ['auth.expired', 200, 243, 'sign expired'],
    ['auth.rejected', 200, 244, 'auth failure'],
    ['request.invalid', 200, 251, 'Invalid parameter'],
    ['request.malformed', 200, 251, 'Invalid parameter'],
    ['request.too_large', 200, 251, 'Invalid parameter'],
    ['request.rate_limited', 200, 250, 'over frequency'],
    ['request.not_found', 404, 254, 'not implement'],
    ['request.out_of_scope', 200, 254, 'not implement'],
    ['request.method_not_allowed', 200, 254, 'not implement'],
    ['user.not_found', 200, 253, 'not exist'],
    ['user.destroyed', 200, 253, 'not exist'],
    ['robot.no_token', 200, 27, 'robot no token'],
    ['robot.no_secret', 200, 248, 'no right to operate'],
    ['user.name_taken', 200, 4, 'server error'],
    ['kick.unconfirmed', 200, 4, 'server error'],
    ['auth_code.rejected', 200, 6, 'token error'],
    ['node.not_found', 200, 251, 'Invalid parameter'],
    ['internal', 200, 4, 'server error'],
  ])('%s is HTTP %d, code %d, %s', (failure, status, code, msg) => {
    const answer = failureReply(failure)
    expect(answer).toMatchObject({ status, code, body: { code, msg } } as typeof answer)
    expect(JSON.stringify(answer.body)).toBe(`{"code":${code},"msg":"${msg}"}`)
  })

  test('a row may have its own message', () => {
    const failure = 'user.name_taken'
    expect(failureReply(failure, { msg: createMessages[failure] }).body).toEqual({
      code: 4,
      msg: '用户名不能重复，必须唯一！！！',
    })
  })

  test('a robot gets 70 for a bad code', () => {
    expect(failureReply('auth_code.rejected', { robot: true }).body).toEqual({
      code: 70,
      msg: 'application token error or timeout',
    })
    expect(failureReply('auth.rejected', { robot: true }).code).toBe(244)
  })
})
