import { percentile } from '../kit/statistics.ts'
import type { BenchClient, BenchMember, BenchWire, GatewayServer } from './bench-wire.ts'

/** Concurrent handshakes. */
const atOnce = 64

export type LogIns = {
  perSecond: number
  cpuUs: number
  serverBusy: number
  ownBusy: number
  p50Ms: number
  p99Ms: number
}

/** Logs all members in at full speed; the clients are in the order of the members. */
export async function connectAll<Member extends BenchMember, Client extends BenchClient>(
  server: GatewayServer,
  { logIn }: Pick<BenchWire<Member, Client>, 'logIn'>,
  members: readonly Member[],
): Promise<{ clients: Client[]; logIns: LogIns }> {
  const clients: Client[] = []
  const latenciesMs = new Float64Array(members.length)
  const queue = members.entries()
  const one = async () => {
    for (const [place, member] of queue) {
      const startedMs = performance.now()
      clients[place] = await logIn(server, member)
      latenciesMs[place] = performance.now() - startedMs
    }
  }
  const cpuBefore = server.cpuMs()
  const ownCpu = process.cpuUsage()
  const startedMs = performance.now()
  const stopHeartbeats = keepEarlyAlive(clients)
  await Promise.all(Array.from({ length: atOnce }, one))
  stopHeartbeats()
  const ms = performance.now() - startedMs
  const serverCpuMs = server.cpuMs() - cpuBefore
  const { user, system } = process.cpuUsage(ownCpu)
  latenciesMs.sort()
  const logIns = {
    perSecond: (members.length / ms) * 1000,
    cpuUs: (serverCpuMs / members.length) * 1000,
    serverBusy: serverCpuMs / ms,
    ownBusy: (user + system) / 1000 / ms,
    p50Ms: percentile(latenciesMs, 0.5),
    p99Ms: percentile(latenciesMs, 0.99),
  }
  return { clients, logIns }
}

/** Servers close clients that are silent for 30 s, and the logins may take longer. */
const silentMsMax = 15_000

/** The heartbeats that are due while others still log in; none when that is quick. Returns what stops it. */
function keepEarlyAlive(clients: readonly BenchClient[]): () => void {
  const timer = setInterval(() => {
    for (const client of clients) client?.heartbeat()
  }, silentMsMax)
  return () => clearInterval(timer)
}

/** Terminates the sockets without a close frame and waits until the server has processed all of them. */
export async function closeAll(clients: readonly BenchClient[]): Promise<void> {
  for (const client of clients) client.end()
  await Bun.sleep(closeSettleMs)
}
const closeSettleMs = 500

const heartbeatMs = 10_000
const tickMs = 50

/** Lets each client send its heartbeat every ten seconds, evenly spread; returns what stops it. */
export function keepAlive(clients: readonly BenchClient[]): () => void {
  const share = Math.ceil((clients.length * tickMs) / heartbeatMs)
  let next = 0
  const timer = setInterval(() => {
    for (let sent = 0; sent < share; sent++, next++) clients[next % clients.length]?.heartbeat()
  }, tickMs)
  return () => clearInterval(timer)
}

/** The share of its core that a server takes over a while. */
export async function busy(server: GatewayServer, windowMs: number): Promise<number> {
  const before = server.cpuMs()
  const startedMs = performance.now()
  await Bun.sleep(windowMs)
  return (server.cpuMs() - before) / (performance.now() - startedMs)
}
