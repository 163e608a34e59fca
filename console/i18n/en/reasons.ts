import type { Texts } from '../texts.ts'

/** Why connections end and clients are refused, by the names that the admin API has for it. */
export const reasons = {
  close: {
    kicked: 'kicked',
    admission: 'another device signed in',
    disconnected: 'closed by an operator',
    superseded: 'the same session connected again',
    banned: 'the account is banned',
    destroyed: 'the account was deleted',
    password: 'the password changed',
    removed: 'the device was removed',
    signed_out: 'signed out',
    device_moved: 'another account uses this device',
    became_robot: 'the account became a robot',
    slow: 'the client reads too slowly',
    silent: 'no data came in time',
    protocol: 'the client broke the protocol',
    too_large: 'a message was over the limit',
    draining: 'the server is going down',
    lease_lost: 'the node lost its lease',
    gone: 'the client went away',
    late: 'no credentials came in time',
    refused: 'the credentials were refused',
    rate: 'too many frames',
    flood: 'faster than it is served',
    internal: 'the server failed',
    expired: 'it expired',
  },
  errors: {
    auth: {
      missing: 'no credentials',
      expired: 'the signature is out of its time',
      rejected: 'wrong signature or secret',
      forbidden: 'not allowed',
    },
    token: {
      missing: 'no token',
      malformed: 'the token cannot be read',
      expired: 'the token has expired',
      not_yet_valid: 'the token is not valid yet',
      invalid: 'wrong signature of the token',
      ended: 'the token was ended',
      unknown: 'the token was never issued here',
      mismatch: 'the token is of another user or platform',
    },
    login: {
      rejected: 'wrong name or password',
      throttled: 'too many failed sign-ins',
    },
    app: {
      not_found: 'no such app',
    },
    user: {
      not_found: 'no such user',
      destroyed: 'the user was deleted',
      banned: 'the user is banned',
    },
    admission: {
      refused: 'the policy allows no further device',
    },
    connections: {
      over_limit: 'too many connections',
    },
    request: {
      invalid: 'a field is wrong',
      malformed: 'the body cannot be read',
      rate_limited: 'over the rate limit',
      not_found: 'no such path',
    },
    resource: {
      not_found: 'no such resource',
    },
    server: {
      busy: 'the server is busy',
    },
    internal: 'the server failed',
  },
} satisfies Texts
