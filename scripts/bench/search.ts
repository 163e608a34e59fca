import { parseArgs } from 'node:util'
import { stallGoalMs } from './hostile/cases.ts'
import { type Pinger, startHostileServer, startPinger } from './hostile/servers.ts'
import { writeSection } from './kit/figures.ts'
import { machine } from './kit/machine.ts'
import { pinning, pinOwnProcess } from './kit/pinning.ts'
import { scratchFolder } from './kit/scratch.ts'
import { median, percentile } from './kit/statistics.ts'
import { number, table } from './kit/table.ts'
import { type SearchCall, searchCalls } from './search/calls.ts'
import { endedSessions, fillForSearches } from './search/store.ts'

const usage = `npm run bench -- search [--users N] [--write]
  --users N    how many users the store has, at least 10000; 1000000 by default
  --write      put the report into docs/reference/figures.md
`

const callsEach = 400

/** How long the admin API takes to find a user by each of its names, and to list the first page. */
export async function search(args: readonly string[]): Promise<void> {
  const options = {
    users: { type: 'string' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  const users = Number(values.users ?? 1_000_000)
  if (values.help || !Number.isSafeInteger(users) || users < 10_000) return void process.stdout.write(usage)
  const report = await measure(users)
  process.stdout.write(`${report}\n`)
  if (values.write) writeSection('search', report)
}

async function measure(users: number): Promise<string> {
  const dataDir = scratchFolder()
  await fillForSearches(dataDir, users)
  const server = await startHostileServer(dataDir)
  pinOwnProcess()
  const pinger = await startPinger(server)
  const rows: string[][] = []
  const calls = searchCalls(server, users)
  for (const { run } of calls) await run()
  for (const call of calls) rows.push(await rowOf(call, pinger))
  const failures = server.failures().length
  await pinger.stop()
  await server.stop()
  const head = ['call', 'median, ms', 'p95, ms', 'goal', 'longest on the core, ms', 'goal']
  return `## Finding users

${table(head, rows)}

Failures that the server logged: ${failures === 0 ? 'none' : failures}.

Machine: ${machine()}.

Method: a store of ${number(users)} users, one in a hundred banned, and ${number(endedSessions)} ended sessions with a device and a token each;
${pinning}. Each call once, then ${number(callsEach)} times, one after another, for users chosen at random. A process of its own
asks for \`/healthz\` meanwhile, 2 ms after each answer: the time on the core is the longest that it met the event loop busy.
`
}

async function rowOf({ name, goalMs, run }: SearchCall, pinger: Pinger): Promise<string[]> {
  process.stderr.write(`${name}\n`)
  const takenMs: number[] = []
  await pinger.stall()
  for (let call = 0; call < callsEach; call++) {
    const startedMs = performance.now()
    await run()
    takenMs.push(performance.now() - startedMs)
  }
  const { cpuMs } = await pinger.stall()
  const sorted = takenMs.sort((a, b) => a - b)
  return [
    name,
    ...[median(sorted), percentile(sorted, 0.95)].map((ms) => number(ms, 1)),
    String(goalMs),
    number(cpuMs, 1),
    String(stallGoalMs),
  ]
}
