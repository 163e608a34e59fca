import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { appKeys, callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { openimPolicy } from '../../../test/kit/dialects.ts'
import { connect, openimSignIn, signInsOf, stored, wildfireSignIn, works } from '../../../test/kit/sign-ins.ts'
import { withOverrides } from '../../../test/kit/with-overrides.ts'
import type { Platform } from '../devices/platform.ts'
import type { DisconnectCommand } from './disconnect-command.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  await on.core.users.register(call, [{ uid: 'ann' }, { uid: 'bob' }])
})
afterEach(() => on.close())

const call = callBy('wildfire')
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.code,
  )
const wildfire = (uid: string, clientKey: string, platform?: Platform) =>
  signInsOf(on).wildfire(uid, clientKey, platform)
const openim = (uid: string, hash: string, platform?: Platform) => signInsOf(on).openim(uid, hash, platform)
const lanying = (uid: string, hash: string, guid: string, platform?: Platform) =>
  signInsOf(on).lanying(uid, hash, guid, platform)
const bind = (uid: string, clientKey: string, token: string) =>
  on.core.pushBindings.bind(call, uid, { dialect: 'wildfire', clientKey }, { token })
const boundTo = async (uid: string) =>
  (await on.storage.pushBindings.listOfUser('default', uid)).map(({ token }) => token)

describe('the secrets of (user, client)', () => {
  test('are made at the first token and outlive every kick, ban and change of platform', async () => {
    const { secrets } = await wildfire('ann', 'phone')
    expect(secrets?.secret).toMatch(/^[0-9a-f-]{36}$/)
    expect(secrets?.dbSecret).toMatch(/^[0-9a-f-]{36}$/)
    await on.core.sessions.kick(call, 'ann', {})
    expect((await wildfire('ann', 'phone', 'web')).secrets).toEqual(secrets)
    await on.core.restrictions.set(call, 'ann', { ban: {} })
    expect((await wildfire('ann', 'phone', 'ipad')).secrets).toEqual(secrets)
  })
  test('belong to that user and client only', async () => {
    const all = [await wildfire('ann', 'phone'), await wildfire('ann', 'web', 'web'), await wildfire('bob', 'phone')]
    const texts = all.flatMap(({ secrets }) => [secrets?.secret, secrets?.dbSecret])
    expect(new Set(texts).size).toBe(6)
  })
  test('exist for WildfireChat’s sessions only', async () => {
    const others = [await openim('ann', 'a'), await lanying('ann', 'b', 'guid')]
    for (const session of others) expect((await stored(on, session)).secrets).toBeUndefined()
  })
})

describe('devices', () => {
  test('exist from the first token, numbered from 1, separately for each dialect', async () => {
    await wildfire('ann', 'same')
    await lanying('ann', 'token', 'same', 'web')
    await openim('ann', 'other', 'web')
    await wildfire('ann', 'same')
    const devices = await on.core.devices.list('default', 'ann')
    expect(devices.map(({ sn, dialect, clientKey, platform }) => [sn, dialect, clientKey, platform])).toEqual([
      [1, 'wildfire', 'same', 'ios'],
      [2, 'lanying', 'same', 'web'],
      [3, 'openim', 'openim-web', 'web'],
    ])
  })
  test('take the platform of the newest sign-in, and keep number and creation time', async () => {
    await wildfire('ann', 'phone')
    on.clock.advance(5)
    await wildfire('ann', 'phone', 'android')
    expect(await on.core.devices.list('default', 'ann')).toMatchObject([
      { sn: 1, platform: 'android', createdAtMs: on.clock.now() - 5, changedAtMs: on.clock.now() },
    ])
  })
})

describe('users that get no token', () => {
  test('robots and tombstones; for OpenIM also unregistered and banned ids, and notification accounts', async () => {
    await on.core.users.register(call, [
      { uid: 'robot', kind: 'robot' },
      { uid: 'admin', kind: 'admin' },
      { uid: 'notice', kind: 'notice' },
      { uid: 'grave' },
    ])
    await on.core.users.destroy(call, 'grave')
    await on.core.restrictions.set(call, 'bob', { ban: {} })
    const of = async (signIn: typeof openim) => {
      const asked = ['robot', 'grave', 'stranger', 'bob', 'admin', 'notice', 'ann']
      const codes: string[] = []
      for (const uid of asked) codes.push(await codeOf(signIn(uid, `client of ${uid}`)))
      return codes
    }
    expect(await of(wildfire)).toEqual(['robot.no_token', 'user.destroyed', 'done', 'done', 'done', 'done', 'done'])
    expect(await of(openim)).toEqual([
      'robot.no_token',
      'user.destroyed',
      'user.not_found',
      'user.banned',
      'done',
      'robot.no_token',
      'done',
    ])
  })
  test('a refused sign-in stores nothing and ends no session', async () => {
    const session = await wildfire('ann', 'phone')
    await on.core.users.register(call, [{ uid: 'robot', kind: 'robot' }])
    await codeOf(wildfire('robot', 'phone'))
    expect(await on.core.devices.list('default', 'robot')).toEqual([])
    expect(await works(on, session)).toBe(true)
    expect(await on.storage.audit.list('default', { target: 'robot' }, 9)).toMatchObject([{ action: 'user.create' }])
  })
})

describe('a clientId that another account signs in on', () => {
  test('the other account’s WildfireChat session ends, with its connection and its binding', async () => {
    const hers = await wildfire('ann', 'phone')
    const connection = connect(on, hers)
    await bind('ann', 'phone', 'push')
    await wildfire('bob', 'phone')
    expect(await stored(on, hers)).toMatchObject({ endReason: 'device_moved' })
    expect([connection.closedFor, await boundTo('ann'), await works(on, hers)]).toEqual([['device_moved'], [], false])
  })
  test('sessions of other dialects, other apps and other devices stay', async () => {
    await on.core.apps.create(callBy('admin', 'other'), 'other', appKeys('other'))
    const others = [
      await lanying('ann', 'token', 'phone'),
      await wildfire('ann', 'tablet', 'ipad'),
      await signInsOf(on, 'other').wildfire('ann', 'phone'),
    ]
    await wildfire('bob', 'phone')
    for (const session of others) expect(await works(on, session)).toBe(true)
  })
  test('when the first account signs in again, it has its secrets again and its earlier token stays ended', async () => {
    const before = await wildfire('ann', 'phone')
    await wildfire('bob', 'phone')
    const after = await wildfire('ann', 'phone')
    expect(after.secrets).toEqual(before.secrets)
    expect([await works(on, before), await works(on, after)]).toEqual([false, true])
  })
})

describe('the class rule at get_token', () => {
  const classes: readonly Platform[][] = [
    ['ios', 'android', 'harmony'],
    ['windows', 'macos', 'linux', 'harmony-pc'],
    ['ipad', 'android-pad', 'harmony-pad'],
    ['web'],
    ['miniprogram'],
  ]
  const all: Platform[] = [...classes.flat(), 'unknown']
  const sameClass = (a: Platform, b: Platform) => classes.some((one) => one.includes(a) && one.includes(b))

  test.each(all.map((platform) => [platform]))('%s ends those of its class and no other', async (newcomer) => {
    for (const [index, platform] of all.entries()) {
      const uid = `user ${index}`
      const sitting = await wildfire(uid, `${uid} old`, platform)
      const connection = connect(on, sitting)
      await bind(uid, `${uid} old`, `push ${uid}`)
      await wildfire(uid, `${uid} new`, newcomer)
      const stays = !sameClass(newcomer, platform)
      expect([platform, await works(on, sitting)]).toEqual([platform, stays])
      expect([platform, connection.closedFor]).toEqual([platform, stays ? [] : ['admission']])
      expect([platform, await boundTo(uid)]).toEqual([platform, stays ? [`push ${uid}`] : []])
    }
  })
  test('the same client again coexists with itself: its earlier token works, its connection stays', async () => {
    const before = await wildfire('ann', 'phone')
    const connection = connect(on, before)
    const after = await wildfire('ann', 'phone')
    expect([await works(on, before), await works(on, after), connection.closedFor]).toEqual([true, true, []])
    expect(after.id).toBe(before.id)
    expect(await on.core.presence.devicesOf('default', 'ann')).toHaveLength(1)
  })
  test('applies to WildfireChat’s sessions only', async () => {
    const others = [await openim('ann', 'a', 'ios'), await lanying('ann', 'b', 'guid', 'ios')]
    await wildfire('ann', 'phone', 'ios')
    for (const session of others) expect(await works(on, session)).toBe(true)
  })
})

describe('OpenIM', () => {
  test('a token of the same platform ends at issue, its socket stays until the new one connects', async () => {
    const first = await openim('ann', 'first', 'ios')
    const connection = connect(on, first)
    const second = await openim('ann', 'second', 'ios')
    expect([await works(on, first), await works(on, second), connection.closedFor]).toEqual([false, true, []])
    expect(await on.core.sessions.findToken('default', 'first')).toMatchObject({ endReason: 'admission' })
  })
  test('each token is a session of its own, on the device of its platform', async () => {
    const a = await openim('ann', 'a', 'ios')
    const b = await openim('ann', 'b', 'web')
    expect([a.clientKey, b.clientKey]).toEqual(['openim-ios', 'openim-web'])
    expect(a.tokenId).not.toBe(b.tokenId)
  })
  test('a token text is stored once', async () => {
    await openim('ann', 'same', 'ios')
    await expect(openim('bob', 'same', 'ios')).rejects.toThrow()
  })
})

describe('Lanying', () => {
  test('several installations share a token, and several tokens an installation', async () => {
    const sessions = [
      await lanying('ann', 'one', 'guid 1'),
      await lanying('ann', 'one', 'guid 2'),
      await lanying('ann', 'two', 'guid 1'),
    ]
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(3)
    expect(sessions[0]?.tokenId).toBe(sessions[1]?.tokenId)
    for (const session of sessions) expect(await works(on, session)).toBe(true)
    expect(await lanying('ann', 'one', 'guid 2')).toMatchObject({ id: sessions[1]?.id })
  })
})

describe('when a node does not confirm', () => {
  let orders: DisconnectCommand[]
  beforeEach(async () => {
    await on.close()
    orders = []
    on = await openTestCore({
      policies: { openim: openimPolicy(1) },
      nodes: (own) =>
        withOverrides(own, {
          async disconnect(order) {
            orders.push(order)
            return { ...(await own.disconnect(order)), unconfirmed: [2] }
          },
        }),
    })
  })

  test('the sign-in fails, every command is sent, and what it ended stays ended', async () => {
    await on.core.users.register(call, [{ uid: 'ann' }])
    const moved = connect(on, await wildfire('bob', 'phone'))
    const sameClass = connect(on, await wildfire('ann', 'other phone'))
    expect(await codeOf(wildfire('ann', 'phone'))).toBe('kick.unconfirmed')
    expect(orders.map(({ uid, reason }) => [uid, reason])).toEqual([
      ['bob', 'device_moved'],
      ['ann', 'admission'],
    ])
    expect([moved.closedFor, sameClass.closedFor]).toEqual([['device_moved'], ['admission']])
    expect(await codeOf(wildfire('ann', 'phone'))).toBe('done')
  })
})

test('it returns how many sessions it ended', async () => {
  await wildfire('ann', 'phone 1')
  expect(await on.core.sessions.signIn(call, wildfireSignIn('ann', 'phone 2'))).toMatchObject({ ended: 1 })
  expect(await on.core.sessions.signIn(call, wildfireSignIn('bob', 'phone 2'))).toMatchObject({ ended: 1 })
  await openim('ann', 'a', 'ios')
  expect(await on.core.sessions.signIn(call, openimSignIn('ann', 'b', 'ios'))).toMatchObject({ ended: 1 })
})
