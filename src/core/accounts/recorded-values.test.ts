import { afterEach, beforeEach, expect, test } from 'bun:test'
import fc from 'fast-check'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { emptyWal, everyByte, everyRow } from '../../../test/kit/database.ts'
import { numberAll } from '../../../test/kit/events.ts'
import { signInsOf } from '../../../test/kit/sign-ins.ts'
import { verifyAudit } from '../audit/verify.ts'
import { emptyProfile, type Profile } from './user.ts'

/* What entries about changes of users and of what is theirs tell: values before and after. */

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
})
afterEach(() => on.close())

const call = callBy('admin')
const entriesOf = async (target: string) => (await on.storage.audit.list('default', { target }, 100)).toReversed()
const latest = async () => (await on.storage.audit.list('default', {}, 1))[0]
const guid = { clientKey: 'guid' }
const robot = { ...emptyProfile, name: 'bot', owner: 'ann', secret: 'a secret', callback: '', robotExtra: 'old' }

/** Few values, so that fields often stay as they are. */
const text = fc.oneof(fc.constantFrom('', 'a', 'b'), fc.string({ unit: 'binary', maxLength: 40 }))
const number = fc.constantFrom(0, 1, 2)
const fields = Object.fromEntries(
  Object.entries(emptyProfile).map(([name, empty]) => [name, typeof empty === 'string' ? text : number]),
) as { [K in keyof Profile]: fc.Arbitrary<Profile[K]> }
const patch = fc.record(fields, { requiredKeys: [] })
const overwrite = fc.record({ ...fields, kind: fc.constantFrom('person' as const, 'admin' as const), grade: number })
const step = fc.oneof(
  patch.map((patch) => ({ patch })),
  overwrite.map((overwrite) => ({ overwrite })),
  patch.map((inBatch) => ({ inBatch })),
)

test('entries replay from the account as it was made to the account as it is', async () => {
  let made = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      const uid = `user ${made++}`
      const [created] = await on.core.users.register(call, [{ uid, displayName: 'Ann', name: uid }])
      for (const step of steps) {
        const num = created?.num ?? 0
        if ('patch' in step) await on.core.users.update(call, uid, step.patch)
        else if ('inBatch' in step) await on.core.users.updateEach(call, [{ num, patch: step.inBatch }])
        else await on.core.users.overwrite(call, uid, { ...step.overwrite, name: uid })
      }
      const is = await on.core.users.get('default', uid)
      const changes = (await entriesOf(uid)).slice(1)
      // Each change writes the time, whether or not a value differs.
      const start = { ...created, changedAtMs: is.changedAtMs }
      expect(Object.assign({ ...start }, ...changes.map(({ after }) => after))).toEqual(is)
      expect(Object.assign({ ...is }, ...changes.toReversed().map(({ before }) => before))).toEqual(start)
    }),
    { numRuns: 60 },
  )
})

const changes: Record<string, [work: () => Promise<unknown>, entry: object]> = {
  'settings, a window by one end': [
    () => on.core.settings.update(call, 'ann', { noPush: true, badge: 0, noPushWindow: { endHour: 7 } }),
    {
      changed: ['noPush', 'badge', 'noPushWindow'],
      before: { noPush: false, noPushWindow: { startHour: 0, endHour: 0 } },
      after: { noPush: true, noPushWindow: { startHour: 0, endHour: 7 } },
    },
  ],
  'an answer is a secret': [
    () => on.core.settings.update(call, 'ann', { authAnswer: 'Rex' }),
    { changed: ['authAnswer'], before: undefined, after: undefined },
  ],
  'a password is a secret': [
    () => on.core.passwords.set(call, 'ann', 'a password'),
    { changed: ['password'], before: undefined, after: undefined },
  ],
  'a value of clients': [
    async () => {
      for (const value of ['old', 'new']) await on.core.userValues.put(call, 'ann', { scope: 1, key: 'k', value })
    },
    { before: { k: 'old' }, after: { k: 'new' }, details: { scope: 1 } },
  ],
  'configuration of clients': [
    async () => {
      for (const value of ['old', 'new']) await on.core.clientConfig.set(call, 'ann', { k: value, other: '1' })
    },
    { changed: ['k', 'other'], before: { k: 'old' }, after: { k: 'new' } },
  ],
  'configuration that was removed': [
    async () => {
      await on.core.clientConfig.set(call, 'ann', { k: 'old' })
      await on.core.clientConfig.remove(call, 'ann', ['k', 'unknown'])
    },
    { changed: ['k', 'unknown'], before: { k: 'old' }, after: {} },
  ],
  'another alias': [
    async () => {
      for (const alias of ['old', 'new']) await on.core.pushLabels.setAlias(call, 'ann', alias)
    },
    { before: { alias: 'old' }, after: { alias: 'new' } },
  ],
  'all tags removed': [
    async () => {
      await on.core.pushLabels.addTags(call, 'ann', ['a', 'b'])
      await on.core.pushLabels.removeAllTags(call, 'ann')
    },
    { before: { tags: ['a', 'b'] }, after: { tags: [] }, details: { all: 2 } },
  ],
  'a robot: not its secret, of the callback the host': [
    async () => {
      await on.core.robots.put(call, 'bot', robot)
      await on.core.robots.put(call, 'bot', {
        ...robot,
        callback: 'https://a.example/x?token=1',
        secret: 'other',
        robotExtra: 'new',
      })
    },
    { before: { callback: '', robotExtra: 'old' }, after: { callback: 'a.example', robotExtra: 'new' } },
  ],
  'a patch of a robot': [
    async () => {
      await on.core.robots.put(call, 'bot', robot)
      await on.core.robots.update(call, 'bot', { owner: 'bob', displayName: 'Bot' })
    },
    { before: { owner: 'ann', displayName: '' }, after: { owner: 'bob', displayName: 'Bot' } },
  ],
  'a thing': [
    async () => {
      await on.core.things.put(call, 'thing', { owners: ['ann'], extra: 'same' })
      await on.core.things.put(call, 'thing', { owners: ['ann', 'bob'], extra: 'same' })
    },
    { changed: ['owners', 'extra'], before: { owners: ['ann'] }, after: { owners: ['ann', 'bob'] } },
  ],
}
test.each(Object.entries(changes))('%s', async (_, [work, entry]) => {
  await on.core.users.register(call, [{ uid: 'ann' }])
  await work()
  expect(await latest()).toMatchObject(entry)
})
test('what a client says of its device', async () => {
  await on.core.users.register(call, [{ uid: 'ann' }])
  await signInsOf(on).lanyingToken('ann', 'token')
  const open = (userAgent: string) =>
    on.core.sessions.openSessionForToken(call, { uid: 'ann', hash: 'token' }, { ...guid, platform: 'web', userAgent })
  await open('old')
  await open('new')
  const values = { before: { userAgent: 'old' }, after: { userAgent: 'new' } }
  expect(await latest()).toMatchObject({ action: 'device.update', changed: ['userAgent'], ...values })
  const device = { dialect: 'lanying', ...guid }
  await on.core.pushBindings.bind(call, 'ann', device, { token: 'a push token' }, { packageName: 'im.example' })
  const bound = (await entriesOf('ann')).filter(({ action }) => action === 'device.update').at(-1)
  expect(bound).toMatchObject({ changed: ['packageName'], before: {}, after: { packageName: 'im.example' } })
})

test('a deletion takes the values, numbered or not, and leaves the names and what has no values', async () => {
  await on.core.users.register(call, [{ uid: 'ann' }, { uid: 'bob' }])
  await on.core.users.update(call, 'ann', { mobile: 'secret-1' })
  await on.core.users.update(call, 'bob', { mobile: 'of bob' })
  await on.core.settings.update(call, 'ann', { pushNickName: 'secret-2' })
  await on.core.restrictions.set(call, 'ann', { mute: { reason: 'spam' } })
  await numberAll(on.storage)
  await on.core.users.update(call, 'ann', { displayName: 'secret-3' })
  await on.core.userValues.put(call, 'ann', { scope: 1, key: 'k', value: 'secret-4' })
  expect(everyRow(on.databasePath).match(/secret-\d/g)?.length).toBeGreaterThanOrEqual(8)
  await on.core.users.destroy(call, 'ann')
  emptyWal(on.databasePath)
  expect(everyRow(on.databasePath)).not.toMatch(/secret-\d/)
  expect(everyByte(on.databasePath).toString('latin1')).not.toMatch(/secret-\d/)
  await numberAll(on.storage)
  const about = (await entriesOf('ann')).map(({ action, changed, details }) => [action, changed, details])
  expect(about.slice(1, -1)).toEqual([
    ['user.update', ['mobile'], {}],
    ['settings.update', ['pushNickName'], {}],
    ['user.mute', ['mute'], { reason: 'spam' }],
    ['user.update', ['displayName'], {}],
    ['value.put', ['k'], { scope: 1 }],
  ])
  expect((await entriesOf('bob')).at(-1)).toMatchObject({ after: { mobile: 'of bob' } })
  expect(await verifyAudit(on.storage, 'default')).toMatchObject({ brokenAt: undefined, erased: { count: 2 } })
})
