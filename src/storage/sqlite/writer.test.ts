import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { sql } from 'kysely'
import { TestClock } from '../../../test/kit/clock.ts'
import { account, openScratch, type Scratch } from '../../../test/kit/sqlite-scratch.ts'
import { isCoreError } from '../../core/errors.ts'
import { sqliteBounds } from './bounds.ts'
import { violatedIndex } from './database.ts'

const clock = new TestClock()
let scratch: Scratch
beforeEach(async () => {
  scratch = await openScratch({ clock, busyTimeoutMs: 0 })
})
afterEach(() => scratch.close())

const insert = (name: string, on = scratch.db) => on.insertInto('accounts').values(account(name)).execute()
const insertAll = (names: string[]) => Promise.allSettled(names.map((name) => insert(name)))
const names = (count: number, prefix = 'n') => Array.from({ length: count }, (_, i) => `${prefix}${1000 + i}`)
const rolledBack = 'Error: the writes that shared a COMMIT were rolled back together'
const nextRound = () => new Promise((resolve) => setImmediate(resolve))
const outcome = (promise: Promise<unknown>) => promise.then(() => 'kept').catch((error: unknown) => error)

/** A transaction that writes, waits inside its callback until it is let go, and writes again when it is given a name. */
function heldTransaction(first: string, last?: string) {
  const entered = Promise.withResolvers<void>()
  const letGo = Promise.withResolvers<void>()
  const done = scratch.db.transaction().execute(async (trx) => {
    await insert(first, trx)
    entered.resolve()
    await letGo.promise
    if (last) await insert(last, trx)
  })
  return { entered: entered.promise, letGo: letGo.resolve, done }
}

describe('group commit', () => {
  test('64 writers share COMMITs, and each is acknowledged after its own', async () => {
    const before = scratch.dialect.stats()
    const seen = scratch.observer.prepare('select 1 from accounts where name = ?')
    const write = async (name: string) => {
      await insert(name)
      return seen.get(name) !== null
    }
    const acknowledged = await Promise.all(names(64).map(write))
    const after = scratch.dialect.stats()
    expect(acknowledged).toEqual(Array(64).fill(true))
    expect(after.units - before.units).toBe(64)
    expect(after.commits - before.commits).toBeLessThanOrEqual(2)
  })

  test('a group takes no more units than its bound', async () => {
    await scratch.close()
    scratch = await openScratch({ clock, groupUnitsMax: 10 })
    const before = scratch.dialect.stats().commits
    await insertAll(names(110))
    expect(scratch.dialect.stats().commits - before).toBe(11)
    expect(scratch.committed()).toEqual(names(110))
  })

  test('a group older than its bound takes no further unit', async () => {
    const held = heldTransaction('held')
    await held.entered
    const late = insert('late')
    const before = scratch.dialect.stats().commits
    clock.advance(100)
    held.letGo()
    await Promise.all([held.done, late])
    expect(scratch.dialect.stats().commits - before).toBe(2)
  })

  test('a unit rolled back in the middle does not affect the others', async () => {
    const failing = scratch.db.transaction().execute(async (trx) => {
      await insert('b', trx)
      throw new Error('changed my mind')
    })
    const before = scratch.dialect.stats().commits
    const settled = await Promise.allSettled([insert('a'), failing, insert('c')])
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(scratch.committed()).toEqual(['a', 'c'])
    expect(scratch.dialect.stats().commits - before).toBe(1)
  })

  test('a broken unique constraint fails its unit only', async () => {
    const settled = await insertAll(['a', 'a', 'b'])
    const [, second] = settled
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(second?.status === 'rejected' && violatedIndex(second.reason)).toBe('accounts.name')
    expect(scratch.committed()).toEqual(['a', 'b'])
  })

  test('the result of a unit is delivered only after the COMMIT, a failure too', async () => {
    const first = insert('a')
    const seen = await insert('a').catch(() => scratch.committed())
    expect(seen).toEqual(['a'])
    await first
  })

  test('when the COMMIT fails, every unit fails and nothing is stored', async () => {
    await sql`create table orphans (account integer references accounts (id) deferrable initially deferred)`.execute(
      scratch.db,
    )
    const orphan = sql`insert into orphans values (404)`.execute(scratch.db)
    const outcomes = await Promise.all([insert('a'), orphan, insert('b')].map(outcome))
    expect(outcomes.map(String)).toEqual(Array(3).fill(rolledBack))
    expect(scratch.committed()).toEqual([])
    await insert('c')
    expect(scratch.committed()).toEqual(['c'])
  })

  test('when SQLite rolls the group back by itself, every unit of it fails', async () => {
    await insert('taken')
    const first = insert('a')
    const rude = scratch.db.transaction().execute(async (trx) => {
      await sql`insert or rollback into accounts (name, balance) values ('taken', 0)`.execute(trx).catch(() => {})
      await insert('after', trx)
    })
    const outcomes = await Promise.all([first, rude, insert('b')].map(outcome))
    expect(outcomes.map(String)).toEqual([rolledBack, rolledBack, 'kept'])
    expect(scratch.committed()).toEqual(['b', 'taken'])
  })

  test('while another process holds the lock, writes wait and the event loop does not', async () => {
    scratch.observer.run('begin immediate')
    const writes = insertAll(['a', 'b', 'c'])
    await clock.advanceAsync(4_000, 80)
    expect(scratch.dialect.stats().waiting).toBe(3)
    scratch.observer.run('rollback')
    await clock.advanceAsync(50)
    expect((await writes).map(({ status }) => status)).toEqual(Array(3).fill('fulfilled'))
  })

  test('a lock held for too long fails the queued units as busy', async () => {
    scratch.observer.run('begin immediate')
    const writes = Promise.all([insert('a'), insert('b'), insert('c')].map(outcome))
    await clock.advanceAsync(5_100, 102)
    expect((await writes).map((each) => isCoreError(each, 'server.busy'))).toEqual([true, true, true])
    scratch.observer.run('rollback')
    await insert('d')
    expect(scratch.committed()).toEqual(['d'])
  })
})

describe('a transaction', () => {
  test('sees its own writes; other reads do not before the COMMIT', async () => {
    const all = (on = scratch.db) => on.selectFrom('accounts').select('name').execute()
    const seen = await scratch.db.transaction().execute(async (trx) => {
      await insert('mine', trx)
      return { inside: await all(trx), outside: await all() }
    })
    expect(seen).toEqual({ inside: [{ name: 'mine' }], outside: [] })
    expect(await all()).toEqual([{ name: 'mine' }])
  })

  test('refuses a write outside the transaction from inside it', async () => {
    const past = [
      () => insert('past'),
      () => scratch.db.transaction().execute((trx) => insert('past', trx)),
      () => scratch.db.deleteFrom('accounts').returningAll().execute(),
    ]
    for (const write of past) {
      const done = scratch.db.transaction().execute(async () => {
        await write()
      })
      expect(done).rejects.toThrow('use the trx that the callback was given')
      await outcome(done)
    }
    expect(scratch.committed()).toEqual([])
  })

  test('does not affect what runs at the same time or after it', async () => {
    const held = heldTransaction('inside')
    await held.entered
    const beside = insert('beside')
    held.letGo()
    await Promise.all([held.done, beside])
    let later: Promise<unknown> = Promise.resolve()
    await scratch.db.transaction().execute(async () => {
      later = new Promise((resolve) => setTimeout(resolve, 1)).then(() => insert('later'))
    })
    await later
    expect(scratch.committed()).toEqual(['beside', 'inside', 'later'])
  })

  test('that holds the writer too long is rolled back, and the queue moves on', async () => {
    const held = heldTransaction('half', 'late')
    await held.entered
    const queued = insert('queued')
    await nextRound()
    clock.advance(sqliteBounds.transactionMsMax - 1)
    expect(scratch.dialect.stats()).toMatchObject({ expired: 0, waiting: 1 })
    clock.advance(1)
    await queued
    held.letGo()
    expect(String(await outcome(held.done))).toContain(
      `held the writer for more than ${sqliteBounds.transactionMsMax} ms`,
    )
    expect(scratch.committed()).toEqual(['queued'])
    expect(scratch.dialect.stats().expired).toBe(1)
  })

  test('that expired does not commit, even without a further statement', async () => {
    const held = heldTransaction('held')
    await held.entered
    clock.advance(sqliteBounds.transactionMsMax)
    held.letGo()
    expect(String(await outcome(held.done))).toContain('held the writer')
    expect(scratch.committed()).toEqual([])
  })

  test('each transaction has its whole time, whenever the timer began', async () => {
    const first = heldTransaction('first')
    await first.entered
    clock.advance(1_500)
    const second = heldTransaction('second')
    first.letGo()
    await Promise.all([first.done, second.entered])
    clock.advance(1_500)
    second.letGo()
    await second.done
    expect(scratch.committed()).toEqual(['first', 'second'])
  })

  test('has savepoints when it is controlled', async () => {
    const trx = await scratch.db.startTransaction().execute()
    await insert('kept', trx)
    const after = await trx.savepoint('half "way"').execute()
    await insert('undone', after)
    await after.rollbackToSavepoint('half "way"').execute()
    await after.releaseSavepoint('half "way"').execute()
    await trx.commit().execute()
    expect(scratch.committed()).toEqual(['kept'])
  })

  test('that has a COMMIT for itself fails alone, whether it throws, expires or breaks a constraint', async () => {
    await scratch.close()
    scratch = await openScratch({ clock, groupUnitsMax: 1 })
    const thrown = scratch.db.transaction().execute(async (trx) => {
      await insert('thrown', trx)
      throw new Error('changed my mind')
    })
    const settled = await Promise.all([insert('a'), thrown, insert('a'), insert('b')].map(outcome))
    expect(settled.map((each) => each === 'kept')).toEqual([true, false, false, true])
    const held = heldTransaction('expired', 'late')
    await held.entered
    const queued = insert('queued')
    clock.advance(sqliteBounds.transactionMsMax)
    await queued
    held.letGo()
    expect(String(await outcome(held.done))).toContain('held the writer')
    expect(scratch.committed()).toEqual(['a', 'b', 'queued'])
  })

  test('is not begun or ended by raw SQL', () => {
    for (const text of ['begin', ' COMMIT', 'rollback', 'savepoint x', 'release x', 'end']) {
      expect(sql.raw(text).execute(scratch.db)).rejects.toThrow('use db.transaction()')
    }
  })
})

describe('bounds', () => {
  test('a full queue refuses, and the queued units are written', async () => {
    await scratch.close()
    scratch = await openScratch({ clock, queueUnitsMax: 3 })
    const held = heldTransaction('held')
    await held.entered
    const writes = insertAll(['a', 'b', 'c', 'd', 'e'])
    await nextRound()
    held.letGo()
    const settled = await writes
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected'])
    const busy = settled.flatMap((each) =>
      each.status === 'rejected' ? [isCoreError(each.reason, 'server.busy')] : [],
    )
    expect(busy).toEqual([true, true])
    expect(scratch.committed()).toEqual(['a', 'b', 'c', 'held'])
  })

  test('closing waits for earlier writes', async () => {
    const other = await openScratch({ clock })
    const writes = Promise.all(names(20).map((name) => insert(name, other.db)))
    await Promise.resolve()
    await Promise.all([writes, other.close()])
  })
})
