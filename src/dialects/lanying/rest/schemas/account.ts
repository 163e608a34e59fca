import { z } from 'zod'
import { isUsername, isUsernamePrefix, prefixCharsMax, usernameCharsMax } from '../../username.ts'
import { id, object, text } from '../field-schemas.ts'
import { batchInput, contract, deviceGuid, done, itemResult, lanyingLimits, pushToken, shownId } from './contract.ts'
import { userSettings } from './settings.ts'

const { passwordCharsMax, lookupCharsMax, aliasCharsMax, signCharsMax } = lanyingLimits

const characters = 'letters, digits, _ and Chinese characters, not begin with mta or maxim'

/** A name to be given. */
export const username = text(usernameCharsMax, 1).refine(isUsername, `must have ${characters}, and not be digits alone`)
const usernamePrefix = text(prefixCharsMax).refine(isUsernamePrefix, `must have ${characters}`)

const newPassword = text(passwordCharsMax, 1)
/** A password to be compared: an empty one is wrong, not missing. */
const givenPassword = text(passwordCharsMax)

export const registration = object({ username, password: newPassword })

export const register = contract('fields', registration, userSettings)

/** `list` items are `registration`s. */
export const registerBatch = contract('fields', batchInput, z.array(itemResult.extend({ username: z.string() })))

/** `sign` is made with a secret by an unpublished rule: taken and not looked at. */
export const registerPush = contract(
  'fields',
  registration.extend({
    device_guid: deviceGuid,
    alias: text(aliasCharsMax).optional(),
    push_token: pushToken,
    sign: text(signCharsMax).optional(),
  }),
  userSettings,
)

/** `username` is what the generated name begins with. */
export const registerAnonymous = contract(
  'fields',
  z.object({ username: usernamePrefix.default(''), password: newPassword }),
  userSettings.extend({ username: z.string() }),
)

export const checkName = contract('parameters', z.object({ username }), done)

/** Without a password when an admin deletes, and from clients of the older documents. */
export const deleteUser = contract('fields', z.object({ password: givenPassword.optional() }), done)
export const rename = contract('parameters', z.object({ username }), done)
export const changePassword = contract(
  'fields',
  z.object({ old_password: givenPassword, new_password: newPassword }),
  done,
)
export const changePasswordAdmin = contract('fields', z.object({ password: newPassword }), done)

/** TokenDto: `expire` in ms since the epoch; `push_token` only when a `device_guid` was sent. */
export const tokenReply = z.strictObject({
  token: z.string().min(1),
  user_id: shownId,
  expire: z.int().positive(),
  public_key: z.string(),
  encrypt_type: z.literal(0),
  push_token: z.string().min(1).optional(),
})

const lookup = text(lookupCharsMax)
const credentials = { password: givenPassword, device_guid: deviceGuid }

/** By name, or by mobile in its place, as the vendor's client allows. */
export const tokenByName = contract(
  'fields',
  z
    .object({ ...credentials, name: lookup.optional(), mobile: lookup.optional() })
    .refine(({ name, mobile }) => name !== undefined || mobile !== undefined, { path: ['name'], message: 'required' }),
  tokenReply,
)
export const tokenById = contract('fields', z.object({ ...credentials, user_id: id() }), tokenReply)
export const tokenByLogin = contract('fields', z.object({ ...credentials, login_name: lookup }), tokenReply)
