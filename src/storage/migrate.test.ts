import { Database } from 'bun:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { systemClock } from '../core/clock.ts'
import { systemIds } from '../core/ids.ts'
import { columnCipher } from './column-cipher.ts'
import { allMigrations, DataTooNewError, DataTooOldError, type Migrations, migrate } from './migrate.ts'
import { openStorage } from './open.ts'
import { sqliteFlags } from './sqlite/database.ts'
import { sqliteDialect } from './sqlite/dialect.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-migrate-'))
  path = join(folder, 'rollcall.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

const names = Object.keys(allMigrations)
const newest = names.at(-1) ?? ''
/** The migrations of the version whose newest one is `last`. */
const upTo = (last: string): Migrations =>
  Object.fromEntries(Object.entries(allMigrations).filter(([name]) => name <= last))
/** A version after this one. */
const next: Migrations = {
  ...allMigrations,
  '9990-next': {
    async up(db, flags) {
      await sql`create table added (id ${sql.raw(flags.serialType)} primary key)`.execute(db)
      await sql`alter table users add column added ${sql.raw(flags.textType)} not null default ''`.execute(db)
    },
  },
}
/** Every version to the newest, and the newest to the one after it. */
const upgrades: [from: string, to: Migrations][] = [
  ...names.slice(0, -1).map((name): [string, Migrations] => [name, allMigrations]),
  [newest, next],
]

/** As the program of that version does when it starts. */
async function start(migrations: Migrations = allMigrations): Promise<readonly string[]> {
  const cipher = columnCipher('a key of sixteen', systemIds)
  const { storage, migrated } = await openStorage(`sqlite:${path}`, { clock: systemClock, cipher, migrations })
  await storage.close()
  return migrated
}

function inFile<T>(work: (database: Database) => T, file = path): T {
  const database = new Database(file)
  try {
    return work(database)
  } finally {
    database.close()
  }
}

type Column = { name: string; type: string; notnull: number; dflt_value: string | null }
const tablesOf = (database: Database) =>
  database
    .query<{ name: string }, []>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%' order by name",
    )
    .all()
    .map(({ name }) => name)
const columnsOf = (database: Database, table: string) =>
  database.query<Column, []>(`select name, type, "notnull", dflt_value from pragma_table_info('${table}')`).all()
/** All rows, by table. */
const contentOf = (database: Database, tables = tablesOf(database)) =>
  Object.fromEntries(tables.map((table) => [table, database.query(`select * from "${table}"`).all()]))
const backups = () => readdirSync(folder).filter((name) => name.startsWith('backup'))

/** One row in every table but `key_check`, which has its only one; all texts equal and all numbers 1, so that every reference finds its row. */
function fill(database: Database): void {
  database.run('pragma foreign_keys = off')
  for (const table of tablesOf(database).filter((name) => name !== 'key_check')) {
    const columns = columnsOf(database, table)
    const values = columns.map(({ type }) => (/int/i.test(type) ? 1 : 'x'))
    const list = columns.map(({ name }) => `"${name}"`).join(', ')
    database.query(`insert into "${table}" (${list}) values (${values.map(() => '?').join(', ')})`).run(...values)
  }
}
const addApp = (id: string) =>
  inFile((database) => database.query('insert into apps values (?, 1, null, null, 1, 1, null)').run(id))

describe('a new database', () => {
  test('gets every migration, in order, and needs no backup', async () => {
    expect(await start()).toEqual(names)
    expect(backups()).toEqual([])
    expect(await start()).toEqual([])
  })
  test('has primary keys that begin with the app, except counted ids and tables that belong to no app', async () => {
    await start()
    const firstKeyColumns = inFile((database) =>
      tablesOf(database).map((table) => {
        const key = `select name, type from pragma_table_info('${table}') where pk = 1`
        const { name, type } = database.query<Column, []>(key).get() ?? {}
        return [table, type === 'INTEGER' || type === 'integer' ? 'counted' : name]
      }),
    )
    const others = firstKeyColumns.filter(([, column]) => column !== 'app' && column !== 'counted')
    expect(others).toEqual([
      ['admin_keys', 'id'],
      ['apps', 'id'],
      ['breaking_migrations', 'name'],
      ['bulk_jobs', 'id'],
      ['command_confirmations', 'command'],
      ['console_links', 'hash'],
      ['console_logins', 'name'],
      ['console_sessions', 'hash'],
      ['disconnect_commands', 'id'],
      ['jobs', 'name'],
      ['push_keys', 'name'],
      ['push_task_counts', 'task'],
      ['push_task_devices', 'task'],
      ['server_runs', 'id'],
      ['shared_secrets', 'name'],
    ])
  })
})

describe('data of an earlier version', () => {
  test.each(upgrades)('%s: every row is still there, with its references', async (from, to) => {
    await start(upTo(from))
    const before = inFile((database) => {
      fill(database)
      return contentOf(database)
    })
    expect(await start(to)).toEqual(Object.keys(to).filter((name) => name > from))
    inFile((database) => {
      for (const [table, rows] of Object.entries(contentOf(database, Object.keys(before))))
        expect([table, rows]).toMatchObject([table, before[table] as object[]])
      expect(database.query('pragma foreign_key_check').all()).toEqual([])
      expect(database.query('pragma integrity_check').values()).toEqual([['ok']])
    })
  })
  test.each(upgrades)('%s: that version can still run on the new schema', async (from, to) => {
    await start(upTo(from))
    const before = inFile((database) => tablesOf(database).map((table) => [table, columnsOf(database, table)] as const))
    await start(to)
    inFile((database) => {
      for (const [table, columns] of before) {
        const after = columnsOf(database, table)
        expect([table, after]).toEqual([table, expect.arrayContaining(columns)])
        const added = after.filter(({ name }) => !columns.some((column) => column.name === name))
        expect(added.filter(({ notnull, dflt_value }) => notnull === 1 && dflt_value === null)).toEqual([])
      }
    })
  })
})

describe('the backup before a migration', () => {
  const backup = () => join(folder, `backup-${newest}.db`)

  test('is made before anything changes, readable and complete', async () => {
    await start()
    const before = inFile((database) => {
      fill(database)
      return contentOf(database)
    })
    await start(next)
    expect(inFile(contentOf, backup())).toEqual(before)
    expect(inFile((database) => database.query('pragma integrity_check').values(), backup())).toEqual([['ok']])
    expect(backups()).toEqual([`backup-${newest}.db`])
  })
  test('replaces an older one of the same version', async () => {
    await start()
    await addApp('early')
    writeFileSync(backup(), 'of an upgrade that failed')
    writeFileSync(`${backup()}.new`, 'of a start that was killed')
    await addApp('late')
    await start(next)
    const apps = inFile((database) => database.query('select id from apps order by id').values(), backup())
    expect(apps).toEqual([['early'], ['late']])
    expect(existsSync(`${backup()}.new`)).toBe(false)
  })
  test('that fails stops the start, with nothing changed', async () => {
    await start()
    const db = new Kysely<unknown>({ dialect: sqliteDialect({ path, clock: systemClock }) })
    const full = () => {
      throw new Error('the disk is full')
    }
    await expect(migrate(db, sqliteFlags, full, next)).rejects.toThrow('the disk is full')
    await db.destroy()
    expect(inFile(tablesOf)).not.toContain('added')
    expect(await start()).toEqual([])
  })
})

describe('a migration that fails', () => {
  const failing: Migrations = {
    ...next,
    '9998-half': {
      async up(db) {
        await sql`create table half_done (a text)`.execute(db)
        await sql`insert into apps values ('half', 1, null, null, 1, 1, null)`.execute(db)
        await sql`alter table users add column half text`.execute(db)
      },
    },
    '9999-broken': { up: (db) => sql`insert into no_such_table values (1)`.execute(db) as unknown as Promise<void> },
  }

  test('leaves nothing behind, not even the migrations before it, and the next start tries again', async () => {
    await start()
    inFile(fill)
    const before = inFile(contentOf)
    for (let tries = 0; tries < 2; tries++) await expect(start(failing)).rejects.toThrow('no_such_table')
    expect(inFile(contentOf)).toEqual(before)
    expect(inFile((database) => columnsOf(database, 'users')).map(({ name }) => name)).not.toContain('half')
    expect(inFile((database) => database.query('select name from kysely_migration').values()).flat()).toEqual(names)
    expect(backups()).toEqual([`backup-${newest}.db`])
    expect(await start(next)).toEqual(['9990-next'])
  })
  test('on a new database leaves no table', async () => {
    await expect(start(failing)).rejects.toThrow('no_such_table')
    expect(inFile(tablesOf)).toEqual([])
  })
})

describe('data of a later version', () => {
  const breaking: Migrations = {
    ...next,
    '9991-removes': { breaks: true, up: (db) => run(db, 'drop table push_keys') },
  }
  const run = async (db: Kysely<unknown>, statement: string) => void (await sql.raw(statement).execute(db))

  test('is used as it is when that version only added to it', async () => {
    await start(next)
    inFile(fill)
    const before = inFile(contentOf)
    expect(await start()).toEqual([])
    expect([inFile(contentOf), backups()]).toEqual([before, []])
    expect(await start(next)).toEqual([])
  })
  test('is refused when that version took something away', async () => {
    await start(breaking)
    await expect(start()).rejects.toThrow(DataTooNewError)
    await expect(start(next)).rejects.toThrow('written by a newer Rollcall (it has 9991-removes)')
    expect(await start(breaking)).toEqual([])
  })
  test('that has not all that this one has is refused, before a backup is made or anything is changed', async () => {
    await start()
    inFile((database) => database.run("insert into kysely_migration values ('9999-from-the-future', '2999')"))
    const before = inFile(contentOf)
    const refused = await start(next).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(DataTooNewError)
    expect(String(refused)).toContain('written by a newer Rollcall (it has 9999-from-the-future)')
    expect([inFile(contentOf), inFile(tablesOf).includes('added'), backups()]).toEqual([before, false, []])
  })
})

describe('data of a version before the first release', () => {
  test.each(['0001-user-plane', '0003-kept', '0005-push'])('%s is refused, with nothing changed', async (last) => {
    const old = ['0001-user-plane', '0002-outbox', '0003-kept', '0004-lanying', '0005-push'].filter(
      (name) => name <= last,
    )
    inFile((database) => {
      database.run('create table kysely_migration (name text primary key, timestamp text not null)')
      for (const name of old) database.query("insert into kysely_migration values (?, '2026')").run(name)
      database.run('create table users (uid text)')
    })
    await expect(start()).rejects.toThrow(DataTooOldError)
    expect([inFile(tablesOf), backups()]).toEqual([['users'], []])
  })
})
