import { addEntry, type Findings, noFindings } from './entries.ts'
import { nearest } from './nearest.ts'
import type { Problem } from './problem.ts'
import { environmentName, environmentPrefix, type Key, keys } from './settings.ts'

export type Environment = Readonly<Record<string, string | undefined>>

const keyOfVariable = new Map<string, Key>(keys.map((key) => [environmentName(key), key]))

/** What the environment says: every variable that begins with `ROLLCALL_` is ours, so one we do not know is a mistake. */
export function readEnvironment(environment: Environment): Findings {
  const findings = noFindings()
  for (const [name, text] of Object.entries(environment)) {
    if (!name.startsWith(environmentPrefix) || text === undefined) continue
    const key = keyOfVariable.get(name)
    if (key === undefined) findings.problems.push(unknownVariable(name))
    else addEntry(findings, key, undefined, text, { source: 'environment' })
  }
  return findings
}

/** What Kubernetes puts into each pod for a service called `rollcall`. */
const serviceLink = /^ROLLCALL_(\w+_)?(SERVICE_(HOST|PORT)(_\w+)?|PORT(_\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?)$/

function unknownVariable(name: string): Problem {
  const near = nearest(name, keyOfVariable.keys())
  const cure = `\`unset ${name}\`, or ${near ?? 'a name that `npx rollcall config` lists'}`
  return {
    subject: `environment variable ${name}`,
    what: near === undefined ? 'no setting has this name' : `no setting has this name; did you mean ${near}?`,
    fix: serviceLink.test(name) ? `${cure}; if Kubernetes made it, \`enableServiceLinks: false\` in the pod` : cure,
  }
}
