import type { SharedSecretError } from '../core/apps/shared-secret-error.ts'
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

/** Throws ConfigError when several processes cannot serve by this configuration: each of them is a node of a cluster. */
export function refuseProcesses(config: Config, count: number): void {
  const problems: Problem[] = []
  const one = 'or without --processes, which is one process'
  if (!isPostgresUrl(config['database.url'])) {
    const what = `--processes ${count} makes ${count} nodes that share one database, which SQLite cannot be; they need PostgreSQL`
    problems.push({ subject: 'database.url', what, fix: `database.url=postgres://USER@HOST/NAME, ${one}` })
  }
  if (config['redis.url'] === '') {
    const what = `--processes ${count} makes ${count} nodes, which work together over Redis`
    problems.push({ subject: 'redis.url', what, fix: `redis.url=redis://127.0.0.1:6379, ${one}` })
  }
  if (config['node.id'] !== 'auto' && config['redis.url'] !== '') {
    const what = `--processes ${count} makes ${count} nodes, and each takes a number of its own`
    problems.push({ subject: 'node.id', what, fix: `node.id=auto, ${one}` })
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
