import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { exportUsers } from '../../src/core/accounts/transfer/export-users.ts'
import { type ImportOptions, importUsers } from '../../src/core/accounts/transfer/import-users.ts'
import type { UserRecord } from '../../src/core/accounts/transfer/record.ts'
import { systemClock } from '../../src/core/clock.ts'
import { CoreError } from '../../src/core/errors.ts'
import { Events } from '../../src/core/event.ts'
import { systemIds } from '../../src/core/ids.ts'
import { nameKey, userKey } from '../../src/core/transaction-keys.ts'
import { testDialects } from '../kit/dialects.ts'
import { drivers, type OpenStore } from './drivers.ts'
import { counters, given } from './given.ts'

/** Enough that a database which works on several transactions is given two. */
const manyRecords = 600

/** Imports of many records, which some databases do in several transactions: nobody sees a difference. */
function importSuite(open: OpenStore): void {
  const on = given(open)
  type Options = Partial<ImportOptions> & { readonly app?: string }
  const outcomes = async (
    records: readonly UserRecord[],
    { app = on.app, ...options }: Options = {},
  ): Promise<string[]> => {
    const cluster = { isSingleNode: true, disconnect: () => Promise.reject(new Error('nothing is to be disconnected')) }
    const { storage } = on
    const context = {
      storage,
      cluster,
      clock: systemClock,
      ids: systemIds,
      events: new Events(),
      dialects: testDialects(),
    }
    const call = { app, dialect: 'admin', actor: { kind: 'console', id: 'cli' } } as const
    const found = await importUsers(context, call, records, { keepExisting: false, dryRun: false, ...options })
    return found.map((one) => (one instanceof CoreError ? one.code : one.otherNum ? 'other num' : one.what))
  }
  const people = (count = manyRecords): UserRecord[] =>
    Array.from({ length: count }, (_, place) => ({
      uid: `u${place}`,
      name: `n${place}`,
      displayName: `d ${place % 7}`,
    }))
  const all = (what: string, count = manyRecords) => Array<string>(count).fill(what)
  const created = () => on.storage.users.count(on.app, {})

  test('each new account is there with one audit entry; again nothing changes', async () => {
    expect(await outcomes(people(), { dryRun: true })).toEqual(all('created'))
    expect(await created()).toBe(0)
    expect(await outcomes(people())).toEqual(all('created'))
    expect(await created()).toBe(manyRecords)
    for (const { uid, name, displayName } of people())
      expect(await on.storage.users.find(on.app, uid)).toMatchObject({ name, displayName })
    expect(await outcomes(people())).toEqual(all('unchanged'))
    const entries = await on.storage.audit.list(on.app, {}, 2 * manyRecords)
    expect(entries.map(({ target }) => target).toSorted()).toEqual(
      people()
        .map(({ uid }) => uid)
        .toSorted(),
    )
    const nums = new Set(
      (
        await on.storage.users.listByUids(
          on.app,
          people().map(({ uid }) => uid),
        )
      ).map(({ num }) => num),
    )
    expect(nums.size).toBe(manyRecords)
  })
  test('the first of two records gets a name, or the uid of an account without one, or a num', async () => {
    const num = 2 ** 41 + 16 * 5_000
    const last: UserRecord[] = [
      { uid: 'later', name: 'n0' },
      { uid: 'nameless' },
      { uid: 'another', name: 'nameless' },
      { uid: 'numbered', num },
      { uid: 'renumbered', num },
    ]
    const found = await outcomes([...people(), ...last])
    expect(found.slice(-last.length)).toEqual(['user.name_taken', 'created', 'user.name_taken', 'created', 'other num'])
    expect((await on.storage.users.find(on.app, 'numbered'))?.num).toBe(num)
    expect((await on.storage.users.find(on.app, 'renumbered'))?.num).not.toBe(num)
  })
  test('a name that an account gives up is given to one at the other end of the list', async () => {
    await outcomes([{ uid: 'first', name: 'wanted' }])
    const records = [{ uid: 'first', name: 'given up' }, ...people(), { uid: 'last', name: 'wanted' }]
    expect(await outcomes(records)).toEqual(['updated', ...all('created'), 'created'])
    expect((await on.storage.users.findByName(on.app, 'wanted'))?.uid).toBe('last')
  })
  test('meanwhile no other transaction decides about an account or a name of a record', async () => {
    const other = await on.another()
    let isOver = false
    const importing = outcomes(people()).finally(() => {
      isOver = true
    })
    const seen = new Set<number>()
    const keys = [userKey(on.app, 'u0'), nameKey(on.app, `n${manyRecords - 1}`)]
    while (!isOver) seen.add(await other.transaction(keys, (stores) => stores.users.count(on.app, {})))
    // One half of them is committed before the other.
    expect([...seen].filter((count) => count !== 0 && count !== manyRecords)).toEqual([])
    expect(await importing).toEqual(all('created'))
  })

  describe('that are expected to be new', () => {
    const firstNum = 2 ** 41 + 16 * 5_000
    const expectNew = { expectsNew: true }
    const audited = async (uid: string) => (await on.storage.audit.list(on.app, { target: uid }, 9)).length

    test('are created with one audit entry each; again nothing changes', async () => {
      expect(await outcomes(people(), { ...expectNew, dryRun: true })).toEqual(all('created'))
      expect(await created()).toBe(0)
      expect(await outcomes(people(), expectNew)).toEqual(all('created'))
      expect(await outcomes(people(), expectNew)).toEqual(all('unchanged'))
      expect(await outcomes(people(), { ...expectNew, dryRun: true })).toEqual(all('unchanged'))
      expect(await created()).toBe(manyRecords)
      expect(await audited('u0')).toBe(1)
    })
    test('and were stored in part by an import that was stopped: the rest is created', async () => {
      const stored = people().slice(0, 250)
      expect(await outcomes(stored, expectNew)).toEqual(all('created', 250))
      expect(await outcomes(people(), expectNew)).toEqual([
        ...all('unchanged', 250),
        ...all('created', manyRecords - 250),
      ])
      expect([await audited('u0'), await audited(`u${manyRecords - 1}`)]).toEqual([1, 1])
    })
    test.each<[what: string, stored: UserRecord, record: UserRecord, outcome: string]>([
      ['the uid', { uid: 'one', name: 'x' }, { uid: 'one', displayName: 'One' }, 'updated'],
      ['the name', { uid: 'one', name: 'x' }, { uid: 'two', name: 'x' }, 'user.name_taken'],
      ['the uid as a name, and no name', { uid: 'one' }, { uid: 'two', name: 'one' }, 'user.name_taken'],
      ['the num', { uid: 'one', num: firstNum }, { uid: 'two', num: firstNum }, 'other num'],
      ['the num as uid', { uid: String(firstNum) }, { uid: 'two', num: firstNum }, 'other num'],
      ['the alias', { uid: 'one', alias: 'x' }, { uid: 'two', alias: 'x' }, 'push.alias_taken'],
      [
        'a restriction',
        { uid: 'one', mute: { reason: '' } },
        { uid: 'one', registered: false, mute: false },
        'updated',
      ],
      ['the name', { uid: 'one', name: 'x' }, { uid: 'two', name: 'x', deletedAtMs: 5 }, 'user.name_taken'],
      ['a tombstone', { uid: 'one', deletedAtMs: 5 }, { uid: 'one', name: 'x' }, 'user.destroyed'],
    ])('but an account has %s of one', async (_, stored, record, outcome) => {
      expect(await outcomes([stored])).toEqual(['created'])
      for (const place of [0, manyRecords]) {
        const before = people().map((one) => ({ ...one, uid: `${place} ${one.uid}`, name: `${place} ${one.name}` }))
        const own = { ...record, uid: record.uid === stored.uid ? record.uid : `${record.uid} ${place}` }
        const records: UserRecord[] = [...before.slice(0, place), own, ...before.slice(place)]
        const again = outcome === 'updated' && place > 0 ? 'unchanged' : outcome
        expect(await outcomes(records, expectNew)).toEqual(all('created').toSpliced(place, 0, again))
      }
      expect(await created()).toBe(2 * manyRecords + (stored.deletedAtMs ? 0 : 1) + (outcome === 'other num' ? 2 : 0))
    })
    test('but two records have one name or one num', async () => {
      const last: UserRecord[] = [
        { uid: 'later', name: 'n0' },
        { uid: 'numbered', num: firstNum },
        { uid: 'renumbered', num: firstNum },
      ]
      const found = await outcomes([...people(), ...last], expectNew)
      expect(found).toEqual([...all('created'), 'user.name_taken', 'created', 'other num'])
    })

    const text = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
    const record = fc.record(
      {
        uid: text,
        name: text,
        displayName: text,
        num: fc.integer({ min: 0, max: 4 }).map((place) => firstNum + 16 * place),
        alias: text,
        tags: fc.constant(['t']),
        mute: fc.constant({ reason: '' }),
        deletedAtMs: fc.constant(5),
        registered: fc.constant(false as const),
      },
      { requiredKeys: ['uid'] },
    )
    // Mostly plain accounts, of which lists have no clash.
    const plain = fc.record({ uid: text, name: text }, { requiredKeys: ['uid'] })
    const list = fc.uniqueArray(fc.oneof({ weight: 3, arbitrary: plain }, record), {
      selector: ({ uid }) => uid,
      maxLength: 5,
    })
    test('or not: the outcomes and the accounts are the same', async () => {
      let runs = 0
      await fc.assert(
        fc.asyncProperty(list, list, fc.boolean(), async (stored, records, keepExisting) => {
          const apps = ['looked', 'expected'].map((name) => `${on.app}-${name}-${++runs}`)
          const ended = await Promise.all(
            apps.map(async (app, index) => {
              await on.storage.apps.insert({ id: app, createdAtMs: 1 }, counters)
              await outcomes(stored, { app })
              const found = await outcomes(records, { app, keepExisting, expectsNew: index === 1 })
              return { found, accounts: await accountsOf(app) }
            }),
          )
          expect(ended[1]).toEqual(ended[0] ?? expect.anything())
        }),
        { numRuns: 100 },
      )
    }, 60_000)
    /** Without the times, and the nums that no record names. */
    async function accountsOf(app: string) {
      const found: unknown[] = []
      for await (const page of exportUsers({ storage: on.storage, clock: systemClock }, app, { withSecrets: false }))
        for (const { num = 0, createdAtMs, changedAtMs, ...one } of page)
          found.push({ ...one, num: num < firstNum ? undefined : num })
      return found.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    }
  })
}

for (const { name, open } of drivers) describe(`import into ${name}`, () => importSuite(open))
