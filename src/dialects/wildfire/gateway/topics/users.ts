import { shownName, type User } from '../../../../core/accounts/user.ts'
import { nextTurn } from '../../../../core/concurrency/next-turn.ts'
import { frame } from '../../../kit/frame-row.ts'
import { toUserInfo } from '../../rest/map.ts'
import { emptyUser, pullUserRequest, pullUserResult } from '../messages.ts'
import { LinkFailure } from './link-failure.ts'
import { replyBytesMax, replyTooLong } from './reply.ts'
import { required, type TopicCall, type TopicRow } from './request.ts'

const results = { found: 0, unknown: 1, notModified: 2 } as const

/** Users that are read and encoded before other connections get their turn on the event loop. */
const usersAtOnce = 100

type WantedUser = { readonly uid: string; readonly updateDt: number }

/** Source: im-server, UserInfoHandler; docs/dialects/wildfire.md#protobuf-messages. */
export const usersTopic: TopicRow = frame({
  id: 'UPUI',
  name: 'users',
  summary: 'Users by id, in request order; those that have not changed since the given time without their fields',
  input({ payload }: TopicCall): WantedUser[] {
    const { request } = pullUserRequest.decode(payload)
    return request.map(({ uid, updateDt }) => ({ uid: required(uid, 'uid'), updateDt }))
  },
  async run(call, wanted) {
    const chunks: Uint8Array[] = []
    let bytes = 0
    for (let at = 0; at < wanted.length; at += usersAtOnce) {
      if (at > 0) await nextTurn()
      const chunk = await encodedResults(call, wanted.slice(at, at + usersAtOnce))
      bytes += chunk.length
      if (bytes > replyBytesMax) throw new LinkFailure(replyTooLong, 'the users are too many for one reply')
      chunks.push(chunk)
    }
    // Messages that follow one another are one message: its list has the items of all.
    await call.reply(0, Buffer.concat(chunks))
  },
})

async function encodedResults({ deps, call }: TopicCall, wanted: readonly WantedUser[]): Promise<Uint8Array> {
  const found = await deps.core.users.listInOrder(call.app, [...new Set(wanted.map(({ uid }) => uid))])
  const users = new Map(found.map((user) => [user.uid, user]))
  return pullUserResult.encode({ result: wanted.map((one) => resultOf(one, users.get(one.uid))) })
}

function resultOf({ uid, updateDt }: WantedUser, user: User | undefined) {
  if (!user) return { user: { ...emptyUser, uid }, code: results.unknown }
  if (user.changedAtMs <= updateDt) return { user: { ...emptyUser, uid }, code: results.notModified }
  return { user: { ...toUserInfo(user), uid, name: shownName(user) }, code: results.found }
}
