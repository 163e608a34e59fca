import { afterEach, beforeEach, expect, test } from 'bun:test'
import { account, openScratch, type Scratch } from '../../../test/kit/sqlite-scratch.ts'

/* A long transaction lets other requests have their turn, and stays one transaction. */

let scratch: Scratch
beforeEach(async () => {
  scratch = await openScratch()
})
afterEach(() => scratch.close())

/** Inserts `rows` accounts in each of so many statements; how many turns others had meanwhile. */
async function turnsDuring(statements: number, rows: number): Promise<number> {
  let turns = 0
  let isDone = false
  const count = () => {
    if (isDone) return
    turns++
    setImmediate(count)
  }
  await scratch.db.transaction().execute(async (trx) => {
    setImmediate(count)
    for (let index = 0; index < statements; index++) {
      const names = Array.from({ length: rows }, (_, row) => account(`${statements} ${rows} ${index} ${row}`, 1))
      await trx.insertInto('accounts').values(names).execute()
    }
    isDone = true
  })
  return turns
}

test('after so many statements, sooner when they bind many values', async () => {
  expect(await turnsDuring(50, 1)).toBe(0)
  expect(await turnsDuring(1_000, 1)).toBeGreaterThanOrEqual(5)
  expect(await turnsDuring(20, 500)).toBeGreaterThanOrEqual(4)
})
test('nothing of it is seen before it ends, and writes wait', async () => {
  const seen: number[] = []
  let isDone = false
  const look = () => {
    seen.push(scratch.committed().length)
    if (!isDone) setImmediate(look)
  }
  const write = scratch.db.transaction().execute(async (trx) => {
    setImmediate(look)
    for (let index = 0; index < 1_000; index++)
      await trx
        .insertInto('accounts')
        .values(account(`n${index}`, 1))
        .execute()
    isDone = true
  })
  const other = scratch.db.insertInto('accounts').values(account('other', 1)).execute()
  await Promise.all([write, other])
  expect(seen.length).toBeGreaterThanOrEqual(5)
  expect(new Set(seen)).toEqual(new Set([0]))
  expect(scratch.committed()).toHaveLength(1_001)
})
