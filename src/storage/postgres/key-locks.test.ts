import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { nameKey, userKey } from '../../core/transaction-keys.ts'
import { KeyLocks, lockIdOf, lockIdsOf } from './key-locks.ts'

test('lock ids are the same int64 on every node, whatever its version', () => {
  expect(lockIdOf('')).toBe('-1205034819632174695')
  expect(lockIdOf('user\0default\0ann\0')).toBe(lockIdsOf([userKey('default', 'ann')])[0] ?? '')
})
test('the locks of a transaction are in one order, each once', () => {
  const [a, b, c] = [userKey('app', 'a'), nameKey('app', 'a'), userKey('other', 'a')]
  const ids = lockIdsOf([a, b, c])
  expect(new Set(ids).size).toBe(3)
  expect(lockIdsOf([c, a, b, a])).toEqual(ids)
})

describe('work that shares a lock', () => {
  test('runs one at a time in the order of the calls; other work does not wait', async () => {
    const lock = fc.constantFrom('a', 'b', 'c', 'd')
    const works = fc.array(fc.uniqueArray(lock, { maxLength: 3 }), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(works, async (all) => {
        const locks = new KeyLocks(100)
        const held = new Map<string, number>()
        const order = new Map<string, number[]>()
        const run = (own: string[], index: number) =>
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
    const failing = locks.run(['a'], () => Promise.reject(new Error('failed')))
    const next = locks.run(['a'], async () => 'next')
    await expect(failing).rejects.toThrow('failed')
    expect(await next).toBe('next')
  })
  test('is refused when too many wait', async () => {
    const locks = new KeyLocks(1)
    const gate = Promise.withResolvers<void>()
    const [first, second] = [locks.run(['a'], () => gate.promise), locks.run(['a'], async () => {})]
    await expect(locks.run(['a'], async () => {})).rejects.toMatchObject({ code: 'server.busy' })
    await locks.run(['b'], async () => {})
    gate.resolve()
    await Promise.all([first, second])
  })
})
