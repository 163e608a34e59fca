import { uidAt } from '../kit/fill.ts'
import { load, type Outcome } from '../kit/load.ts'
import type { RequestMaker } from './requests.ts'
import type { Server } from './servers.ts'

export const connections = 64

const below = (bound: number): number => Math.floor(Math.random() * bound)
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))

/** Reads of uniformly random users, each request with a signature of its own. */
export function pointReads(server: Server, make: RequestMaker, users: number, count: number): Promise<Outcome> {
  const requests = times(count, () => make('/admin/user/get_info', { userId: uidAt(below(users)) }))
  return load({ server, connections, requests })
}

/** What the dearer calls send; `fresh` differs between rounds. */
export type Call = {
  name: string
  count: number
  request: (make: RequestMaker, users: number, fresh: string) => Uint8Array
}

export const calls: readonly Call[] = [
  {
    name: 'create, durable',
    count: 8_000,
    request: (make, _users, fresh) =>
      make('/admin/user/create', { userId: fresh, name: `name-${fresh}`, displayName: fresh, mobile: '' }),
  },
  {
    name: 'update, durable',
    count: 8_000,
    request: (make, users, fresh) =>
      make('/admin/user/update', { flag: 1, userInfo: { userId: uidAt(below(users)), displayName: fresh } }),
  },
  {
    name: 'get_token, durable',
    count: 4_000,
    request: (make, users, fresh) =>
      make('/admin/user/get_token', { userId: uidAt(below(users)), clientId: `client-${fresh}`, platform: 2 }),
  },
  {
    name: 'batch_get_infos of 100',
    count: 2_000,
    request: (make, users) => make('/admin/user/batch_get_infos', { list: times(100, () => uidAt(below(users))) }),
  },
]

/** One round of a call. */
export function runCall(
  server: Server,
  make: RequestMaker,
  call: Call,
  users: number,
  round: number,
): Promise<Outcome> {
  const requests = times(call.count, (i) => call.request(make, users, `${round}-${i}`))
  return load({ server, connections, requests })
}
