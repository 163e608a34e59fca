import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { defaultApp } from '../../src/core/apps/store.ts'
import { systemIds } from '../../src/core/ids.ts'
import type { Storage } from '../../src/core/storage.ts'
import { connections, pointReads } from './api/calls.ts'
import { wildfireRequests } from './api/requests.ts'
import { type Server, startRollcall } from './api/servers.ts'
import { writeSection } from './kit/figures.ts'
import { fill, openStore, uidAt } from './kit/fill.ts'
import { machine } from './kit/machine.ts'
import { pinning, pinOwnProcess } from './kit/pinning.ts'
import { scratchFolder } from './kit/scratch.ts'
import { median } from './kit/statistics.ts'
import { number, table } from './kit/table.ts'

const usage = `npm run bench -- seed [--users N] [--data DIR] [--write]
  --users N    how many users the large store has; 1000000 by default
  --data DIR   fill the store of this data folder and keep it; by default a temporary one, removed afterwards
  --write      put the report into docs/reference/figures.md
`

/** The store that the large one is held against. */
const smallUsers = 10_000
const roundReads = 20_000
const rounds = 9

/** Fills a store through the storage layer, then holds its point reads against those of a small one. */
export async function seed(args: readonly string[]): Promise<void> {
  const options = {
    users: { type: 'string' },
    data: { type: 'string' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  const users = Number(values.users ?? 1_000_000)
  if (values.help || !Number.isSafeInteger(users) || users < 1) return void process.stdout.write(usage)
  const report = await measure(users, values.data)
  process.stdout.write(`${report}\n`)
  if (values.write) writeSection('seed', report)
}

async function measure(users: number, folder: string | undefined): Promise<string> {
  if (folder) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const folders = { small: scratchFolder(), large: folder ?? scratchFolder() }
  const large = await filled(folders.large, users)
  const small = await filled(folders.small, smallUsers)
  const peakBytes = process.resourceUsage().maxRSS * 1024
  const inStore = await compare(
    () => readUs(small.storage, smallUsers),
    () => readUs(large.storage, users),
  )
  await Promise.all([large.storage.close(), small.storage.close()])
  const served = await compareServers(folders, users)
  const among = (count: number) => `among ${number(count)} users`
  const rows = [
    ['Rows a second', number(large.perSecond)],
    ['Memory of the process that fills, peak (MB)', number(peakBytes / 1e6)],
    [`Point read \`get_info\` ${among(smallUsers)}, us`, number(served.smallUs, 1)],
    [`Point read \`get_info\` ${among(users)}, us`, number(served.largeUs, 1)],
    ['Ratio (goal: at most 1.5)', number(served.ratio, 2)],
    [`In the store alone, ${among(smallUsers)}, us`, number(inStore.smallUs, 1)],
    [`In the store alone, ${among(users)}, us`, number(inStore.largeUs, 1)],
    ['Ratio', number(inStore.ratio, 2)],
  ]
  return `## A store of ${number(users)} users

${table(['seed', 'figure'], rows)}

Machine: ${machine()}. Method: users written through the storage layer, a transaction a block of 5,000, each durable. Point reads:
signed \`get_info\` of uniformly random users over ${connections} connections, ${pinning}, ${rounds} rounds of ${number(roundReads)} against a server on
each store in turn; the time is what the server's rate comes to, one second divided by it. In the store: \`users.find\`, one at a
time, as many of them; all pages of the small one stay in the page cache of 12 MiB. Medians.
`
}

/** The same server on both stores. */
async function compareServers(folders: { small: string; large: string }, users: number) {
  const secret = systemIds.hex(24)
  const make = wildfireRequests(secret)
  const small = await startRollcall(folders.small, secret, 'errors')
  const large = await startRollcall(folders.large, secret, 'errors')
  pinOwnProcess()
  const readOf = (server: Server, among: number) => async () =>
    1e6 / (await pointReads(server, make, among, roundReads)).perSecond
  const reads = await compare(readOf(small, smallUsers), readOf(large, users))
  await Promise.all([small.stop(), large.stop()])
  return reads
}

/** A store with that many users; `perSecond` speaks of those that were added. */
async function filled(folder: string, users: number): Promise<{ storage: Storage; perSecond: number }> {
  const storage = await openStore(folder)
  const before = await storage.users.count(defaultApp, { destroyed: true })
  const startedMs = performance.now()
  await fill(storage, users, (count) => {
    if (count % 100_000 === 0) process.stderr.write(`${number(count)} users, ${number(rate(count))}/s\n`)
  })
  return { storage, perSecond: rate(Math.max(users, before)) }

  function rate(count: number): number {
    return ((count - before) / (performance.now() - startedMs)) * 1000
  }
}

/** Times both, in microseconds; in turns, so that what else the machine does meets both. The first round warms up. */
async function compare(small: () => Promise<number>, large: () => Promise<number>) {
  const smallUs: number[] = []
  const largeUs: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const [one, other] = [await small(), await large()]
    if (round === 0) continue
    smallUs.push(one)
    largeUs.push(other)
  }
  const ratios = largeUs.map((us, round) => us / (smallUs[round] ?? Number.NaN))
  return { smallUs: median(smallUs), largeUs: median(largeUs), ratio: median(ratios) }
}

async function readUs(storage: Storage, users: number): Promise<number> {
  const startedMs = performance.now()
  for (let read = 0; read < roundReads; read++) {
    const uid = uidAt(Math.floor(Math.random() * users))
    if (!(await storage.users.find(defaultApp, uid))) throw new Error(`${uid} is missing`)
  }
  return ((performance.now() - startedMs) / roundReads) * 1000
}
