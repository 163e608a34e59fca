import type { LocalConnection } from '../../../../core/presence/connection.ts'
import { malformed } from '../../../kit/byte-reader.ts'
import { toCoreError } from '../../../kit/failures.ts'
import { type Fault, toFault } from '../../codes.ts'
import { openimLimits } from '../../limits.ts'
import { type ClientFrame, errorReply, okReply } from '../codec/frame.ts'
import type { FrameCodec } from '../codec/frame-codec.ts'
import type { GatewayDeps } from '../deps.ts'
import type { OpenimWireSession } from '../state.ts'
import { type FrameCall, frameRows } from './rows.ts'

/**
 * Answers a binary message. Throws `request.malformed`, which closes the socket, for what cannot be read, names another
 * user or an unknown request; every other error is replied.
 * Source: open-im-server, internal/msggateway/client.go.
 */
export function answerRequest(
  deps: GatewayDeps,
  session: OpenimWireSession,
  connection: LocalConnection,
  codec: FrameCodec,
  message: Uint8Array,
): void | Promise<void> {
  const frame = codec.unpack(message)
  const extra = codec.gzip ? Math.floor(frame.length / openimLimits.inflatedBytesPerFrame) : 0
  if (extra > 0 && !session.chargeFrames(extra)) return
  const request = codec.decodeRequest(frame)
  if (request.sendID !== connection.uid) throw malformed('frame', 'sendID is not the user of this socket')
  const row = frameRows.get(request.reqIdentifier)
  if (!row) throw malformed('frame', `no such request: ${request.reqIdentifier}`)
  const { reply, refuse } = repliesTo(request, session, codec)
  const fail = (thrown: unknown) => {
    const error = toCoreError(thrown)
    if (error.code === 'internal') deps.fault(thrown)
    refuse(toFault(error))
  }
  const replyUnsupported = (errMsg: string) => refuse({ errCode: 500, errMsg })
  const call: FrameCall = { deps, session, connection, codec, request, reply, replyUnsupported }
  try {
    return row.answer(call)?.catch(fail)
  } catch (thrown) {
    fail(thrown)
  }
}

const repliesTo = (request: ClientFrame, session: OpenimWireSession, codec: FrameCodec) => ({
  reply: (data: Uint8Array | null) => session.send(codec.encodeReply(okReply(request, data))),
  refuse: (fault: Pick<Fault, 'errCode' | 'errMsg'>) => session.send(codec.encodeReply(errorReply(request, fault))),
})
