import { GobReader, gobBytes, gobInt } from '../../src/dialects/openim/gateway/codec/gob-wire.ts'

/** What a client asks over its socket. */
export type SocketRequest = {
  reqIdentifier: number
  sendID: string
  operationID: string
  msgIncr: string
  data: Uint8Array
}

/** A reply, or a push: then `msgIncr` is empty. */
export type SocketReply = {
  reqIdentifier: number
  msgIncr: string
  operationID: string
  errCode: number
  errMsg: string
  data: Uint8Array | null
}

/** The definition that Go clients put before each request. Source: made by Go 1.19, encoding/gob. */
const requestDefinition = Buffer.from(
  '66ff810301010c47656e6572616c577352657101ff82000106010d5265714964656e7469666965720104000105546f6b656e010c00010653656e' +
    '644944010c00010b4f7065726174696f6e4944010c0001074d7367496e6372010c00010444617461010a000000',
  'hex',
)

/** As a Go client writes it: zero values are left out. */
export function gobRequest({ reqIdentifier, sendID, operationID, msgIncr, data }: SocketRequest): Uint8Array {
  const values = [
    reqIdentifier === 0 ? [] : [Uint8Array.from(gobInt(reqIdentifier))],
    [],
    ...[sendID, operationID, msgIncr].map((text) => (text === '' ? [] : gobBytes(Buffer.from(text)))),
    data.length === 0 ? [] : gobBytes(data),
  ]
  const parts: Uint8Array[] = [Uint8Array.from(gobInt(65))]
  let last = -1
  values.forEach((value, index) => {
    if (value.length === 0) return
    parts.push(Uint8Array.of(index - last), ...value)
    last = index
  })
  return Buffer.concat([requestDefinition, ...gobBytes(Buffer.concat([...parts, Uint8Array.of(0)]))])
}

/** As a Go client reads it. The definition is a message of its own, constant in our server. */
export function gobReply(bytes: Uint8Array): SocketReply {
  const stream = new GobReader(bytes)
  stream.bytes()
  const value = new GobReader(stream.bytes())
  value.int()
  const reply = { reqIdentifier: 0, msgIncr: '', operationID: '', errCode: 0, errMsg: '', data: new Uint8Array() }
  value.fields(6, (index) => {
    if (index === 0) reply.reqIdentifier = value.int()
    else if (index === 1) reply.msgIncr = value.text()
    else if (index === 2) reply.operationID = value.text()
    else if (index === 3) reply.errCode = value.int()
    else if (index === 4) reply.errMsg = value.text()
    else reply.data = Uint8Array.from(value.bytes())
  })
  return reply
}
