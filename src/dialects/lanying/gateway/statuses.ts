import type { CoreError, ErrorCode } from '../../../core/errors.ts'

/** Codes of `Status` on the link. Source: the vendor's web client, utils/static. */
export const statusCodes = {
  ok: 1,
  fail: 2,
  unknownCommand: 3,
  unreadable: 4,
  invalidToken: 7,
  invalidParameter: 8,
  unauthorized: 9,
  userFrozen: 10,
  tooManyDevices: 13,
  encryptionUnsupported: 14,
  rateLimit: 20,
} as const

export type StatusCode = (typeof statusCodes)[keyof typeof statusCodes]
export type Status = { readonly code: StatusCode; readonly reason: string }

export const okStatus: Status = { code: statusCodes.ok, reason: '' }

/**
 * Why a client is not let in. 7 makes the vendor's client sign in again with its saved password, 9 shows the failure, 10 asks
 * the user. Source: docs/dialects/lanying.md#client-link.
 */
const codes: Partial<Record<ErrorCode, StatusCode>> = {
  'token.unknown': statusCodes.invalidToken,
  'token.missing': statusCodes.unauthorized,
  'token.mismatch': statusCodes.unauthorized,
  'token.ended': statusCodes.unauthorized,
  'token.expired': statusCodes.unauthorized,
  'user.destroyed': statusCodes.unauthorized,
  'user.not_found': statusCodes.unauthorized,
  'user.banned': statusCodes.userFrozen,
  'admission.refused': statusCodes.tooManyDevices,
  'devices.over_limit': statusCodes.tooManyDevices,
  'connections.over_limit': statusCodes.rateLimit,
  'server.busy': statusCodes.rateLimit,
  'request.malformed': statusCodes.unreadable,
  'request.invalid': statusCodes.invalidParameter,
}

export const statusOf = ({ code, message }: Pick<CoreError, 'code' | 'message'>): Status => ({
  code: codes[code] ?? statusCodes.fail,
  reason: message,
})
