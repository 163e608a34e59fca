import { expect, test } from 'bun:test'
import type { PushAlias } from '../../src/core/push/store.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { aDevice, usersOf } from './samples.ts'
import { byBytes, bytewise, edgeTexts } from './texts.ts'

export function pushAliasStoreSuite(open: OpenStore): void {
  const on = given(open)
  const aliases = () => on.storage.pushAliases
  const put = (uid: string, alias: string, device?: PushAlias['device'], app = on.app) =>
    aliases().put({ app, uid, alias, device })
  const holders = async (...names: string[]) =>
    (await aliases().listByAliases(on.app, names)).map(({ uid, alias }) => `${alias}: ${uid}`).toSorted()
  const codeOf = (error: unknown) => (error as { code?: unknown }).code

  test('an alias of any text finds its user', async () => {
    await on.storage.users.insert(usersOf(on.app, 'ann'))
    for (const alias of edgeTexts) {
      await put('ann', alias)
      expect(await aliases().listByAliases(on.app, [alias, 'unheard of'])).toEqual([
        { app: on.app, uid: 'ann', alias, device: undefined },
      ])
    }
    expect(await aliases().listByAliases(on.app, [])).toEqual([])
  })
  test('a user has one, the last; another may then have the earlier', async () => {
    await on.storage.users.insert(usersOf(on.app, 'ann', 'bob'))
    await put('ann', 'first')
    await put('ann', 'first')
    await put('ann', 'second')
    await put('bob', 'first')
    expect(await holders('first', 'second')).toEqual(['first: bob', 'second: ann'])
  })
  test('an alias of another user is refused, and nothing changes; other apps are separate', async () => {
    await on.storage.users.insert(usersOf(on.app, 'ann', 'bob'))
    await on.storage.users.insert(usersOf(on.otherApp, 'ann'))
    await put('ann', 'a')
    await put('bob', 'b')
    expect(await put('bob', 'a').catch(codeOf)).toBe('push.alias_taken')
    await put('ann', 'a', undefined, on.otherApp)
    expect(await holders('a', 'b')).toEqual(['a: ann', 'b: bob'])
  })
  test('of concurrent calls that set one alias one succeeds', async () => {
    const uids = Array.from({ length: 8 }, (_, index) => `u${index}`)
    await on.storage.users.insert(usersOf(on.app, ...uids))
    const taken = await Promise.allSettled(uids.map((uid) => put(uid, 'wanted')))
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await holders('wanted')).toHaveLength(1)
  })
  test('an alias of a device is removed with the device', async () => {
    await on.storage.users.insert(usersOf(on.app, 'ann'))
    const key = aDevice({ app: on.app, uid: 'ann', clientKey: 'c' })
    await on.storage.devices.put(key)
    await put('ann', 'a', { dialect: 'wildfire', clientKey: 'c' })
    const [alias] = await aliases().listByAliases(on.app, ['a'])
    expect(alias?.device).toEqual({ dialect: 'wildfire', clientKey: 'c' })
    await on.storage.devices.remove(key)
    expect(await holders('a')).toEqual([])
  })
  test('those of many users, in the app asked', async () => {
    const uids = Array.from({ length: 150 }, (_, index) => `u${index}`)
    await on.storage.users.insert(usersOf(on.app, ...uids))
    for (const uid of ['u3', 'u140']) await put(uid, `of ${uid}`)
    const found = await aliases().listOfUsers(on.app, [...uids, 'nobody'])
    expect(found.map(({ uid, alias }) => [uid, alias]).toSorted()).toEqual([
      ['u140', 'of u140'],
      ['u3', 'of u3'],
    ])
    expect(await aliases().listOfUsers(on.otherApp, uids)).toEqual([])
    expect(await aliases().listOfUsers(on.app, [])).toEqual([])
  })
  test('removal says whether there was one', async () => {
    await on.storage.users.insert(usersOf(on.app, 'ann'))
    await put('ann', 'a')
    expect([await aliases().removeOfUser(on.otherApp, 'ann'), await aliases().removeOfUser(on.app, 'ann')]).toEqual([
      false,
      true,
    ])
    expect(await aliases().removeOfUser(on.app, 'ann')).toBe(false)
  })
}

export function pushTagStoreSuite(open: OpenStore): void {
  const on = given(open)
  const tags = () => on.storage.pushTags
  const users = (...uids: string[]) => on.storage.users.insert(usersOf(on.app, ...uids))

  test('tags of any text, in the order they were added, each once', async () => {
    await users('ann')
    const some = edgeTexts.slice(0, 10)
    await tags().add(on.app, 'ann', some)
    await tags().add(on.app, 'ann', ['last', ...some])
    expect(await tags().listOfUser(on.app, 'ann')).toEqual([...some, 'last'])
    await tags().add(on.app, 'ann', [])
    expect(await tags().listOfUser(on.otherApp, 'ann')).toEqual([])
  })
  test('tags of many users, each in the order they were added', async () => {
    const uids = Array.from({ length: 150 }, (_, index) => `u${index}`)
    await users(...uids)
    await tags().add(on.app, 'u140', ['z', 'a'])
    await tags().add(on.app, 'u3', ['b'])
    await tags().add(on.app, 'u140', ['m'])
    const tagged = new Map([
      ['u3', ['b']],
      ['u140', ['z', 'a', 'm']],
    ])
    expect(await tags().listOfUsers(on.app, [...uids, 'nobody'])).toEqual(tagged)
    expect(await tags().listOfUsers(on.otherApp, uids)).toEqual(new Map())
    expect(await tags().listOfUsers(on.app, [])).toEqual(new Map())
  })
  test('removal says how many there were', async () => {
    await users('ann', 'bob')
    await tags().add(on.app, 'ann', ['a', 'b', 'c'])
    await tags().add(on.app, 'bob', ['a'])
    expect(await tags().remove(on.app, 'ann', ['a', 'c', 'unheard of'])).toBe(2)
    expect(await tags().remove(on.app, 'ann', [])).toBe(0)
    expect(await tags().removeOfUser(on.app, 'ann')).toBe(1)
    expect([await tags().listOfUser(on.app, 'ann'), await tags().listOfUser(on.app, 'bob')]).toEqual([[], ['a']])
  })
  test('users of a tag come by uid, in pages', async () => {
    await users(...bytewise)
    for (const uid of bytewise) await tags().add(on.app, uid, ['red', 'blue'])
    const seen: string[] = []
    for (let after = ''; ; after = seen.at(-1) ?? '') {
      const page = await tags().listUsers(on.app, 'red', after, 2)
      seen.push(...page)
      if (page.length < 2) break
    }
    expect(seen).toEqual(byBytes(bytewise))
    expect(await tags().listUsers(on.otherApp, 'red', '', 2)).toEqual([])
  })
  test('users that have any of several tags', async () => {
    await users('ann', 'bob', 'cat')
    await tags().add(on.app, 'ann', ['a', 'b'])
    await tags().add(on.app, 'bob', ['b'])
    await tags().add(on.app, 'cat', ['c'])
    expect(await tags().havingAny(on.app, ['ann', 'bob'], ['a', 'c'])).toEqual(new Set(['ann']))
    expect(await tags().havingAny(on.app, [], ['a'])).toEqual(new Set())
    expect(await tags().havingAny(on.app, ['ann'], [])).toEqual(new Set())
  })
}
