import { Database } from 'bun:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CompiledQuery, Kysely } from 'kysely'
import { newDatabase, type TestDatabase } from '../../../test/kit/postgres.ts'
import { serviceFor } from '../../../test/kit/services.ts'
import { systemClock } from '../../core/clock.ts'
import { systemIds } from '../../core/ids.ts'
import { columnCipher } from '../column-cipher.ts'
import { compilerFor } from '../compiled-query.ts'
import { openStorage } from '../open.ts'
import { postgresDialect } from '../postgres/dialect.ts'
import { postgresFlags } from '../postgres/flags.ts'
import type { Schema } from '../schema.ts'
import type { DatabaseFlags } from '../sql-database.ts'
import { sqliteFlags } from '../sqlite/database.ts'
import { sqliteDialect } from '../sqlite/dialect.ts'
import { restrictionQueries, SqlRestrictionStore } from './accounts.ts'
import { deviceQueries, SqlDeviceStore } from './devices.ts'
import { SqlUserLists } from './user-lists.ts'
import { SqlUserNoteStore } from './user-notes.ts'
import { SqlUserStore, userQueries } from './users.ts'

/* A user is found, and a page of users is listed, by an index: what that costs does not grow with the number of users. */

const cipher = columnCipher('a key for plans of queries', systemIds)
const app = 'default'

function storesOn(db: Kysely<Schema>, flags: DatabaseFlags) {
  const compile = compilerFor(db)
  const lists = new SqlUserLists(db, flags, (work) => work(db))
  return {
    users: new SqlUserStore(db, userQueries(compile, flags), flags, lists),
    devices: new SqlDeviceStore(db, deviceQueries(compile), cipher),
    restrictions: new SqlRestrictionStore(db, restrictionQueries(compile)),
    notes: new SqlUserNoteStore(db),
  }
}
type TestedStores = ReturnType<typeof storesOn>

/** Each with the index that it has to use, on both databases; a primary key has other names on each. */
const cases: readonly [name: string, index: string, ask: (stores: TestedStores) => Promise<unknown>][] = [
  ['uid', 'primary', ({ users }) => users.find(app, 'u4000')],
  ['num', 'users_by_num', ({ users }) => users.findByNum(app, 4_000)],
  ['name', 'users_by_name', ({ users }) => users.findByName(app, 'name 4000')],
  ['mobile number', 'users_by_mobile', ({ users }) => users.listByMobile(app, '4000', 51, 7)],
  ['e-mail address', 'users_by_email', ({ users }) => users.listByEmail(app, '4000', 51, 7)],
  ['display name', 'users_by_display_name', ({ users }) => users.listByDisplayName(app, 'Name 40', undefined, 51)],
  [
    'display name, the next page',
    'users_by_display_name',
    ({ users }) => users.listByDisplayName(app, 'Name 40', { displayName: 'Name 4000', num: 7 }, 51),
  ],
  ['client key', 'devices_by_client_key', ({ devices }) => devices.listByClientKey(app, 'c4000', 'u', 51)],
  ['serial number', 'devices_by_sn', ({ devices }) => devices.listBySn(app, 1, 'u4000', 51)],
  ['all users', 'users_by_num', ({ users }) => users.listNewest(app, 'all', 4_000, 51)],
  ['robots', 'users_by_kind', ({ users }) => users.listNewest(app, 'robot', 4_000, 51)],
  ['tombstones', 'users_destroyed', ({ users }) => users.listNewest(app, 'destroyed', 4_000, 51)],
  [
    'bans',
    'restrictions_by_time',
    ({ restrictions }) => restrictions.listLatest(app, 'ban', { sinceMs: 4_000, uid: 'u' }, 51),
  ],
  ['notes', 'primary', ({ notes }) => notes.list(app, 'u4000', '9', 51)],
]

describe('on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-plans-'))
  const path = join(folder, 'rollcall.db')
  const asked: CompiledQuery[] = []
  let close = async () => {}
  let stores: TestedStores
  let reader: Database
  beforeAll(async () => {
    const { storage } = await openStorage(`sqlite:${path}`, { clock: systemClock, cipher })
    const dialect = sqliteDialect({ path, clock: systemClock })
    const db = new Kysely<Schema>({ dialect, log: ({ query }) => void asked.push(query) })
    stores = storesOn(db, sqliteFlags)
    reader = new Database(path, { readonly: true })
    close = async () => {
      reader.close()
      await db.destroy()
      await storage.close()
    }
  })
  afterAll(async () => {
    await close()
    rmSync(folder, { recursive: true })
  })

  test.each(cases)('%s: %s', async (_, index, ask) => {
    asked.length = 0
    await ask(stores)
    const plans = asked.map(({ sql, parameters }) =>
      reader.prepare<{ detail: string }, never[]>(`explain query plan ${sql}`).all(...(parameters as never[])),
    )
    const steps = plans.flat().map(({ detail }) => detail)
    expect(steps[0]).toContain(index === 'primary' ? 'USING PRIMARY KEY' : ` ${index} `)
    for (const step of steps) expect(step).toStartWith('SEARCH ')
  })
})

const serverUrl = serviceFor('postgres')
/** Users, each with a device, so that the planner has a choice. */
const rows = 5_000

describe.skipIf(serverUrl === undefined)('on PostgreSQL', () => {
  const asked: CompiledQuery[] = []
  let database: TestDatabase
  let stores: TestedStores
  let db: Kysely<Schema>
  let reader: InstanceType<typeof Bun.SQL>
  beforeAll(async () => {
    database = await newDatabase(serverUrl ?? '')
    const { storage } = await openStorage(database.url, { clock: systemClock, cipher })
    await storage.close()
    const dialect = postgresDialect({ url: database.url, clock: systemClock })
    db = new Kysely<Schema>({ dialect, log: ({ query }) => void asked.push(query) })
    stores = storesOn(db, postgresFlags)
    reader = new Bun.SQL({ url: database.url, max: 1 })
    await fill(reader)
  })
  afterAll(async () => {
    await reader.close()
    await db.destroy()
    await database.drop()
  })

  test.each(cases)('%s: %s', async (_, index, ask) => {
    asked.length = 0
    await ask(stores)
    for (const { sql, parameters } of asked) {
      const plan = (await reader.unsafe(`explain (costs off) ${sql}`, [...parameters])) as { 'QUERY PLAN': string }[]
      const text = plan.map((line) => line['QUERY PLAN']).join('\n')
      expect(text).toMatch(index === 'primary' ? /_pkey/ : new RegExp(`\\b${index}\\b`))
      expect(text).toContain('Index Cond')
      expect(text).not.toContain('Seq Scan')
    }
  })
})

/** Users of several kinds and states, their devices, bans and notes, in the order of nothing. */
async function fill(server: InstanceType<typeof Bun.SQL>): Promise<void> {
  await server.unsafe(`insert into apps (id, created_at_ms, next_num, next_serial) values ('${app}', 1, 1, 1)`)
  await server.unsafe(`insert into users select '${app}', 'u' || n, n, case when n % 50 = 0 then 'robot' else 'person' end, 0,
    'name ' || n, 'Name ' || n, '', 0, n::text, n::text, '', '', '', '', '', '', '', '', 0, null, 'u' || n, 'name ' || n,
    n, n, case when n % 40 = 0 then n end from generate_series(1, ${rows}) n order by md5(n::text)`)
  await server.unsafe(`insert into devices select '${app}', 'u' || n, 'toy', 'c' || n, 1 + n % 3, 'ios', '', null, 1, 1, 0, null
    from generate_series(1, ${rows}) n order by md5(n::text)`)
  await server.unsafe(`insert into restrictions select '${app}', 'u' || n, case when n % 2 = 0 then 'ban' else 'mute' end, '', '', n, null
    from generate_series(1, ${rows}) n order by md5(n::text)`)
  await server.unsafe(
    `insert into user_notes select '${app}', 'u' || n, n::text, '', '', 1 from generate_series(1, ${rows}) n`,
  )
  await server.unsafe('analyze')
}
