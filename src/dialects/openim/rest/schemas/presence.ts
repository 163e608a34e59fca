import { z } from 'zod'
import { fields, idList, optionalId, requiredId, requiredInt32 } from './fields.ts'

/** Requests and replies of /user, presence. Source: OpenIM Server API; protocol, user/user.go. */

/** 1 online, 0 offline: the other way round than in WildfireChat. */
const status = z.literal([0, 1])

/** One entry an id in the order asked, repeats kept; one detail a live connection, oldest first. */
export const getUsersOnlineStatus = {
  input: fields({ userIDs: idList('userIDs', 'UserIDs is empty') }),
  reply: z.array(
    z.object({
      userID: z.string(),
      status,
      detailPlatformStatus: z.array(
        z.object({
          platformID: z.int(),
          /** 32 lower-case hex. */
          connID: z.string(),
          isBackground: z.boolean(),
          /** The token that opened the socket, `''` for connections of other dialects. */
          token: z.string(),
        }),
      ),
    }),
  ),
}

/** Only who is online. */
export const getUsersOnlineTokenDetail = {
  input: fields({ userIDs: idList('userIDs', 'UserIDs is empty') }),
  reply: z.array(
    z.object({
      userID: z.string(),
      status,
      singlePlatformToken: z.array(z.object({ platformID: z.int(), total: z.int(), token: z.array(z.string()) })),
    }),
  ),
}

const statusList = z.object({
  statusList: z.array(z.object({ userID: z.string(), status, platformIDs: z.array(z.int()) })),
})

export const getUsersStatus = {
  input: fields({ userID: optionalId, userIDs: idList('userIDs', 'UserIDs is empty').min(1, 'UserIDs is empty') }),
  reply: statusList,
}

export const subscribeUsersStatus = {
  input: fields({
    userID: requiredId('UserID is empty'),
    userIDs: idList('userIDs', 'subscription User-list is empty'),
    /** 1 subscribe, 2 cancel. */
    genre: requiredInt32('genre', 'invalid subscription type parameter', 1, 2),
  }),
  reply: statusList,
}

export const getSubscribeUsersStatus = {
  input: fields({ userID: requiredId('UserID is empty') }),
  reply: statusList,
}
