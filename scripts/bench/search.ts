import { stallGoalMs } from './hostile/cases.ts'
import { runOnFilledStore } from './hostile/filled-store.ts'
import type { HostileServer, Pinger } from './hostile/servers.ts'
import { machine } from './kit/machine.ts'
import { pinning } from './kit/pinning.ts'
import { median, percentile } from './kit/statistics.ts'
import { number, table } from './kit/table.ts'
import { type SearchCall, searchCalls } from './search/calls.ts'
import { endedSessions, fillForSearches } from './search/store.ts'

const callsEach = 400

/** How long the admin API takes to find a user by each of its names, and to list the first page. */
export const search = (args: readonly string[]): Promise<void> =>
  runOnFilledStore(
    { name: 'search', usersMin: 10_000, usersDefault: 1_000_000, fill: fillForSearches, measure, report },
    args,
  )

async function measure(server: HostileServer, users: number, pinger: Pinger): Promise<string[][]> {
  const rows: string[][] = []
  const calls = searchCalls(server, users)
  for (const { run } of calls) await run()
  for (const call of calls) rows.push(await rowOf(call, pinger))
  return rows
}

function report(rows: readonly string[][], users: number, failures: string): string {
  const head = ['call', 'median, ms', 'p95, ms', 'goal', 'longest on the core, ms', 'goal']
  return `## Finding users

${table(head, rows)}

Failures that the server logged: ${failures}.

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
