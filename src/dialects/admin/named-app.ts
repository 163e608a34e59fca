import { z } from 'zod'
import { CoreError } from '../../core/errors.ts'
import type { AppId } from '../../core/values.ts'
import type { AdminCall } from './deps.ts'

const appIdCharsMax = 64

export const appId = z.string().regex(new RegExp(`^[A-Za-z0-9][A-Za-z0-9._-]{0,${appIdCharsMax - 1}}$`), {
  error: `must begin with a letter or digit and have only these, dots, - and _; at most ${appIdCharsMax} characters`,
})

/** The parameters of a path below one app. */
export const appParams = { app: appId }

/** The app of the path: that of the key, or any for the root key and logins of the console. Throws `auth.forbidden`. */
export function namedApp(call: AdminCall, app: AppId): AppId {
  if (call.ownApp !== undefined && app !== call.ownApp)
    throw new CoreError('auth.forbidden', 'the key belongs to another app')
  return app
}
