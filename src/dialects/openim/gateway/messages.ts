import { bool, bytes, entry, int32, int64, text } from '../../kit/protobuf/field-types.ts'
import { many, message, one } from '../../kit/protobuf/message-type.ts'
import { openimLimits } from '../limits.ts'

/**
 * The protobuf messages of the user domain, fields numbered as the vendor does.
 * Sources: protocol, sdkws/sdkws.proto, msg/msg.proto, jssdk/jssdk.proto.
 */

const userId = text(openimLimits.userIdCharsMax)
const conversationId = text(openimLimits.keyCharsMax)

/** 1001. */
export const getMaxSeqReq = message({ userID: one(1, userId) })

/** 1006 and 1007. */
export const conversationsReq = message({
  userID: one(1, userId),
  conversationIDs: many(2, conversationId, openimLimits.conversationIdsMax),
})

/** 2003. */
export const delUserPushTokenReq = message({ userID: one(1, userId), platformID: one(2, int32) })

/** 2004. */
export const setAppBackgroundReq = message({ userID: one(1, userId), isBackground: one(2, bool) })

/** An id that is looked up: one that no account can have belongs to no user and is not an error for the whole list. */
const anyId = text(openimLimits.inflatedFrameBytesMax)

/** 2005, from the client. */
export const subUserOnlineStatus = message({
  subscribeUserID: many(1, anyId, openimLimits.subscriptionIdsMax),
  unsubscribeUserID: many(2, anyId, openimLimits.subscriptionIdsMax),
})

/** Kinds of platform are eleven; the bound leaves room for a vendor's next ones. */
const platformsMax = 64

/** 2005, to the client: the platforms of each user now. */
export const subUserOnlineStatusTips = message({
  subscribers: many(
    1,
    message({ userID: one(1, userId), onlinePlatformIDs: many(2, int32, platformsMax) }),
    openimLimits.subscriptionIdsMax,
  ),
})

/** A message; of its fields only those that a notification carries. */
export const msgData = message({
  sendID: one(1, userId),
  recvID: one(2, userId),
  clientMsgID: one(4, text(openimLimits.keyCharsMax)),
  serverMsgID: one(5, text(openimLimits.keyCharsMax)),
  sessionType: one(9, int32),
  msgFrom: one(10, int32),
  contentType: one(11, int32),
  content: one(12, bytes),
  sendTime: one(15, int64),
  createTime: one(16, int64),
})

const pullMsgs = message({
  Msgs: many(1, msgData, openimLimits.listItemsMax),
  isEnd: one(2, bool),
  endSeq: one(3, int64),
})
const pullMsgsEntry = entry(openimLimits.keyCharsMax, pullMsgs)

/** 2001: conversation id to messages. */
export const pushMessages = message({
  msgs: many(1, pullMsgsEntry, openimLimits.listItemsMax),
  notificationMsgs: many(2, pullMsgsEntry, openimLimits.listItemsMax),
})

/** The body of /jssdk/get_active_conversations. */
export const getActiveConversationsReq = message({ ownerUserID: one(1, userId), count: one(2, int64) })
