import { expect, test } from 'bun:test'
import type { UserValue } from '../../src/core/accounts/store.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { usersOf } from './samples.ts'
import { edgeTexts } from './texts.ts'

export function userValueStoreSuite(open: OpenStore): void {
  const on = given(open)
  const values = () => on.storage.userValues
  const users = (...uids: string[]) => on.storage.users.insert(usersOf(on.app, ...uids))
  const aValue = (more: Partial<UserValue> = {}): UserValue => ({
    app: on.app,
    uid: 'ann',
    scope: 1,
    key: 'k',
    value: 'v',
    ...more,
  })
  const read = async (uid: string, scope: number, key: string) => (await values().find(on.app, uid, scope, key))?.value

  test('values come back as they were written, texts of any kind', async () => {
    await users('ann')
    for (const text of edgeTexts) {
      const value = aValue({ key: text, value: text, scope: 2 ** 31 - 1 })
      await values().put(value)
      expect(await values().find(on.app, 'ann', 2 ** 31 - 1, text)).toEqual(value)
    }
    expect(await values().count(on.app, 'ann')).toBe(edgeTexts.length)
    expect(await values().find(on.otherApp, 'ann', 2 ** 31 - 1, 'a')).toBeUndefined()
  })
  test('a value is that of one user, scope and key; it is written over', async () => {
    await users('ann', 'bob')
    for (const more of [{}, { scope: -1 }, { key: '' }, { uid: 'bob' }]) await values().put(aValue(more))
    await values().put(aValue({ value: 'new' }))
    expect([await read('ann', 1, 'k'), await read('ann', -1, 'k'), await read('ann', 1, '')]).toEqual(['new', 'v', 'v'])
    expect([await read('bob', 1, 'k'), await read('bob', -1, 'k'), await read('ann', 1, 'K')]).toEqual([
      'v',
      undefined,
      undefined,
    ])
    expect([await values().count(on.app, 'ann'), await values().count(on.app, 'nobody')]).toEqual([3, 0])
  })
  test('all of a user go at once', async () => {
    await users('ann', 'bob')
    for (const more of [{}, { scope: 2 }, { uid: 'bob' }]) await values().put(aValue(more))
    expect(await values().removeOfUser(on.otherApp, 'ann')).toBe(0)
    expect(await values().removeOfUser(on.app, 'ann')).toBe(2)
    expect([await read('ann', 1, 'k'), await read('bob', 1, 'k')]).toEqual([undefined, 'v'])
  })
}
