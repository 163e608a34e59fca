import { frame } from '../../../kit/frame-row.ts'
import { LinkFailure } from './link-failure.ts'
import type { TopicCall, TopicRow } from './request.ts'

/** What the one byte of the request asks for. */
const signOutKinds = { endSession: 1, leaveSession: 8 } as const

/** Source: im-server, DisconnectHandler; docs/dialects/wildfire.md#requests-on-the-link. */
export const signOutTopic: TopicRow = frame({
  id: 'CST',
  name: 'sign out',
  summary: 'Ends this session and its push binding (1), or only the connection (8); any other byte does nothing',
  input({ payload }: TopicCall) {
    const [kind] = payload
    if (kind === undefined) throw new LinkFailure(4, 'no byte')
    return kind
  },
  async run({ deps, session, connection, call, reply, replyAtEnd }, kind) {
    const { uid, clientKey } = connection
    if (kind === signOutKinds.endSession && clientKey !== undefined) {
      replyAtEnd(0)
      await deps.core.sessions.kick(call, uid, { dialects: ['wildfire'], clientKey }, 'signed_out')
    } else if (kind === signOutKinds.leaveSession) {
      replyAtEnd(0)
      session.disconnect('signed_out')
    } else await reply(0)
  },
})
