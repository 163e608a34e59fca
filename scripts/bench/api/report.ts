import type { Outcome } from '../kit/load.ts'
import { machine } from '../kit/machine.ts'
import { pinning } from '../kit/pinning.ts'
import { median } from '../kit/statistics.ts'
import { number, table } from '../kit/table.ts'
import { connections } from './calls.ts'
import type { Server } from './servers.ts'

/** A server, what each round of the same work gave, and the most memory it had until the last of them; bytes. */
export type Contestant = { name: string; server: Server; rounds: Outcome[]; peakBytes: number }

/** A call, and the bare route in the same rounds. */
export type CallFigures = Contestant & { readonly bare: Contestant }

type Method = { users: number; requests: number; rounds: number; replyBytes: number; callRounds: number }

/** The section of the figures page. */
export function report(
  method: Method,
  bare: Contestant,
  others: readonly Contestant[],
  calls: readonly CallFigures[],
): string {
  const readHead = [
    'signed `get_info`',
    'requests/s',
    'p50 ms',
    'p99 ms',
    'share of bare',
    'CPU us',
    'share by CPU',
    'p99 to bare p99',
    'peak MB',
  ]
  const callHead = ['call', 'requests/s', 'p50 ms', 'p99 ms', 'CPU us', 'CPU to bare', 'server busy', 'peak MB']
  return `## Server API

${table(
  readHead,
  [bare, ...others].map((one) => readRow(one, bare)),
)}

Goals: a share of at least 0.45 with \`errors\`, 0.35 with \`all\`; p99 under 5 times the bare one; memory under 150 MB.

${table(callHead, calls.map(callRow))}

Machine: ${machine()}.

Method: ${pinning}; ${connections} keep-alive connections, one request in flight on each. Point reads: uniformly random among
${number(method.users)} users, every request with a nonce of its own, ${method.rounds} rounds of ${number(method.requests)} requests against each server in turn, replies of
${method.replyBytes} bytes. The bare route is \`Bun.serve\` in a process of its own; it reads and parses the same bodies and answers as many bytes; with \`Rollcall-Request-Id\` it shows what that header costs.
Other calls: ${method.callRounds} rounds, one call after the other against the server with \`errors\`, whose memory counts on; \`wildfire.rejectReplay\` against a server of its own, each request a durable write. Figures are medians over rounds, ratios medians of each round's ratio. In the point reads the servers
were busy ${shares([bare, ...others], (round) => round.serverBusy)} of the time, the load generator ${shares([bare, ...others], (round) => round.ownBusy)}.
`
}

function readRow(one: Contestant, bare: Contestant): string[] {
  const cpu: Figure = (round) => round.cpuUs
  return [
    ...speed(one),
    ratio(one, bare, (round) => round.perSecond),
    middle(one, cpu, 1),
    ratio(bare, one, cpu),
    ratio(one, bare, (round) => round.p99Ms),
    number(one.peakBytes / 1e6),
  ]
}

const callRow = (one: CallFigures): string[] => [
  ...speed(one),
  middle(one, (round) => round.cpuUs, 1),
  ratio(one, one.bare, (round) => round.cpuUs),
  percent(medianOf(one, (round) => round.serverBusy)),
  number(one.peakBytes / 1e6),
]

const speed = (one: Contestant): string[] => [
  one.name,
  middle(one, (round) => round.perSecond),
  middle(one, (round) => round.p50Ms, 2),
  middle(one, (round) => round.p99Ms, 2),
]

type Figure = (round: Outcome) => number

const medianOf = ({ rounds }: Contestant, figure: Figure): number => median(rounds.map(figure))

const middle = (one: Contestant, figure: Figure, digits = 0): string => number(medianOf(one, figure), digits)

/** Round by round, since both met the same disturbance. */
const ratio = (over: Contestant, under: Contestant, figure: Figure): string =>
  number(median(over.rounds.map((round, i) => figure(round) / figure(under.rounds[i] ?? round))), 2)

const shares = (all: readonly Contestant[], figure: Figure): string =>
  all.map((one) => percent(medianOf(one, figure))).join(', ')

const percent = (share: number): string => `${number(share * 100)} %`
