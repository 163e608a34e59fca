import { passwordHashProblem } from '../../core/accounts/password-hashes.ts'
import type { RecordedRestriction, RecordedRobot, UserRecord } from '../../core/accounts/transfer/record.ts'
import { tagsMax } from '../../core/push/labels.ts'
import { isLongerThan, isStorable } from '../../core/text.ts'
import { RowProblem } from './row.ts'
import { settingsOf } from './settings-fields.ts'

/** Lengths in code points, at least what every dialect accepts. */
export const fieldBounds = { uid: 64, name: 255, line: 1_024, url: 8_192, long: 65_536 } as const

/** Reads a value as a file has it. Throws RowProblem. */
export type ReadField = (value: unknown) => unknown

/** A field of a file: how it is read, and one line for the guide. `text`: a CSV cell is the text itself, else its JSON. */
export type FieldRow = { readonly read: ReadField; readonly text?: true; readonly meaning: string }

const fail = (problem: string): never => {
  throw new RowProblem(problem)
}

const textField = (max: number, meaning: string, charsMin = 0): FieldRow => ({
  meaning,
  text: true,
  read: (value) => {
    if (typeof value !== 'string') return fail('is not a text')
    if (value.length < charsMin) return fail('is empty')
    if (isLongerThan(value, max)) return fail(`is longer than ${max} characters`)
    return isStorable(value) ? value : fail('is not well-formed Unicode without U+0000')
  },
})
const integer = (min: number, max: number, meaning: string): FieldRow => ({
  meaning,
  read: (value) => (isWithin(value, min, max) ? value : fail(`is not an integer from ${min} to ${max}`)),
})
export const isWithin = (value: unknown, min: number, max: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max

const oneOf = (values: readonly string[], meaning: string): FieldRow => ({
  meaning,
  text: true,
  read: (value) => (values.includes(value as string) ? value : fail(`is none of ${values.join(', ')}`)),
})
const time = (meaning: string) => integer(0, Number.MAX_SAFE_INTEGER, meaning)

const int32Max = 2 ** 31 - 1

function readRestriction(value: unknown): RecordedRestriction {
  if (value === false) return false
  if (value === true) return { reason: '' }
  if (typeof value !== 'object' || value === null) return fail('is not true, false or an object')
  const { reason = '', untilMs } = value as { reason?: unknown; untilMs?: unknown }
  textField(fieldBounds.line, '').read(reason)
  if (untilMs === undefined) return { reason: reason as string }
  return { reason: reason as string, untilMs: time('').read(untilMs) as number }
}

const tagText = textField(fieldBounds.name, '', 1)

function readTags(value: unknown): string[] {
  if (!Array.isArray(value)) return fail('is not a list')
  const tags = [...new Set(value.map((tag) => tagText.read(tag) as string))]
  return tags.length > tagsMax ? fail(`has more than ${tagsMax} tags`) : tags
}

const robotFields: { readonly [F in keyof RecordedRobot]-?: FieldRow } = {
  secret: textField(fieldBounds.line, '', 1),
  owner: textField(fieldBounds.uid, '', 1),
  callback: textField(fieldBounds.url, ''),
  extra: textField(fieldBounds.long, ''),
}

function readRobot(value: unknown): RecordedRobot {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail('is not an object')
  const read = Object.entries(value).map(([name, text]) => {
    const field = Object.hasOwn(robotFields, name) ? robotFields[name as keyof RecordedRobot] : undefined
    return field ? [name, field.read(text)] : fail(`there is no field ${name}`)
  })
  const robot = Object.fromEntries(read) as Partial<RecordedRobot>
  return robot.secret === undefined ? fail('secret is missing') : { ...robot, secret: robot.secret }
}

function readHash(value: unknown): string {
  if (typeof value !== 'string') return fail('is not a text')
  const problem = passwordHashProblem(value)
  return problem === undefined ? value : fail(problem)
}

/** Every field, in the order of an export. */
export const userFields: { readonly [F in keyof UserRecord]-?: FieldRow } = {
  uid: textField(fieldBounds.uid, 'the user id; may be absent when `num` is given, which is the uid then', 1),
  num: integer(1, Number.MAX_SAFE_INTEGER, 'the number of the account (`user_id` of Lanying)'),
  name: textField(fieldBounds.name, 'unique in the app, or empty'),
  displayName: textField(fieldBounds.line, ''),
  portrait: textField(fieldBounds.url, 'a URL'),
  mobile: textField(fieldBounds.line, ''),
  email: textField(fieldBounds.line, ''),
  gender: integer(-int32Max - 1, int32Max, ''),
  address: textField(fieldBounds.line, ''),
  company: textField(fieldBounds.line, ''),
  social: textField(fieldBounds.line, ''),
  extra: textField(fieldBounds.long, ''),
  description: textField(fieldBounds.long, ''),
  publicInfo: textField(fieldBounds.long, ''),
  privateInfo: textField(fieldBounds.long, ''),
  ex: textField(fieldBounds.long, ''),
  globalRecvMsgOpt: integer(0, 2, ''),
  kind: oneOf(['person', 'robot', 'admin', 'notice'], ''),
  grade: integer(-int32Max - 1, int32Max, 'the level within the kind that a dialect writes'),
  passwordHash: { read: readHash, text: true, meaning: 'see below' },
  ban: { read: readRestriction, meaning: '' },
  mute: { read: readRestriction, meaning: '' },
  settings: { read: settingsOf, meaning: '' },
  tags: { read: readTags, meaning: 'all tags of the user' },
  alias: textField(fieldBounds.name, 'unique in the app; pushes select the user by it'),
  robot: { read: readRobot, meaning: 'of a robot: owner, secret, callback, extra' },
  createdAtMs: time('Unix time in ms, of a new account only'),
  changedAtMs: time('Unix time in ms, of a new account only'),
  registered: {
    read: (value) => (value === false ? value : fail('is not false')),
    meaning: 'false: the id has no account and gets none; only `ban` and `mute` are read',
  },
  deletedAtMs: time('the account is deleted: its uid and num stay in use'),
}

export const fieldNames = Object.keys(userFields) as (keyof UserRecord)[]

/** The record of a row's fields. `null` is an absent field. Throws RowProblem for a field that is unknown or cannot be read. */
export function toRecord(fields: Readonly<Record<string, unknown>>): UserRecord {
  const record: Record<string, unknown> = {}
  for (const name in fields) {
    const value = fields[name]
    if (value !== null && value !== undefined) record[name] = readField(name, value)
  }
  if (record.uid === undefined && record.num !== undefined) record.uid = String(record.num)
  if (record.uid === undefined) throw new RowProblem('uid: is missing')
  return record as UserRecord
}

function readField(name: string, value: unknown): unknown {
  const field = Object.hasOwn(userFields, name) ? userFields[name as keyof UserRecord] : undefined
  if (!field) throw new RowProblem(`${name}: there is no such field`)
  try {
    return field.read(value)
  } catch (error) {
    throw error instanceof RowProblem ? new RowProblem(`${name}: ${error.message}`) : error
  }
}

/** The fields of CSV cells, by name: numbers and objects are JSON there. */
export function fromCells(cells: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const parsed = Object.entries(cells).map(([name, cell]) => {
    const isText = !Object.hasOwn(userFields, name) || userFields[name as keyof UserRecord].text
    return [name, isText ? cell : parseCell(name, String(cell))]
  })
  return Object.fromEntries(parsed)
}

function parseCell(name: string, cell: string): unknown {
  try {
    return JSON.parse(cell)
  } catch {
    throw new RowProblem(`${name}: is not a number or JSON`)
  }
}

/** The record with its fields in the order of an export; absent ones are left out. */
export function exportedFields(record: UserRecord): Record<string, unknown> {
  const given = fieldNames.filter((name) => record[name] !== undefined)
  return Object.fromEntries(given.map((name) => [name, record[name]]))
}
