import { defaultApp } from '../../core/apps/store.ts'
import { equalInConstantTime } from '../../core/crypto.ts'
import { CoreError } from '../../core/errors.ts'
import type { Call } from '../../core/values.ts'
import { credentialOfActor, type Dialect } from '../kit/dialect.ts'
import type { IncomingRequest } from '../kit/incoming.ts'
import { readJson } from '../kit/json.ts'
import { statuses } from './codes.ts'
import type { AdminDeps } from './deps.ts'
import { adminErrorMap } from './error-map.ts'
import { adminOpenApiProfile } from './reference.ts'
import { admissionRows } from './rows/admission.ts'
import { pushRows } from './rows/push.ts'

/** The admin API: JSON, standard HTTP statuses, the error's name in the body. */
export function admin(deps: AdminDeps): Dialect<AdminDeps, Call> {
  return {
    name: 'admin',
    title: 'Admin API',
    deps,
    rows: [...admissionRows(deps.dialects), ...pushRows(deps.dialects)],
    auth: { admin: { authenticate: withAdminKey, admits: ['server'], failures: ['auth.missing', 'auth.rejected'] } },
    credentialOf: credentialOfActor,
    read: (_row, _incoming, bytes) => readJson(bytes),
    errorMap: adminErrorMap,
    ok: (result) => result ?? {},
    fail: (error) => ({
      status: statuses[error.code],
      code: statuses[error.code],
      body: { error: { code: error.code, message: error.message } },
    }),
    headers: { 'content-type': 'application/json' },
    reference: adminOpenApiProfile,
  }
}

const scheme = 'Bearer '

/** Throws `auth.missing` without a key, `auth.rejected` with a wrong one. */
function withAdminKey({ request, requestId }: IncomingRequest, { adminKey }: AdminDeps): Call {
  const header = request.headers.get('authorization')
  if (!header?.startsWith(scheme)) throw new CoreError('auth.missing')
  if (!equalInConstantTime(header.slice(scheme.length), adminKey)) throw new CoreError('auth.rejected')
  return {
    app: defaultApp,
    dialect: 'admin',
    actor: { kind: 'key', id: 'rollcall.adminKey' },
    requestId,
  }
}
