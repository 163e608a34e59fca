import type { Dialect } from '../../kit/dialect.ts'
import { readJson } from '../../kit/json.ts'
import { withRecorded } from '../../kit/recorded-examples.ts'
import { exposedHeaders } from '../../kit/reply-headers.ts'
import { httpStatusOf, noFault, toFault } from '../codes.ts'
import { byToken, byTokenOrOpen, byValidTokenOrOpen, open, tokenFailures } from './auth.ts'
import type { OpenimCall, OpenimDeps } from './deps.ts'
import recorded from './recorded-examples.json' with { type: 'json' }
import { openimOpenApiProfile } from './reference.ts'
import { accountRows } from './rows/accounts.ts'
import { authRows } from './rows/auth.ts'
import { notificationAccountRows } from './rows/notification-accounts.ts'
import { otherGroups, outOfScopeRows } from './rows/out-of-scope.ts'
import { presenceRows } from './rows/presence.ts'
import { pushRows } from './rows/push.ts'
import { statisticsRows } from './rows/statistics.ts'
import { userCommandRows } from './rows/user-commands.ts'

export const openimRows = [
  ...authRows,
  ...accountRows,
  ...presenceRows,
  ...userCommandRows,
  ...notificationAccountRows,
  ...pushRows,
  ...statisticsRows,
  ...outOfScopeRows,
]

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': '*',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': `Content-Length, Access-Control-Allow-Origin, Access-Control-Allow-Headers, Cache-Control, Content-Language, Content-Type, ${exposedHeaders}`,
  'access-control-max-age': '172800',
  'access-control-allow-credentials': 'false',
}

/** OpenIM's REST API, users and tokens. Source: docs/dialects/openim.md. */
export function openim(deps: OpenimDeps): Dialect<OpenimDeps, OpenimCall> {
  return {
    name: 'openim',
    title: 'OpenIM REST API, user domain',
    deps,
    rows: withRecorded(openimRows, recorded),
    auth: {
      token: { authenticate: byToken, admits: ['server', 'user'], failures: ['token.missing', ...tokenFailures] },
      tokenOrOpen: { authenticate: byTokenOrOpen, admits: ['server', 'user', 'none'], failures: tokenFailures },
      validTokenOrOpen: { authenticate: byValidTokenOrOpen, admits: ['server', 'user', 'none'], failures: [] },
      open: { authenticate: open, admits: ['none'], failures: [] },
    },
    credentialOf: ({ isAdmin, uid }) => (isAdmin ? 'server' : uid === '' ? 'none' : 'user'),
    read: (row, _incoming, bytes) => (row.reader === 'protobuf' ? {} : readJson(bytes)),
    ok: (result) => (result === undefined ? noFault : { ...noFault, data: result }),
    fail(error, row) {
      const fault = { ...toFault(error), ...errDltOf(row?.messages[error.code]) }
      return { status: httpStatusOf(fault.errCode), code: fault.errCode, body: fault }
    },
    headers: { 'content-type': 'application/json', ...cors },
    requestIdHeader: 'operationid',
    beforeRouting: ({ method }) =>
      method === 'OPTIONS'
        ? new Response('"Options Request!"', { headers: { 'content-type': 'application/json', ...cors } })
        : undefined,
    isOutOfScope: (path) => otherGroups.test(path),
    reference: openimOpenApiProfile,
  }
}

const errDltOf = (text: string | undefined) => (text === undefined ? {} : { errDlt: text })
