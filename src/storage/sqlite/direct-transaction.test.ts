import { afterEach, beforeEach, expect, test } from 'bun:test'
import { account, openScratch, type Scratch, type ScratchTables } from '../../../test/kit/sqlite-scratch.ts'
import { compilerFor, type Params } from '../compiled-query.ts'

let scratch: Scratch
beforeEach(async () => {
  scratch = await openScratch()
})
afterEach(() => scratch.close())

const queries = () => {
  const compile = compilerFor<ScratchTables>(scratch.db)
  return {
    add: compile((db, p: Params<[name: string]>) => db.insertInto('accounts').values({ name: p(0), balance: 1 })),
    names: compile((db) => db.selectFrom('accounts').select('name').orderBy('name')),
    empty: compile((db, p: Params<[balance: number]>) => db.updateTable('accounts').set({ balance: p(0) })),
    taken: compile((db, p: Params<[name: string]>) =>
      db
        .insertInto('accounts')
        .values({ name: p(0), balance: Number.MAX_SAFE_INTEGER })
        .returning('balance'),
    ),
  }
}

test('compiled and other queries of one transaction see each other, and nothing is visible before its commit', async () => {
  const { add, names, empty } = queries()
  const found = await scratch.dialect.transaction(scratch.db, async (trx) => {
    await add.on(trx)('ann')
    await trx.insertInto('accounts').values(account('bob')).execute()
    expect(scratch.committed()).toEqual([])
    expect(await names()).toEqual([])
    return { names: await names.on(trx)(), changed: await empty.changing(trx)(0) }
  })
  expect(found).toEqual({ names: [{ name: 'ann' }, { name: 'bob' }], changed: 2 })
  expect(scratch.committed()).toEqual(['ann', 'bob'])
  expect(await empty.changing(scratch.db)(3)).toBe(2)
})

test('what a write returns is checked as what a read does', async () => {
  const { taken } = queries()
  const rows = await scratch.dialect.transaction(scratch.db, (trx) => taken.on(trx)('ann'))
  expect(rows).toEqual([{ balance: Number.MAX_SAFE_INTEGER }])
})

test('an error rolls its own transaction back, not those of its group', async () => {
  const { add } = queries()
  const adding = (...names: string[]) =>
    scratch.dialect.transaction(scratch.db, async (trx) => {
      for (const name of names) await add.on(trx)(name)
    })
  const outcomes = await Promise.allSettled([adding('ann'), adding('bob', 'ann'), adding('cid')])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(scratch.committed()).toEqual(['ann', 'cid'])
})

test('a write outside the transaction from inside it is refused, and so is a query after its end', async () => {
  const { add } = queries()
  const nested = () => scratch.dialect.transaction(scratch.db, async () => {})
  for (const write of [() => add('past'), nested])
    await expect(
      scratch.dialect.transaction(scratch.db, async () => {
        await write()
      }),
    ).rejects.toThrow('use the trx that the callback was given')
  const late = await scratch.dialect.transaction(scratch.db, async (trx) => add.on(trx))
  await expect(late('late')).rejects.toThrow('the transaction has ended')
  expect(scratch.committed()).toEqual([])
})
