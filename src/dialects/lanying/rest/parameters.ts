import { CoreError } from '../../../core/errors.ts'
import { decodeUtf8 } from '../../../core/text.ts'
import { parseJson } from '../../kit/json.ts'
import { markUnplain } from '../../kit/plain-integers.ts'
import { queryPairs } from '../../kit/query.ts'

/** What a row reads its input from: the query with or without its `?`, and the body as `decodeBody` gives it. */
export type RawRequest = { search: string; body: string }

/** Plain values by name, before a row's schema parses them. Null counts as absent and is left out. */
export type RawInput = Record<string, unknown>

/** Takes a request apart into the input of one row. Throws `request.malformed`. */
export type InputReader = (request: RawRequest) => RawInput

/**
 * The body as text. A leading byte order mark stays, because raw texts are kept byte for byte; Content-Type is not
 * asked, since clients send plain text as JSON and JSON as anything. Throws `request.malformed` on invalid UTF-8.
 */
export function decodeBody(bytes: Uint8Array): string {
  if (bytes.length === 0) return ''
  const text = decodeUtf8(bytes)
  if (text === undefined) throw new CoreError('request.malformed', 'the body is not UTF-8')
  return text
}

/**
 * What the vendor calls query parameters: each from the query, else from a JSON object body, else from a form body,
 * because its own clients send some of them as JSON. Where a name has `aliases` the list gives every accepted name in
 * order of preference, wherever each may stand. A body that is none of these is refused and not skipped, since a
 * parameter lost with it would change the meaning of the call: a kick without `device_sn` ends every device.
 */
export const parameters =
  (aliases: Record<string, readonly string[]> = {}): InputReader =>
  ({ search, body }) => {
    const found = { ...bodyMembers(body), ...firstValues(queryPairs(search)) }
    return { ...found, ...resolved(found, aliases) }
  }

/**
 * What the vendor calls body fields: the members of a JSON object body; an empty body has none. The names in
 * `listsInQuery` may also come as repeated query parameters, for clients that send no body with DELETE.
 */
export const fields =
  (...listsInQuery: string[]): InputReader =>
  ({ search, body }) => {
    const text = body.trim()
    const found = text === '' ? {} : objectOf(read(text))
    return listsInQuery.length === 0 ? found : { ...lists(queryPairs(search), listsInQuery), ...found }
  }

/** A raw body: all of it is the text, whatever it looks like. */
export const rawText =
  (name: string): InputReader =>
  ({ body }) => ({ [name]: body })

/** Rows without parameters: whatever was sent is not looked at. */
export const nothing: InputReader = () => ({})

/** An object as input: its own members, null ones left out. */
export const withoutNulls = (object: object): RawInput =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null))

/** How each row reads its request, by the name it gives as its `reader`. */
export const inputReaders = {
  nothing,
  parameters: parameters(),
  /** The vendor's own documents disagree on the name: `nick_name` in one, `value` in the other and in its clients. */
  pushNickname: parameters({ nick_name: ['nick_name', 'value'] }),
  /** The vendor writes `deviceSn` in one call and `device_sn` in all others, so each of them takes both. */
  deviceSn: parameters({ device_sn: ['deviceSn', 'device_sn'] }),
  fields: fields(),
  tags: fields('tags'),
  text: rawText('text'),
} as const satisfies Record<string, InputReader>

export type ReaderName = keyof typeof inputReaders

function bodyMembers(body: string): RawInput {
  const text = body.trim()
  if (text === '') return {}
  return form.test(text) ? firstValues(queryPairs(text)) : objectOf(read(text))
}

/** An encoded name and `=`. Multipart bodies and XML have an equals sign too. */
const form = /^[\w.*+%&-]*=/

const read = (json: string): unknown => parseJson(json, markUnplain(json))

function objectOf(value: unknown): RawInput {
  if (value === null) return {}
  if (typeof value === 'object' && !Array.isArray(value)) return withoutNulls(value)
  throw new CoreError('request.malformed', 'the body is not a JSON object')
}

function firstValues(found: ReturnType<typeof queryPairs>): RawInput {
  const first = new Map<string, string>()
  for (const [name, value] of found) if (!first.has(name)) first.set(name, value)
  return Object.fromEntries(first)
}

function lists(found: ReturnType<typeof queryPairs>, names: readonly string[]): RawInput {
  const given = names.filter((name) => found.some(([one]) => one === name))
  return Object.fromEntries(given.map((name) => [name, found.flatMap(([one, value]) => (one === name ? [value] : []))]))
}

/** Each name that has aliases, with the value of the first accepted name that was found. */
function resolved(found: RawInput, aliases: Record<string, readonly string[]>): RawInput {
  const chosen = Object.entries(aliases).flatMap(([name, accepted]) => {
    const first = accepted.find((one) => Object.hasOwn(found, one))
    return first === undefined ? [] : [[name, found[first]]]
  })
  return Object.fromEntries(chosen)
}
