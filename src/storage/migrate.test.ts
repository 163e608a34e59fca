import { Database } from 'bun:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { systemClock } from '../core/clock.ts'
import { systemIds } from '../core/ids.ts'
import { columnCipher } from './column-cipher.ts'
import { allSteps, DataTooNewError, migrate, type Steps } from './migrate.ts'
import { openStorage } from './open.ts'
import { sqliteDialect } from './sqlite/dialect.ts'
import { sqliteFlags } from './sqlite/flags.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-migrate-'))
  path = join(folder, 'rollcall.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

const names = Object.keys(allSteps)
/** The program as it was when `last` was its newest step. */
const programUpTo = (last: string): Steps =>
  Object.fromEntries(Object.entries(allSteps).filter(([name]) => name <= last))

/** Brings the file up to a program; `backups` hears of the copies that it wants. */
async function migrateTo(steps: Steps, backups: string[] = []): Promise<string[]> {
  const db = new Kysely<unknown>({ dialect: sqliteDialect({ path, clock: systemClock }) })
  try {
    return await migrate(db, sqliteFlags, (version) => backups.push(version), steps)
  } finally {
    await db.destroy()
  }
}

/** As the program does when it starts. */
async function start(): Promise<readonly string[]> {
  const cipher = columnCipher('a key of sixteen', systemIds)
  const { storage, migrated } = await openStorage(`sqlite:${path}`, { clock: systemClock, cipher })
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
/** Everything that is there, by table. */
const contentOf = (database: Database, tables = tablesOf(database)) =>
  Object.fromEntries(tables.map((table) => [table, database.query(`select * from "${table}"`).all()]))

/** One row in every table, all texts alike and all numbers 1, so that what refers to another finds it. */
function fill(database: Database): void {
  database.run('pragma foreign_keys = off')
  for (const table of tablesOf(database)) {
    const columns = columnsOf(database, table)
    const values = columns.map(({ type }) => (/int/i.test(type) ? 1 : 'x'))
    const list = columns.map(({ name }) => `"${name}"`).join(', ')
    database.query(`insert into "${table}" (${list}) values (${values.map(() => '?').join(', ')})`).run(...values)
  }
}

describe('a new database', () => {
  test('gets every step, in order, and needs no copy', async () => {
    expect(await start()).toEqual(names)
    expect(readdirSync(folder)).not.toContainEqual(expect.stringContaining('backup'))
    expect(await start()).toEqual([])
  })
})

describe('data from an earlier program', () => {
  test.each(names.slice(0, -1).map((name) => [name]))(
    'of %s: every row survives, and refers to what it did',
    async (last) => {
      await migrateTo(programUpTo(last))
      const before = inFile((database) => {
        fill(database)
        return contentOf(database)
      })
      expect(await start()).toEqual(names.filter((name) => name > last))
      inFile((database) => {
        for (const [table, rows] of Object.entries(contentOf(database, Object.keys(before))))
          expect([table, rows]).toMatchObject([table, before[table] as object[]])
        expect(database.query('pragma foreign_key_check').all()).toEqual([])
        expect(database.query('pragma integrity_check').values()).toEqual([['ok']])
      })
    },
  )
  test.each(names.slice(0, -1).map((name) => [name]))('of %s: that program can run on it still', async (last) => {
    await migrateTo(programUpTo(last))
    const before = inFile((database) => tablesOf(database).map((table) => [table, columnsOf(database, table)] as const))
    await start()
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

describe('a copy of the data', () => {
  const backup = () => join(folder, `backup-${names[0]}.db`)
  const withRow = async (id: string) => {
    if (!existsSync(path)) await migrateTo(programUpTo(names[0] ?? ''))
    inFile((database) => database.query('insert into apps values (?, 1, 1, 1, null)').run(id))
  }

  test('is made before anything changes, readable and complete', async () => {
    await migrateTo(programUpTo(names[0] ?? ''))
    const before = inFile((database) => {
      fill(database)
      return contentOf(database)
    })
    await start()
    expect(inFile(contentOf, backup())).toEqual(before)
    expect(inFile((database) => database.query('pragma integrity_check').values(), backup())).toEqual([['ok']])
    expect(readdirSync(folder).filter((name) => name.startsWith('backup'))).toEqual([`backup-${names[0]}.db`])
  })
  test('takes the place of an earlier one: much may have been written since', async () => {
    await withRow('early')
    writeFileSync(backup(), 'of an upgrade that failed')
    writeFileSync(`${backup()}.new`, 'of a start that was killed')
    await withRow('late')
    await start()
    expect(inFile((database) => database.query('select id from apps order by id').values(), backup())).toEqual([
      ['early'],
      ['late'],
    ])
    expect(existsSync(`${backup()}.new`)).toBe(false)
  })
  test('that cannot be made stops the start, with nothing changed', async () => {
    await withRow('kept')
    const dialect = sqliteDialect({ path, clock: systemClock })
    const db = new Kysely<unknown>({ dialect })
    const full = () => {
      throw new Error('the disk is full')
    }
    await expect(migrate(db, sqliteFlags, full)).rejects.toThrow('the disk is full')
    await db.destroy()
    expect(inFile((database) => database.query('select count(*) from kysely_migration').values())).toEqual([[1]])
  })
})

describe('a step that fails', () => {
  const failing: Steps = {
    ...allSteps,
    '9998-half': {
      async up(db) {
        await sql`create table half_done (a text)`.execute(db)
        await sql`insert into apps values ('half', 1, 1, 1, null)`.execute(db)
        await sql`alter table users add column half text`.execute(db)
      },
    },
    '9999-broken': { up: (db) => sql`insert into no_such_table values (1)`.execute(db) as unknown as Promise<void> },
  }

  test('leaves nothing behind, not even the steps before it, and the next start tries again', async () => {
    await migrateTo(programUpTo(names[1] ?? ''))
    inFile(fill)
    const before = inFile(contentOf)
    const backups: string[] = []
    for (let start = 0; start < 2; start++) await expect(migrateTo(failing, backups)).rejects.toThrow('no_such_table')
    expect(inFile(contentOf)).toEqual(before)
    expect(inFile((database) => columnsOf(database, 'users')).map(({ name }) => name)).not.toContain('half')
    expect(inFile((database) => database.query('select name from kysely_migration').values()).flat()).toEqual(
      names.slice(0, 2),
    )
    expect(backups).toEqual([names[1] ?? '', names[1] ?? ''])
    expect(await start()).toEqual(names.slice(2))
  })
  test('on a new database leaves no table', async () => {
    await expect(migrateTo(failing)).rejects.toThrow('no_such_table')
    expect(inFile(tablesOf)).toEqual([])
  })
})

describe('data from a later program', () => {
  test('is refused by the name of its step, before a copy is made or anything is changed', async () => {
    await start()
    inFile((database) => database.run("insert into kysely_migration values ('9999-from-the-future', '2999')"))
    const before = inFile(contentOf)
    const refused = await start().catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(DataTooNewError)
    expect(String(refused)).toContain('written by a newer Rollcall (it has 9999-from-the-future)')
    expect(inFile(contentOf)).toEqual(before)
    expect(readdirSync(folder).filter((name) => name.startsWith('backup'))).toEqual([])
  })
  test('also when steps of this program are missing from it', async () => {
    await migrateTo(programUpTo(names[0] ?? ''))
    inFile((database) => database.run("insert into kysely_migration values ('9999-from-the-future', '2999')"))
    await expect(start()).rejects.toThrow(DataTooNewError)
    expect(inFile(tablesOf)).not.toContain('outbox')
  })
})
