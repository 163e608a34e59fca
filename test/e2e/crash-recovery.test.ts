import { Database } from 'bun:sqlite'
import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSecretsFile } from '../../src/config/secrets.ts'
import { systemClock } from '../../src/core/clock.ts'
import { killLeftovers, type SpawnedServer, spawnServer } from '../kit/process.ts'
import { rawRequest } from '../kit/raw-http.ts'
import { longRun } from '../kit/services.ts'
import { wildfireClient, wildfireHeaders } from '../kit/wildfire-client.ts'

/** T6: what was acknowledged is kept, whenever the process is killed, and nothing is half done. */
const rounds = longRun ? 20 : 5
const writesPerRound = 1_000

let dataDir: string
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rollcall-killed-'))
})
afterAll(async () => {
  await killLeftovers()
  rmSync(dataDir, { recursive: true })
})

const secret = () => readSecretsFile(dataDir)['wildfire.secret'] ?? ''

test(
  `killed ${rounds} times amid ${writesPerRound} concurrent writes, it has kept all it acknowledged and nothing by halves`,
  async () => {
    const acknowledged = new Set<string>()
    for (let round = 1; round <= rounds; round++) {
      const server = await spawnServer({ settings: { 'data.dir': dataDir, 'log.level': 'warn' } })
      const before = acknowledged.size
      await killAmidWrites(server, round, acknowledged)
      // The kill came in the middle: something was acknowledged, and something was not.
      expect(acknowledged.size - before).toBeGreaterThan(0)
      expect(acknowledged.size - before).toBeLessThan(writesPerRound)
      checkStore(acknowledged)
    }
    await checkAnswers(acknowledged)
  },
  rounds * 10_000,
)

/** Sends all writes at once and kills the server when a share of them, another in each round, is acknowledged. */
async function killAmidWrites(server: SpawnedServer, round: number, acknowledged: Set<string>): Promise<void> {
  const killAfter = 1 + Math.floor((((round * 7) % rounds) / rounds) * 0.8 * writesPerRound)
  let answered = 0
  const writes = Array.from({ length: writesPerRound }, async (_, index) => {
    const uid = `${round}-${index}`
    await write(server, kindOf(index), uid)
    acknowledged.add(uid)
    if (++answered === killAfter) server.signal('SIGKILL')
  })
  await Promise.allSettled(writes)
  expect(await server.exited).toBe(128 + 9)
}

/** What each write must leave behind, together or not at all: its rows in these tables and its trace. */
const kinds = {
  user: { path: '/admin/user/create', tables: ['users'], action: 'user.create' },
  robot: { path: '/admin/robot/create', tables: ['users', 'robots'], action: 'robot.create' },
  token: { path: '/admin/user/get_token', tables: ['devices', 'sessions'], action: 'session.open' },
  ban: { path: '/admin/user/update_block_status', tables: ['restrictions'], action: 'user.ban' },
} as const
type Kind = keyof typeof kinds

const kindOf = (index: number): Kind => (['user', 'robot', 'token', 'ban'] as const)[index % 4] ?? 'user'

/** Rejects unless the server acknowledges. */
async function write({ urls }: SpawnedServer, kind: Kind, uid: string): Promise<void> {
  const fields = { userId: uid, name: uid, clientId: uid, platform: 1, status: 2 }
  const headers = wildfireHeaders(secret(), systemClock)
  const body = Buffer.from(JSON.stringify(fields))
  const answer = await rawRequest(urls.wildfire ?? '', { path: kinds[kind].path, headers, body })
  const { code } = JSON.parse(answer.body.toString())
  if (code !== 0) throw new Error(`${kind} ${uid} answered ${code}`)
}

/** Reads the database of the killed server. */
function checkStore(acknowledged: ReadonlySet<string>): void {
  const database = new Database(join(dataDir, 'rollcall.db'))
  const column = (query: string) => database.query(query).values().flat()
  expect(column('pragma integrity_check')).toEqual(['ok'])
  expect(column('pragma foreign_key_check')).toEqual([])

  const traces = new Set<string>()
  for (const [kind, { tables, action }] of Object.entries(kinds)) {
    const traced = column(
      `select target from audit where action = '${action}' union all select target from audit_pending where action = '${action}'`,
    ).map(String)
    for (const uid of traced) traces.add(uid)
    expect(traced.length).toBe(new Set(traced).size)
    for (const table of tables)
      expect([kind, table, rowsOf(column, kind as Kind, table)]).toEqual([kind, table, traced.sort()])
  }
  expect([...acknowledged].filter((uid) => !traces.has(uid))).toEqual([])

  const nums = column('select num from users') as number[]
  const [next = 0] = column('select next_num from apps') as number[]
  expect(new Set(nums).size).toBe(nums.length)
  expect(Math.max(...nums)).toBeLessThan(next)
  database.close()
}

/** The uids a kind of write has rows for in a table, sorted. People and robots share `users`. */
function rowsOf(column: (query: string) => unknown[], kind: Kind, table: string): string[] {
  const where = table === 'users' ? ` where kind = '${kind === 'robot' ? 'robot' : 'person'}'` : ''
  return column(`select uid from ${table}${where}`).map(String).sort()
}

/** A last start answers for all of them. */
async function checkAnswers(acknowledged: ReadonlySet<string>): Promise<void> {
  const server = await spawnServer({ settings: { 'data.dir': dataDir } })
  const call = wildfireClient({ url: server.urls.wildfire ?? '', secret: secret(), clock: systemClock })
  const users = [...acknowledged].filter((uid) => kindOf(Number(uid.split('-')[1])) === 'user')
  for (let start = 0; start < users.length; start += 1_000) {
    const list = users.slice(start, start + 1_000)
    const { result } = await call('/admin/user/batch_get_infos', { list })
    expect((result as { userId: string }[]).map(({ userId }) => userId)).toEqual(list)
  }
  server.signal('SIGTERM')
  expect(await server.exited).toBe(0)
}
