import { CoreError } from '../../../../core/errors.ts'
import type { LocalConnection } from '../../../../core/presence/connection.ts'
import { type FrameRow, frame, frameTable } from '../../../kit/frame-row.ts'
import { possibleIds } from '../../limits.ts'
import { type ClientFrame, frameIds } from '../codec/frame.ts'
import type { FrameCodec } from '../codec/frame-codec.ts'
import type { GatewayDeps } from '../deps.ts'
import { conversationsReq, setAppBackgroundReq } from '../messages.ts'
import type { OpenimWireSession } from '../state.ts'
import { decodeSubscription, statusesOf, subscriptionReplyData } from './presence-tips.ts'

/** One request of an admitted client. */
export type FrameCall = {
  readonly deps: GatewayDeps
  readonly session: OpenimWireSession
  readonly connection: LocalConnection
  readonly codec: FrameCodec
  readonly request: ClientFrame
  /** `data` null is none. To be called once. */
  readonly reply: (data: Uint8Array | null) => void
  /** For what this server does not do. To be called once, in place of `reply`. */
  readonly replyUnsupported: (message: string) => void
}

const emptyBytes = new Uint8Array()
const nothing = () => undefined

/** Rollcall carries no messages, so the list is empty; in protobuf that is no bytes at all. */
const emptyList = {
  input: nothing,
  run: ({ reply }: FrameCall) => reply(emptyBytes),
}
const noMessages = {
  input: nothing,
  run: ({ replyUnsupported }: FrameCall) => replyUnsupported('unsupported: no messages here'),
}

/** Every request of OpenIM's clients. Source: open-im-server, internal/msggateway/client.go. */
const rows: readonly FrameRow<number, FrameCall>[] = [
  frame({ id: frameIds.newestSeq, name: 'getNewestSeq', summary: 'Newest message numbers: none', ...emptyList }),
  frame({ id: frameIds.pullByRanges, name: 'pullMsgBySeqList', summary: 'Messages by ranges: none', ...emptyList }),
  frame({ id: frameIds.sendMessage, name: 'sendMsg', summary: 'Sends a message: unsupported', ...noMessages }),
  frame({ id: frameIds.signalling, name: 'sendSignalMsg', summary: 'Sends a signal: unsupported', ...noMessages }),
  frame({ id: frameIds.pullBySeqs, name: 'pullMsg', summary: 'Messages by numbers: none', ...emptyList }),
  frame({
    id: frameIds.readAndMaxSeqs,
    name: 'getConvMaxReadSeq',
    summary: "Read and newest numbers of the user's conversations: none",
    input: ({ request }: FrameCall) => conversationsReq.decode(request.data),
    run({ deps, connection, reply }, { userID }) {
      if (userID !== connection.uid && connection.uid !== deps.settings.of(connection.app).adminUserId)
        throw new CoreError('auth.forbidden', `userID ${userID} is not the socket's`)
      reply(emptyBytes)
    },
  }),
  frame({ id: frameIds.lastMessages, name: 'pullConvLastMessage', summary: 'Last messages: none', ...emptyList }),
  frame({
    id: frameIds.logout,
    name: 'logoutMsg',
    summary: 'Signs this client out: its device is not notified any more; its token stays valid',
    // Whatever user the data names.
    input: nothing,
    async run({ deps, session, connection, request, reply }) {
      const { app, uid, dialect, clientKey } = connection
      if (clientKey !== undefined) {
        const call = { app, dialect, actor: { kind: 'user', id: uid }, requestId: request.operationID } as const
        await deps.core.pushBindings.unbindDevice(call, { uid, dialect, clientKey })
      }
      reply(emptyBytes)
      session.disconnect('gone')
    },
  }),
  frame({
    id: frameIds.background,
    name: 'setBackgroundStatus',
    summary: 'Whether the app of this socket is in the background',
    // Whatever user the data names.
    input: ({ request }: FrameCall) => setAppBackgroundReq.decode(request.data),
    run({ session, reply }, { isBackground }) {
      session.setBackground(isBackground)
      reply(null)
    },
  }),
  frame({
    id: frameIds.presence,
    name: 'subUserOnlineStatus',
    summary: 'Subscribes to the online status of users and unsubscribes from others; replies the status of each',
    input: ({ request }: FrameCall) => decodeSubscription(request.data),
    run({ deps: { subscriptions }, connection, codec, reply }, { subscribe, unsubscribe }) {
      const change = { subscribe: possibleIds(subscribe), unsubscribe }
      return subscriptions.change(connection, change, (states) => {
        const statuses = statusesOf(subscribe, states)
        reply(subscriptionReplyData(statuses, codec.encoding))
      })
    },
  }),
]

export const frameRows = frameTable(rows)
