import type { z } from 'zod'
import { CoreError } from '../../../core/errors.ts'
import type { UserPatch } from '../../../core/users/store.ts'
import type { UserNum } from '../../../core/values.ts'
import { defined } from '../../../core/values.ts'
import { messageOf } from '../codes.ts'
import { toProfile } from '../map.ts'
import { type itemResult, parseItem } from '../schemas/contract.ts'
import * as schemas from '../schemas/profile.ts'
import { endpoint, type LanyingCall, type LanyingWorld, self } from '../world.ts'

/** Changes the effective user's profile; a patch that names nothing changes nothing. */
async function change(
  { core }: LanyingWorld,
  call: LanyingCall,
  patch: UserPatch,
  rules?: { uniqueMobile: boolean },
): Promise<true> {
  if (Object.keys(patch).length > 0) await core.users.update(call, self(call).uid, patch, rules)
  return true
}

const setAvatar = endpoint({
  route: ['POST /user/avatar', 'PUT /user/avatar'],
  summary: "Set the picture's address",
  source: 'Server API, user, avatar',
  auth: 'self',
  ...schemas.setAvatar,
  run: (world, { avatar }, call) => change(world, call, { portrait: avatar }),
})

const setNickname = endpoint({
  route: ['POST /user/nickname', 'PUT /user/nickname'],
  summary: 'Set the display name',
  source: 'Server API, user, nickname',
  auth: 'self',
  ...schemas.setNickname,
  run: (world, { nick_name: displayName }, call) => change(world, call, { displayName }),
})

const setMobile = endpoint({
  route: ['POST /user/mobile', 'PUT /user/mobile'],
  summary: 'Set the mobile number, which no other user may have',
  source: 'Server API, user, mobile',
  auth: 'self',
  ...schemas.setMobile,
  run: (world, { mobile }, call) => change(world, call, { mobile }, { uniqueMobile: true }),
})

const setPublic = endpoint({
  route: ['POST /user/public', 'PUT /user/public'],
  summary: 'Set what others may read: the body as it is',
  source: 'Server API, user, public info',
  auth: 'self',
  ...schemas.setInfo,
  run: (world, { text }, call) => change(world, call, { publicInfo: text }),
})

const setPrivate = endpoint({
  route: ['POST /user/private', 'PUT /user/private'],
  summary: 'Set what only the user may read: the body as it is',
  source: 'Server API, user, private info',
  auth: 'self',
  ...schemas.setInfo,
  run: (world, { text }, call) => change(world, call, { privateInfo: text }),
})

const toPatch = (given: z.output<typeof schemas.profileInput>): UserPatch =>
  defined({
    displayName: given.nick_name,
    description: given.description,
    publicInfo: given.public_info,
    privateInfo: given.private_info,
  })

const setProfile = endpoint({
  route: ['POST /user/profile', 'PUT /user/profile'],
  summary: 'Change what is present',
  source: 'Server API, user, profile',
  auth: 'self',
  ...schemas.setProfile,
  run: (world, given, call) => change(world, call, toPatch(given)),
})

const getProfile = endpoint({
  route: 'GET /user/profile',
  summary: 'The profile of the user itself',
  source: 'Server API, user, profile',
  auth: 'self',
  ...schemas.getProfile,
  run: (_world, _input, call) => self(call),
  map: toProfile,
})

/** Changes of many, each by itself: those that can be read go to the core together, the others say what is wrong. */
async function changeEach(
  { core }: LanyingWorld,
  call: LanyingCall,
  list: readonly unknown[],
  read: (item: unknown) => { num: UserNum; patch: UserPatch },
): Promise<z.input<typeof itemResult>[]> {
  const items = list.map((item) => attempt(() => read(item)))
  const changes = items.flatMap((item) => (item instanceof CoreError ? [] : [item]))
  const outcomes = (await core.users.updateEach(call, changes)).values()
  return items.map((item, index) => {
    const outcome = item instanceof CoreError ? item : outcomes.next().value
    const named = item instanceof CoreError ? userIdIn(list[index]) : { user_id: item.num }
    return outcome instanceof CoreError
      ? { ...named, success: false, reason: messageOf(outcome) }
      : { ...named, success: true }
  })
}

function attempt<T>(read: () => T): T | CoreError {
  try {
    return read()
  } catch (error) {
    if (error instanceof CoreError) return error
    throw error
  }
}

/** The id of an item that is wrong elsewhere. */
function userIdIn(item: unknown): { user_id?: number } {
  const parsed = schemas.avatarItem.pick({ user_id: true }).safeParse(item)
  return parsed.success ? parsed.data : {}
}

const setAvatars = endpoint({
  route: ['POST /user/avatar/batch', 'PUT /user/avatar/batch'],
  summary: 'Set pictures of many users, each by itself and in order',
  source: 'Server API, user, avatars in batch',
  auth: 'app',
  ...schemas.setAvatars,
  run: (world, { list }, call) =>
    changeEach(world, call, list, (item) => {
      const { user_id: num, avatar } = parseItem(schemas.avatarItem, item)
      return { num, patch: { portrait: avatar } }
    }),
})

const setProfiles = endpoint({
  route: ['POST /user/profile/batch', 'PUT /user/profile/batch'],
  summary: 'Change profiles of many users, each by itself and in order',
  source: 'Server API, user, profiles in batch',
  auth: 'app',
  ...schemas.setProfiles,
  run: (world, { list }, call) =>
    changeEach(world, call, list, (item) => {
      const { user_id: num, ...given } = parseItem(schemas.profileItem, item)
      return { num, patch: toPatch(given) }
    }),
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
