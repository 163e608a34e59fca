import type { ErrorCode } from '../../core/errors.ts'

/** What the caller, or who runs the server, does about a failure. Sentences for the pages under /docs/errors and the reference. */
export const remedies: Readonly<Record<ErrorCode, string>> = {
  'request.malformed': 'Send JSON in UTF-8, and check that no proxy changes the body.',
  'request.invalid': 'The message names the field and what it must be. The schema of the operation is under /docs/api.',
  'request.too_large':
    'Send less in one call: a list in several calls. The bound of each operation is under /docs/api.',
  'request.not_found': 'Check the path and the listener: each dialect has its own port, which the page at / shows.',
  'request.out_of_scope': 'This part of the vendor’s API is not served. The README lists what is.',
  'request.method_not_allowed': 'Use a verb that the header Allow names.',
  'request.rate_limited':
    'Wait as long as Retry-After says, and spread calls over time. The setting limits.requests has the limit.',
  'request.precondition_failed':
    'The object has changed since it was read. Read it again, repeat the change on what it is now, and send its new ETag in If-Match.',
  'request.in_progress':
    'A call with this Idempotency-Key is still running. Wait a moment and repeat it with the same key and body.',
  'request.key_reused':
    'This Idempotency-Key was sent with another body. Use a new key for a new call, the same key only to repeat one.',
  'auth.missing': 'Send credentials: the page under /docs/api says which headers an operation needs.',
  'auth.expired': 'Set the clock of the caller by NTP: signatures are valid for two hours around the server’s time.',
  'auth.rejected':
    'Use the secret that `npx rollcall secret` shows for this API, and check that it was not rotated. A token needs the app that issued it.',
  'auth.forbidden':
    'The key does not allow this. Use one of a higher scope (viewer, operator, owner) and of the same app, or the root key.',
  'token.missing': 'Send the token of the user, in the header or parameter of the vendor’s protocol.',
  'token.malformed': 'The text is not a token, or was cut. `npx rollcall token check` says what is wrong with it.',
  'token.expired': 'Sign the user in again. The lifetime is a setting of the dialect, such as openim.tokenDays.',
  'token.not_yet_valid': 'Set the clock of the issuer of the token by NTP.',
  'token.invalid':
    'The token was issued by another server, or under a secret that was replaced. Sign the user in again.',
  'token.ended':
    'Sign the user in again. `npx rollcall token check` and `npx rollcall user why` name what ended it, and when.',
  'token.unknown': 'The token is of another server or another app. Sign the user in here.',
  'token.mismatch': 'Send the user id and platform that the token was issued for.',
  'auth_code.rejected': 'Ask the client for a new code: one is valid for a short time.',
  'login.rejected': 'Check name and password. A user made without a password cannot sign in with one.',
  'login.throttled': 'Wait some minutes. The setting limits.loginFailures has the limit.',
  'password.wrong': 'Send the present password; an administrator can set a new one without it.',
  'app.not_found': 'Check the id of the app. `npx rollcall app list` shows all.',
  'app.registration_closed': 'An administrator creates the user, or opens registration (lanying.registrationOpen).',
  'app.limit_reached': 'A server has at most 64 apps.',
  'user.not_found':
    'Check the id and the app, and how the user is named: `uid:`, `num:`, `name:` and `mobile:` are different names. `npx rollcall user find` searches all of them.',
  'user.destroyed':
    'The account was deleted, and its id is kept for it. Creating it again with the same id revives it, where the API allows that.',
  'user.ambiguous': 'The message lists those that match. Name one by `uid:`.',
  'user.exists': 'Choose another id, or update the user that has it.',
  'user.name_taken': 'Choose another name, or change that of the user who has it.',
  'user.mobile_taken': 'Choose another number, or remove it from the user who has it.',
  'user.banned':
    'Lift the ban (`npx rollcall user unban`), or wait for its end, which `npx rollcall user show` prints.',
  'robot.no_token': 'Robots call the robot API with their secret; they do not sign in.',
  'robot.not_found': 'Check the id of the robot and the app.',
  'robot.no_secret': 'Create the robot again with a secret.',
  'thing.not_found': 'Check the id of the thing and the app.',
  'device.not_found': 'Check the serial number: `npx rollcall user show` lists the devices of a user.',
  'node.not_found': 'The node has ended, or never was. `GET /v1/nodes` lists those that run.',
  'value.not_found': 'Nothing is stored under this scope and key; treat it as empty.',
  'command.not_found': 'The command was deleted or never stored; nothing is to be done.',
  'resource.not_found': 'Check the id and the app: it may have been deleted, or belong to another app.',
  'resource.exists': 'Use the one that exists, or choose another name.',
  'cursor.expired':
    'What the cursor points at was deleted by retention. Begin at the oldest position, which the reply names, and treat what is between as lost.',
  'admission.refused':
    'The policy allows no further device. `npx rollcall policy explain` shows why; end another session or change the policy.',
  'devices.over_limit':
    'Remove a device of the user (`DELETE /v1/users/{user}/devices/{device}`; `GET /v1/users/{user}/why` names one), or end its sessions. A client must keep its device id: a new one at each login fills the limit.',
  'connections.over_limit':
    'Close other connections. The settings limits.connects.perUser and limits.connects.perAddress have the limits.',
  'kick.unconfirmed':
    'The change is stored and every node will carry it out. Repeat the call: it confirms what was done. If it stays, look at the nodes (`GET /v1/nodes`).',
  'push.alias_taken': 'Remove the alias from the user who has it, or choose another.',
  'push.token_foreign': 'Send a push token of the user’s own device.',
  'push.audience_too_long': 'Send to fewer targets in one call; the message names the limit.',
  'hook.refused': 'The application’s own webhook refused this call; its log says why.',
  'hook.unreachable':
    'The application’s webhook did not answer. Check its URL, or let calls continue without it (failedContinue).',
  'hook.malformed': 'The application’s webhook must answer JSON as the vendor’s documentation says.',
  'server.busy':
    'Try again after a second, with growing pauses. If it stays, the server needs more resources: /metrics shows which.',
  internal: 'Try again once. Search the server’s log for the request id of the reply, and report what it says.',
}
