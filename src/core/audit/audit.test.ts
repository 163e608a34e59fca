import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { appKeys, callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { everyByte, everyRow } from '../../../test/kit/database.ts'
import { openimSignIn, signInsOf, wildfireSignIn } from '../../../test/kit/sign-ins.ts'
import { emptyProfile } from '../accounts/user.ts'
import type { Call } from '../values.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  const { core } = on
  const setUp = callBy('admin')
  await core.registrations.register(setUp, { name: 'Ann', password: secret.password })
  await core.users.register(setUp, [{ uid: 'ann' }, { uid: 'bob', mobile: '1' }])
  await core.robots.put(setUp, 'bot', {
    ...profile,
    name: 'bot',
    owner: '',
    secret: secret.robot,
    callback: '',
    robotExtra: '',
  })
  await signInsOf(on).wildfire('bob', 'phone')
  await core.pushBindings.bind(setUp, 'bob', phone, { token: `${secret.push} of bob` })
  await core.userCommands.add(setUp, { uid: 'bob', type: 1, uuid: 'kept', value: '', ex: '' })
  await core.clientConfig.set(setUp, '', { key: 'value' })
  await core.pushLabels.addTags(setUp, 'bob', ['tag'])
})
afterEach(() => on.close())

/** What nobody may ever read in a trace, nor in the file. */
const secret = {
  password: 'the-first-password',
  newPassword: 'the-second-password',
  robot: 'the-robots-secret',
  push: 'the-push-token',
  answer: 'the-answer-to-her-question',
}

const { displayName, portrait, gender, mobile, email, address, company, social, extra } = emptyProfile
const profile = { displayName, portrait, gender, mobile, email, address, company, social, extra }
const phone = { dialect: 'wildfire', clientKey: 'phone' } as const
const call: Call = { app: 'default', dialect: 'lanying', actor: { kind: 'console', id: 'eve' } }
const annOf = async () => (await on.core.users.findByName('default', 'Ann'))?.uid ?? ''
const adminToken = () => on.core.adminTokens.create(callBy('admin'), 'of the shop', 'hash of the admin token')

/** Every method that changes what is stored, done so that it does. */
const writes: Readonly<Record<string, () => Promise<unknown>>> = {
  'apps.create': () => on.core.apps.create(call, 'other', appKeys('other')),
  'adminTokens.create': () => on.core.adminTokens.create(call, 'label', 'hash'),
  'adminTokens.revoke': async () => on.core.adminTokens.revoke(call, (await adminToken()).id),
  'users.overwrite': () => on.core.users.overwrite(call, 'new', { ...profile, kind: 'person', grade: 0, name: 'new' }),
  'users.register': () => on.core.users.register(call, [{ uid: 'new 1' }, { uid: 'new 2' }]),
  'users.registerOne': () => on.core.users.registerOne(call, 'new', {}),
  'users.ensureAdmin': () => on.core.users.ensureAdmin(call, 'admin', 'superAdmin'),
  'users.registerNamed': () => on.core.users.registerNamed(call, 'new', 'hash'),
  'users.update': () => on.core.users.update(call, 'bob', { displayName: 'B', mobile: '2' }),
  'users.updateEach': async () =>
    on.core.users.updateEach(call, [
      { num: (await on.core.users.get('default', 'bob')).num, patch: { displayName: 'B' } },
    ]),
  'users.destroy': () => on.core.users.destroy(call, 'bob'),
  'registrations.register': () => on.core.registrations.register(call, { name: 'new', password: secret.newPassword }),
  'registrations.registerWith': () =>
    on.core.registrations.registerWith(call, { name: 'new', password: secret.newPassword }, [], async () => {}),
  'registrations.registerEach': () =>
    on.core.registrations.registerEach(call, [{ name: 'new', password: secret.newPassword }]),
  'passwords.change': async () =>
    on.core.passwords.change(call, await annOf(), {
      from: secret.password,
      to: secret.newPassword,
      address: '192.0.2.1',
      spare: undefined,
    }),
  'passwords.set': () => on.core.passwords.set(call, 'bob', secret.newPassword),
  'passwordLogins.logIn': () =>
    on.core.passwordLogins.logIn(call, {
      who: { by: 'name', text: 'Ann' },
      password: secret.password,
      address: '192.0.2.1',
      dialect: 'lanying',
      token: { hash: 'hash', expiresAtMs: undefined },
      installation: { clientKey: 'guid' },
    }),
  'settings.update': () => on.core.settings.update(call, 'bob', { authAnswer: secret.answer }),
  'robots.put': () =>
    on.core.robots.put(call, 'bot', {
      ...profile,
      name: 'bot',
      owner: '',
      secret: secret.robot,
      callback: '',
      robotExtra: '',
    }),
  'robots.setCallback': () => on.core.robots.setCallback(call, 'bot', 'http://example.org'),
  'restrictions.set': () => on.core.restrictions.set(call, 'bob', { ban: { reason: 'spam' }, mute: {} }),
  'restrictions.setEach': () => on.core.restrictions.setEach(call, ['bob', 'ann'], { mute: {} }),
  'sessions.signIn': () => on.core.sessions.signIn(call, wildfireSignIn('bob', 'other phone')),
  'sessions.issueAdminToken': () =>
    on.core.sessions.issueAdminToken(call, { uid: 'bob', dialect: 'openim', hash: 'hash', expiresAtMs: 1 }),
  'sessions.kick': () => on.core.sessions.kick(call, 'bob', {}),
  'sessions.openSessionForToken': async () => {
    await on.core.sessions.signIn(callBy('openim'), openimSignIn('bob', 'hash', 'web'))
    return on.core.sessions.openSessionForToken(call, { uid: 'bob', hash: 'hash' }, { clientKey: 'guid' })
  },
  'devices.kick': () => on.core.devices.kick(call, 'bob', 1),
  'devices.remove': () => on.core.devices.remove(call, 'bob', 1),
  'things.put': () => on.core.things.put(call, 'thing', { owners: ['ann'] }),
  'userCommands.add': () => on.core.userCommands.add(call, { uid: 'bob', type: 1, uuid: 'u', value: 'v', ex: '' }),
  'userCommands.update': () => on.core.userCommands.update(call, 'bob', 1, 'kept', { value: 'new' }),
  'userCommands.remove': () => on.core.userCommands.remove(call, 'bob', 1, 'kept'),
  'clientConfig.set': () => on.core.clientConfig.set(call, '', { key: 'other' }),
  'clientConfig.remove': () => on.core.clientConfig.remove(call, '', ['key']),
  'pushBindings.bind': () => on.core.pushBindings.bind(call, 'bob', phone, { token: secret.push }),
  'pushBindings.unbind': () => on.core.pushBindings.unbind(call, 'bob', phone),
  'pushBindings.unbindDevice': () => on.core.pushBindings.unbindDevice(call, { uid: 'bob', ...phone }),
  'pushLabels.setAlias': () => on.core.pushLabels.setAlias(call, 'bob', 'alias'),
  'pushLabels.addTags': () => on.core.pushLabels.addTags(call, 'bob', ['another tag']),
  'pushLabels.removeTags': () => on.core.pushLabels.removeTags(call, 'bob', ['tag']),
  'pushLabels.removeAllTags': () => on.core.pushLabels.removeAllTags(call, 'bob'),
}

/** Those that change nothing that is stored. `apps.load` writes at the first start only. */
const reads: Readonly<Record<string, readonly string[]>> = {
  apps: ['load', 'exists', 'key', 'secrets'],
  adminTokens: ['list'],
  users: [
    'find',
    'get',
    'findByNum',
    'findByName',
    'listByMobile',
    'listByEmail',
    'list',
    'count',
    'listByNums',
    'listInOrder',
  ],
  registrations: ['refuseTaken'],
  passwords: ['confirm'],
  settings: ['of', 'ofMany'],
  robots: ['get', 'listByOwner', 'list'],
  restrictions: ['of', 'ofMany', 'list'],
  sessions: ['findOnDevice', 'previewAdmission', 'findToken'],
  devices: ['list'],
  presence: ['devicesOf', 'sessionsOf', 'connectionsOf', 'countsByNode', 'devicesOn'],
  things: ['get', 'listByOwner'],
  userCommands: ['list'],
  clientConfig: ['of', 'list'],
  pushLabels: ['listTags'],
}

test('every method of every service is known here to read or to write', () => {
  const known = [
    ...Object.keys(writes),
    ...Object.entries(reads).flatMap(([service, methods]) => methods.map((method) => `${service}.${method}`)),
  ]
  const { context: _, ...services } = on.core
  const all = Object.entries(services).flatMap(([name, service]) =>
    Object.getOwnPropertyNames(Object.getPrototypeOf(service))
      .filter((method) => method !== 'constructor')
      .map((method) => `${name}.${method}`),
  )
  expect(known.toSorted()).toEqual(all.toSorted())
})

describe('every change leaves a trace: who, what, on whom, through which dialect, when', () => {
  test.each(Object.entries(writes))('%s', async (_, write) => {
    on.clock.advance(1_000)
    await write()
    const traces = (await on.storage.audit.list('default', {}, 100)).filter(({ atMs }) => atMs === on.clock.now())
    const own = traces.filter(({ actor }) => actor.kind === 'console')
    expect(own.length).toBeGreaterThan(0)
    for (const trace of own) {
      expect(trace).toMatchObject({ app: 'default', actor: call.actor, dialect: 'lanying' })
      expect(trace.action).toMatch(/^[a-z_]+\.[a-z_]+$/)
    }
  })
  test('what is refused leaves none', async () => {
    const before = (await on.storage.audit.list('default', {}, 100)).length
    const refused = [
      on.core.users.update(call, 'nobody', { displayName: 'x' }),
      on.core.users.register(call, [{ uid: 'new' }, { uid: 'bob' }]),
      on.core.apps.create(call, 'default', appKeys('other')),
      on.core.userCommands.remove(call, 'bob', 9, 'unheard of'),
      on.core.passwords.change(call, 'bob', { from: 'wrong', to: 'x', address: '192.0.2.1', spare: undefined }),
    ]
    const outcomes = await Promise.allSettled(refused)
    expect(outcomes.map(({ status }) => status)).toEqual(refused.map(() => 'rejected'))
    expect(await on.storage.audit.list('default', {}, 100)).toHaveLength(before)
  })
})

describe('nothing secret leaks', () => {
  /** What the services were told, and what they made. */
  async function everySecret(): Promise<string[]> {
    const sessions = await Promise.all(
      ['phone', 'other phone'].map((key) => on.storage.sessions.findOnDevice('default', 'bob', 'wildfire', key)),
    )
    const made = sessions.flatMap((session) => Object.values(session?.secrets ?? {}))
    const thing = await on.core.things.get('default', 'thing')
    const addresses = await on.storage.pushAddresses.listOfUser('default', await annOf())
    const { answer: _, ...told } = secret
    return [
      ...Object.values(told),
      ...made,
      thing.token,
      thing.secret,
      ...addresses.map(({ token }) => token),
      ...Object.values(appKeys('other')),
    ]
  }
  const takesAway = ['users.destroy', 'userCommands.remove', 'pushLabels.removeAllTags', 'devices.remove']

  test('into traces, into columns, or anywhere in the file', async () => {
    const order = Object.keys(writes).filter((name) => !takesAway.includes(name))
    for (const name of order) await writes[name]?.().catch(() => {})
    const secrets = await everySecret()
    expect(secrets.length).toBeGreaterThanOrEqual(12)
    expect(secrets.every((text) => text.length >= 12)).toBe(true)
    const traces = JSON.stringify(await on.storage.audit.list('default', {}, 1_000))
    const rows = everyRow(on.databasePath)
    const bytes = everyByte(on.databasePath)
    for (const text of secrets) {
      expect(traces).not.toContain(text)
      expect(rows).not.toContain(text)
      expect(bytes.includes(text)).toBe(false)
    }
    expect(traces).not.toContain(secret.answer)
  })
})
