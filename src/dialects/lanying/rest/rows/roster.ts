import { defaultSettings } from '../../../../core/accounts/settings-store.ts'
import { isDestroyed, requireUser, type User } from '../../../../core/accounts/user.ts'
import { readAnswer } from '../../../../core/answer-bytes.ts'
import { CoreError } from '../../../../core/errors.ts'
import { endpoint, type LanyingDeps } from '../deps.ts'
import { Listing } from '../envelope.ts'
import { toRosterItem } from '../map.ts'
import * as schemas from '../schemas/roster.ts'

const base = { source: 'Reference, roster', auth: 'self' } as const
/** What others may know needs no acting user: an administrator may name none. */
const lookUp = { ...base, auth: 'any' } as const
const note = 'Always returns an empty list; friends and groups are out of scope.'

/** The public profile of a user. Throws `user.not_found`. */
async function shown({ core }: LanyingDeps, user: User | undefined) {
  if (!user) throw new CoreError('user.not_found')
  return toRosterItem(user, await core.settings.of(user.app, user.uid))
}

const byId = endpoint({
  route: 'GET /roster/id',
  summary: 'Get the public profile of a user by id',
  ...lookUp,
  ...schemas.rosterById,
  run: async (deps, { user_id: num }, call) => shown(deps, requireUser(await deps.core.users.findByNum(call.app, num))),
})

const byName = endpoint({
  route: 'GET /roster/name',
  summary: 'Get the public profile of a user by name',
  ...lookUp,
  ...schemas.rosterByName,
  run: async (deps, { username }, call) => shown(deps, await deps.core.users.findByName(call.app, username)),
})

const byMobile = endpoint({
  route: 'GET /roster/mobile',
  summary: 'Get the public profile of a user by mobile; the oldest of several',
  ...lookUp,
  ...schemas.rosterByMobile,
  run: async (deps, { mobile }, call) => shown(deps, (await deps.core.users.listByMobile(call.app, mobile, 1))[0]),
})

const info = endpoint({
  route: 'POST /roster/list',
  summary: 'Get public profiles in request order; unknown and deleted users are left out',
  ...lookUp,
  ...schemas.rosterInfo,
  run: ({ core }, { list }, call) =>
    readAnswer(list, async (some) => {
      const users = (await core.users.listByNums(call.app, some)).filter((user) => !isDestroyed(user))
      const chosen = await core.settings.ofMany(call.app, [...new Set(users.map((user) => user.uid))])
      return users.map((user) => toRosterItem(user, chosen.get(user.uid) ?? defaultSettings))
    }),
})

const friends = endpoint({
  route: 'GET /roster/list',
  summary: "List the user's friend ids",
  ...base,
  ...schemas.rosterList,
  run: () => new Listing<number>([], 0),
  note,
})

const applications = endpoint({
  route: 'GET /roster/apply/list',
  summary: 'List the friend requests to the user',
  ...base,
  ...schemas.rosterApplications,
  run: () => new Listing<never>([], 0),
  note,
})

const blocked = endpoint({
  route: 'GET /roster/blocked_list',
  summary: 'List the ids that the user blocks',
  ...base,
  ...schemas.rosterBlocked,
  run: () => [],
  note,
})

const groups = endpoint({
  route: 'GET /group/user_joined',
  summary: "List the ids of the user's groups",
  ...base,
  source: 'Reference, group',
  ...schemas.groupsJoined,
  run: () => [],
  note,
})

export const rosterRows = [byId, byName, byMobile, info, friends, applications, blocked, groups]
