import type { CoreError, ErrorCode } from '../../../core/errors.ts'
import type { WireCode } from '../codes.ts'
import { type ReturnCode, returnCodes } from './mqtt/encode.ts'

/** Why a client is refused, as CONNACK says it. Source: docs/dialects/wildfire.md#connect. */
const connectCodes: Partial<Record<ErrorCode, ReturnCode>> = {
  'request.invalid': returnCodes.rejected,
  'user.banned': returnCodes.rejected,
  'token.malformed': returnCodes.badCredentials,
  'token.invalid': returnCodes.badCredentials,
  'token.expired': returnCodes.badCredentials,
  'token.mismatch': returnCodes.badCredentials,
  'token.unknown': returnCodes.ended,
  'token.ended': returnCodes.ended,
}

export const returnCodeOf = ({ code }: Pick<CoreError, 'code'>): ReturnCode =>
  connectCodes[code] ?? returnCodes.unavailable

/** Why a route is refused, as its one byte says it. Source: docs/dialects/wildfire.md#route. */
const routeCodes: Partial<Record<ErrorCode, WireCode>> = {
  'token.unknown': 1,
  'token.malformed': 1,
  'token.ended': 1,
  'token.mismatch': 1,
  'token.missing': 1,
  'request.invalid': 2,
  'request.malformed': 2,
  'token.invalid': 6,
  'auth.expired': 30,
  'token.expired': 6,
  'user.banned': 245,
  'request.rate_limited': 250,
  'request.too_large': 251,
  'request.out_of_scope': 254,
  'server.busy': 221,
}

export const routeCodeOf = ({ code }: Pick<CoreError, 'code'>): WireCode => routeCodes[code] ?? 4
