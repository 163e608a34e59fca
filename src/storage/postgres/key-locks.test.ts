import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { nameKey, type TransactionKey, userKey } from '../../core/transaction-keys.ts'
import { KeyLocks, lockIdOf, locksOf } from './key-locks.ts'

test('lock ids are the same int64 on every node, whatever its version', () => {
  expect(lockIdOf('')).toBe('-1205034819632174695')
  expect(locksOf([userKey('default', 'ann')]).ids).toEqual(['6195341503988418050', '8095695823364603184'])
})
test('a transaction shares the groups of its keys and holds the keys alone, in one order, each once', () => {
  const keys = [userKey('app', 'a'), nameKey('app', 'a'), userKey('other', 'a')]
  const locks = locksOf(keys)
  expect(locks.shared).toEqual([true, true, true, false, false, false])
  expect(new Set(locks.ids).size).toBe(6)
  expect(locksOf([...keys.toReversed(), ...keys])).toEqual(locks)
})
test('bulk work holds the groups of all its keys alone, few locks however many keys', () => {
  const keys = Array.from({ length: 1_000 }, (_, index) => [userKey('app', `u${index}`), nameKey('app', `n${index}`)])
  const bulk = locksOf(keys.flat())
  expect([bulk.ids.length, bulk.shared.some(Boolean)]).toEqual([64, false])
  for (const some of keys) {
    const { ids, shared } = locksOf(some)
    for (const [index, id] of ids.entries()) expect(bulk.ids.includes(id)).toBe(shared[index] ?? false)
  }
})

describe('work that shares a key', () => {
  const [a, b] = [userKey('app', 'a'), userKey('app', 'b')]

  test('runs one at a time in the order of the calls; other work does not wait', async () => {
    const lock = fc.constantFrom(...['a', 'b', 'c', 'd'].map((uid) => userKey('app', uid)))
    const works = fc.array(fc.uniqueArray(lock, { maxLength: 3 }), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(works, async (all) => {
        const locks = new KeyLocks(100)
        const held = new Map<TransactionKey, number>()
        const order = new Map<TransactionKey, number[]>()
        const run = (own: TransactionKey[], index: number) =>
          locks.run(own, async () => {
            for (const one of own) {
              expect(held.get(one) ?? 0).toBe(0)
              held.set(one, 1)
              order.set(one, [...(order.get(one) ?? []), index])
            }
            await Promise.resolve()
            for (const one of own) held.set(one, 0)
          })
        await Promise.all(all.map(run))
        for (const some of order.values()) expect(some).toEqual(some.toSorted((x, y) => x - y))
      }),
    )
  })
  test('goes on after one that fails', async () => {
    const locks = new KeyLocks(10)
    const failing = locks.run([a], () => Promise.reject(new Error('failed')))
    const next = locks.run([a], async () => 'next')
    await expect(failing).rejects.toThrow('failed')
    expect(await next).toBe('next')
  })
  test('is refused when too many wait', async () => {
    const locks = new KeyLocks(1)
    const gate = Promise.withResolvers<void>()
    const [first, second] = [locks.run([a], () => gate.promise), locks.run([a], async () => {})]
    await expect(locks.run([a], async () => {})).rejects.toMatchObject({ code: 'server.busy' })
    await locks.run([b], async () => {})
    gate.resolve()
    await Promise.all([first, second])
  })
})
