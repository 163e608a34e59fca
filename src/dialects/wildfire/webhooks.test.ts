import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { callOf } from '../../../test/kit/live-core.ts'
import { OutboxFolder, settled } from '../../../test/kit/outbox.ts'
import { type CloseReason, closeReasons } from '../../core/presence/connection.ts'
import { offlineStatus, wildfireReceivers } from './webhooks.ts'

let folder: OutboxFolder
beforeEach(() => {
  folder = new OutboxFolder()
})
afterEach(() => folder.remove())

const urls = { onlineStatus: 'https://app.example/online', userInfo: 'https://app.example/user?k=1' }
const start = () => folder.run({ receivers: wildfireReceivers(urls, 'default') })
const wildfire = callOf('wildfire')

const profile = {
  name: 'ann',
  displayName: 'Ann',
  portrait: '',
  gender: 0,
  mobile: '',
  email: '',
  address: '',
  company: '',
  social: '',
  extra: '',
}

describe('user info', () => {
  test('is the record of get_info, in its key order', async () => {
    const run = await start()
    await run.core.users.overwrite(wildfire, 'u1', { ...profile, kind: 'person', grade: 0 })
    await settled()
    expect(run.arrived).toMatchObject([{ url: urls.userInfo }])
    expect(run.arrived[0]?.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(run.arrived[0]?.text).toBe(
      '{"userId":"u1","name":"ann","displayName":"Ann","portrait":"","gender":0,"mobile":"","email":"","address":"",' +
        `"company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":${run.clock.now()}}`,
    )
    await run.stop()
  })
  test('comes for every way of making and changing, through any dialect, and not for destroying', async () => {
    const run = await start()
    await run.core.users.overwrite(wildfire, 'u1', { ...profile, kind: 'person', grade: 0 })
    await run.core.robots.put(wildfire, 'r1', {
      ...profile,
      name: 'rob',
      owner: '',
      secret: '',
      callback: '',
      robotExtra: '',
    })
    await run.core.users.register(callOf('openim'), [{ uid: 'u2' }, { uid: 'u3' }])
    await run.core.users.update(callOf('openim'), 'u2', { displayName: 'Bob' })
    const { uid } = await run.core.users.registerNamed(callOf('lanying'), 'cleo', 'hash')
    await run.core.users.update(callOf('lanying'), uid, { description: 'x' })
    await run.core.users.destroy(wildfire, 'u1')
    await settled()
    const told = run.bodies().map((body) => `${body.userId} ${body.type} ${body.displayName}`)
    expect(told.toSorted()).toEqual(
      ['u1 0 Ann', 'r1 1 Ann', 'u2 0 ', 'u3 0 ', 'u2 0 Bob', `${uid} 0 `, `${uid} 0 `].toSorted(),
    )
    await run.stop()
  })
})

describe('online status', () => {
  const signIn = (clientKey: string, platform: 'ios' | 'windows') => ({
    uid: 'u1',
    dialect: 'wildfire' as const,
    platform,
    clientKey,
    userAgent: '',
    session: 'per_device' as const,
    refuse: { unregistered: false, banned: false, kinds: [] },
    exclusiveClientKey: true,
  })

  test('has the full state, in the key order of the vendor', async () => {
    const run = await start()
    await run.core.sessions.signIn(wildfire, signIn('c1', 'ios'))
    await run.core.sessions.signIn(wildfire, signIn('c2', 'windows'))
    const atMs = run.clock.now()
    const phone = run.connect('u1', { dialect: 'wildfire', clientKey: 'c1', platform: 'ios' })
    await run.batch()
    const goneAtMs = run.clock.now()
    run.disconnect(phone)
    await run.batch()
    const session = (clientId: string, platform: number, status: number, lastSeen: number) =>
      `{"clientId":"${clientId}","userId":"u1","platform":${platform},"status":${status},"lastSeen":${lastSeen}}`
    expect(run.arrived.map(({ text }) => text)).toEqual([
      `{"userId":"u1","clientId":"c1","platform":1,"status":0,"timestamp":${atMs},"customState":0,"sessions":[` +
        `${session('c1', 1, 0, atMs)},${session('c2', 3, 1, 0)}]}`,
      `{"userId":"u1","clientId":"c1","platform":1,"status":1,"timestamp":${goneAtMs},"customState":0,"sessions":[` +
        `${session('c1', 1, 1, goneAtMs)},${session('c2', 3, 1, 0)}]}`,
    ])
    await run.stop()
  })
  test('of a device that was kicked is one -1, and the device is in the list no more', async () => {
    const run = await start()
    await run.core.sessions.signIn(wildfire, signIn('c1', 'ios'))
    run.connect('u1', { dialect: 'wildfire', clientKey: 'c1', platform: 'ios' })
    await run.core.sessions.kick(wildfire, 'u1', {})
    await run.batch()
    expect(run.bodies().map(({ status, sessions }) => [status, sessions])).toMatchObject([
      [0, [{ clientId: 'c1', status: 0 }]],
      [-1, []],
    ])
    await run.stop()
  })
  test('comes for connections of all dialects, once a device', async () => {
    const run = await start()
    run.connect('u1')
    run.disconnect(run.connect('u1'))
    run.connect('u1', { dialect: 'lanying', clientKey: 'guid', platform: 'android' })
    await run.batch()
    expect(run.bodies().map(({ clientId, platform, status }) => [clientId, platform, status])).toEqual([
      ['openim-5', 5, 0],
      ['guid', 2, 0],
    ])
    await run.stop()
  })
  test('has lost or signed out according to the reason', () => {
    const reasons = Object.keys(closeReasons) as CloseReason[]
    const signedOut = reasons.filter((reason) => offlineStatus(reason) === -1)
    expect(signedOut).toEqual([
      'kicked',
      'admission',
      'destroyed',
      'password',
      'removed',
      'signed_out',
      'device_moved',
      'became_robot',
    ])
  })
})

test('an empty URL is off', () => {
  expect(wildfireReceivers({ onlineStatus: '', userInfo: '' }, 'default')).toEqual([])
  expect(wildfireReceivers({ ...urls, userInfo: '' }, 'default').map(({ name }) => name)).toEqual([
    'wildfire.onlineStatus',
  ])
})
