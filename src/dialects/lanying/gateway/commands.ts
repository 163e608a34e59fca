import { type FrameRow, frame, frameTable } from '../../kit/frame-row.ts'
import { sendNoUnread, sendSync, system } from './frames.ts'
import { frameCommands, syncRequest } from './messages.ts'
import type { LinkSession } from './state.ts'
import { okStatus, statusCodes } from './statuses.ts'

/** One request of an admitted client. */
export type CommandCall = { readonly session: LinkSession; readonly payload: Uint8Array }

const noMessages = { code: statusCodes.fail, reason: 'messages are not part of this server' }

/** Every command of a client that is signed in, for the reference too. Source: the vendor's web client, core/protocol. */
export const commandRows: readonly FrameRow<number, CommandCall>[] = [
  frame({
    id: frameCommands.unread,
    name: 'UNREAD',
    summary: 'Heartbeat; conversations with unread messages: none',
    input: () => undefined,
    run: ({ session }: CommandCall) => sendNoUnread(session),
  }),
  frame({
    id: frameCommands.sync,
    name: 'SYNC',
    summary: 'Changes of a conversation: none. A message to send is refused: messages are out of scope',
    input: ({ payload }: CommandCall) => syncRequest.decode(payload),
    run({ session }, { xid = system, meta }) {
      if (meta) sendSync(session, { status: noMessages, of: xid, clientMid: meta.id })
      else sendSync(session, { status: okStatus, of: xid })
    },
  }),
]

export const commands = frameTable(commandRows)
