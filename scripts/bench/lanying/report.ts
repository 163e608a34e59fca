import type { Outcome } from '../kit/load.ts'
import { machine } from '../kit/machine.ts'
import { pinning } from '../kit/pinning.ts'
import { median } from '../kit/statistics.ts'
import { number, table } from '../kit/table.ts'
import { connections } from './calls.ts'
import type { Pushed } from './pushes.ts'
import type { Batch, Reads } from './registrations.ts'
import type { Server, Weight } from './servers.ts'

export type Size = { users: number; readers: number; active: number; rounds: number; requests: number }

type Registered = { memoryKiB: number; outcomes: readonly Outcome[] }

export type Measured = {
  bareReads: readonly Outcome[]
  /** The bare route of the server API's figures: a POST whose body is parsed. */
  bareCalls: readonly Outcome[]
  reads: readonly Outcome[]
  /** By the tokens of fewer users. */
  activeReads: readonly Outcome[]
  replyBytes: number
  settings: readonly Outcome[]
  registered: { unhashed: readonly number[]; hashed: Registered; leastHashed: Registered; batch: Batch }
  resolvedPerSecond: readonly number[]
  few: Pushed
  many: Pushed
}

/** Each once a round, so that what else the machine does meets all. Round 0 warms up and is not kept. */
export async function takeTurns(
  works: readonly ((round: number) => Promise<Outcome>)[],
  rounds: number,
): Promise<Outcome[][]> {
  const outcomes = works.map((): Outcome[] => [])
  for (let round = 0; round <= rounds; round++)
    for (const [place, work] of works.entries()) {
      const outcome = await work(round)
      if (round > 0) outcomes[place]?.push(outcome)
    }
  return outcomes
}

/** One server's rounds of one call. */
export async function inTurns(
  server: Server,
  rounds: number,
  run: (server: Server, round: number) => Promise<Outcome>,
): Promise<Outcome[]> {
  const [outcomes = []] = await takeTurns([(round) => run(server, round)], rounds)
  return outcomes
}

/** The section of the figures page. */
export function report(size: Size, measured: Measured): string {
  const { registered, few, many } = measured
  return `## Lanying's user API

${table(readHead, readRows(size, measured))}

Goal: a share of at least 0.40 of the bare route.

${table(['registration', 'a second', 'p50 ms', 'p99 ms', 'server busy'], registrationRows(registered))}

${table(['reads of one profile, one after the other', 'p50 ms', 'p99 ms', 'max ms', 'measured'], batchRows(registered.batch))}

The batch took ${number(registered.batch.seconds, 1)} s for ${number(registered.batch.accounts)} accounts.

${table(['`/push/notify` to a tag', `${number(few.users)} users`, `${number(many.users)} users`], pushRows(few, many))}

Resolving that tag of ${number(many.users)} finds ${number(median(measured.resolvedPerSecond))} users a second.

Machine: ${machine()}.

${method(size, measured)}
`
}

const readHead = [
  'call',
  'requests/s',
  'p50 ms',
  'p99 ms',
  'CPU us',
  'share of the bare route',
  'of the bare GET',
  'of the bare route, by CPU',
]

function readRows({ readers, active }: Size, measured: Measured): string[][] {
  const { bareReads, bareCalls, reads, activeReads, settings } = measured
  const rate: Figure = (round) => round.perSecond
  const readRow = (users: number, rounds: readonly Outcome[]): string[] => [
    `\`GET /user/profile\` of ${number(users)} users`,
    ...speed(rounds),
    ratio(rounds, bareCalls, rate),
    ratio(rounds, bareReads, rate),
    ratio(bareCalls, rounds, (round) => round.cpuUs),
  ]
  return [
    ['bare route: a POST, its body parsed', ...speed(bareCalls), '', '', ''],
    ['bare GET, nothing read', ...speed(bareReads), '', '', ''],
    readRow(readers, reads),
    readRow(active, activeReads),
    ['`POST /user/settings`, durable', ...speed(settings), '', '', ''],
  ]
}

const speed = (rounds: readonly Outcome[]): string[] => [
  middle(rounds, (round) => round.perSecond),
  middle(rounds, (round) => round.p50Ms, 2),
  middle(rounds, (round) => round.p99Ms, 2),
  middle(rounds, (round) => round.cpuUs, 1),
]

function registrationRows({ unhashed, hashed, leastHashed }: Measured['registered']): string[][] {
  const overHttp = ({ memoryKiB, outcomes }: Registered): string[] => [
    `over HTTP, argon2id of ${number(memoryKiB)} KiB`,
    middle(outcomes, (round) => round.perSecond),
    middle(outcomes, (round) => round.p50Ms, 1),
    middle(outcomes, (round) => round.p99Ms, 1),
    percent(median(outcomes.map((round) => round.serverBusy))),
  ]
  return [
    ['in the core, without argon2id', number(median(unhashed)), '', '', ''],
    overHttp(leastHashed),
    overHttp(hashed),
  ]
}

function batchRows({ accounts, idle, meanwhile }: Batch): string[][] {
  const row = (when: string, { count, p50Ms, p99Ms, maxMs }: Reads): string[] => [
    when,
    number(p50Ms, 2),
    number(p99Ms, 2),
    number(maxMs, 1),
    number(count),
  ]
  return [row('alone', idle), row(`while a batch of ${number(accounts)} is registered`, meanwhile)]
}

function pushRows(few: Pushed, many: Pushed): string[][] {
  const line = (name: string, figure: (one: Pushed) => string): string[] => [name, figure(few), figure(many)]
  const grown = (weight: (one: Pushed) => Weight, part: keyof Weight) => (one: Pushed) =>
    number((weight(one)[part] - one.before[part]) / 1e6, 1)
  return [
    line('answered after (ms)', (one) => number(one.answeredMs, 1)),
    line('first delivery after (ms)', (one) => number(one.firstMs, 0)),
    line('last delivery after (s)', (one) => number(one.totalMs / 1000, 2)),
    line('deliveries a second', (one) => number((one.users / one.totalMs) * 1000)),
    line('memory of the server before, PSS / RSS (MB)', ({ before }) => `${mb(before.pss)} / ${mb(before.rss)}`),
    line(
      'most it grew meanwhile, PSS (MB)',
      grown((one) => one.peak, 'pss'),
    ),
    line(
      'most it grew meanwhile, RSS (MB)',
      grown((one) => one.peak, 'rss'),
    ),
    line(
      'grown when all was done, PSS (MB)',
      grown((one) => one.after, 'pss'),
    ),
    line(
      'grown when all was done, RSS (MB)',
      grown((one) => one.after, 'rss'),
    ),
  ]
}

function method({ users, readers, rounds, requests }: Size, { replyBytes, reads, bareReads }: Measured): string {
  return `Method: ${pinning}; ${connections} keep-alive connections, one request in flight on each; ${number(users)} users in the store, ${number(readers)} of them with a
token. Profile reads: uniformly random among those, each by its own token, ${rounds} rounds of ${number(requests)} against each server in turn,
replies of ${replyBytes} bytes. The bare route is that of the server API: \`Bun.serve\` in a process of its own, which reads and parses a small JSON
body and answers as many bytes; the bare GET has no body and reads nothing of the request. Figures are medians over
rounds, ratios medians of each round's ratio. In the reads the servers were busy ${busy(bareReads, 'serverBusy')} (bare) and ${busy(reads, 'serverBusy')}, the load
generator ${busy(bareReads, 'ownBusy')} and ${busy(reads, 'ownBusy')}. Registration without argon2id cannot be had over HTTP: it is the core's, with a hash made
before and all writes durable, in the process that measures, so without HTTP too; 1,024 KiB is the least that \`passwords.memoryKiB\`
takes. One core does everything a server does, its hashing threads included. Pushes go to a webhook in the process that measures,
signed, through the durable outbox; the first of them warm the server. Their memory was weighed after forced collections, and every 100 ms
while they lasted. The tag is resolved page by page as pushes do it, in the process that measures.`
}

type Figure = (round: Outcome) => number

const medianOf = (rounds: readonly Outcome[], figure: Figure): number => median(rounds.map(figure))

const middle = (rounds: readonly Outcome[], figure: Figure, digits = 0): string =>
  number(medianOf(rounds, figure), digits)

/** Round by round, since both met the same disturbance. */
const ratio = (over: readonly Outcome[], under: readonly Outcome[], figure: Figure): string =>
  number(median(over.map((round, i) => figure(round) / figure(under[i] ?? round))), 2)

const busy = (rounds: readonly Outcome[], part: 'serverBusy' | 'ownBusy'): string =>
  percent(medianOf(rounds, (round) => round[part]))

const percent = (share: number): string => `${number(share * 100)} %`
const mb = (bytes: number): string => number(bytes / 1e6)
