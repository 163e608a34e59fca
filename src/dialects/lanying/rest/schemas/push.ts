import { z } from 'zod'
import { CoreError } from '../../../../core/errors.ts'
import { anyObject, id, int32, list, listOf, object, patternText, text, word } from '../field-schemas.ts'
import { contract, done, inner, lanyingLimits, noInput, pushToken } from './contract.ts'

const { aliasCharsMax, tagCharsMax, tagsMax, deviceTokenCharsMax, notifierCharsMax, batchItemsMax } = lanyingLimits
const { pushTokenCharsMax, pushTextCharsMax, pushUrlCharsMax, pushObjectBytesMax, requestIdCharsMax } = lanyingLimits

export const bindToken = contract(
  'fields',
  z.object({
    device_sn: int32(),
    device_token: text(deviceTokenCharsMax, 1),
    notifier_name: text(notifierCharsMax, 1),
  }),
  done,
)
export const unbindToken = contract('deviceSn', z.object({ device_sn: int32() }), done)

/** `alias: ''` unbinds. */
export const bindAlias = contract('fields', z.object({ alias: text(aliasCharsMax), push_token: pushToken }), done)

const tagsInput = z.object({ tags: list(text(tagCharsMax, 1), tagsMax) })
export const bindTags = contract('fields', tagsInput, done)
/** The list may also be a repeated query parameter. */
export const unbindTags = contract('tags', tagsInput, done)
export const unbindAllTags = contract('nothing', noInput, done)
/** In the order they were bound. */
export const getTags = contract('nothing', noInput, z.array(z.string()))

export const setBadge = contract('fields', z.object({ badge: int32() }), done)

/** Not bounded here: a list that is too long has a number of its own, see `checkAudience`. */
const targets = <Item extends z.ZodType>(item: Item) => listOf(item).min(1, 'must have an item')

/** Who is meant: all, or the users and devices that fit any value of one list. */
export const audience = inner(
  z.union(
    [
      z.literal('all'),
      z.strictObject({ tag: targets(text(tagCharsMax, 1)) }),
      z.strictObject({ alias: targets(text(aliasCharsMax, 1)) }),
      z.strictObject({ user_id: targets(id()) }),
      z.strictObject({ push_token: targets(text(pushTokenCharsMax, 1)) }),
    ],
    {
      error: ({ input }) =>
        input === undefined ? 'required' : 'must be "all" or one list of tag, alias, user_id or push_token',
    },
  ),
)

export type AudienceInput = z.output<typeof audience>

/** Throws `push.audience_too_long` for a list over 500. */
export function checkAudience(meant: AudienceInput): void {
  const length = meant === 'all' ? 0 : (Object.values(meant)[0]?.length ?? 0)
  if (length > batchItemsMax)
    throw new CoreError('push.audience_too_long', `the audience lists more than ${batchItemsMax}`)
}

const channels = ['mxpush', 'apns', 'huawei', 'xiaomi', 'oppo', 'vivo', 'flyme', 'fcm'] as const
export type Channel = (typeof channels)[number]
const routes = ['ups', 'fcm', 'huawei', 'xiaomi', 'oppo', 'vivo', 'meizu'] as const
const smallObject = anyObject().refine((value) => Buffer.byteLength(JSON.stringify(value)) <= pushObjectBytesMax, {
  message: `must have at most ${pushObjectBytesMax} bytes as JSON`,
})
/** Fields for one vendor's channel: kept for the sink, not read by us. */
const vendorFields = smallObject.optional()

const setting = object({
  /** A repeated id is not sent again. */
  request_id: text(requestIdCharsMax).optional(),
  distribution_strategy: word('combined', 'mxpush_only', 'ospush_only').default('combined'),
  ospush_sequence: listOf(word(...routes))
    .max(routes.length, `must have at most ${routes.length} items`)
    .default(['ups', 'fcm']),
})

const message = object({
  type: word('text', 'image', 'cmd').default('text'),
  title: text(pushTextCharsMax).default(''),
  body: text(pushTextCharsMax).default(''),
  big_text: text(pushTextCharsMax).optional(),
  attachment_url: text(pushUrlCharsMax).optional(),
  /** `7` sets, `+1` adds; empty is `+1`. */
  badge: patternText(/^(\+?\d{1,9})?$/, 'digits, or + and digits')
    .default('+1')
    .transform((badge) => badge || '+1'),
  ext: smallObject.optional(),
  /** Seconds since the epoch, unlike every other time here; 0 for none. */
  show_begin_time: id().optional(),
  show_end_time: id().optional(),
  ios: vendorFields,
  android: vendorFields,
  huawei: vendorFields,
  xiaomi: vendorFields,
  oppo: vendorFields,
  vivo: vendorFields,
  flyme: vendorFields,
  fcm: vendorFields,
})

/** Signed URLs have a query behind the name. */
const imageName = /\.(?:jpe?g|png)(?:[?#].*)?$/i
const isShowable = ({ type, attachment_url: url }: z.output<typeof message>): boolean =>
  type !== 'image' || (url !== undefined && imageName.test(url))

/** Source: reference, push, 7.2. */
export const notify = contract(
  'fields',
  z.object({
    audience,
    setting: inner(setting).default({ distribution_strategy: 'combined', ospush_sequence: ['ups', 'fcm'] }),
    message: inner(
      message.refine(isShowable, { path: ['attachment_url'], message: 'must end with jpg, jpeg or png for an image' }),
    ),
  }),
  z.strictObject({ task_id: z.int().positive() }),
)

const count = z.int().min(0)
const countNames = channels.flatMap((channel) => ['target', 'sent', 'received'].map((what) => `${channel}_${what}`))
const counts = Object.fromEntries(countNames.map((name) => [name, count]))

/** Counts of a task that reached no device. */
export const noCounts: Readonly<Record<string, number>> = Object.fromEntries(countNames.map((name) => [name, 0]))

/** Counts of each channel; unknown tasks are left out. Source: reference, push, 7.3. */
export const taskDetail = contract(
  'fields',
  z.object({ list: list(id(), batchItemsMax) }),
  z.array(z.strictObject({ task_id: z.int().positive(), ...counts })),
)
