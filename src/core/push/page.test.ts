import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { numberAll } from '../../../test/kit/events.ts'
import { callOf } from '../../../test/kit/live-core.ts'
import { lanyingCall, type PushCore, plainRequest, startPushCore } from '../../../test/kit/push.ts'
import type { SettingsPatch } from '../accounts/settings-store.ts'
import type { UserId } from '../values.ts'
import type { PushAudience, PushRequest } from './task.ts'

let on: PushCore
beforeEach(async () => {
  on = await startPushCore()
})
afterEach(() => on.close())

const everybody: PushAudience = { kind: 'all' }
const prefer = (uid: UserId, patch: SettingsPatch) =>
  on.storage.transaction([], ({ settings }) => settings.update('default', uid, patch))
const badgeOf = async (uid: UserId) => (await on.context.storage.settings.of('default', uid)).badge

describe('what becomes of a device', () => {
  const cases: [outcome: string, set: () => Promise<unknown>, strategy?: PushRequest['strategy']][] = [
    ['delivered:cert', () => on.device('ann', 't')],
    ['delivered:openim ios', () => on.device('ann', 't', 'openim', 'ios')],
    ['delivered:wildfire', () => on.device('ann', 't', 'wildfire')],
    ['withheld:device.unbound', () => on.device('ann')],
    ['withheld:user.banned', () => banned()],
    ['withheld:preferences.noPush', () => preferring({ noPush: true })],
    ['withheld:openim.recvOpt', () => refusing()],
    ['withheld:preferences.noPushWindow', () => preferring({ noPushWindow: { startHour: 0, endHour: 23 } })],
    ['withheld:notifier.unknown', () => elsewhere()],
    ['withheld:strategy.live_only', () => on.device('ann', 't'), 'live_only'],
    ['withheld:strategy.live_only', () => on.device('ann'), 'live_only'],
    ['delivered:cert', () => on.device('ann', 't'), 'sinks_only'],
  ]
  async function banned() {
    await on.device('ann', 't')
    await on.core.restrictions.set(lanyingCall, 'ann', { ban: {} })
  }
  async function preferring(patch: SettingsPatch) {
    await on.device('ann', 't')
    await prefer('ann', patch)
  }
  async function refusing() {
    await on.device('ann', 't')
    await on.core.users.update(callOf('openim'), 'ann', { globalRecvMsgOpt: 2 })
  }
  async function elsewhere() {
    await on.device('ann')
    await on.core.pushBindings.bind(lanyingCall, 'ann', { sn: 1 }, { token: 't', notifier: 'unheard of' })
  }
  beforeEach(() => on.register('ann'))
  for (const [outcome, set, strategy = 'combined'] of cases)
    test(`${strategy}: ${outcome}`, async () => {
      await set()
      expect(await on.notify(everybody, { strategy })).toEqual({ [outcome]: 1 })
    })

  test('an unregistered id is pushed to like others', async () => {
    await on.device('nobody', 't', 'wildfire')
    expect(await on.notify(everybody)).toEqual({ 'delivered:wildfire': 1 })
    expect(on.sink.taken[0]).toMatchObject({ uid: 'nobody', num: undefined })
  })
  test('quiet hours are the app’s, unless the user says otherwise', async () => {
    await preferring({ noPushWindow: { startHour: 6, endHour: 7 } }) // the clock shows 06:13 in Shanghai
    expect(await on.notify(everybody)).toEqual({ 'withheld:preferences.noPushWindow': 1 })
    await prefer('ann', { timeZone: 'UTC' })
    expect(await on.notify(everybody)).toEqual({ 'delivered:cert': 1 })
  })
  test('who wants no detail is shown a general line, and what is for the program', async () => {
    await preferring({ noPushDetail: true, silenceWindow: { startHour: 0, endHour: 23 } })
    const content = {
      ...plainRequest.content,
      bigText: 'x',
      ext: { k: 1 },
      channels: { ios: { subtitle: 'x', sound: 's' } },
    }
    await on.notify(everybody, { content })
    expect(on.sink.taken[0]).toMatchObject({ alert: false, detail: false, badge: 1, senderName: '' })
    expect(on.sink.taken[0]?.content).toEqual({
      type: 'text',
      title: '',
      body: 'You have a new message',
      badge: '+1',
      ext: { k: 1 },
      channels: { ios: { sound: 's' } },
    })
  })
})

describe('badges', () => {
  const send = (badge: string) => on.notify(everybody, { content: { ...plainRequest.content, badge } })
  beforeEach(async () => {
    await on.register('ann', 'bob')
    for (const token of ['1', '2']) await on.device('ann', token)
    await on.device('bob')
  })
  test('once a user, whatever the number of devices; who gets nothing keeps his', async () => {
    await send('')
    await send('+3')
    expect([await badgeOf('ann'), await badgeOf('bob')]).toEqual([4, 0])
    expect(on.sink.taken.map(({ badge }) => badge)).toEqual([1, 1, 4, 4])
  })
  test('set, and never beyond int32', async () => {
    await send('7')
    expect(await badgeOf('ann')).toBe(7)
    await send('2147483647')
    await send('+1')
    expect(await badgeOf('ann')).toBe(2 ** 31 - 1)
  })
})

describe('the events of what was decided', () => {
  const decided = async () => {
    await numberAll(on.storage)
    const { events } = await on.core.eventLog.page('default', undefined, { types: ['push.decide'] }, 200)
    return events.map(({ target, details }) => [target, details])
  }
  const device = { dialect: 'lanying', platform: 'android' }
  beforeEach(() => on.register('ann', 'bob', 'cid'))

  test('of users that the call names: one each, with the rule or the sink of each device', async () => {
    await on.device('ann', 't')
    await on.device('bob')
    const nums = await Promise.all(
      ['ann', 'bob', 'cid'].map(async (uid) => (await on.core.users.get('default', uid)).num),
    )
    await on.notify({ kind: 'users', nums })
    expect(await decided()).toEqual([
      ['ann', { task: 1, devices: [expect.objectContaining({ ...device, outcome: 'delivered', reason: 'cert' })] }],
      ['bob', { task: 1, devices: [expect.objectContaining({ outcome: 'withheld', reason: 'device.unbound' })] }],
      ['cid', { task: 1, outcome: 'withheld', reason: 'user.no_device' }],
    ])
  })
  test('of all: one for each page, with counts', async () => {
    await on.device('ann', 't')
    await on.device('bob', 'u', 'wildfire', 'android')
    await on.device('cid', 'v', 'wildfire', 'ios')
    await on.notify(everybody)
    expect(await decided()).toEqual([
      [
        '1',
        {
          ...{ task: 1, users: 3 },
          counts: expect.arrayContaining([
            { outcome: 'delivered', reason: 'cert', count: 1 },
            { outcome: 'delivered', reason: 'wildfire', count: 2 },
          ]),
        },
      ],
    ])
  })
  test('a page that reaches nobody has none', async () => {
    await on.notify({ kind: 'tags', tags: ['nobody'] })
    expect(await decided()).toEqual([])
  })
})
