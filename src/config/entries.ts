import { nearest } from './nearest.ts'
import { assignmentText, exampleAssignment, type Origin, type Problem, settingLabel } from './problem.ts'
import { isMapType, itemsMax } from './setting-types.ts'
import { isKey, type Key, keys, settingOf } from './settings.ts'

/** A text given for a setting, or for one member of a setting with members. */
export interface ConfigEntry {
  readonly key: Key
  readonly member?: string
  readonly text: string
  readonly origin: Origin
}

/** What one source (file, environment, flags) sets, in the order written, and its errors. */
export interface ConfigEntries {
  readonly entries: ConfigEntry[]
  readonly problems: Problem[]
}

export const noEntries = (): ConfigEntries => ({ entries: [], problems: [] })

const mapKeys = keys.filter((key) => isMapType(settingOf(key).type))
const memberNameLengthMax = 256

/** Splits a dotted path into key and member: `push.sinks.com.example` is member `com.example` of `push.sinks`. */
export function resolvePath(path: string): { key: Key; member?: string } | undefined {
  if (isKey(path)) return { key: path }
  const key = mapKeys.find((one) => path.startsWith(`${one}.`))
  const member = key === undefined ? '' : path.slice(key.length + 1)
  return key !== undefined && isMemberName(member) ? { key, member } : undefined
}

/** Adds one text under its key; a JSON object for a setting with members becomes one entry for each member. */
export function addEntry(
  findings: ConfigEntries,
  key: Key,
  member: string | undefined,
  text: string,
  origin: Origin,
): void {
  const { type, example } = settingOf(key)
  if (member !== undefined) {
    findings.entries.push({ key, member, text, origin })
  } else if (!isMapType(type)) {
    findings.entries.push({ key, text, origin })
  } else {
    const members = splitMembers(text)
    if (!members)
      findings.problems.push({ ...unfit(key, origin, type.rule), fix: assignmentText(key, example, origin) })
    for (const [name, value] of members ?? []) findings.entries.push({ key, member: name, text: value, origin })
  }
}

export function unknownKey(path: string, origin: Origin): Problem {
  const near = nearest(path, keys)
  const shown = shortened(path)
  return {
    subject: origin.source === 'file' ? `${shown} (in ${origin.path})` : `${shown} (given by --set)`,
    what: near === undefined ? 'there is no such setting' : `there is no such setting; did you mean ${near}?`,
    fix: near === undefined ? 'a setting that `npx rollcall config` lists' : exampleAssignment(near, origin),
  }
}

/** A longer text is not a key, and may be a secret: it is shown in part only. */
const shownLengthMax = 64
const shortened = (path: string): string => {
  const printable = path.replace(/\p{C}/gu, '?')
  return printable.length > shownLengthMax ? `${printable.slice(0, shownLengthMax)}…` : printable
}

const unfit = (key: Key, origin: Origin, rule: string) => ({
  subject: settingLabel(key, origin),
  what: `must be ${rule}`,
})

const isMemberName = (name: string): boolean =>
  name.length >= 1 && name.length <= memberNameLengthMax && !/[\s\p{C}]/u.test(name)

/** The members of a JSON object of texts; none for an empty text; undefined when it is something else. */
export function splitMembers(text: string): [string, string][] | undefined {
  if (text.trim() === '') return []
  try {
    const members = Object.entries(JSON.parse(text) as object)
    const fits =
      members.length <= itemsMax && members.every(([name, value]) => isMemberName(name) && typeof value === 'string')
    return fits && text.trim().startsWith('{') ? members : undefined
  } catch {
    return undefined
  }
}
