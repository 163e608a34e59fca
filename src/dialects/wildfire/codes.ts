import type { ErrorCode } from '../../core/errors.ts'

/**
 * Every code of the wire: the vendor's name for it and the message, misspellings included, since clients may compare
 * them. The link carries a code in one byte. Source: Server API, error codes.
 */
export const wireCodes = {
  0: ['ERROR_CODE_SUCCESS', 'success'],
  1: ['ERROR_CODE_SECRECT_KEY_MISMATCH', 'secrect key mismatch'],
  2: ['ERROR_CODE_INVALID_DATA', 'invalid data'],
  3: ['ERROR_CODE_NODE_NOT_EXIST', 'node not exist'],
  4: ['ERROR_CODE_SERVER_ERROR', 'server error'],
  5: ['ERROR_CODE_NOT_MODIFIED', 'not modified'],
  6: ['ERROR_CODE_TOKEN_ERROR', 'token error'],
  7: ['ERROR_CODE_KICKED_OFF', 'kicked off'],
  8: ['ERROR_CODE_USER_FORBIDDEN', 'user forbidden'],
  9: ['ERROR_CODE_NOT_IN_GROUP', 'not in group'],
  10: ['ERROR_CODE_INVALID_MESSAGE', 'invalid message'],
  11: ['ERROR_CODE_GROUP_ALREADY_EXIST', 'group already exist'],
  12: ['ERROR_CODE_ALREADY_IN_GROUP', 'member already in group'],
  16: ['ERROR_CODE_FRIEND_ALREADY_REQUEST', 'already send request'],
  18: ['ERROR_CODE_FRIEND_REQUEST_BLOCKED', 'friend request blocked'],
  19: ['ERROR_CODE_FRIEND_REQUEST_EXPIRED', 'friend request expired'],
  20: ['ERROR_CODE_NOT_IN_CHATROOM', 'not in chatroom'],
  21: ['ERROR_CODE_NOT_IN_CHANNEL', 'not in channel'],
  22: ['ERROR_CODE_NOT_LICENSED', 'not licensed'],
  23: ['ERROR_CODE_ALREADY_FRIENDS', 'already friends'],
  24: ['ERROR_CODE_RECALL_TIME_EXPIRED', 'time expired'],
  25: ['ERROR_CODE_LOCK_ALREADY_LOCKED', 'already locked'],
  26: ['ERROR_CODE_NOT_YOUR_LOCKED', 'unload failure, not your lock'],
  27: ['ERROR_CODE_ROBOT_NO_TOKEN', 'robot no token'],
  28: ['ERROR_CODE_WS_NOT_CONFIGURED_CORRECTLY', 'ws not configured correctly'],
  30: ['ERROR_CODE_TIME_INCONSISTENT', 'time inconsistent'],
  35: ['ERROR_CODE_MESSAGE_TOO_LARGE', 'message too large'],
  60: ['ERROR_CODE_CONFERENCE_ROOM_NOT_EXIST', 'conference room not exist'],
  61: ['ERROR_CODE_CONFERENCE_SERVICE_NOT_AVAILABLE', 'conference service not available'],
  70: ['ERROR_CODE_APPLICATION_TOKEN_ERROR_OR_TIMEOUT', 'application token error or timeout'],
  81: ['ERROR_CODE_SECRET_CHAT_ACCEPTED_BY_OTHER_CLIENT', 'secret chat accepted by other client'],
  82: ['ERROR_CODE_SECRET_CHAT_SESSION_NOT_EXIST', 'secret chat session not exist'],
  83: ['ERROR_CODE_SECRET_CHAT_NOT_SESSION_CLIENT', 'not secret chat session client'],
  84: ['ERROR_CODE_SECRET_CHAT_SESSION_NOT_READY', 'secret chat session not ready'],
  85: ['ERROR_CODE_SECRET_CHAT_SESSION_DESTROYED', 'secret chat session destroyed'],
  86: ['ERROR_CODE_SECRET_CHAT_MO_DISABLED', 'origin side disable secret chat'],
  87: ['ERROR_CODE_SECRET_CHAT_MT_DISABLED', 'target side disable secret chat'],
  90: ['ERROR_CODE_CONFERENCE_ERROR', 'Conference server response error'],
  220: ['ERROR_CODE_FUNCTION_DISABLED', 'function disabled'],
  221: ['ERROR_CODE_SERVER_BUSY', 'Server busy'],
  222: ['ERROR_CODE_PARTLY_SUCCESS', 'Partly success'],
  225: ['ERROR_CODE_OTHER_CLIENT_ALREADY_IN_CHATROOM', 'other client already in chatroom'],
  236: ['ERROR_CODE_CHANNEL_NO_EXIST', 'channel no exist'],
  237: ['ERROR_CODE_CHANNEL_NO_SECRET', 'channel no secret'],
  238: ['ERROR_CODE_USER_NOT_PREPARED', 'user not prepared'],
  239: ['ERROR_CODE_API_NOT_SIGNED', 'api not signed or sign parameter not completion'],
  240: ['ERROR_CODE_GROUP_EXCEED_MAX_MEMBER_COUNT', 'group exceed max member count'],
  241: ['ERROR_CODE_GROUP_MUTED', 'group is muted'],
  242: ['ERROR_CODE_SENSITIVE_MATCHED', 'sensitive matched'],
  243: ['ERROR_CODE_SIGN_EXPIRED', 'sign expired'],
  244: ['ERROR_CODE_AUTH_FAILURE', 'auth failure'],
  245: ['ERROR_CODE_USER_BLOCKED', 'user is blocked'],
  246: ['ERROR_CODE_IN_BLACK_LIST', 'user in black list'],
  247: ['ERROR_CODE_FORBIDDEN_SEND_MSG', 'forbidden send msg globally'],
  248: ['ERROR_CODE_NOT_RIGHT', 'no right to operate'],
  249: ['ERROR_CODE_TIMEOUT', 'timeout'],
  250: ['ERROR_CODE_OVER_FREQUENCY', 'over frequency'],
  251: ['INVALID_PARAMETER', 'Invalid parameter'],
  252: ['INVALID_ASYNC_HANDLING', 'Async handling'],
  253: ['ERROR_CODE_NOT_EXIST', 'not exist'],
  254: ['ERROR_CODE_NOT_IMPLEMENT', 'not implement'],
  255: ['ERROR_CODE_SUCCESS_GZIPED', 'success withe gzip response'],
} as const satisfies Record<number, readonly [name: string, msg: string]>

export type WireCode = keyof typeof wireCodes

/** The code of each failure. Those that no WildfireChat call can meet have the nearest one. */
export const codeByError: Record<ErrorCode, WireCode> = {
  'request.malformed': 251,
  'request.invalid': 251,
  'request.too_large': 251,
  'request.not_found': 254,
  'request.out_of_scope': 254,
  'request.method_not_allowed': 254,
  'request.rate_limited': 250,
  'request.precondition_failed': 251,
  'request.in_progress': 4,
  'request.key_reused': 251,
  'cursor.expired': 251,
  'auth.missing': 239,
  'auth.expired': 243,
  'auth.rejected': 244,
  'auth.forbidden': 248,
  'token.missing': 6,
  'token.malformed': 6,
  'token.expired': 6,
  'token.not_yet_valid': 6,
  'token.invalid': 6,
  'token.ended': 6,
  'token.unknown': 6,
  'token.mismatch': 6,
  'auth_code.rejected': 6,
  'login.rejected': 244,
  'login.throttled': 250,
  'password.wrong': 244,
  'app.not_found': 253,
  'app.registration_closed': 220,
  'app.limit_reached': 220,
  'resource.not_found': 253,
  'resource.exists': 4,
  'user.not_found': 253,
  'user.destroyed': 253,
  'user.ambiguous': 251,
  'user.exists': 4,
  'user.name_taken': 4,
  'user.mobile_taken': 4,
  'user.banned': 245,
  'robot.no_token': 27,
  'robot.not_found': 253,
  'robot.no_secret': 248,
  'thing.not_found': 253,
  'device.not_found': 253,
  'node.not_found': 251,
  'value.not_found': 253,
  'command.not_found': 253,
  'admission.refused': 248,
  'devices.over_limit': 248,
  'connections.over_limit': 250,
  'kick.unconfirmed': 4,
  'push.alias_taken': 4,
  'push.token_foreign': 248,
  'push.audience_too_long': 251,
  'hook.refused': 248,
  'hook.unreachable': 4,
  'hook.malformed': 4,
  'server.busy': 4,
  internal: 4,
}

/** Where a robot's own API numbers a failure otherwise. Source: Robot API, application/get_user_info. */
export const robotCodes: Partial<Record<ErrorCode, WireCode>> = { 'auth_code.rejected': 70 }

/** Every SDK throws on a status that is not 200, so only paths that no SDK calls have another. */
const statuses: Partial<Record<ErrorCode, number>> = { 'request.not_found': 404 }

/** The message of create and robot create for a taken name; update sends the table's `server error`. Source: Server API, user, 2. */
export const nameTakenMessage = '用户名不能重复，必须唯一！！！'

/** Rows that create a user answer a taken name with the vendor's message. */
export const createMessages: Partial<Record<ErrorCode, string>> = { 'user.name_taken': nameTakenMessage }

/** A failure as the wire shows it; `body` has no `result`, which every SDK accepts. */
export type FailureReply = { status: number; code: WireCode; body: { code: WireCode; msg: string } }

/** How a row answers otherwise than the tables: a message of its own, or the codes of robots. */
export type FailureOverride = { msg?: string | undefined; robot?: boolean }

/** The answer to a failure: HTTP 200 when the code is in the body. */
export function failureReply(failure: ErrorCode, override: FailureOverride = {}): FailureReply {
  const code = (override.robot ? robotCodes[failure] : undefined) ?? codeByError[failure]
  const body = { code, msg: override.msg ?? wireCodes[code][1] }
  return { status: statuses[failure] ?? 200, code, body }
}
