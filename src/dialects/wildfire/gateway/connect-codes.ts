import type { CoreError, ErrorCode } from '../../../core/errors.ts'
import { type ReturnCode, returnCodes } from './mqtt/encode.ts'

/** Why a client is refused, as CONNACK says it. Source: docs/dialects/wildfire.md#connect. */
const codes: Partial<Record<ErrorCode, ReturnCode>> = {
  'request.invalid': returnCodes.rejected,
  'user.banned': returnCodes.rejected,
  'token.malformed': returnCodes.badCredentials,
  'token.invalid': returnCodes.badCredentials,
  'token.expired': returnCodes.badCredentials,
  'token.mismatch': returnCodes.badCredentials,
  'token.unknown': returnCodes.ended,
  'token.ended': returnCodes.ended,
}

export const returnCodeOf = ({ code }: Pick<CoreError, 'code'>): ReturnCode => codes[code] ?? returnCodes.unavailable
