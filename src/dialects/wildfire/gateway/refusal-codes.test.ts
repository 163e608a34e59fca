import { expect, test } from 'bun:test'
import { CoreError, type ErrorCode } from '../../../core/errors.ts'
import { returnCodeOf, routeCodeOf } from './refusal-codes.ts'

/** What CONNECT and the route answer. Source: docs/dialects/wildfire.md#route, #connect. */
test.each<[ErrorCode, connect: number, route: number]>([
  ['token.unknown', 7, 1],
  ['token.ended', 7, 1],
  ['token.malformed', 4, 1],
  ['token.mismatch', 4, 1],
  ['token.invalid', 4, 6],
  ['token.expired', 4, 6],
  ['user.banned', 2, 245],
  ['request.invalid', 2, 2],
  ['connections.over_limit', 3, 4],
  ['server.busy', 3, 221],
  ['internal', 3, 4],
  ['auth.expired', 3, 30],
  ['request.out_of_scope', 3, 254],
  ['request.too_large', 3, 251],
  ['request.rate_limited', 3, 250],
])('%s: CONNECT %i, route %i', (code, connect, route) => {
  const error = new CoreError(code)
  expect<number[]>([returnCodeOf(error), routeCodeOf(error)]).toEqual([connect, route])
})
