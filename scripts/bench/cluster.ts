import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { systemIds } from '../../src/core/ids.ts'
import { type Clients, connectClients } from './cluster/clients.ts'
import { creates } from './cluster/creates.ts'
import { type Idle, idle } from './cluster/idle.ts'
import { latencies } from './cluster/latencies.ts'
import { type Node, startNodes } from './cluster/nodes.ts'
import { reads } from './cluster/reads.ts'
import { type Memory, report } from './cluster/report.ts'
import { openServices } from './cluster/services.ts'
import { signInAll } from './gateway/members.ts'
import { signedIn } from './gateway/openim/member.ts'
import { residentBytes, weigh } from './gateway/servers.ts'
import { writeSection } from './kit/figures.ts'
import { fill, openStoreAt } from './kit/fill.ts'
import { pinOwnProcess } from './kit/pinning.ts'
import { scratchFolder } from './kit/scratch.ts'

const usage = `npm run bench -- cluster [--postgres URL] [--redis URL] [--connections N] [--write]
  --postgres URL    a PostgreSQL server where databases may be made; ROLLCALL_TEST_POSTGRES_URL by default
  --redis URL       a Redis whose database is emptied; ROLLCALL_TEST_REDIS_URL by default
  --connections N   over three nodes; 50000 by default, from 20000 to 57000
  --write           put the report into docs/reference/figures.md
`

const nodeCount = 3
/** Connections while the cluster is watched at rest. */
const idleSteps = [1_000, 18_000]
/** Members who are connected by the bench's own process, for the latencies. */
const nearCount = 2_000

/** While others connect. */
const heartbeatMs = 10_000

/** Three nodes on PostgreSQL and Redis: latencies between nodes, the cost of an idle cluster, creates, reads and memory. */
export async function cluster(args: readonly string[]): Promise<void> {
  const options = {
    postgres: { type: 'string', default: process.env.ROLLCALL_TEST_POSTGRES_URL },
    redis: { type: 'string', default: process.env.ROLLCALL_TEST_REDIS_URL },
    connections: { type: 'string', default: '50000' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  const { postgres, redis } = values
  const connections = Number(values.connections)
  const fits = Number.isSafeInteger(connections) && connections >= 20_000 && connections <= 57_000
  if (values.help || !fits || !postgres || !redis) return void process.stdout.write(usage)
  const text = await measure({ postgres, redis }, connections)
  process.stdout.write(`${text}\n`)
  if (values.write) writeSection('cluster', text)
}

async function measure(urls: { postgres: string; redis: string }, connections: number): Promise<string> {
  const secrets = { openim: systemIds.hex(24), wildfire: systemIds.hex(24) }
  const services = await openServices(urls.postgres, urls.redis)
  pinOwnProcess()
  note(`${connections + nearCount} users are written`)
  const storage = await openStoreAt(services.databaseUrl)
  await fill(storage, connections + nearCount)
  const members = await signInAll(storage, connections + nearCount, (stores, uid) =>
    signedIn(stores, uid, secrets.openim),
  )
  const readsPerSecond = await reads(storage, services.databaseUrl, connections)
  await storage.close()
  const membersPath = join(scratchFolder(), 'members.json')
  writeFileSync(membersPath, JSON.stringify(members))

  const nodes = await startNodes(nodeCount, services, secrets)
  note('creates')
  const created = await creates(nodes, services, secrets)
  const emptyBytes = await weighAll(nodes)
  const near = members.slice(connections)
  const clients: Clients[] = []
  const idles: Idle[] = [await idle(nodes, services, clients)]
  const connectUpTo = async (end: number) => {
    note(`${end} connections`)
    const first = clients.reduce((sum, { count }) => sum + count, 0)
    const timer = setInterval(() => {
      for (const one of clients) one.heartbeat()
    }, heartbeatMs)
    clients.push(await connectClients(nodes, membersPath, { first, end }))
    clearInterval(timer)
  }
  for (const step of idleSteps) {
    await connectUpTo(step)
    idles.push(await idle(nodes, services, clients))
  }
  note('latencies')
  const between = await latencies(nodes, services, secrets, near, clients)
  await connectUpTo(connections)
  for (const one of clients) one.heartbeat()
  const uncollected = nodes.map(residentBytes)
  const full = await weighAll(nodes)
  const memory: Memory[] = nodes.map((_, place) => ({
    emptyBytes: emptyBytes[place] ?? 0,
    uncollectedBytes: uncollected[place] ?? 0,
    fullBytes: full[place] ?? 0,
  }))
  for (const one of clients) await one.stop()
  for (const node of nodes) await node.stop()
  await services.close()
  return report({ connections, reads: readsPerSecond, created, idles, between, memory })
}

const weighAll = (nodes: readonly Node[]): Promise<number[]> => Promise.all(nodes.map(weigh))
const note = (text: string): boolean => process.stderr.write(`${text}\n`)
