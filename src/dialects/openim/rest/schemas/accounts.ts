import { z } from 'zod'
import { openimLimits } from '../../limits.ts'
import {
  ex,
  faceUrl,
  fields,
  idList,
  int32,
  isDistinct,
  newId,
  nickname,
  optionalId,
  pagination,
  recvOpt,
  requiredId,
  requiredText,
  text,
} from './fields.ts'

/** Requests and replies of /user, accounts. A call without `reply` answers no data. Source: protocol, user/user.go. */

/** Key order is part of it: the JS client compares the text of its own entry with the one it has. */
export const userInfo = z.object({
  userID: z.string(),
  nickname: z.string(),
  faceURL: z.string(),
  ex: z.string(),
  /** ms. */
  createTime: z.int(),
  /** 0 and 1 ordinary, 2 admin, 3 notification account, 4 robot. The spelling is the vendor's. */
  appMangerLevel: z.int(),
  globalRecvMsgOpt: z.int(),
})

const level = int32('appMangerLevel').min(0, 'appMangerLevel is invalid').max(4, 'appMangerLevel is invalid').default(0)

const newUser = fields(
  {
    userID: newId('userID is empty'),
    nickname: requiredText('nickname', openimLimits.nicknameCharsMax, 'user name is empty'),
    faceURL: faceUrl.default(''),
    ex: ex.default(''),
    appMangerLevel: level,
    globalRecvMsgOpt: recvOpt.default(0),
  },
  'user is empty',
)

export const userRegister = {
  input: fields({
    users: z
      .array(newUser, { error: ({ input }) => (input === undefined ? 'users are empty' : 'users is not an array') })
      // Absent and empty have a text each.
      .min(1, 'users is empty')
      .max(openimLimits.listItemsMax, `users has more than ${openimLimits.listItemsMax} items`)
      .refine((users) => isDistinct(users.map(({ userID }) => userID)), 'userID repeated'),
  }),
}

/** Deprecated by its vendor: empty texts and zeros change nothing. */
export const updateUserInfo = {
  input: fields({
    userInfo: fields(
      {
        userID: requiredId('UserID is empty'),
        nickname: nickname.default(''),
        faceURL: faceUrl.default(''),
        ex: ex.default(''),
        appMangerLevel: level,
        globalRecvMsgOpt: recvOpt.default(0),
      },
      'UserInfo is empty',
    ),
  }),
}

/** What is present counts, also when empty; what is absent stays. */
export const updateUserInfoEx = {
  input: fields({
    userInfo: fields(
      {
        userID: requiredId('userID is empty'),
        nickname: nickname.optional(),
        faceURL: faceUrl.optional(),
        ex: ex.optional(),
        globalRecvMsgOpt: recvOpt.optional(),
      },
      'userInfo is empty',
    ),
  }),
}

export const setGlobalMsgRecvOpt = {
  input: fields({ globalRecvMsgOpt: recvOpt.default(0), userID: requiredId('UserID is empty') }),
}

export const getUsersInfo = {
  input: fields({ userIDs: idList('userIDs', 'UserIDs is empty') }),
  reply: z.object({ usersInfo: z.array(userInfo) }),
}

export const accountCheck = {
  input: fields({
    checkUserIDs: idList('checkUserIDs', 'CheckUserIDs is empty').refine(isDistinct, 'userID repeated'),
  }),
  reply: z.object({ results: z.array(z.object({ userID: z.string(), accountStatus: z.literal([0, 1]) })) }),
}

/** The two filters are case-folded substrings, either of which may match. */
export const getUsers = {
  input: fields({
    pagination,
    userID: optionalId,
    nickName: text('nickName', openimLimits.nicknameCharsMax).default(''),
  }),
  reply: z.object({ total: z.int(), users: z.array(userInfo) }),
}

export const getAllUsersUid = {
  input: fields({ pagination }),
  reply: z.object({ total: z.int(), userIDs: z.array(z.string()) }),
}
