import { Database } from 'bun:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CompiledQuery, Kysely } from 'kysely'
import { systemClock } from '../../core/clock.ts'
import { systemIds } from '../../core/ids.ts'
import type { Storage } from '../../core/storage.ts'
import { columnCipher } from '../column-cipher.ts'
import { openStorage } from '../open.ts'
import type { Schema } from '../schema.ts'
import { sqliteFlags } from '../sqlite/database.ts'
import { sqliteDialect } from '../sqlite/dialect.ts'
import { SqlPushAliasStore, SqlPushTagStore } from './push-labels.ts'
import { SqlPushTargetStore } from './push-targets.ts'
import { SqlPushTaskStore } from './push-tasks.ts'

/* What an audience costs must not grow with the table: each query of it walks along an index, and sorts nothing. */

const folder = mkdtempSync(join(tmpdir(), 'rollcall-plans-'))
const path = join(folder, 'rollcall.db')
const cipher = columnCipher('a key for plans of queries', systemIds)
const asked: CompiledQuery[] = []
let storage: Storage
let db: Kysely<Schema>
let reader: Database
beforeAll(async () => {
  storage = (await openStorage(`sqlite:${path}`, { clock: systemClock, cipher })).storage
  const dialect = sqliteDialect({ path, clock: systemClock })
  db = new Kysely<Schema>({ dialect, log: ({ query }) => void asked.push(query) })
  reader = new Database(path, { readonly: true })
})
afterAll(async () => {
  reader.close()
  await db.destroy()
  await storage.close()
  rmSync(folder, { recursive: true })
})

/** The query plan of what `ask` runs: one line a step. */
async function planOf(ask: () => Promise<unknown>): Promise<string[]> {
  asked.length = 0
  await ask()
  return asked.flatMap(({ sql, parameters }) => {
    const steps = reader.prepare<{ detail: string }, never[]>(`explain query plan ${sql}`)
    return steps.all(...(parameters as never[])).map(({ detail }) => detail)
  })
}

const uids = ['a', 'b']
const cases: [name: string, ask: () => Promise<unknown>, plan: string[]][] = [
  [
    'users of a tag',
    () => new SqlPushTagStore(db).listUsers('default', 'red', 'u', 500),
    ['SEARCH push_tags USING COVERING INDEX push_tags_by_tag (app=? AND tag=? AND uid>?)'],
  ],
  [
    'who of a page has an earlier tag',
    () => new SqlPushTagStore(db).havingAny('default', uids, ['red']),
    ['SEARCH push_tags USING COVERING INDEX push_tags_by_user (app=? AND uid=? AND tag=?)'],
  ],
  [
    'tags of a user, of which there are few',
    () => new SqlPushTagStore(db).listOfUser('default', 'a'),
    ['SEARCH push_tags USING COVERING INDEX push_tags_by_user (app=? AND uid=?)', 'USE TEMP B-TREE FOR ORDER BY'],
  ],
  [
    'aliases',
    () => new SqlPushAliasStore(db, sqliteFlags).listByAliases('default', ['a']),
    ['SEARCH push_aliases USING INDEX push_aliases_by_alias (app=? AND alias=?)'],
  ],
  [
    'all users with a device',
    () => new SqlPushTargetStore(db, cipher).listUsers('default', 'u', 500),
    ['SEARCH devices USING PRIMARY KEY (app=? AND uid>?)'],
  ],
]

describe('plans', () => {
  test.each(cases)('%s', async (_name, ask, plan) => {
    expect(await planOf(ask)).toEqual(plan)
  })
  test('devices of a page: tables are searched for its users; only the page itself is gone through', async () => {
    const plan = await planOf(() => new SqlPushTargetStore(db, cipher).listDevices('default', uids, 10))
    expect(plan.filter((step) => step.startsWith('SEARCH'))).toEqual([
      'SEARCH devices USING PRIMARY KEY (app=? AND uid=?)',
      'SEARCH s USING COVERING INDEX sessions_by_user (app=? AND uid=?)',
      'SEARCH sessions USING COVERING INDEX sessions_by_user (app=? AND uid=? AND ended_at_ms=?)',
      'SEARCH push_bindings USING INDEX sqlite_autoindex_push_bindings_1 (app=? AND uid=?)',
    ])
    expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual(['SCAN (subquery-4)', 'SCAN d'])
  })
  test('tasks: finished ones are not met on the way to open ones', async () => {
    const tasks = new SqlPushTaskStore(db, cipher, sqliteFlags)
    expect(await planOf(() => tasks.claim({ owner: '1:7', nowMs: 1, untilMs: 2 }))).toContain(
      'SEARCH push_tasks USING INDEX push_tasks_open (claimed_until_ms<?)',
    )
    expect(await planOf(() => tasks.nextDueAtMs())).toEqual(['SCAN push_tasks USING INDEX push_tasks_open'])
    const ofState = 'SEARCH push_tasks USING COVERING INDEX push_tasks_by_state (app=? AND state=?)'
    expect(await planOf(() => tasks.countOpen('default'))).toEqual([ofState])
    expect(await planOf(() => tasks.listIds('default', 'done', undefined, 9))).toEqual([ofState])
    expect(await planOf(() => tasks.prune(1, 10))).toEqual([
      'SEARCH push_tasks USING COVERING INDEX push_tasks_finished (finished_at_ms<?)',
    ])
  })
})
