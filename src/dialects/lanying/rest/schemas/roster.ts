import { z } from 'zod'
import { id, list, text } from '../field-schemas.ts'
import { contract, lanyingLimits, listing, noInput, pageInput, shownId } from './contract.ts'
import { authModeMax } from './settings.ts'

const { lookupCharsMax, batchItemsMax } = lanyingLimits

/** There are no friends here: all users are strangers to each other. */
export const stranger = 2

/** The public profile of a user. `relation`: 0 friend, 1 deleted, 2 stranger, 3 blocked. */
export const rosterItem = z.strictObject({
  user_id: shownId,
  username: z.string(),
  nick_name: z.string(),
  avatar: z.string(),
  description: z.string(),
  public_info: z.string(),
  alias: z.string(),
  ext: z.string(),
  auth_mode: z.int().min(0).max(authModeMax),
  auth_question: z.string(),
  relation: z.int().min(0).max(3),
  mute_notification: z.boolean(),
})

export const rosterById = contract('parameters', z.object({ user_id: id() }), rosterItem)
export const rosterByName = contract('parameters', z.object({ username: text(lookupCharsMax, 1) }), rosterItem)
export const rosterByMobile = contract('parameters', z.object({ mobile: text(lookupCharsMax, 1) }), rosterItem)

/** In the order asked; unknown and deleted ids are left out. */
export const rosterInfo = contract('fields', z.object({ list: list(id(), batchItemsMax) }), z.array(rosterItem))

/** Always a list: the vendor's client signs in no further on anything else. */
export const rosterList = contract('parameters', pageInput, listing(shownId))
/** `status` and `expired_time` (ms) are those of the request. */
const application = z.strictObject({
  user_id: shownId,
  reason: z.string(),
  status: z.int().min(0).max(2),
  expired_time: z.int(),
})
export const rosterApplications = contract('parameters', pageInput, listing(application))
export const rosterBlocked = contract('nothing', noInput, z.array(shownId))
export const groupsJoined = contract('nothing', noInput, z.array(z.int()))
