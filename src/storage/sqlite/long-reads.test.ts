import { afterEach, beforeEach, expect, test } from 'bun:test'
import { sql } from 'kysely'
import { TestClock } from '../../../test/kit/clock.ts'
import { account, openScratch, type Scratch } from '../../../test/kit/sqlite-scratch.ts'
import { sqliteBounds } from './bounds.ts'
import { LongReads } from './long-reads.ts'

let scratch: Scratch
let clock: TestClock
let longReads: LongReads
beforeEach(async () => {
  scratch = await openScratch()
  clock = new TestClock()
  longReads = new LongReads(scratch.path, clock, sqliteBounds)
})
afterEach(async () => {
  await longReads.stop()
  await scratch.close()
})

const insert = (name: string) => scratch.db.insertInto('accounts').values(account(name, 7)).execute()
const names = () =>
  longReads.run(async (db) =>
    (
      await db
        .selectFrom('accounts' as never)
        .select('name' as never)
        .execute()
    ).map(nameOf),
  )
const nameOf = (row: object): unknown => Object.values(row)[0]
/** A statement that takes a while, and visits no table. */
const count = (upTo: number) => sql<{ n: number }>`
  with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ${upTo})
  select max(n) as n from numbers`

test('they see every write acknowledged before, and the event loop goes on meanwhile', async () => {
  await insert('ann')
  expect(await names()).toEqual(['ann'])
  let turns = 0
  let isDone = false
  const turn = () => {
    turns++
    if (!isDone) setImmediate(turn)
  }
  turn()
  const { rows } = await longReads.run((db) => count(300_000).execute(db))
  isDone = true
  expect(rows).toEqual([{ n: 300_000 }])
  expect(turns).toBeGreaterThan(10)
  await insert('bob')
  expect(await names()).toEqual(['ann', 'bob'])
})
test('the reads of one call see one snapshot', async () => {
  await insert('ann')
  const before = await longReads.run(async (db) => {
    const first = await db
      .selectFrom('accounts' as never)
      .select('name' as never)
      .execute()
    await insert('bob')
    return [
      first.length,
      (
        await db
          .selectFrom('accounts' as never)
          .select('name' as never)
          .execute()
      ).length,
    ]
  })
  expect(before).toEqual([1, 1])
  expect(await names()).toEqual(['ann', 'bob'])
})
test('they run one after another, in order; one too many is refused', async () => {
  const log: number[] = []
  const all = Array.from({ length: 70 }, (_, index) =>
    longReads.run(async (db) => {
      await count(10).execute(db)
      log.push(index)
    }),
  )
  const codes = (await Promise.allSettled(all)).flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
  expect(new Set(codes)).toEqual(new Set(['server.busy']))
  expect(log).toEqual(Array.from({ length: 65 }, (_, index) => index))
})
test('a failure is its own caller’s, and a write is refused', async () => {
  const wrong = longReads.run((db) => sql`select name from nowhere`.execute(db))
  await expect(wrong).rejects.toThrow('no such table')
  const write = longReads.run((db) => sql`delete from accounts`.execute(db))
  await expect(write).rejects.toThrow('readonly')
  expect(await names()).toEqual([])
})
test('the thread starts with the first read, ends when none came for a while, and starts again', async () => {
  expect(longReads.isRunning).toBe(false)
  await names()
  clock.advance(sqliteBounds.longReaderIdleMs - 1)
  expect(longReads.isRunning).toBe(true)
  await names()
  clock.advance(sqliteBounds.longReaderIdleMs - 1)
  expect(longReads.isRunning).toBe(true)
  clock.advance(1)
  expect(longReads.isRunning).toBe(false)
  await insert('ann')
  expect(await names()).toEqual(['ann'])
})
test('closing ends a read that runs', async () => {
  const reading = longReads.run((db) => count(1_000_000).execute(db))
  reading.catch(() => {})
  await new Promise((resolve) => setImmediate(resolve))
  await longReads.stop()
  await expect(reading).rejects.toThrow('closing')
})
