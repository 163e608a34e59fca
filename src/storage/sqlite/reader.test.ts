import { afterEach, beforeEach, expect, test } from 'bun:test'
import { account, openScratch, type Scratch } from './scratch.ts'

let scratch: Scratch
beforeEach(async () => {
  scratch = await openScratch()
})
afterEach(() => scratch.close())

const count = async () => (await scratch.db.selectFrom('accounts').select('id').execute()).length
const nextRound = () => new Promise((resolve) => setImmediate(resolve))

test('reads of one round of the event loop are of one moment, whoever else writes', async () => {
  expect(await count()).toBe(0)
  scratch.witness.run(`insert into accounts (name, balance) values ('ann', 1)`)
  expect(await count()).toBe(0)
  await nextRound()
  expect(await count()).toBe(1)
})

test('what was acknowledged is seen by the next read, whatever was read meanwhile', async () => {
  const insert = scratch.db.insertInto('accounts').values(account('ann')).execute()
  const acknowledged = insert.then(() => true)
  while (
    !(await Promise.race([
      acknowledged,
      nextRound()
        .then(count)
        .then(() => false),
    ]))
  )
    await count()
  expect(await count()).toBe(1)
})

test('reads do not keep the WAL from being emptied', async () => {
  const busy = () => scratch.witness.query<{ busy: number }, []>('pragma wal_checkpoint(truncate)').get()?.busy
  await scratch.db.insertInto('accounts').values(account('ann')).execute()
  await count()
  await nextRound()
  expect(busy()).toBe(0)
})

test('a pinned read sees what is committed; what would write cannot be pinned', async () => {
  const byName = scratch.dialect.pinRead('select balance from accounts where name = ?')
  expect(byName(['ann'])).toEqual([])
  await scratch.db.insertInto('accounts').values(account('ann', 7)).execute()
  expect(byName(['ann'])).toEqual([{ balance: 7 }])
  expect(() => byName([undefined])).toThrow('undefined')
  expect(() => byName([])).toThrow('1 parameters')
  expect(() => scratch.dialect.pinRead('delete from accounts')).toThrow('only a read')
})
