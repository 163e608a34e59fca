import { describe, expect, test } from 'bun:test'
import { type ImportOptions, importUsers } from '../../src/core/accounts/transfer/import-users.ts'
import type { UserRecord } from '../../src/core/accounts/transfer/record.ts'
import { systemClock } from '../../src/core/clock.ts'
import { CoreError } from '../../src/core/errors.ts'
import { Events } from '../../src/core/event.ts'
import { systemIds } from '../../src/core/ids.ts'
import { nameKey, userKey } from '../../src/core/transaction-keys.ts'
import { testDialects } from '../kit/dialects.ts'
import { drivers, type OpenStore } from './drivers.ts'
import { given } from './given.ts'

/** Enough that a database which works on several transactions is given two. */
const manyRecords = 600

/** Imports of many records, which some databases do in several transactions: nobody sees a difference. */
function importSuite(open: OpenStore): void {
  const on = given(open)
  const outcomes = async (records: readonly UserRecord[], options: Partial<ImportOptions> = {}): Promise<string[]> => {
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
    const call = { app: on.app, dialect: 'admin', actor: { kind: 'console', id: 'cli' } } as const
    const found = await importUsers(context, call, records, { keepExisting: false, dryRun: false, ...options })
    return found.map((one) => (one instanceof CoreError ? one.code : one.what))
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
    expect(found.slice(-last.length)).toEqual(['user.name_taken', 'created', 'user.name_taken', 'created', 'created'])
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
}

for (const { name, open } of drivers) describe(`import into ${name}`, () => importSuite(open))
