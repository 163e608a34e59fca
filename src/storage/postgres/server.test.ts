import { afterAll, afterEach, beforeAll, describe, expect, test } from 'bun:test'
import { Kysely, sql } from 'kysely'
import { newDatabase, runOnServer, type TestDatabase } from '../../../test/kit/postgres.ts'
import { openRelay } from '../../../test/kit/relay.ts'
import { serviceFor } from '../../../test/kit/services.ts'
import { emptyProfile } from '../../core/accounts/user.ts'
import { systemClock } from '../../core/clock.ts'
import { systemIds } from '../../core/ids.ts'
import { userKey } from '../../core/transaction-keys.ts'
import { columnCipher } from '../column-cipher.ts'
import { openStorage } from '../open.ts'
import { postgresBounds } from './bounds.ts'
import { type PostgresDialect, type PostgresOptions, postgresDialect } from './dialect.ts'
import { PostgresDriver } from './driver.ts'
import { ConnectionPool } from './pool.ts'
import { hostsOf } from './url.ts'

const serverUrl = serviceFor('postgres')
type Tables = { things: { id: number; text: string | null } }

describe.skipIf(serverUrl === undefined)('PostgreSQL', () => {
  let database: TestDatabase
  const opened: Kysely<Tables>[] = []
  beforeAll(async () => {
    database = await newDatabase(serverUrl ?? '')
    await runOnServer(database.url, 'create table things (id bigint primary key, text text collate "C")')
  })
  afterEach(async () => {
    for (const db of opened.splice(0)) await db.destroy()
    await runOnServer(database.url, 'delete from things')
  })
  afterAll(() => database.drop())

  /** Bounds that are over in a moment. */
  const short = { statementMsMax: 300, answerGraceMs: 100, sweepMs: 20, connectMsMax: 400, acquireMsMax: 400 }

  function open(options: Partial<PostgresOptions> = {}): { db: Kysely<Tables>; dialect: PostgresDialect } {
    const dialect = postgresDialect({ url: database.url, clock: systemClock, ...options })
    const db = new Kysely<Tables>({ dialect })
    opened.push(db)
    return { db, dialect }
  }
  const insert = (db: Kysely<Tables>, id: number) => db.insertInto('things').values({ id, text: 'x' }).execute()
  const ids = async (db: Kysely<Tables>) =>
    (await db.selectFrom('things').select('id').orderBy('id').execute()).map(({ id }) => Number(id))
  const pidOf = async (db: Kysely<Tables>) =>
    (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid ?? 0
  const endSession = (pid: number) => runOnServer(database.url, `select pg_terminate_backend(${pid}, 5000)`)
  /** Reads nothing from any socket of this process until the server has ended the session. */
  const blockUntilEnded = (pid: number) => {
    const script = `const sql = new Bun.SQL(process.argv[1])
      while ((await sql\`select 1 from pg_stat_activity where pid = ${pid}\`).length > 0) await Bun.sleep(20)
      await sql.close()`
    const { exitCode } = Bun.spawnSync([process.execPath, '-e', script, database.url])
    if (exitCode !== 0) throw new Error('the script that waits for the end of the session failed')
  }
  const busy = { code: 'server.busy' }

  describe('a server that does not answer any more', () => {
    test('fails reads, statements and transactions in time, those under way and later ones', async () => {
      const relay = await openRelay(Number(new URL(database.url).port))
      const url = new URL(database.url)
      url.port = String(relay.port)
      const { db, dialect } = open({ url: url.href, ...short })
      const read = () => dialect.driver.readers.read('select 1 as one', [])
      const change = () => dialect.transaction(db, [], (trx) => insert(trx, 1))
      expect(await read()).toEqual([{ one: 1 }])
      const begun = Promise.withResolvers<void>()
      const cut = Promise.withResolvers<void>()
      const held = dialect.transaction(db, [], async (trx) => {
        begun.resolve()
        await cut.promise
        await insert(trx, 2)
      })
      await begun.promise
      relay.disconnect()
      cut.resolve()
      const outcomes = await Promise.allSettled([held, read(), change(), ids(db)])
      expect(outcomes.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(outcomes.map(() => busy.code))
      await expect(change()).rejects.toMatchObject(busy)
      relay.close()
    })
  })

  test('where no server is, a read tries for the time of one acquisition', async () => {
    const { dialect } = open({ url: 'postgres://u@127.0.0.1:1/x', ...short, reconnectMs: 40 })
    let attempts = 0
    const { pool } = dialect.driver
    const connect = pool.connect.bind(pool)
    pool.connect = () => {
      attempts++
      return connect()
    }
    await expect(dialect.driver.readers.read('select 1', [])).rejects.toMatchObject(busy)
    expect(attempts).toBe(1)
  })
  test('a statement that takes too long is ended by the server', async () => {
    const { db, dialect } = open({ ...short, statementMsMax: 50 })
    const slow = dialect.transaction(db, [], (trx) => sql`select pg_sleep(5)`.execute(trx))
    await expect(slow).rejects.toMatchObject(busy)
    expect(await ids(db)).toEqual([])
  })
  test('who gets no connection in time is told so, and the next one gets it', async () => {
    const { db, dialect } = open({ ...short, connectionsMax: 2, readersMax: 1 })
    const gate = Promise.withResolvers<void>()
    const holding = dialect.transaction(db, [], () => gate.promise)
    await expect(insert(db, 1)).rejects.toMatchObject(busy)
    const waiting = insert(db, 2)
    gate.resolve()
    await Promise.all([holding, waiting])
    expect(await ids(db)).toEqual([2])
  })

  describe('a session that the server ends', () => {
    test('is replaced: reads and statements go on', async () => {
      const { db, dialect } = open()
      const reader = await dialect.driver.readers.read('select pg_backend_pid() as pid', [])
      await endSession((reader as { pid: number }[])[0]?.pid ?? 0)
      await endSession(await pidOf(db))
      expect(await dialect.driver.readers.read('select 1 as one', [])).toEqual([{ one: 1 }])
      await insert(db, 1)
      expect(await ids(db)).toEqual([1])
    })
    test('during a transaction makes it run again, once, as a whole', async () => {
      const { db, dialect } = open()
      let runs = 0
      await dialect.transaction(db, [], async (trx) => {
        await insert(trx, ++runs)
        if (runs > 1) return
        await endSession(await pidOf(trx))
        await insert(trx, 3)
      })
      expect([runs, await ids(db)]).toEqual([2, [2]])
    })
    test('while the process was stopped before the commit makes the transaction run again', async () => {
      const { db, dialect } = open({ idleTransactionMsMax: 100 })
      let runs = 0
      await dialect.transaction(db, [], async (trx) => {
        await insert(trx, ++runs)
        if (runs === 1) blockUntilEnded(await pidOf(trx))
      })
      expect([runs, await ids(db)]).toEqual([2, [2]])
    })
  })

  describe('transactions that meet', () => {
    test('in a deadlock: one is run again, and both are done', async () => {
      const { db, dialect } = open()
      await insert(db, 1)
      await insert(db, 2)
      const both = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
      const add = (text: string, first: number, second: number, own: number) => {
        let runs = 0
        return dialect.transaction(db, [], async (trx) => {
          const append = (id: number) =>
            trx
              .updateTable('things')
              .set({ text: sql`text || ${text}` })
              .where('id', '=', id)
              .execute()
          await append(first)
          both[own]?.resolve()
          if (runs++ === 0) await both[1 - own]?.promise
          await append(second)
        })
      }
      await Promise.all([add('a', 1, 2, 0), add('b', 2, 1, 1)])
      const texts = (await db.selectFrom('things').select('text').execute()).map(({ text }) => text?.length)
      expect(texts).toEqual([3, 3])
      expect(dialect.driver.transactions.stats.retried).toBeGreaterThan(0)
    })
    test('in a unique index: the later one is run again and finds the row', async () => {
      const { db, dialect } = open()
      const written = Promise.withResolvers<void>()
      const seen = Promise.withResolvers<void>()
      const make = async (trx: Kysely<Tables>) => {
        const found = await ids(trx)
        if (found.length > 0) return 'found'
        seen.resolve()
        await written.promise
        await insert(trx, 1)
        return 'made'
      }
      const later = dialect.transaction(db, [], make)
      await seen.promise
      await insert(db, 1)
      written.resolve()
      expect(await later).toBe('found')
    })
    test('and always fail are given up', async () => {
      const { db, dialect } = open({ retriesMax: 2, retryMs: 1 })
      let runs = 0
      const failing = dialect.transaction(db, [], async (trx) => {
        runs++
        await insert(trx, 1)
        await insert(trx, 1)
      })
      await expect(failing).rejects.toMatchObject({ errno: '23505' })
      expect([runs, await ids(db)]).toEqual([3, []])
    })
    test('on keys hold few locks of the server, however many keys', async () => {
      const { db, dialect } = open()
      const keys = Array.from({ length: 1_000 }, (_, n) => userKey('app', `u${n}`))
      const held = await dialect.transaction(db, keys, async (trx) => {
        const { rows } = await sql<{ n: string }>`
          select count(*) as n from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()`.execute(trx)
        return Number(rows[0]?.n)
      })
      expect(held).toBe(32)
    })
  })

  test('a prepared read goes on after a column was added', async () => {
    const { db, dialect } = open()
    await insert(db, 1)
    const read = () => dialect.driver.readers.read('select * from things where id = $1', [1])
    expect(await read()).toEqual([{ id: '1', text: 'x' }])
    await runOnServer(database.url, 'alter table things add column more integer')
    expect(await read()).toEqual([{ id: '1', text: 'x', more: null }])
  })
  test('reads and transactions go on while columns are added, as when a node of the next version migrates', async () => {
    const { db, dialect } = open({ connectionsMax: 4 })
    await insert(db, 1)
    const read = () => dialect.driver.readers.read('select * from things where id = $1', [1])
    const change = () =>
      dialect.transaction(db, [], async (trx) => {
        const rows = await trx.selectFrom('things').selectAll().execute()
        await trx.updateTable('things').set({ text: 'y' }).returningAll().execute()
        return rows.length
      })
    const work = () => Promise.all([...Array.from({ length: 20 }, read), ...Array.from({ length: 6 }, change)])
    for (const name of ['a', 'b', 'c']) {
      const before = await work()
      await runOnServer(database.url, `alter table things add column later_${name} integer`)
      expect((await work()).slice(20)).toEqual(before.slice(20))
      expect((await read())[0]).toHaveProperty(`later_${name}`, null)
    }
  })
  test('a server that accepts no writes is left for the next one', async () => {
    const other = await newDatabase(serverUrl ?? '')
    await runOnServer(
      other.url,
      `alter database ${new URL(other.url).pathname.slice(1)} set default_transaction_read_only = on`,
    )
    const poolOn = (...urls: string[]) =>
      new ConnectionPool(
        { hosts: urls.flatMap(hostsOf), clock: systemClock, bounds: { ...postgresBounds, ...short } },
        1,
      )
    const pools = [poolOn(other.url, database.url), poolOn(other.url)]
    const connection = await pools[0]?.acquire()
    const { rows = [] } = (await connection?.run('select current_database() as name', [])) ?? {}
    expect(rows).toEqual([{ name: new URL(database.url).pathname.slice(1) }])
    await expect(pools[1]?.acquire()).rejects.toThrow('accepts no writes')
    for (const pool of pools) pool.close()
    await other.drop()
  })
  test('a server that becomes one meanwhile is left too, and the change is made on the other', async () => {
    const other = await newDatabase(serverUrl ?? '')
    const name = new URL(other.url).pathname.slice(1)
    await runOnServer(other.url, 'create table things (id bigint primary key, text text)')
    const dialect = postgresDialect({ url: database.url, clock: systemClock })
    const driver = new PostgresDriver([other.url, database.url].flatMap(hostsOf), systemClock, postgresBounds)
    const db = new Kysely<Tables>({ dialect: { ...dialect, createDriver: () => driver } })
    opened.push(db)
    const change = (id: number) =>
      driver.transactions.run([], (open) => open.run('insert into things (id) values ($1)', [id]))
    await change(1)
    await runOnServer(other.url, `alter database ${name} set default_transaction_read_only = on`)
    const [idle] = [await driver.pool.acquire()]
    await idle.run('set session characteristics as transaction read only', [])
    driver.pool.release(idle)
    await expect(idle.run('insert into things (id) values (2)', [])).rejects.toMatchObject({ errno: '25006' })
    await change(3)
    expect(await ids(open().db)).toEqual([3])
    await other.drop()
  })
  test('a search for a part of a name takes an index where the extension is installed', async () => {
    const empty = await newDatabase(serverUrl ?? '')
    const cipher = columnCipher('a key for searches', systemIds)
    const { storage } = await openStorage(empty.url, { clock: systemClock, cipher })
    await storage.close()
    const db = open({ url: empty.url }).db
    const { rows } = await db.transaction().execute(async (trx) => {
      // The table is empty: without this every plan costs the same.
      await sql`set local enable_seqscan = off`.execute(trx)
      return sql<{ 'QUERY PLAN': string }>`explain select 1 from users
        where display_name_folded like '%part%' escape '\\'`.execute(trx)
    })
    const installed = await sql`select 1 from pg_extension where extname = 'pg_trgm'`.execute(db)
    const plan = rows.map((row) => row['QUERY PLAN']).join()
    expect(plan.includes('users_by_part_of_display_name_folded')).toBe(installed.rows.length > 0)
    await db.destroy()
    opened.pop()
    await empty.drop()
  })
  test('a command that writes much makes no index for searches, and the next start does', async () => {
    const empty = await newDatabase(serverUrl ?? '')
    const cipher = columnCipher('a key for imports', systemIds)
    const indexesAfter = async (bulk: boolean) => {
      const { storage } = await openStorage(empty.url, { clock: systemClock, cipher, bulk })
      await storage.close()
      const db = open({ url: empty.url }).db
      const { rows } = await sql`select 1 from pg_indexes where indexname like 'users_by_part_of_%'`.execute(db)
      const installed = await sql`select 1 from pg_extension where extname = 'pg_trgm'`.execute(db)
      await db.destroy()
      opened.pop()
      return { indexes: rows.length, possible: installed.rows.length * 2 }
    }
    expect((await indexesAfter(true)).indexes).toBe(0)
    const { indexes, possible } = await indexesAfter(false)
    expect(indexes).toBe(possible)
    await empty.drop()
  })
  test('the users of a database are analyzed when that is asked for', async () => {
    const empty = await newDatabase(serverUrl ?? '')
    const cipher = columnCipher('a key for statistics', systemIds)
    const { storage } = await openStorage(empty.url, { clock: systemClock, cipher })
    await storage.apps.insert({ id: 'app', createdAtMs: 1 }, { firstNum: 16, firstSerial: 1 })
    const ann = { ...emptyProfile, app: 'app', uid: 'ann', num: 16, kind: 'person', grade: 0, name: '' } as const
    await storage.users.insert([{ ...ann, createdAtMs: 1, changedAtMs: 1, destroyedAtMs: undefined }])
    const db = open({ url: empty.url }).db
    const known = async () =>
      (await sql`select 1 from pg_stats where tablename = 'users' and attname = 'app'`.execute(db)).rows.length
    expect(await known()).toBe(0)
    await storage.analyzeUsers()
    expect(await known()).toBe(1)
    await db.destroy()
    opened.pop()
    await storage.close()
    await empty.drop()
  })
  test('nodes that start together on an empty database make its tables once', async () => {
    const empty = await newDatabase(serverUrl ?? '')
    const cipher = columnCipher('a key for nodes that start', systemIds)
    const nodes = await Promise.all([1, 2, 3].map(() => openStorage(empty.url, { clock: systemClock, cipher })))
    expect(await Promise.all(nodes.map(({ storage }) => storage.apps.list()))).toEqual([[], [], []])
    await Promise.all(nodes.map(({ storage }) => storage.close()))
    await empty.drop()
  })
})
