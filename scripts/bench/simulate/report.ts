import { number, table } from '../kit/table.ts'
import type { ClusterTraffic, Cost, Costs, Load } from './model.ts'
import type { OperationName } from './operations.ts'

/** What one Redis does a second, at most. */
export type RedisLimits = { readonly entries: number; readonly writes: number }

export type Simulated = {
  readonly costs: Costs
  readonly load: Load
  readonly redis: RedisLimits
  readonly sizes: readonly ClusterTraffic[]
}

const titles: Readonly<Record<OperationName, string>> = {
  rest: 'a second at rest',
  connection: 'a connection that opens and ends',
  followed: 'the same, of a user watched from one other node',
  kick: 'a kick',
  change: 'a change of a profile',
}

/** The tables of docs/guide/scaling.md. */
export function report({ costs, load, redis, sizes }: Simulated): string {
  const line = (title: string, figure: (size: ClusterTraffic) => number, digits = 0) => [
    title,
    ...sizes.map((size) => number(figure(size), digits)),
  ]
  const messages = (size: ClusterTraffic) => size.watchMessages + size.kickMessages + size.changeMessages
  const operations = (Object.keys(titles) as OperationName[]).map((name) => [
    titles[name],
    ...(['messages', 'indexCalls', 'leaseReads'] as const).map((of) => formula(costs[name][of])),
  ])
  return `${table(['with N nodes', 'messages', 'calls of the presence index', 'reads of all leases'], operations)}

${table(
  ['a second', ...sizes.map(({ nodes }) => `${number(nodes)} nodes`)],
  [
    line('connections', ({ connections }) => connections),
    line('reads of all leases', ({ leaseReads }) => leaseReads),
    line('leases that these reads return', ({ leaseEntries }) => leaseEntries),
    line('reads of new commands (PostgreSQL)', ({ commandReads }) => commandReads),
    line('calls of the presence index', ({ indexCalls }) => indexCalls),
    line('messages: users with subscribers come online or go offline', ({ watchMessages }) => watchMessages),
    line('messages: changes of profiles', ({ changeMessages }) => changeMessages),
    line('messages: kicks', ({ kickMessages }) => kickMessages),
    line('kicks', ({ kicks }) => kicks, 1),
    line('messages a node receives', (size) => messages(size) / size.nodes, 1),
    line('share of one Redis for the index (%)', ({ indexCalls }) => (indexCalls / redis.writes) * 100),
    line('share of one Redis for messages (%)', (size) => (messages(size) / redis.entries) * 100),
    line('kicks a second that fill one Redis', (size) => (redis.entries * size.kicks) / size.kickMessages),
  ],
)}

Counted with the code that runs between nodes, in clusters of 4, 8 and 12 nodes in one process; times: ${number(load.connectionsPerNode)} connections a node, each for ${number(load.connectionMinutes)} minutes; a user who comes online
or goes offline has subscribers on ${number(load.watchingNodes)} nodes; ${load.kicksPerDay} kicks and ${load.changesPerDay} changes of the profile for each user and day. One Redis adds ${number(redis.entries)} entries to streams
or writes ${number(redis.writes)} users of the index a second (measured, 2 cores). \`npm run bench -- simulate --help\` lists the options.
`
}

function formula({ fixed, perNode }: Cost): string {
  const parts = [perNode === 0 ? '' : `${rounded(perNode)} N`, fixed === 0 && perNode !== 0 ? '' : rounded(fixed)]
  return parts.filter(Boolean).join(' + ').replace('+ -', '- ').replace(/^1 N/, 'N')
}
const rounded = (value: number): string => number(value, Number.isInteger(Math.round(value * 100) / 100) ? 0 : 1)
