import { Database } from 'bun:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { callBy, openTestCore, type Statement, type TestCore } from '../../test/kit/core.ts'
import { numberAll } from '../../test/kit/events.ts'
import { connect, openimSignIn, signInsOf, wildfireSignIn } from '../../test/kit/sign-ins.ts'
import { type ImportOptions, importUsers } from '../core/accounts/transfer/import-users.ts'
import { emptyProfile } from '../core/accounts/user.ts'

/**
 * What the calls that serve one user ask of the database: so many statements and no more, each answered by an index. A
 * call that becomes cheaper is corrected here; one that becomes dearer says why in its commit.
 */
let on: TestCore
let database: Database
beforeAll(async () => {
  on = await openTestCore()
  const { core } = on
  for (const uid of ['ann', 'bob', 'cid', 'dan', 'eve', 'fay'])
    await core.users.register(call, [{ uid, mobile: uid, email: uid }])
  await core.robots.put(call, 'bot', {
    ...profile,
    name: 'bot',
    owner: 'ann',
    secret: 's',
    callback: '',
    robotExtra: '',
  })
  const by = signInsOf(on)
  for (const uid of ['ann', 'cid', 'dan', 'eve']) {
    connect(on, await by.wildfire(uid, `${uid}'s phone`))
    await by.openim(uid, `token of ${uid}`, 'web')
    await by.lanying(uid, `lanying token of ${uid}`, `${uid}'s guid`, 'linux')
  }
  await core.things.put(call, 'thing', { owners: ['ann'] })
  await core.userValues.put(call, 'ann', { scope: 1, key: 'kept', value: 'v' })
  await numberAll(on.storage)
  database = new Database(on.databasePath, { readonly: true })
})
afterAll(async () => {
  database.close()
  await on.close()
})

const call = callBy('wildfire')
const { displayName, portrait, gender, mobile, email, address, company, social, extra } = emptyProfile
const profile = { displayName, portrait, gender, mobile, email, address, company, social, extra }
const overwrite = (uid: string) =>
  on.core.users.overwrite(call, uid, { ...profile, kind: 'person', grade: 0, name: uid })
const phoneOf = (uid: string) => ({ dialect: 'wildfire', clientKey: `${uid}'s phone` }) as const

const numsFrom = (count: number) => Array.from({ length: count }, (_, index) => 2 ** 41 + 16 * index)

const importing = (prefix: string, options: Partial<ImportOptions>) =>
  importUsers(
    on.core.context,
    call,
    numsFrom(100).map((num) => ({ uid: `${prefix} ${num}`, name: `${prefix} named ${num}` })),
    { keepExisting: false, dryRun: false, ...options },
  )

const calls: readonly [name: string, statements: number, work: () => Promise<unknown>][] = [
  ['users.get', 1, () => on.core.users.get('default', 'ann')],
  ['users.find', 1, () => on.core.users.find('default', 'ann')],
  ['users.findByNum', 1, () => on.core.users.findByNum('default', 2 ** 41 + 16)],
  ['users.findByName, of one who has the name', 1, () => on.core.users.findByName('default', 'bot')],
  ['users.findByName, of a nameless one', 2, () => on.core.users.findByName('default', 'ann')],
  ['users.listByMobile', 1, () => on.core.users.listByMobile('default', 'ann')],
  ['users.listByEmail', 1, () => on.core.users.listByEmail('default', 'ann')],
  ['users.listByNums, of a hundred', 1, () => on.core.users.listByNums('default', numsFrom(100))],
  ['users.listByNums, of a thousand', 10, () => on.core.users.listByNums('default', numsFrom(1_000))],
  ['restrictions.ofMany, of a thousand', 10, () => on.core.restrictions.ofMany('default', numsFrom(1_000).map(String))],
  ['settings.ofMany, of a thousand', 10, () => on.core.settings.ofMany('default', numsFrom(1_000).map(String))],
  [
    'users.listInOrder, of a hundred',
    1,
    () =>
      on.core.users.listInOrder(
        'default',
        Array.from({ length: 100 }, (_, i) => `u${i}`),
      ),
  ],
  ['restrictions.of', 1, () => on.core.restrictions.of('default', 'ann')],
  [
    'restrictions.ofMany, of a hundred',
    1,
    () =>
      on.core.restrictions.ofMany(
        'default',
        Array.from({ length: 100 }, (_, i) => `u${i}`),
      ),
  ],
  ['presence.connectionsOf', 0, () => on.core.presence.connectionsOf('default', ['ann', 'bob'])],
  ['presence.devicesOf', 1, () => on.core.presence.devicesOf('default', 'ann')],
  ['presence.sessionsOf', 1, () => on.core.presence.sessionsOf('default', 'ann')],
  ['sessions.findToken', 1, () => on.core.sessions.findToken('default', 'token of ann')],
  [
    'sessions.findLatestOnDevice',
    1,
    () => on.core.sessions.findLatestOnDevice('default', 'ann', 'wildfire', "ann's phone"),
  ],
  ['adminTokens.list', 1, () => on.core.adminTokens.list('default', 'lanying')],
  ['devices.list', 1, () => on.core.devices.list('default', 'ann')],
  ['robots.get', 2, () => on.core.robots.get('default', 'bot')],
  ['robots.listByOwner', 1, () => Array.fromAsync(on.core.robots.listByOwner('default', 'ann'))],
  ['things.get', 2, () => on.core.things.get('default', 'thing')],
  ['things.listByOwner', 2, () => Array.fromAsync(on.core.things.listByOwner('default', 'ann'))],
  ['settings.of', 1, () => on.core.settings.of('default', 'ann')],
  ['userCommands.list', 1, () => on.core.userCommands.list('default', 'ann')],
  ['userCommands.list, of a type', 1, () => on.core.userCommands.list('default', 'ann', 1)],
  ['userValues.get', 1, () => on.core.userValues.get('default', 'ann', 1, 'kept')],
  ['logins.list', 3, () => on.core.logins.list('default', 'ann', undefined, 10)],
  ['eventLog.list, of a target', 3, () => on.core.eventLog.list('default', { target: 'ann' }, undefined, 10)],
  ['eventLog.list, of a request', 2, () => on.core.eventLog.list('default', { requestId: 'r' }, undefined, 10)],
  ['eventLog.page, of a target', 5, () => on.core.eventLog.page('default', 0, { target: 'ann' }, 10)],
  ['clientConfig.of', 2, () => on.core.clientConfig.of('default', 'ann')],
  ['clientConfig.effectiveOf', 3, () => on.core.clientConfig.effectiveOf('default', 'ann')],

  ['users.overwrite, of a new one', 6, () => overwrite('new')],
  ['users.overwrite, of one who is there', 4, () => overwrite('new')],
  ['users.register, of one', 5, () => on.core.users.register(call, [{ uid: 'newer' }])],
  [
    'users.register, of a hundred',
    6,
    () =>
      on.core.users.register(
        call,
        Array.from({ length: 100 }, (_, i) => ({ uid: `many ${i}` })),
      ),
  ],
  ['users.update', 3, () => on.core.users.update(call, 'ann', { displayName: 'A' })],
  ['users.update, of the name', 5, () => on.core.users.update(call, 'ann', { name: 'Ann' })],
  ['restrictions.set, a mute', 2, () => on.core.restrictions.set(call, 'ann', { mute: {} })],
  [
    'restrictions.set, a mute in place of a ban',
    3,
    () => on.core.restrictions.set(call, 'ann', { ban: false, mute: {} }),
  ],
  ['restrictions.set, a ban', 8, () => on.core.restrictions.set(call, 'cid', { ban: {} })],
  ['get_token, of a new client', 8, () => on.core.sessions.signIn(call, wildfireSignIn('bob', 'new phone'))],
  ['get_token, of a known client', 7, () => on.core.sessions.signIn(call, wildfireSignIn('bob', 'new phone'))],
  [
    'get_token, in place of another client',
    10,
    () => on.core.sessions.signIn(call, wildfireSignIn('bob', 'newer phone')),
  ],
  ['get_user_token, of a new platform', 9, () => on.core.sessions.signIn(call, openimSignIn('bob', 'first', 'ios'))],
  [
    'get_user_token, in place of another',
    11,
    () => on.core.sessions.signIn(call, openimSignIn('bob', 'second', 'ios')),
  ],
  ['sessions.kick, of one client', 4, () => on.core.sessions.kick(call, 'dan', { clientKey: "dan's phone" })],
  ['sessions.kick, of all', 6, () => on.core.sessions.kick(call, 'dan', {})],
  ['sessions.kick, without a session', 2, () => on.core.sessions.kick(call, 'dan', {})],
  ['pushBindings.bind', 5, () => on.core.pushBindings.bind(call, 'ann', phoneOf('ann'), { token: 'push' })],
  ['pushBindings.unbind', 3, () => on.core.pushBindings.unbind(call, 'ann', phoneOf('ann'))],
  ['userCommands.add', 4, () => on.core.userCommands.add(call, { uid: 'ann', type: 1, uuid: 'u', value: '', ex: '' })],
  ['userCommands.update', 3, () => on.core.userCommands.update(call, 'ann', 1, 'u', { value: 'v' })],
  ['userCommands.remove', 2, () => on.core.userCommands.remove(call, 'ann', 1, 'u')],
  ['userValues.put', 5, () => on.core.userValues.put(call, 'ann', { scope: 1, key: 'k', value: 'v' })],
  ['clientConfig.set', 4, () => on.core.clientConfig.set(call, 'ann', { key: 'value' })],
  ['things.put', 6, () => on.core.things.put(call, 'thing', { owners: ['ann', 'bob'] })],
  ['robots.setCallback', 3, () => on.core.robots.setCallback(call, 'bot', 'http://example.org')],
  ['devices.remove', 9, () => on.core.devices.remove(call, 'eve', 1)],
  ['importUsers, of a hundred', 8, () => importing('a', {})],
  ['importUsers, of a hundred who are there', 3, () => importing('a', {})],
  ['importUsers, of a hundred who are expected to be new', 6, () => importing('b', { expectsNew: true })],
  ['importUsers, of a hundred who are there all the same', 8, () => importing('b', { expectsNew: true })],
  ['users.destroy', 28, () => on.core.users.destroy(call, 'eve')],
]

/**
 * What SQLite would do for it that takes longer the more others there are. What waits for its position is a few pages, a subquery has
 * rows of the user, an app has one head, and the ranges of a log of ten million entries are 300.
 */
function walks({ sql }: Statement): string[] {
  const plan = database.query<{ detail: string }, []>(`explain query plan ${sql}`).all()
  return plan
    .map(({ detail }) => detail)
    .filter(
      (detail) =>
        (/^SCAN /.test(detail) &&
          !/CONSTANT ROW|VALUES CLAUSE|audit_pending|found|since|listed|ranked|subquery/.test(detail)) ||
        (/\(app=\?\)$/.test(detail) && !/audit_heads/.test(detail)),
    )
    .map((detail) => `${detail}: ${sql}`)
}

describe('a call sends so many statements, and none of them walks through others’ rows', () => {
  test.each(calls)('%s: %i', async (_, count, work) => {
    const statements = await on.statementsOf(work)
    expect(statements.flatMap(walks)).toEqual([])
    expect(statements.map(({ sql }) => sql)).toHaveLength(count)
  })
})

test('a deletion sends as many statements whatever the number of devices', async () => {
  const sent: number[] = []
  for (const [uid, devices] of [
    ['one', 1],
    ['ten', 10],
  ] as const) {
    await on.core.users.register(call, [{ uid }])
    for (let i = 0; i < devices; i++) await signInsOf(on).lanying(uid, `${uid} token ${i}`, `${uid} guid ${i}`, 'linux')
    sent.push((await on.statementsOf(() => on.core.users.destroy(call, uid))).length)
  }
  expect(sent[1]).toBe(sent[0])
})

/** Calls that show or end sessions, or open one for a new client. */
const secretless: readonly [name: string, work: () => Promise<unknown>][] = [
  ['presence.devicesOf', () => on.core.presence.devicesOf('default', 'ann')],
  ['presence.sessionsOf', () => on.core.presence.sessionsOf('default', 'ann')],
  ['get_token, of a new client', () => on.core.sessions.signIn(call, wildfireSignIn('fay', 'tablet'))],
  ['get_user_token', () => on.core.sessions.signIn(call, openimSignIn('fay', 'third', 'ios'))],
  ['sessions.kick', () => on.core.sessions.kick(call, 'fay', {})],
]

test.each(secretless)('%s decrypts no secrets', async (_, work) => {
  const reads = (await on.statementsOf(work)).filter(({ sql }) => sql.startsWith('select'))
  expect(reads.length).toBeGreaterThan(0)
  for (const { sql } of reads) if (/ (from|join) "sessions"/.test(sql)) expect(sql).not.toMatch(/\*|encrypted_secrets/)
})

test('the counts of the outbox are read from a row a receiver, and no message but the oldest', async () => {
  const statements = await on.statementsOf(() => on.storage.outbox.queueStats())
  expect(statements.flatMap(walks)).toEqual([expect.stringMatching(/^SCAN outbox_counts: /)])
})

test('a walk is seen', () => {
  const statement = (sql: string) => walks({ sql, parameters: [] })
  expect(statement('select * from users')).toHaveLength(1)
  expect(statement('select * from users where app = ? and display_name = ?')).toHaveLength(1)
  expect(statement('select * from users where app = ? and uid = ?')).toEqual([])
})
