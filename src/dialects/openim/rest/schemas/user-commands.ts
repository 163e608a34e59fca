import { z } from 'zod'
import { openimLimits } from '../../limits.ts'
import { blob, ex, fields, int32Max, requiredId, requiredInt32, requiredText } from './fields.ts'

/** Requests and replies of /user/process_user_command_*: small things that a user keeps by type. Source: protocol, user/user.go. */

const userID = requiredId('userID is empty')
const type = requiredInt32('type', 'type is not specified', -int32Max, int32Max).refine(
  (value) => value !== 0,
  'type is not specified',
)
const uuid = requiredText('uuid', openimLimits.keyCharsMax, 'UUID is empty')

/** `value` and `ex`: absent keeps what is there. */
const written = {
  input: fields({ userID, type, uuid, value: blob('value', openimLimits.valueBytesMax).optional(), ex: ex.optional() }),
}
const list = z.object({
  /** The capital is the vendor's. */
  CommandResp: z.array(
    z.object({
      type: z.int(),
      /** Seconds, unlike every other time here. */
      createTime: z.int(),
      uuid: z.string(),
      value: z.string(),
      ex: z.string(),
    }),
  ),
})

export const processUserCommandAdd = written
export const processUserCommandUpdate = written
export const processUserCommandDelete = { input: fields({ userID, type, uuid }) }
export const processUserCommandGet = { input: fields({ userID, type }), reply: list }
export const processUserCommandGetAll = { input: fields({ userID }), reply: list }
