import { defaultApp } from '../apps/store.ts'
import type { Call } from '../values.ts'
import type { LoginName } from './console-login.ts'

/** The call, with the default app in place of the one that it acts on: what concerns the server is recorded there. */
export const atServer = (call: Call): Call => (call.app === defaultApp ? call : { ...call, app: defaultApp })

/** A call of a login of the console, about its session. */
export const byLogin = (call: Call, name: LoginName): Call => ({
  ...atServer(call),
  actor: { kind: 'console', id: name },
})
