import { addEntry, type ConfigEntries, noEntries, resolvePath, unknownKey } from './entries.ts'
import { exampleAssignment, type Problem } from './problem.ts'
import type { Key } from './settings.ts'

/** Settings from `--set` flags, each `key=value` without the `--set`. A later one takes precedence. */
export function readFlags(flags: readonly string[]): ConfigEntries {
  const findings = noEntries()
  for (const flag of flags) {
    const equals = flag.indexOf('=')
    const path = equals < 0 ? flag : flag.slice(0, equals)
    const found = resolvePath(path)
    if (equals < 0) findings.problems.push(withoutValue(found?.key))
    else if (!found) findings.problems.push(unknownKey(path, { source: 'flag' }))
    else addEntry(findings, found.key, found.member, flag.slice(equals + 1), { source: 'flag' })
  }
  return findings
}

/** The text is not shown: it may be a secret. */
const withoutValue = (key: Key = 'log.level'): Problem => ({
  subject: '--set',
  what: 'takes key=value, as one argument',
  fix: exampleAssignment(key, { source: 'flag' }),
})
