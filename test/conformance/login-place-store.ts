import { expect, test } from 'bun:test'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { usersOf } from './samples.ts'

export function loginPlaceStoreSuite(open: OpenStore): void {
  const on = given(open)
  const places = () => on.storage.loginOrigins
  const all = ['a', 'b', 'c', 'd', 'e']
  const known = async (uid: string, sinceMs = 0) => [...(await places().listKnown(on.app, uid, all, sinceMs))].sort()
  const note = (uid: string, atMs: number, ...some: string[]) => places().record(on.app, uid, some, atMs, 3)

  test('a place is known after its sign-in, to its user, in its app', async () => {
    await on.storage.users.insert(usersOf(on.app, 'ann', 'bob'))
    await note('ann', 10, 'a', 'b')
    await note('ann', 20, 'b')
    expect([await known('ann'), await known('ann', 10), await known('ann', 20)]).toEqual([['a', 'b'], ['b'], []])
    expect(await known('bob')).toEqual([])
    expect(await places().listKnown(on.otherApp, 'ann', all, 0)).toEqual(new Set())
    expect(await places().listKnown(on.app, 'ann', [], 0)).toEqual(new Set())
  })
  test('the latest places of a user stay, up to the limit; those of others are not touched', async () => {
    await on.storage.users.insert(usersOf(on.app, 'ann', 'bob'))
    await note('bob', 1, 'a')
    await note('ann', 1, 'a', 'b')
    await note('ann', 2, 'c')
    await note('ann', 3, 'a')
    await note('ann', 4, 'd')
    expect(await known('ann')).toEqual(['a', 'c', 'd'])
    await note('ann', 5)
    expect([await known('ann'), await known('bob')]).toEqual([['a', 'c', 'd'], ['a']])
  })
  test('places of a user are removed together', async () => {
    await on.storage.users.insert(usersOf(on.app, 'ann'))
    await note('ann', 1, 'a', 'b')
    expect(await places().removeOfUser(on.app, 'ann')).toBe(2)
    expect(await places().removeOfUser(on.app, 'ann')).toBe(0)
    expect(await known('ann')).toEqual([])
  })
}
