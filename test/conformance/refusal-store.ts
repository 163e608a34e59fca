import { expect, test } from 'bun:test'
import { type Refusal, refusalBounds } from '../../src/core/refusals/refusal.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'

export function refusalStoreSuite(open: OpenStore): void {
  const on = given(open)
  const refusal = (uid: string, atMs: number, more: Partial<Refusal> = {}): Refusal => ({
    ...{ app: on.app, uid, dialect: 'openim', platform: 'ios', atMs, refusedAt: 'connection', code: 'token.ended' },
    ...{ cause: 'kicked', endedAtMs: atMs - 1, verified: true, network: '192.0.2.1', node: 1, times: 1 },
    ...more,
  })
  const add = (...refusals: Refusal[]) => on.storage.transaction([], (stores) => stores.refusals.add(refusals))
  const prune = (beforeMs: number, kept: number, limit = 1_000) =>
    on.storage.transaction([], (stores) => stores.refusals.prune(on.app, beforeMs, kept, limit))
  const list = async (filter = {}, limit = 100, app = on.app) =>
    (await on.storage.refusals.list(app, filter, undefined, limit)).refusals
  const times = async (filter = {}) => (await list(filter)).map(({ atMs }) => atMs)

  test('a refusal is read as it was written, with and without what ended its credential', async () => {
    const plain = refusal('ann', 1)
    const bare = refusal('ann', 2, { cause: undefined, endedAtMs: undefined, verified: false, refusedAt: 'request' })
    await add(plain, bare)
    expect((await list()).map(({ id: _, ...rest }) => rest)).toEqual([bare, plain])
  })
  test('lists are the newest first, of one app, by user, dialect and code', async () => {
    await add(refusal('ann', 3), refusal('bob', 1), refusal('ann', 2, { dialect: 'lanying' }))
    await add(refusal('ann', 4, { code: 'user.banned' }), refusal('ann', 9, { app: on.otherApp }))
    expect(await times()).toEqual([4, 3, 2, 1])
    expect(await times({ uid: 'ann' })).toEqual([4, 3, 2])
    expect(await times({ dialect: 'lanying' })).toEqual([2])
    expect(await times({ uid: 'ann', code: 'user.banned' })).toEqual([4])
    expect(await times({ uid: 'Ann' })).toEqual([])
  })
  test('pages meet, also in the middle of one moment', async () => {
    await add(...Array.from({ length: 25 }, (_, index) => refusal(`u${index}`, index % 3)))
    const seen: string[] = []
    for (let after: Awaited<ReturnType<typeof list>>[number] | undefined; ; ) {
      const { refusals, next } = await on.storage.refusals.list(on.app, {}, after, 4)
      seen.push(...refusals.map(({ uid }) => uid))
      after = refusals.at(-1)
      if (!next) break
    }
    expect(new Set(seen).size).toBe(25)
    expect(seen).toHaveLength(25)
  })
  test('a filtered list visits a bounded number of rows and says where to go on', async () => {
    const others = Array.from({ length: refusalBounds.scanMax }, (_, index) => refusal('bob', 10 + index))
    await add(refusal('ann', 1, { code: 'user.banned' }), ...others)
    const first = await on.storage.refusals.list(on.app, { code: 'user.banned' }, undefined, 10)
    expect(first.refusals).toEqual([])
    const second = await on.storage.refusals.list(on.app, { code: 'user.banned' }, first.next, 10)
    expect(second.refusals.map(({ uid }) => uid)).toEqual(['ann'])
    expect(second.next).toBeUndefined()
  })
  test('of a user the newest stay', async () => {
    await add(...[1, 5, 3, 4, 2].map((atMs) => refusal('ann', atMs)), refusal('bob', 1))
    expect(await on.storage.transaction([], (stores) => stores.refusals.pruneUser(on.app, 'ann', 2))).toBe(3)
    expect(await times({ uid: 'ann' })).toEqual([5, 4])
    expect(await times({ uid: 'bob' })).toEqual([1])
  })
  test('old ones and those beyond the bound of the app are pruned, so many at a time', async () => {
    await add(...[1, 2, 3, 4, 5, 6].map((atMs) => refusal('ann', atMs)))
    expect(await prune(3, 100, 1)).toBe(1)
    expect(await prune(3, 100)).toBe(1)
    expect(await prune(3, 100)).toBe(0)
    expect(await times()).toEqual([6, 5, 4, 3])
    expect(await prune(0, 2)).toBe(2)
    expect(await times()).toEqual([6, 5])
  })
  test('those of another app are neither counted nor pruned, and of one moment the oldest go first', async () => {
    await add(...[1, 2, 3].map((atMs) => refusal('ann', atMs, { app: on.otherApp })))
    await add(...['u1', 'u2', 'u3'].map((uid) => refusal(uid, 5)))
    await add(...[6, 7].map((atMs) => refusal('zed', atMs, { app: on.otherApp })))
    expect(await prune(0, 3)).toBe(0)
    expect(await prune(0, 1)).toBe(2)
    expect((await list()).map(({ uid }) => uid)).toEqual(['u3'])
    expect(await list({}, 100, on.otherApp)).toHaveLength(5)
    expect(await prune(Number.MAX_SAFE_INTEGER, 1)).toBe(1)
    expect(await list({}, 100, on.otherApp)).toHaveLength(5)
  })
}
