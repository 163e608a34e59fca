import { parseArgs } from 'node:util'
import { bareCases, growthGoalBytes, type HostileCase, hostileCases } from './hostile/cases.ts'
import { type Answers, type Member, members } from './hostile/clients.ts'
import {
  growthDuring,
  type HostileServer,
  type Pinger,
  type Stall,
  startBareServer,
  startHostileServer,
  startPinger,
} from './hostile/servers.ts'
import { writeSection } from './kit/figures.ts'
import { machine } from './kit/machine.ts'
import { pinning, pinOwnProcess } from './kit/pinning.ts'
import { number, table } from './kit/table.ts'

const usage = `npm run bench -- hostile [--write]
  --only <text>     the cases with this text in their name
  --write           put the report into docs/reference/figures.md
`

const options = { only: { type: 'string' }, write: { type: 'boolean' }, help: { type: 'boolean' } } as const

/** Connections of the cases with most of them. */
const membersMax = 100

/** The longest stall that other clients see, and the growth of memory, while a client sends hostile bodies and frames. */
export async function hostile(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options })
  if (values.help) return void process.stdout.write(usage)
  const wanted = ({ name }: HostileCase) => name.includes(values.only ?? '')
  const server = await startHostileServer()
  pinOwnProcess()
  const pinger = await startPinger(server)
  const clients = await members(server, membersMax)
  const rows: string[][] = []
  for (const one of hostileCases.filter(wanted)) rows.push(await measure(one, server, clients, pinger))
  await pinger.stop()
  await server.stop()
  const bare: string[][] = []
  for (const one of bareCases.filter(wanted)) bare.push(await measureBare(one))
  const text = report(rows, bare, server.failures())
  process.stdout.write(`${text}\n`)
  if (values.write) writeSection('hostile', text)
}

async function measure(
  { name, stallMsMax, run }: HostileCase,
  server: HostileServer,
  clients: readonly Member[],
  pinger: Pinger,
): Promise<string[]> {
  process.stderr.write(`${name}\n`)
  const answers: Answers = new Map()
  let stall: Stall = { ms: 0, cpuMs: 0 }
  const growth = await growthDuring(server, async () => {
    await pinger.stall()
    await run(server, clients, answers)
    stall = await pinger.stall()
  })
  const said = [...answers].map(([answer, times]) => `${number(times)} x ${answer}`).join(', ')
  const { ms, cpuMs } = stall
  const grown = [growth, growthGoalBytes].map((bytes) => number(bytes / 1e6))
  return [name, number(ms, 1), number(cpuMs, 1), String(stallMsMax), ...grown, said]
}

/** On a server of its own. */
async function measureBare(one: (typeof bareCases)[number]): Promise<string[]> {
  const server = await startBareServer(one.bodies)
  const pinger = await startPinger(server)
  const row = await measure(one, server, [], pinger)
  await pinger.stop()
  await server.stop()
  return row
}

function report(rows: readonly string[][], bare: readonly string[][], failures: readonly string[]): string {
  const head = [
    'hostile client',
    'longest stall, ms',
    'of it on the core, ms',
    'goal',
    'memory growth, MB',
    'goal',
    'answers',
  ]
  return `## Hostile clients

${table(head, rows)}

The runtime itself, a server that answers always the same:

${table(head, bare)}

Failures that the server logged: ${failures.length === 0 ? 'none' : failures.length}.

Machine: ${machine()}.

Method: ${pinning}. The stall is seen from outside: a process of its own asks for \`/healthz\` on one connection, 2 ms after each answer; the
first figure is its slowest answer, which contains what the machine itself delays (first row); the second is the most time that the thread of
the server's event loop was on its core during one of these requests, which other programs on the machine disturb least. Memory is the peak of the resident memory that the kernel
counted during the case, over what there was after a collection before it. Answers are the vendor's codes; \`waiting\`: none came while the connection
was held; \`closed\`: the server closed it.
`
}
