import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { systemIds } from '../../src/core/ids.ts'
import type { GroupState } from '../../src/http/process-group.ts'
import { wildfireRequests } from './api/requests.ts'
import { type Child, cpuMeter, startChild, statusOf } from './kit/child.ts'
import { writeSection } from './kit/figures.ts'
import { load, type Outcome } from './kit/load.ts'
import { machine } from './kit/machine.ts'
import { scratchFolder } from './kit/scratch.ts'
import { median } from './kit/statistics.ts'
import { number, table } from './kit/table.ts'
import { type Connects, connectAtRate } from './processes/connects.ts'

const usage = `npm run bench -- processes --database postgres://… --redis redis://… [--processes N] [--rate N] [--write]
  --database URL   an empty database of PostgreSQL; the bench leaves its users there
  --redis URL      an empty database of Redis
  --processes N    compared with one; 2 by default
  --rate N         connects a second while a process is replaced; 5000 by default
  --write          put the report into docs/reference/figures.md
`

type Size = { database: string; redis: string; processes: number; rate: number }
type Server = Child & { readonly urls: Readonly<Record<string, string>>; readonly pids: readonly number[] }

const users = 1_000
const rounds = 5
const readsPerRound = 30_000
const connections = 64
const replacements = 5
const connectSeconds = 4

/** Point reads with several processes and with one, in turns; then connects while a process is replaced. */
export async function processes(args: readonly string[]): Promise<void> {
  const options = {
    database: { type: 'string' },
    redis: { type: 'string' },
    processes: { type: 'string', default: '2' },
    rate: { type: 'string', default: '5000' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  const { database, redis } = values
  if (values.help || !database || !redis) return void process.stdout.write(usage)
  const report = await measure({ database, redis, processes: Number(values.processes), rate: Number(values.rate) })
  process.stdout.write(`${report}\n`)
  if (values.write) writeSection('processes', report)
}

async function measure(size: Size): Promise<string> {
  const [loadBefore = 0] = loadavg()
  const secret = systemIds.hex(24)
  const make = wildfireRequests(secret)
  const one = await start(size, secret, 1)
  const several = await start(size, secret, size.processes)
  const send = (server: Server, requests: Uint8Array[]) =>
    load({ server: { url: server.urls.wildfire ?? '', cpuMs: server.cpuMs }, connections, requests })
  const ids = Array.from({ length: users }, (_, index) => `bench${systemIds.hex(4)}${index}`)
  await send(
    one,
    ids.map((userId) => make('/admin/user/create', { userId, name: userId, displayName: userId })),
  )
  const reads = () =>
    Array.from({ length: readsPerRound }, (_, index) => make('/admin/user/get_info', { userId: ids[index % users] }))
  const outcomes = new Map<Server, Outcome[]>([one, several].map((server) => [server, []]))
  for (let round = 0; round <= rounds; round++)
    for (const [server, kept] of outcomes) {
      const outcome = await send(server, reads())
      if (round > 0) kept.push(outcome)
    }
  const rows = Array.from(outcomes, ([server, kept]) => rowOf(server, kept))
  await one.stop()
  const replaced = await replace(several, size.rate)
  await several.stop()
  return report(size, rows, replaced, loadBefore)
}

async function start({ database, redis }: Size, secret: string, count: number): Promise<Server> {
  const folder = scratchFolder()
  const off = ['wildfire.mqtt', 'wildfire.route', 'wildfire.ws', 'openim.api', 'openim.gateway', 'lanying']
  const settings = {
    'data.dir': join(folder, 'data'),
    'database.url': database,
    'redis.url': redis,
    'wildfire.api.port': '0',
    'rollcall.port': '0',
    ...Object.fromEntries(off.map((name) => [`${name}.port`, 'off'])),
  }
  const flags = Object.entries(settings).flatMap(([key, value]) => ['--set', `${key}=${value}`])
  const environment = { ROLLCALL_SECRETS_KEY: 'the key of the bench', ROLLCALL_WILDFIRE_SECRET: secret }
  const args = ['src/main.ts', 'serve', '--processes', String(count), ...flags]
  const child = await startChild(args, environment, join(folder, 'log'), (command) => [...command])
  const urls = child.ready.listeners as Record<string, string>
  const pids = count === 1 ? [child.pid] : (await healthOf({ urls })).processes.map(({ pid = 0 }) => pid)
  const meters = pids.map(cpuMeter)
  return { ...child, urls, pids, cpuMs: () => meters.reduce((sum, meter) => sum + meter(), 0) }
}

const healthOf = async ({ urls }: Pick<Server, 'urls'>) =>
  (await (await fetch(`${urls.rollcall}/healthz`, { keepalive: false })).json()) as GroupState

function rowOf({ pid, pids }: Server, kept: readonly Outcome[]): string[] {
  const memory = (of: number) => number(statusOf(of, 'VmRSS') / 1e6)
  const isAlone = pids.includes(pid)
  return [
    isAlone ? '1 process' : `${pids.length} processes`,
    number(median(kept.map(({ perSecond }) => perSecond))),
    number(Math.max(...kept.map(({ perSecond }) => perSecond))),
    number(median(kept.map(({ p99Ms }) => p99Ms)), 1),
    number(median(kept.map(({ cpuUs }) => cpuUs)), 1),
    pids.map(memory).join(', '),
    isAlone ? '-' : memory(pid),
  ]
}

/** Sends one process SIGTERM in the middle of each run. */
async function replace(server: Server, rate: number): Promise<Connects[]> {
  const found: Connects[] = []
  for (let turn = 0; turn < replacements; turn++) {
    const { processes } = await allReady(server)
    const pid = processes[turn % processes.length]?.pid ?? 0
    const connecting = connectAtRate(server.urls.rollcall ?? '', rate, connectSeconds)
    await Bun.sleep((connectSeconds * 1000) / 4)
    process.kill(pid, 'SIGTERM')
    found.push(await connecting)
  }
  return found
}

async function allReady(server: Server): Promise<GroupState> {
  for (;;) {
    const state = await healthOf(server)
    if (state.processes.every((one) => one.state === 'ready')) return state
    await Bun.sleep(100)
  }
}

function report(size: Size, rows: readonly string[][], replaced: readonly Connects[], loadBefore: number): string {
  const migrates = readFileSync('/proc/sys/net/ipv4/tcp_migrate_req', 'utf8').trim()
  const head = [
    '',
    'reads a second, median',
    'best round',
    'p99 ms',
    'CPU us a read',
    'MB of each process',
    'MB of the supervisor',
  ]
  const connects = replaced.map(({ opened, answered, refused, reset }) =>
    [opened / connectSeconds, opened, answered, refused, reset, opened - answered - refused - reset].map((value) =>
      number(value),
    ),
  )
  return `## Processes on one machine

${table(head, rows)}

Connects while one of ${size.processes} processes is replaced, a row a replacement; \`net.ipv4.tcp_migrate_req=${migrates}\`:

${table(['connects a second', 'connects', 'answered', 'refused', 'reset', 'without an end'], connects)}

Machine: ${machine()}; load average ${number(loadBefore, 1)} before the run. PostgreSQL, Redis and the load generator are on the same cores.

Method: signed point reads (WildfireChat, \`get_info\`) of ${number(users)} users on PostgreSQL over ${connections} connections, ${rounds} rounds of ${number(readsPerRound)} in turns after one to
warm up. Connects: ${size.rate} a second for ${connectSeconds} s, each with one \`GET /healthz\`; after a second one process is sent SIGTERM.
`
}
