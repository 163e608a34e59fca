import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import type { UserFilter } from '../../src/core/accounts/store.ts'
import { emptyProfile, type Profile, type User } from '../../src/core/accounts/user.ts'
import type { UserId } from '../../src/core/values.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { aDevice, aRestriction, aUser, signedIn, usersOf } from './samples.ts'
import { anyText, bytewise, edgeTexts } from './texts.ts'

const textFields = (Object.keys(emptyProfile) as (keyof Profile)[]).filter((key) => emptyProfile[key] === '')
const dayMs = 86_400_000

export function userStoreSuite(open: OpenStore): void {
  const on = given(open)
  const users = () => on.storage.users
  const insert = (...uids: string[]) => users().insert(usersOf(on.app, ...uids))
  const uidsOf = async (found: Promise<User[]>): Promise<UserId[]> => (await found).map(({ uid }) => uid)
  const allUsers = { offset: 0, limit: 1_000 }

  describe('accounts are read as written', () => {
    test('texts in every field', async () => {
      const written = edgeTexts.map((text, index) => {
        const texts = Object.fromEntries(textFields.map((field) => [field, text]))
        return aUser({ app: on.app, uid: `u${index}`, num: index + 1, ...texts, name: text })
      })
      await users().insert(written)
      for (const user of written) expect(await users().find(on.app, user.uid)).toEqual(user)
    })
    test('texts as uid and as name, compared byte by byte', async () => {
      await users().insert(edgeTexts.map((uid, index) => aUser({ app: on.app, uid, num: index + 1, name: `${uid}!` })))
      expect(await uidsOf(users().listByUids(on.app, edgeTexts))).toHaveLength(edgeTexts.length)
      const holders = await users().nameHolders(
        on.app,
        edgeTexts.map((uid) => `${uid}!`),
      )
      expect(holders).toEqual(new Map(edgeTexts.map((uid) => [`${uid}!`, [uid]])))
      for (const [index, uid] of edgeTexts.entries()) {
        expect((await users().find(on.app, uid))?.num).toBe(index + 1)
        expect((await users().findByName(on.app, `${uid}!`))?.num).toBe(index + 1)
      }
      expect(await users().find(on.app, 'É')).toBeUndefined()
    })
    test('many at once, whichever fields have one value in all of them', async () => {
      // More sets of such fields than one process keeps statements for.
      const lists = Array.from({ length: 18 }, (_, list) =>
        Array.from({ length: 130 }, (_, index) => {
          const own = textFields.map((field, place): [string, string] => [
            field,
            (list >> place) & 1 ? `${index} ä` : 'one',
          ])
          const [uid, num] = [`u${list} ${index}`, 1_000 * list + index]
          const optional = { name: index % 2 ? uid : '', destroyedAtMs: list % 2 && index === 7 ? 5 : undefined }
          return aUser({ app: on.app, uid, num, ...Object.fromEntries(own), ...optional })
        }),
      )
      for (const list of lists) {
        await users().insert(list, new Map(list.slice(0, 3).map(({ uid }) => [uid, `hash of ${uid}`])))
        const stored = await users().listAfter(on.app, (list[0]?.num ?? 0) - 1, list.length)
        expect(stored).toEqual(list)
        expect(await users().passwordHash(on.app, list[2]?.uid ?? '')).toBe(`hash of ${list[2]?.uid}`)
        expect(await users().passwordHash(on.app, list[3]?.uid ?? '')).toBeUndefined()
      }
    })
    test('many at once, with any text, or none of a name', async () => {
      const list = Array.from({ length: 200 }, (_, index) => {
        const text = edgeTexts[index % edgeTexts.length] ?? ''
        const name = index % 3 ? `${index} ${text}`.slice(0, 255).toWellFormed() : ''
        return aUser({
          app: on.app,
          uid: `u${String(index).padStart(3, '0')}`,
          num: index + 1,
          displayName: text,
          ex: text,
          name,
        })
      })
      await users().insert(list)
      expect(await users().listAfter(on.app, 0, list.length)).toEqual(list)
    })
    test('any text', async () => {
      let num = 0
      await fc.assert(
        fc.asyncProperty(anyText, anyText, async (uid, displayName) => {
          const user = aUser({ app: on.app, uid: `${++num} ${uid}`, num, displayName, name: displayName && uid })
          await users().insert([{ ...user, name: user.name && `${num} ${user.name}` }])
          const found = await users().find(on.app, user.uid)
          expect(found).toMatchObject({ uid: user.uid, displayName, num })
        }),
        { numRuns: 30 },
      )
    })
    test('numbers up to 2^53 - 1', async () => {
      for (const number of [2 ** 31, 2 ** 32 + 1, 2 ** 41 + 16, Number.MAX_SAFE_INTEGER]) {
        const times = { createdAtMs: number, changedAtMs: number, destroyedAtMs: number }
        const user = aUser({ app: on.app, uid: `u${number}`, num: number, ...times, gender: -(2 ** 31), grade: 100 })
        await users().insert([user])
        expect(await users().findByNum(on.app, number)).toEqual(user)
      }
    })
  })

  describe('insert', () => {
    test('all or none: a uid or a num in use, or a name that two have', async () => {
      await users().insert([aUser({ app: on.app, uid: 'ann', num: 1, name: 'Ann' })])
      const refused = async (sample: Partial<User>, code: string) => {
        const added = [
          aUser({ app: on.app, uid: 'new', num: 2 }),
          aUser({ app: on.app, uid: 'bob', num: 3, ...sample }),
        ]
        const failed = await on.storage.transaction([], (stores) => stores.users.insert(added)).catch((error) => error)
        expect(failed).toMatchObject({ code })
        expect(await users().find(on.app, 'new')).toBeUndefined()
      }
      await refused({ uid: 'ann' }, 'user.exists')
      await refused({ num: 1 }, 'user.exists')
      await refused({ uid: 'new' }, 'user.exists')
      await refused({ name: 'Ann' }, 'user.name_taken')
    })
    test('none, and two thousand at once', async () => {
      await users().insert([])
      await insert(...Array.from({ length: 2_000 }, (_, index) => `u${index}`))
      expect(await users().count(on.app, {})).toBe(2_000)
    })
    test('with password hashes', async () => {
      await users().insert(usersOf(on.app, 'ann', 'bob'), new Map([['bob', '$argon2id$x']]))
      expect(await users().passwordHashes(on.app, ['ann', 'bob', 'nobody'])).toEqual(new Map([['bob', '$argon2id$x']]))
      expect(await users().passwordHashes(on.app, [])).toEqual(new Map())
      expect(await users().passwordHash(on.app, 'bob')).toBe('$argon2id$x')
    })
    test('uid, num and name are free in another app', async () => {
      for (const app of [on.app, on.otherApp])
        await users().insert([aUser({ app, uid: 'ann', num: 1, name: 'Ann', mobile: '1', email: 'a@b' })])
      expect(await users().find(on.otherApp, 'ann')).toMatchObject({ app: on.otherApp })
    })
  })

  describe('what import and export ask', () => {
    test('the users after a num, tombstones included, in the order of their nums', async () => {
      const nums = [30, 10, 40, 20]
      const of = (num: number) => aUser({ app: on.app, uid: `u${num}`, num, destroyedAtMs: num === 20 ? 5 : undefined })
      await users().insert(nums.map(of))
      await users().insert([aUser({ app: on.otherApp, uid: 'other', num: 15 })])
      expect(await uidsOf(users().listAfter(on.app, 0, 3))).toEqual(['u10', 'u20', 'u30'])
      expect(await uidsOf(users().listAfter(on.app, 30, 3))).toEqual(['u40'])
      expect(await users().listAfter(on.app, 40, 3)).toEqual([])
    })
    test('who holds names: by name, or by uid where there is none', async () => {
      await users().insert([
        aUser({ app: on.app, uid: 'ann', num: 1, name: 'bob' }),
        aUser({ app: on.app, uid: 'bob', num: 2 }),
        aUser({ app: on.app, uid: 'carl', num: 3, name: 'Carl' }),
      ])
      const holders = await users().nameHolders(on.app, ['bob', 'carl', 'Carl', 'ann'])
      expect(new Map(Array.from(holders, ([name, uids]) => [name, uids.toSorted()]))).toEqual(
        new Map([
          ['bob', ['ann', 'bob']],
          ['Carl', ['carl']],
        ]),
      )
      expect(await users().nameHolders(on.app, [])).toEqual(new Map())
      expect(await users().namelessAmong(on.app, ['ann', 'bob', 'carl', 'dora'])).toEqual(['bob'])
      expect(await users().namelessAmong(on.otherApp, ['bob'])).toEqual([])
    })
    test('nums in use: of an account, or as the text of a uid in any table', async () => {
      const nums = [2 ** 40, 2 ** 41, 2 ** 42, 2 ** 43]
      await users().insert([
        aUser({ app: on.app, uid: 'ann', num: 2 ** 40 }),
        aUser({ app: on.app, uid: String(2 ** 41), num: 1 }),
      ])
      await on.storage.restrictions.put(aRestriction({ app: on.app, uid: String(2 ** 42), kind: 'mute' }))
      expect(await users().numsInUse(on.app, nums)).toEqual(new Set(nums.slice(0, 3)))
      for (const [index, num] of nums.entries())
        expect((await users().numsInUse(on.app, [num])).has(num)).toBe(index < 3)
      expect(await users().numsInUse(on.otherApp, nums)).toEqual(new Set())
      expect(await users().numsInUse(on.app, [])).toEqual(new Set())
      const [taken = 0] = nums
      const many = Array.from({ length: 1_200 }, (_, index) => taken + index + 1)
      expect(await users().numsInUse(on.app, many)).toEqual(new Set())
      expect(await users().numsInUse(on.app, [...many, taken])).toEqual(new Set([taken]))
      expect(await users().listByNums(on.app, many)).toEqual([])
      expect(await users().listByNums(on.app, [...many, taken])).toHaveLength(1)
    })
  })

  describe('look-up', () => {
    test('by uids and by nums: the known ones, each once, a thousand at a time', async () => {
      const uids = Array.from({ length: 1_000 }, (_, index) => `u${index}`)
      await insert(...uids)
      expect((await uidsOf(users().listByUids(on.app, uids))).sort()).toEqual(uids.toSorted())
      expect(await uidsOf(users().listByUids(on.app, ['u7', 'nobody', 'u7']))).toEqual(['u7'])
      expect(await users().listByUids(on.app, [])).toEqual([])
      expect(await users().listByNums(on.app, [])).toEqual([])
      expect(await users().listByNums(on.app, [1, 1_000, 9_999])).toHaveLength(2)
      expect(
        await users().listByNums(
          on.app,
          uids.map((_, index) => index + 1),
        ),
      ).toHaveLength(1_000)
    })
    test('by name: who has it, else the nameless one with that uid', async () => {
      await users().insert([
        aUser({ app: on.app, uid: 'ann', num: 1, name: 'bob' }),
        aUser({ app: on.app, uid: 'bob', num: 2 }),
        aUser({ app: on.app, uid: 'cid', num: 3 }),
        aUser({ app: on.app, uid: 'tombstone', num: 4, destroyedAtMs: 9 }),
      ])
      const named = async (name: string) => (await users().findByName(on.app, name))?.uid
      expect(await Promise.all(['bob', 'cid', 'tombstone', 'ann', 'Bob', ''].map(named))).toEqual([
        'ann',
        'cid',
        'tombstone',
        undefined,
        undefined,
        undefined,
      ])
    })
    test('who holds a name: another that has it, or is nameless with it as uid', async () => {
      await users().insert([
        aUser({ app: on.app, uid: 'ann', num: 1, name: 'Ann' }),
        aUser({ app: on.app, uid: 'bob', num: 2 }),
      ])
      const holder = (name: string, except?: UserId) => users().nameHolder(on.app, name, except)
      expect([await holder('Ann'), await holder('Ann', 'ann'), await holder('ann')]).toEqual([
        'ann',
        undefined,
        undefined,
      ])
      expect([await holder('bob'), await holder('bob', 'bob'), await holder('bob', 'ann')]).toEqual([
        'bob',
        undefined,
        'bob',
      ])
      expect(await users().nameHolder(on.otherApp, 'Ann', undefined)).toBeUndefined()
    })
    test('by mobile and by email: oldest first, up to the limit; an empty text finds none', async () => {
      await users().insert(
        ['c', 'a', 'b'].map((uid, index) => aUser({ app: on.app, uid, num: index + 1, mobile: '+1', email: 'a@b' })),
      )
      await users().insert([aUser({ app: on.app, uid: 'none', num: 9 })])
      expect(await uidsOf(users().listByMobile(on.app, '+1', 2))).toEqual(['c', 'a'])
      expect(await uidsOf(users().listByEmail(on.app, 'a@b', 9))).toEqual(['c', 'a', 'b'])
      expect([await users().listByMobile(on.app, '', 9), await users().listByEmail(on.app, '', 9)]).toEqual([[], []])
      expect(await users().listByEmail(on.app, 'A@B', 9)).toEqual([])
    })
    test('texts in use as a uid: of accounts, tombstones, sessions, devices and restrictions of this app', async () => {
      await insert('user')
      await users().insert([aUser({ app: on.app, uid: 'tombstone', num: 7, destroyedAtMs: 1 })])
      await on.storage.devices.put(aDevice({ app: on.app, uid: 'device', clientKey: 'c' }))
      await signedIn(on.storage, { app: on.app, uid: 'session', clientKey: 'c', id: 's', endedAtMs: 1 })
      await on.storage.restrictions.put(aRestriction({ app: on.app, uid: 'restricted', kind: 'mute' }))
      await on.storage.restrictions.put(aRestriction({ app: on.otherApp, uid: 'elsewhere', kind: 'mute' }))
      const asked = ['user', 'tombstone', 'device', 'session', 'restricted', 'elsewhere', 'free']
      expect((await users().uidsInUse(on.app, asked)).size).toBe(5)
      expect(await users().uidsInUse(on.app, [])).toEqual(new Set())
      const many = Array.from({ length: 1_200 }, (_, index) => `free${index}`)
      expect(await users().uidsInUse(on.app, [...many, 'tombstone'])).toEqual(new Set(['tombstone']))
      for (const odd of ['free', '安']) expect((await users().uidsInUse(on.app, [odd, ...many, ...asked])).size).toBe(5)
      expect(await users().uidsInUse(on.app, many)).toEqual(new Set())
    })
  })

  describe('update', () => {
    test('changes what the patch names and nothing else', async () => {
      await insert('ann', 'bob')
      const before = await users().find(on.app, 'ann')
      await users().update(on.app, 'ann', { displayName: 'Ann', gender: 2, changedAtMs: 9 })
      expect(await users().find(on.app, 'ann')).toEqual({
        ...aUser(before ?? never()),
        displayName: 'Ann',
        gender: 2,
        changedAtMs: 9,
      })
      expect(await users().find(on.app, 'bob')).toEqual(usersOf(on.app, 'ann', 'bob')[1])
    })
    test('every field on its own', async () => {
      await insert('ann')
      for (const field of textFields) {
        await users().update(on.app, 'ann', { [field]: `new ${field}` })
        expect((await users().find(on.app, 'ann'))?.[field]).toBe(`new ${field}`)
      }
    })
    test('a name is set, left and cleared; a tombstone is made and revived', async () => {
      await insert('ann')
      const named = async () => (await users().find(on.app, 'ann'))?.name
      await users().update(on.app, 'ann', { name: 'Ann' })
      await users().update(on.app, 'ann', { displayName: 'x' })
      expect(await named()).toBe('Ann')
      await users().update(on.app, 'ann', { name: '', destroyedAtMs: 5 })
      expect([await named(), (await users().find(on.app, 'ann'))?.destroyedAtMs]).toEqual(['', 5])
      await users().update(on.app, 'ann', { destroyedAtMs: undefined })
      expect((await users().find(on.app, 'ann'))?.destroyedAtMs).toBeUndefined()
    })
    test('a name that another has is refused', async () => {
      await users().insert([
        aUser({ app: on.app, uid: 'ann', num: 1, name: 'Ann' }),
        aUser({ app: on.app, uid: 'bob', num: 2 }),
      ])
      const failed = await users()
        .update(on.app, 'bob', { name: 'Ann' })
        .catch((error: unknown) => error)
      expect(failed).toMatchObject({ code: 'user.name_taken' })
    })
    test('a patch without fields, and of an unknown user', async () => {
      await insert('ann')
      await users().update(on.app, 'ann', {})
      await users().update(on.app, 'nobody', { displayName: 'x' })
      await users().update(on.otherApp, 'ann', { displayName: 'x' })
      expect(await users().find(on.app, 'ann')).toEqual(usersOf(on.app, 'ann')[0])
    })
    test('a password hash is not part of the account', async () => {
      await insert('ann')
      expect(await users().passwordHash(on.app, 'ann')).toBeUndefined()
      await users().setPasswordHash(on.app, 'ann', '$argon2id$x')
      expect(await users().passwordHash(on.app, 'ann')).toBe('$argon2id$x')
      expect(JSON.stringify(await users().find(on.app, 'ann'))).not.toContain('argon2')
      await users().setPasswordHash(on.app, 'ann', undefined)
      expect(await users().passwordHash(on.app, 'ann')).toBeUndefined()
      expect(await users().passwordHash(on.app, 'nobody')).toBeUndefined()
    })
  })

  describe('lists', () => {
    const list = (filter: UserFilter, page = allUsers) => uidsOf(users().list(on.app, filter, page))

    test('oldest first, page by page, to the end and past it', async () => {
      await users().insert(bytewise.map((uid, index) => aUser({ app: on.app, uid, num: 10 - index })))
      const oldestFirst = bytewise.toReversed()
      expect(await list({})).toEqual(oldestFirst)
      expect(await list({}, { offset: 1, limit: 2 })).toEqual(oldestFirst.slice(1, 3))
      expect(await list({}, { offset: 4, limit: 2 })).toEqual(oldestFirst.slice(4))
      expect([await list({}, { offset: 5, limit: 2 }), await list({}, { offset: 0, limit: 0 })]).toEqual([[], []])
    })
    test('tombstones only when asked for; kinds; a display name byte for byte', async () => {
      await users().insert([
        aUser({ app: on.app, uid: 'tombstone', num: 1, destroyedAtMs: 1 }),
        aUser({ app: on.app, uid: 'robot', num: 2, kind: 'robot', displayName: 'Same' }),
        aUser({ app: on.app, uid: 'notice', num: 3, kind: 'notice', displayName: 'same' }),
      ])
      expect(await list({})).toEqual(['robot', 'notice'])
      expect(await list({ destroyed: true })).toEqual(['tombstone', 'robot', 'notice'])
      expect(await list({ kinds: ['robot', 'person'] })).toEqual(['robot'])
      expect(await list({ kinds: [] })).toEqual([])
      expect(await list({ displayName: 'same' })).toEqual(['notice'])
    })
    test('substrings are literal: % _ and \\ mean themselves', async () => {
      await insert('100%', '100x', 'a_b', 'axb', 'a\\b', 'a\\_b')
      expect(await list({ uidContains: '0%' })).toEqual(['100%'])
      expect(await list({ uidContains: '_b' })).toEqual(['a_b', 'a\\_b'])
      expect(await list({ uidContains: '\\' })).toEqual(['a\\b', 'a\\_b'])
      expect(await list({ uidContains: '\\_' })).toEqual(['a\\_b'])
      expect(await list({ uidContains: '%' })).toEqual(['100%'])
    })
    test('substrings are case-folded, of uid or display name', async () => {
      await users().insert([
        aUser({ app: on.app, uid: 'ANN', num: 1, displayName: 'Zoë' }),
        aUser({ app: on.app, uid: 'zo', num: 2, displayName: 'ΟΔΟΣ' }),
        aUser({ app: on.app, uid: 'x', num: 3, displayName: 'Straße 😀' }),
      ])
      expect(await list({ uidContains: 'nN' })).toEqual(['ANN'])
      expect(await list({ displayNameContains: 'ZOË' })).toEqual(['ANN'])
      expect(await list({ uidContains: 'ZO', displayNameContains: 'zo' })).toEqual(['ANN', 'zo'])
      expect(await list({ displayNameContains: 'σ' })).toEqual(['zo'])
      expect(await list({ displayNameContains: 'STRASSE' })).toEqual(['x'])
      expect(await list({ displayNameContains: '😀' })).toEqual(['x'])
      expect(await list({ uidContains: '', displayNameContains: '' })).toHaveLength(3)
    })
    test('a search follows the display name that changes', async () => {
      await insert('ann')
      await users().update(on.app, 'ann', { displayName: 'Älter' })
      expect(await list({ displayNameContains: 'äLT' })).toEqual(['ann'])
      await users().update(on.app, 'ann', { displayName: '' })
      expect(await list({ displayNameContains: 'lt' })).toEqual([])
    })
    test('any part of any display name finds it, in either case', async () => {
      let num = 0
      await fc.assert(
        fc.asyncProperty(anyText, anyText, anyText, async (before, part, after) => {
          const uid = `u${++num}`
          await users().insert([aUser({ app: on.app, uid, num, displayName: before + part + after })])
          for (const asked of [part, part.toUpperCase(), part.toLowerCase()])
            expect(await list({ displayNameContains: asked })).toContain(uid)
        }),
        { numRuns: 40 },
      )
    })
    test('count says how long the whole list is', async () => {
      await users().insert(
        Array.from({ length: 30 }, (_, index) =>
          aUser({
            app: on.app,
            uid: `u${index}`,
            num: index + 1,
            kind: index % 3 ? 'person' : 'robot',
            displayName: index % 2 ? 'Odd' : 'even',
            destroyedAtMs: index % 7 ? undefined : 1,
          }),
        ),
      )
      const filters: UserFilter[] = [
        {},
        { destroyed: true },
        { kinds: ['robot'] },
        { kinds: [] },
        { uidContains: 'U1' },
        { displayNameContains: 'oD', uidContains: '2' },
        { displayName: 'Odd', destroyed: true },
      ]
      for (const filter of filters) expect(await users().count(on.app, filter)).toBe((await list(filter)).length)
      expect(await users().count(on.otherApp, {})).toBe(0)
    })
    test('accounts by UTC day of creation', async () => {
      const day = (index: number) => Date.UTC(2026, 0, index)
      const times = [day(1) - 1, day(1), day(2) - 1, day(3), day(3) + 5]
      await users().insert(
        times.map((createdAtMs, index) => aUser({ app: on.app, uid: `u${index}`, num: index + 1, createdAtMs })),
      )
      await users().insert([aUser({ app: on.app, uid: 'gone', num: 9, createdAtMs: day(1), destroyedAtMs: day(2) })])
      expect([...(await users().creations(on.app, day(1), day(3) + 1)).days]).toEqual([
        ['2026-01-01', 2],
        ['2026-01-03', 1],
      ])
      expect([...(await users().creations(on.app, day(1) - 1, day(3))).days]).toEqual([
        ['2025-12-31', 1],
        ['2026-01-01', 2],
      ])
      expect(await users().creations(on.app, day(1), day(1))).toMatchObject({ total: 5, before: 1 })
      expect(await users().creations(on.app, day(3) + dayMs, day(9))).toEqual({ total: 5, before: 5, days: new Map() })
    })
  })
}

function never(): never {
  throw new Error('it is there')
}
