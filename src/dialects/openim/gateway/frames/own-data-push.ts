import type { Clock } from '../../../../core/clock.ts'
import type { Ids } from '../../../../core/ids.ts'
import type { UserId } from '../../../../core/values.ts'
import { frameIds, pushFrame, type ServerFrame } from '../codec/frame.ts'
import { pushMessages } from '../messages.ts'

/** Content types of notifications about the user's own data. Source: protocol, constant/constant.go. */
const contentTypes = {
  profileChanged: 1303,
  commandAdded: 1305,
  commandDeleted: 1306,
  commandUpdated: 1307,
} as const
type NotificationKind = keyof typeof contentTypes

const singleChat = 1
const fromSystem = 200

/** What the client reads from `detail`: whose profile changed, or who changed whose commands. */
const detailOf = (kind: NotificationKind, userId: UserId): object =>
  kind === 'profileChanged' ? { userID: userId } : { fromUserID: userId, toUserID: userId }

/**
 * The 2001 push that notifies a user's own clients of a change; they then request the new state. Its
 * operationID is not empty, since the JS client makes that request under it. Source: open-im-server,
 * internal/rpc/user/notification.go.
 */
export function notificationPush(kind: NotificationKind, userId: UserId, clock: Clock, ids: Ids): ServerFrame {
  const nowMs = clock.now()
  const message = {
    sendID: userId,
    recvID: userId,
    clientMsgID: ids.hex(16),
    serverMsgID: ids.hex(16),
    sessionType: singleChat,
    msgFrom: fromSystem,
    contentType: contentTypes[kind],
    content: Buffer.from(JSON.stringify({ detail: JSON.stringify(detailOf(kind, userId)) })),
    sendTime: nowMs,
    createTime: nowMs,
  }
  const conversation = { key: `n_${userId}_${userId}`, value: { Msgs: [message], isEnd: false, endSeq: 0 } }
  return pushFrame(frameIds.push, ids.uuid(), pushMessages.encode({ notificationMsgs: [conversation] }))
}
