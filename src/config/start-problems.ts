import type { SharedSecretError } from '../core/apps/apps.ts'
import { defaultApp } from '../core/apps/store.ts'
import { ConfigError, exampleOf, type Problem } from './problem.ts'
import { isPostgresUrl } from './setting-types.ts'
import { type Config, isKey } from './settings.ts'

/**
 * Throws ConfigError when a setting asks for what this version cannot do. Such settings are read and shown like any other,
 * so that a file written for a cluster can be tried; but a server that went on without them would keep accounts, or
 * answer for users, elsewhere than it was told.
 */
export function refuseUnbuilt(config: Config): void {
  const problems: Problem[] = []
  if (isPostgresUrl(config['database.url'])) {
    const what = 'this version keeps accounts in SQLite only; PostgreSQL comes with a later one'
    problems.push({ subject: 'database.url', what, fix: 'database.url left out: SQLite in data.dir' })
  }
  if (config['redis.url'] !== '') {
    const what = 'this version runs as a single node only; several come with a later one'
    problems.push({ subject: 'redis.url', what, fix: 'redis.url left out' })
  }
  if (problems.length > 0) throw new ConfigError(problems)
}

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
