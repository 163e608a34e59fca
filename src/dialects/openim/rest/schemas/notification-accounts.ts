import { z } from 'zod'
import { openimLimits } from '../../limits.ts'
import { faceUrl, fields, int32, newId, pagination, requiredId, requiredInt32, requiredText, text } from './fields.ts'

/** Requests and replies of /user/*_notification_account; `nickName` has its capital only here. Source: protocol, user/user.go. */

const account = z.object({
  userID: z.string(),
  faceURL: z.string(),
  nickName: z.string(),
  appMangerLevel: z.int(),
})

const nickName = text('nickName', openimLimits.nicknameCharsMax).default('')

/** Without an id, or with `''`, one of ten digits is made. */
export const addNotificationAccount = {
  input: fields({
    userID: z
      .union([z.literal('').transform(() => undefined), newId('userID is empty')], 'userID is not a string')
      .optional(),
    nickName: requiredText('nickName', openimLimits.nicknameCharsMax, 'nickName is empty'),
    faceURL: faceUrl.default(''),
    appMangerLevel: requiredInt32('appMangerLevel', 'app level not supported', 3, 4),
  }),
  reply: account,
}

/** Empty texts change nothing; one of the two must be there. */
export const updateNotificationAccount = {
  input: fields({ userID: requiredId('userID is empty'), nickName, faceURL: faceUrl.default('') }).refine(
    (asked) => asked.nickName !== '' || asked.faceURL !== '',
    'faceURL and nickName is empty at the same',
  ),
}

/** `appManagerLevel` is spelled rightly in this request, and in no reply. */
export const searchNotificationAccount = {
  input: fields({
    keyword: text('keyword', openimLimits.nicknameCharsMax).default(''),
    appManagerLevel: int32('appManagerLevel').optional(),
    pagination,
  }),
  reply: z.object({ total: z.int(), notificationAccounts: z.array(account) }),
}
