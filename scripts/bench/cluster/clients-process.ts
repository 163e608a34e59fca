import { readFileSync } from 'node:fs'
import { closeAll, connectAll } from '../gateway/connections.ts'
import { logIn } from '../gateway/openim/client.ts'
import type { Member } from '../gateway/openim/member.ts'

/**
 * Holds connections of OpenIM's clients to one node: `clients-process.ts <url> <file of members> <first> <end>`. A line of JSON says
 * when all are connected. Each sends a heartbeat when SIGUSR1 comes; SIGTERM ends them.
 */
const [clients = '', path = '', first = '', end = ''] = process.argv.slice(2)
const members = (JSON.parse(readFileSync(path, 'utf8')) as Member[]).slice(Number(first), Number(end))
const server = { clients, cpuMs: () => 0 } as Parameters<typeof connectAll>[0]
const { clients: connected } = await connectAll(server, { logIn }, members)
process.on('SIGUSR1', () => {
  for (const client of connected) client.heartbeat()
})
process.on('SIGTERM', async () => {
  await closeAll(connected)
  process.exit(0)
})
// Also when the node has closed them all.
setInterval(() => {}, 1_000)
process.stdout.write(`${JSON.stringify({ connected: connected.length })}\n`)
