import { uidAt } from '../kit/fill.ts'
import { load, type Outcome } from '../kit/load.ts'
import type { RequestMaker } from './requests.ts'
import type { Api, Server } from './servers.ts'

export const connections = 64

const below = (bound: number): number => Math.floor(Math.random() * bound)
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))

/** Reads of uniformly random users, each request with a signature of its own. */
export function pointReads(
  { urls, cpuMs }: Server,
  make: RequestMaker,
  users: number,
  count: number,
): Promise<Outcome> {
  const requests = times(count, () => make('/admin/user/get_info', { userId: uidAt(below(users)) }))
  return load({ server: { url: urls.wildfire, cpuMs }, connections, requests })
}

/** What one call sends. `signedIn`: users with one session, the first ones; `fresh` differs between requests. */
export type Call = {
  readonly name: string
  readonly api: Api
  readonly count: number
  readonly path: string
  readonly body: (about: { users: number; signedIn: number; fresh: string }) => unknown
}

/** Users with a session: many enough that their rows differ, few enough that signing them in takes little time. */
export const signedInMax = 4_000

/** Done once before the calls, and not measured. */
export const signIns: Call = {
  name: 'sign-ins',
  api: 'wildfire',
  count: signedInMax,
  path: '/admin/user/get_token',
  body: ({ signedIn, fresh }) => ({
    userId: uidAt(Number(fresh.split('-')[1]) % signedIn),
    clientId: `client-${fresh}`,
    platform: 2,
  }),
}

export const calls: readonly Call[] = [
  {
    name: 'create, durable',
    api: 'wildfire',
    count: 8_000,
    path: '/admin/user/create',
    body: ({ fresh }) => ({ userId: fresh, name: `name-${fresh}`, displayName: fresh, mobile: '' }),
  },
  {
    name: 'update, durable',
    api: 'wildfire',
    count: 8_000,
    path: '/admin/user/update',
    body: ({ users, fresh }) => ({ flag: 1, userInfo: { userId: uidAt(below(users)), displayName: fresh } }),
  },
  {
    name: 'update_block_status, mute, durable',
    api: 'wildfire',
    count: 8_000,
    path: '/admin/user/update_block_status',
    body: ({ users }) => ({ userId: uidAt(below(users)), status: 1 }),
  },
  {
    name: 'update_block_status, ban, durable',
    api: 'wildfire',
    count: 8_000,
    path: '/admin/user/update_block_status',
    body: ({ users, signedIn }) => ({ userId: uidAt(signedIn + below(users - signedIn)), status: 2 }),
  },
  {
    name: 'get_token, durable',
    api: 'wildfire',
    count: 8_000,
    path: '/admin/user/get_token',
    body: ({ users, signedIn, fresh }) => ({
      userId: uidAt(signedIn + below(users - signedIn)),
      clientId: `client-${fresh}`,
      platform: 2,
    }),
  },
  {
    name: 'onlinestatus, one session',
    api: 'wildfire',
    count: 20_000,
    path: '/admin/user/onlinestatus',
    body: ({ signedIn }) => ({ userId: uidAt(below(signedIn)) }),
  },
  {
    name: 'session_list, one session',
    api: 'wildfire',
    count: 20_000,
    path: '/admin/user/session_list',
    body: ({ signedIn }) => ({ userId: uidAt(below(signedIn)) }),
  },
  {
    name: 'batch_get_infos of 100',
    api: 'wildfire',
    count: 2_000,
    path: '/admin/user/batch_get_infos',
    body: ({ users }) => ({ list: times(100, () => uidAt(below(users))) }),
  },
  {
    name: 'OpenIM get_user_token, durable',
    api: 'openim',
    count: 8_000,
    path: '/auth/get_user_token',
    body: ({ signedIn }) => ({ userID: uidAt(below(signedIn)), platformID: 1 + below(5) }),
  },
  {
    name: 'OpenIM get_users_online_status, one user',
    api: 'openim',
    count: 20_000,
    path: '/user/get_users_online_status',
    body: ({ users }) => ({ userIDs: [uidAt(below(users))] }),
  },
  {
    name: 'OpenIM get_users_info, one user',
    api: 'openim',
    count: 20_000,
    path: '/user/get_users_info',
    body: ({ users }) => ({ userIDs: [uidAt(below(users))] }),
  },
]

/** What `wildfire.rejectReplay` costs: against a server with that setting. */
export const readAcceptedOnce: Call = {
  name: 'get_info with `wildfire.rejectReplay=true`',
  api: 'wildfire',
  count: 8_000,
  path: '/admin/user/get_info',
  body: ({ users }) => ({ userId: uidAt(below(users)) }),
}

const successOf: Readonly<Record<Api, string>> = { wildfire: '{"code":0,', openim: '{"errCode":0,' }

/** One round of a call. */
export function runCall(
  { urls, cpuMs }: Server,
  makers: Readonly<Record<Api, RequestMaker>>,
  { api, count, path, body }: Call,
  users: number,
  round: number,
): Promise<Outcome> {
  const signedIn = Math.min(signedInMax, users / 2)
  const requests = times(count, (i) => makers[api](path, body({ users, signedIn, fresh: `${round}-${i}` })))
  return load({ server: { url: urls[api], cpuMs }, connections, requests, success: successOf[api] })
}
