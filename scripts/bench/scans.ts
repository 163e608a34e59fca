import { stallGoalMs } from './hostile/cases.ts'
import { members } from './hostile/clients.ts'
import { runOnFilledStore } from './hostile/filled-store.ts'
import type { HostileServer, Pinger, Stall } from './hostile/servers.ts'
import { machine } from './kit/machine.ts'
import { pinning } from './kit/pinning.ts'
import { median } from './kit/statistics.ts'
import { number, table } from './kit/table.ts'
import { type ScanCall, scanCalls } from './scans/calls.ts'
import { fillForScans, ownedRobots, ownedThings } from './scans/store.ts'

const rounds = 7

/** The longest stall that other clients see while one client makes a call that touches many users. */
export const scans = (args: readonly string[]): Promise<void> =>
  runOnFilledStore(
    { name: 'scans', usersMin: 100_000, usersDefault: 300_000, fill: fillForScans, measure, report },
    args,
  )

async function measure(server: HostileServer, users: number, pinger: Pinger): Promise<string[][]> {
  const { admin, ordinary } = await tokens(server)
  const idle: ScanCall = { name: 'no call', run: () => Bun.sleep(200) }
  const rows: string[][] = []
  for (const call of [idle, ...scanCalls(server, users, ordinary, admin)]) rows.push(await rowOf(call, pinger))
  return rows
}

function report(rows: readonly string[][], users: number, failures: string): string {
  const head = ['call', 'takes, ms', 'longest stall, ms', 'of it on the core, ms', 'goal']
  return `## Calls that touch many users

${table(head, rows)}

Failures that the server logged: ${failures}.

Machine: ${machine()}.

Method: a store of ${number(users)} users, one in ten banned, ${number(ownedRobots)} robots and ${number(ownedThings)} things of one owner; ${pinning}.
Each call ${rounds} times, alone; the figures are medians, the time on the core the most of all. The stall is seen from outside, as under
hostile clients: a process of its own asks for \`/healthz\`, 2 ms after each answer; the first row is what the machine itself delays. Searches and
counts by day run on another thread, which shares the server's core here.
`
}

/** Of an administrator and of a user without any right. */
async function tokens(server: HostileServer) {
  const [ordinary] = await members(server, 1)
  const { openim } = server.urls
  const asked = { secret: server.secrets.openim, userID: 'imAdmin' }
  const init = { method: 'POST', headers: { operationID: 'bench' }, body: JSON.stringify(asked) }
  const reply = await fetch(`${openim}/auth/get_admin_token`, init)
  const { data } = (await reply.json()) as { data: { token: string } }
  return { admin: data.token, ordinary: ordinary?.token ?? '' }
}

async function rowOf({ name, run }: ScanCall, pinger: Pinger): Promise<string[]> {
  process.stderr.write(`${name}\n`)
  const stalls: Stall[] = []
  const takenMs: number[] = []
  for (let round = 0; round < rounds; round++) {
    await pinger.stall()
    const startedMs = performance.now()
    await run()
    takenMs.push(performance.now() - startedMs)
    stalls.push(await pinger.stall())
  }
  const longest = median(stalls.map(({ ms }) => ms))
  const onCore = Math.max(...stalls.map(({ cpuMs }) => cpuMs))
  return [name, number(median(takenMs), 1), number(longest, 1), number(onCore, 1), String(stallGoalMs)]
}
