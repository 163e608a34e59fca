import type { CoreError, ErrorCode } from '../../../core/errors.ts'
import type { WireCode } from '../codes.ts'

/** Why a route is refused, as its one byte says it. Source: docs/dialects/wildfire.md#route. */
const codes: Partial<Record<ErrorCode, WireCode>> = {
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

export const routeCodeOf = ({ code }: Pick<CoreError, 'code'>): WireCode => codes[code] ?? 4
