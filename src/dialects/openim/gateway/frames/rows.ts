import { CoreError } from '../../../../core/errors.ts'
import type { LocalConnection } from '../../../../core/presence/connection.ts'
import { asCoreError } from '../../../kit/runner.ts'
import { toFault } from '../../codes.ts'
import { malformed } from '../codec/byte-reader.ts'
import { errorReply, type FrameRequest, frameIds, okReply } from '../codec/frame.ts'
import type { FrameCodec } from '../codec/frame-codec.ts'
import type { GatewayDeps } from '../deps.ts'
import { conversationsReq, setAppBackgroundReq } from '../protobuf/messages.ts'
import type { OpenimSession } from '../state.ts'
import { decodeSubscription, onlineStatusOf, subscriptionReplyData } from './presence-tips.ts'

/** One request of an admitted client. */
type Asked = {
  readonly deps: GatewayDeps
  readonly session: OpenimSession
  readonly connection: LocalConnection
  readonly codec: FrameCodec
  readonly request: FrameRequest
  /** To be called once. */
  readonly reply: (data: Uint8Array | null) => void
}

/** What it throws is replied as an error; the socket stays open. */
type Answer = (asked: Asked) => void | Promise<void>

const emptyBytes = new Uint8Array()

/** Rollcall carries no messages, so the list is empty; in protobuf that is no bytes at all. */
const nothing: Answer = ({ reply }) => reply(emptyBytes)

const readAndMaxSeqs: Answer = ({ deps, connection, request, reply }) => {
  const { userID } = conversationsReq.decode(request.data)
  if (userID !== connection.uid && connection.uid !== deps.settings.adminUserId)
    throw new CoreError('auth.forbidden', `userID ${userID} is not the socket's`)
  reply(emptyBytes)
}

const unsupported: Answer = ({ session, codec, request }) =>
  session.send(codec.encodeReply(errorReply(request, { errCode: 500, errMsg: 'unsupported: no messages here' })))

/**
 * The token stays valid; the device is no longer notified (docs/architecture.md#t8). Signs out this client, whatever user
 * the data names.
 */
const logout: Answer = async ({ deps, session, connection, reply }) => {
  const { app, uid, dialect, clientKey } = connection
  if (clientKey !== undefined) {
    const call = { app, dialect, actor: { kind: 'user', id: uid } } as const
    await deps.core.pushBindings.unbindDevice(call, { uid, dialect, clientKey })
  }
  reply(emptyBytes)
  session.disconnect('gone')
}

/** Of this socket alone, whatever user the data names. */
const background: Answer = ({ session, request, reply }) => {
  session.setBackground(setAppBackgroundReq.decode(request.data).isBackground)
  reply(null)
}

const subscription: Answer = ({ deps: { subscriptions }, connection, codec, request, reply }) => {
  const { subscribe, unsubscribe } = decodeSubscription(request.data)
  subscriptions.unsubscribe(connection, unsubscribe)
  return subscriptions.subscribe(connection, subscribe, (states) => {
    const statuses = states.map(({ uid, platforms }) => onlineStatusOf(uid, platforms))
    reply(subscriptionReplyData(statuses, codec.encoding))
  })
}

const answers: ReadonlyMap<number, Answer> = new Map([
  [frameIds.newestSeq, nothing],
  [frameIds.pullByRanges, nothing],
  [frameIds.sendMessage, unsupported],
  [frameIds.signalling, unsupported],
  [frameIds.pullBySeqs, nothing],
  [frameIds.readAndMaxSeqs, readAndMaxSeqs],
  [frameIds.lastMessages, nothing],
  [frameIds.logout, logout],
  [frameIds.background, background],
  [frameIds.presence, subscription],
])

/**
 * Answers a binary message. Throws `request.malformed`, which closes the socket, for what cannot be read, names another
 * user or an unknown request; every other error is replied.
 * Source: open-im-server, internal/msggateway/client.go.
 */
export function answerRequest(
  deps: GatewayDeps,
  session: OpenimSession,
  connection: LocalConnection,
  codec: FrameCodec,
  message: Uint8Array,
): void | Promise<void> {
  const request = codec.decodeRequest(message)
  if (request.sendID !== connection.uid) throw malformed('frame', 'sendID is not the user of this socket')
  const answer = answers.get(request.reqIdentifier)
  if (!answer) throw malformed('frame', `no such request: ${request.reqIdentifier}`)
  const reply = (data: Uint8Array | null) => session.send(codec.encodeReply(okReply(request, data)))
  const refuse = (thrown: unknown) => {
    const error = asCoreError(thrown)
    if (error.code === 'internal') deps.fault(thrown)
    session.send(codec.encodeReply(errorReply(request, toFault(error))))
  }
  try {
    return answer({ deps, session, connection, codec, request, reply })?.catch(refuse)
  } catch (thrown) {
    refuse(thrown)
  }
}
