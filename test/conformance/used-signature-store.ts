import { expect, test } from 'bun:test'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { edgeTexts } from './texts.ts'

export function usedSignatureStoreSuite(open: OpenStore): void {
  const on = given(open)
  const add = (signature: string, expiresAtMs = 10, app = on.app) =>
    on.storage.transaction([], ({ usedSignatures }) => usedSignatures.add(app, signature, expiresAtMs))
  const prune = (nowMs: number, limit = 10_000) =>
    on.storage.transaction([], ({ usedSignatures }) => usedSignatures.pruneExpired(nowMs, limit))

  test('a signature is added once in each app', async () => {
    expect([await add('a'), await add('a'), await add('b'), await add('a', 10, on.otherApp)]).toEqual([
      true,
      false,
      true,
      true,
    ])
  })
  test('texts that differ by a byte are different signatures', async () => {
    for (const text of edgeTexts)
      expect([await add(text), await add(text), await add(`${text}x`)]).toEqual([true, false, true])
  })
  test('of many writes at once exactly one adds it', async () => {
    const added = await Promise.all(Array.from({ length: 20 }, () => add('a')))
    expect(added.filter(Boolean)).toHaveLength(1)
  })
  test('one that was rolled back can be added', async () => {
    const failing = on.storage.transaction([], async ({ usedSignatures }) => {
      expect(await usedSignatures.add(on.app, 'a', 10)).toBe(true)
      throw new Error('planted')
    })
    expect(await failing.catch((error: Error) => error.message)).toBe('planted')
    expect(await add('a')).toBe(true)
  })
  test('the expired ones are pruned, the oldest first, so many at a time; those of all apps', async () => {
    await prune(Number.MAX_SAFE_INTEGER)
    for (const [signature, expiresAtMs] of [
      ['c', 3],
      ['a', 1],
      ['d', 4],
      ['b', 2],
    ] as const)
      await add(signature, expiresAtMs)
    await add('a', 1, on.otherApp)
    expect([await prune(1), await prune(2, 1), await prune(2, 1), await prune(2)]).toEqual([0, 1, 1, 0])
    expect([await add('a', 9), await add('b', 9)]).toEqual([true, false])
    expect(await prune(4, 10)).toBe(2)
    expect([await add('c', 9), await add('d', 9)]).toEqual([true, false])
  })
}
