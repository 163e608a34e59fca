import type { Clients } from './clients.ts'
import type { Node } from './nodes.ts'
import type { Services } from './services.ts'

/** What a cluster does while nothing happens: a second, over all nodes; `cpuShare` of a core, of the busiest node. */
export type Idle = {
  readonly connections: number
  readonly redisCommands: number
  readonly redisBytes: number
  readonly transactions: number
  readonly cpuShare: number
}

/**
 * After the heartbeats: times last seen are written every 5 s, and a session of PostgreSQL may report its transactions 10 s after the last
 * one. Clients may be silent for 30 s in all.
 */
const settleMs = 17_000
const windowMs = 10_000

/** Watches the cluster between two heartbeats of all clients. */
export async function idle(nodes: readonly Node[], services: Services, clients: readonly Clients[]): Promise<Idle> {
  const heartbeat = () => {
    for (const one of clients) one.heartbeat()
  }
  heartbeat()
  await Bun.sleep(settleMs)
  const before = await services.counts()
  const cpuBefore = nodes.map((node) => node.cpuMs())
  const startedMs = performance.now()
  await Bun.sleep(windowMs)
  const seconds = (performance.now() - startedMs) / 1_000
  const cpuMs = nodes.map((node, place) => node.cpuMs() - (cpuBefore[place] ?? 0))
  const after = await services.counts()
  heartbeat()
  return {
    connections: clients.reduce((sum, { count }) => sum + count, 0),
    redisCommands: (after.redisCommands - before.redisCommands) / seconds,
    redisBytes: (after.redisBytes - before.redisBytes) / seconds,
    transactions: (after.committed - before.committed) / seconds,
    cpuShare: Math.max(...cpuMs) / 1_000 / seconds,
  }
}
