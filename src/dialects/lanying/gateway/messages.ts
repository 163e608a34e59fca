import { bool, bytes, cutText, int32, int64, text } from '../../kit/protobuf/field-types.ts'
import { explicit, many, message, one, optional } from '../../kit/protobuf/message-type.ts'
import { tokenCharsMax } from '../token.ts'

/**
 * The messages of the client link, as far as they are read or written here; proto3. `status` and `xid` are always written: the
 * vendor's client fails without them. Source: the vendor's web client, core/protocol; docs/dialects/lanying.md#client-link.
 */

/** Characters of a device guid, of what is kept of a device's information, and of a push token. */
export const provisionBounds = { guidCharsMax: 256, infoCharsMax: 256, pushTokenCharsMax: 4_096 } as const

const line = text(256)
/** Only written: the API bounds the request. */
const pushText = text(65_536)

/** What a frame carries. */
export const frameCommands = { unread: 0, sync: 1, notice: 2, provision: 3 } as const

export const frame = message({
  version: one(1, int32),
  compressMethod: one(2, int32),
  command: one(3, int32),
  payload: one(4, bytes),
  encryptMethod: one(5, int32),
})

/** `uid` is a user's number, 0 for the system. */
export const xid = message({ uid: explicit(1, int64), deviceSN: optional(2, int32) })

export const status = message({ code: explicit(1, int32), reason: one(2, line) })

/** What a client says to sign in; the password that it may carry is not read. */
export const provisionRequest = message({
  xid: one(2, xid),
  token: one(6, text(tokenCharsMax)),
  osType: one(7, int32),
  isManualLogin: one(9, bool),
  deviceGuid: one(10, text(provisionBounds.guidCharsMax)),
  deviceNotifier: one(11, line),
  deviceToken: one(12, text(provisionBounds.pushTokenCharsMax)),
  deviceInfo: one(13, cutText(provisionBounds.infoCharsMax)),
})

export const provisionReply = message({ status: one(1, status), xid: one(2, xid) })

/** The reply to a heartbeat. There are no conversations, so no unread messages. */
export const unreadReply = message({ status: one(1, status) })

/** One entry of a list of changes. `payload` is the message of its namespace. */
export const meta = message({
  id: one(1, int64),
  from: one(2, xid),
  to: one(3, xid),
  timestamp: one(4, int64),
  namespace: one(5, int32),
  payload: one(6, bytes),
})

export const metaNamespaces = { userNotice: 4, push: 7 } as const

const syncMeta = message({ id: one(1, int64) })

export const syncRequest = message({ xid: optional(1, xid), key: one(2, int64), meta: optional(3, syncMeta) })

export const syncReply = message({
  status: one(1, status),
  metas: many(2, meta, 100),
  nextKey: one(3, int64),
  xid: one(4, xid),
  clientMid: one(5, int64),
})

/** `config`, `attachment` and `ext` are JSON texts, `''` for none. */
export const messageBody = message({
  type: one(1, int32),
  content: one(4, pushText),
  contentType: one(5, int32),
  config: one(7, pushText),
  attachment: one(8, pushText),
  ext: one(9, pushText),
  senderName: one(11, line),
})

export const userNotice = message({ type: one(1, int32), content: one(2, line) })
