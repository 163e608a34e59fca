import { z } from 'zod'
import { openimLimits } from '../../limits.ts'
import { blob, fields, nullAsEmpty, optionalId, pagination, requiredText, text } from './fields.ts'

/** Requests and replies of /user/*_user_client_config; userID `''` is the set of everybody. Source: protocol, user/user.go. */

const key = requiredText('key', openimLimits.keyCharsMax, 'key is empty')
const value = blob('value', openimLimits.valueBytesMax)
const { listItemsMax } = openimLimits

export const getUserClientConfig = {
  input: fields({ userID: optionalId }),
  reply: z.object({ configs: z.record(z.string(), z.string()) }),
}

/** A record leaves this key out without a word. */
function refuseProto(configs: unknown, context: z.RefinementCtx): unknown {
  if (typeof configs === 'object' && configs !== null && Object.hasOwn(configs, '__proto__'))
    context.addIssue('key is invalid')
  return configs
}

/** Writes each key, leaves the others. Like the vendor's, neither this nor the removal asks whether there are any. */
export const setUserClientConfig = {
  input: fields({
    userID: optionalId,
    configs: z
      .preprocess(
        refuseProto,
        z.record(key, z.preprocess(nullAsEmpty, value), {
          error: ({ code }) => (code === 'invalid_key' ? 'key is invalid' : 'configs is not a map'),
        }),
      )
      .refine((configs) => Object.keys(configs).length <= listItemsMax, `configs has more than ${listItemsMax} keys`)
      .default({}),
  }),
}

export const delUserClientConfig = {
  input: fields({
    userID: optionalId,
    keys: z
      .array(key, 'keys is not an array')
      .max(listItemsMax, `keys has more than ${listItemsMax} items`)
      .default([]),
  }),
}

export const pageUserClientConfig = {
  input: fields({ userID: optionalId, key: text('key', openimLimits.keyCharsMax).default(''), pagination }),
  reply: z.object({
    total: z.int(),
    configs: z.array(z.object({ key: z.string(), userID: z.string(), value: z.string() })),
  }),
}
