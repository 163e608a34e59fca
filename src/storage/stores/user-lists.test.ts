import { Database } from 'bun:sqlite'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CompiledQuery, Kysely } from 'kysely'
import { emptyProfile, type User } from '../../core/accounts/user.ts'
import { systemClock } from '../../core/clock.ts'
import { systemIds } from '../../core/ids.ts'
import type { Storage } from '../../core/storage.ts'
import { columnCipher } from '../column-cipher.ts'
import { openStorage } from '../open.ts'
import type { Schema } from '../schema.ts'
import type { LongRead } from '../sql-database.ts'
import { sqliteFlags } from '../sqlite/database.ts'
import { sqliteDialect } from '../sqlite/dialect.ts'
import { SqlUserLists } from './user-lists.ts'

/* What a list asks of the database on the event loop's thread: statements that visit few rows, however many users there are. */

const usersCount = 3_000
const folder = mkdtempSync(join(tmpdir(), 'rollcall-lists-'))
const path = join(folder, 'rollcall.db')
const asked: CompiledQuery[] = []
const rowsOf: number[] = []
let storage: Storage
let db: Kysely<Schema>
let observer: Database
beforeAll(async () => {
  const cipher = columnCipher('a key for lists of users', systemIds)
  storage = (await openStorage(`sqlite:${path}`, { clock: systemClock, cipher })).storage
  await storage.apps.insert({ id: 'default', createdAtMs: 1 }, { firstNum: 16, firstSerial: 1 })
  await storage.users.insert(Array.from({ length: usersCount }, (_, index) => userAt(index)))
  db = new Kysely<Schema>({
    dialect: sqliteDialect({ path, clock: systemClock }),
    log: ({ query }) => void asked.push(query),
    plugins: [
      {
        transformQuery: ({ node }) => node,
        async transformResult({ result }) {
          rowsOf.push(result.rows.length)
          return result
        },
      },
    ],
  })
  observer = new Database(path, { readonly: true })
})
afterAll(async () => {
  observer.close()
  await db.destroy()
  await storage.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  asked.length = 0
  rowsOf.length = 0
  longReads = 0
})

let longReads = 0
/** On the storage's own thread, so that `asked` has only what the event loop's thread runs. */
const elsewhere: LongRead = async (work) => {
  longReads++
  const other = new Kysely<Schema>({ dialect: sqliteDialect({ path, clock: systemClock }) })
  return work(other).finally(() => other.destroy())
}
const lists = () => new SqlUserLists(db, sqliteFlags, elsewhere)

const planOf = ({ sql, parameters }: CompiledQuery): string[] => {
  const steps = observer.prepare<{ detail: string }, never[]>(`explain query plan ${sql}`)
  return steps.all(...(parameters as never[])).map(({ detail }) => detail)
}

describe('a page without a search', () => {
  test('takes a statement a hundred users, from the block where the page begins', async () => {
    for (const offset of [0, 1_500, usersCount - 1_000]) {
      asked.length = 0
      rowsOf.length = 0
      const { total, users } = await lists().page('default', { kinds: ['person'] }, { offset, limit: 1_000 })
      expect([total, users.length, users[0]?.uid]).toEqual([usersCount, 1_000, `u${offset}`])
      expect(Math.max(...rowsOf)).toBeLessThanOrEqual(100)
      // Total, place, ten or so of users, and at each end of a block a short one and the next block.
      expect(asked.length).toBeLessThanOrEqual(2 + 10 + 3 * 3)
    }
    expect(longReads).toBe(0)
  })
  test('visits the users of a block, never those of the app', async () => {
    await lists().page('default', { kinds: ['person'] }, { offset: 2_000, limit: 150 })
    const onUsers = asked.flatMap(planOf).filter((step) => step.includes(' users'))
    expect(new Set(onUsers)).toEqual(new Set(['SEARCH users USING INDEX users_by_num (app=? AND num>? AND num<?)']))
  })
  test('a total reads counts alone', async () => {
    expect(await lists().count('default', {})).toBe(usersCount)
    expect(asked.flatMap(planOf)).toEqual(['SEARCH user_counts USING PRIMARY KEY (app=?)'])
  })
})

describe('what visits every user runs elsewhere', () => {
  const searches: [name: string, work: () => Promise<unknown>][] = [
    ['a search', () => lists().page('default', { uidContains: '9' }, { offset: 0, limit: 10 })],
    ['a deep page of a search', () => lists().list('default', { uidContains: 'u' }, { offset: 2_900, limit: 10 })],
    ['a display name', () => lists().page('default', { displayName: 'x' }, { offset: 0, limit: 10 })],
    ['a count of a search', () => lists().count('default', { displayNameContains: 'x' })],
    ['users of rare kinds', () => lists().page('default', { kinds: ['notice', 'robot'] }, { offset: 0, limit: 10 })],
    ['creations by day', () => lists().creations('default', 0, 9)],
  ]
  test.each(searches)('%s', async (_, work) => {
    await work()
    expect([asked.length, longReads]).toEqual([0, 1])
  })
})

const userAt = (index: number): User => ({
  ...emptyProfile,
  app: 'default',
  uid: `u${index}`,
  num: 16 * (index + 1),
  kind: 'person',
  grade: 0,
  name: '',
  createdAtMs: 1,
  changedAtMs: 1,
  destroyedAtMs: undefined,
})
