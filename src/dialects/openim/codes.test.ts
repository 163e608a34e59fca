import { describe, expect, test } from 'bun:test'
import { CoreError, type ErrorCode, errorDescriptions } from '../../core/errors.ts'
import { codeByError, errMsgs, FaultDetail, faultOf, httpStatusOf, toFault } from './codes.ts'
import { getUsersInfo } from './rest/schemas/accounts.ts'

describe('codes', () => {
  test('every core error has a number, every number a text', () => {
    for (const code of Object.keys(errorDescriptions) as ErrorCode[]) expect(errMsgs[codeByError[code]]).toBeString()
  })

  const cases: [ErrorCode, number, string][] = [
    ['request.malformed', 1001, 'ArgsError'],
    ['request.too_large', 1001, 'ArgsError'],
    ['auth.forbidden', 1002, 'NoPermissionError'],
    ['command.not_found', 1004, 'RecordNotFoundError'],
    ['token.expired', 1501, 'TokenExpiredError'],
    ['token.mismatch', 1502, 'TokenInvalidError'],
    ['token.malformed', 1503, 'TokenMalformedError'],
    ['token.not_yet_valid', 1504, 'TokenNotValidYetError'],
    ['token.invalid', 1505, 'TokenUnknownError'],
    ['token.ended', 1506, 'TokenKickedError'],
    ['token.unknown', 1507, 'TokenNotExistError'],
    ['connections.over_limit', 1601, 'ConnOverMaxNumLimit'],
    ['kick.unconfirmed', 500, 'ServerInternalError'],
    ['hook.unreachable', 90004, 'NetworkError'],
  ]
  test.each(cases)('%s is %i %s, and without a detail errDlt repeats errMsg', (code, errCode, errMsg) => {
    expect(toFault(new CoreError(code))).toEqual({ errCode, errMsg, errDlt: errMsg })
  })

  test.each<[ErrorCode, number, string, string]>([
    ['user.not_found', 1004, 'RecordNotFoundError', 'userID not found'],
    ['user.destroyed', 1004, 'RecordNotFoundError', 'userID not found'],
    ['user.exists', 1102, 'RegisteredAlreadyError', 'userID registered already'],
    ['request.out_of_scope', 404, '404 page not found', 'not part of the user plane'],
  ])('%s is %i %s: %s', (code, errCode, errMsg, errDlt) => {
    expect(toFault(new CoreError(code))).toEqual({ errCode, errMsg, errDlt })
  })

  test('a more specific message becomes errDlt', () => {
    const fault = toFault(new CoreError('request.invalid', 'UserIDs is empty'))
    expect(fault).toEqual({ errCode: 1001, errMsg: 'ArgsError', errDlt: 'UserIDs is empty' })
  })

  test('a validation message omits the path of the field', () => {
    const cause = getUsersInfo.input.safeParse({}).error
    expect(toFault(new CoreError('request.invalid', 'userIDs: UserIDs is empty', { cause })).errDlt).toBe(
      'UserIDs is empty',
    )
  })

  test('an internal error shows no detail', () => {
    expect(toFault(new CoreError('internal', 'near "SELEC": syntax error')).errDlt).toBe('ServerInternalError')
  })

  test('no token is repeated', () => {
    const token = 'eyJhbGciOiJIUzI1NiJ9.eyJVc2VySUQiOiJ1MSJ9.c2ln'
    expect(toFault(new CoreError('token.invalid', `bad token=${token}`)).errDlt).toBe('bad token=[token]')
    expect(faultOf(1505, `token ${token} refused`).errDlt).not.toContain('eyJ')
  })

  test('a hook that refuses gives its own code; 0 becomes 500', () => {
    const refused = (texts: FaultDetail['texts']) =>
      toFault(new CoreError('hook.refused', undefined, { detail: new FaultDetail(texts) }))
    expect(refused({ errCode: 20_001, errMsg: 'no', errDlt: 'not today' })).toEqual({
      errCode: 20_001,
      errMsg: 'no',
      errDlt: 'not today',
    })
    expect(refused({ errCode: 0, errMsg: '', errDlt: '' })).toEqual({
      errCode: 500,
      errMsg: 'ServerInternalError',
      errDlt: 'ServerInternalError',
    })
  })

  test('only a missing path and a rate limit leave HTTP 200', () => {
    expect([0, 404, 429, 500, 1001, 1506].map(httpStatusOf)).toEqual([200, 404, 429, 200, 200, 200])
  })
})
