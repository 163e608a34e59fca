import { Database } from 'bun:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { systemClock } from '../../src/core/clock.ts'
import { allMigrations, migrate } from '../../src/storage/migrate.ts'
import { sqliteFlags } from '../../src/storage/sqlite/database.ts'
import { sqliteDialect } from '../../src/storage/sqlite/dialect.ts'
import { TestClock } from '../kit/clock.ts'
import { everyAnswer } from '../kit/every-answer.ts'
import { killLeftovers, runRefused, spawnServer } from '../kit/process.ts'
import { startTestServer } from '../kit/server.ts'
import { fixtureSettings, readFixture, restoreFixture } from '../kit/store-fixture.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rollcall-upgrade-'))
})
afterEach(async () => {
  await killLeftovers()
  rmSync(dataDir, { recursive: true })
})

const databasePath = () => join(dataDir, 'rollcall.db')
const names = Object.keys(allMigrations)

/* A fixture is the store of a version with rows in it, and what that version answered. Until its release it may be written anew:
 * `sh scripts/with-bun test/kit/write-store-fixture.ts`. */
describe.each(names)('a store of version %s', (name) => {
  test('answers every read of every API as the version that wrote it, maybe with new fields', async () => {
    const fixture = readFixture(name)
    restoreFixture(fixture, databasePath())
    const clock = new TestClock(fixture.atMs)
    const server = await startTestServer({ dataDir, clock, settings: fixtureSettings })
    const answers = await everyAnswer(server, fixture.subjects)
    expect(withoutTexts(answers)).toMatchObject(withoutTexts(fixture.answers))
    await server.close()
  })
  test('accepts writes, and is backed up first when its schema changes', async () => {
    restoreFixture(readFixture(name), databasePath())
    const server = await startTestServer({ dataDir, settings: fixtureSettings })
    expect(await server.wildfire('/admin/user/create', { userId: 'later', name: 'later' })).toMatchObject({ code: 0 })
    await server.close()
    expect(existsSync(join(dataDir, `backup-${name}.db`))).toBe(name !== names.at(-1))
  })
  test('has the schema that the migrations to this version make: a released migration does not change', async () => {
    restoreFixture(readFixture(name), databasePath())
    const path = join(dataDir, 'new.db')
    const db = new Kysely<unknown>({ dialect: sqliteDialect({ path, clock: systemClock }) })
    const upTo = Object.fromEntries(Object.entries(allMigrations).filter(([one]) => one <= name))
    await migrate(db, sqliteFlags, () => {}, upTo)
    await db.destroy()
    expect(schemaOf(path), 'a migration that is not released yet? write its fixture anew').toEqual(
      schemaOf(databasePath()),
    )
  })
})

/** Texts for people may change; codes and values may not. */
function withoutTexts(answers: Record<string, unknown>): Record<string, unknown> {
  const texts = new Set(['message', 'reason', 'errMsg', 'errDlt', 'msg'])
  const json = JSON.stringify(answers)
  return JSON.parse(json, (key, value) => (texts.has(key) ? undefined : value)) as Record<string, unknown>
}

function schemaOf(path: string): string[] {
  const database = new Database(path, { readonly: true })
  const query = 'select sql from sqlite_master where sql is not null order by sql'
  const texts = database.query<{ sql: string }, []>(query).all()
  database.close()
  return texts.map(({ sql }) => sql)
}

test('a new folder has nothing to back up, nor has one that is up to date', async () => {
  for (let start = 0; start < 2; start++) await (await startTestServer({ dataDir })).close()
  expect(Array.from(new Bun.Glob('backup-*').scanSync(dataDir))).toEqual([])
})

/** Writes names of migrations into the store of a server that was stopped. */
async function storeWith(...migrations: string[]): Promise<void> {
  const server = await spawnServer({ settings: { 'data.dir': dataDir } })
  server.signal('SIGTERM')
  await server.exited
  const database = new Database(databasePath())
  for (const name of migrations) {
    database.query(`insert into kysely_migration values (?, '2999-01-01')`).run(name)
    database.query('insert into breaking_migrations values (?)').run(name)
  }
  database.close()
}

test.each([
  ['newer than the program', '9999-from-the-future', 'written by a newer Rollcall (it has 9999-from-the-future)'],
  ['of before the first release', '0005-push', 'written by a version before the first release'],
])('data %s is refused in clear words, and not touched', async (_, name, words) => {
  await storeWith(name)
  const { code, stdout, stderr } = await runRefused({ settings: { 'data.dir': dataDir } })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('data.dir')
  expect(stderr).toContain(words)
  expect(stderr).toContain('--set data.dir=./data-2')
  expect(stderr).not.toContain('    at ')
  expect(existsSync(join(dataDir, 'lock.pid'))).toBe(false)
})
