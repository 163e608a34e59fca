import { machine } from '../kit/machine.ts'
import { pinning } from '../kit/pinning.ts'
import { number, table } from '../kit/table.ts'
import type { Creates } from './creates.ts'
import type { Idle } from './idle.ts'
import type { Between } from './latencies.ts'
import type { Reads } from './reads.ts'

/** Of one node: without connections, with all before and after a forced collection. */
export type Memory = { readonly emptyBytes: number; readonly uncollectedBytes: number; readonly fullBytes: number }

export type Measured = {
  readonly connections: number
  readonly reads: Reads
  readonly created: Creates
  readonly idles: readonly Idle[]
  readonly between: Between
  readonly memory: readonly Memory[]
}

/** The section of the figures page. */
export function report({ connections, reads, created, idles, between, memory }: Measured): string {
  const each = connections / memory.length
  return `## Three nodes on PostgreSQL and Redis

${table(
  ['between nodes, 18,000 connected', 'p50 ms', 'p99 ms', 'measured', 'goal'],
  between.latencies.map(({ name, p50Ms, p99Ms, count }) => [
    name,
    number(p50Ms, 1),
    number(p99Ms, 1),
    number(count),
    'p99 under 250',
  ]),
)}

${table(
  ['idle, a second', ...idles.map((one) => `${number(one.connections)} connections`)],
  [
    ['commands to Redis', ...idles.map((one) => number(one.redisCommands, 1))],
    ['bytes to and from Redis', ...idles.map((one) => number(one.redisBytes))],
    ['transactions of PostgreSQL', ...idles.map((one) => number(one.transactions, 1))],
    ['share of a core, busiest node (%)', ...idles.map((one) => number(one.cpuShare * 100, 2))],
  ],
)}

${table(
  ['', 'measured', 'goal'],
  [
    ['CPU of a node for each kick of a user it has no connection of (us)', number(between.kickCpuUs), ''],
    ['commands to Redis for each kick', number(between.kickCommands, 1), ''],
    ['durable creates a second through all nodes, 16 clients', number(created.perSecond), ''],
    ['transactions rolled back and run again (%)', number(created.retriedShare * 100, 2), 'under 1'],
    [`sessions waiting for a lock, the most of ${number(created.looks)} looks`, number(created.lockWaits), '0'],
    ['point reads a second by the store, 64 at a time', number(reads.store), ''],
    ['the same query by the bare client', number(reads.bare), ''],
    ['store to bare', number(reads.store / reads.bare, 2), ''],
  ],
)}

${table(
  [`${number(connections)} connections`, ...memory.map((_, place) => `node ${place + 1}`)],
  [
    ['memory, without connections (MB)', ...memory.map((one) => number(one.emptyBytes / 1e6))],
    ['memory, full, collected (MB)', ...memory.map((one) => number(one.fullBytes / 1e6))],
    ['a connection (KB)', ...memory.map((one) => number((one.fullBytes - one.emptyBytes) / each / 1024, 2))],
    [
      'the same, not collected (KB)',
      ...memory.map((one) => number((one.uncollectedBytes - one.emptyBytes) / each / 1024, 2)),
    ],
  ],
)}

Machine: ${machine()}.

Method: all nodes on the server's core, all clients on the other (${pinning}), PostgreSQL and Redis on either; everything over loopback. OpenIM's clients. Idle: between two
heartbeats of all clients, 17 s after the first, for 10 s. Import rates: \`npm run bench -- import\`.
`
}
