import { join } from 'node:path'
import { keys } from '../../../src/config/settings.ts'
import type { GatewayServer } from '../gateway/bench-wire.ts'
import { startChild } from '../kit/child.ts'
import { benchStoreKey } from '../kit/fill.ts'
import { scratchFolder } from '../kit/scratch.ts'
import type { Services } from './services.ts'

/** One node: where OpenIM's clients connect, and the two server APIs. */
export type Node = GatewayServer & { readonly wildfire: string }

export type Secrets = { readonly openim: string; readonly wildfire: string }

/** The listeners that the bench uses; all others are off. */
const ports = ['openim.api.port', 'openim.gateway.port', 'wildfire.api.port']

/** Starts that many nodes on one database and one Redis, one after the other. */
export async function startNodes(count: number, services: Services, secrets: Secrets): Promise<Node[]> {
  const nodes: Node[] = []
  for (let number = 1; number <= count; number++) nodes.push(await startNode(services, secrets))
  return nodes
}

async function startNode({ databaseUrl, redisUrl }: Services, secrets: Secrets): Promise<Node> {
  const folder = scratchFolder()
  const portKeys = keys.filter((key) => key.endsWith('.port'))
  const settings = {
    'data.dir': folder,
    'database.url': databaseUrl,
    'redis.url': redisUrl,
    ...Object.fromEntries(portKeys.map((key) => [key, ports.includes(key) ? '0' : 'off'])),
  }
  const flags = Object.entries(settings).flatMap(([key, value]) => ['--set', `${key}=${value}`])
  const environment = {
    ROLLCALL_SECRETS_KEY: benchStoreKey,
    ROLLCALL_OPENIM_SECRET: secrets.openim,
    ROLLCALL_WILDFIRE_SECRET: secrets.wildfire,
  }
  const child = await startChild(['scripts/bench/server.ts', 'serve', ...flags], environment, join(folder, 'log'))
  const { listeners } = child.ready as { listeners: Record<string, string> }
  const url = (name: string) => listeners[name] ?? ''
  return { ...child, clients: url('openimGateway'), api: url('openim'), wildfire: url('wildfire') }
}
