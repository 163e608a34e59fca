import type { z } from 'zod'
import type { UserPatch } from '../../../../core/accounts/store.ts'
import type { User } from '../../../../core/accounts/user.ts'
import { CoreError } from '../../../../core/errors.ts'
import { type UserNum, withoutUndefined } from '../../../../core/values.ts'
import { messageOf } from '../../codes.ts'
import { effectiveUser, endpoint, type LanyingCall, type LanyingDeps } from '../deps.ts'
import { lanyingExamples } from '../examples.ts'
import { toProfile } from '../map.ts'
import { type itemResult, readItem } from '../schemas/contract.ts'
import * as schemas from '../schemas/profile.ts'
import { processBatch } from './batch.ts'

/** Changes the effective user's profile; a patch that names nothing changes nothing. */
async function change(
  { core }: LanyingDeps,
  call: LanyingCall,
  patch: UserPatch,
  rules?: { uniqueMobile: boolean },
): Promise<true> {
  if (Object.keys(patch).length > 0) await core.users.update(call, effectiveUser(call).uid, patch, rules)
  return true
}

const setAvatar = endpoint({
  route: ['POST /user/avatar', 'PUT /user/avatar'],
  summary: 'Set the avatar URL',
  source: 'Server API, user, avatar',
  auth: 'self',
  ...schemas.setAvatar,
  run: (deps, { avatar }, call) => change(deps, call, { portrait: avatar }),
})

const setNickname = endpoint({
  route: ['POST /user/nickname', 'PUT /user/nickname'],
  summary: 'Set the display name',
  source: 'Server API, user, nickname',
  auth: 'self',
  ...schemas.setNickname,
  run: (deps, { nick_name: displayName }, call) => change(deps, call, { displayName }),
})

const setMobile = endpoint({
  route: ['POST /user/mobile', 'PUT /user/mobile'],
  summary: 'Set the mobile number; must be unique',
  source: 'Server API, user, mobile',
  auth: 'self',
  ...lanyingExamples.setMobile,
  ...schemas.setMobile,
  run: (deps, { mobile }, call) => change(deps, call, { mobile }, { uniqueMobile: true }),
})

const setPublic = endpoint({
  route: ['POST /user/public', 'PUT /user/public'],
  summary: 'Set the public text; the body is stored as it is',
  source: 'Server API, user, public info',
  auth: 'self',
  ...lanyingExamples.setPublic,
  ...schemas.setInfo,
  run: (deps, { text }, call) => change(deps, call, { publicInfo: text }),
})

const setPrivate = endpoint({
  route: ['POST /user/private', 'PUT /user/private'],
  summary: 'Set the private text; the body is stored as it is',
  source: 'Server API, user, private info',
  auth: 'self',
  ...schemas.setInfo,
  run: (deps, { text }, call) => change(deps, call, { privateInfo: text }),
})

const toPatch = (given: z.output<typeof schemas.profileInput>): UserPatch =>
  withoutUndefined({
    displayName: given.nick_name,
    description: given.description,
    publicInfo: given.public_info,
    privateInfo: given.private_info,
  })

const setProfile = endpoint({
  route: ['POST /user/profile', 'PUT /user/profile'],
  summary: 'Update the profile fields that are present',
  source: 'Server API, user, profile',
  auth: 'self',
  ...lanyingExamples.setProfile,
  ...schemas.setProfile,
  run: (deps, given, call) => change(deps, call, toPatch(given)),
})

const getProfile = endpoint({
  route: 'GET /user/profile',
  summary: "Get the user's own profile",
  source: 'Server API, user, profile',
  auth: 'self',
  ...lanyingExamples.getProfile,
  ...schemas.getProfile,
  run: (_deps, _input, call) => effectiveUser(call),
  map: toProfile,
})

type Change = { num: UserNum; patch: UserPatch }

const changeEach = (
  deps: LanyingDeps,
  call: LanyingCall,
  list: unknown[],
  chunkItems: number,
  read: (item: unknown) => Change | CoreError,
) => processBatch(list, read, (changes) => deps.core.users.updateEach(call, changes), chunkItems)

const toResults = (outcomes: (User | CoreError)[], { list }: { list: unknown[] }): z.input<typeof itemResult>[] =>
  outcomes.map((outcome, index) =>
    outcome instanceof CoreError
      ? { ...userIdIn(list[index]), success: false, reason: messageOf(outcome) }
      : { user_id: outcome.num, success: true },
  )

/** Whom an item means, whatever is wrong with the rest of it. */
function userIdIn(item: unknown): { user_id?: number } {
  const read = readItem(schemas.avatarItem.pick({ user_id: true }), item)
  return read instanceof CoreError ? {} : read
}

const setAvatars = endpoint({
  route: ['POST /user/avatar/batch', 'PUT /user/avatar/batch'],
  summary: 'Set avatars of several users; each item succeeds or fails alone',
  source: 'Server API, user, avatars in batch',
  auth: 'app',
  ...schemas.setAvatars,
  run: (deps, { list }, call, chunkItems) =>
    changeEach(deps, call, list, chunkItems, (item) => {
      const read = readItem(schemas.avatarItem, item)
      return read instanceof CoreError ? read : { num: read.user_id, patch: { portrait: read.avatar } }
    }),
  map: toResults,
})

const setProfiles = endpoint({
  route: ['POST /user/profile/batch', 'PUT /user/profile/batch'],
  summary: 'Update profiles of several users; each item succeeds or fails alone',
  source: 'Server API, user, profiles in batch',
  auth: 'app',
  ...schemas.setProfiles,
  run: (deps, { list }, call, chunkItems) =>
    changeEach(deps, call, list, chunkItems, (item) => {
      const read = readItem(schemas.profileItem, item)
      return read instanceof CoreError ? read : { num: read.user_id, patch: toPatch(read) }
    }),
  map: toResults,
})

export const profileRows = [
  setAvatar,
  setAvatars,
  setNickname,
  setMobile,
  setPublic,
  setPrivate,
  setProfile,
  setProfiles,
  getProfile,
]
