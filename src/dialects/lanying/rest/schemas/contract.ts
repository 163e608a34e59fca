import { z } from 'zod'
import { CoreError } from '../../../../core/errors.ts'
import { limits } from '../../../../core/values.ts'
import { firstIssue } from '../../../kit/dialect.ts'
import { emptyIsAbsent, integer, listOf, text } from '../field-schemas.ts'
import { type ReaderName, withoutNulls } from '../parameters.ts'

/** Bounds of what Lanying callers may send. Texts count code points unless the name says bytes. */
export const lanyingLimits = {
  passwordCharsMax: 128,
  /** Names and mobiles that are looked up: they may have been given through another dialect, with its own bounds. */
  lookupCharsMax: 1_024,
  deviceGuidCharsMax: 256,
  nickNameCharsMax: 128,
  avatarCharsMax: 1_024,
  mobileCharsMax: 32,
  descriptionCharsMax: 1_024,
  infoBytesMax: 4_096,
  questionCharsMax: 256,
  timeZoneCharsMax: 64,
  aliasCharsMax: 128,
  tagsMax: 100,
  tagCharsMax: 64,
  deviceTokenCharsMax: 4_096,
  notifierCharsMax: 128,
  pushTokenCharsMax: 512,
  signCharsMax: 1_024,
  cursorCharsMax: 256,
  /** Items of a batch, ids of a list, targets of a push. */
  batchItemsMax: 500,
  pageSizeMax: 200,
  pageSizeDefault: 50,
  listLimitMax: limits.listItemsMax,
  pushTextCharsMax: 4_096,
  pushUrlCharsMax: 1_024,
  /** Of `ext` and of each vendor's object in a push, as JSON. */
  pushObjectBytesMax: 16_384,
  requestIdCharsMax: 128,
} as const

/** Input and reply of a row: spread it into the row beside its route and `run`. */
export const contract = <Input extends z.ZodType, Reply extends z.ZodType>(
  reader: ReaderName,
  input: Input,
  reply: Reply,
) => ({
  reader,
  input,
  reply,
})

/** Setters answer `true` or a failure. */
export const done = z.literal(true)

export const noInput = z.object({})

/** A user id as shown: above 2^31, because integrators cast it to a long after a parse that makes small ones ints. */
export const shownId = z.int().min(limits.numMin).max(limits.numMax)

/** `data` with its version; `cursor` is absent on the last page. */
export const listing = <Item extends z.ZodType>(item: Item) =>
  z.object({ data: z.array(item), version: z.int(), cursor: z.string().min(1).optional() })

/** An object inside another, whose null members count as absent. */
export const inner = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (isObject(value) ? withoutNulls(value) : value), schema)

export const deviceGuid = text(lanyingLimits.deviceGuidCharsMax).optional().transform(emptyIsAbsent)
export const pushToken = text(lanyingLimits.pushTokenCharsMax).optional().transform(emptyIsAbsent)

/** Which part of a list. The whole of it fits one page unless there are more than `listLimitMax`. */
export const pageInput = z.object({
  cursor: text(lanyingLimits.cursorCharsMax).optional().transform(emptyIsAbsent),
  limit: integer(1, lanyingLimits.listLimitMax).default(lanyingLimits.listLimitMax),
})

/** A batch as sent: each item is judged by itself with `readItem`, so that a bad one does not stop the others. */
export const batchInput = z.object({
  list: listOf(z.unknown())
    .min(1, `must have 1 to ${lanyingLimits.batchItemsMax} items`)
    .max(lanyingLimits.batchItemsMax, `must have 1 to ${lanyingLimits.batchItemsMax} items`),
})

/** One item of a batch, or what is wrong with it: its `reason`. */
export function readItem<Schema extends z.ZodType>(schema: Schema, item: unknown): z.output<Schema> | CoreError {
  const parsed = schema.safeParse(isObject(item) ? withoutNulls(item) : item)
  return parsed.success ? parsed.data : new CoreError('request.invalid', firstIssue(parsed.error))
}

/** How one item fared; `reason` only when it failed. */
export const itemResult = z.strictObject({
  user_id: z.int().optional(),
  success: z.boolean(),
  reason: z.string().min(1).optional(),
})

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
