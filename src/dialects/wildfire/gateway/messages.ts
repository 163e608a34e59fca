import { bytes, int32, int64, text } from '../../kit/protobuf/field-types.ts'
import { explicit, many, message, one, optional } from '../../kit/protobuf/message-type.ts'
import { textMax } from '../rest/json.ts'

/**
 * The messages of the client link, as far as they are read or written here. Required fields are `optional` where their
 * absence is an error of its own. Source: docs/dialects/wildfire.md#protobuf-messages.
 */

/** Users that one request may name. */
const usersMax = 1_000
/** Fields that one edit of the own profile may name. */
const entriesMax = 100

const id = text(textMax.id)
const line = text(textMax.line)
/** Of a push provider. */
const pushTokenCharsMax = 4_096

export const imHttpWrapper = message({
  token: optional(1, text(2_048)),
  clientId: optional(2, id),
  request: optional(3, id),
  data: one(4, bytes),
})

export const routeResponse = message({
  host: explicit(1, text(255)),
  longPort: explicit(2, int32),
  shortPort: explicit(3, int32),
})

/** The heads are written also when they are 0. */
export const connectAckPayload = message({
  messageHead: explicit(1, int64),
  friendHead: explicit(2, int64),
  friendRequestHead: explicit(3, int64),
  settingHead: explicit(4, int64),
  serverTime: one(7, int64),
})

const userRequest = message({ uid: optional(1, id), updateDt: one(2, int64) })

export const pullUserRequest = message({ request: many(1, userRequest, usersMax) })

const user = message({
  uid: explicit(1, id),
  name: one(2, line),
  displayName: one(3, line),
  portrait: one(4, text(textMax.url)),
  mobile: one(5, line),
  email: one(6, line),
  address: one(7, line),
  company: one(8, line),
  extra: one(9, text(textMax.extra)),
  updateDt: one(10, int64),
  gender: one(11, int32),
  social: one(12, line),
  type: one(13, int32),
  deleted: one(14, int32),
})

/** For a user of whom only the id is sent. */
export const emptyUser = user.zero()

const userResult = message({ user: one(1, user), code: explicit(2, int32) })

export const pullUserResult = message({ result: many(1, userResult, usersMax) })

export const uploadDeviceTokenRequest = message({
  platform: optional(1, int32),
  appName: one(2, text(textMax.url)),
  deviceToken: one(3, text(pushTokenCharsMax)),
  pushType: one(4, int32),
})

const infoEntry = message({ type: optional(1, int32), value: one(2, text(textMax.extra)) })

export const modifyMyInfoRequest = message({ entry: many(1, infoEntry, entriesMax) })

export const idBuf = message({ id: explicit(1, text(textMax.url)) })

export const authCodeRequest = message({ targetId: one(1, id), type: one(2, int32), host: one(3, text(textMax.url)) })
