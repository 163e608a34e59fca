import { addEntry, type Findings, noFindings, resolvePath, unknownKey } from './entries.ts'
import { exampleOf, type Problem } from './problem.ts'
import type { Key } from './settings.ts'

/** What `--set key=value` flags say, each without the `--set`. A later one beats an earlier one. */
export function readFlags(flags: readonly string[]): Findings {
  const findings = noFindings()
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

/** What is no key is not repeated: it may be a secret that slipped. */
const withoutValue = (key: Key = 'log.level'): Problem => ({
  subject: '--set',
  what: 'takes key=value, in one word',
  fix: exampleOf(key, { source: 'flag' }),
})
