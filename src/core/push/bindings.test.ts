import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { callOf } from '../../../test/kit/live-core.ts'
import { lanyingCall, type PushCore, startPushCore } from '../../../test/kit/push.ts'
import { withOverrides } from '../../../test/kit/with-overrides.ts'
import type { CoreError } from '../errors.ts'
import { allSessions } from '../sessions/session-selector.ts'
import type { Storage } from '../storage.ts'
import type { UserId } from '../values.ts'
import { PushBindings } from './bindings.ts'
import { pushTokenLookup } from './facts.ts'
import type { PushBinding, PushBindingStore } from './store.ts'

let on: PushCore
beforeEach(async () => {
  on = await startPushCore()
  await on.register('ann', 'bob')
})
afterEach(() => on.close())

const tokensOf = async (uid: UserId) =>
  (await on.context.storage.pushBindings.listOfUser('default', uid)).map(({ token }) => token)
const keyOf = async (uid: UserId, sn: number) => {
  const device = (await on.context.storage.devices.listOfUser('default', uid)).find((one) => one.sn === sn)
  if (!device) throw new Error(`${uid} has no device ${sn}`)
  return device
}
/** What a sink would be given for a push that was queued before. */
const tokenNow = async (uid: UserId, sn: number) => pushTokenLookup(on.context)(await keyOf(uid, sn))
const pushed = async (uid: UserId) =>
  (await on.push.preview('default', uid, question)).map(({ verdict }) => verdict.rule)
const question = { sn: undefined, type: 'text', atMs: undefined, sender: undefined } as const

/** The store as it lists these bindings, whatever it holds. */
const listing = (store: PushBindingStore, bindings: PushBinding[]): PushBindingStore =>
  new Proxy(store, {
    get(_, key) {
      if (key === 'listOfUser') return async () => bindings
      const member: unknown = Reflect.get(store, key)
      return typeof member === 'function' ? member.bind(store) : member
    },
  })

describe('T8: a push token belongs to one account at a time', () => {
  test('a token that another account has moves', async () => {
    await on.device('ann', 'handset')
    const sn = await on.device('bob')
    await on.core.pushBindings.bind(lanyingCall, 'bob', { sn }, { token: 'handset', notifier: 'other provider' })
    expect([await tokensOf('ann'), await tokensOf('bob')]).toEqual([[], ['handset']])
    expect(await pushed('ann')).toEqual(['device.unbound'])
    expect(await on.notify({ kind: 'all' })).toEqual({ 'withheld:device.unbound': 1, 'withheld:notifier.unknown': 1 })
  })
  test('one browser subscription in two key orders is one token, and gets one push', async () => {
    const endpoint = 'https://push.example/browser'
    const keys = { p256dh: 'p', auth: 'a' }
    const sn = { ann: await on.device('ann'), bob: await on.device('bob') }
    const bind = (uid: 'ann' | 'bob', subscription: object) => {
      const token = JSON.stringify(subscription)
      return on.core.pushBindings.bind(lanyingCall, uid, { sn: sn[uid] }, { token, notifier: 'cert' })
    }
    await bind('ann', { endpoint, keys })
    await bind('bob', { keys, endpoint })
    expect(await tokensOf('ann')).toEqual([])
    expect(await on.notify({ kind: 'all' })).toEqual({ 'delivered:cert': 1, 'withheld:device.unbound': 1 })
  })
  test('and it moves between devices of one account', async () => {
    await on.device('ann', 'handset')
    await on.device('ann', 'handset')
    expect(await pushed('ann')).toEqual(['device.offline', 'device.unbound'])
  })
  test('a device that binds another token keeps none of the old', async () => {
    const sn = await on.device('ann', 'old')
    await on.core.pushBindings.bind(lanyingCall, 'ann', { sn }, { token: 'new' })
    expect(await tokensOf('ann')).toEqual(['new'])
  })
  test('of many concurrent binds one has it, and the others have nothing', async () => {
    const uids = Array.from({ length: 8 }, (_, index) => `u${index}`)
    await on.register(...uids)
    for (const uid of uids) await on.device(uid)
    await Promise.all(
      uids.map((uid) => on.core.pushBindings.bind(lanyingCall, uid, { sn: 1 }, { token: 'handset', notifier: 'cert' })),
    )
    const holders = await Promise.all(uids.map(tokensOf))
    expect(holders.flat()).toEqual(['handset'])
    expect(await on.notify({ kind: 'all' })).toEqual({ 'delivered:cert': 1, 'withheld:device.unbound': 7 })
  })
  test('binding and destroying at once: nothing is left to push to', async () => {
    for (const order of ['bind first', 'destroy first']) {
      const uid = `gone ${order}`
      await on.register(uid)
      await on.device(uid)
      const bind = () =>
        on.core.pushBindings.bind(lanyingCall, uid, { sn: 1 }, { token: order }).catch((error: unknown) => error)
      const destroy = () => on.core.users.destroy(lanyingCall, uid)
      await Promise.all(order === 'bind first' ? [bind(), destroy()] : [destroy(), bind()])
      expect(await tokensOf(uid)).toEqual([])
    }
  })
  test('both accounts get an audit entry of the move, without the token', async () => {
    await on.device('ann', 'handset')
    await on.device('bob', 'handset')
    const trail = await on.context.storage.audit.list('default', {}, 100)
    expect(trail.filter(({ action }) => action === 'push.bind').map(({ target }) => target)).toEqual(['bob', 'ann'])
    expect(trail.find(({ action }) => action === 'push.unbind')).toMatchObject({
      target: 'ann',
      details: { movedTo: 'bob' },
    })
    expect(JSON.stringify(trail)).not.toContain('handset')
  })
  test('a token that moved away while its binding was removed is unbound once, by the account that took it', async () => {
    await on.device('ann', 'handset')
    const { storage } = on.context
    const [binding] = await storage.pushBindings.listOfUser('default', 'ann')
    if (!binding) throw new Error('no binding')
    const listsWhatMoved: Storage = {
      ...storage,
      transaction: (keys, work) =>
        storage.transaction(keys, (stores) =>
          work(withOverrides(stores, { pushBindings: listing(stores.pushBindings, [{ ...binding, token: 'moved' }]) })),
        ),
    }
    const bindings = new PushBindings({ ...on.context, storage: listsWhatMoved })
    expect(await bindings.unbindById(lanyingCall, 'ann', undefined)).toBe(0)
    const trail = await storage.audit.list('default', {}, 100)
    expect(trail.filter(({ action }) => action === 'push.unbind')).toEqual([])
  })
  test('only a device of the user can be bound', async () => {
    const bind = on.core.pushBindings.bind(lanyingCall, 'ann', { sn: 1 }, { token: 'handset' })
    expect(await bind.catch((error: CoreError) => error.code)).toBe('device.not_found')
  })
})

describe('T8: not pushable from that transaction on', () => {
  const endings: [string, string, () => Promise<unknown>][] = [
    ['banned', 'user.banned', () => on.core.restrictions.set(callOf('wildfire'), 'ann', { ban: {} })],
    ['unbound', 'device.unbound', () => on.core.pushBindings.unbind(lanyingCall, 'ann', { sn: 1 })],
    ['kicked', 'device.signedOut', () => on.core.sessions.kick(lanyingCall, 'ann', allSessions)],
    ['signed out', 'device.signedOut', () => on.core.sessions.kick(lanyingCall, 'ann', allSessions, 'signed_out')],
  ]
  test.each(endings)('%s', async (_name, rule, end) => {
    await on.device('ann', 'handset')
    expect(await tokenNow('ann', 1)).toBe('handset')
    await end()
    expect(await tokenNow('ann', 1)).toBeUndefined()
    expect(await pushed('ann')).toEqual([rule as never])
    expect(await on.notify({ kind: 'all' })).toEqual({ [`withheld:${rule}`]: 1 })
  })
  test('removed: the device is in no audience any more', async () => {
    await on.device('ann', 'handset')
    const device = await keyOf('ann', 1)
    await on.storage.transaction([], (stores) => stores.devices.remove(device))
    expect(await pushTokenLookup(on.context)(device)).toBeUndefined()
    expect(await on.notify({ kind: 'all' })).toEqual({})
  })
  test('deleted: alias, tags and devices match no user', async () => {
    await on.device('ann', 'handset')
    await on.core.pushLabels.setAlias(lanyingCall, 'ann', 'anna')
    await on.core.pushLabels.addTags(lanyingCall, 'ann', ['red'])
    await on.core.users.destroy(lanyingCall, 'ann')
    expect(await on.notify({ kind: 'aliases', aliases: ['anna'] })).toEqual({ 'withheld:target.unknown': 1 })
    expect(await on.notify({ kind: 'tags', tags: ['red'] })).toEqual({ 'withheld:target.unknown': 1 })
    expect(await on.notify({ kind: 'all' })).toEqual({})
    await on.core.pushLabels.setAlias(lanyingCall, 'bob', 'anna')
    await on.register('ann')
    expect(await on.core.pushLabels.listTags('default', 'ann')).toEqual([])
  })
  test.each(['openim', 'wildfire'] as const)('a kick on %s takes the token away', async (dialect) => {
    await on.device('ann', 'handset', dialect)
    await on.core.sessions.kick(callOf(dialect), 'ann', allSessions)
    expect(await tokensOf('ann')).toEqual([])
  })
  test('a kick on Lanying keeps it: the device is notified again after the next sign-in on it', async () => {
    await on.signIn('lanying', 'ann', 'android', 'a')
    await on.core.pushBindings.bind(lanyingCall, 'ann', { sn: 1 }, { token: 'handset', notifier: 'cert' })
    await on.core.sessions.kick(lanyingCall, 'ann', allSessions)
    expect(await tokenNow('ann', 1)).toBeUndefined()
    const device = { uid: 'ann', dialect: 'lanying', clientKey: 'guid-a', platform: 'android', userAgent: '' } as const
    await on.core.sessions.signIn(lanyingCall, {
      ...device,
      exclusiveClientKey: false,
      refuse: { unregistered: false, banned: false, kinds: [] },
      session: 'per_token',
      token: { hash: 'another', expiresAtMs: on.clock.now() + 1_000 },
    })
    expect(await tokenNow('ann', 1)).toBe('handset')
  })
  test('and stays so when the expired tokens are pruned', async () => {
    await on.device('ann', 'kicked')
    await on.device('bob', 'expired')
    await on.core.sessions.kick(lanyingCall, 'ann', allSessions)
    on.clock.advance(2 * 86_400_000)
    const { tokens } = on.context.storage
    const expired = await tokens.listExpired(on.clock.now(), undefined, 10)
    expect([expired.length, await tokens.pruneExpired(expired, on.clock.now())]).toEqual([2, 0])
    expect([await tokenNow('ann', 1), await tokenNow('bob', 1)]).toEqual([undefined, 'expired'])
  })
  test('when the ban ends, WildfireChat’s devices are notified again; Lanying’s once they sign in', async () => {
    await on.device('ann', 'a', 'wildfire')
    await on.device('ann', 'b', 'lanying')
    await on.core.restrictions.set(lanyingCall, 'ann', { ban: {} })
    await on.core.restrictions.set(lanyingCall, 'ann', { ban: false })
    expect([await tokenNow('ann', 1), await tokenNow('ann', 2)]).toEqual(['a', undefined])
  })
  test('a person who becomes a robot loses every token', async () => {
    await on.device('ann', 'handset')
    await on.core.sessions.kick(lanyingCall, 'ann', allSessions)
    const profile = {
      name: '',
      displayName: '',
      portrait: '',
      gender: 0,
      mobile: '',
      email: '',
      address: '',
      company: '',
    }
    const robot = { ...profile, social: '', extra: '', owner: '', secret: '', callback: '', robotExtra: '' }
    await on.core.robots.put(callOf('wildfire'), 'ann', robot)
    expect(await tokensOf('ann')).toEqual([])
  })
})
