import { afterEach, beforeEach, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { TestClock } from '../../../test/kit/clock.ts'
import { allMigrations, type Migrations } from '../migrate.ts'
import { sqliteBounds } from './bounds.ts'
import { sqliteDriver } from './open.ts'

const tooLongMs = sqliteBounds.transactionMsMax + 1

let folder: string
let clock: TestClock
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-open-'))
  clock = new TestClock()
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = (options: { migrations?: Migrations; bulk?: boolean } = {}) =>
  sqliteDriver.open(`sqlite:${join(folder, 'rollcall.db')}`, { clock, ...options })

/** A version whose migration takes long. */
const next: Migrations = {
  ...allMigrations,
  '9990-next': {
    async up(db) {
      await sql`create table first_added (id integer primary key)`.execute(db)
      clock.advance(tooLongMs)
      await sql`create table then_added (id integer primary key)`.execute(db)
    },
  },
}

test('a migration takes as long as it needs; transactions after it do not', async () => {
  for (const migrations of [allMigrations, next]) {
    const { db, transaction } = await open({ migrations })
    const slow = transaction([], async () => clock.advance(tooLongMs))
    await expect(slow).rejects.toThrow('held the writer for more than 5000 ms')
    await db.destroy()
  }
})

test('a transaction of a command that serves no requests meanwhile may take a minute', async () => {
  const { db, transaction } = await open({ bulk: true })
  await transaction([], async () => clock.advance(60_000))
  await db.destroy()
})
