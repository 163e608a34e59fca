import { parseArgs } from 'node:util'
import { systemIds } from '../../src/core/ids.ts'
import { backendOf } from './gateway/openim/calls.ts'
import { busy, closeAll, connectAll, keepAlive } from './gateway/connections.ts'
import { kickLatency, notificationLatency, statusLatency } from './gateway/openim/latencies.ts'
import { folderWithMembers, type Member } from './gateway/members.ts'
import { type Latencies, type LoadedServer, report } from './gateway/report.ts'
import { type GatewayServer, startBare, startRollcall, weigh } from './gateway/servers.ts'
import { writeSection } from './kit/figures.ts'
import { pinOwnProcess } from './kit/pinning.ts'
import type { RawSocket } from './kit/raw-socket.ts'

const usage = `npm run bench -- gateway [--connections N] [--window S] [--write]
  --connections N   connections in one server process; 18000 by default, at most 19000: all come from one process
  --window S        for how many seconds heartbeats are watched; 20 by default
  --write           put the report into docs/reference/figures.md
`

type Size = { connections: number; windowMs: number }

/** Logins before the measurement: the code is compiled after them. */
const warmLogIns = 3_000
/** Users who connect and disconnect while others are subscribed, and users who are kicked. */
const observedCount = 10
const kickedCount = 550
/** The delay after which last-seen times are written. */
const settleMs = 6_000

/** Idle OpenIM connections: memory, CPU, login rate and notification latency, compared with a bare WebSocket. */
export async function gateway(args: readonly string[]): Promise<void> {
  const options = {
    connections: { type: 'string', default: '18000' },
    window: { type: 'string', default: '20' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  const connections = Number(values.connections)
  const fits = Number.isSafeInteger(connections) && connections > kickedCount && connections <= 19_000
  if (values.help || !fits) return void process.stdout.write(usage)
  const text = await measure({ connections, windowMs: Number(values.window) * 1_000 })
  process.stdout.write(`${text}\n`)
  if (values.write) writeSection('gateway', text)
}

async function measure(size: Size): Promise<string> {
  const secret = systemIds.hex(24)
  const { folder, members } = await folderWithMembers(size.connections + observedCount, secret)
  const residents = members.slice(0, size.connections)
  const observed = members.slice(size.connections)
  pinOwnProcess()
  const bareServer = await startBare()
  const bare = await loadServer(bareServer, residents, size.windowMs)
  bare.stopHeartbeats()
  await closeAll(bare.sockets)
  await bareServer.stop()
  const server = await startRollcall(folder, secret)
  const rollcall = await loadServer(server, residents, size.windowMs)
  const latencies = await measureLatencies(server, secret, rollcall.sockets, residents, observed)
  rollcall.stopHeartbeats()
  await closeAll(rollcall.sockets)
  await server.stop()
  return report(size, bare.crowded, rollcall.crowded, latencies)
}

/** Opens connections to a server and measures it. */
async function loadServer(
  server: GatewayServer,
  members: readonly Member[],
  windowMs: number,
): Promise<{ sockets: RawSocket[]; crowded: LoadedServer; stopHeartbeats: () => void }> {
  note(`${members.length} clients connect`)
  const emptyBytes = await weigh(server)
  const { sockets: first } = await connectAll(server, members.slice(0, warmLogIns), {})
  await closeAll(first)
  const warmBytes = await weigh(server)
  const { sockets, logIns } = await connectAll(server, members, {})
  note(`all connected, ${logIns.cpuUs.toFixed(0)} us each`)
  const stopHeartbeats = keepAlive(sockets)
  await Bun.sleep(settleMs)
  const busyShare = await busy(server, windowMs)
  const fullBytes = await weigh(server)
  return { sockets, crowded: { emptyBytes, warmBytes, fullBytes, logIns, busyShare }, stopHeartbeats }
}

const note = (text: string): boolean => process.stderr.write(`${text}\n`)

/** Latencies while all of them are connected. */
async function measureLatencies(
  server: GatewayServer,
  secret: string,
  sockets: readonly RawSocket[],
  members: readonly Member[],
  observed: readonly Member[],
): Promise<Latencies> {
  const backend = await backendOf(server, secret)
  const watched = await notificationLatency(server, sockets.slice(-kickedCount), members.slice(-kickedCount), observed)
  const status = await statusLatency(backend, members)
  const kick = await kickLatency(backend, members.slice(0, kickedCount))
  return { watched, status, kick }
}
