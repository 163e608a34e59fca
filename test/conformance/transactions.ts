import { expect, test } from 'bun:test'
import type { OpenStore } from './drivers.ts'
import { given, numStep } from './given.ts'
import { anEntry, aRestriction, aToken, aUser, signedIn, usersOf } from './samples.ts'

/** What `Storage.transaction` promises, whatever is done in it. */
export function transactionSuite(open: OpenStore): void {
  const on = given(open)
  const failure = new Error('no further')

  test('the transaction returns the result of the work', async () => {
    expect(await on.storage.transaction([], async () => 'done')).toBe('done')
  })
  test('all or nothing, over every store', async () => {
    await on.storage.users.insert(usersOf(on.app, 'before'))
    const undone = on.storage.transaction([], async (stores) => {
      await stores.users.update(on.app, 'before', { displayName: 'changed' })
      const [num = 0] = await stores.apps.allocateNums(on.app, 1, numStep)
      await stores.users.insert([aUser({ app: on.app, uid: 'ann', num })])
      await stores.restrictions.put(aRestriction({ app: on.app, uid: 'ann', kind: 'ban' }))
      await stores.tokens.insert(aToken({ app: on.app, uid: 'ann', id: 't' }))
      await signedIn(stores, { app: on.app, uid: 'ann', clientKey: 'c', id: 's' })
      await stores.audit.add([anEntry({ app: on.app })])
      throw failure
    })
    expect(await undone.catch((error: unknown) => error)).toBe(failure)
    expect(await on.storage.users.find(on.app, 'before')).toEqual(usersOf(on.app, 'before')[0])
    expect(await on.storage.users.uidsInUse(on.app, ['ann'])).toEqual(new Set())
    expect(await on.storage.tokens.findByHash(on.app, 'hash of t')).toBeUndefined()
    expect(await on.storage.audit.list(on.app, {}, 9)).toEqual([])
  })
  test('a failed statement fails the transaction, even if the work continues', async () => {
    await on.storage.users.insert(usersOf(on.app, 'ann'))
    const failed = on.storage.transaction([], async (stores) => {
      await stores.restrictions.put(aRestriction({ app: on.app, uid: 'ann', kind: 'ban' }))
      await stores.users.insert(usersOf(on.app, 'ann'))
    })
    expect(await failed.catch((error: unknown) => error)).toMatchObject({ code: 'user.exists' })
    expect(await on.storage.restrictions.listOf(on.app, 'ann')).toEqual([])
  })
  test('it sees its own writes; others see them after the commit only', async () => {
    const seen = await on.storage.transaction([], async (stores) => {
      await stores.users.insert(usersOf(on.app, 'ann'))
      return [await stores.users.find(on.app, 'ann'), await on.storage.users.find(on.app, 'ann')].map(Boolean)
    })
    expect(seen).toEqual([true, false])
    expect(await on.storage.users.find(on.app, 'ann')).toBeDefined()
  })
  test('reads do not wait for a transaction that writes', async () => {
    const gate = Promise.withResolvers<void>()
    const writing = on.storage.transaction([], async (stores) => {
      await stores.users.insert(usersOf(on.app, 'ann'))
      await gate.promise
    })
    expect(await on.storage.users.count(on.app, {})).toBe(0)
    gate.resolve()
    await writing
    expect(await on.storage.users.count(on.app, {})).toBe(1)
  })
  test('a failed transaction does not affect concurrent ones', async () => {
    const uids = Array.from({ length: 40 }, (_, index) => `u${index}`)
    const outcomes = await Promise.allSettled(
      uids.map((uid, index) =>
        on.storage.transaction([], async (stores) => {
          await stores.users.insert([aUser({ app: on.app, uid, num: index + 1 })])
          if (index % 3 === 0) throw failure
        }),
      ),
    )
    const kept = uids.filter((_, index) => index % 3 !== 0)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(kept.length)
    expect((await on.storage.users.list(on.app, {}, { offset: 0, limit: 99 })).map(({ uid }) => uid)).toEqual(kept)
  })
}
