import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { type Child, startChild } from '../kit/child.ts'
import { benchStoreKey, fill, openStore } from '../kit/fill.ts'
import { scratchFolder } from '../kit/scratch.ts'

/** A server under load and the URLs of its server APIs; the bare one has no other than WildfireChat's. */
export type Server = Child & { readonly urls: Readonly<Record<Api, string>> }
export type Api = 'wildfire' | 'openim'

/** A data folder with that many users, closed. */
export async function filledFolder(users: number): Promise<string> {
  const folder = scratchFolder()
  const storage = await openStore(folder)
  await fill(storage, users)
  await storage.close()
  return folder
}

/**
 * Rollcall as `npm start` runs it, with the listeners of its two server APIs alone, on a copy of the data folder given. `more`
 * are settings.
 */
export async function startRollcall(
  data: string,
  secret: string,
  logRequests: 'errors' | 'all',
  more: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const folder = scratchFolder()
  const dataDir = join(folder, 'data')
  cpSync(data, dataDir, { recursive: true })
  const settings = {
    'data.dir': dataDir,
    'log.requests': logRequests,
    'wildfire.api.port': '0',
    'openim.api.port': '0',
    ...Object.fromEntries(portsOff.map((key) => [key, 'off'])),
    ...more,
  }
  const flags = Object.entries(settings).flatMap(([key, value]) => ['--set', `${key}=${value}`])
  const environment = {
    ROLLCALL_SECRETS_KEY: benchStoreKey,
    ROLLCALL_WILDFIRE_SECRET: secret,
    ROLLCALL_OPENIM_SECRET: openimSecretOf(secret),
  }
  return serverOf(await startChild(['src/main.ts', 'serve', ...flags], environment, join(folder, 'log')))
}

/** Secrets of an app must differ. */
export const openimSecretOf = (secret: string): string => `openim-${secret}`

const portsOff = [
  'wildfire.mqtt.port',
  'wildfire.route.port',
  'wildfire.ws.port',
  'openim.gateway.port',
  'lanying.port',
  'rollcall.port',
]

/** The yardstick, with replies of that size; with `requestIds` they have the header that Rollcall's replies have. */
export async function startBare(replyBytes: number, requestIds = false): Promise<Server> {
  const environment = { REPLY_BYTES: String(replyBytes), ...(requestIds && { REQUEST_IDS: '1' }) }
  return serverOf(await startChild(['scripts/bench/api/bare.ts'], environment, join(scratchFolder(), 'log')))
}

function serverOf(child: Child): Server {
  const { listeners } = child.ready as { listeners: { wildfire: string; openim?: string } }
  return { ...child, urls: { openim: '', ...listeners } }
}
