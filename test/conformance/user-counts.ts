import { beforeEach, describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import type { TakePiece, UserFilter } from '../../src/core/accounts/store.ts'
import type { User } from '../../src/core/accounts/user.ts'
import type { Storage } from '../../src/core/storage.ts'
import { limits, type UserId } from '../../src/core/values.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { aUser } from './samples.ts'

/** Far enough from each other that the users of a test are in several blocks of nums, and some of them in one. */
const numGap = 3_000

type Step = { readonly place: number; readonly to: 'destroyed' | User['kind']; readonly undone: boolean }

const step: fc.Arbitrary<Step> = fc.record({
  place: fc.integer({ min: 0, max: 11 }),
  to: fc.constantFrom('destroyed', 'person', 'person', 'robot', 'notice'),
  undone: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
})

/** Totals and pages of lists without a text to look for, which the store counts ahead. */
export function userCountSuite(open: OpenStore): void {
  const on = given(open)

  /** Creates the user of a place, or changes its kind, destroys or revives it. */
  async function take(storage: Storage, known: Map<number, User>, { place, to, undone }: Step): Promise<void> {
    const before = known.get(place)
    const fresh = aUser({ app: on.app, uid: `u${place}`, num: (place + 1) * numGap })
    const change =
      to === 'destroyed' ? { kind: 'person' as const, destroyedAtMs: 1 } : { kind: to, destroyedAtMs: undefined }
    const after = { ...(before ?? fresh), ...change }
    const rolledBack = new Error('rolled back')
    await storage
      .transaction([], async ({ users }) => {
        await (before ? users.update(on.app, after.uid, change) : users.insert([after]))
        if (undone) throw rolledBack
      })
      .catch((error: unknown) => {
        if (error !== rolledBack) throw error
      })
    if (!undone) known.set(place, after)
  }

  const expected = (known: Map<number, User>, { destroyed, kinds }: UserFilter): UserId[] =>
    [...known.values()]
      .filter((user) => (destroyed || user.destroyedAtMs === undefined) && (!kinds || kinds.includes(user.kind)))
      .toSorted((a, b) => a.num - b.num)
      .map(({ uid }) => uid)

  const filters: UserFilter[] = [
    {},
    { destroyed: true },
    { kinds: ['person'] },
    { kinds: ['robot', 'person'], destroyed: true },
    { kinds: ['robot', 'notice'] },
    { kinds: [] },
    { kinds: ['person', 'robot', 'notice', 'admin'] },
  ]

  async function holds(storage: Storage, known: Map<number, User>): Promise<void> {
    for (const filter of filters) {
      const all = expected(known, filter)
      expect(await storage.users.count(on.app, filter)).toBe(all.length)
      for (const [offset, limit] of [
        [0, 99],
        [1, 2],
        [all.length - 1, 5],
        [all.length, 5],
        [4, 0],
      ] as const) {
        if (offset < 0) continue
        const { total, users } = await storage.users.page(on.app, filter, { offset, limit })
        expect(total).toBe(all.length)
        expect(users.map(({ uid }) => uid)).toEqual(all.slice(offset, offset + limit))
        expect(await storage.users.list(on.app, filter, { offset, limit })).toEqual(users)
      }
    }
  }

  test('follow creation, destruction, revival and a change of kind, also what is rolled back', async () => {
    const known = new Map<number, User>()
    const steps = fc.sample(fc.array(step, { minLength: 12, maxLength: 40 }), { numRuns: 4 })
    for (const some of steps) {
      for (const one of some) await take(on.storage, known, one)
      await holds(on.storage, known)
    }
  })
  test('follow changes that meet, from two handles', async () => {
    const other = await on.another()
    const known = new Map<number, User>()
    for (let round = 0; round < 8; round++) {
      const steps = fc.sample(step, 24)
      const ofPlace = Map.groupBy(steps, ({ place }) => place).values()
      await Promise.all(
        [...ofPlace].map(async (some, index) => {
          for (const one of some) await take(index % 2 ? other : on.storage, known, one)
        }),
      )
    }
    await holds(on.storage, known)
    await holds(other, known)
  })
  test('follow a bulk of new users, and one that is refused whole', async () => {
    const bulk = (first: number) =>
      Array.from({ length: 250 }, (_, index) =>
        aUser({ app: on.app, uid: `u${first + index}`, num: 16 * (first + index) }),
      )
    await on.storage.users.insert(bulk(1))
    await expect(on.storage.transaction([], (stores) => stores.users.insert(bulk(200)))).rejects.toThrow()
    expect(await on.storage.users.count(on.app, {})).toBe(250)
    const page = { offset: 20, limit: 201 }
    const expected = Array.from({ length: 201 }, (_, index) => `u${21 + index}`)
    for (const filter of [{}, { uidContains: 'u' }]) {
      const { total, users } = await on.storage.users.page(on.app, filter, page)
      expect([total, users.map(({ uid }) => uid)]).toEqual([250, expected])
    }
    expect(await on.storage.users.count(on.otherApp, { destroyed: true })).toBe(0)
  })
  describe('a list that is taken a piece at a time', () => {
    const readers = {
      list: (filter: UserFilter, take: TakePiece<User>) => on.storage.users.list(on.app, filter, page, take),
      page: async (filter: UserFilter, take: TakePiece<User>) =>
        (await on.storage.users.page(on.app, filter, page, take)).users,
    }
    const page = { offset: 20, limit: 201 }
    const filters = [{}, { uidContains: 'u' }]
    beforeEach(() =>
      on.storage.users.insert(
        Array.from({ length: 250 }, (_, index) => aUser({ app: on.app, uid: `u${index}`, num: 16 * (index + 1) })),
      ),
    )
    test.each(['list', 'page'] as const)('%s: has the same users, in its order, and returns none', async (name) => {
      for (const filter of filters) {
        const pieces: number[] = []
        const taken: User[] = []
        const returned = await readers[name](filter, (piece) => {
          pieces.push(piece.length)
          taken.push(...piece)
        })
        expect(returned).toEqual([])
        expect(taken).toEqual(await on.storage.users.list(on.app, filter, page))
        expect(Math.max(...pieces)).toBeLessThanOrEqual(limits.pieceItems)
      }
    })
    test.each(['list', 'page'] as const)(
      '%s: ends where a piece is refused, and others are read after',
      async (name) => {
        for (const filter of filters) {
          let pieces = 0
          const reading = readers[name](filter, () => {
            pieces++
            throw new Error('too much')
          })
          await expect(reading).rejects.toThrow('too much')
          expect(pieces).toBe(1)
          expect(await on.storage.users.count(on.app, filter)).toBe(250)
        }
      },
    )
  })
  test('a transaction reads its own changes', async () => {
    await on.storage.transaction([], async ({ users }) => {
      await users.insert([aUser({ app: on.app, uid: 'ann', num: 1, displayName: 'Ann' })])
      expect(await users.count(on.app, {})).toBe(1)
      expect((await users.page(on.app, { displayNameContains: 'ann' }, { offset: 0, limit: 9 })).total).toBe(1)
      expect((await users.creations(on.app, 0, 2 ** 50)).total).toBe(1)
    })
  })
}
