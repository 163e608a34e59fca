import { requireUser } from '../../../../core/accounts/user.ts'
import { CoreError } from '../../../../core/errors.ts'
import type { UserNum } from '../../../../core/values.ts'
import { endpoint, type LanyingCall, type LanyingDeps } from '../deps.ts'
import { lanyingExamples } from '../examples.ts'
import { toListedUser } from '../map.ts'
import * as schemas from '../schemas/app.ts'

/** Bans these users or lifts their bans, all or none. Throws `user.not_found`, `user.destroyed`. */
async function setBan({ core }: LanyingDeps, call: LanyingCall, nums: readonly UserNum[], banned: boolean) {
  const users = await core.users.listByNums(call.app, nums)
  if (users.length < nums.length) throw new CoreError('user.not_found', 'a user of the list does not exist')
  const uids = users.map((user) => requireUser(user).uid)
  await core.restrictions.setMany(call, uids, { ban: banned && {} })
  return true as const
}

const disable = endpoint({
  route: ['PUT /user/disable', 'POST /user/disable'],
  summary: 'Ban users, all of the list or none; ends their tokens and connections',
  source: 'Server API, user, disable',
  auth: 'app',
  ...lanyingExamples.disable,
  ...schemas.setBan,
  run: (deps, { list }, call) => setBan(deps, call, list, true),
})

const enable = endpoint({
  route: ['PUT /user/enable', 'POST /user/enable'],
  summary: 'Lift the ban of users, all of the list or none; ended tokens stay invalid',
  source: 'Server API, user, enable',
  auth: 'app',
  ...schemas.setBan,
  run: (deps, { list }, call) => setBan(deps, call, list, false),
})

const list = endpoint({
  route: 'GET /user/list',
  summary: 'List all users by id; status 1 is banned',
  source: 'Server API, user, list',
  auth: 'app',
  ...lanyingExamples.listUsers,
  ...schemas.listUsers,
  run: async ({ core }, { page_num, page_size }, call) => {
    const page = { offset: (page_num - 1) * page_size, limit: page_size }
    const users = await core.users.listAs(call.app, {}, page, (some) =>
      some.map(({ uid, num, name }) => ({ uid, num, name })),
    )
    const standings = await core.restrictions.ofMany(
      call.app,
      users.map((user) => user.uid),
    )
    return users.map((user) => toListedUser(user, standings.get(user.uid)))
  },
})

export const adminRows = [disable, enable, list]
