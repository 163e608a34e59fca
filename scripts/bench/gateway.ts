import { parseArgs } from 'node:util'
import {
  type BenchClient,
  type BenchMember,
  type BenchWire,
  type GatewayServer,
  kickedCount,
} from './gateway/bench-wire.ts'
import { busy, closeAll, connectAll, keepAlive } from './gateway/connections.ts'
import { lanyingWire } from './gateway/lanying/wire.ts'
import { folderWithMembers } from './gateway/members.ts'
import { openimWire } from './gateway/openim/wire.ts'
import { type LoadedServer, report } from './gateway/report.ts'
import { residentBytes, startBare, startRollcall, weigh } from './gateway/servers.ts'
import { wildfireWire } from './gateway/wildfire/wire.ts'
import { writeSection } from './kit/figures.ts'
import { pinOwnProcess } from './kit/pinning.ts'

/** By the name that `--wire` takes. */
const wires: Readonly<Record<string, (size: Size) => Promise<string>>> = {
  openim: (size) => measure(openimWire(), size),
  lanying: (size) => measure(lanyingWire(), size),
  wildfire: (size) => measure(wildfireWire(), size),
}

const usage = `npm run bench -- gateway [--wire ${Object.keys(wires).join('|')}] [--connections N] [--window S] [--write]
  --wire NAME       the clients' protocol; openim by default
  --connections N   connections in one server process; 18000 by default, at most 19000: all come from one process
  --window S        for how many seconds heartbeats are watched; 20 by default
  --write           put the report into docs/reference/figures.md
`

type Size = { connections: number; windowMs: number }

/** Logins before the measurement: the code is compiled after them. */
const warmLogIns = 3_000
/** Users who connect and disconnect while others are subscribed. */
const observedCount = 10
/** The delay after which last-seen times are written. */
const settleMs = 6_000

/** Idle connections: memory, CPU, login rate and latencies, compared with the bare sockets of the runtime. */
export async function gateway(args: readonly string[]): Promise<void> {
  const options = {
    wire: { type: 'string', default: 'openim' },
    connections: { type: 'string', default: '18000' },
    window: { type: 'string', default: '20' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  const connections = Number(values.connections)
  const fits = Number.isSafeInteger(connections) && connections > kickedCount && connections <= 19_000
  const wire = wires[values.wire]
  if (values.help || !fits || !wire) return void process.stdout.write(usage)
  const text = await wire({ connections, windowMs: Number(values.window) * 1_000 })
  process.stdout.write(`${text}\n`)
  if (values.write) writeSection(values.wire === 'openim' ? 'gateway' : `gateway-${values.wire}`, text)
}

async function measure<Member extends BenchMember, Client extends BenchClient>(
  wire: BenchWire<Member, Client>,
  size: Size,
): Promise<string> {
  const { folder, members } = await folderWithMembers(size.connections + observedCount, wire.signedIn)
  const residents = members.slice(0, size.connections)
  const observed = members.slice(size.connections)
  pinOwnProcess()
  const bareServer = await startBare(wire)
  const bare = await loadServer(bareServer, wire, residents, size.windowMs)
  await bare.close()
  const server = await startRollcall(folder, wire)
  const rollcall = await loadServer(server, wire, residents, size.windowMs)
  const latencies = await wire.latencies(server, { clients: rollcall.clients, members: residents, observed })
  await rollcall.close()
  return report({ ...size, ...wire }, bare.loaded, rollcall.loaded, latencies)
}

/** Opens connections to a server and measures it. `close` disconnects them and stops the server. */
async function loadServer<Member extends BenchMember, Client extends BenchClient>(
  server: GatewayServer,
  wire: BenchWire<Member, Client>,
  members: readonly Member[],
  windowMs: number,
): Promise<{ clients: Client[]; loaded: LoadedServer; close: () => Promise<void> }> {
  note(`${members.length} clients connect`)
  const emptyBytes = await weigh(server)
  const { clients: first } = await connectAll(server, wire, members.slice(0, warmLogIns))
  await closeAll(first)
  const warmBytes = await weigh(server)
  const { clients, logIns } = await connectAll(server, wire, members)
  note(`all connected, ${logIns.cpuUs.toFixed(0)} us each`)
  const stopHeartbeats = keepAlive(clients)
  await Bun.sleep(settleMs)
  const busyShare = await busy(server, windowMs)
  const uncollectedBytes = residentBytes(server)
  const fullBytes = await weigh(server)
  return {
    clients,
    loaded: { emptyBytes, warmBytes, uncollectedBytes, fullBytes, logIns, busyShare },
    async close() {
      stopHeartbeats()
      await closeAll(clients)
      await server.stop()
    },
  }
}

const note = (text: string): boolean => process.stderr.write(`${text}\n`)
