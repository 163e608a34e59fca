import type { UserPatch } from '../../../../core/accounts/store.ts'
import { answerRows, readAnswer } from '../../../../core/answer-bytes.ts'
import { CoreError } from '../../../../core/errors.ts'
import { type UserId, withoutUndefined } from '../../../../core/values.ts'
import { possibleIds } from '../../limits.ts'
import { adminOnly, argsError, selfOrAdmin } from '../auth.ts'
import { endpoint, type OpenimCall, type OpenimDeps } from '../deps.ts'
import { openimExamples } from '../examples.ts'
import { kindOf, levelOf, toUserInfo } from '../map.ts'
import * as schemas from '../schemas/accounts.ts'
import { pageOf } from '../schemas/fields.ts'

const register = endpoint({
  route: 'POST /user/user_register',
  summary: 'Register users; all or none',
  source: 'REST API, user_register',
  auth: 'token',
  ...openimExamples.userRegister,
  ...schemas.userRegister,
  allow: adminOnly,
  run: async ({ core, hooks }, { users }, call) => {
    const accepted = await hooks.beforeUserRegister(call, users)
    const drafts = accepted.map(({ userID, nickname, faceURL, ex, appMangerLevel, globalRecvMsgOpt }) => ({
      uid: userID,
      displayName: nickname,
      portrait: faceURL,
      ex,
      globalRecvMsgOpt,
      ...kindOf(appMangerLevel),
    }))
    await core.users.register(call, drafts)
  },
})

/** Empty texts and zeros change nothing in the deprecated call. */
const update = endpoint({
  route: 'POST /user/update_user_info',
  summary: 'Update the fields that are not empty (deprecated by the vendor)',
  source: 'REST API, update_user_info',
  auth: 'token',
  ...schemas.updateUserInfo,
  allow: (call, { userInfo }) => selfOrAdmin(call, userInfo.userID),
  run: async ({ core, hooks }, { userInfo: given }, call) => {
    const { userID, appMangerLevel, ...fields } = given
    const grade = await changedGrade(core, call, userID, appMangerLevel)
    const { nickname, faceURL, ex } = await hooks.beforeUpdateUserInfo(call, userID, fields)
    const patch = {
      displayName: nickname || undefined,
      portrait: faceURL || undefined,
      ex: ex || undefined,
      globalRecvMsgOpt: given.globalRecvMsgOpt || undefined,
      grade,
    }
    await core.users.update(call, userID, withoutUndefined(patch) as UserPatch)
  },
})

/** Old clients send back the level that they read. Only ordinary users have another that they may be given. */
async function changedGrade(
  { users }: Pick<OpenimDeps['core'], 'users'>,
  call: OpenimCall,
  uid: UserId,
  level: number,
): Promise<number | undefined> {
  const user = level === 0 ? undefined : await users.find(call.app, uid)
  if (!user || levelOf(user) === level) return undefined
  if (!call.isAdmin) throw new CoreError('auth.forbidden', 'appMangerLevel is for administrators to change')
  if (user.kind !== 'person' || level !== 1) throw argsError('appMangerLevel can only be changed from 0 to 1')
  return kindOf(level).grade
}

const updateEx = endpoint({
  route: 'POST /user/update_user_info_ex',
  summary: 'Update the fields that are present; an empty value clears a field',
  source: 'REST API, update_user_info_ex',
  auth: 'token',
  ...openimExamples.updateUserInfoEx,
  ...schemas.updateUserInfoEx,
  allow: (call, { userInfo }) => selfOrAdmin(call, userInfo.userID),
  run: async ({ core, hooks }, { userInfo: given }, call) => {
    const { userID, globalRecvMsgOpt, ...fields } = given
    const { nickname, faceURL, ex } = await hooks.beforeUpdateUserInfoEx(call, userID, fields)
    const patch = { displayName: nickname, portrait: faceURL, ex, globalRecvMsgOpt }
    await core.users.update(call, userID, withoutUndefined(patch) as UserPatch)
  },
})

const setRecvOpt = endpoint({
  route: 'POST /user/set_global_msg_recv_opt',
  summary: 'Set the global receive option: receive (0), do not receive (1), receive without notification (2)',
  source: 'REST API, set_global_msg_recv_opt',
  auth: 'token',
  ...openimExamples.setRecvOpt,
  ...schemas.setGlobalMsgRecvOpt,
  // The vendor checks no ownership here: any user could silence any other.
  allow: (call, { userID }) => selfOrAdmin(call, userID),
  run: async ({ core }, { userID, globalRecvMsgOpt }, call) => {
    await core.users.update(call, userID, { globalRecvMsgOpt })
  },
})

const getInfo = endpoint({
  route: 'POST /user/get_users_info',
  summary: 'Get users by id, each once; unknown ids are left out',
  source: 'REST API, get_users_info',
  auth: 'token',
  ...openimExamples.getUsersInfo,
  ...schemas.getUsersInfo,
  run: ({ core }, { userIDs }, call) =>
    readAnswer([...new Set(possibleIds(userIDs))], async (some) => {
      const users = await core.users.listInOrder(call.app, some)
      return users.filter((user) => user.destroyedAtMs === undefined).map(toUserInfo)
    }),
  map: (usersInfo) => ({ usersInfo }),
})

const check = endpoint({
  route: 'POST /user/account_check',
  summary: 'Check which ids are registered, in request order',
  source: 'REST API, account_check',
  auth: 'token',
  ...openimExamples.accountCheck,
  ...schemas.accountCheck,
  allow: adminOnly,
  run: ({ core }, { checkUserIDs }, call) => core.users.listInOrder(call.app, possibleIds(checkUserIDs)),
  map: (users, { checkUserIDs }) => {
    const there = new Set(users.filter((user) => user.destroyedAtMs === undefined).map((user) => user.uid))
    return {
      results: checkUserIDs.map((userID) => ({
        userID,
        accountStatus: there.has(userID) ? (1 as const) : (0 as const),
      })),
    }
  },
})

const list = endpoint({
  route: 'POST /user/get_users',
  summary: 'List ordinary users; filters by a part of id or nickname',
  source: 'REST API, get_users',
  auth: 'token',
  ...openimExamples.getUsers,
  ...schemas.getUsers,
  run: ({ core }, { pagination, userID, nickName }, call) => {
    const filter = { kinds: ['person'] as const, uidContains: userID, displayNameContains: nickName }
    return core.users.pageAs(call, filter, pageOf(pagination), answerRows(toUserInfo))
  },
  map: ({ total, rows }) => ({ total, users: rows }),
})

const listUids = endpoint({
  route: 'POST /user/get_all_users_uid',
  summary: 'List all user ids, administrators included',
  source: 'REST API, get_all_users_uid',
  auth: 'token',
  ...schemas.getAllUsersUid,
  run: ({ core }, { pagination }, call) =>
    core.users.pageAs(call, {}, pageOf(pagination), (users) => users.map(({ uid }) => uid)),
  map: ({ total, rows }) => ({ total, userIDs: rows }),
})

export const accountRows = [register, update, updateEx, setRecvOpt, getInfo, check, list, listUids]
