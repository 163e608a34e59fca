import { credentialOfActor, type Dialect } from '../kit/dialect.ts'
import { readJson } from '../kit/json.ts'
import type { AdminCall, AdminDeps } from './deps.ts'
import { adminErrorMap } from './error-map.ts'
import { answerOnce } from './idempotency.ts'
import { authenticatorOf } from './keys.ts'
import { adminFailure, problemHeaders } from './problems.ts'
import { adminOpenApiProfile } from './reference.ts'
import { admissionRows } from './rows/admission.ts'
import { appSecretRows } from './rows/app-secrets.ts'
import { appSettingRows } from './rows/app-settings.ts'
import { appRows } from './rows/apps.ts'
import { auditRows } from './rows/audit.ts'
import { callbackRows } from './rows/callbacks.ts'
import { connectionRows } from './rows/connections.ts'
import { consoleLoginRows } from './rows/console-logins.ts'
import { deviceRows } from './rows/devices.ts'
import { eventRows } from './rows/events.ts'
import { jobRows } from './rows/jobs.ts'
import { keyRows } from './rows/keys.ts'
import { presenceRows } from './rows/presence.ts'
import { presenceEventRows } from './rows/presence-events.ts'
import { pushRows } from './rows/push.ts'
import { pushBindingRows } from './rows/push-bindings.ts'
import { pushTaskRows } from './rows/push-tasks.ts'
import { requestRows } from './rows/requests.ts'
import { robotRows } from './rows/robots.ts'
import { serverRows } from './rows/server.ts'
import { sessionRows } from './rows/sessions.ts'
import { snapshotRows } from './rows/snapshot.ts'
import { thingRows } from './rows/things.ts'
import { accountRows } from './rows/user-accounts.ts'
import { endingRows } from './rows/user-endings.ts'
import { loginRows } from './rows/user-logins.ts'
import { noteRows } from './rows/user-notes.ts'
import { restrictionRows } from './rows/user-restrictions.ts'
import { settingsRows } from './rows/user-settings.ts'
import { userRows } from './rows/users.ts'
import { webhookRows } from './rows/webhooks.ts'
import { whyRows } from './rows/why.ts'

/** The admin API: JSON, standard HTTP statuses, failures as problems (RFC 9457). */
export function admin(deps: AdminDeps): Dialect<AdminDeps, AdminCall> {
  return {
    name: 'admin',
    title: 'Admin API',
    deps,
    rows: [
      ...appRows(),
      ...keyRows(),
      ...admissionRows(deps.dialects),
      ...pushRows(deps.dialects),
      ...sessionRows(deps.dialects),
      ...deviceRows(deps.dialects),
      ...connectionRows(deps.dialects),
      ...presenceRows(deps.dialects),
      ...thingRows(),
      ...serverRows(),
      ...snapshotRows(deps.dialects),
      ...pushBindingRows(deps.dialects),
      ...pushTaskRows(deps.dialects),
      ...robotRows(),
      ...userRows(deps.dialects),
      ...accountRows(deps.dialects),
      ...endingRows(deps.dialects),
      ...restrictionRows(),
      ...noteRows(),
      ...loginRows(),
      ...settingsRows(),
      ...auditRows(),
      ...eventRows(),
      ...presenceEventRows(),
      ...appSettingRows(),
      ...whyRows(deps.dialects),
      ...requestRows(deps.dialects),
      ...webhookRows(),
      ...appSecretRows(),
      ...callbackRows(),
      ...jobRows(deps.dialects),
      ...consoleLoginRows(),
    ],
    auth: {
      viewer: authenticatorOf('viewer'),
      operator: authenticatorOf('operator'),
      owner: authenticatorOf('owner'),
      root: authenticatorOf('root'),
    },
    credentialOf: credentialOfActor,
    read: (_row, _incoming, bytes) => readJson(bytes),
    errorMap: adminErrorMap,
    ok: (result) => result ?? {},
    fail: adminFailure,
    headers: { 'content-type': 'application/json' },
    failureHeaders: problemHeaders,
    answerOnce,
    showsLimit: true,
    reference: adminOpenApiProfile,
  }
}
