/**
 * All expected failures. Dialects map all of them (`codes: Record<ErrorCode, ...>`), so a new code does not compile until
 * each vendor has a number for it.
 */
export const errorDescriptions = {
  'request.malformed': 'the body is not valid JSON or UTF-8',
  'request.invalid': 'a field is missing, of the wrong type, too long or out of range',
  'request.too_large': 'the body is over the limit',
  'request.not_found': 'no such path',
  'request.out_of_scope': 'a path of the vendor outside the user plane',
  'request.method_not_allowed': 'the path exists, the verb does not',
  'request.rate_limited': 'more requests than the limit allows',
  'request.precondition_failed': 'the resource was changed since it was read: its ETag is not the one of If-Match',
  'request.in_progress': 'a request with this Idempotency-Key is running, or its reply cannot be sent again',
  'request.key_reused': 'the Idempotency-Key was used for another request',
  'cursor.expired': 'what the cursor points to was deleted',
  'auth.missing': 'credentials are absent or incomplete',
  'auth.expired': 'the signature is outside the time window',
  'auth.rejected': 'the signature or secret is wrong',
  'auth.forbidden': 'the caller is not allowed to do this',
  'token.missing': 'no token was given',
  'token.malformed': 'the token cannot be read',
  'token.expired': 'the token is past its expiry',
  'token.not_yet_valid': 'the token is not valid yet',
  'token.invalid': 'the signature of the token is wrong',
  'token.ended': 'the token was ended by a kick, a removal, a ban, or a newer sign-in',
  'token.unknown': 'the token was never issued here',
  'token.mismatch': 'the token belongs to another user or platform',
  'auth_code.rejected': 'the authorisation code is wrong or too old',
  'login.rejected': 'wrong name or password',
  'login.throttled': 'too many failed sign-ins, try later',
  'password.wrong': 'the password is wrong',
  'app.not_found': 'no such app',
  'app.registration_closed': 'the app is closed for registration',
  'app.limit_reached': 'the limit of apps is reached',
  'resource.not_found': 'no such resource',
  'resource.exists': 'a resource of this name exists',
  'user.not_found': 'no such user',
  'user.destroyed': 'the user was deleted',
  'user.ambiguous': 'several users match',
  'user.exists': 'the user id is in use',
  'user.name_taken': 'the name is in use',
  'user.mobile_taken': 'the mobile number is in use',
  'user.banned': 'the user is banned',
  'robot.no_token': 'robots get no tokens',
  'robot.not_found': 'no such robot',
  'robot.no_secret': 'the robot has no secret',
  'thing.not_found': 'no such thing',
  'device.not_found': 'no such device of this user',
  'node.not_found': 'no such node',
  'value.not_found': 'the user has no value of this scope and key',
  'command.not_found': 'no such user command',
  'admission.refused': 'the policy allows no further device',
  'devices.over_limit': 'the user has 1,000 devices, and each is signed in or was connected within the last minute',
  'connections.over_limit': 'too many connections',
  'kick.unconfirmed': 'a node did not confirm the kick; the disconnect remains in effect; a retry is safe',
  'push.alias_taken': 'the alias belongs to another user',
  'push.token_foreign': 'the push token is not this user’s',
  'push.audience_too_long': 'the audience lists more targets than the limit',
  'hook.refused': 'a before-hook refused the call',
  'hook.unreachable': 'a before-hook did not answer',
  'hook.malformed': 'a before-hook answered invalid JSON',
  'server.busy': 'a bounded queue is full, try again',
  internal: 'a bug or a failure of the machine; the log has the details',
} as const

export type ErrorCode = keyof typeof errorDescriptions

/** An expected failure. Anything else thrown is a bug and is answered as `internal`. */
export class CoreError extends Error {
  override readonly name = 'CoreError'
  constructor(
    readonly code: ErrorCode,
    message?: string,
    options?: { cause?: unknown; detail?: unknown },
  ) {
    super(message ?? errorDescriptions[code], options?.cause === undefined ? undefined : { cause: options.cause })
    this.detail = options?.detail
  }
  /** What a dialect may need besides the code, such as the error of a hook. Not sent to other dialects. */
  readonly detail: unknown
}

export const isCoreError = (error: unknown, code?: ErrorCode): error is CoreError =>
  error instanceof CoreError && (code === undefined || error.code === code)
