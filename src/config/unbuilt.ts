import { ConfigError, type Problem } from './problem.ts'
import type { Config } from './settings.ts'
import { isPostgresUrl } from './types.ts'

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
