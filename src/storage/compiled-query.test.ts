import { afterEach, beforeEach, expect, test } from 'bun:test'
import {
  CamelCasePlugin,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import { account, openScratch, type Scratch, type ScratchTables } from '../../test/kit/sqlite-scratch.ts'
import { compileList, compileQuery, compilerFor, type Params } from './compiled-query.ts'

let scratch: Scratch
beforeEach(async () => {
  scratch = await openScratch()
  await scratch.db
    .insertInto('accounts')
    .values([account('ann', 1), account('bob', 2), account('cid', 3)])
    .execute()
})
afterEach(() => scratch.close())

const byName = (db: Kysely<ScratchTables>) =>
  compileQuery(db, (q, p: Params<[name: string]>) => q.selectFrom('accounts').selectAll().where('name', '=', p(0)))

test('one query runs with several values, also at the same time', async () => {
  const find = byName(scratch.db)
  const found = await Promise.all(['ann', 'bob', 'nobody', 'ann'].map((name) => find(name)))
  expect(found.map((rows) => rows.map(({ balance }) => balance))).toEqual([[1], [2], [], [1]])
})

test('a placeholder may occur twice, out of order, and next to constants', async () => {
  const find = compileQuery(scratch.db, (q, p: Params<[min: number, name: string]>) =>
    q
      .selectFrom('accounts')
      .select('name')
      .where('name', '<>', p(1))
      .where('balance', '>=', p(0))
      .where('balance', '<', 100)
      .where((eb) => eb('balance', '>', p(0)).or('name', 'in', [p(1), 'cid']))
      .limit(10),
  )
  expect(await find(2, 'ann')).toEqual([{ name: 'cid' }])
  expect(await find(1, 'cid')).toEqual([{ name: 'bob' }])
})

test('it writes, with values of each call', async () => {
  const add = compileQuery(scratch.db, (q, p: Params<[name: string, balance: number]>) =>
    q
      .insertInto('accounts')
      .values({ name: p(0), balance: p(1) })
      .returning('id'),
  )
  expect(await Promise.all([add('dan', 4), add('eve', 5)])).toEqual([[{ id: 4 }], [{ id: 5 }]])
  expect(scratch.committed()).toEqual(['ann', 'bob', 'cid', 'dan', 'eve'])
})

test('inside a transaction it sees what the transaction did', async () => {
  const find = byName(scratch.db)
  await scratch.db.transaction().execute(async (trx) => {
    await trx.updateTable('accounts').set({ balance: 9 }).where('name', '=', 'ann').execute()
    expect(await find.on(trx)('ann')).toMatchObject([{ balance: 9 }])
    expect(await find('ann')).toMatchObject([{ balance: 1 }])
  })
})

test('with prepared reads, a read outside transactions bypasses Kysely; a write does not', async () => {
  const prepare = compilerFor(scratch.db, scratch.dialect.prepareRead)
  const find = prepare((q, p: Params<[name: string]>) => q.selectFrom('accounts').selectAll().where('name', '=', p(0)))
  const set = prepare((q, p: Params<[name: string, balance: number]>) =>
    q
      .updateTable('accounts')
      .set({ balance: p(1) })
      .where('name', '=', p(0)),
  )
  await scratch.db.transaction().execute(async (trx) => {
    await set.on(trx)('ann', 9)
    expect(await find.on(trx)('ann')).toMatchObject([{ balance: 9 }])
    expect(await find('ann')).toMatchObject([{ balance: 1 }])
  })
  expect(await find.on(scratch.db)('ann')).toMatchObject([{ balance: 9 }])
  await set('ann', 10)
  expect(await find('ann')).toMatchObject([{ balance: 10 }])
})

test('a missing value is refused, never NULL', async () => {
  const find = byName(scratch.db)
  const missing = find(undefined as unknown as string)
  expect(missing).rejects.toThrow('undefined')
  await missing.catch(() => {})
})

test('a list of any length finds its rows; lengths up to the same power of two share a query', async () => {
  let compiled = 0
  const compile = compilerFor(scratch.db)
  const among = compileList<number, string, { name: string }, ScratchTables>(
    (build) => {
      compiled++
      return compile(build)
    },
    (q, min, names) => q.selectFrom('accounts').select('name').where('balance', '>=', min).where('name', 'in', names),
  )(scratch.db)
  const lists = [['bob'], ['ann', 'bob'], ['ann', 'cid', 'bob'], ['x', 'cid', 'x', 'y'], ['a', 'b', 'c', 'd', 'bob']]
  const found = await Promise.all(lists.map((names) => among(2, names)))
  expect(found.map((rows) => rows.map(({ name }) => name).sort())).toEqual([
    ['bob'],
    ['bob'],
    ['bob', 'cid'],
    ['cid'],
    ['bob'],
  ])
  expect(compiled).toBe(4)
})

test('a read of a list runs at once, not in the queue of prepared reads', async () => {
  let prepared = 0
  const compile = compilerFor(scratch.db, (sql) => {
    prepared++
    return scratch.dialect.prepareRead(sql)
  })
  const among = compileList<number, string, { name: string }, ScratchTables>(compile, (q, min, names) =>
    q.selectFrom('accounts').select('name').where('balance', '>=', min).where('name', 'in', names),
  )(scratch.db)
  expect(await among(1, ['ann'])).toEqual([{ name: 'ann' }])
  expect(prepared).toBe(0)
})

test('plugins apply to each result', async () => {
  const db = scratch.db.withPlugin(new CamelCasePlugin())
  const find = compileQuery(db, (q, p: Params<[name: string]>) =>
    q.selectFrom('accounts').select('balance as last_balance').where('name', '=', p(0)),
  )
  expect<unknown>([await find('ann'), await find('bob')]).toEqual([[{ lastBalance: 1 }], [{ lastBalance: 2 }]])
})

test('on PostgreSQL each occurrence has its own number and its value', async () => {
  const sent: unknown[] = []
  const db = new Kysely<ScratchTables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (of) => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log({ query }) {
      sent.push([query.sql, query.parameters])
    },
  })
  const find = compileQuery(db, (q, p: Params<[name: string]>) =>
    q
      .selectFrom('accounts')
      .select('id')
      .where((eb) => eb('name', '=', p(0)).or('name', '<', p(0))),
  )
  await find('ann')
  expect(sent).toEqual([[`select "id" from "accounts" where ("name" = $1 or "name" < $2)`, ['ann', 'ann']]])
})
