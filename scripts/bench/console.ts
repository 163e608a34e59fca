import { parseArgs } from 'node:util'
import { systemIds } from '../../src/core/ids.ts'
import { type ConsoleFigures, measureConsole } from './console/measure.ts'
import { writeSection } from './kit/figures.ts'
import { machine } from './kit/machine.ts'
import { pinning } from './kit/pinning.ts'
import { median, percentile } from './kit/statistics.ts'
import { number, table } from './kit/table.ts'

const usage = `npm run bench -- console [--users N] [--connections N] [--viewers N] [--window S] [--rounds N] [--write]
  --users N         users in the store; 100000 by default
  --connections N   live connections, a third of each wire; 5000 by default
  --viewers N       streams of /v1/snapshot; 50 by default
  --window S        for how many seconds the server's CPU is watched; 20 by default
  --rounds N        how often, with and without viewers; 3 by default
  --write           put the report into docs/reference/figures.md
`

/** What the console costs its server, and how soon it shows what happens. */
export async function console(args: readonly string[]): Promise<void> {
  const options = {
    users: { type: 'string', default: '100000' },
    connections: { type: 'string', default: '5000' },
    viewers: { type: 'string', default: '50' },
    window: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '3' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  if (values.help) return void process.stdout.write(usage)
  const size = {
    ...{ users: Number(values.users), connections: Number(values.connections), viewers: Number(values.viewers) },
    ...{ windowMs: Number(values.window) * 1_000, rounds: Number(values.rounds) },
  }
  const report = reportOf(await measureConsole(size, systemIds.hex(24)))
  process.stdout.write(`${report}\n`)
  if (values.write) writeSection('console', report)
}

function reportOf(figures: ConsoleFigures): string {
  const { size, idle, watched, seenMs, gapsMs, memory, load, buildMs } = figures
  const differences = watched.map((share, round) => share - (idle[round] ?? share))
  const sorted = (values: readonly number[]) => Float64Array.from(values).sort()
  const megabytes = (bytes: number) => number(bytes / 1e6, 1)
  const percent = (share: number) => number(share * 100, 2)
  const rows = [
    [`CPU of ${size.viewers} viewers, % of a core`, percent(median(differences)), '1'],
    ['CPU without viewers, % of a core', percent(median(idle)), ''],
    ['A connect is seen by all viewers within, ms, median', number(median(seenMs)), ''],
    ['The longest, ms', number(Math.max(...seenMs)), '2,000'],
    ['Between two snapshots of a viewer, 99 of 100, ms', number(percentile(sorted(gapsMs), 0.99)), ''],
    ['Memory: console loaded and viewed, more, MB', megabytes(memory.viewed - memory.before), '5'],
    ['Memory of a server with the console, more than without, MB', megabytes(memory.on - memory.off), '5'],
    ['First load, compressed, KB', number(load.bytes / 1e3, 1), '350'],
    ['First load, requests', number(load.requests), ''],
    ['First page is shown after, ms', number(load.ms), ''],
    ['Build, ms', number(median(buildMs)), '3,000'],
  ]
  return `## Web console

${table(['console', 'figure', 'goal: at most'], rows)}

Machine: ${machine()}.

Method: ${pinning}; ${number(size.users)} users in the store, ${number(size.connections)} live connections, a third of each wire, whose heartbeats are sent
every 10 s. CPU: the server's time on its core in ${size.windowMs / 1_000} s without viewers and then with ${size.viewers} streams of \`/v1/snapshot\`, ${size.rounds} rounds;
medians. A connect: one more client connects, until the newest snapshot of every viewer counts it, ${seenMs.length} times. Memory: resident, after
garbage collection, all clients connected, before any of the console was asked for and after a browser has loaded it and with all viewers; and after the start, of a server with the
console and of one with \`console.enabled=false\`. First load: Chromium with an empty cache, from a single-use link until the overview has settled.
Build: \`console/build.ts\`, three times.
`
}
