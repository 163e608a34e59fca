import { shownName, type User } from '../../../../core/accounts/user.ts'
import { toUserInfo } from '../../rest/map.ts'
import { emptyUser, pullUserRequest, pullUserResult } from '../messages.ts'
import { required, topic } from './request.ts'

const results = { found: 0, unknown: 1, notModified: 2 } as const

/** Source: im-server, UserInfoHandler; docs/dialects/wildfire.md#protobuf-messages. */
export const usersTopic = topic({
  id: 'UPUI',
  name: 'users',
  summary: 'Users by id, in request order; those that have not changed since the given time without their fields',
  input: pullUserRequest,
  reply: pullUserResult,
  async run({ deps, call }, { request }) {
    const wanted = request.map(({ uid, updateDt }) => ({ uid: required(uid, 'uid'), updateDt }))
    const found = await deps.core.users.listInOrder(call.app, [...new Set(wanted.map(({ uid }) => uid))])
    const users = new Map(found.map((user) => [user.uid, user]))
    return { result: wanted.map(({ uid, updateDt }) => resultOf(uid, updateDt, users.get(uid))) }
  },
})

function resultOf(uid: string, updateDt: number, user: User | undefined) {
  if (!user) return { user: { ...emptyUser, uid }, code: results.unknown }
  if (user.changedAtMs <= updateDt) return { user: { ...emptyUser, uid }, code: results.notModified }
  return { user: { ...toUserInfo(user), uid, name: shownName(user) }, code: results.found }
}
