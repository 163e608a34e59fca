import { expect, test } from 'bun:test'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { aThing } from './samples.ts'
import { byBytes, bytewise, edgeTexts } from './texts.ts'

export function thingStoreSuite(open: OpenStore): void {
  const on = given(open)
  const things = () => on.storage.things
  const put = (id: string, ...owners: string[]) => things().put(aThing({ app: on.app, id, owners }))
  const idsOf = async (owner: string, limit = 100, after = '') =>
    (await things().listByOwner(on.app, owner, after, limit)).map(({ id }) => id)

  test('things are read as written, texts of any kind, owners in their order', async () => {
    for (const text of edgeTexts) {
      const thing = aThing({
        app: on.app,
        id: text,
        token: text,
        secret: text,
        extra: text,
        state: 2 ** 31 - 1,
        owners: [text, 'zz', 'aa'],
      })
      await things().put(thing)
      expect(await things().find(on.app, text)).toEqual(thing)
    }
    expect(await things().find(on.app, 'unheard of')).toBeUndefined()
    expect(await things().find(on.otherApp, 'a')).toBeUndefined()
  })
  test('the same id again replaces it, owners and all', async () => {
    await put('t', 'ann', 'bob')
    await put('t', 'cid', 'ann')
    expect((await things().find(on.app, 't'))?.owners).toEqual(['cid', 'ann'])
    expect(await idsOf('bob')).toEqual([])
    await put('t')
    expect(await things().find(on.app, 't')).toEqual(aThing({ app: on.app, id: 't' }))
  })
  test('of an owner: whole, by the bytes of the id, up to the limit', async () => {
    for (const id of bytewise.toReversed()) await put(id, 'ann', `only ${id}`)
    await put('not hers', 'bob')
    expect(await idsOf('ann')).toEqual(byBytes(bytewise))
    expect(await idsOf('ann', 2)).toEqual(byBytes(bytewise).slice(0, 2))
    expect(await idsOf('ann', 2, byBytes(bytewise)[1])).toEqual(byBytes(bytewise).slice(2, 4))
    expect((await things().listByOwner(on.app, 'only Z', '', 9))[0]?.owners).toEqual(['ann', 'only Z'])
    expect(await things().listByOwner(on.otherApp, 'ann', '', 9)).toEqual([])
  })
  test('of all owners, by the bytes of the id, and those that are removed no more', async () => {
    for (const id of bytewise.toReversed()) await put(id, 'ann', 'bob')
    const all = async (after: string, limit: number) =>
      (await things().list(on.app, after, limit)).map(({ id, owners }) => [id, owners])
    const whole = byBytes(bytewise).map((id) => [id, ['ann', 'bob']])
    expect(await all('', 1_000)).toEqual(whole)
    expect(await all(byBytes(bytewise)[1] ?? '', 2)).toEqual(whole.slice(2, 4))
    expect(await things().list(on.otherApp, '', 9)).toEqual([])
    const [first = ''] = byBytes(bytewise)
    expect(await things().remove(on.otherApp, first)).toBe(false)
    expect([await things().remove(on.app, first), await things().remove(on.app, first)]).toEqual([true, false])
    expect(await all('', 1_000)).toEqual(whole.slice(1))
    expect(await idsOf('ann', 1_000)).toEqual(byBytes(bytewise).slice(1))
  })
  test('a thousand owners, and a thousand things', async () => {
    const owners = Array.from({ length: 1_000 }, (_, index) => `owner${index}`)
    await put('many', ...owners)
    expect((await things().find(on.app, 'many'))?.owners).toEqual(owners)
    await on.storage.transaction([], async (stores) => {
      for (let index = 0; index < 1_000; index++)
        await stores.things.put(aThing({ app: on.app, id: `t${index}`, owners: ['ann', 'bob'] }))
    })
    expect(await things().listByOwner(on.app, 'bob', '', 1_000)).toHaveLength(1_000)
  })
}
