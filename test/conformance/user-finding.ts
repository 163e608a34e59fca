import { describe, expect, test } from 'bun:test'
import type { Restriction, User } from '../../src/core/accounts/user.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { aDevice, aRestriction, aUser } from './samples.ts'
import { byBytes, bytewise } from './texts.ts'

/** Lists that are read by an index, a page after another. */
export function userFindingSuite(open: OpenStore): void {
  const on = given(open)
  const users = () => on.storage.users
  const insert = (samples: readonly Partial<User>[]) =>
    users().insert(
      samples.map((sample, index) => aUser({ app: on.app, uid: `u${index + 1}`, num: index + 1, ...sample })),
    )
  const uidsOf = (found: readonly { uid: string }[]) => found.map(({ uid }) => uid)

  /** All of a list, two rows at a time. */
  async function inTwos<Row>(read: (last: Row | undefined) => Promise<readonly Row[]>): Promise<Row[]> {
    const all: Row[] = []
    for (;;) {
      const page = await read(all.at(-1))
      expect(page.length).toBeLessThanOrEqual(2)
      all.push(...page)
      if (page.length < 2) return all
    }
  }

  describe('by display name', () => {
    const namedLike = (prefix: string) => inTwos<User>((last) => users().listByDisplayName(on.app, prefix, last, 2))

    test('those that begin with a text in any case, by name, then by num; not those without one', async () => {
      const names = ['Anna', 'ann', 'ANNA', 'Bob', '', 'Joanna', 'anN', 'Añn', 'anna']
      await insert(names.map((displayName) => ({ displayName })))
      await users().insert([aUser({ app: on.otherApp, uid: 'other', num: 1, displayName: 'Ann' })])
      expect(uidsOf(await namedLike('ANN'))).toEqual(['u2', 'u7', 'u1', 'u3', 'u9'])
      expect(uidsOf(await namedLike('anna'))).toEqual(['u1', 'u3', 'u9'])
      expect(await namedLike('annab')).toEqual([])
      expect(await namedLike('')).toEqual([])
    })
    test('texts that a pattern or an order would change', async () => {
      const prefixes = [
        '%',
        '_',
        '\\',
        "'",
        ' ',
        '漢',
        'ß',
        'ΟΔΟΣ',
        '\ud7ff',
        '\ue000',
        '😀',
        '\u{10ffff}',
        ...bytewise,
      ]
      await insert(prefixes.map((prefix) => ({ displayName: `${prefix}x` })))
      for (const [index, prefix] of prefixes.entries()) {
        const found = await users().listByDisplayName(on.app, prefix, undefined, 10)
        expect(uidsOf(found)).toContain(`u${index + 1}`)
        for (const { displayName } of found) expect(displayName.toUpperCase()).toStartWith(prefix.toUpperCase())
      }
    })
    test('names that differ only beyond what an index has of them', async () => {
      const start = 'x'.repeat(300)
      await insert(['b', 'a', 'b', 'c', ''].map((end) => ({ displayName: start + end })))
      expect(uidsOf(await namedLike('xx')).sort()).toEqual(['u1', 'u2', 'u3', 'u4', 'u5'])
      expect(uidsOf(await namedLike(`${start}b`))).toEqual(['u1', 'u3'])
    })
    test('a name that is changed or deleted is found no more', async () => {
      await insert([{ displayName: 'Ann' }, { displayName: 'Anna' }])
      await users().update(on.app, 'u1', { displayName: 'Bob' })
      await users().update(on.app, 'u2', { displayName: '', destroyedAtMs: 5 })
      expect(await namedLike('a')).toEqual([])
      expect(uidsOf(await namedLike('b'))).toEqual(['u1'])
    })
  })

  test('by mobile number and by e-mail address, a page after another', async () => {
    await insert(Array.from({ length: 5 }, () => ({ mobile: '138', email: 'a@example.com' })))
    await users().insert([aUser({ app: on.app, uid: 'u6', num: 6, mobile: '139' })])
    const byMobile = await inTwos<User>((last) => users().listByMobile(on.app, '138', 2, last?.num))
    const byEmail = await inTwos<User>((last) => users().listByEmail(on.app, 'a@example.com', 2, last?.num))
    expect(uidsOf(byMobile)).toEqual(['u1', 'u2', 'u3', 'u4', 'u5'])
    expect(uidsOf(byEmail)).toEqual(uidsOf(byMobile))
    expect(await users().listByMobile(on.app, '', 2)).toEqual([])
  })

  test('the newest first: all, of a kind, and tombstones', async () => {
    await insert([{}, { kind: 'robot' }, { destroyedAtMs: 1 }, { kind: 'admin' }, { kind: 'robot' }, {}])
    await users().insert([aUser({ app: on.otherApp, uid: 'other', num: 9, kind: 'robot', destroyedAtMs: 1 })])
    const of = async (part: Parameters<ReturnType<typeof users>['listNewest']>[1]) =>
      uidsOf(await inTwos<User>((last) => users().listNewest(on.app, part, last?.num, 2)))
    expect(await of('all')).toEqual(['u6', 'u5', 'u4', 'u3', 'u2', 'u1'])
    expect(await of('robot')).toEqual(['u5', 'u2'])
    expect(await of('notice')).toEqual([])
    expect(await of('destroyed')).toEqual(['u3'])
  })

  test('restrictions of a kind, the latest first', async () => {
    const put = (uid: string, kind: Restriction['kind'], sinceMs: number) =>
      on.storage.restrictions.put(aRestriction({ app: on.app, uid, kind, sinceMs }))
    for (const [index, uid] of bytewise.entries()) await put(uid, 'ban', index < 3 ? 7 : 2 ** 41)
    await put('ann', 'ban', 9)
    await put('ann', 'mute', 8)
    const page = (kind: Restriction['kind']) =>
      inTwos<Restriction>((last) => on.storage.restrictions.listLatest(on.app, kind, last, 2))
    const [first = '', second = '', third = '', ...later] = bytewise
    expect(uidsOf(await page('ban'))).toEqual([...later.toReversed(), 'ann', third, second, first])
    expect(await page('mute')).toEqual([aRestriction({ app: on.app, uid: 'ann', kind: 'mute', sinceMs: 8 })])
  })

  test('devices of any user by their client key, and by their number', async () => {
    const put = (uid: string, dialect: string, clientKey: string, sn: number) =>
      on.storage.devices.put(aDevice({ app: on.app, uid, dialect, clientKey, sn }))
    const uids = byBytes([...bytewise, 'ann', 'bob'])
    for (const uid of uids.toReversed()) await put(uid, 'one', 'phone', 2)
    await put('ann', 'another', 'phone', 3)
    await put('ann', 'one', 'Phone', 4)
    await on.storage.devices.put(aDevice({ app: on.otherApp, uid: 'other', clientKey: 'phone', sn: 2 }))
    const found = await on.storage.devices.listByClientKey(on.app, 'phone', undefined, 100)
    expect(uidsOf(found)).toEqual(uids.flatMap((uid) => (uid === 'ann' ? [uid, uid] : [uid])))
    expect(found.find(({ uid }) => uid === 'ann')).toEqual({
      app: on.app,
      uid: 'ann',
      dialect: 'another',
      clientKey: 'phone',
    })
    const { devices } = on.storage
    const byNumber = await inTwos<{ uid: string }>((last) => devices.listBySn(on.app, 2, last?.uid, 2))
    expect(uidsOf(byNumber)).toEqual(uids)
    expect(uidsOf(await devices.listByClientKey(on.app, 'phone', uids.at(-2), 9))).toEqual(uids.slice(-1))
    expect(uidsOf(await devices.listBySn(on.app, 3, undefined, 9))).toEqual(['ann'])
  })
}
