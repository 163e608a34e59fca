import { afterAll, afterEach, beforeEach, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { aheadOf, systemClock } from '../../src/core/clock.ts'
import { adminClient } from '../kit/admin-client.ts'
import { type OpenimTestClients, openimTestClients } from '../kit/openim-test-clients.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

/*
 * Retention, as the server assembles it, deletes no event that an enabled webhook has not got. One server runs after another
 * on the same store, each at a later time; a server prunes at its start.
 */

const hourMs = 3_600_000
const dayMs = 24 * hourMs

const logs = {
  changes: { path: '/v1/events', types: '*' },
  presence: { path: '/v1/presence-events', types: 'presence.*' },
}
type LogName = keyof typeof logs
const logNames: readonly LogName[] = ['changes', 'presence']
type Item = { readonly position: number }
/** The events of each log, oldest first. */
type Events = Readonly<Record<LogName, readonly Item[]>>
type WebhookIds = Readonly<Record<LogName, string>>

let dataDir: string
let isDown: boolean
/** Positions by log that the receiver was sent: those that it refused, those that it took. */
let refused: Record<LogName, Set<number>>
let taken: Record<LogName, Set<number>>
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rollcall-event-retention-'))
  isDown = true
  refused = { changes: new Set(), presence: new Set() }
  taken = { changes: new Set(), presence: new Set() }
})
afterEach(() => rmSync(dataDir, { recursive: true }))
afterAll(() => receiver.stop(true))

const receiver = Bun.serve({
  port: 0,
  hostname: '127.0.0.1',
  async fetch(request) {
    const log = new URL(request.url).pathname === '/presence' ? 'presence' : 'changes'
    const { data } = (await request.json()) as { data: Item }
    const positions = isDown ? refused : taken
    positions[log].add(data.position)
    return new Response(null, { status: isDown ? 503 : 204 })
  },
})

type Run = {
  readonly server: TestServer
  readonly call: ReturnType<typeof adminClient>
  /** Resolves after a run of retention that deleted something. */
  readonly pruned: Promise<void>
}

/** Runs a server that is ahead by so many ms and keeps events for so many days; 0: for ever. */
async function runAhead<T>(ms: number, days: number, work: (run: Run) => Promise<T>): Promise<T> {
  const { promise: pruned, resolve } = Promise.withResolvers<void>()
  const write = (line: string) => {
    if ((JSON.parse(line) as { msg: string }).msg === 'old rows deleted') resolve()
  }
  const server = await startTestServer({
    dataDir,
    clock: aheadOf(systemClock, ms),
    log: pino({ level: 'info' }, { write }),
    settings: {
      'webhooks.allowPrivate': true,
      'events.presence': true,
      'retention.auditDays': days,
      'retention.presenceDays': days,
    },
  })
  try {
    return await work({ server, call: adminClient(server), pruned })
  } finally {
    await server.close()
  }
}

async function eventsOf({ call }: Run): Promise<Events> {
  const items = async (log: LogName) => (await call(`GET ${logs[log].path}?limit=200`)).body.items as Item[]
  return { changes: await items('changes'), presence: await items('presence') }
}
const until = async (isSo: () => boolean | Promise<boolean>) => {
  while (!(await isSo())) await Bun.sleep(5)
}

/** The events that are left at a time so many ms ahead, after retention has deleted those that are older than a day. */
const prunedAhead = (ms: number): Promise<Events> =>
  runAhead(ms, 1, async (run) => {
    await run.pruned
    return eventsOf(run)
  })

/** A new user connects and leaves, the first one or the `count`th; resolves when all of it is in the logs. */
async function visit({ server }: Run, clients: OpenimTestClients, count: number): Promise<void> {
  const socket = await clients.connect(await clients.registerUser())
  socket.close()
  const { context, presenceLog } = server.core
  // connected, online, disconnected, offline
  await until(async () => (await presenceLog.range('default')).last === 4 * count)
  await until(async () => !(await context.storage.events.hasPending()))
}

async function createWebhook({ call }: Run, log: LogName): Promise<string> {
  const webhook = { url: `http://127.0.0.1:${receiver.port}/${log}`, types: [logs[log].types] }
  return (await call('POST /v1/webhooks', webhook)).body.id as string
}

/** Events from before two webhooks, and those from afterwards, which their receiver refuses. */
const makeEvents = () =>
  runAhead(0, 0, async (run) => {
    const { urls, config } = run.server
    const clients = await openimTestClients({ urls, secret: config['openim.secret'] })
    await visit(run, clients, 1)
    const before = await eventsOf(run)
    const ids = { changes: await createWebhook(run, 'changes'), presence: await createWebhook(run, 'presence') }
    await visit(run, clients, 2)
    await until(() => logNames.every((log) => refused[log].size > 0))
    const all = await eventsOf(run)
    const waiting: Events = {
      changes: all.changes.slice(before.changes.length),
      presence: all.presence.slice(before.presence.length),
    }
    return { before, waiting, ids }
  })

/** So long after the failures that each event is due to be sent again. */
const dueAgainMs = 2 * dayMs + 6 * hourMs

const deleteWebhooks = (ids: WebhookIds) =>
  runAhead(dueAgainMs, 0, async ({ call }) => {
    for (const log of logNames) expect((await call(`DELETE /v1/webhooks/${ids[log]}`)).status).toBe(204)
  })

async function repairReceiver(ids: WebhookIds, waiting: Events): Promise<void> {
  isDown = false
  await runAhead(dueAgainMs, 0, async ({ call }) => {
    const waits = async (log: LogName) => {
      const { pending, retries } = (await call(`GET /v1/webhooks/${ids[log]}`)).body
      return pending !== 0 || retries !== 0
    }
    for (const log of logNames) await until(async () => !(await waits(log)))
  })
  for (const log of logNames) expect(taken[log]).toEqual(new Set(positionsIn(waiting[log])))
}

const positionsIn = (items: readonly Item[]) => items.map(({ position }) => position)

const ends: readonly [string, (ids: WebhookIds, waiting: Events) => Promise<void>][] = [
  ['are deleted', deleteWebhooks],
  ['have got it', repairReceiver],
]

test.each(ends)(
  'what failing webhooks of changes and of presence have not got is kept until they %s',
  async (_, end) => {
    const { before, waiting, ids } = await makeEvents()
    for (const log of logNames) expect([before[log].length, waiting[log].length]).not.toContain(0)
    expect(await prunedAhead(2 * dayMs)).toEqual(waiting)
    await end(ids, waiting)
    const left = await prunedAhead(3 * dayMs)
    for (const log of logNames) {
      const waited = new Set(positionsIn(waiting[log]))
      expect(left[log].filter(({ position }) => waited.has(position))).toEqual([])
    }
  },
  60_000,
)
