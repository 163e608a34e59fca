import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import type { Storage, Stores } from '../../src/core/storage.ts'
import { userKey } from '../../src/core/transaction-keys.ts'
import { repeatingStorage } from '../kit/repeating-storage.ts'
import type { DriverFlags, OpenStore } from './drivers.ts'
import { given, numStep } from './given.ts'
import { anEntry, aRestriction, aToken, aUser, signedIn, usersOf } from './samples.ts'

/** How transactions exclude each other, from one handle and from two, and what a second run of one finds. */
export function exclusionSuite(open: OpenStore, flags: DriverFlags): void {
  const on = given(open)
  /** The handles that transactions come from in turn. */
  const handles = async (): Promise<readonly Storage[]> =>
    flags.severalHandles ? [on.storage, await on.another()] : [on.storage]

  describe('transactions that name the same key', () => {
    test('run one after another: no change is lost between a read and a write', async () => {
      const open = await handles()
      let users = 0
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 12 }), async (sums) => {
          const uid = `u${users++}`
          await on.storage.users.insert([aUser({ app: on.app, uid, num: users })])
          const adding = sums.map((sum, index) =>
            open[index % open.length]?.transaction([userKey(on.app, uid)], async (stores) => {
              const { grade = 0 } = (await stores.users.find(on.app, uid)) ?? {}
              await stores.users.update(on.app, uid, { grade: grade + sum })
            }),
          )
          await Promise.all(adding)
          const total = sums.reduce((sum, one) => sum + one, 0)
          expect((await on.storage.users.find(on.app, uid))?.grade).toBe(total)
        }),
        { numRuns: 6 },
      )
    })
    test('read what the previous one wrote, also where it was absent', async () => {
      const open = await handles()
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          open[index % open.length]?.transaction([userKey(on.app, 'one')], async (stores) => {
            if (await stores.users.find(on.app, 'one')) return 'found'
            await stores.users.insert(usersOf(on.app, 'one'))
            return 'made'
          }),
        ),
      )
      expect(outcomes.filter((outcome) => outcome === 'made')).toHaveLength(1)
    })
    test('with other keys in any order do not deadlock', async () => {
      const open = await handles()
      const [a, b] = [userKey(on.app, 'a'), userKey(on.app, 'b')]
      const keys = [[a, b], [b, a], [a], [b], [b, a, b]]
      const done = keys.map((some, index) => open[index % open.length]?.transaction(some, async () => index))
      expect(await Promise.all(done)).toEqual([0, 1, 2, 3, 4])
    })
  })

  test(`transactions that share no key run ${flags.oneWriter ? 'one after another' : 'at the same time'}`, async () => {
    const begun = Promise.withResolvers<void>()
    const steps: string[] = []
    const run = (uid: string) =>
      on.storage.transaction([userKey(on.app, uid)], async (stores) => {
        steps.push('begin')
        if (steps.length === 2) begun.resolve()
        if (flags.oneWriter) await stores.users.find(on.app, uid)
        else await begun.promise
        steps.push('end')
      })
    await Promise.all([run('a'), run('b')])
    expect(steps).toEqual(flags.oneWriter ? ['begin', 'end', 'begin', 'end'] : ['begin', 'begin', 'end', 'end'])
  })

  test.skipIf(flags.oneWriter)('one that creates a user does not wait for others that create theirs', async () => {
    const others = await on.another()
    const create = async (stores: Stores, uid: string) => {
      const [num = 0] = await stores.apps.allocateNums(on.app, 1, numStep)
      await stores.users.insert([aUser({ app: on.app, uid, num, name: `name of ${uid}` })])
      await stores.apps.advanceIdCounter(on.app, 1)
      await stores.users.update(on.app, uid, { kind: 'notice' })
      await stores.audit.add([anEntry({ app: on.app })])
    }
    await on.storage.transaction([userKey(on.app, 'slow')], async (stores) => {
      await create(stores, 'slow')
      const uids = Array.from({ length: 20 }, (_, index) => `u${index}`)
      await Promise.all(uids.map((uid) => others.transaction([userKey(on.app, uid)], (own) => create(own, uid))))
      expect(await others.users.count(on.app, {})).toBe(20)
    })
    expect(await others.users.count(on.app, { kinds: ['notice'] })).toBe(21)
  })

  describe('a write that a unique index refuses', () => {
    const taken: [what: string, code: string, write: (stores: Stores, uid: string) => Promise<void>][] = [
      ['a uid', 'user.exists', (stores) => stores.users.insert([aUser({ app: on.app, uid: 'taken', num: 9 })])],
      ['a num', 'user.exists', (stores, uid) => stores.users.insert([aUser({ app: on.app, uid, num: 1 })])],
      [
        'a name',
        'user.name_taken',
        (stores, uid) => stores.users.insert([aUser({ app: on.app, uid, num: 9, name: 'N' })]),
      ],
      [
        'a name, when it is changed',
        'user.name_taken',
        (stores) => stores.users.update(on.app, 'other', { name: 'N' }),
      ],
      [
        'an alias',
        'push.alias_taken',
        (stores) => stores.pushAliases.put({ app: on.app, uid: 'other', alias: 'A', device: undefined }),
      ],
    ]
    test.each(taken)('%s: fails with %s and leaves nothing of its transaction', async (_, code, write) => {
      const { users, pushAliases, restrictions } = on.storage
      await users.insert([
        aUser({ app: on.app, uid: 'taken', num: 1, name: 'N' }),
        aUser({ app: on.app, uid: 'other', num: 2 }),
      ])
      await pushAliases.put({ app: on.app, uid: 'taken', alias: 'A', device: undefined })
      const refused = on.storage.transaction([], async (stores) => {
        await stores.restrictions.put(aRestriction({ app: on.app, uid: 'new', kind: 'ban' }))
        await write(stores, 'new')
      })
      expect(await refused.catch((error: unknown) => error)).toMatchObject({ code })
      expect(await restrictions.listOf(on.app, 'new')).toEqual([])
      expect(await users.find(on.app, 'new')).toBeUndefined()
    })
    test('of transactions that share no key one at most makes the row; the others fail with its code', async () => {
      const open = await handles()
      const outcomes = await Promise.allSettled(
        Array.from({ length: 8 }, (_, index) =>
          open[index % open.length]?.transaction([userKey(on.app, `key ${index}`)], (stores) =>
            stores.users.insert([aUser({ app: on.app, uid: `u${index}`, num: index + 1, name: 'same' })]),
          ),
        ),
      )
      const codes = outcomes.map((one) => (one.status === 'rejected' ? one.reason.code : 'made'))
      expect(codes.toSorted()).toEqual(['made', ...Array.from({ length: 7 }, () => 'user.name_taken')])
    })
  })

  describe('a transaction that the store runs twice', () => {
    const everyStore = async (stores: Stores, app: string) => {
      await stores.users.insert(usersOf(app, 'ann'))
      await stores.users.update(app, 'ann', { displayName: 'Ann' })
      await stores.restrictions.put(aRestriction({ app, uid: 'ann', kind: 'mute' }))
      await stores.tokens.insert(aToken({ app, uid: 'ann', id: 't' }))
      await signedIn(stores, { app, uid: 'ann', clientKey: 'c', id: 's' })
      await stores.sessions.end(app, ['s'], 5, 'kicked')
      await stores.pushTags.add(app, 'ann', ['red'])
      await stores.audit.add([anEntry({ app })])
      const message = { id: `m of ${app}`, app, receiver: 'r', orderingKey: 'ann', kind: 'k', headers: {}, body: '' }
      await stores.outbox.add([{ ...message, kind: 'user.updated', createdAtMs: 1 }])
      return stores.devices.allocateSn(app, 'ann')
    }
    const contentOf = async (
      { users, restrictions, tokens, sessions, devices, pushTags, audit, outbox }: Stores,
      app: string,
    ) => {
      const content = {
        users: await users.list(app, {}, { offset: 0, limit: 9 }),
        restrictions: await restrictions.listOf(app, 'ann'),
        tokens: await tokens.listLive(app, 'ann'),
        session: await sessions.find(app, 's'),
        devices: await devices.listOfUser(app, 'ann'),
        tags: await pushTags.listOfUser(app, 'ann'),
        audit: (await audit.list(app, {}, 9)).map(({ action, target }) => [action, target]),
        queues: (await outbox.queueStats()).filter((one) => one.app === app),
      }
      return JSON.parse(JSON.stringify(content).replaceAll(app, 'the app')) as unknown
    }
    test('leaves the result of one run', async () => {
      const once = await on.storage.transaction([], (stores) => everyStore(stores, on.app))
      const twice = await repeatingStorage(on.storage).transaction([], (stores) => everyStore(stores, on.otherApp))
      expect(twice).toBe(once)
      expect(await contentOf(on.storage, on.otherApp)).toEqual(await contentOf(on.storage, on.app))
    })
  })
}
