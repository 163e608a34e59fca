import { afterEach, beforeEach, expect, test } from 'bun:test'
import { account, openScratch, type Scratch } from '../../../test/kit/sqlite-scratch.ts'

let scratch: Scratch
beforeEach(async () => {
  scratch = await openScratch()
})
afterEach(() => scratch.close())

const insert = (name: string) => scratch.db.insertInto('accounts').values(account(name, 7)).execute()

test('prepared reads run in the next turn of the event loop, in one snapshot', async () => {
  const balance = scratch.dialect.prepareRead('select balance from accounts where name = ?')
  const early = balance(['ann'])
  scratch.observer.run(`insert into accounts (name, balance) values ('ann', 1)`)
  expect(await Promise.all([early, balance(['ann'])])).toEqual([[{ balance: 1 }], [{ balance: 1 }]])
})

test('they see every write acknowledged before', async () => {
  const names = scratch.dialect.prepareRead('select name from accounts where balance = ?')
  const others = ['bob', 'cid', 'dan'].map(async (name) => {
    await insert(name)
    return (await names([7])).map((row) => row.name)
  })
  const seen = await Promise.all(others)
  expect(seen.map((all, place) => all.includes(['bob', 'cid', 'dan'][place] ?? ''))).toEqual([true, true, true])
})

test('they do not block a checkpoint of the WAL', async () => {
  const read = scratch.dialect.prepareRead('select name from accounts')
  await insert('ann')
  await read([])
  const checkpoint = scratch.observer.query<{ busy: number }, []>('pragma wal_checkpoint(truncate)')
  expect(checkpoint.get()?.busy).toBe(0)
})

test('one that fails does not affect the others', async () => {
  const byName = scratch.dialect.prepareRead('select name from accounts where name = ?')
  await insert('ann')
  const [first, wrong, last] = await Promise.allSettled([byName(['ann']), byName([undefined]), byName(['ann'])])
  expect([first?.status, wrong?.status, last?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('the number of queued reads is bounded', async () => {
  const few = await openScratch({ readsQueuedMax: 2 })
  const read = few.dialect.prepareRead('select 1 as one')
  const settled = await Promise.allSettled([read([]), read([]), read([])])
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  expect(await read([])).toEqual([{ one: 1 }])
  await few.close()
})

test('closing the database answers the queued reads', async () => {
  const other = await openScratch()
  const due = other.dialect.prepareRead('select 1 as one')([])
  await other.close()
  expect(await due).toEqual([{ one: 1 }])
})

test('a write cannot be prepared as a read', () => {
  expect(() => scratch.dialect.prepareRead('delete from accounts')).toThrow('only a read')
})
