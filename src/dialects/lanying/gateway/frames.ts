import type { OutgoingPush } from '../../../core/push/outgoing-push.ts'
import type { UserNum } from '../../../core/values.ts'
import { attachment, eventPacket } from './engine-io.ts'
import {
  frame,
  frameCommands,
  messageBody,
  metaNamespaces,
  provisionReply,
  syncReply,
  unreadReply,
  userNotice,
} from './messages.ts'
import type { LinkAddress, LinkSession } from './state.ts'
import { okStatus, type Status } from './statuses.ts'

type Sender = Pick<LinkSession, 'send'>

const encodedFrame = (command: number, payload: Uint8Array): Uint8Array =>
  attachment(frame.encode({ command, payload }))

/** A frame is the text of its event and then its bytes. */
function sendEncoded(session: Sender, bytes: Uint8Array): void {
  session.send(eventPacket)
  session.send(bytes)
}
const sendFrame = (session: Sender, command: number, payload: Uint8Array): void =>
  sendEncoded(session, encodedFrame(command, payload))

/** `num` is the number that the client named, also when it is refused. */
export const sendProvision = (session: Sender, status: Status, { num, deviceSN }: LinkAddress): void =>
  sendFrame(session, frameCommands.provision, provisionReply.encode({ status, xid: { uid: num, deviceSN } }))

/** The reply to every heartbeat. */
const noUnread = encodedFrame(frameCommands.unread, unreadReply.encode({ status: okStatus }))
export const sendNoUnread = (session: Sender): void => sendEncoded(session, noUnread)

export type SyncReply = {
  readonly status: Status
  /** The conversation that was asked for; the system when none was. */
  readonly of: { readonly uid: UserNum; readonly deviceSN: number | undefined }
  /** Of a message that was refused. */
  readonly clientMid?: number
}

export const sendSync = (session: Sender, { status, of, clientMid = 0 }: SyncReply): void =>
  sendFrame(session, frameCommands.sync, syncReply.encode({ status, xid: of, clientMid }))

/** Types of notices to a user. Source: the vendor's web client, core/receivers; docs/dialects/lanying.md#client-link. */
export const noticeTypes = {
  passwordChanged: 1,
  frozen: 2,
  removed: 3,
  sameDevice: 4,
  kicked: 5,
  infoUpdated: 6,
  deviceOnline: 7,
  deviceOffline: 8,
  deviceAdded: 9,
  deviceRemoved: 10,
} as const
export type NoticeType = (typeof noticeTypes)[keyof typeof noticeTypes]

/** The conversation of the system, in which notices stand. */
export const system = { uid: 0, deviceSN: 0 }
/** The system as a sender. */
const fromSystem = { uid: 0, deviceSN: undefined }

/**
 * Sends changes that the client did not ask for: one entry in a list of the system's conversation, which clients take
 * without a request. `from` is the device that it is about, the system when there is none.
 */
function sendChange(
  session: Sender,
  to: LinkAddress,
  entry: { namespace: number; payload: Uint8Array; atMs: number; id: number; from?: LinkAddress | undefined },
): void {
  const { namespace, payload, atMs, id, from } = entry
  const metas = [
    {
      id,
      from: from ? xidOf(from) : fromSystem,
      to: xidOf(to),
      timestamp: atMs,
      namespace,
      payload,
    },
  ]
  sendFrame(session, frameCommands.sync, syncReply.encode({ status: okStatus, metas, xid: system }))
}

const xidOf = ({ num, deviceSN }: LinkAddress) => ({ uid: num, deviceSN })

export type Notice = {
  readonly type: NoticeType
  readonly atMs: number
  readonly id: number
  /** The device that it is about. */
  readonly from?: LinkAddress
}

export const sendNotice = (session: Sender, to: LinkAddress, { type, ...rest }: Notice): void =>
  sendChange(session, to, {
    ...rest,
    namespace: metaNamespaces.userNotice,
    payload: userNotice.encode({ type, content: '' }),
  })

/** Types of content in a message body. Source: the vendor's web client, utils/static. */
const contentTypes: Record<OutgoingPush['content']['type'], number> = { text: 0, image: 1, cmd: 6 }

/** The vendor's messages carry a picture as JSON with its address, and settings as JSON with names of their own. */
export const sendPush = (session: Sender, to: LinkAddress, push: OutgoingPush): void =>
  sendChange(session, to, {
    namespace: metaNamespaces.push,
    atMs: push.createdAtMs,
    id: metaIdOf(push.id),
    payload: messageBody.encode({
      content: push.content.body,
      contentType: contentTypes[push.content.type],
      config: configOf(push),
      attachment: jsonOf(push.content.attachmentUrl === undefined ? undefined : { url: push.content.attachmentUrl }),
      ext: jsonOf(push.content.ext),
      senderName: push.senderName,
    }),
  })

/** A number of 52 bits that is the same when the push is repeated, so that a client can detect it. */
const metaIdOf = (id: string): number => Number.parseInt(id.slice(0, 13), 16)

const configOf = ({ alert, badge, content }: OutgoingPush): string =>
  JSON.stringify({
    pushTitle: content.title,
    pushBigText: content.bigText,
    alert,
    badge,
    showBeginTime: content.showBeginAtMs,
    showEndTime: content.showEndAtMs,
  })

const jsonOf = (value: object | undefined): string => (value === undefined ? '' : JSON.stringify(value))
