import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { connect, openimSignIn, signInsOf } from '../../../test/kit/sign-ins.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  await on.core.users.register(call, [{ uid: 'ann' }, { uid: 'bob' }])
})
afterEach(() => on.close())

const call = callBy('wildfire')
const devicesOf = (uid: string) => on.core.presence.devicesOf('default', uid)

describe('the devices of a user', () => {
  test('are those of every dialect with a session that has not ended, by number, online or not', async () => {
    const by = signInsOf(on)
    const openim = await by.openim('ann', 'token', 'web')
    await by.wildfire('ann', 'phone')
    await by.lanying('ann', 'lanying token', 'guid', 'linux')
    await by.wildfire('bob', 'other phone')
    const connection = connect(on, openim)
    const rows = await devicesOf('ann')
    expect(
      rows.map(({ device, connections }) => [device.sn, device.clientKey, connections.map(({ id }) => id)]),
    ).toEqual([
      [1, 'openim-web', [connection.id]],
      [2, 'phone', []],
      [3, 'guid', []],
    ])
    await on.core.sessions.kick(call, 'ann', { clientKey: 'phone' })
    expect((await devicesOf('ann')).map(({ device }) => device.clientKey)).toEqual(['openim-web', 'guid'])
  })
  test('are also those that only connections are left of: a token may end before its socket', async () => {
    const session = await signInsOf(on).openim('ann', 'token', 'ios')
    const connection = connect(on, session)
    await on.storage.sessions.end('default', [session.id], on.clock.now(), 'admission')
    expect(await devicesOf('ann')).toMatchObject([{ connections: [{ id: connection.id }] }])
    expect(await on.core.presence.countsByNode('default')).toEqual([{ node: 1, devices: 1 }])
    on.registry.remove(connection, 'gone')
    expect(await devicesOf('ann')).toEqual([])
  })
  test('are not those whose token has expired, but those of such a one that are connected', async () => {
    const by = signInsOf(on)
    await by.wildfire('ann', 'phone')
    const expiresAtMs = on.clock.now() + 10
    const { session } = await on.core.sessions.signIn(callBy('openim'), openimSignIn('ann', 'hash', 'web', expiresAtMs))
    await by.lanying('ann', 'lanying token', 'guid')
    const shown = async () => (await devicesOf('ann')).map(({ device }) => device.clientKey)
    on.clock.advance(9)
    expect(await shown()).toEqual(['phone', 'openim-web', 'guid'])
    on.clock.advance(1)
    expect(await shown()).toEqual(['phone', 'guid'])
    expect(await on.core.presence.sessionsOf('default', 'ann')).toHaveLength(2)
    on.clock.advance(30 * 86_400_000)
    expect(await shown()).toEqual(['phone'])
    connect(on, session)
    expect(await shown()).toEqual(['phone', 'openim-web'])
  })
  test('come once, however many sessions they have, with all their connections in connect order', async () => {
    const by = signInsOf(on)
    const first = await by.lanying('ann', 'one', 'guid')
    on.clock.advance(5)
    const second = await by.lanying('ann', 'two', 'guid')
    const connections = [connect(on, second), connect(on, first)]
    expect(await devicesOf('ann')).toMatchObject([{ connections: connections.map(({ id }) => ({ id })) }])
  })
  test('were last seen now while online, else when they were last heard, else never', async () => {
    const session = await signInsOf(on).wildfire('ann', 'phone')
    const lastSeen = async () => (await devicesOf('ann'))[0]?.lastSeenAtMs
    expect(await lastSeen()).toBe(0)
    const connection = connect(on, session)
    on.clock.advance(1_000)
    expect(await lastSeen()).toBe(on.clock.now())
    const phone = { app: 'default', uid: 'ann', dialect: 'wildfire', clientKey: 'phone' } as const
    await on.storage.devices.touch('run', [{ ...phone, lastSeenAtMs: 77, isOnline: false }])
    on.registry.remove(connection, 'gone')
    expect(await lastSeen()).toBe(77)
  })
  test('tell devices of the same name in two dialects apart', async () => {
    const by = signInsOf(on)
    await by.wildfire('ann', 'same')
    const connection = connect(on, await by.lanying('ann', 'token', 'same'))
    expect((await devicesOf('ann')).map(({ device, connections }) => [device.dialect, connections.length])).toEqual([
      ['wildfire', 0],
      ['lanying', 1],
    ])
    expect(connection.dialect).toBe('lanying')
  })
  test('come with where each is notified', async () => {
    const by = signInsOf(on)
    await by.wildfire('ann', 'phone')
    await by.wildfire('ann', 'browser', 'web')
    const pick = { dialect: 'wildfire', clientKey: 'phone' } as const
    await on.core.pushBindings.bind(call, 'ann', pick, { token: 'push', pushType: 3 })
    await on.core.pushBindings.bind(call, 'ann', pick, { token: 'calls', slot: 'voip' })
    const rows = await on.core.presence.sessionsOf('default', 'ann')
    const bindings = rows.map(({ bindings }) => bindings.map(({ slot, token, pushType }) => [slot, token, pushType]))
    expect(bindings).toEqual([
      [
        ['push', 'push', 3],
        ['voip', 'calls', 0],
      ],
      [],
    ])
  })
  test('of an unknown id and of a tombstone are none', async () => {
    await signInsOf(on).wildfire('ann', 'phone')
    await on.core.users.destroy(call, 'ann')
    expect([await devicesOf('ann'), await devicesOf('stranger')]).toEqual([[], []])
  })
})

test('counts and lists of devices online agree with each other and with the devices of each user', async () => {
  const by = signInsOf(on)
  const phone = await by.wildfire('ann', 'phone')
  const connections = [connect(on, phone), connect(on, phone), connect(on, await by.openim('bob', 'token', 'ios'))]
  await by.wildfire('ann', 'offline', 'web')
  expect(await on.core.presence.countsByNode('default')).toEqual([{ node: 1, devices: 2 }])
  const list = await on.core.presence.devicesOn('default', 1, 0, 10)
  expect(list).toMatchObject({ total: 2, page: [{ uid: 'ann' }, { uid: 'bob' }] })
  expect(await on.core.presence.devicesOn('default', 1, 1, 1)).toMatchObject({ total: 2, page: [{ uid: 'bob' }] })
  expect(await on.core.presence.devicesOn('default', 2, 0, 10)).toBeUndefined()
  const online = (await Promise.all(['ann', 'bob'].map(devicesOf)))
    .flat()
    .filter(({ connections }) => connections.length > 0)
  expect(online).toHaveLength(2)
  for (const connection of connections) on.registry.remove(connection, 'gone')
  expect(await on.core.presence.countsByNode('default')).toEqual([{ node: 1, devices: 0 }])
})
