import { z } from 'zod'
import { isLongerThan, isStorable } from '../../../core/text.ts'
import { limits } from '../../../core/values.ts'
import { decodeText, parseJson, readJson } from '../../kit/json.ts'
import { asDecimalText, asNumber, markUnplain } from '../../kit/plain-integers.ts'
import { skipSchemaWhen } from '../../kit/zod-shortcut.ts'

/**
 * Request bodies as vendors' SDKs write them. Their typed languages and the vendor's parser disagree about numbers and
 * texts, so both are accepted where the meaning is certain: `5`, but not `5.0`, for `"5"` and `"5"` for `5`. `null` is absence, in
 * place of a field and of a whole body; unknown fields are ignored. Source: Server API, transport.
 */

/** Lengths in code points, as the vendor's columns have them. */
export const textMax = { id: 64, line: 64, key: 128, url: 1024, extra: 65_536 } as const

const int32Min = -(2 ** 31)
const int32Max = 2 ** 31 - 1

/** How a row's body reads: an object (the rule), an email in three spellings, or not at all. */
export type BodyReader = 'object' | 'email' | 'none'

/** The value a row's schema parses; `undefined` when nothing was sent. Throws `request.malformed`. */
export function readBody(kind: BodyReader, bytes: Uint8Array): unknown {
  if (kind === 'none') return {}
  return kind === 'email' ? readEmail(decodeText(bytes)) : (readJson(bytes, markUnplain) ?? undefined)
}

const read = (json: string): unknown => parseJson(json, markUnplain(json))

/** An email comes as a JSON string, as bare text, or as `{"email":...}`; all give the last. Source: Server API, user, 6. */
function readEmail(text: string): unknown {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed === 'null') return undefined
  if (trimmed.startsWith('{') || trimmed.startsWith('[')) return read(trimmed)
  return { email: trimmed.startsWith('"') ? read(trimmed) : trimmed }
}

const isText = (text: string, max: number): boolean => !isLongerThan(text, max) && isStorable(text)

const toText = (value: unknown): unknown => asDecimalText(value) ?? undefined

const decimal = /^[+-]?\d{1,10}$/

const toInt = (value: unknown): unknown =>
  typeof value === 'string' && decimal.test(value) ? Number(value) : (asNumber(value) ?? undefined)

const booleans: Readonly<Record<string, boolean>> = { true: true, false: false }

const toFlag = (value: unknown): unknown =>
  typeof value === 'string' ? (booleans[value.toLowerCase()] ?? value) : (value ?? undefined)

const bounded = (max: number) =>
  z
    .string()
    .refine((text) => isText(text, max), `must be Unicode text of at most ${max} characters`)
    .meta({ maxLength: max })

const int = z.number().int().min(int32Min).max(int32Max)

const isPlain = (value: unknown, max: number): boolean => typeof value === 'string' && isText(value, max)

/** A text that may be absent; at most `max` code points. */
export const text = (max: number) =>
  skipSchemaWhen(z.preprocess(toText, bounded(max).optional()), (value) => value === undefined || isPlain(value, max))

/** A text that must be there and not empty. */
export const requiredText = (max: number) =>
  skipSchemaWhen(
    z.preprocess(
      toText,
      bounded(max)
        .refine((value) => value !== '', 'must not be empty')
        .meta({ minLength: 1, maxLength: max }),
    ),
    (value) => value !== '' && isPlain(value, max),
  )

/** A 32-bit integer that may be absent. */
export const int32 = z.preprocess(toInt, int.optional())

/** A 32-bit integer; `absent` stands for one that was not sent. */
export const int32Or = (absent: number) => z.preprocess(toInt, int.default(absent))

/** A truth value, `false` when absent. */
export const flag = z.preprocess(toFlag, z.boolean().default(false)).default(false)

const item = (max: number) => skipSchemaWhen(z.preprocess(toText, bounded(max)), (value) => isPlain(value, max))

const items = (max: number) => z.array(item(max)).max(limits.listItemsMax)

/** A list of texts that may be absent: at most 1,000, each at most `max` code points. */
export const texts = (max: number) => z.preprocess((value) => value ?? undefined, items(max).optional())

/** A list of texts that must be there with one item at least. */
export const requiredTexts = (max: number) => items(max).min(1)

/** The body of a row: an object, whose unknown fields are ignored. */
export const body = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape)

/** How far into a list a page begins. */
export const offset = int32Or(0).refine((value) => value >= 0, 'must not be negative')

/** A page of a list that has no end of its own. */
export const pageBody = body({
  count: int32Or(0).refine((count) => count > 0 && count <= limits.listItemsMax, `must be 1 to ${limits.listItemsMax}`),
  offset,
})
