import { parseArgs } from 'node:util'
import { systemIds } from '../../src/core/ids.ts'
import { type Call, calls, runCall, signIns } from './api/calls.ts'
import { openimRequests, wildfireRequests } from './api/requests.ts'
import { filledFolder, openimSecretOf, type Server, startRollcall } from './api/servers.ts'
import { costOfViewers, type ViewerCost } from './events/viewers.ts'
import { withoutNumbering } from './events/without-numbering.ts'
import { writeSection } from './kit/figures.ts'
import type { Outcome } from './kit/load.ts'
import { machine } from './kit/machine.ts'
import { pinning, pinOwnProcess } from './kit/pinning.ts'
import { median } from './kit/statistics.ts'
import { number, table } from './kit/table.ts'

const usage = `npm run bench -- events [--users N] [--rounds N] [--seconds N] [--write]
  --users N     users in the store; 20000 by default
  --rounds N    measured rounds of each call; 7 by default
  --seconds N   how long viewers are measured; 20 by default
  --write       put the report into docs/reference/figures.md
`

const measuredCalls = ['create, durable', 'get_token, durable', 'OpenIM get_user_token, durable']

type Size = { readonly users: number; readonly rounds: number; readonly seconds: number }
type CallCost = { readonly name: string; readonly without: readonly Outcome[]; readonly numbered: readonly Outcome[] }

/** What it costs that each change is an event: in calls that change state, and for viewers that follow. */
export async function events(args: readonly string[]): Promise<void> {
  const options = {
    users: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '20' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  if (values.help) return void process.stdout.write(usage)
  const size = { users: Number(values.users), rounds: Number(values.rounds), seconds: Number(values.seconds) }
  const report = await measure(size)
  process.stdout.write(`${report}\n`)
  if (values.write) writeSection('events', report)
}

async function measure(size: Size): Promise<string> {
  const secret = systemIds.hex(24)
  const adminKey = systemIds.hex(24)
  const data = await filledFolder(size.users)
  const more = { 'rollcall.port': '0', 'rollcall.adminKey': adminKey }
  const numbered = await startRollcall(data, secret, 'errors', more)
  await withoutNumbering(data)
  const without = await startRollcall(data, secret, 'errors')
  const makers = {
    wildfire: wildfireRequests(secret),
    openim: await openimRequests(numbered.urls.openim, openimSecretOf(secret)),
  }
  const others = { ...makers, openim: await openimRequests(without.urls.openim, openimSecretOf(secret)) }
  pinOwnProcess()
  const run = (server: Server, call: Call, round: number) =>
    runCall(server, server === numbered ? makers : others, call, size.users, round)
  for (const server of [without, numbered]) await run(server, signIns, 0)
  const costs: CallCost[] = []
  for (const call of calls.filter(({ name }) => measuredCalls.includes(name))) costs.push(await costOf(call))
  const viewers = await costOfViewers(numbered, makers.wildfire, adminKey, size.seconds)
  for (const server of [without, numbered]) await server.stop()
  return reportOf(size, costs, viewers)

  /** In turns, so that what else the machine does meets both; round 0 warms up. */
  async function costOf(call: Call): Promise<CallCost> {
    const cost = { name: call.name, without: [] as Outcome[], numbered: [] as Outcome[] }
    for (let round = 0; round <= size.rounds; round++) {
      const outcomes = { without: await run(without, call, round), numbered: await run(numbered, call, round) }
      if (round > 0) cost.without.push(outcomes.without)
      if (round > 0) cost.numbered.push(outcomes.numbered)
    }
    return cost
  }
}

function reportOf(size: Size, costs: readonly CallCost[], viewers: ViewerCost): string {
  const cpu = (outcomes: readonly Outcome[]) => median(outcomes.map(({ cpuUs }) => cpuUs))
  const ratio = ({ without, numbered }: CallCost) =>
    median(numbered.map(({ cpuUs }, round) => cpuUs / (without[round]?.cpuUs ?? cpuUs)))
  const rows = costs.map((cost) => [
    cost.name,
    number(cpu(cost.without), 1),
    number(cpu(cost.numbered), 1),
    `${number((ratio(cost) - 1) * 100, 1)} %`,
  ])
  return `## Events

${table(['call', 'CPU us, log with an index by target alone', 'CPU us, numbered and chained', 'more'], rows)}

${number(viewers.viewers)} viewers of the stream at ${number(viewers.perSecond)} events a second: ${number(viewers.share * 100, 2)} % of a core (goal: under 1 %), ${number(viewers.received)} events received
by all of them together; the same changes without viewers took ${number(viewers.baseShare * 100, 1)} %.

Machine: ${machine()}.

Method: ${pinning}; a store of ${number(size.users)} users. Calls: ${size.rounds} rounds of 8,000 against two servers in turns; one has the audit log as it was before it became a log of
events: its entries are never numbered, and each change writes the index by target itself. Figures are medians over rounds, the last column the median of each round's ratio. Viewers: ${size.seconds} s of changes at that rate without viewers, then with
them; the share is the difference of the time that the server was on its core.
`
}
