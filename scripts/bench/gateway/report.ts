import { machine } from '../kit/machine.ts'
import { pinning } from '../kit/pinning.ts'
import { number, table } from '../kit/table.ts'
import type { Latency } from './bench-wire.ts'
import type { LogIns } from './connections.ts'

/** A server before, during and after all connections; `warmBytes` is without connections, after a first round of logins. */
export type LoadedServer = {
  emptyBytes: number
  warmBytes: number
  /** With all connections, before a collection was forced. */
  uncollectedBytes: number
  fullBytes: number
  logIns: LogIns
  /** Share of its core with heartbeats. */
  busyShare: number
}

type Method = { name: string; connections: number; windowMs: number; logInGoal: string; method: string }

/** The section of the figures page. */
export function report(
  measured: Method,
  bare: LoadedServer,
  rollcall: LoadedServer,
  latencies: readonly Latency[],
): string {
  const { name, connections, windowMs, logInGoal, method } = measured
  const each = ({ fullBytes, emptyBytes }: LoadedServer) => (fullBytes - emptyBytes) / connections
  const eachWarm = ({ fullBytes, warmBytes }: LoadedServer) => (fullBytes - warmBytes) / connections
  const perCore = ({ logIns }: LoadedServer) => 1e6 / logIns.cpuUs
  const line = (name: string, figure: (one: LoadedServer) => number, digits: number, goal = '') => [
    name,
    number(figure(rollcall), digits),
    number(figure(bare), digits),
    number(figure(rollcall) / figure(bare), 2),
    goal,
  ]
  return `## Gateway: ${number(connections)} connections of \`${name}\` in one process

${table(
  ['', 'Rollcall', 'bare', 'ratio', 'goal'],
  [
    line('memory a connection, beyond the server just started (KB)', (one) => each(one) / 1024, 2, 'at most 4'),
    line('memory a connection, beyond the server after all disconnected (KB)', (one) => eachWarm(one) / 1024, 2),
    line(
      'the same, without a forced collection (KB)',
      (one) => (one.uncollectedBytes - one.emptyBytes) / connections / 1024,
      2,
      'at most 5',
    ),
    line('memory of the server, just started (MB)', (one) => one.emptyBytes / 1e6, 0),
    line('memory of the server, full (MB)', (one) => one.fullBytes / 1e6, 0),
    line('share of one core with heartbeats (%)', (one) => one.busyShare * 100, 1, 'ratio at most 1.6'),
    line('logins a second of server CPU', perCore, 0, logInGoal),
    line('server CPU a login (us)', (one) => one.logIns.cpuUs, 0),
    line('logins/s achieved', (one) => one.logIns.perSecond, 0),
    line('login p50 (ms)', (one) => one.logIns.p50Ms, 1),
    line('login p99 (ms)', (one) => one.logIns.p99Ms, 1),
  ],
)}

${table([`with ${number(connections)} connected`, 'p50 ms', 'p99 ms', 'measured'], latencies.map(latencyLine))}

Machine: ${machine()}.

Method: ${pinning}; everything over loopback. ${method} Memory is RSS after forced collections. Heartbeats: one every 10 s from each client, watched for ${number(windowMs / 1_000)} s. During the logins the servers were busy
${percent(rollcall.logIns.serverBusy)} and ${percent(bare.logIns.serverBusy)} of the time, the clients ${percent(rollcall.logIns.ownBusy)} and ${percent(bare.logIns.ownBusy)}.
`
}

const latencyLine = ({ name, p50Ms, p99Ms, count }: Latency): string[] => [
  name,
  number(p50Ms, 1),
  number(p99Ms, 1),
  number(count),
]

const percent = (share: number): string => `${number(share * 100)} %`
