import { expect, test } from 'bun:test'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { aRobot, aUser, usersOf } from './samples.ts'
import { edgeTexts } from './texts.ts'

export function robotStoreSuite(open: OpenStore): void {
  const on = given(open)
  const robots = () => on.storage.robots

  test('robots are read as written, a secret of any text with them', async () => {
    await on.storage.users.insert(usersOf(on.app, 'bot'))
    for (const text of ['', ...edgeTexts]) {
      const robot = aRobot({ app: on.app, uid: 'bot', owner: text, secret: text, callback: text, extra: text })
      await robots().put(robot)
      expect(await robots().find(on.app, 'bot')).toEqual(robot)
    }
  })
  test('those of many ids, in the app asked', async () => {
    await on.storage.users.insert(usersOf(on.app, 'ann', 'bot', 'other'))
    const [bot, other] = ['bot', 'other'].map((uid) => aRobot({ app: on.app, uid, secret: `of ${uid}` }))
    for (const robot of [bot, other]) if (robot) await robots().put(robot)
    const found = await robots().listByUids(on.app, ['other', 'ann', 'bot', 'nobody'])
    expect(found.toSorted((a, b) => (a.uid < b.uid ? -1 : 1))).toEqual([bot, other] as never)
    expect(await robots().listByUids(on.otherApp, ['bot'])).toEqual([])
    expect(await robots().listByUids(on.app, [])).toEqual([])
  })
  test('only an account can be a robot, of its own app', async () => {
    await on.storage.users.insert(usersOf(on.app, 'bot'))
    await expect(robots().put(aRobot({ app: on.app, uid: 'nobody' }))).rejects.toThrow()
    await expect(robots().put(aRobot({ app: on.otherApp, uid: 'bot' }))).rejects.toThrow()
    await robots().put(aRobot({ app: on.app, uid: 'bot' }))
    expect(await robots().find(on.otherApp, 'bot')).toBeUndefined()
  })
  test('removing one twice removes it once', async () => {
    await on.storage.users.insert(usersOf(on.app, 'bot', 'other'))
    for (const uid of ['bot', 'other']) await robots().put(aRobot({ app: on.app, uid }))
    expect([await robots().remove(on.app, 'bot'), await robots().remove(on.app, 'bot')]).toEqual([true, false])
    expect(await robots().find(on.app, 'bot')).toBeUndefined()
    expect(await robots().find(on.app, 'other')).toBeDefined()
  })
  test('lists are by age of the account: of an owner, and of all in pages', async () => {
    const ages: [uid: string, num: number, owner: string][] = [
      ['a', 3, 'ann'],
      ['b', 1, 'ann'],
      ['c', 2, 'bob'],
    ]
    for (const [uid, num, owner] of ages) {
      await on.storage.users.insert([aUser({ app: on.app, uid, num })])
      await robots().put(aRobot({ app: on.app, uid, owner }))
    }
    const ofAnn = [
      { uid: 'b', num: 1 },
      { uid: 'a', num: 3 },
    ]
    expect(await robots().listByOwner(on.app, 'ann', 0, 9)).toEqual(ofAnn)
    expect(await robots().listByOwner(on.app, 'ann', 0, 1)).toEqual(ofAnn.slice(0, 1))
    expect(await robots().listByOwner(on.app, 'ann', 1, 9)).toEqual(ofAnn.slice(1))
    expect(await robots().listByOwner(on.app, 'nobody', 0, 9)).toEqual([])
    expect(await robots().listByOwner(on.otherApp, 'ann', 0, 9)).toEqual([])
    expect(await robots().listAfter(on.app, 0, 2)).toEqual([
      { uid: 'b', num: 1 },
      { uid: 'c', num: 2 },
    ])
    expect(await robots().listAfter(on.app, 2, 9)).toEqual([{ uid: 'a', num: 3 }])
    expect(await robots().listAfter(on.otherApp, 0, 9)).toEqual([])
    const page = async (offset: number, limit: number) =>
      (await robots().list(on.app, { offset, limit })).map(({ uid }) => uid)
    expect([await page(0, 9), await page(1, 1), await page(3, 9)]).toEqual([['b', 'c', 'a'], ['c'], []])
  })
}
