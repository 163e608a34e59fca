import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { sql } from 'kysely'
import { newDatabase, type TestDatabase } from '../../../test/kit/postgres.ts'
import { serviceFor } from '../../../test/kit/services.ts'
import { systemClock } from '../../core/clock.ts'
import { systemIds } from '../../core/ids.ts'
import type { Storage } from '../../core/storage.ts'
import { columnCipher } from '../column-cipher.ts'
import { allMigrations, type Migrations } from '../migrate.ts'
import { openStorage } from '../open.ts'

const serverUrl = serviceFor('postgres')
const later: Migrations = {
  ...allMigrations,
  '9999-later': {
    async up(db) {
      await sql`alter table things add column later integer`.execute(db)
      await sql`alter table users add column later integer`.execute(db)
    },
  },
}

describe.skipIf(serverUrl === undefined)('a migration beside nodes that serve', () => {
  let database: TestDatabase
  const opened: Storage[] = []
  beforeEach(async () => {
    database = await newDatabase(serverUrl ?? '')
  })
  afterEach(async () => {
    for (const storage of opened.splice(0)) await storage.close()
    await database.drop()
  })
  const open = async (migrations: Migrations = allMigrations) => {
    const cipher = columnCipher('a key of sixteen', systemIds)
    const { storage, migrated } = await openStorage(database.url, { clock: systemClock, cipher, migrations })
    opened.push(storage)
    return { storage, migrated }
  }
  /** A session that reads a table, as a dump does, until it is closed. */
  async function reading(table: string) {
    const session = new Bun.SQL({ url: database.url, max: 1 })
    await session.unsafe('begin')
    await session.unsafe(`select count(*) from ${table}`)
    return session
  }

  test('that waits for a table lets them read it meanwhile, and is done when the table is free', async () => {
    const { storage } = await open()
    const dump = await reading('users')
    const migrating = open(later)
    // The migration holds what it has got until it gives way; a lock that it waits for is seen before.
    const watching = new Bun.SQL({ url: database.url, max: 1 })
    const waits = "select 1 from pg_locks where not granted and relation = 'users'::regclass"
    while ((await watching.unsafe(waits)).length === 0) await Bun.sleep(20)
    expect(await storage.users.find('default', 'ann')).toBeUndefined()
    await dump.close({ timeout: 0 })
    expect((await migrating).migrated).toEqual(['9999-later'])
    await watching.close()
  }, 60_000)
})
