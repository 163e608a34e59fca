import type { Dialect } from '../../kit/dialect.ts'
import { withRecorded } from '../../kit/recorded-examples.ts'
import { exposedHeaders } from '../../kit/reply-headers.ts'
import { authenticate, open } from './auth.ts'
import type { LanyingCall, LanyingDeps } from './deps.ts'
import { fail, ok } from './envelope.ts'
import { credentialOf } from './identity.ts'
import { decodeBody, inputReaders, type ReaderName } from './parameters.ts'
import recorded from './recorded-examples.json' with { type: 'json' }
import { lanyingOpenApiProfile } from './reference.ts'
import { accountRows } from './rows/accounts.ts'
import { adminRows } from './rows/admin.ts'
import { appRows } from './rows/app.ts'
import { deviceRows } from './rows/devices.ts'
import { passwordRows } from './rows/passwords.ts'
import { profileRows } from './rows/profiles.ts'
import { pushRows } from './rows/push.ts'
import { pushNotifyRows } from './rows/push-notify.ts'
import { rosterRows } from './rows/roster.ts'
import { settingsRows } from './rows/settings.ts'
import { tokenRows } from './rows/tokens.ts'

export const lanyingRows = [
  ...accountRows,
  ...passwordRows,
  ...profileRows,
  ...settingsRows,
  ...adminRows,
  ...deviceRows,
  ...tokenRows,
  ...pushRows,
  ...pushNotifyRows,
  ...rosterRows,
  ...appRows,
]

/** With a token: what is wrong with it, or with the user that an administrator names. */
const tokenFailures = [
  'app.not_found',
  'token.missing',
  'token.unknown',
  'token.mismatch',
  'token.expired',
  'token.ended',
  'auth.forbidden',
  'user.not_found',
  'user.destroyed',
] as const

/** A day; browsers limit it to two hours. */
const preflightSeconds = '86400'

const anyOrigin = { 'access-control-allow-origin': '*', 'access-control-expose-headers': exposedHeaders }

/** Every call of a browser carries headers of the vendor's own, so each is preflighted. */
const preflight = {
  ...anyOrigin,
  'access-control-allow-methods': 'GET, POST, PUT, DELETE',
  'access-control-allow-headers': 'access-token, app_id, group_id, user_id, content-type',
  'access-control-max-age': preflightSeconds,
}

/** Lanying's API, user domain. Source: docs/dialects/lanying.md. */
export function lanying(deps: LanyingDeps): Dialect<LanyingDeps, LanyingCall> {
  return {
    name: 'lanying',
    title: 'Lanying IM API, user domain',
    deps,
    rows: withRecorded(lanyingRows, recorded),
    auth: {
      public: { authenticate: authenticate('public'), admits: ['none', 'server'], failures: ['app.not_found'] },
      any: { authenticate: authenticate('any'), admits: ['user', 'server'], failures: tokenFailures },
      self: { authenticate: authenticate('self'), admits: ['user', 'server'], failures: tokenFailures },
      group: { authenticate: authenticate('group'), admits: ['user', 'server'], failures: tokenFailures },
      app: { authenticate: authenticate('app'), admits: ['server'], failures: tokenFailures },
      open: { authenticate: open, admits: ['none'], failures: [] },
    },
    credentialOf: ({ identity }) => credentialOf(identity),
    read: (row, { search }, bytes) => inputReaders[row.reader as ReaderName]({ search, body: decodeBody(bytes) }),
    ok,
    fail,
    headers: { 'content-type': 'application/json;charset=utf-8', ...anyOrigin },
    beforeRouting: ({ method }) =>
      method === 'OPTIONS' ? new Response(null, { status: 204, headers: preflight }) : undefined,
    reference: lanyingOpenApiProfile,
  }
}
