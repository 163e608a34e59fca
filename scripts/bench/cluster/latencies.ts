import { kickedCount, type Latency } from '../gateway/bench-wire.ts'
import { closeAll, connectAll } from '../gateway/connections.ts'
import { backendOf } from '../gateway/openim/calls.ts'
import { logIn } from '../gateway/openim/client.ts'
import { kickLatency, notificationLatency } from '../gateway/openim/latencies.ts'
import type { Member } from '../gateway/openim/member.ts'
import type { Clients } from './clients.ts'
import type { Node, Secrets } from './nodes.ts'
import type { Services } from './services.ts'

const subscribers = 100
const observed = 10
const heartbeatMs = 10_000

export type Between = {
  readonly latencies: readonly Latency[]
  /** What a kick costs a node that holds no connection of the user, in us of its core, and Redis, in commands. */
  readonly kickCpuUs: number
  readonly kickCommands: number
}

/** Between nodes: subscribers on the first, changes on the second; backend on the first, connections on the third. */
export async function latencies(
  nodes: readonly Node[],
  services: Services,
  secrets: Secrets,
  members: readonly Member[],
  clients: readonly Clients[],
): Promise<Between> {
  const [first, second, third] = nodes
  if (!first || !second || !third) throw new Error('three nodes are needed')
  const watching = members.slice(0, subscribers)
  const watched = members.slice(subscribers, subscribers + observed)
  const kicked = members.slice(subscribers + observed, subscribers + observed + kickedCount)
  const { clients: near } = await connectAll(first, { logIn }, watching)
  const { clients: far } = await connectAll(third, { logIn }, kicked)
  const timer = setInterval(() => {
    for (const one of [...near, ...far, ...clients]) one.heartbeat()
  }, heartbeatMs)
  const change = await notificationLatency(second, near, watching, watched)
  // Heartbeats would count.
  clearInterval(timer)
  const before = { cpuMs: second.cpuMs(), ...(await services.counts()) }
  const kick = await kickLatency(await backendOf(first, secrets.openim), kicked)
  const after = { cpuMs: second.cpuMs(), ...(await services.counts()) }
  for (const one of clients) one.heartbeat()
  await closeAll([...near, ...far])
  return {
    latencies: [
      { ...kick, name: '`force_logout` on one node of a connection on another, until it answers' },
      { ...change, name: change.name.replace('subscriber', 'subscriber on another node') },
    ],
    kickCpuUs: ((after.cpuMs - before.cpuMs) / kickedCount) * 1_000,
    kickCommands: (after.redisCommands - before.redisCommands) / kickedCount,
  }
}
