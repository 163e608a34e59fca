import { z } from 'zod'
import { fittingRows } from '../../core/answer-bytes.ts'
import { CoreError } from '../../core/errors.ts'
import { readJson } from '../kit/json.ts'

/** Items of one page, and when the caller does not say. */
export const pageItemsMax = 200
const pageItemsDefault = 50

const cursorCharsMax = 1_024
const cursorValuesMax = 8

/** The query fields of every list: spread them into the row's query schema. */
export const pageQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(pageItemsMax)
    .default(pageItemsDefault)
    .meta({ description: 'Items of the page, at most.' }),
  cursor: z
    .string()
    .min(1)
    .max(cursorCharsMax)
    .optional()
    .meta({ description: '`next` of the page before; without it the first page.' }),
}

/** The reply of a list. `next` is the cursor of the next page, absent on the last one. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item).max(pageItemsMax),
    next: z.string().optional().meta({ description: 'The cursor of the next page; absent on the last one.' }),
  })

export type Page<Item> = { items: Item[]; next?: string }

type CursorValue = string | number
type Kinds = readonly ('string' | 'number')[]
type TupleOf<K extends Kinds> = { -readonly [I in keyof K]: K[I] extends 'string' ? string : number }

/** The last row of a page as an opaque text: the values of the list's order. */
export const encodeCursor = (values: readonly CursorValue[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

/**
 * The values of a cursor, `undefined` without one. `kinds` is a `string` or `number` for each value. Throws `request.invalid`
 * when it is no cursor of this list.
 */
export function decodeCursor<const K extends Kinds>(text: string | undefined, ...kinds: K): TupleOf<K> | undefined {
  if (text === undefined) return undefined
  const values = valuesOf(text)
  if (values?.length !== kinds.length || !values.every((value, at) => isKind(value, kinds[at])))
    throw new CoreError('request.invalid', 'cursor: is not one that this list answered')
  return values as TupleOf<K>
}

const isKind = (value: unknown, kind: Kinds[number] | undefined): boolean =>
  kind === 'number'
    ? Number.isSafeInteger(value)
    : typeof value === 'string' && value.isWellFormed() && !value.includes('\0')

function valuesOf(text: string): unknown[] | undefined {
  try {
    const values = readJson(Buffer.from(text, 'base64url'))
    return Array.isArray(values) && values.length <= cursorValuesMax ? values : undefined
  } catch {
    return undefined
  }
}

/**
 * One page out of up to `limit + 1` rows in the list's order; `cursorOf` has the values of the order. Where the rows have many
 * long texts it ends earlier.
 */
export function toPage<Row extends object>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => readonly CursorValue[],
): Page<Row> {
  const items = rows.slice(0, Math.min(limit, fittingRows(rows)))
  const last = items.at(-1)
  return { items, ...(rows.length > items.length && last !== undefined && { next: encodeCursor(cursorOf(last)) }) }
}
