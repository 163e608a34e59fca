import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Child, startChild } from '../kit/child.ts'
import { benchStoreKey } from '../kit/fill.ts'
import { scratchFolder } from '../kit/scratch.ts'

/** A server under load: where its gateway is, and its server API if it has one. */
export type GatewayServer = Child & { gateway: string; api: string }

/** Rollcall with its OpenIM listeners alone. */
export async function startRollcall(dataDir: string, secret: string): Promise<GatewayServer> {
  const settings = {
    'data.dir': dataDir,
    'openim.api.port': '0',
    'openim.gateway.port': '0',
    ...Object.fromEntries(portsOff.map((key) => [key, 'off'])),
  }
  const flags = Object.entries(settings).flatMap(([key, value]) => ['--set', `${key}=${value}`])
  const environment = { ROLLCALL_SECRETS_KEY: benchStoreKey, ROLLCALL_OPENIM_SECRET: secret }
  const log = join(scratchFolder(), 'log')
  return serverOf(await startChild(['scripts/bench/server.ts', 'serve', ...flags], environment, log))
}

const portsOff = [
  'wildfire.api.port',
  'wildfire.mqtt.port',
  'wildfire.route.port',
  'wildfire.ws.port',
  'lanying.port',
  'rollcall.port',
]

/** The yardstick. */
export async function startBare(): Promise<GatewayServer> {
  return serverOf(await startChild(['scripts/bench/gateway/bare.ts'], {}, join(scratchFolder(), 'log')))
}

function serverOf(child: Child): GatewayServer {
  const { listeners } = child.ready as { listeners: { openimGateway: string; openim?: string } }
  return { ...child, gateway: listeners.openimGateway, api: listeners.openim ?? '' }
}

/** Rounds of collection and the pause between them: freed memory is returned to the system with a delay. */
const collections = 4
const restMs = 1_000

/** Resident memory of a server in bytes, after garbage collection. */
export async function weigh({ pid }: GatewayServer): Promise<number> {
  for (let round = 0; round < collections; round++) {
    process.kill(pid, 'SIGUSR2')
    await Bun.sleep(restMs)
  }
  const line = /^Rss: *(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
  return Number(line?.[1]) * 1024
}
