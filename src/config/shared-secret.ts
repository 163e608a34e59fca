import type { SharedSecretError } from '../core/apps/apps.ts'
import { defaultApp } from '../core/apps/store.ts'
import { ConfigError, exampleOf } from './problem.ts'
import { isKey } from './settings.ts'

/** A start that finds one secret with two apps, told as the mistake in the settings that it is: the default app's are there. */
export function sharedSecretProblem(error: SharedSecretError): ConfigError {
  const mine = { app: error.app, key: error.key }
  const other = { app: error.owner, key: error.ownerKey }
  const [settled, stored] = other.app === defaultApp ? [other, mine] : [mine, other]
  const isSetting = settled.app === defaultApp
  const problem = {
    subject: isSetting ? settled.key : `${settled.key} of the app ${settled.app}`,
    what: `is also ${stored.key} of the app ${stored.app}; a secret says which app a caller means, so no two share one`,
    fix:
      isSetting && isKey(settled.key)
        ? exampleOf(settled.key, undefined)
        : `another ${settled.key} for the app ${settled.app}`,
  }
  return new ConfigError([problem], { cause: error })
}
