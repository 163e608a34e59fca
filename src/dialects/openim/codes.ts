import { ZodError } from 'zod'
import { type CoreError, type ErrorCode, errorDescriptions } from '../../core/errors.ts'

/** Every error number of the vendor with its errMsg. Source: open-im-server, pkg/common/servererrs; tools, errs. */
export const errMsgs = {
  0: '',
  404: '404 page not found',
  429: 'too many requests, please try again later',
  500: 'ServerInternalError',
  1001: 'ArgsError',
  1002: 'NoPermissionError',
  1003: 'DuplicateKeyError',
  1004: 'RecordNotFoundError',
  1101: 'UserIDNotFoundError',
  1102: 'RegisteredAlreadyError',
  1201: 'GroupIDNotFoundError',
  1202: 'GroupIDExisted',
  1203: 'NotInGroupYetError',
  1204: 'DismissedAlreadyError',
  1205: '',
  1206: 'GroupRequestHandled',
  1301: 'CanNotAddYourselfError',
  1302: 'BlockedByPeer',
  1303: 'NotPeersFriend',
  1304: 'RelationshipAlreadyError',
  1305: 'FriendRequestHandled',
  1401: 'MessageHasReadDisable',
  1402: 'MutedInGroup',
  1403: 'MutedGroup',
  1404: 'MsgAlreadyRevoke',
  1501: 'TokenExpiredError',
  1502: 'TokenInvalidError',
  1503: 'TokenMalformedError',
  1504: 'TokenNotValidYetError',
  1505: 'TokenUnknownError',
  1506: 'TokenKickedError',
  1507: 'TokenNotExistError',
  1520: 'OrgUserNoPermissionError',
  1601: 'ConnOverMaxNumLimit',
  1602: 'args err, need token, sendID, platformID',
  1603: 'push msg err',
  1604: 'ios background push err',
  1701: 'FileUploadedExpiredError',
  80000: 'CallbackError',
  90002: 'DatabaseError',
  90004: 'NetworkError',
  90007: 'DataError',
} as const

export type OpenimCode = keyof typeof errMsgs

/** The code of each core error. Clients act on 1501-1507 alone; the others are for people. */
export const codeByError: Record<ErrorCode, OpenimCode> = {
  'request.malformed': 1001,
  'request.invalid': 1001,
  'request.too_large': 1001,
  'request.not_found': 404,
  'request.out_of_scope': 404,
  'request.method_not_allowed': 404,
  'request.rate_limited': 429,
  'request.precondition_failed': 1001,
  'request.in_progress': 500,
  'request.key_reused': 1001,
  'cursor.expired': 1001,
  'auth.missing': 1001,
  'auth.expired': 1501,
  'auth.rejected': 1002,
  'auth.forbidden': 1002,
  'token.missing': 1001,
  'token.malformed': 1503,
  'token.expired': 1501,
  'token.not_yet_valid': 1504,
  'token.invalid': 1505,
  'token.ended': 1506,
  'token.unknown': 1507,
  'token.mismatch': 1502,
  'auth_code.rejected': 1002,
  'login.rejected': 1002,
  'login.throttled': 1002,
  'password.wrong': 1002,
  'app.not_found': 1004,
  'app.registration_closed': 1002,
  'app.limit_reached': 1002,
  'resource.not_found': 1004,
  'resource.exists': 1003,
  'user.not_found': 1004,
  'user.destroyed': 1004,
  'user.ambiguous': 1001,
  'user.exists': 1102,
  'user.name_taken': 1003,
  'user.mobile_taken': 1003,
  'user.banned': 1002,
  'robot.no_token': 1001,
  'robot.not_found': 1004,
  'robot.no_secret': 1002,
  'thing.not_found': 1004,
  'device.not_found': 1004,
  'node.not_found': 1004,
  'value.not_found': 1004,
  'command.not_found': 1004,
  'admission.refused': 1601,
  'devices.over_limit': 1601,
  'connections.over_limit': 1601,
  'kick.unconfirmed': 500,
  'push.alias_taken': 1003,
  'push.token_foreign': 1002,
  'push.audience_too_long': 1001,
  'hook.refused': 500,
  'hook.unreachable': 90004,
  'hook.malformed': 90007,
  'server.busy': 500,
  internal: 500,
}

/** What errDlt says of a failure that has no detail of its own, where that is more than errMsg. */
const details: Readonly<Partial<Record<ErrorCode, string>>> = {
  'request.out_of_scope': 'not part of the user plane',
  'user.exists': 'userID registered already',
  'user.not_found': 'userID not found',
  'user.destroyed': 'userID not found',
}

/** The error part of the envelope, of a handshake result and of a refused upgrade. */
export type Fault = { errCode: number; errMsg: string; errDlt: string }

export const noFault: Fault = { errCode: 0, errMsg: '', errDlt: '' }

/** Texts that go with a `CoreError` on this wire only: the token library's, or a before-hook's own refusal. */
export class FaultDetail {
  constructor(readonly texts: Partial<Fault>) {}
}

/**
 * A core error as clients see it. Without a detail of its own errDlt repeats errMsg; a detail is the error's message
 * when it says more than the code does. Bugs show nothing of themselves, and no text carries a token.
 */
export function toFault(error: CoreError): Fault {
  const own = error.detail instanceof FaultDetail ? error.detail.texts : {}
  const code = codeByError[error.code]
  const errMsg = own.errMsg || errMsgs[code]
  return {
    errCode: own.errCode || code,
    errMsg,
    errDlt: withoutTokens(own.errDlt || messageOf(error) || details[error.code] || errMsg),
  }
}

/** A fault named by its number, for what the vendor refuses without an error of the core. */
export const faultOf = (errCode: OpenimCode, errDlt: string = errMsgs[errCode]): Fault => ({
  errCode,
  errMsg: errMsgs[errCode],
  errDlt: withoutTokens(errDlt),
})

/** Business errors have HTTP 200: clients treat any other status as a transport error and ignore the code. */
export const httpStatusOf = (errCode: number): number => (errCode === 404 || errCode === 429 ? errCode : 200)

/** A checker's message without the path that the runner puts before it for other dialects. */
function messageOf(error: CoreError): string | undefined {
  if (error.cause instanceof ZodError) return error.cause.issues[0]?.message
  return error.code === 'internal' || error.message === errorDescriptions[error.code] ? undefined : error.message
}

const jwt = /\beyJ[\w-]+\.[\w-]+(\.[\w-]*)?/g
const withoutTokens = (text: string): string => text.replace(jwt, '[token]')
