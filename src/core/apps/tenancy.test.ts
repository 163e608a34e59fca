import { afterEach, beforeEach, expect, test } from 'bun:test'
import { appKeys, callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { connect, signInsOf } from '../../../test/kit/sign-ins.ts'
import { emptyProfile } from '../accounts/user.ts'
import type { AppId } from '../values.ts'

/** No request sees or changes another app's users (docs/architecture.md#tenancy). Both apps use the same ids and texts. */
let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  await on.core.apps.create(callBy('admin'), 'other', appKeys('other'))
})
afterEach(() => on.close())

const { displayName, portrait, gender, address, company, social, extra } = emptyProfile
const profile = { displayName, portrait, gender, address, company, social, extra, mobile: '1', email: 'a@b' }

/** One of everything, by the same names in every app. */
async function populate(app: AppId): Promise<void> {
  const { core } = on
  const call = callBy('wildfire', app)
  await core.users.overwrite(call, 'ann', { ...profile, kind: 'person', grade: 0, name: 'Ann' })
  await core.users.registerNamed(call, 'Named', 'hash')
  await core.robots.put(call, 'bot', {
    ...profile,
    name: 'Bot',
    owner: 'ann',
    secret: 's',
    callback: '',
    robotExtra: '',
  })
  await core.restrictions.set(call, 'ann', { mute: { reason: app } })
  await core.things.put(call, 'thing', { owners: ['ann'], extra: app })
  await core.userCommands.add(call, { uid: 'ann', type: 1, uuid: 'u', value: app, ex: '' })
  await core.clientConfig.set(call, 'ann', { key: app })
  await core.settings.update(call, 'ann', { pushNickName: app })
  await core.pushLabels.addTags(call, 'ann', [app])
  const by = signInsOf(on, app)
  connect(on, await by.wildfire('ann', 'phone'))
  await by.openim('ann', 'token', 'web')
  await core.pushBindings.bind(call, 'ann', { dialect: 'wildfire', clientKey: 'phone' }, { token: 'push' })
  await core.adminTokens.create(call, 'lanying', app, 'admin token')
}

/** Everything a request of this app can read. */
async function view(app: AppId): Promise<Record<string, unknown>> {
  const { core, storage } = on
  const page = { offset: 0, limit: 100 }
  const [named] = await core.users.list(app, { kinds: ['person'], uidContains: '2' }, page)
  return {
    find: await core.users.find(app, 'ann', true),
    byNum: await core.users.findByNum(app, named?.num ?? 0),
    byName: await core.users.findByName(app, 'Named', true),
    byMobile: await core.users.listByMobile(app, '1', 9),
    byEmail: await core.users.listByEmail(app, 'a@b'),
    list: await core.users.list(app, { destroyed: true }, page),
    count: await core.users.count(app, { destroyed: true }),
    inOrder: await core.users.listInOrder(app, ['bot', 'ann']),
    byNums: await core.users.listByNums(app, [named?.num ?? 0]),
    byDay: [...(await storage.users.creations(app, 0, 2 ** 50)).days],
    password: await storage.users.passwordHash(app, named?.uid ?? ''),
    robot: await core.robots.get(app, 'bot').catch((error) => error.code),
    robots: await core.robots.list(app, page),
    owned: await Array.fromAsync(core.robots.listByOwner(app, 'ann')),
    restrictions: await core.restrictions.of(app, 'ann'),
    restricted: (await Array.fromAsync(core.restrictions.list(app))).flatMap((page) => [...page]),
    thing: await core.things.get(app, 'thing').catch((error) => error.code),
    things: await Array.fromAsync(core.things.listByOwner(app, 'ann')),
    commands: await core.userCommands.list(app, 'ann'),
    config: await core.clientConfig.pageAs(app, { uid: '', key: '' }, page, (entries) => entries),
    settings: await core.settings.of(app, 'ann'),
    tags: await core.pushLabels.listTags(app, 'ann'),
    devices: await core.devices.list(app, 'ann'),
    presence: await core.presence.sessionsOf(app, 'ann'),
    connections: [...(await core.presence.connectionsOf(app, ['ann']))],
    online: await core.presence.devicesOn(app, 1, 0, 100),
    counts: await core.presence.countsByNode(app),
    session: await core.sessions.findLatestOnDevice(app, 'ann', 'wildfire', 'phone'),
    token: await core.sessions.findToken(app, 'token'),
    adminTokens: await core.adminTokens.list(app, 'lanying'),
    audit: await storage.audit.list(app, {}, 1_000),
  }
}

test('an app that is full shows nothing of itself to one that is empty', async () => {
  const before = await view('other')
  await populate('default')
  expect(await view('other')).toEqual(before)
})
test('what one changes, takes and destroys is the other’s not', async () => {
  await populate('default')
  const before = await view('default')
  await populate('other')
  const call = callBy('wildfire', 'other')
  await on.core.users.update(call, 'ann', { name: 'Anna', displayName: 'changed' })
  await on.core.restrictions.set(call, 'ann', { ban: {}, mute: false })
  await on.core.sessions.kick(call, 'ann', {})
  await on.core.devices.remove(call, 'ann', 1)
  await on.core.users.destroy(call, 'bot')
  await on.core.users.destroy(call, 'ann')
  await on.core.clientConfig.remove(call, '', ['key'])
  await on.core.things.put(call, 'thing', { owners: [] })
  expect(await view('default')).toEqual(before)
})
test('each app counts its nums by itself', async () => {
  await populate('default')
  await populate('other')
  const nums = async (app: AppId) => (await on.core.users.list(app, {}, { offset: 0, limit: 9 })).map(({ num }) => num)
  expect(await nums('other')).toEqual(await nums('default'))
})
