import { type CoreError, type ErrorCode, errorDescriptions } from '../../core/errors.ts'

/** `code` of an answer that succeeded. */
export const okCode = 200

/**
 * Lanying's number for every failure, as it stands in the body. Only numbers the vendor documents are used, so that
 * clients can name them. The vendor's client signs in again on 402 and on nothing else, so every token that was good
 * once answers 402 and every other one 10008.
 */
export const codeByError: Record<ErrorCode, number> = {
  'request.malformed': 10002,
  'request.invalid': 10002,
  'request.too_large': 10002,
  'request.not_found': 404,
  'request.out_of_scope': 404,
  'request.method_not_allowed': 404,
  'request.rate_limited': 10028,
  'request.precondition_failed': 10002,
  'request.in_progress': 20000,
  'request.key_reused': 10002,
  'cursor.expired': 10002,
  'auth.missing': 10003,
  'auth.expired': 10008,
  'auth.rejected': 10008,
  'auth.forbidden': 10010,
  'token.missing': 10003,
  'token.malformed': 10008,
  'token.expired': 402,
  'token.not_yet_valid': 10008,
  'token.invalid': 10008,
  'token.ended': 402,
  'token.unknown': 10008,
  'token.mismatch': 10008,
  'auth_code.rejected': 10001,
  'login.rejected': 402,
  'login.throttled': 10028,
  'password.wrong': 11001,
  'app.not_found': 40000,
  'app.registration_closed': 40001,
  'app.limit_reached': 40002,
  'resource.not_found': 404,
  'resource.exists': 10002,
  'user.not_found': 10000,
  'user.destroyed': 10021,
  'user.ambiguous': 10002,
  'user.exists': 10004,
  'user.name_taken': 10004,
  'user.mobile_taken': 11012,
  'user.banned': 10010,
  'robot.no_token': 402,
  'robot.not_found': 10000,
  'robot.no_secret': 10002,
  'thing.not_found': 404,
  'device.not_found': 10002,
  'node.not_found': 404,
  'value.not_found': 404,
  'command.not_found': 404,
  'admission.refused': 10010,
  'devices.over_limit': 10010,
  'connections.over_limit': 10028,
  'kick.unconfirmed': 20000,
  'push.alias_taken': 10011,
  'push.token_foreign': 10002,
  'push.audience_too_long': 12005,
  'hook.refused': 20000,
  'hook.unreachable': 20000,
  'hook.malformed': 20000,
  'server.busy': 20000,
  internal: 20000,
}

const loginRejected = 'Operation rejected'
const tokenEnded = 'access-token is no longer valid'
const tokenInvalid = 'access-token is invalid'
const tokenMissing = 'access-token is missing'
const nameTaken = 'user already exists'

/** Texts that clients compare, or that are the same for several causes on purpose; otherwise the error's message is sent. */
const texts: { readonly [code in ErrorCode]?: string } = {
  'auth.missing': tokenMissing,
  'token.missing': tokenMissing,
  'token.malformed': tokenInvalid,
  'token.not_yet_valid': tokenInvalid,
  'token.invalid': tokenInvalid,
  'token.unknown': tokenInvalid,
  'token.mismatch': tokenInvalid,
  'token.expired': tokenEnded,
  'token.ended': tokenEnded,
  'login.rejected': loginRejected,
  'robot.no_token': loginRejected,
  'user.banned': 'user is frozen',
  'user.exists': nameTaken,
  'user.name_taken': nameTaken,
  internal: 'server error',
}

/** `message` of a failed answer: never empty. */
export const messageOf = (error: CoreError): string =>
  texts[error.code] ?? (error.message || errorDescriptions[error.code])

/**
 * HTTP status of a failed answer: 200 for everything a row can refuse, because the vendor's client drops the body of
 * any other status and switches to another host after five of them.
 */
export function httpStatusOf(code: ErrorCode): 200 | 404 | 405 {
  if (code === 'request.method_not_allowed') return 405
  return code === 'request.not_found' || code === 'request.out_of_scope' ? 404 : 200
}
