import { z } from 'zod'
import { codePoints, isStorable } from '../../../core/text.ts'
import { asDecimalText, asNumber } from '../../kit/plain-integers.ts'

/* Schemas of the values Lanying callers send. Messages follow the field's name and never repeat a value, which may be a password. */

const expects = (what: string) => (issue: { input?: unknown }) =>
  issue.input === undefined ? 'required' : `must be ${what}`

const fits = (text: string, charsMin: number, charsMax: number): boolean => {
  if (text.length > 2 * charsMax) return false
  const count = codePoints(text)
  return count >= charsMin && count <= charsMax
}

const storable = z.string({ error: expects('text') }).refine(isStorable, 'must be well-formed text without U+0000')

/** Backends send passwords, mobiles and tags of digits as JSON numbers, and the vendor's server takes their decimal text. */
const textOf = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(asDecimalText, schema)

/** Text of `charsMin`..`charsMax` code points. */
export const text = (charsMax: number, charsMin = 0) => {
  const bound = charsMin === 0 ? `at most ${charsMax}` : `${charsMin} to ${charsMax}`
  const bounded = storable.refine((value) => fits(value, charsMin, charsMax), `must have ${bound} characters`)
  return textOf(bounded.meta({ minLength: charsMin, maxLength: charsMax }))
}

/** Text of at most `bytesMax` bytes of UTF-8. */
export const byteText = (bytesMax: number) => {
  const bounded = storable.refine(
    (value) => Buffer.byteLength(value) <= bytesMax,
    `must have at most ${bytesMax} bytes`,
  )
  return textOf(bounded.meta({ description: `at most ${bytesMax} bytes of UTF-8` }))
}

/** Text of a form that the pattern gives. */
export const patternText = (pattern: RegExp, what: string) =>
  textOf(z.string({ error: expects(what) }).regex(pattern, `must be ${what}`))

/** One of these words. */
export const word = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  z.enum(words, { error: expects(`one of ${words.join(', ')}`) })

/** An object with these fields. */
export const object = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape, { error: expects('an object') })

/** An object with any members. */
export const anyObject = () => z.record(z.string(), z.unknown(), { error: expects('an object') })

/** At most 16 digits, so that none is rounded before its size is judged. */
const decimal = /^-?\d{1,16}$/

const parsed = (value: number | string): number =>
  typeof value === 'number' ? value : decimal.test(value) ? Number(value) : Number.NaN

/** An integer in `min`..`max`, as a number or as decimal text. */
export const integer = (min: number, max: number) => {
  const what = `an integer from ${min} to ${max}`
  return z
    .preprocess(asNumber, z.union([z.number(), z.string()], { error: expects(what) }))
    .transform((value, context) => {
      const number = parsed(value)
      if (Number.isSafeInteger(number) && number >= min && number <= max) return number || 0
      context.issues.push({ code: 'custom', message: `must be ${what}`, input: value })
      return z.NEVER
    })
}

const int32Max = 2 ** 31 - 1

/** From 0 or `min` up to the largest int32. */
export const int32 = (min = 0) => integer(min, int32Max)

/** Any id that a JSON number holds exactly; a look-up shows whether it exists. */
export const id = () => integer(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)

/** Hours of a quiet window. */
export const hour = () => integer(0, 23)

const trueWords = new Set(['true', '1', 'on', 'yes'])
const falseWords = new Set(['false', '0', 'off', 'no'])

/** A boolean, or a word or number for one in any case. */
export const bool = () =>
  z
    .preprocess(asNumber, z.union([z.boolean(), z.number(), z.string()], { error: expects('true or false') }))
    .transform((value, context) => {
      const word = String(value).toLowerCase()
      if (trueWords.has(word) || falseWords.has(word)) return trueWords.has(word)
      context.issues.push({ code: 'custom', message: 'must be true or false', input: value })
      return z.NEVER
    })

/** A list of 1..`itemsMax`. */
export const list = <Item extends z.ZodType>(item: Item, itemsMax: number) => {
  const bound = `must have 1 to ${itemsMax} items`
  return listOf(item).min(1, bound).max(itemsMax, bound)
}

/** A list without bounds of its own. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.array(item, { error: expects('a list') })

/** `''` is as good as absent. */
export const emptyIsAbsent = (value: string | undefined): string | undefined => value || undefined
