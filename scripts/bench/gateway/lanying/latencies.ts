import type { GatewayServer } from '../bench-wire.ts'
import { kickedCount, type Latency, type Loaded, latencyOf, warmCalls } from '../bench-wire.ts'
import type { LanyingClient } from './client.ts'
import type { Member } from './member.ts'

/** The administrator's backend, which calls the server API one request after the other, as a user. */
const backendOf =
  ({ api }: GatewayServer, token: string) =>
  async (method: string, path: string, num: number, body?: object): Promise<unknown> => {
    const headers = { app_id: 'default', 'access-token': token, user_id: String(num) }
    const response = await fetch(`${api}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    const { code, message, data } = (await response.json()) as Record<string, unknown>
    if (code !== 200) throw new Error(`${path}: ${code} ${message}`)
    return data
  }
type Backend = ReturnType<typeof backendOf>

const statusCalls = 300

/** The last of the members are pushed to, the first are kicked. */
export async function lanyingLatencies(
  server: GatewayServer,
  token: string,
  { clients, members }: Loaded<Member, LanyingClient>,
): Promise<Latency[]> {
  const call = backendOf(server, token)
  const pairs = members.map((member, place) => ({ member, client: clients[place] }))
  const push = (num: number) =>
    call('POST', '/push/notify', num, { audience: { user_id: [num] }, message: { body: 'b' } })
  const pushed = await measured(pairs.slice(-statusCalls), ({ num }) => push(num))
  const kicked = await measured(pairs.slice(0, kickedCount), ({ num }) => call('POST', '/user/kick', num, {}))
  return [
    latencyOf('`/user/device/list`', await statusMs(call, members.slice(-statusCalls))),
    latencyOf('`/push/notify` until the client has the push', pushed.received),
    latencyOf('`/user/kick` until it answers', kicked.answered),
    latencyOf('`/user/kick` until the client has its notice', kicked.received),
  ]
}

async function statusMs(call: Backend, members: readonly Member[]): Promise<number[]> {
  const ms: number[] = []
  for (const { num } of members) {
    const startedMs = performance.now()
    await call('GET', '/user/device/list', num)
    ms.push(performance.now() - startedMs)
  }
  return ms.slice(warmCalls)
}

/** Calls for one member after the other; each client gets one frame. */
async function measured(
  pairs: readonly { member: Member; client: LanyingClient | undefined }[],
  act: (member: Member) => Promise<unknown>,
): Promise<{ answered: number[]; received: number[] }> {
  const answered: number[] = []
  const received: number[] = []
  for (const { member, client } of pairs) {
    if (!client) continue
    const startedMs = performance.now()
    const seen = client.nextFrame().then(() => received.push(performance.now() - startedMs))
    await act(member)
    answered.push(performance.now() - startedMs)
    await seen
  }
  return { answered: answered.slice(warmCalls), received: received.slice(warmCalls) }
}
