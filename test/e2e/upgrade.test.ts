import { Database } from 'bun:sqlite'
import { afterEach, beforeEach, expect, test } from 'bun:test'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, type Migration, Migrator } from 'kysely'
import { systemClock } from '../../src/core/clock.ts'
import * as first from '../../src/storage/migrations/0001-user-plane.ts'
import { sqliteDialect } from '../../src/storage/sqlite/dialect.ts'
import { sqliteFlags } from '../../src/storage/sqlite/flags.ts'
import { killLeftovers, runRefused, spawnServer } from '../kit/process.ts'
import { startTestServer } from '../kit/server.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rollcall-upgrade-'))
})
afterEach(async () => {
  await killLeftovers()
  rmSync(dataDir, { recursive: true })
})

const databasePath = () => join(dataDir, 'rollcall.db')

/** The database as the first release left it: its one migration, done as it did it, and an account. */
async function firstReleaseWith(uid: string): Promise<void> {
  const db = new Kysely<unknown>({ dialect: sqliteDialect({ path: databasePath(), clock: systemClock }) })
  const migration: Migration = { up: (on) => first.up(on, sqliteFlags) }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ '0001-user-plane': migration }) } })
  expect((await migrator.migrateToLatest()).error).toBeUndefined()
  await db.destroy()
  const database = new Database(databasePath())
  database.run(`insert into apps values ('default', 1, 2199023255568, 3, null)`)
  database.run(
    `insert into users values ('default', ?1, 2199023255552, 'person', 0, ?1, 'Old', '', 0, '', '', '', '', '', '', '',
      '', '', '', 0, null, ?1, 'old', 1, 1, null)`,
    [uid],
  )
  database.close()
}

test('data of the first release is copied, then brought up to date, and nothing is lost', async () => {
  await firstReleaseWith('alice')
  const server = await startTestServer({ dataDir })
  const { result } = await server.wildfire('/admin/user/get_info', { userId: 'alice' })
  expect(result).toMatchObject({ name: 'alice', displayName: 'Old' })
  await server.wildfire('/admin/user/create', { userId: 'later', name: 'later' })
  await server.close()

  const backup = new Database(join(dataDir, 'backup-0001-user-plane.db'), { readonly: true })
  expect(backup.query('select uid from users').values()).toEqual([['alice']])
  expect(backup.query('select name from kysely_migration').values()).toEqual([['0001-user-plane']])
  backup.close()
})

test('a new folder has nothing to copy, nor has one that is up to date', async () => {
  for (let start = 0; start < 2; start++) await (await startTestServer({ dataDir })).close()
  expect(Array.from(new Bun.Glob('backup-*').scanSync(dataDir))).toEqual([])
})

test('data newer than the program is refused in clear words, and not touched', async () => {
  const server = await spawnServer({ settings: { 'data.dir': dataDir } })
  server.signal('SIGTERM')
  await server.exited
  const database = new Database(databasePath())
  database.run(`insert into kysely_migration values ('9999-from-the-future', '2999-01-01T00:00:00Z')`)
  database.close()

  const { code, stdout, stderr } = await runRefused({ settings: { 'data.dir': dataDir } })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('written by a newer Rollcall (it has 9999-from-the-future)')
  expect(stderr).not.toContain('    at ')
  expect(existsSync(join(dataDir, 'lock.pid'))).toBe(false)
})
