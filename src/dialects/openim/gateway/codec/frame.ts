/** A request of a client; `data` is a protobuf message, empty when there is none. */
export type ClientFrame = {
  reqIdentifier: number
  /** Unused: the handshake's token counts. */
  token: string
  sendID: string
  operationID: string
  /** Ties the reply to the request. */
  msgIncr: string
  data: Uint8Array
}

/** A reply or, with an empty `msgIncr`, a push. `data` null is none, which JSON clients tell from empty bytes. */
export type ServerFrame = {
  reqIdentifier: number
  msgIncr: string
  operationID: string
  errCode: number
  errMsg: string
  data: Uint8Array | null
}

/** Source: open-im-server, internal/msggateway/constant.go. */
export const frameIds = {
  newestSeq: 1001,
  pullByRanges: 1002,
  sendMessage: 1003,
  signalling: 1004,
  pullBySeqs: 1005,
  readAndMaxSeqs: 1006,
  lastMessages: 1007,
  push: 2001,
  kicked: 2002,
  logout: 2003,
  background: 2004,
  presence: 2005,
} as const

export const okReply = (request: ClientFrame, data: Uint8Array | null): ServerFrame => ({
  reqIdentifier: request.reqIdentifier,
  msgIncr: request.msgIncr,
  operationID: request.operationID,
  errCode: 0,
  errMsg: '',
  data,
})

/** Frames have no errDlt, and errors no data. */
export const errorReply = (request: ClientFrame, fault: { errCode: number; errMsg: string }): ServerFrame => ({
  ...okReply(request, null),
  errCode: fault.errCode,
  errMsg: fault.errMsg,
})

export const pushFrame = (reqIdentifier: number, operationID: string, data: Uint8Array | null): ServerFrame => ({
  reqIdentifier,
  msgIncr: '',
  operationID,
  errCode: 0,
  errMsg: '',
  data,
})

/** The closing frame of a kick; it carries no reason. */
export const kickedFrame: ServerFrame = pushFrame(frameIds.kicked, '', null)
