import { heapStats } from 'bun:jsc'
import { readdirSync } from 'node:fs'
import { startTestServer } from './server.ts'

/** What a server holds. */
export type Held = {
  descriptors: number
  /** The number of objects held for each connection, by name; all 0 without connections. */
  gauges: Record<string, number>
  /** How connections ended, those that were admitted and those that were not, by reason; only what happened. */
  closed: Record<string, number>
  turnedAway: Record<string, number>
}

/** When idle, after forced collections. */
export type Memory = { processBytes: number; heapBytes: number }

export type MeasuredReply =
  | { ready: { urls: Record<string, string>; secret: string } }
  | { held: Held }
  | { memory: Memory }
export type MeasuredRequest = 'held' | 'memory'

// A server in a process of its own, started by `spawnMeasured`: its settings are the first argument, as JSON.
if (import.meta.main) {
  const server = await startTestServer({ settings: JSON.parse(process.argv[2] ?? '{}') })
  const reply = (news: MeasuredReply) => process.send?.(news)
  process.on('message', async (request: MeasuredRequest) => {
    reply(request === 'held' ? { held: await held(server) } : { memory: await memoryAtRest() })
  })
  reply({ ready: { urls: server.urls, secret: server.config['openim.secret'] } })
}

async function held({ gateway, live }: Awaited<ReturnType<typeof startTestServer>>): Promise<Held> {
  const listener = gateway.listeners.find(({ wire }) => wire.name === 'openimGateway')
  if (!listener) throw new Error('there is no such listener')
  const { counters, gauges } = listener
  await live.lastSeen.flush()
  return {
    descriptors: readdirSync('/proc/self/fd').length,
    gauges: {
      ...gauges,
      connections: live.registry.size,
      devices: live.registry.deviceCount(),
      ...live.subscriptions.gauges,
      news: live.selfNotifier.waiting,
    },
    closed: nonZero(counters.closed),
    turnedAway: nonZero(counters.rejected),
  }
}

const settlingRounds = 4
const settlingMs = 500

/**
 * What is left when it has come to rest: compiled code that can be made again is given up, and the allocator returns pages a
 * while after the collection that freed them.
 */
async function memoryAtRest(): Promise<Memory> {
  for (let round = 0; round < settlingRounds; round++) {
    Bun.gc(true)
    Bun.shrink()
    await Bun.sleep(settlingMs)
  }
  return { processBytes: process.memoryUsage.rss(), heapBytes: heapStats().heapSize }
}

const nonZero = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
