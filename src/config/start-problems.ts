import type { SharedSecretError } from '../core/apps/apps.ts'
import { defaultApp } from '../core/apps/store.ts'
import { ConfigError, exampleAssignment, type Problem } from './problem.ts'
import { isPostgresUrl } from './setting-types.ts'
import { type Config, isKey } from './settings.ts'

/**
 * Throws ConfigError for settings that this version does not support yet. They are read and shown like any other setting,
 * but a server that ignored them would use another database than configured.
 */
export function refuseUnsupported(config: Config): void {
  const problems: Problem[] = []
  if (config['redis.url'] !== '' && !isPostgresUrl(config['database.url'])) {
    const what = 'several nodes share one database, which SQLite cannot be; they need PostgreSQL'
    problems.push({ subject: 'redis.url', what, fix: 'redis.url left out, or database.url=postgres://USER@HOST/NAME' })
  }
  if (problems.length > 0) throw new ConfigError(problems)
}

/** The problem of a secret that two apps share, reported for the setting of the default app. */
export function sharedSecretProblem(error: SharedSecretError): ConfigError {
  const mine = { app: error.app, key: error.key }
  const other = { app: error.owner, key: error.ownerKey }
  const [settled, stored] = other.app === defaultApp ? [other, mine] : [mine, other]
  const isSetting = settled.app === defaultApp
  const problem = {
    subject: isSetting ? settled.key : `${settled.key} of the app ${settled.app}`,
    what: `is also ${stored.key} of the app ${stored.app}; a secret identifies the app, so it must be unique`,
    fix:
      isSetting && isKey(settled.key)
        ? exampleAssignment(settled.key, undefined)
        : `another ${settled.key} for the app ${settled.app}`,
  }
  return new ConfigError([problem], { cause: error })
}
