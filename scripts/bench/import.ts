import { rmSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { newDatabase, runOnServer } from '../../test/kit/postgres.ts'
import { filledFolder } from './api/servers.ts'
import { writeUsers } from './import/files.ts'
import { otherVariables } from './kit/child.ts'
import { writeSection } from './kit/figures.ts'
import { benchStoreKey, openStoreAt } from './kit/fill.ts'
import { machine } from './kit/machine.ts'
import { scratchFolder } from './kit/scratch.ts'
import { number, table } from './kit/table.ts'

const usage = `npm run bench -- import [--users N] [--postgres URL] [--write]
  --users N        how many users each file has; 200000 by default
  --postgres URL   a server of PostgreSQL, on which databases are made: rows for an import and a move into one
  --write          put the report into docs/reference/figures.md
`

/** The commands import and export on files of each format, as an operator runs them. */
export async function importing(args: readonly string[]): Promise<void> {
  const options = {
    users: { type: 'string' },
    postgres: { type: 'string' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  const users = Number(values.users ?? 200_000)
  if (values.help || !Number.isSafeInteger(users) || users < 1) return void process.stdout.write(usage)
  const report = await measure(users, values.postgres)
  process.stdout.write(`${report}\n`)
  if (values.write) writeSection('import', report)
}

async function measure(users: number, server: string | undefined): Promise<string> {
  const rows: string[][] = []
  const [load = 0] = loadavg()
  for (const format of ['ndjson', 'csv', 'wildfire-mysql'] as const) {
    const file = join(scratchFolder(), format)
    const fileBytes = await writeUsers(format, file, users)
    const dataDir = await filledFolder(0)
    const importFile = ['import', file, '--from', format]
    const row = async (name: string, line: readonly string[]) =>
      rows.push([`${name}, ${format}`, ...cellsOf(await run(dataDir, line), users), number(fileBytes / 1e6)])
    await row('import into an empty store', importFile)
    await row('the same file again', importFile)
    await row('a dry run of it', [...importFile, '--dry-run'])
    if (format === 'ndjson') await row('export', ['export', join(dataDir, 'out'), '--with-secrets'])
    if (format === 'ndjson' && server) await intoPostgres(server, importFile, row)
    rmSync(dataDir, { recursive: true })
  }
  const head = ['command', 'users a second', 'CPU, us a user', 'memory, peak MB', 'file, MB']
  return `## Import and export of users

${table(head, rows)}

Machine: ${machine()}; load average ${number(load, 1)} before the run.

Method: \`rollcall import\` and \`rollcall export\` as a process of their own, from start to end, on SQLite with \`synchronous=FULL\` where no other database is named; ${number(users)} users with
name, display name, mobile, email, portrait and an MD5 password, in an order of uids that no index has. Each new user is a row in seven indexes and an audit entry.
CPU is what the process used in all, without that of PostgreSQL's; where the machine does other work, users a second are fewer than it allows.
`
}

type AddRow = (name: string, line: readonly string[]) => Promise<unknown>

/** The store is moved to one database, and the file imported into another. */
async function intoPostgres(server: string, importFile: readonly string[], row: AddRow): Promise<void> {
  const [moved, empty] = [await newDatabase(server), await newDatabase(server)]
  try {
    await row('move to PostgreSQL', ['move', '--to', moved.url])
    await openStoreAt(empty.url).then((storage) => storage.close())
    // As the guide has it for large imports: they cost several times the rest.
    for (const column of ['uid', 'display_name'])
      await runOnServer(empty.url, `drop index if exists users_by_part_of_${column}_folded`)
    await row('import into an empty database of PostgreSQL', [...importFile, '--set', `database.url=${empty.url}`])
  } finally {
    await Promise.all([moved.drop(), empty.drop()])
  }
}

type Used = { readonly seconds: number; readonly cpuUs: number; readonly peakBytes: number }

function cellsOf({ seconds, cpuUs, peakBytes }: Used, users: number): string[] {
  return [number(users / seconds), number(cpuUs / users, 1), number(peakBytes / 1e6)]
}

async function run(dataDir: string, line: readonly string[]): Promise<Used> {
  process.stderr.write(`${line.join(' ')}\n`)
  const startedMs = performance.now()
  const command = [process.execPath, '--no-env-file', 'src/main.ts', ...line, '--set', `data.dir=${dataDir}`]
  const environment = { ...otherVariables(), ROLLCALL_SECRETS_KEY: benchStoreKey }
  const child = Bun.spawn(command, { env: environment, stdout: 'ignore', stderr: 'inherit' })
  if ((await child.exited) !== 0) throw new Error(`${line.join(' ')} failed`)
  const { cpuTime, maxRSS } = child.resourceUsage() ?? { cpuTime: { total: 0 }, maxRSS: 0 }
  const seconds = (performance.now() - startedMs) / 1_000
  return { seconds, cpuUs: Number(cpuTime.total), peakBytes: maxRSS }
}
