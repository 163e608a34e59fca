import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { connect, signInsOf, stored } from '../../../test/kit/sign-ins.ts'
import type { UserId } from '../values.ts'
import type { RobotDraft } from './robots.ts'
import { emptyProfile } from './user.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
})
afterEach(() => on.close())

const call = callBy('wildfire')
const { displayName, portrait, gender, mobile, email, address, company, social, extra } = emptyProfile
const profile = { displayName, portrait, gender, mobile, email, address, company, social, extra }
const put = (uid: UserId, more: Partial<RobotDraft> = {}) =>
  on.core.robots.put(call, uid, {
    ...profile,
    name: `${uid}!`,
    owner: '',
    secret: '',
    callback: '',
    robotExtra: '',
    ...more,
  })
const createPerson = (uid: UserId) =>
  on.core.users.overwrite(call, uid, { ...profile, kind: 'person', grade: 0, name: `${uid}!` })
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.code,
  )

describe('making a robot', () => {
  test('its owner is itself unless one is named, its secret is made unless one is given', async () => {
    const robot = await put('bot')
    expect(robot).toMatchObject({ owner: 'bot', secret: expect.stringMatching(/^[0-9a-f]{32}$/) })
    expect(await put('other', { owner: 'ann', secret: 'given' })).toMatchObject({ owner: 'ann', secret: 'given' })
    expect(await on.core.robots.get('default', 'bot')).toMatchObject({ user: { kind: 'robot' }, robot })
  })
  test('again, without a secret, changes the secret; with one, keeps to it', async () => {
    const { secret } = await put('bot')
    expect((await put('bot')).secret).not.toBe(secret)
    expect((await put('bot', { secret })).secret).toBe(secret)
  })
  test('by a function takes an unused id', async () => {
    await put('bot-3')
    const { uid } = await on.core.robots.put(call, (serial) => `bot-${serial}`, {
      ...profile,
      name: 'made',
      owner: '',
      secret: '',
      callback: '',
      robotExtra: '',
    })
    expect(uid).toBe('bot-4')
  })
  test('under a name that another has is refused, and nothing changes', async () => {
    await createPerson('ann')
    expect(await codeOf(put('bot', { name: 'ann!' }))).toBe('user.name_taken')
    expect(await on.core.users.find('default', 'bot')).toBeUndefined()
  })
})

describe('a person that becomes a robot', () => {
  test('loses its sessions, tokens, connections, bindings and password, and keeps uid and num', async () => {
    const { num } = await createPerson('ann')
    await on.storage.users.setPasswordHash('default', 'ann', 'hash')
    const by = signInsOf(on)
    const sessions = [
      await by.wildfire('ann', 'phone'),
      await by.openim('ann', 'openim-token', 'web'),
      await by.lanying('ann', 'lanying-token', 'guid'),
    ]
    const connections = sessions.map((session) => connect(on, session))
    await on.core.pushBindings.bind(call, 'ann', { dialect: 'wildfire', clientKey: 'phone' }, { token: 'push' })
    await put('ann')
    for (const session of sessions) expect((await stored(on, session)).endReason).toBe('became_robot')
    expect(await on.storage.tokens.listLive('default', 'ann')).toEqual([])
    expect(connections.map(({ closedFor }) => closedFor)).toEqual(Array(3).fill(['became_robot']))
    expect(on.registry.size).toBe(0)
    expect(await on.storage.pushBindings.listOfUser('default', 'ann')).toEqual([])
    expect(await on.storage.users.passwordHash('default', 'ann')).toBeUndefined()
    expect(await on.core.robots.get('default', 'ann')).toMatchObject({ user: { uid: 'ann', num } })
  })
  test('so does an unregistered id, and one of any other kind', async () => {
    const stranger = await signInsOf(on).wildfire('stranger', 'phone')
    await on.core.users.register(callBy('openim'), [{ uid: 'manager', kind: 'admin' }])
    const manager = await signInsOf(on).wildfire('manager', 'tablet')
    await put('stranger')
    await put('manager')
    for (const session of [stranger, manager]) expect((await stored(on, session)).endReason).toBe('became_robot')
  })
  test('gets no tokens; a person again, it does', async () => {
    await put('ann')
    expect(await codeOf(signInsOf(on).wildfire('ann', 'phone'))).toBe('robot.no_token')
    await createPerson('ann')
    expect(await codeOf(signInsOf(on).wildfire('ann', 'phone'))).toBe('done')
  })
})

describe('robots that are there', () => {
  test('of an owner, and all of them, by age', async () => {
    for (const uid of ['z', 'a', 'm']) await put(uid, { owner: 'ann' })
    expect((await Array.fromAsync(on.core.robots.listByOwner('default', 'ann'))).flat()).toEqual(['z', 'a', 'm'])
    const page = await on.core.robots.list('default', { offset: 1, limit: 5 })
    expect(page.map(({ user, robot }) => [user.uid, robot.uid])).toEqual([
      ['a', 'a'],
      ['m', 'm'],
    ])
  })
  test('have a callback that is set and cleared; who is none has none', async () => {
    await put('bot', { callback: 'http://a', secret: 's', robotExtra: 'x' })
    await on.core.robots.setCallback(call, 'bot', 'http://b')
    expect((await on.core.robots.get('default', 'bot')).robot).toMatchObject({
      callback: 'http://b',
      secret: 's',
      extra: 'x',
    })
    await createPerson('ann')
    for (const uid of ['ann', 'nobody']) {
      expect(await codeOf(on.core.robots.setCallback(call, uid, 'http://c'))).toBe('robot.not_found')
      expect(await codeOf(on.core.robots.get('default', uid))).toBe('robot.not_found')
    }
  })
  test('that are destroyed are no robots any more', async () => {
    await put('bot', { owner: 'ann' })
    await on.core.users.destroy(call, 'bot')
    expect(await codeOf(on.core.robots.get('default', 'bot'))).toBe('robot.not_found')
    expect((await Array.fromAsync(on.core.robots.listByOwner('default', 'ann'))).flat()).toEqual([])
    await createPerson('bot')
    expect(await codeOf(on.core.robots.get('default', 'bot'))).toBe('robot.not_found')
  })
})
