import type { UserId } from '../../../../core/values.ts'
import { possibleIds } from '../../limits.ts'
import { managerOnly, selfOrAdmin } from '../auth.ts'
import { endpoint, type OpenimDeps } from '../deps.ts'
import { openimExamples } from '../examples.ts'
import { toOnlineStatus, toStatus, toTokenDetail } from '../map.ts'
import * as schemas from '../schemas/presence.ts'

const none: readonly never[] = []

const onlineStatus = endpoint({
  route: 'POST /user/get_users_online_status',
  summary: 'Get the online status of users with every live connection',
  source: 'Platform API, get_users_online_status',
  auth: 'token',
  ...openimExamples.onlineStatus,
  ...schemas.getUsersOnlineStatus,
  allow: managerOnly,
  run: ({ core }, { userIDs }, call) => core.presence.connectionsWithTokens(call.app, possibleIds(userIDs)),
  map: (online, { userIDs }) => userIDs.map((uid) => toOnlineStatus(uid, online.get(uid) ?? none)),
})

const tokenDetail = endpoint({
  route: 'POST /user/get_users_online_token_detail',
  summary: 'Get the tokens of online users by platform; offline users are left out',
  source: 'REST API, get_users_online_token_detail',
  auth: 'token',
  ...schemas.getUsersOnlineTokenDetail,
  // As on the vendor's server, callers who are not administrators get an empty list and no error.
  run: async ({ core }, { userIDs }, call) =>
    call.isAdmin ? core.presence.connectionsWithTokens(call.app, possibleIds(userIDs)) : new Map<UserId, never>(),
  map: (online, { userIDs }) =>
    [...new Set(userIDs)].flatMap((uid) => {
      const connections = online.get(uid)
      return connections ? [toTokenDetail(uid, connections)] : []
    }),
})

const statusesOf = async ({ core }: OpenimDeps, app: string, uids: readonly UserId[]) => {
  const online = await core.presence.connectionsOf(app, possibleIds(uids))
  return uids.map((uid) => toStatus(uid, online.get(uid) ?? none))
}

const status = endpoint({
  route: 'POST /user/get_users_status',
  summary: 'Get the online status of users with their platforms',
  source: 'REST API, get_users_status',
  auth: 'token',
  ...schemas.getUsersStatus,
  run: (deps, { userIDs }, call) => statusesOf(deps, call.app, userIDs),
  map: (statusList) => ({ statusList }),
})

const subscribe = endpoint({
  route: 'POST /user/subscribe_users_status',
  summary: 'Get the current status of users to subscribe to; changes are pushed to subscriptions made over the socket',
  source: 'REST API, subscribe_users_status',
  auth: 'token',
  ...schemas.subscribeUsersStatus,
  allow: (call, { userID }) => selfOrAdmin(call, userID),
  run: (deps, { userIDs, genre }, call) => (genre === 1 ? statusesOf(deps, call.app, userIDs) : []),
  map: (statusList) => ({ statusList }),
  note: 'Creates no subscription, as the vendor’s server since 3.8: clients subscribe with frame 2005.',
})

const subscribed = endpoint({
  route: 'POST /user/get_subscribe_users_status',
  summary: "Get the current status of the users that a user's live connections subscribe to",
  source: 'REST API, get_subscribe_users_status',
  auth: 'token',
  ...schemas.getSubscribeUsersStatus,
  allow: (call, { userID }) => selfOrAdmin(call, userID),
  run: (deps, { userID }, call) => statusesOf(deps, call.app, deps.subscribedUsers(call.app, userID)),
  map: (statusList) => ({ statusList }),
})

export const presenceRows = [onlineStatus, tokenDetail, status, subscribe, subscribed]
