import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { type Child, startChild } from '../kit/child.ts'
import { fill, openStore } from '../kit/fill.ts'
import { scratchFolder } from '../kit/scratch.ts'

/** A server under load and the URL of its server API. */
export type Server = Child & { url: string }

/** A data folder with that many users, closed. */
export async function filledFolder(users: number): Promise<string> {
  const folder = scratchFolder()
  const storage = await openStore(folder)
  await fill(storage, users)
  await storage.close()
  return folder
}

/** Rollcall as `npm start` runs it, with its WildfireChat listener alone, on a copy of the data folder given. */
export async function startRollcall(data: string, secret: string, logRequests: 'errors' | 'all'): Promise<Server> {
  const folder = scratchFolder()
  const dataDir = join(folder, 'data')
  cpSync(data, dataDir, { recursive: true })
  const settings = {
    'data.dir': dataDir,
    'log.requests': logRequests,
    'wildfire.api.port': '0',
    ...Object.fromEntries(portsOff.map((key) => [key, 'off'])),
  }
  const flags = Object.entries(settings).flatMap(([key, value]) => ['--set', `${key}=${value}`])
  const environment = { ROLLCALL_WILDFIRE_SECRET: secret }
  return serverOf(await startChild(['src/main.ts', 'serve', ...flags], environment, join(folder, 'log')))
}

const portsOff = [
  'wildfire.mqtt.port',
  'wildfire.route.port',
  'wildfire.ws.port',
  'openim.api.port',
  'openim.gateway.port',
  'lanying.port',
  'rollcall.port',
]

/** The yardstick, with replies of that size. */
export async function startBare(replyBytes: number): Promise<Server> {
  const environment = { REPLY_BYTES: String(replyBytes) }
  return serverOf(await startChild(['scripts/bench/api/bare.ts'], environment, join(scratchFolder(), 'log')))
}

function serverOf(child: Child): Server {
  const { listeners } = child.ready as { listeners: { wildfire: string } }
  return { ...child, url: listeners.wildfire }
}
