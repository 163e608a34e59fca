import { Database } from 'bun:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { existsSync, statSync } from 'node:fs'
import { Kysely, Migrator, sql } from 'kysely'
import { account, openScratch, type Scratch } from '../../../test/kit/sqlite-scratch.ts'
import { systemClock } from '../../core/clock.ts'
import { isCoreError } from '../../core/errors.ts'
import { sqliteBounds } from './bounds.ts'
import { sqliteDialect } from './dialect.ts'

let scratch: Scratch
beforeEach(async () => {
  scratch = await openScratch()
})
afterEach(() => scratch.close())

const insert = (name: string, on = scratch.db) => on.insertInto('accounts').values(account(name)).execute()
const listNames = async (on = scratch.db) =>
  (await on.selectFrom('accounts').select('name').execute()).map((row) => row.name)
const endless = sql<{ n: number }>`with recursive n(n) as (select 1 union all select n + 1 from n) select n from n`

describe('connections', () => {
  test('each is durable, strict about foreign keys, and set as written', () => {
    const common = {
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      busy_timeout: sqliteBounds.busyTimeoutMs,
      secure_delete: 1,
      temp_store: 2,
      trusted_schema: 0,
      mmap_size: 0,
      journal_size_limit: sqliteBounds.walBytesMax,
      wal_autocheckpoint: sqliteBounds.checkpointPages,
    }
    expect(scratch.dialect.pragmas()).toEqual({
      writer: { ...common, cache_size: -sqliteBounds.cacheKiB.writer, query_only: 0 },
      reader: { ...common, cache_size: -sqliteBounds.cacheKiB.reader, query_only: 1 },
    })
  })

  test('a new file and its WAL can be read by their owner only', () => {
    for (const suffix of ['', '-wal', '-shm']) expect(statSync(scratch.path + suffix).mode & 0o777).toBe(0o600)
  })

  test('foreign keys hold', async () => {
    const orphan = scratch.db.insertInto('notes').values({ account: 404, text: '' }).execute()
    expect(orphan).rejects.toThrow('FOREIGN KEY')
    await orphan.catch(() => {})
  })

  test('a database without a file is refused', () => {
    const db = new Kysely({ dialect: sqliteDialect({ path: ':memory:', clock: systemClock }) })
    expect(sql`select 1`.execute(db)).rejects.toThrow('needs a file')
  })

  test('closing empties the WAL into the file', async () => {
    await insert('kept')
    await scratch.db.destroy()
    expect(statSync(`${scratch.path}-wal`).size).toBe(0)
  })
})

describe('parameters', () => {
  test('are expressions, so that no plan rests on a value and is made again for the next one', async () => {
    const { sql: text, parameters } = scratch.db
      .selectFrom('accounts')
      .innerJoin('notes', 'notes.account', 'accounts.id')
      .select('name')
      .where('name', 'in', ['a', 'b'])
      .limit(3)
      .compile()
    expect(text).toEndWith('where "name" in (+?, +?) limit +?')
    expect(parameters).toEqual(['a', 'b', 3])
  })

  test('have the values that were given, and are compared as the column is', async () => {
    const bytes = new Uint8Array([0, 1])
    const { rows } = await sql`select typeof(${'1'}) as text, typeof(${1}) as integer, typeof(${1.5}) as fraction,
      typeof(${null}) as absent, ${bytes} as bytes, ${'-0x'} as same`.execute(scratch.db)
    expect(rows).toEqual([{ text: 'text', integer: 'integer', fraction: 'real', absent: 'null', bytes, same: '-0x' }])
    await insert('7')
    const found = async (name: unknown) =>
      (await sql`select name from accounts where name = ${name}`.execute(scratch.db)).rows.length
    expect([await found('7'), await found(7), await found('07')]).toEqual([1, 1, 0])
  })
})

describe('routing', () => {
  test('raw SQL that writes goes to the writer, however it begins', async () => {
    await sql`with a(name) as (values ('raw')) insert into accounts (name, balance) select name, 1 from a`.execute(
      scratch.db,
    )
    await sql`/* why */ insert into accounts (name, balance) values ('commented', 1)`.execute(scratch.db)
    expect(await listNames()).toEqual(['commented', 'raw'])
  })

  test('raw SQL that reads does not wait for the writer', async () => {
    const { units } = scratch.dialect.stats()
    const { rows } = await sql<{ n: number }>`with a(n) as (select 2) select n from a`.execute(scratch.db)
    expect(rows).toEqual([{ n: 2 }])
    expect(scratch.dialect.stats().units).toBe(units)
  })

  test('RETURNING returns rows and is committed', async () => {
    const row = await scratch.db.insertInto('accounts').values(account('a')).returningAll().executeTakeFirst()
    expect(row).toEqual({ id: 1, name: 'a', balance: 0 })
    expect(scratch.committed()).toEqual(['a'])
  })

  test('writes return how many rows they changed, inserts the new id', async () => {
    const inserted = await scratch.db
      .insertInto('accounts')
      .values([account('a'), account('b')])
      .executeTakeFirst()
    const updated = await scratch.db.updateTable('accounts').set({ balance: 1 }).executeTakeFirst()
    const deleted = await scratch.db.deleteFrom('accounts').where('name', '=', 'none').executeTakeFirst()
    expect(inserted).toMatchObject({ insertId: 2n, numInsertedOrUpdatedRows: 2n })
    expect([updated.numUpdatedRows, deleted.numDeletedRows]).toEqual([2n, 0n])
  })

  test('a read only transaction reads one snapshot, refuses to write and does not wait', async () => {
    await insert('before')
    const seen = await scratch.db
      .transaction()
      .setAccessMode('read only')
      .execute(async (trx) => {
        const first = await listNames(trx)
        await scratch.db.insertInto('accounts').values(account('meanwhile')).execute()
        expect(insert('refused', trx)).rejects.toThrow('readonly')
        return [first, await listNames(trx)]
      })
    expect(seen).toEqual([['before'], ['before']])
    expect(scratch.dialect.stats().readers).toBe(0)
    expect(scratch.committed()).toEqual(['before', 'meanwhile'])
  })
})

describe('streams', () => {
  test('rows are read on demand: 100,000 of an endless query arrive in chunks', async () => {
    let rows = 0
    for await (const chunk of scratch.db.getExecutor().stream<{ n: number }>(endless.compile(scratch.db), 500)) {
      expect(chunk.rows).toHaveLength(500)
      rows += chunk.rows.length
      if (rows === 100_000) break
    }
    expect(rows).toBe(100_000)
    expect(scratch.dialect.stats().readers).toBe(0)
  })

  test('writes go on during a stream, which reads one snapshot and ends when the loop is left', async () => {
    await scratch.db
      .insertInto('accounts')
      .values(['a', 'b', 'c'].map((name) => account(name)))
      .execute()
    const seen: string[] = []
    for await (const { name } of scratch.db.selectFrom('accounts').select('name').orderBy('name').stream(1)) {
      seen.push(name)
      await insert(`z${name}`)
      if (seen.length === 2) break
    }
    expect(seen).toEqual(['a', 'b'])
    expect(scratch.dialect.stats().readers).toBe(0)
  })

  test('in a transaction they show its own writes', async () => {
    const seen: string[] = []
    await scratch.db.transaction().execute(async (trx) => {
      await insert('mine', trx)
      for await (const { name } of trx.selectFrom('accounts').select('name').stream()) seen.push(name)
    })
    expect(seen).toEqual(['mine'])
  })

  test('their number is bounded', async () => {
    const open = () => scratch.db.selectFrom('accounts').selectAll().stream()
    await insert('a')
    const streams = Array.from({ length: sqliteBounds.readersMax }, open)
    for (const stream of streams) await stream.next()
    const refused = await open()
      .next()
      .catch((error: unknown) => error)
    for (const stream of streams) await stream.return?.()
    expect(isCoreError(refused, 'server.busy')).toBe(true)
    expect((await open().next()).value).toMatchObject({ name: 'a' })
  })

  test('closing the database ends them', async () => {
    const other = await openScratch()
    await other.db
      .insertInto('accounts')
      .values(['a', 'b'].map((name) => account(name)))
      .execute()
    const stream = other.db.selectFrom('accounts').selectAll().stream(1)
    await stream.next()
    await other.close()
    expect(stream.next()).rejects.toThrow('closed')
  })

  test('only a read can be streamed', () => {
    const written = scratch.db.insertInto('accounts').values(account('a')).returningAll().stream()
    expect(written.next()).rejects.toThrow('only a read')
  })
})

describe('schema', () => {
  const migrator = (...steps: ((db: Kysely<unknown>) => Promise<unknown>)[]) => {
    const migrations = steps.map((up, i) => [`000${i}`, { up: async (db: Kysely<unknown>) => void (await up(db)) }])
    return new Migrator({ db: scratch.db, provider: { getMigrations: async () => Object.fromEntries(migrations) } })
  }
  const tables = async () => (await scratch.db.introspection.getTables()).map(({ name }) => name)
  const create = (name: string) => (db: Kysely<unknown>) => db.schema.createTable(name).addColumn('a', 'text').execute()

  test('a migration that fails leaves no table behind', async () => {
    const { error } = await migrator(create('first'), async (db) => {
      await create('second')(db)
      throw new Error('no further')
    }).migrateToLatest()
    expect(String(error)).toContain('no further')
    expect(await tables()).toEqual(['accounts', 'notes'])
  })

  test('migrations run once, and what they made is known to both connections', async () => {
    const steps = [create('first'), create('second')] as const
    expect((await migrator(...steps).migrateToLatest()).results).toHaveLength(2)
    expect((await migrator(...steps).migrateToLatest()).results).toHaveLength(0)
    expect(await tables()).toEqual(['accounts', 'first', 'notes', 'second'])
  })

  test('cached statements follow a changed table', async () => {
    const all = () => scratch.db.selectFrom('accounts').selectAll().execute()
    await insert('a')
    await all()
    await sql`alter table accounts add column colour text default 'red'`.execute(scratch.db)
    await insert('b')
    expect(await all()).toMatchObject([{ colour: 'red' }, { name: 'b', colour: 'red' }])
  })
})

describe('backup', () => {
  test('holds what is committed, whole and private, and overwrites nothing', async () => {
    await insert('kept')
    const target = `${scratch.path}.backup`
    await scratch.db.transaction().execute(async (trx) => {
      await insert('open', trx)
      scratch.dialect.backupTo(target)
    })
    const copy = new Database(target, { readonly: true })
    expect(copy.query('select name from accounts').values()).toEqual([['kept']])
    copy.close(true)
    expect(statSync(target).mode & 0o777).toBe(0o600)
    expect(() => scratch.dialect.backupTo(target)).toThrow('exists')
  })

  test('that fails leaves nothing behind', () => {
    const dialect = sqliteDialect({ path: `${scratch.path}.absent`, clock: systemClock })
    expect(() => dialect.backupTo(`${scratch.path}.backup`)).toThrow()
    for (const suffix of ['.backup', '.backup.partial', '.absent'])
      expect(existsSync(scratch.path + suffix)).toBe(false)
  })
})
