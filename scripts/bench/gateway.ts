import { parseArgs } from 'node:util'
import { systemIds } from '../../src/core/ids.ts'
import { backendOf } from './gateway/calls.ts'
import { busy, disperse, gather, keepAlive } from './gateway/crowd.ts'
import { kickLatency, statusLatency, watcherLatency } from './gateway/latencies.ts'
import { folderWithMembers, type Member } from './gateway/members.ts'
import { type Crowded, type Felt, report } from './gateway/report.ts'
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

/** Logs in while nobody is counted: the code is compiled by then. */
const warmLogIns = 3_000
/** Users who come and go while others watch, and users who are kicked. */
const newcomersCount = 10
const kickedCount = 550
/** As much later the last-seen times of a crowd are written. */
const settleMs = 6_000

/** Idle OpenIM connections: what they weigh and cost, how fast they come, and how soon others know; beside a bare WebSocket. */
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
  const { folder, members } = await folderWithMembers(size.connections + newcomersCount, secret)
  const residents = members.slice(0, size.connections)
  const newcomers = members.slice(size.connections)
  pinOwnProcess()
  const bareServer = await startBare()
  const bare = await crowd(bareServer, residents, size.windowMs)
  bare.stopHeartbeats()
  await disperse(bare.sockets)
  await bareServer.stop()
  const server = await startRollcall(folder, secret)
  const rollcall = await crowd(server, residents, size.windowMs)
  const felt = await feel(server, secret, rollcall.sockets, residents, newcomers)
  rollcall.stopHeartbeats()
  await disperse(rollcall.sockets)
  await server.stop()
  return report(size, bare.crowded, rollcall.crowded, felt)
}

/** Fills a server with connections and looks at what that does to it. */
async function crowd(
  server: GatewayServer,
  members: readonly Member[],
  windowMs: number,
): Promise<{ sockets: RawSocket[]; crowded: Crowded; stopHeartbeats: () => void }> {
  note(`${members.length} are about to connect`)
  const emptyBytes = await weigh(server)
  const { sockets: first } = await gather(server, members.slice(0, warmLogIns), {})
  await disperse(first)
  const warmBytes = await weigh(server)
  const { sockets, logIns } = await gather(server, members, {})
  note(`they are in, ${logIns.cpuUs.toFixed(0)} us each`)
  const stopHeartbeats = keepAlive(sockets)
  await Bun.sleep(settleMs)
  const busyShare = await busy(server, windowMs)
  const fullBytes = await weigh(server)
  return { sockets, crowded: { emptyBytes, warmBytes, fullBytes, logIns, busyShare }, stopHeartbeats }
}

const note = (text: string): boolean => process.stderr.write(`${text}\n`)

/** What others feel of it while all of them are connected. */
async function feel(
  server: GatewayServer,
  secret: string,
  sockets: readonly RawSocket[],
  members: readonly Member[],
  newcomers: readonly Member[],
): Promise<Felt> {
  const backend = await backendOf(server, secret)
  const watched = await watcherLatency(server, sockets.slice(-kickedCount), members.slice(-kickedCount), newcomers)
  const status = await statusLatency(backend, members)
  const kick = await kickLatency(backend, members.slice(0, kickedCount))
  return { watched, status, kick }
}
