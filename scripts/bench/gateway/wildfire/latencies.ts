import { systemClock } from '../../../../src/core/clock.ts'
import { systemIds } from '../../../../src/core/ids.ts'
import { computeSign } from '../../../../src/dialects/wildfire/rest/sign.ts'
import type { GatewayServer } from '../bench-wire.ts'
import { kickedCount, type Latency, type Loaded, latencyOf, warmCalls } from '../bench-wire.ts'
import type { MqttClient } from './client.ts'
import type { Member } from './member.ts'

/** The administrator's backend, which calls the server API one request after the other. */
const backendOf =
  ({ api }: GatewayServer, secret: string) =>
  async (path: string, body: object): Promise<unknown> => {
    const nonce = String(systemIds.below(1_000_000))
    const timestamp = String(systemClock.now())
    const headers = { nonce, timestamp, sign: computeSign(nonce, secret, timestamp) }
    const response = await fetch(`${api}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    const { code, msg, result } = (await response.json()) as Record<string, unknown>
    if (code !== 0) throw new Error(`${path}: ${code} ${msg}`)
    return result
  }

const statusCalls = 300

export async function wildfireLatencies(
  server: GatewayServer,
  secret: string,
  { clients, members }: Loaded<Member, MqttClient>,
): Promise<Latency[]> {
  const call = backendOf(server, secret)
  const status: number[] = []
  for (const { uid } of members.slice(-statusCalls)) {
    const startedMs = performance.now()
    await call('/admin/user/onlinestatus', { userId: uid })
    status.push(performance.now() - startedMs)
  }
  const answered: number[] = []
  const notified: number[] = []
  for (const [place, { uid }] of members.slice(0, kickedCount).entries()) {
    const startedMs = performance.now()
    const rofl = Promise.withResolvers<void>()
    const client = clients[place]
    if (client) client.notified = rofl.resolve
    const seen = rofl.promise.then(() => notified.push(performance.now() - startedMs))
    await call('/admin/user/kickoff_client', { first: uid })
    answered.push(performance.now() - startedMs)
    await seen
  }
  return [
    latencyOf('`onlinestatus` of one user', status.slice(warmCalls)),
    latencyOf('`kickoff_client` until it answers', answered.slice(warmCalls)),
    latencyOf('`kickoff_client` until the client has `ROFL`', notified.slice(warmCalls)),
  ]
}
