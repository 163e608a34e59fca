import { parseArgs } from 'node:util'
import { writeSection } from '../kit/figures.ts'
import { pinOwnProcess } from '../kit/pinning.ts'
import { scratchFolder } from '../kit/scratch.ts'
import { type HostileServer, type Pinger, startHostileServer, startPinger } from './servers.ts'

/** A bench of calls to a server whose store has many users, while another client asks for `/healthz`. */
export type FilledStoreBench = {
  readonly name: string
  readonly usersMin: number
  readonly usersDefault: number
  readonly fill: (dataDir: string, users: number) => Promise<void>
  /** One row a call. */
  readonly measure: (server: HostileServer, users: number, pinger: Pinger) => Promise<string[][]>
  /** `failures`: how many the server logged, or none, as text. */
  readonly report: (rows: readonly string[][], users: number, failures: string) => string
}

const usageOf = ({ name, usersMin, usersDefault }: FilledStoreBench) => `npm run bench -- ${name} [--users N] [--write]
  --users N    how many users the store has, at least ${usersMin}; ${usersDefault} by default
  --write      put the report into docs/reference/figures.md
`

const options = {
  users: { type: 'string' },
  write: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** Runs the bench as its command line says, and prints the report. */
export async function runOnFilledStore(bench: FilledStoreBench, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options })
  const users = Number(values.users ?? bench.usersDefault)
  if (values.help || !Number.isSafeInteger(users) || users < bench.usersMin)
    return void process.stdout.write(usageOf(bench))
  const report = await reportOf(bench, users)
  process.stdout.write(`${report}\n`)
  if (values.write) writeSection(bench.name, report)
}

async function reportOf({ fill, measure, report }: FilledStoreBench, users: number): Promise<string> {
  const dataDir = scratchFolder()
  await fill(dataDir, users)
  const server = await startHostileServer(dataDir)
  pinOwnProcess()
  const pinger = await startPinger(server)
  const rows = await measure(server, users, pinger)
  const failures = server.failures().length
  await pinger.stop()
  await server.stop()
  return report(rows, users, failures === 0 ? 'none' : String(failures))
}
