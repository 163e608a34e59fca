import { systemIds } from '../../../src/core/ids.ts'
import { wildfireRequests } from '../api/requests.ts'
import type { HostileServer } from '../hostile/servers.ts'
import { uidAt } from '../kit/fill.ts'
import { ownerUid } from './store.ts'

/** One call that touches many users. Throws when it is answered with a failure. */
export type ScanCall = { readonly name: string; readonly run: () => Promise<void> }

const listItems = 1_000
const firstCreationMs = 1_700_000_000_000

/** Every call of the server APIs that may touch many users, at the size that costs most. `userToken` is an ordinary user's. */
export function scanCalls(server: HostileServer, users: number, userToken: string, adminToken: string): ScanCall[] {
  const some = (from: number) => Array.from({ length: listItems }, (_, i) => uidAt((from + i * 7_919) % users))
  const lastPage = Math.floor(users / listItems)
  const run = systemIds.hex(4)
  let round = 0

  const openim = (name: string, path: string, body: (round: number) => unknown, token = userToken): ScanCall => ({
    name: `OpenIM \`${path.slice(1)}\`, ${name}`,
    run: () => post(server.urls.openim + path, { operationID: 'bench', token }, JSON.stringify(body(++round))),
  })
  const sign = wildfireRequests(server.secrets.wildfire)
  const wildfire = (name: string, path: string, body: (round: number) => unknown): ScanCall => ({
    name: `WildfireChat \`${path.slice(7)}\`, ${name}`,
    run: () => {
      const [head = '', json = ''] = Buffer.from(sign(path, body(++round)))
        .toString()
        .split('\r\n\r\n')
      const headers = Object.fromEntries(
        head
          .split('\r\n')
          .slice(1)
          .map((line) => line.split(': ')),
      ) as Record<string, string>
      const { nonce = '', timestamp = '', sign: signature = '' } = headers
      return post(server.urls.wildfire + path, { nonce, timestamp, sign: signature }, json)
    },
  })
  const lanying = (name: string, path: string, body?: (round: number) => unknown): ScanCall => ({
    name: `Lanying \`${path.split('?')[0]}\`, ${name}`,
    run: () => {
      const headers = { app_id: 'default', 'access-token': server.secrets.lanying }
      return post(server.urls.lanying + path, headers, body && JSON.stringify(body(++round)))
    },
  })
  const page = (pageNumber: number, showNumber = listItems) => ({ pagination: { pageNumber, showNumber } })
  const fresh = (prefix: string, round: number) =>
    Array.from({ length: listItems }, (_, i) => `${prefix}_${round}_${i}`)

  return [
    openim('first page', '/user/get_users', () => page(1)),
    openim('last page', '/user/get_users', () => page(lastPage)),
    openim('search without a hit', '/user/get_users', () => ({ ...page(1), userID: 'nothing', nickName: 'nothing' })),
    openim('search that all fit', '/user/get_users', () => ({ ...page(lastPage - 1), nickName: 'User' })),
    openim('last page', '/user/get_all_users_uid', () => page(lastPage)),
    openim('all days', '/statistics/user/register', () => ({ start: 1, end: firstCreationMs * 2 })),
    openim('1,000 ids', '/user/get_users_info', (n) => ({ userIDs: some(n) })),
    openim('1,000 ids', '/user/get_users_status', (n) => ({ userID: ownerUid, userIDs: some(n) })),
    openim('1,000 ids', '/user/get_users_online_status', (n) => ({ userIDs: some(n) }), adminToken),
    openim('1,000 ids', '/user/account_check', (n) => ({ checkUserIDs: some(n) }), adminToken),
    openim('no hit', '/user/search_notification_account', () => ({ ...page(1), keyword: 'nothing' }), adminToken),
    openim(
      '1,000 new users',
      '/user/user_register',
      (n) => ({
        users: fresh(run, n).map((userID) => ({ userID, nickname: userID, faceURL: '' })),
      }),
      adminToken,
    ),
    wildfire('first page', '/admin/user/all', () => ({ count: listItems, offset: 0 })),
    wildfire('last page', '/admin/user/all', () => ({ count: listItems, offset: users - listItems })),
    wildfire('no hit', '/admin/user/search_user', () => ({ keyword: 'nothing', searchType: 0, page: 0 })),
    wildfire('all fit', '/admin/user/search_user', () => ({ keyword: 'User', searchType: 0, page: 1_000 })),
    wildfire('one user in ten', '/admin/user/get_blocked_list', () => ({})),
    wildfire('1,000 ids', '/admin/user/batch_get_infos', (n) => ({ list: some(n) })),
    wildfire('1,000 of 10,000', '/admin/user/get_all_robots', () => ({ count: listItems, offset: 9_000 })),
    wildfire('10,000 of one owner', '/admin/user/get_user_robots', () => ({ userId: ownerUid })),
    wildfire('10,000 of one owner', '/admin/device/user_devices', () => ({ userId: ownerUid })),
    wildfire('no client', '/admin/user/online_list', () => ({ nodeId: 0, offset: 0, count: listItems })),
    lanying('last page', `/user/list?page_num=${Math.floor(users / 200)}&page_size=200`),
    lanying('500 ids', '/roster/list', (n) => ({ list: numsAt(n * 500) })),
    lanying('500 bans', '/user/disable', (n) => ({ list: numsAt(n * 500) })),
  ]
}

/** Nums of users that `fill` made one after another. */
const numsAt = (first: number): number[] => Array.from({ length: 500 }, (_, i) => 2 * 2 ** 40 + 16 * (1 + first + i))

async function post(url: string, headers: Record<string, string>, body: string | undefined): Promise<void> {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers,
    ...(body !== undefined && { body }),
  })
  const start = (await response.text()).slice(0, 300)
  const code = Number(/"(?:code|errCode)":(\d+)/.exec(start)?.[1])
  if (code !== 0 && code !== 200) throw new Error(`${url}: ${start}`)
}
