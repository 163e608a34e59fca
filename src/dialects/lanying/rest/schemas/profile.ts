import { z } from 'zod'
import { byteText, id, object, text } from '../field-schemas.ts'
import { batchInput, contract, done, itemResult, lanyingLimits, noInput, shownId } from './contract.ts'

const { avatarCharsMax, nickNameCharsMax, mobileCharsMax, descriptionCharsMax, infoBytesMax } = lanyingLimits

const nickName = text(nickNameCharsMax)
/** A URL or an object name, kept as given. */
const avatar = text(avatarCharsMax)
const info = byteText(infoBytesMax)

export const setAvatar = contract('fields', z.object({ avatar }), done)

/** Items of `/user/avatar/batch`. */
export const avatarItem = object({ user_id: id(), avatar })
export const setAvatars = contract('fields', batchInput, z.array(itemResult))

export const setNickname = contract('parameters', z.object({ nick_name: nickName }), done)
/** Blanks around it are dropped; `''` clears it. */
export const setMobile = contract(
  'parameters',
  z.object({ mobile: text(mobileCharsMax).transform((mobile) => mobile.trim()) }),
  done,
)

/** `/user/public` and `/user/private`: the body is the text, whatever its Content-Type. */
export const setInfo = contract('text', z.object({ text: info }), done)

/** Absent fields stay as they are. */
export const profileInput = object({
  nick_name: nickName.optional(),
  description: text(descriptionCharsMax).optional(),
  public_info: info.optional(),
  private_info: info.optional(),
})
export const setProfile = contract('fields', profileInput, done)

/** Items of `/user/profile/batch`. */
export const profileItem = profileInput.extend({ user_id: id() })
export const setProfiles = contract('fields', batchInput, z.array(itemResult))

/** Of the effective user, so with `private_info`. */
export const profileReply = z.strictObject({
  user_id: shownId,
  username: z.string(),
  avatar: z.string(),
  description: z.string(),
  mobile: z.string(),
  email: z.string(),
  nick_name: z.string(),
  public_info: z.string(),
  private_info: z.string(),
})
export const getProfile = contract('nothing', noInput, profileReply)
