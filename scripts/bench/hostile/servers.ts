import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemIds } from '../../../src/core/ids.ts'
import { type Child, startChild } from '../kit/child.ts'
import { benchStoreKey } from '../kit/fill.ts'
import { keepTrackOf, scratchFolder } from '../kit/scratch.ts'

/** Rollcall with all listeners but WildfireChat's link, and what its callers need to know. */
export type HostileServer = Child & {
  readonly urls: {
    readonly wildfire: string
    readonly openim: string
    readonly openimGateway: string
    readonly lanying: string
    readonly rollcall: string
  }
  readonly secrets: Secrets
  /** Lines of its log that report a failure of the server. */
  failures(): string[]
}

type Secrets = { readonly wildfire: string; readonly openim: string; readonly lanying: string; readonly admin: string }

const open = ['wildfire.api.port', 'openim.api.port', 'openim.gateway.port', 'lanying.port', 'rollcall.port']
const off = ['wildfire.mqtt.port', 'wildfire.route.port', 'wildfire.ws.port']
const errorLevel = 50

/** Empty, or on the data folder of a store that `openStore` filled. */
export async function startHostileServer(dataDir?: string): Promise<HostileServer> {
  const folder = scratchFolder()
  const [wildfire, openim, lanying, admin] = [
    systemIds.hex(24),
    systemIds.hex(24),
    systemIds.hex(24),
    systemIds.hex(24),
  ]
  const secrets = { wildfire, openim, lanying, admin }
  const settings = [
    `data.dir=${dataDir ?? join(folder, 'data')}`,
    ...open.map((key) => `${key}=0`),
    ...off.map((key) => `${key}=off`),
  ]
  const log = join(folder, 'log')
  const child = await startChild(
    ['scripts/bench/server.ts', 'serve', ...settings.flatMap((setting) => ['--set', setting])],
    {
      ROLLCALL_WILDFIRE_SECRET: secrets.wildfire,
      ROLLCALL_OPENIM_SECRET: secrets.openim,
      ROLLCALL_LANYING_ADMINTOKEN: secrets.lanying,
      ROLLCALL_ROLLCALL_ADMINKEY: secrets.admin,
      ...(dataDir !== undefined && { ROLLCALL_SECRETS_KEY: benchStoreKey }),
    },
    log,
  )
  const { listeners } = child.ready as { listeners: HostileServer['urls'] }
  return { ...child, urls: listeners, secrets, failures: () => readFileSync(log, 'utf8').split('\n').filter(isFailure) }
}

/** What the yardstick does with bodies. */
export type BareBodies = 'at-once' | 'unread' | 'json'

/** The yardstick under the URLs of all listeners. */
export async function startBareServer(bodies: BareBodies): Promise<HostileServer> {
  const child = await startChild(['scripts/bench/hostile/bare.ts', bodies], {}, join(scratchFolder(), 'log'))
  const { url } = child.ready as { url: string }
  const urls = { wildfire: url, openim: url, openimGateway: url, lanying: url, rollcall: url }
  const secrets = { wildfire: 'none', openim: 'none', lanying: 'none', admin: 'none' }
  return { ...child, urls, secrets, failures: () => [] }
}

const isFailure = (line: string): boolean =>
  line.startsWith('{') && (JSON.parse(line) as { level: number }).level >= errorLevel

/** Collections before a case, and the pause after each: freed memory is returned to the system with a delay. */
const collections = 2
const settleMs = 300

/** The most resident memory while `work` runs, over what there was before; bytes. 0 where the system does not report it. */
export async function growthDuring(server: HostileServer, work: () => Promise<void>): Promise<number> {
  for (let round = 0; round < collections; round++) {
    process.kill(server.pid, 'SIGUSR2')
    await Bun.sleep(settleMs)
  }
  // The kernel then counts the peak anew.
  const peak = `/proc/${server.pid}/clear_refs`
  if (existsSync(peak)) writeFileSync(peak, '5')
  const before = server.memory().now
  await work()
  return server.memory().peak - before
}

/** The most that one answer to another client took, and of it the time in which the server's event loop was on its core. */
export type Stall = { readonly ms: number; readonly cpuMs: number }

export type Pinger = {
  /** The longest since the last call. */
  stall(): Promise<Stall>
  stop(): Promise<void>
}

/** Another client of the server, in a process of its own. */
export async function startPinger({ urls, pid }: HostileServer): Promise<Pinger> {
  const script = 'scripts/bench/hostile/pinger.ts'
  const command = [process.execPath, '--no-env-file', script, `${urls.rollcall}/healthz`, String(pid)]
  const child = keepTrackOf(Bun.spawn(command, { stdin: 'pipe', stdout: 'pipe', stderr: 'inherit' }))
  const lines = linesOf(child.stdout)
  await lines.next()
  return {
    async stall() {
      child.stdin.write('\n')
      child.stdin.flush()
      const { value } = await lines.next()
      return JSON.parse(value ?? '') as Stall
    },
    async stop() {
      child.stdin.end()
      await child.exited
    },
  }
}

async function* linesOf(output: ReadableStream<Uint8Array>): AsyncGenerator<string, string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const part of output) {
    text += decoder.decode(part, { stream: true })
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
      yield text.slice(0, end)
      text = text.slice(end + 1)
    }
  }
  return text
}
