import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { defaultApp } from '../../src/core/apps/app.ts'
import type { Storage } from '../../src/core/storage.ts'
import { writeSection } from './kit/figures.ts'
import { fill, openStore, uidAt } from './kit/fill.ts'
import { machine } from './kit/machine.ts'
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
  const large = await filled(folder ?? scratchFolder(), users)
  const small = await filled(scratchFolder(), smallUsers)
  const reads = await compare(small.storage, large.storage, users)
  await Promise.all([large.storage.close(), small.storage.close()])
  const rows = [
    ['Rows a second', number(large.perSecond)],
    ['Memory of the process, peak (MB)', number(process.resourceUsage().maxRSS / 1024)],
    [`Point read among ${number(smallUsers)} users (us)`, number(reads.smallUs, 1)],
    [`Point read among ${number(users)} users (us)`, number(reads.largeUs, 1)],
    ['Ratio (goal: at most 1.5)', number(reads.ratio, 2)],
  ]
  return `## A store of ${number(users)} users

${table(['seed', 'figure'], rows)}

Machine: ${machine()}. Method: users written through the storage layer, a transaction a block of 5,000, each durable; then
\`users.find\` for uniformly random users, one at a time, ${rounds} rounds of ${number(roundReads)} reads against each store in turn; medians.
`
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

/** Times a read, in microseconds; in turns, so that what else the machine does meets both. */
async function compare(small: Storage, large: Storage, users: number) {
  const smallUs: number[] = []
  const largeUs: number[] = []
  for (let round = 0; round < rounds; round++) {
    smallUs.push(await readUs(small, smallUsers))
    largeUs.push(await readUs(large, users))
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
