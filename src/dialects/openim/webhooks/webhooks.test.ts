import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { callOf } from '../../../../test/kit/live-core.ts'
import { OutboxFolder, openimCall, settled } from '../../../../test/kit/outbox.ts'
import { type CloseReason, closeReasons } from '../../../core/presence/connection.ts'
import { commandOf, type HookName, hookNames, isKick, type OpenimWebhookSettings, openimReceivers } from './webhooks.ts'

let folder: OutboxFolder
beforeEach(() => {
  folder = new OutboxFolder()
})
afterEach(() => folder.remove())

const settings = (...enabled: HookName[]): OpenimWebhookSettings => ({
  url: 'https://app.example/hooks/?key=1',
  hooks: Object.fromEntries(
    hookNames.map((name) => [name, { enable: enabled.includes(name), timeoutMs: 5_000, failedContinue: true }]),
  ) as OpenimWebhookSettings['hooks'],
})
const start = (...enabled: HookName[]) => folder.run({ receivers: openimReceivers(settings(...enabled), 'default') })

test('commands are named after their hooks', () => {
  expect(hookNames.map(commandOf)).toEqual([
    'callbackAfterUserOnlineCommand',
    'callbackAfterUserOfflineCommand',
    'callbackAfterUserKickOffCommand',
    'callbackBeforeUserRegisterCommand',
    'callbackAfterUserRegisterCommand',
    'callbackBeforeUpdateUserInfoCommand',
    'callbackAfterUpdateUserInfoCommand',
    'callbackBeforeUpdateUserInfoExCommand',
    'callbackAfterUpdateUserInfoExCommand',
  ])
})

describe('online and offline', () => {
  test('have the bodies of the vendor, the command in the path, and the real connID', async () => {
    const run = await start('afterUserOnline', 'afterUserOffline', 'afterUserKickOff')
    const connection = run.connect('u1')
    const onlineMs = run.clock.now()
    await run.batch()
    const offlineMs = run.clock.now()
    run.disconnect(connection, 'kicked')
    await run.batch()
    const [online, kickOff, offline] = run.arrived
    const of = (id = '') => `"operationID":"${id}","platformID":5,"platform":"Web","userID":"u1"`
    expect(online?.text).toBe(
      `{"callbackCommand":"callbackAfterUserOnlineCommand",${of(online?.id)},"seq":${onlineMs},` +
        `"isAppBackground":false,"connID":"${connection.id}"}`,
    )
    expect(kickOff?.text).toBe(
      `{"callbackCommand":"callbackAfterUserKickOffCommand",${of(kickOff?.id)},"seq":${offlineMs}}`,
    )
    expect(offline?.text).toBe(
      `{"callbackCommand":"callbackAfterUserOfflineCommand",${of(offline?.id)},"seq":${offlineMs},"connID":"${connection.id}"}`,
    )
    expect(run.arrived.map(({ url }) => url)).toEqual([
      'https://app.example/hooks/callbackAfterUserOnlineCommand?key=1',
      'https://app.example/hooks/callbackAfterUserKickOffCommand?key=1',
      'https://app.example/hooks/callbackAfterUserOfflineCommand?key=1',
    ])
    expect(online?.headers).toEqual({
      operationID: online?.id ?? '',
      'content-type': 'application/json; charset=utf-8',
      'idempotency-key': online?.id ?? '',
    })
    await run.stop()
  })
  test('come once a connection, of every dialect, and only where the hook is on', async () => {
    const run = await start('afterUserOnline', 'afterUserOffline')
    const first = run.connect('u1')
    const second = run.connect('u1')
    run.connect('u1', { dialect: 'wildfire', clientKey: 'c1', platform: 'harmony-pc' })
    run.connect('u1', { dialect: 'lanying', clientKey: 'guid', platform: 'unknown' })
    run.disconnect(first, 'kicked')
    await run.batch()
    const told = run
      .bodies()
      .map(({ callbackCommand, platformID, platform, connID }) => [
        String(callbackCommand).slice(17, -7),
        platformID,
        platform,
        connID === first.id ? 'first' : connID === second.id ? 'second' : 'other',
      ])
    expect(told).toEqual([
      ['Online', 5, 'Web', 'first'],
      ['Online', 5, 'Web', 'second'],
      ['Online', 11, 'HarmonyOS', 'other'],
      ['Online', 0, '', 'other'],
      ['Offline', 5, 'Web', 'first'],
    ])
    await run.stop()
  })
  test('count as a kick by their reason', () => {
    const reasons = Object.keys(closeReasons) as CloseReason[]
    expect(reasons.filter(isKick)).toEqual([
      'kicked',
      'admission',
      'banned',
      'destroyed',
      'password',
      'removed',
      'device_moved',
      'became_robot',
    ])
  })
})

describe('profiles', () => {
  const register = openimCall('/user/user_register')

  test('a registration is one call with all its users, under the operationID of the caller', async () => {
    const run = await start('afterUserRegister')
    await run.core.users.register(register, [
      { uid: 'u1', displayName: 'Ann', portrait: 'http://a/', ex: 'x', grade: 1, globalRecvMsgOpt: 2 },
      { uid: 'u2', displayName: 'Bob' },
    ])
    await settled()
    const atMs = run.clock.now()
    expect(run.arrived.map(({ text }) => text)).toEqual([
      '{"callbackCommand":"callbackAfterUserRegisterCommand","users":[' +
        `{"userID":"u1","nickname":"Ann","faceURL":"http://a/","ex":"x","createTime":${atMs},"appMangerLevel":1,"globalRecvMsgOpt":2},` +
        `{"userID":"u2","nickname":"Bob","faceURL":"","ex":"","createTime":${atMs},"appMangerLevel":0,"globalRecvMsgOpt":0}]}`,
    ])
    expect(run.arrived[0]?.headers.operationID).toBe('op-1')
    expect(run.arrived[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f]{32}$/)
    await run.stop()
  })
  test('update_user_info and its successor have separate webhooks', async () => {
    const run = await start('afterUpdateUserInfo', 'afterUpdateUserInfoEx')
    await run.core.users.register(register, [{ uid: 'u1' }])
    await run.core.users.update(openimCall('/user/update_user_info'), 'u1', { displayName: 'Ann', ex: 'x' })
    await run.core.users.update(openimCall('/user/update_user_info_ex'), 'u1', { displayName: '', ex: 'x' })
    await settled()
    expect(run.arrived.map(({ text }) => text)).toEqual([
      '{"callbackCommand":"callbackAfterUpdateUserInfoCommand","userID":"u1","nickName":"Ann","faceURL":"","ex":""}',
      '{"callbackCommand":"callbackAfterUpdateUserInfoExCommand","userID":"u1","nickName":"","faceURL":null,"ex":"x"}',
    ])
    await run.stop()
  })
  test('are not sent for other dialects and operations', async () => {
    const run = await start('afterUserRegister', 'afterUpdateUserInfo', 'afterUpdateUserInfoEx')
    await run.core.users.register(callOf('wildfire'), [{ uid: 'u1' }])
    await run.core.users.update({ ...callOf('lanying'), operation: '/user/update_user_info' }, 'u1', {
      displayName: 'A',
    })
    await run.core.users.update(openimCall('/user/set_global_msg_recv_opt'), 'u1', { globalRecvMsgOpt: 1 })
    await settled()
    expect(run.arrived).toEqual([])
    await run.stop()
  })
})

test('off without a URL, and without a hook that is on', () => {
  expect(openimReceivers({ ...settings('afterUserOnline'), url: '' }, 'default')).toEqual([])
  expect(openimReceivers(settings('beforeUserRegister'), 'default')).toEqual([])
})
