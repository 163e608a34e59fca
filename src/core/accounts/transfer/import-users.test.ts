import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { callBy, openTestCore, type TestCore } from '../../../../test/kit/core.ts'
import { signInsOf, works } from '../../../../test/kit/sign-ins.ts'
import { CoreError } from '../../errors.ts'
import { exportUsers } from './export-users.ts'
import { type ImportOptions, importUsers } from './import-users.ts'
import type { UserRecord } from './record.ts'

const call = callBy('admin')
const app = 'default'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
})
afterEach(() => on.close())

const outcomes = async (records: readonly UserRecord[], options: Partial<ImportOptions> = {}) => {
  const all = { keepExisting: false, dryRun: false, ...options }
  const found = await importUsers(on.core.context, call, records, all)
  return found.map((one) => (one instanceof CoreError ? one.code : one.otherNum ? 'other num' : one.what))
}
const user = (uid: string) => on.storage.users.find(app, uid)
const actions = async (target: string) =>
  (await on.storage.audit.list(app, { target }, 100)).map(({ action }) => action).toReversed()
const { first, step } = { first: 2 * 2 ** 40 + 16, step: 16 }
const md5 = 'md5:5f4dcc3b5aa765d61d8327deb882cf99'

const ann: UserRecord = {
  uid: 'ann',
  num: first + 100 * step,
  name: 'Ann',
  displayName: 'Ann A',
  mobile: '138',
  kind: 'person',
  grade: 1,
  passwordHash: md5,
  ban: { reason: 'spam', untilMs: 9e12 },
  mute: { reason: '' },
  settings: { noPush: true, noPushWindow: { startHour: 22, endHour: 7 } },
  createdAtMs: 1_000,
  changedAtMs: 2_000,
}

describe('a new account', () => {
  test('has every field of its record', async () => {
    expect(await outcomes([ann])).toEqual(['created'])
    const { uid, num, name, displayName, mobile, grade, createdAtMs, changedAtMs } = ann
    expect(await user('ann')).toMatchObject({ uid, num, name, displayName, mobile, grade, createdAtMs, changedAtMs })
    expect(await on.storage.users.passwordHash(app, 'ann')).toBe(md5)
    const { ban, mute } = await on.core.restrictions.of(app, 'ann')
    expect([ban, mute]).toMatchObject([
      { reason: 'spam', untilMs: 9e12 },
      { reason: '', untilMs: undefined },
    ])
    expect(await on.core.settings.of(app, 'ann')).toMatchObject(ann.settings ?? {})
    expect(await actions('ann')).toEqual(['user.create', 'user.ban', 'user.mute', 'settings.update'])
  })
  test('gets another num for one in use, one that looks like a uid, or one out of the layout', async () => {
    const num = first + 7 * step
    await on.core.users.register(callBy('openim'), [{ uid: String(first + 8 * step) }])
    const records = [num, num, first + 8 * step, num + 1, 5, undefined].map((wanted, index) => ({
      uid: `u${index}`,
      ...(wanted !== undefined && { num: wanted }),
    }))
    expect(await outcomes(records)).toEqual(['created', ...Array<'other num'>(4).fill('other num'), 'created'])
    const nums = await Promise.all(records.map(async ({ uid }) => (await user(uid))?.num))
    expect(nums[0]).toBe(num)
    expect(new Set(nums).size).toBe(6)
  })
  test('of Lanying keeps its number as uid and num', async () => {
    const num = first + 9 * step
    await on.core.restrictions.set(call, String(num), { mute: {} })
    expect(await outcomes([{ uid: String(num), num }])).toEqual(['created'])
    expect(await user(String(num))).toMatchObject({ num })
  })
  test('and the numbers of imported accounts are never given to others', async () => {
    const taken = Array.from({ length: 40 }, (_, index) => first + (index + 1) * step)
    await outcomes(taken.map((num) => ({ uid: `u${num}`, num })))
    const made = await on.core.users.register(callBy('openim'), [{ uid: 'a' }, { uid: 'b' }])
    const one = await on.core.users.registerOne(callBy('openim'), 'c', {})
    for (const { num } of [...made, one]) expect(taken).not.toContain(num)
  })
})

describe('the same records again', () => {
  test('change nothing and leave no trace', async () => {
    const records: UserRecord[] = [ann, { uid: 'bob' }, { uid: 'gone', deletedAtMs: 5 }]
    await outcomes(records)
    const before = [await user('ann'), await actions('ann')]
    expect(await outcomes(records)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    expect([await user('ann'), await actions('ann')]).toEqual(before)
  })
  test('leave a password that was changed or upgraded since', async () => {
    await outcomes([ann])
    await on.storage.users.setPasswordHash(app, 'ann', '$argon2id$x')
    expect(await outcomes([ann])).toEqual(['unchanged'])
    expect(await on.storage.users.passwordHash(app, 'ann')).toBe('$argon2id$x')
  })
})

describe('an account that exists', () => {
  test('gets the fields that differ and keeps the others', async () => {
    await outcomes([ann])
    expect(await outcomes([{ uid: 'ann', displayName: 'New', ban: false, settings: { noSounds: true } }])).toEqual([
      'updated',
    ])
    expect(await user('ann')).toMatchObject({ displayName: 'New', name: 'Ann', mobile: '138', createdAtMs: 1_000 })
    expect(await on.core.restrictions.of(app, 'ann')).toMatchObject({ ban: undefined, mute: { reason: '' } })
    expect(await on.core.settings.of(app, 'ann')).toMatchObject({ noPush: true, noSounds: true })
    expect((await actions('ann')).slice(4)).toEqual(['user.update', 'user.unban', 'settings.update'])
  })
  test('stays as it is on request', async () => {
    await outcomes([{ uid: 'ann', displayName: 'Old' }])
    expect(await outcomes([ann], { keepExisting: true })).toEqual(['unchanged'])
    expect(await user('ann')).toMatchObject({ displayName: 'Old' })
  })
  test('loses the sessions that a ban ends', async () => {
    await outcomes([{ uid: 'ann' }])
    const session = await signInsOf(on).openim('ann', 'openim', 'web')
    expect(await outcomes([{ uid: 'ann', ban: { reason: '' } }])).toEqual(['updated'])
    expect(await works(on, session)).toBe(false)
  })
  test('is neither deleted, nor revived, nor made a robot', async () => {
    await outcomes([{ uid: 'ann' }, { uid: 'bob' }])
    await on.core.users.destroy(call, 'bob')
    const records: UserRecord[] = [
      { uid: 'ann', deletedAtMs: 5 },
      { uid: 'bob', name: 'Bob' },
    ]
    expect(await outcomes(records)).toEqual(['user.exists', 'user.destroyed'])
    expect(await outcomes([{ uid: 'ann', kind: 'robot' }])).toEqual(['request.invalid'])
  })
})

describe('names', () => {
  test('are unique: with those stored and those of earlier records, nameless accounts included', async () => {
    await outcomes([{ uid: 'ann', name: 'Ann' }, { uid: 'nameless' }])
    const records: UserRecord[] = [
      { uid: 'u1', name: 'Ann' },
      { uid: 'u2', name: 'nameless' },
      { uid: 'u3', name: 'Carl' },
      { uid: 'u4', name: 'Carl' },
      { uid: 'ann', name: 'Anna' },
      { uid: 'u5', name: 'Ann' },
      { uid: 'u6', name: 'u6' },
    ]
    expect(await outcomes(records)).toEqual([
      'user.name_taken',
      'user.name_taken',
      'created',
      'user.name_taken',
      'updated',
      'created',
      'created',
    ])
  })
})

test('a tombstone keeps uid and num in use', async () => {
  expect(await outcomes([{ uid: 'gone', num: first + step, deletedAtMs: 5, name: 'x' }])).toEqual(['created'])
  expect(await user('gone')).toMatchObject({ name: '', destroyedAtMs: 5, num: first + step })
  expect(await outcomes([{ uid: 'new', num: first + step }])).toEqual(['other num'])
})

test('a dry run says the same and writes nothing', async () => {
  expect(await outcomes([ann, { uid: 'bob', name: 'Ann' }], { dryRun: true })).toEqual(['created', 'user.name_taken'])
  expect(await user('ann')).toBeUndefined()
  expect(await actions('ann')).toEqual([])
})

describe('tags and aliases', () => {
  const labels = async (uid: string) => {
    const [alias] = await on.storage.pushAliases.listOfUsers(app, [uid])
    return [alias?.alias, ...(await on.core.pushLabels.listTags(app, uid))]
  }
  test('are set to those of the record, and stay when it names none', async () => {
    await outcomes([{ uid: 'ann', tags: ['b', 'a'], alias: 'A' }])
    expect(await labels('ann')).toEqual(['A', 'b', 'a'])
    expect(await outcomes([{ uid: 'ann', tags: ['a', 'b'], alias: 'A' }])).toEqual(['unchanged'])
    expect(await outcomes([{ uid: 'ann', displayName: 'Ann' }])).toEqual(['updated'])
    expect(await outcomes([{ uid: 'ann', tags: ['a', 'c'] }])).toEqual(['updated'])
    expect(await labels('ann')).toEqual(['A', 'a', 'c'])
    expect(await outcomes([{ uid: 'ann', tags: [], alias: '' }])).toEqual(['updated'])
    expect(await labels('ann')).toEqual([undefined])
    expect(await actions('ann')).toEqual([
      'user.create',
      'push.tags_add',
      'push.alias_set',
      'user.update',
      'push.tags_remove',
      'push.tags_add',
      'push.tags_remove',
      'push.alias_remove',
    ])
  })
  test('an alias belongs to one user, in the order of the records', async () => {
    await outcomes([{ uid: 'ann', alias: 'A' }])
    const records = [
      { uid: 'bob', alias: 'A' },
      { uid: 'carl', alias: 'C' },
      { uid: 'dan', alias: 'C' },
      { uid: 'ann', alias: 'N' },
      { uid: 'eve', alias: 'A' },
    ]
    expect(await outcomes(records)).toEqual(['push.alias_taken', 'created', 'push.alias_taken', 'updated', 'created'])
    expect([await labels('ann'), await labels('eve'), await labels('carl')]).toEqual([['N'], ['A'], ['C']])
    expect([await user('bob'), await user('dan')]).toEqual([undefined, undefined])
  })
})

describe('a robot', () => {
  const bot: UserRecord = {
    uid: 'bot',
    kind: 'robot',
    robot: { secret: 's', owner: 'ann', callback: 'http://x/', extra: 'e' },
  }
  test('keeps its secret, and what the record leaves out', async () => {
    expect(await outcomes([bot])).toEqual(['created'])
    expect(await outcomes([bot])).toEqual(['unchanged'])
    expect((await on.core.robots.get(app, 'bot')).robot).toEqual({
      app,
      uid: 'bot',
      ...bot.robot,
      secret: 's',
    } as never)
    expect(await outcomes([{ uid: 'bot', kind: 'robot', robot: { secret: 'new' } }])).toEqual(['updated'])
    expect((await on.core.robots.get(app, 'bot')).robot).toMatchObject({
      secret: 'new',
      owner: 'ann',
      callback: 'http://x/',
    })
    expect(await actions('bot')).toEqual(['user.create', 'robot.create', 'robot.overwrite'])
  })
  test('is its own owner without one; a person has no secret', async () => {
    await outcomes([{ uid: 'bot', kind: 'robot', robot: { secret: 's' } }])
    expect((await on.core.robots.get(app, 'bot')).robot).toMatchObject({ owner: 'bot', callback: '', extra: '' })
    expect(await outcomes([{ uid: 'ann', robot: { secret: 's' } }])).toEqual(['request.invalid'])
  })
})

test('an id without an account is banned and muted, and gets none', async () => {
  const records: UserRecord[] = [{ uid: 'nobody', registered: false, ban: { reason: 'spam' }, mute: false }]
  expect(await outcomes(records)).toEqual(['updated'])
  expect(await outcomes(records)).toEqual(['unchanged'])
  expect(await user('nobody')).toBeUndefined()
  expect(await on.core.restrictions.of(app, 'nobody')).toMatchObject({ ban: { reason: 'spam' }, mute: undefined })
  await outcomes([{ uid: 'ann', displayName: 'Ann' }])
  expect(await outcomes([{ uid: 'ann', registered: false, mute: { reason: '' } }])).toEqual(['updated'])
  expect(await user('ann')).toMatchObject({ displayName: 'Ann' })
})

describe('what export writes', () => {
  const unique = (...texts: string[]) => fc.constantFrom(...texts, ...texts.map((text) => `${text}2`))
  const text = fc.string({ unit: fc.constantFrom('a', 'B', '"', '安', '😀', ' ', '\n'), maxLength: 6 })
  const restricted = fc.oneof(fc.record({ reason: text }), fc.record({ reason: text, untilMs: fc.constant(9e12) }))
  const beside = {
    ban: restricted,
    mute: restricted,
    tags: fc.uniqueArray(text.filter(Boolean), { maxLength: 3 }),
    alias: unique('x', 'y'),
  }
  const settings = fc.record(
    { noPush: fc.boolean(), pushNickName: text, authAnswer: text, badge: fc.nat(9) },
    { requiredKeys: [] },
  )
  const profile = {
    name: unique('n', 'm'),
    displayName: text,
    extra: text,
    ex: text,
    mobile: text,
    gender: fc.nat(3),
    settings,
    ...beside,
  }
  const times = { createdAtMs: fc.integer({ min: 1, max: 9 }), changedAtMs: fc.integer({ min: 1, max: 9 }) }
  const optional = { requiredKeys: [] as never[] }
  const anyRecord = fc.oneof(
    fc.record(
      { ...profile, ...times, num: fc.nat(20).map((place) => first + place * step), passwordHash: fc.constant(md5) },
      optional,
    ),
    fc
      .tuple(
        fc.record(
          {
            ...profile,
            robot: fc.record({ secret: fc.constant('s'), owner: fc.constant('o'), callback: text, extra: text }),
          },
          optional,
        ),
      )
      .map(([fields]) => ({ ...fields, kind: 'robot' as const })),
    fc.record({ deletedAtMs: fc.integer({ min: 1, max: 9 }) }),
    fc
      .record({ ban: restricted, mute: restricted }, optional)
      .map((fields) => ({ ...fields, registered: false as const })),
  )
  const everything = async (from: TestCore) => {
    const records: UserRecord[] = []
    for await (const page of exportUsers(from.core.context, app, { withSecrets: true })) records.push(...page)
    return records
  }
  test('import reads whole: the copy of a store exports the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRecord, { minLength: 1, maxLength: 8 }), async (fields) => {
        const [one, other] = [await openTestCore(), await openTestCore()]
        try {
          const records = fields.map((some, index) => ({ uid: `u${index}`, ...some }) as UserRecord)
          const importInto = (to: TestCore, some: readonly UserRecord[]) =>
            importUsers(to.core.context, call, some, { keepExisting: false, dryRun: false })
          await importInto(one, records)
          const exported = await everything(one)
          expect((await importInto(other, exported)).filter((outcome) => outcome instanceof CoreError)).toEqual([])
          expect(await everything(other)).toEqual(exported)
          expect(
            (await importInto(one, exported)).every(
              (outcome) => !(outcome instanceof CoreError) && outcome.what === 'unchanged',
            ),
          ).toBe(true)
        } finally {
          await Promise.all([one.close(), other.close()])
        }
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})
