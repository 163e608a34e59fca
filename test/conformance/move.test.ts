import { Database } from 'bun:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fill, openStore } from '../../scripts/bench/kit/fill.ts'
import { systemClock } from '../../src/core/clock.ts'
import { systemIds } from '../../src/core/ids.ts'
import { lanyingNumLayout } from '../../src/dialects/lanying/admission.ts'
import { columnCipher } from '../../src/storage/column-cipher.ts'
import { type MoveOptions, type MoveWatch, moveStore } from '../../src/storage/move/move.ts'
import { databaseDriver, openStorage, shareSecrets } from '../../src/storage/open.ts'
import { takeMoveLock } from '../../src/storage/postgres/move-state.ts'
import { fillTables, tablesOf } from '../kit/filled-tables.ts'
import { newDatabase, runOnServer, type TestDatabase } from '../kit/postgres.ts'
import { serviceFor } from '../kit/services.ts'

const serverUrl = serviceFor('postgres')
const key = 'the key of a store that moves'
const cipher = columnCipher(key, systemIds)
const opened = { clock: systemClock, cipher }
const silent: MoveWatch = { onPhase() {}, onRows() {}, isStopped: () => false }

describe.skipIf(serverUrl === undefined)('a move from SQLite to PostgreSQL', () => {
  let folder: string
  let target: TestDatabase
  let connection: Bun.SQL
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rollcall-move-'))
    target = await newDatabase(serverUrl ?? '')
    connection = new Bun.SQL({ url: target.url, max: 1 })
    await (await openStore(folder, key)).close()
  })
  afterEach(async () => {
    await connection.close({ timeout: 0 })
    await target.drop()
    rmSync(folder, { recursive: true })
  })

  const path = () => join(folder, 'rollcall.db')
  const move = (more: Partial<MoveOptions> = {}) =>
    moveStore({
      from: `sqlite:${path()}`,
      to: target.url,
      clock: systemClock,
      ids: systemIds,
      cipher,
      secrets: {},
      dryRun: false,
      restart: false,
      watch: silent,
      ...more,
    })
  const undo = () => databaseDriver(`sqlite:${path()}`).file?.setMoveMark(`sqlite:${path()}`, undefined)
  const addUsers = async (count: number) => {
    const storage = await openStore(folder, key)
    await fill(storage, count)
    await storage.close()
  }
  const query = async <R>(sql: string): Promise<R[]> => [...(await connection.unsafe<R[]>(sql))]
  /** Throws when the store is not the same in both, table by table, value by value. */
  const expectSame = async () => {
    const source = new Database(path(), { readonly: true })
    const tables = tablesOf(source)
    for (const table of tables.filter((name) => name !== 'shared_secrets'))
      expect([table, texts(await query(`select * from "${table}"`))]).toEqual([
        table,
        texts(source.query<object, []>(`select * from "${table}"`).all()),
      ])
    source.close()
  }

  test('copies every row of every table, whatever is in it', async () => {
    const tables = fillTables(path(), cipher)
    expect(await move()).toMatchObject({ outcome: 'moved' })
    const there = await query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' order by table_name collate "C"`,
    )
    const data = there.map(({ name }) => name).filter((name) => !/^(kysely|rollcall_move)/.test(name))
    // A table that only one database has needs a word here: why nothing of it moves.
    expect(data).toEqual(tables)
    await expectSame()
    expect(await query('select * from shared_secrets')).toHaveLength(7)
  })
  test('continues where it was when it fails or is stopped at any chunk, and stores none twice', async () => {
    await addUsers(4_500)
    for (let chunks = 1; ; chunks++) {
      const [failed, report] = await moveSome(chunks)
      if (report?.outcome === 'moved') break
      expect([chunks, failed]).toEqual([chunks, true])
      expect(chunks).toBeLessThan(20)
    }
    await expectSame()
  })
  /** Fails once so many chunks are stored. */
  const moveSome = async (chunks: number) => {
    let left = chunks
    let first: number | undefined
    const onRows = (_: string, rows: number) => {
      first ??= rows
      if (rows > first && --left === 0) throw new Error('as a process that is killed')
    }
    let copies = true
    const onPhase = (phase: string) => {
      copies = phase === 'copy'
    }
    const watch = { ...silent, onPhase, onRows: (table: string, rows: number) => copies && onRows(table, rows) }
    return move({ watch }).then(
      (report) => [false, report] as const,
      () => [true, undefined] as const,
    )
  }
  test('stops between two chunks when it is asked to', async () => {
    await addUsers(5_000)
    let stopped = false
    const onRows = (_: string, rows: number) => {
      stopped ||= rows > 2_000
    }
    expect(await move({ watch: { ...silent, onRows, isStopped: () => stopped } })).toMatchObject({ outcome: 'stopped' })
    expect(Number((await query<{ n: string }>('select count(*) as n from users'))[0]?.n)).toBeLessThan(5_000)
    expect(await move()).toMatchObject({ outcome: 'moved' })
    await expectSame()
  })
  test('waits for a server that ends its connections', async () => {
    await addUsers(6_000)
    const name = new URL(target.url).pathname.slice(1)
    const end = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and application_name = 'rollcall'`
    const ended: Promise<void>[] = []
    const onRows = () => {
      if (ended.length < 4) ended.push(runOnServer(serverUrl ?? '', end))
    }
    expect(await move({ watch: { ...silent, onRows } })).toMatchObject({ outcome: 'moved' })
    await Promise.all(ended)
    expect(ended).toHaveLength(4)
    await expectSame()
  })
  /** Copies everything and fails before the comparison. */
  const copyOnly = () => {
    const onPhase = (phase: string) => {
      if (phase === 'verify') throw new Error('as a process that is killed')
    }
    return expect(move({ watch: { ...silent, onPhase } })).rejects.toThrow('killed')
  }
  test('finds a value that differs and a row that is missing, and begins again on request', async () => {
    await addUsers(10)
    for (const spoil of [
      `update users set extra = ' ' where uid = 'user-000000003'`,
      `delete from users where num % 3 = 0`,
    ]) {
      await copyOnly()
      await runOnServer(target.url, spoil)
      await expect(move()).rejects.toThrow('the table users is not the same in both')
      await expect(move()).rejects.toThrow('the table users is not the same in both')
      await copyAgain()
    }
    expect(await move()).toMatchObject({ outcome: 'moved' })
    await expectSame()
  })
  const copyAgain = () =>
    expect(
      move({
        restart: true,
        watch: {
          ...silent,
          onPhase(phase) {
            if (phase === 'verify') throw new Error('killed')
          },
        },
      }),
    ).rejects.toThrow('killed')

  test('until it is finished neither database is opened, and afterwards the new one alone', async () => {
    const open = (url: string) => openStorage(url, opened).then(({ storage }) => storage.close())
    await copyOnly()
    await expect(open(`sqlite:${path()}`)).rejects.toThrow('a move of it to postgres://')
    await expect(open(target.url)).rejects.toThrow('is not finished')
    await move()
    await expect(open(`sqlite:${path()}`)).rejects.toThrow('it was moved to postgres://')
    await open(target.url)
    expect(await move()).toMatchObject({ outcome: 'already' })
    undo()
    await open(`sqlite:${path()}`)
    await expect(move()).rejects.toThrow('another store was moved to it')
  })
  test('keys that are counted go on behind those that were moved', async () => {
    await addUsers(100)
    const before = await openStore(folder, key)
    const [nextNum = 0] = await before.apps.allocateNums('default', 1, 16)
    const [nextId = 0] = await before.apps.advanceIdCounter('default', 1)
    await before.audit.add([entry('one'), entry('two')])
    await before.close()
    await move()
    const { storage } = await openStorage(target.url, opened)
    await storage.audit.add([entry('three')])
    const targets = (await storage.audit.list('default', {}, 10)).map((one) => one.target)
    expect(targets).toEqual(['three', 'two', 'one'])
    expect(await storage.apps.allocateNums('default', 1, 16)).toEqual([nextNum + 16])
    expect(await storage.apps.advanceIdCounter('default', 1)).toEqual([nextId + 1])
    // The trigger that counts users works again, and adds to what was moved.
    const { total } = await storage.users.page('default', {}, { offset: 0, limit: 1 })
    expect(total).toBe(100)
    await fill(storage, 101)
    expect((await storage.users.page('default', {}, { offset: 0, limit: 1 })).total).toBe(101)
    await storage.close()
  })
  test('brings the secrets, which the nodes share', async () => {
    await move({ secrets: { 'wildfire.secret': 'the one of before' } })
    expect(await shareSecrets(target.url, opened, { 'wildfire.secret': 'another' })).toEqual({
      'wildfire.secret': { value: 'the one of before', changedAtMs: undefined, previous: undefined },
    })
  })

  describe('refuses a target', () => {
    test('that has users', async () => {
      const { storage } = await openStorage(target.url, opened)
      await storage.apps.insert({ id: 'default', createdAtMs: 1 }, { firstNum: lanyingNumLayout.first, firstSerial: 1 })
      await fill(storage, 3)
      await storage.close()
      for (const more of [{}, { restart: true }, { dryRun: true }])
        await expect(move(more)).rejects.toThrow('it has 3 users')
      expect(await query('select uid from users')).toHaveLength(3)
    })
    test('on which a server has started', async () => {
      await (await openStorage(target.url, opened)).storage.close()
      await expect(move()).rejects.toThrow('a server has started on it')
    })
    test('that another move has not finished, unless it is to be emptied', async () => {
      await copyOnly()
      undo()
      await addUsers(2)
      await expect(move()).rejects.toThrow('another move to it is not finished')
      expect(await move({ restart: true })).toMatchObject({ outcome: 'moved' })
      await expectSame()
    })
    test('to which another move is running', async () => {
      const other = new Bun.SQL({ url: target.url, max: 1 })
      await other.unsafe(takeMoveLock)
      await expect(move({ lockWaitMs: 0 })).rejects.toThrow('another move to it is running')
      await other.close({ timeout: 0 })
    })
  })
  test('a dry run counts and writes nothing', async () => {
    await addUsers(3)
    const { tables } = await move({ dryRun: true })
    expect(tables).toContainEqual({ name: 'users', rows: 3 })
    expect(await query(`select 1 from information_schema.tables where table_schema = 'public'`)).toEqual([])
    await addUsers(4)
  })
  test('under another secrets.key it does not begin', async () => {
    await expect(move({ cipher: columnCipher('another key', systemIds) })).rejects.toThrow('does not decrypt')
    await addUsers(1)
  })
})

const entry = (target: string) => ({
  app: 'default',
  atMs: 1,
  actor: { kind: 'console', id: 'cli' } as const,
  dialect: 'admin' as const,
  requestId: undefined,
  action: 'test',
  target,
  changed: [],
  details: {},
  before: undefined,
  after: undefined,
})

/** Rows as sorted texts. */
const texts = (rows: readonly object[]): string[] =>
  rows
    .map((row) =>
      JSON.stringify(Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)])),
    )
    .sort()
