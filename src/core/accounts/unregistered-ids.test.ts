import { afterEach, beforeEach, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { connect, signInsOf, works } from '../../../test/kit/sign-ins.ts'

/** Unregistered ids: WildfireChat gives them tokens and blocks (docs/architecture.md#unregistered-ids). */
let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
})
afterEach(() => on.close())

const call = callBy('wildfire')
const register = () => on.core.users.register(callBy('openim'), [{ uid: 'stranger' }])
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.code,
  )

test('they are in no list and nowhere to be found', async () => {
  await signInsOf(on).wildfire('stranger', 'phone')
  await on.core.restrictions.set(call, 'stranger', { mute: {} })
  expect(await on.core.users.count('default', { destroyed: true })).toBe(0)
  expect(await on.core.users.findByName('default', 'stranger', true)).toBeUndefined()
  expect(await codeOf(on.core.users.get('default', 'stranger'))).toBe('user.not_found')
  expect(await codeOf(on.core.users.update(call, 'stranger', { displayName: 'x' }))).toBe('user.not_found')
})
test('they can be destroyed, which ends their sessions and devices and leaves nothing', async () => {
  const session = await signInsOf(on).wildfire('stranger', 'phone')
  const connection = connect(on, session)
  expect(await on.core.users.destroy(call, 'stranger')).toMatchObject({ sessions: 1, connections: 1 })
  expect([connection.closedFor, await works(on, session)]).toEqual([['destroyed'], false])
  expect(await on.core.devices.list('default', 'stranger')).toEqual([])
  expect(await on.core.users.find('default', 'stranger', true)).toBeUndefined()
  expect(await on.core.users.destroy(call, 'stranger')).toBeUndefined()
  expect(await works(on, await signInsOf(on).wildfire('stranger', 'phone'))).toBe(true)
})
test('they can be online, and kicked', async () => {
  const session = await signInsOf(on).wildfire('stranger', 'phone')
  const connection = connect(on, session)
  expect(await on.core.presence.devicesOf('default', 'stranger')).toMatchObject([
    { device: { clientKey: 'phone', sn: 1 }, connections: [{ id: connection.id }] },
  ])
  expect(await on.core.sessions.kick(call, 'stranger', {})).toMatchObject({ sessions: 1, connections: 1 })
  expect([connection.closedFor, await works(on, session)]).toEqual([['kicked'], false])
  expect(await on.core.presence.devicesOf('default', 'stranger')).toEqual([])
})
test('they can be banned, which shuts out their tokens', async () => {
  const session = await signInsOf(on).wildfire('stranger', 'phone')
  const connection = connect(on, session)
  await on.core.restrictions.set(call, 'stranger', { ban: {} })
  expect([connection.closedFor, await works(on, session)]).toEqual([['banned'], false])
})
test('registering the id later finds its sessions and blocks', async () => {
  const session = await signInsOf(on).wildfire('stranger', 'phone')
  const connection = connect(on, session)
  await on.core.restrictions.set(call, 'stranger', { mute: { reason: 'loud' } })
  await register()
  expect(await works(on, session)).toBe(true)
  expect((await on.core.restrictions.of('default', 'stranger')).mute?.reason).toBe('loud')
  expect(await on.core.presence.devicesOf('default', 'stranger')).toMatchObject([
    { connections: [{ id: connection.id }] },
  ])
  await on.core.users.destroy(call, 'stranger')
  expect([connection.closedFor, await works(on, session)]).toEqual([['destroyed'], false])
})
test('OpenIM gives them no token', async () => {
  expect(await codeOf(signInsOf(on).openim('stranger', 'hash'))).toBe('user.not_found')
})
test('their devices keep counting when they register', async () => {
  await signInsOf(on).wildfire('stranger', 'phone')
  await register()
  await signInsOf(on).openim('stranger', 'hash', 'web')
  const devices = await on.core.devices.list('default', 'stranger')
  expect(devices.map(({ clientKey, sn }) => [clientKey, sn])).toEqual([
    ['phone', 1],
    ['openim-web', 2],
  ])
})
