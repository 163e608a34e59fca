import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Child, startChild } from '../kit/child.ts'
import { scratchFolder } from '../kit/scratch.ts'

/** A server under load and the URL of its Lanying API. */
export type Server = Child & { url: string }

export type Secrets = { readonly adminToken: string; readonly key: string }

/** Rollcall with its Lanying listener alone, on a data folder that no process has open. */
export async function startRollcall(
  dataDir: string,
  { adminToken, key }: Secrets,
  more: Record<string, string> = {},
): Promise<Server> {
  const settings = {
    'data.dir': dataDir,
    'lanying.port': '0',
    ...Object.fromEntries(portsOff.map((name) => [name, 'off'])),
    ...more,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`])
  const environment = { ROLLCALL_LANYING_ADMINTOKEN: adminToken, ROLLCALL_SECRETS_KEY: key }
  const log = join(scratchFolder(), 'log')
  return serverOf(await startChild(['scripts/bench/server.ts', 'serve', ...flags], environment, log))
}

const portsOff = [
  'wildfire.api.port',
  'wildfire.mqtt.port',
  'wildfire.route.port',
  'wildfire.ws.port',
  'openim.api.port',
  'openim.gateway.port',
  'rollcall.port',
]

/** The yardstick, with replies of that size. */
export async function startBare(replyBytes: number): Promise<Server> {
  const environment = { REPLY_BYTES: String(replyBytes) }
  return serverOf(await startChild(['scripts/bench/lanying/bare.ts'], environment, join(scratchFolder(), 'log')))
}

function serverOf(child: Child): Server {
  const { listeners } = child.ready as { listeners: { lanying: string } }
  return { ...child, url: listeners.lanying }
}

/** Memory of a server in bytes: resident, and its proportional share. */
export type Weight = { rss: number; pss: number }

export function weightOf({ pid }: Server): Weight {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const bytes = (field: string) => Number(new RegExp(`^${field}: *(\\d+) kB`, 'm').exec(text)?.[1]) * 1024
  return { rss: bytes('Rss'), pss: bytes('Pss') }
}

/** Rounds of collection and the pause between them: freed memory is returned to the system with a delay. */
const collections = 3
const restMs = 700

/** The same after the server has collected what it could. */
export async function restingWeightOf(server: Server): Promise<Weight> {
  for (let round = 0; round < collections; round++) {
    process.kill(server.pid, 'SIGUSR2')
    await Bun.sleep(restMs)
  }
  return weightOf(server)
}
