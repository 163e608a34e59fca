import { parseArgs } from 'node:util'
import { writeSection } from './kit/figures.ts'
import { type Costs, clusterTraffic, costs, type Load } from './simulate/model.ts'
import { report } from './simulate/report.ts'

const usage = `npm run bench -- simulate [options]
  --per-node N      connections of a node; 20000 by default
  --minutes N       how long a connection lasts; 60 by default
  --watching N      nodes with subscribers of a user who comes online or goes offline; 3 by default
  --kicks N         disconnect commands for each user and day; 0.2 by default
  --changes N       changes of profiles for each user and day; 0.1 by default
  --entries N       entries that one Redis adds to streams a second; 74000 by default
  --writes N        writes of the presence index that one Redis does a second; 21450 by default
  --write           put the report into docs/guide/scaling.md
`

const page = 'docs/guide/scaling.md'
const sizes = [3, 20, 100, 500]

/** Counts what each operation asks of the bus, with the code that runs between nodes, and adds it up for large clusters. */
export async function simulate(args: readonly string[]): Promise<void> {
  const number = (value: string) => ({ type: 'string', default: value }) as const
  const options = {
    'per-node': number('20000'),
    minutes: number('60'),
    watching: number('3'),
    kicks: number('0.2'),
    changes: number('0.1'),
    entries: number('74000'),
    writes: number('21450'),
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  const load: Load = {
    connectionsPerNode: Number(values['per-node']),
    connectionMinutes: Number(values.minutes),
    watchingNodes: Number(values.watching),
    kicksPerDay: Number(values.kicks),
    changesPerDay: Number(values.changes),
  }
  const redis = { entries: Number(values.entries), writes: Number(values.writes) }
  const all = [...Object.values(load), ...Object.values(redis)]
  if (values.help || !all.every((one) => one > 0)) return void process.stdout.write(usage)
  const counted: Costs = await costs()
  const text = report({
    costs: counted,
    load,
    redis,
    sizes: sizes.map((nodes) => clusterTraffic(counted, nodes, load)),
  })
  process.stdout.write(`${text}\n`)
  if (values.write) writeSection('simulate', text, page)
}
