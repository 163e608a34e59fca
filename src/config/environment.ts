import { addEntry, type ConfigEntries, noEntries } from './entries.ts'
import { nearest } from './nearest.ts'
import type { Problem } from './problem.ts'
import { environmentName, environmentPrefix, type Key, keys } from './settings.ts'

export type Environment = Readonly<Record<string, string | undefined>>

const keyOfVariable = new Map<string, Key>(keys.map((key) => [environmentName(key), key]))

/** What commands of the admin API read: which server, with which key, in which app. */
export const commandVariables = ['ROLLCALL_URL', 'ROLLCALL_KEY', 'ROLLCALL_APP'] as const

/** Settings from the environment. All other variables that begin with `ROLLCALL_` are settings: an unknown one is an error. */
export function readEnvironment(environment: Environment): ConfigEntries {
  const findings = noEntries()
  for (const [name, text] of Object.entries(environment)) {
    if (!name.startsWith(environmentPrefix) || text === undefined) continue
    if (commandVariables.some((one) => one === name)) continue
    const key = keyOfVariable.get(name)
    if (key === undefined) findings.problems.push(unknownVariable(name))
    else addEntry(findings, key, undefined, text, { source: 'environment' })
  }
  return findings
}

/** Variables that Kubernetes sets in each pod for a service called `rollcall`. */
const serviceLink = /^ROLLCALL_(\w+_)?(SERVICE_(HOST|PORT)(_\w+)?|PORT(_\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?)$/

function unknownVariable(name: string): Problem {
  const near = nearest(name, keyOfVariable.keys())
  const fix = `\`unset ${name}\`, or ${near ?? 'a name that `npx rollcall config` lists'}`
  return {
    subject: `environment variable ${name}`,
    what: near === undefined ? 'no setting has this name' : `no setting has this name; did you mean ${near}?`,
    fix: serviceLink.test(name) ? `${fix}; if Kubernetes set it, \`enableServiceLinks: false\` in the pod` : fix,
  }
}
