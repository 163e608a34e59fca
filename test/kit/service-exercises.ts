import { emptyProfile } from '../../src/core/accounts/user.ts'
import type { SignIn } from '../../src/core/console/console-sessions.ts'
import type { Core } from '../../src/core/core.ts'
import type { AppId, Call, RequestRun } from '../../src/core/values.ts'
import { connectionOf } from './connections.ts'
import { appKeys, callBy, ownSetting, type TestCore } from './core.ts'
import { openimSignIn, signInsOf, wildfireSignIn } from './sign-ins.ts'

/**
 * One call of a method, such that one that writes does write and one that reads finds something. What an internal one writes
 * is not audited.
 */
export type Exercise = { readonly kind: 'writes' | 'reads' | 'internal'; readonly run: () => unknown }

type Services = Omit<Core, 'context'>
type MethodsOf<T> = { [K in keyof T]: T[K] extends (...args: never) => unknown ? K : never }[keyof T]

/** Every method of every service of the core: a new one does not compile before it is exercised here. */
export type Exercises = {
  readonly [S in keyof Services]: { readonly [M in MethodsOf<Services[S]>]: Exercise }
}

/** The caller of every exercise. */
export const exerciseCall: Call = {
  app: 'default',
  dialect: 'lanying',
  actor: { kind: 'console', id: 'eve' },
  requestId: 'request 1',
}

/** What no log, audit entry or file may hold. */
export const secrets = {
  password: 'the-first-password',
  newPassword: 'the-second-password',
  robot: 'the-robots-secret',
  push: 'the-push-token',
  answer: 'the-answer-to-her-question',
}

const writes = (run: () => Promise<unknown>): Exercise => ({ kind: 'writes', run })
const internal = (run: () => Promise<unknown>): Exercise => ({ kind: 'internal', run })
const reads = (run: () => unknown): Exercise => ({ kind: 'reads', run })

const { displayName, portrait, gender, mobile, email, address, company, social, extra } = emptyProfile
const profile = { displayName, portrait, gender, mobile, email, address, company, social, extra }
const robot = { ...profile, name: 'bot', owner: '', secret: secrets.robot, callback: '', robotExtra: '' }
const phone = { dialect: 'wildfire', clientKey: 'phone' } as const
const page = { offset: 0, limit: 10 }

/** What the exercises work on: Ann with a password, Bob with a bit of everything, and a robot. */
export async function setUpExercises(on: TestCore, app: AppId = 'default'): Promise<void> {
  const { core } = on
  const setUp = callBy('admin', app)
  await core.registrations.register(setUp, { name: 'Ann', password: secrets.password, address: undefined })
  await core.users.register(setUp, [{ uid: 'ann' }, { uid: 'bob', mobile: '1' }])
  await core.robots.put(setUp, 'bot', robot)
  await signInsOf(on, app).wildfire('bob', 'phone')
  await core.pushBindings.bind(setUp, 'bob', phone, { token: `${secrets.push} of bob` })
  await core.userCommands.add(setUp, { uid: 'bob', type: 1, uuid: 'first', value: '', ex: '' })
  await core.clientConfig.set(setUp, '', { key: 'value' })
  await core.userValues.put(setUp, 'bob', { scope: 1, key: 'first', value: 'v' })
  await core.pushLabels.addTags(setUp, 'bob', ['tag'])
  await core.things.put(setUp, 'thing', { owners: ['ann'] })
  const { text } = await core.adminKeys.create({ ...setUp, scope: 'root' }, { label: 'first', scope: 'owner' })
  await core.adminKeys.authenticate(text)
  keyTexts.set(on, text)
  const { adam, eve } = loginsOf(app)
  for (const name of [adam, eve])
    await core.consoleLogins.create(setUp, { name, role: 'owner', password: secrets.password })
  browsers.set(on, await core.consoleSessions.signInByPassword(setUp, adam, secrets.password, '192.0.2.1'))
}

/**
 * Logins of the console are of the server: another app's exercises have others. They stay when the app is deleted, so the name
 * of the app is in them only backwards: a test looks for what it left.
 */
function loginsOf(app: AppId) {
  const prefix = loginPrefix(app)
  return { adam: `${prefix}adam`, eve: `${prefix}eve`, fresh: `${prefix}new` }
}
export const loginPrefix = (app: AppId): string => (app === 'default' ? '' : `${[...app].reverse().join('')}-`)

/** A browser that each core was set up with, signed in as adam. */
const browsers = new WeakMap<TestCore, SignIn>()

/** The text of the key that each core was set up with. */
const keyTexts = new WeakMap<TestCore, string>()

export function exercisesOf(on: TestCore, app: AppId = 'default'): Exercises {
  const { core } = on
  const call = { ...exerciseCall, app }
  const owner = { ...call, scope: 'owner' } as const
  const { eve, fresh } = loginsOf(app)
  const key = async () => (await core.adminKeys.list(app, undefined, 1))[0]?.id ?? ''
  const ann = async () => (await core.users.findByName(app, 'Ann'))?.uid ?? ''
  const bob = () => core.users.get(app, 'bob')
  const sessionOfBob = async () => (await on.storage.sessions.listLive(app, 'bob'))[0]?.id ?? ''
  const connectBob = () => {
    const connection = connectionOf({ id: 'of bob', app, uid: 'bob', dialect: 'wildfire', clientKey: 'phone' })
    on.registry.add(connection, on.registry.fencingToken())
    return connection.id
  }
  const repeated = { app, caller: 'eve', key: 'first' }
  const begun = async () => {
    const { run } = (await core.repeatedRequests.begin(repeated, 'hash')) as { run: RequestRun }
    return run
  }
  const registration = { name: 'new', password: secrets.newPassword, address: undefined }
  return {
    apps: {
      // At the first start it makes the default app; `openTestCore` has called it.
      load: reads(() => core.apps.load()),
      ids: reads(() => core.apps.ids()),
      exists: reads(() => core.apps.exists(app)),
      key: reads(() => core.apps.key(app, 'openim.secret')),
      secrets: reads(() => core.apps.secrets('openim.secret')),
      list: reads(() => core.apps.list(undefined, 10)),
      get: reads(() => core.apps.get(app)),
      enabledIds: reads(() => core.apps.enabledIds()),
      isEnabled: reads(() => core.apps.isEnabled(app)),
      secretsOf: reads(() => core.apps.secretsOf(app, 'openim.secret')),
      listSecrets: reads(() => core.apps.listSecrets(app)),
      sessionsUnder: reads(() => core.apps.sessionsUnder(app, 'openim.secret')),
      assertRotatable: reads(() => core.apps.assertRotatable(app, 'openim.secret')),
      rotate: writes(() => core.apps.rotate(call, app, { name: 'openim.secret', previousUntilMs: 2 ** 50 })),
      setDisabled: writes(async () => {
        await core.apps.create(callBy('admin', app), 'disabled', appKeys('disabled'))
        return core.apps.setDisabled(call, 'disabled', true)
      }),
      delete: writes(async () => {
        await core.apps.create(callBy('admin', app), 'deleted', appKeys('deleted'))
        await core.apps.setDisabled(call, 'deleted', true)
        return core.apps.delete(call, 'deleted', 'deleted')
      }),
      onChange: reads(() => core.apps.onChange(() => {})),
      onReload: reads(() => core.apps.onReload(async () => {})),
      reload: reads(() => core.apps.reload()),
      create: writes(() => core.apps.create(call, 'other', appKeys('other'))),
      createWithNewKeys: writes(() => core.apps.createWithNewKeys(call, 'new')),
    },
    adminKeys: {
      // `setUpExercises` has used it: the next use of this minute is not written.
      authenticate: reads(() => core.adminKeys.authenticate(keyTexts.get(on) ?? '')),
      list: reads(() => core.adminKeys.list(app, undefined, 10)),
      get: reads(async () => core.adminKeys.get(app, await key())),
      create: writes(() => core.adminKeys.create(owner, { label: 'label', scope: 'owner' })),
      update: writes(async () => core.adminKeys.update(owner, await key(), { label: 'other' })),
      rotate: writes(async () => core.adminKeys.rotate(owner, await key(), 1_000)),
      revoke: writes(async () => core.adminKeys.revoke(owner, await key())),
      previewRevoke: reads(async () => core.adminKeys.previewRevoke(owner, await key())),
    },
    appSettings: {
      load: reads(() => core.appSettings.load()),
      list: reads(() => core.appSettings.list(app)),
      set: writes(() => core.appSettings.set(call, app, { [ownSetting]: 'a value' })),
      remove: writes(async () => {
        await core.appSettings.set(callBy('admin', app), app, { [ownSetting]: 'a value' })
        return core.appSettings.remove(call, app, ownSetting)
      }),
    },
    adminTokens: {
      list: reads(() => core.adminTokens.list(app, 'lanying')),
      create: writes(() => core.adminTokens.create(call, 'lanying', 'label', 'hash')),
      revoke: writes(async () => {
        const { id } = await core.adminTokens.create(
          callBy('admin', app),
          'lanying',
          'of the shop',
          'hash of the admin token',
        )
        return core.adminTokens.revoke(call, 'lanying', id)
      }),
    },
    consoleLogins: {
      list: reads(() => core.consoleLogins.list(undefined, 10)),
      get: reads(() => core.consoleLogins.get(eve)),
      create: writes(() =>
        core.consoleLogins.create(call, { name: fresh, role: 'viewer', password: secrets.newPassword }),
      ),
      update: writes(() => core.consoleLogins.update(call, eve, { role: 'viewer', password: secrets.newPassword })),
      changePassword: writes(() => {
        const change = { from: secrets.password, to: secrets.newPassword, address: '192.0.2.1', session: '' }
        return core.consoleLogins.changePassword(call, eve, change)
      }),
      remove: writes(() => core.consoleLogins.remove(call, eve)),
    },
    consoleSessions: {
      createLink: writes(() => core.consoleSessions.createLink(call, {})),
      signInByLink: writes(async () => {
        const { code } = await core.consoleSessions.createLink(callBy('admin', app), { login: eve })
        return core.consoleSessions.signInByLink(call, code, '192.0.2.1')
      }),
      signInByPassword: writes(() => core.consoleSessions.signInByPassword(call, eve, secrets.password, '192.0.2.1')),
      authenticate: reads(() => core.consoleSessions.authenticate(browsers.get(on)?.token ?? '')),
      signOut: writes(async () => {
        const { session } = await core.consoleSessions.signInByPassword(call, eve, secrets.password, '192.0.2.1')
        return core.consoleSessions.signOut(call, session)
      }),
    },
    eventLog: {
      range: reads(() => core.eventLog.range(app)),
      page: reads(() => core.eventLog.page(app, undefined, {}, 10)),
      find: reads(() => core.eventLog.find(app, '1-x')),
      list: reads(() => core.eventLog.list(app, {}, undefined, 10)),
    },
    presenceLog: {
      range: reads(() => core.presenceLog.range(app)),
      page: reads(() => core.presenceLog.page(app, undefined, {}, 10)),
      find: reads(() => core.presenceLog.find(app, 'p1-x')),
    },
    repeatedRequests: {
      begin: internal(() => core.repeatedRequests.begin({ ...repeated, key: 'new' }, 'hash')),
      answer: internal(async () => core.repeatedRequests.answer(await begun(), 'reply')),
      forget: internal(async () => core.repeatedRequests.forget(await begun())),
      isCommitted: reads(() => core.repeatedRequests.isCommitted({ ...repeated, token: 'token' })),
    },
    usedSignatures: { useOnce: internal(() => core.usedSignatures.useOnce(app, 'sign', 1)) },
    users: {
      find: reads(() => core.users.find(app, 'bob')),
      get: reads(bob),
      resolveUid: reads(() => core.users.resolveUid(app, 'bob')),
      resolve: reads(() => core.users.resolve(app, 'name:Ann')),
      findByNum: reads(async () => core.users.findByNum(app, (await bob()).num)),
      findByName: reads(() => core.users.findByName(app, 'Ann')),
      listByMobile: reads(() => core.users.listByMobile(app, '1')),
      listByEmail: reads(() => core.users.listByEmail(app, '')),
      list: reads(() => core.users.list(app, {}, page)),
      count: reads(() => core.users.count(app, {})),
      search: reads(() => core.users.search(call, { uidContains: 'B' }, page)),
      listAs: reads(() => core.users.listAs(app, {}, page, (users) => users)),
      pageAs: reads(() => core.users.pageAs(call, {}, page, (users) => users)),
      creations: reads(() => core.users.creations(call, 0, 2 ** 50)),
      listByNums: reads(async () => core.users.listByNums(app, [(await bob()).num])),
      listInOrder: reads(() => core.users.listInOrder(app, ['bob', 'ann'])),
      overwrite: writes(() => core.users.overwrite(call, 'new', { ...profile, kind: 'person', grade: 0, name: 'new' })),
      register: writes(() => core.users.register(call, [{ uid: 'new 1', name: 'one' }, { uid: 'new 2' }])),
      registerOne: writes(() => core.users.registerOne(call, 'new', {})),
      ensureAdmin: writes(() => core.users.ensureAdmin(call, 'admin', 'superAdmin')),
      registerNamed: writes(() => core.users.registerNamed(call, 'new', 'hash')),
      update: writes(() => core.users.update(call, 'bob', { name: 'B', mobile: '2' }, { uniqueMobile: true })),
      updateEach: writes(async () => {
        const { num } = await bob()
        const changes = [{ displayName: 'A' }, { displayName: 'B' }].map((patch) => ({ num, patch }))
        return core.users.updateEach(call, changes)
      }),
      destroy: writes(() => core.users.destroy(call, 'bob')),
    },
    userSearch: {
      find: reads(() => core.userSearch.find(app, 'bob', undefined, 10)),
      looksLikeToken: reads(() => core.userSearch.looksLikeToken('bob')),
    },
    userList: {
      page: reads(() => core.userList.page(app, {}, undefined, 10)),
      restricted: reads(() => core.userList.restricted(app, 'ban', undefined, 10)),
    },
    userNotes: {
      list: reads(() => core.userNotes.list(app, 'bob', undefined, 10)),
      add: writes(() => core.userNotes.add(call, 'bob', 'called the support')),
      remove: writes(async () => {
        const { id } = await core.userNotes.add(callBy('admin', app), 'bob', 'wrong')
        return core.userNotes.remove(call, 'bob', id)
      }),
    },
    logins: { list: reads(() => core.logins.list(app, 'bob', undefined, 10)) },
    registrations: {
      create: writes(() => core.registrations.create(call, { name: 'new' }, secrets.newPassword)),
      register: writes(() => core.registrations.register(call, registration)),
      registerWith: writes(() => core.registrations.registerWith(call, registration, [], async () => {})),
      registerEach: writes(() => core.registrations.registerEach(call, [registration])),
      assertNameFree: reads(() => core.registrations.assertNameFree(app, 'new')),
    },
    passwords: {
      confirm: reads(async () => core.passwords.confirm(app, await ann(), secrets.password, '192.0.2.1')),
      change: writes(async () => {
        const change = { from: secrets.password, to: secrets.newPassword, address: '192.0.2.1', spare: undefined }
        return core.passwords.change(call, await ann(), change)
      }),
      set: writes(() => core.passwords.set(call, 'bob', secrets.newPassword)),
    },
    passwordLogins: {
      isThrottled: reads(async () => core.passwordLogins.isThrottled(app, 'bob')),
      logIn: writes(() =>
        core.passwordLogins.logIn(call, {
          loginName: { by: 'name', text: 'Ann' },
          password: secrets.password,
          address: '192.0.2.1',
          dialect: 'lanying',
          token: { hash: 'hash', expiresAtMs: undefined },
          installation: { clientKey: 'guid' },
        }),
      ),
    },
    settings: {
      of: reads(() => core.settings.of(app, 'bob')),
      ofMany: reads(() => core.settings.ofMany(app, ['bob'])),
      update: writes(() => core.settings.update(call, 'bob', { authAnswer: secrets.answer })),
    },
    robots: {
      get: reads(() => core.robots.get(app, 'bot')),
      listByOwner: reads(() => Array.fromAsync(core.robots.listByOwner(app, 'bot'))),
      list: reads(() => core.robots.list(app, page)),
      put: writes(() => core.robots.put(call, 'bob', { ...robot, name: 'Bob' })),
      listAfter: reads(() => core.robots.listAfter(app, undefined, 0, 10)),
      create: writes(() => core.robots.create(call, 'new bot', { ...robot, name: 'new' })),
      update: writes(() => core.robots.update(call, 'bot', { displayName: 'Bot', robotExtra: 'more' })),
      rotateSecret: writes(() => core.robots.rotateSecret(call, 'bot')),
      setCallback: writes(() => core.robots.setCallback(call, 'bot', 'http://example.org')),
    },
    restrictions: {
      of: reads(() => core.restrictions.of(app, 'bob')),
      ofMany: reads(() => core.restrictions.ofMany(app, ['bob'])),
      list: reads(() => Array.fromAsync(core.restrictions.list(app))),
      set: writes(() => core.restrictions.set(call, 'bob', { ban: { reason: 'spam' }, mute: {} })),
      lift: writes(async () => {
        await core.restrictions.set(callBy('admin', app), 'bob', { mute: {} })
        return core.restrictions.lift(call, 'bob', 'mute')
      }),
      previewBan: reads(() => core.restrictions.previewBan(app, 'bob')),
      assertAhead: reads(() => core.restrictions.assertAhead({})),
      setMany: writes(() => core.restrictions.setMany(call, ['bob', 'ann'], { mute: {} })),
    },
    sessions: {
      findOpenForToken: reads(async () => {
        const token = await core.sessions.findToken(app, 'hash')
        return token && core.sessions.findOpenForToken(token, { clientKey: 'guid' })
      }),
      findLatestOnDevice: reads(() => core.sessions.findLatestOnDevice(app, 'bob', 'wildfire', 'phone')),
      listRemoved: reads(() => core.sessions.listRemoved(app, 'bob', 'wildfire', 'phone')),
      listRemovedOfUser: reads(() => core.sessions.listRemovedOfUser(app, 'bob', 'wildfire')),
      previewAdmission: reads(() => core.sessions.previewAdmission(app, 'bob', 'wildfire', 'ios')),
      findToken: reads(() => core.sessions.findToken(app, 'hash')),
      assertNotBanned: reads(() => core.sessions.assertNotBanned(app, 'bob')),
      // Another user's session on that phone ends with it.
      signIn: writes(() => core.sessions.signIn(call, wildfireSignIn('ann', 'phone'))),
      issueAdminToken: writes(() =>
        core.sessions.issueAdminToken(call, { uid: 'bob', dialect: 'openim', hash: 'hash', expiresAtMs: 1 }),
      ),
      kick: writes(() => core.sessions.kick(call, 'bob', {})),
      previewKick: reads(() => core.sessions.previewKick(app, 'bob', {})),
      list: reads(() => core.sessions.list(app, 'bob', 'all', undefined, 10)),
      get: reads(async () => core.sessions.get(app, await sessionOfBob())),
      openSessionForToken: writes(async () => {
        await core.sessions.signIn(callBy('openim', app), openimSignIn('bob', 'hash', 'web'))
        return core.sessions.openSessionForToken(call, { uid: 'bob', hash: 'hash' }, { clientKey: 'guid' })
      }),
    },
    devices: {
      find: reads(() => core.devices.find(app, 'bob', 'wildfire', 'phone')),
      list: reads(() => core.devices.list(app, 'bob')),
      get: reads(() => core.devices.get(app, 'bob', 'wildfire:phone')),
      targetOf: reads(() => core.devices.targetOf(app, 'bob', 1)),
      listWithDetails: reads(() => core.devices.listWithDetails(app, 'bob', 0, 10)),
      kick: writes(() => core.devices.kick(call, 'bob', 1)),
      remove: writes(() => core.devices.remove(call, 'bob', 1)),
    },
    presence: {
      devicesOf: reads(() => core.presence.devicesOf(app, 'bob')),
      sessionsOf: reads(() => core.presence.sessionsOf(app, 'bob')),
      connectionsOf: reads(() => core.presence.connectionsOf(app, ['bob'])),
      connectionsWithTokens: reads(() => core.presence.connectionsWithTokens(app, ['bob'])),
      countsByNode: reads(() => core.presence.countsByNode(app)),
      devicesOn: reads(() => core.presence.devicesOn(app, 1, 0, 10)),
      statesOf: reads(() => core.presence.statesOf(app, ['bob', 'nobody'])),
      summary: reads(() => core.presence.summary(app)),
    },
    connections: {
      list: reads(() => core.connections.list(app, {}, new Map(), 10)),
      get: reads(() => core.connections.get(app, connectBob())),
      disconnect: writes(() => core.connections.disconnect(call, connectBob())),
    },
    things: {
      get: reads(() => core.things.get(app, 'thing')),
      listByOwner: reads(() => Array.fromAsync(core.things.listByOwner(app, 'ann'))),
      list: reads(() => core.things.list(app, undefined, '', 10)),
      put: writes(() => core.things.put(call, '', { owners: ['ann'] })),
      create: writes(() => core.things.create(call, 'new', { owners: ['ann'] })),
      update: writes(() => core.things.update(call, 'thing', { extra: 'x' })),
      rotateSecrets: writes(() => core.things.rotateSecrets(call, 'thing')),
      remove: writes(() => core.things.remove(call, 'thing')),
    },
    userCommands: {
      list: reads(() => core.userCommands.list(app, 'bob')),
      add: writes(() => core.userCommands.add(call, { uid: 'bob', type: 1, uuid: 'u', value: 'v', ex: '' })),
      update: writes(() => core.userCommands.update(call, 'bob', 1, 'first', { value: 'new' })),
      remove: writes(() => core.userCommands.remove(call, 'bob', 1, 'first')),
    },
    clientConfig: {
      of: reads(() => core.clientConfig.of(app, 'bob')),
      effectiveOf: reads(() => core.clientConfig.effectiveOf(app, 'bob')),
      pageAs: reads(() => core.clientConfig.pageAs(app, { uid: '', key: '' }, page, (entries) => entries)),
      set: writes(() => core.clientConfig.set(call, '', { key: 'other' })),
      remove: writes(() => core.clientConfig.remove(call, '', ['key'])),
    },
    userValues: {
      get: reads(() => core.userValues.get(app, 'bob', 1, 'first')),
      put: writes(() => core.userValues.put(call, 'bob', { scope: 1, key: 'k', value: 'v' })),
    },
    pushBindings: {
      list: reads(() => core.pushBindings.list(app, 'bob')),
      unbindById: writes(() => core.pushBindings.unbindById(call, 'bob', 'wildfire:push:phone')),
      bind: writes(() => core.pushBindings.bind(call, 'bob', phone, { token: secrets.push })),
      isBound: reads(() =>
        core.pushBindings.isBound({ app, uid: 'bob', ...phone }, { token: secrets.push, notifier: '' }),
      ),
      unbind: writes(() => core.pushBindings.unbind(call, 'bob', phone)),
      unbindDevice: writes(() => core.pushBindings.unbindDevice(call, { uid: 'bob', ...phone })),
    },
    pushLabels: {
      setAlias: writes(() => core.pushLabels.setAlias(call, 'bob', 'alias')),
      listTags: reads(() => core.pushLabels.listTags(app, 'bob')),
      addTags: writes(() => core.pushLabels.addTags(call, 'bob', ['another tag'])),
      removeTags: writes(() => core.pushLabels.removeTags(call, 'bob', ['tag'])),
      removeAllTags: writes(() => core.pushLabels.removeAllTags(call, 'bob')),
    },
  }
}
