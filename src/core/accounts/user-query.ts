import { CoreError } from '../errors.ts'
import type { User } from './user.ts'

/** By what a query finds a user, in the order of the results. Devices, connections and tokens count as names of their user. */
export const queryFields = [
  'uid',
  'num',
  'name',
  'connection',
  'token',
  'mobile',
  'email',
  'clientKey',
  'displayName',
  'deviceSn',
] as const
export type QueryField = (typeof queryFields)[number]

export const queryBounds = {
  /** Code points of a query that may be a name. */
  nameCharsMax: 255,
  /** Characters of a token. */
  tokenCharsMin: 20,
  tokenCharsMax: 4_096,
} as const

export type UserQuery = { readonly text: string; readonly fields: readonly QueryField[] }

/**
 * A query: the fields in which its text is looked for. `mobile:138...` names one field; any other text is looked for in each
 * that may have it. White space around the query is left out. Throws `request.invalid` when the field that it names cannot have
 * the text; the message does not repeat it.
 */
export function parseUserQuery(query: string): UserQuery {
  const trimmed = query.trim()
  const named = queryFields.find((field) => trimmed.startsWith(`${field}:`))
  if (named === undefined) return { text: trimmed, fields: queryFields.filter((field) => canHold(field, trimmed)) }
  const text = trimmed.slice(named.length + 1)
  if (!canHold(named, text)) throw new CoreError('request.invalid', `query: ${named}: ${expected(named)}`)
  return { text, fields: [named] }
}

function canHold(field: QueryField, text: string): boolean {
  switch (field) {
    case 'num':
      return digits.test(text) && Number.isSafeInteger(Number(text))
    case 'deviceSn':
      return digits.test(text) && Number(text) > 0 && Number(text) <= snMax
    case 'connection':
      return connectionId.test(text)
    case 'token':
      return text.length >= queryBounds.tokenCharsMin && text.length <= queryBounds.tokenCharsMax
    default:
      return text !== '' && text.length <= 2 * queryBounds.nameCharsMax && [...text].length <= queryBounds.nameCharsMax
  }
}

const digits = /^\d{1,16}$/
const connectionId = /^[0-9a-f]{32}$/
/** Serial numbers are int32. */
const snMax = 2 ** 31 - 1

function expected(field: QueryField): string {
  switch (field) {
    case 'num':
    case 'deviceSn':
      return 'must be followed by a whole number'
    case 'connection':
      return 'must be followed by 32 hexadecimal digits'
    case 'token':
      return `must be followed by ${queryBounds.tokenCharsMin} to ${queryBounds.tokenCharsMax} characters`
    default:
      return `must be followed by 1 to ${queryBounds.nameCharsMax} characters`
  }
}

/**
 * Which fields of the account itself have the text. A display name is left out: how its case is folded is the store's
 * affair.
 */
export function matchingFields({ text, fields }: UserQuery, user: User): QueryField[] {
  const values: Partial<Record<QueryField, string>> = {
    uid: user.uid,
    num: String(user.num),
    name: user.name,
    mobile: user.mobile,
    email: user.email,
  }
  return fields.filter((field) => values[field] === text)
}
