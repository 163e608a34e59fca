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
const register = () => on.core.users.register(callBy('openim'), [{ uid: 'unregistered' }])
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.code,
  )

test('they are in no list and nowhere to be found', async () => {
  await signInsOf(on).wildfire('unregistered', 'phone')
  await on.core.restrictions.set(call, 'unregistered', { mute: {} })
  expect(await on.core.users.count('default', { destroyed: true })).toBe(0)
  expect(await on.core.users.findByName('default', 'unregistered', true)).toBeUndefined()
  expect(await codeOf(on.core.users.get('default', 'unregistered'))).toBe('user.not_found')
  expect(await codeOf(on.core.users.update(call, 'unregistered', { displayName: 'x' }))).toBe('user.not_found')
})
test('they can be destroyed, which ends their sessions and devices and leaves nothing', async () => {
  const session = await signInsOf(on).wildfire('unregistered', 'phone')
  const connection = connect(on, session)
  expect(await on.core.users.destroy(call, 'unregistered')).toMatchObject({ sessions: 1, connections: 1 })
  expect([connection.closedFor, await works(on, session)]).toEqual([['destroyed'], false])
  expect(await on.core.devices.list('default', 'unregistered')).toEqual([])
  expect(await on.core.users.find('default', 'unregistered', true)).toBeUndefined()
  expect(await on.core.users.destroy(call, 'unregistered')).toBeUndefined()
  expect(await works(on, await signInsOf(on).wildfire('unregistered', 'phone'))).toBe(true)
})
test('they can be online, and kicked', async () => {
  const session = await signInsOf(on).wildfire('unregistered', 'phone')
  const connection = connect(on, session)
  expect(await on.core.presence.devicesOf('default', 'unregistered')).toMatchObject([
    { device: { clientKey: 'phone', sn: 1 }, connections: [{ id: connection.id }] },
  ])
  expect(await on.core.sessions.kick(call, 'unregistered', {})).toMatchObject({ sessions: 1, connections: 1 })
  expect([connection.closedFor, await works(on, session)]).toEqual([['kicked'], false])
  expect(await on.core.presence.devicesOf('default', 'unregistered')).toEqual([])
})
test('they can be banned, which shuts out their tokens', async () => {
  const session = await signInsOf(on).wildfire('unregistered', 'phone')
  const connection = connect(on, session)
  await on.core.restrictions.set(call, 'unregistered', { ban: {} })
  expect([connection.closedFor, await works(on, session)]).toEqual([['banned'], false])
})
test('registering the id later finds its sessions and blocks', async () => {
  const session = await signInsOf(on).wildfire('unregistered', 'phone')
  const connection = connect(on, session)
  await on.core.restrictions.set(call, 'unregistered', { mute: { reason: 'loud' } })
  await register()
  expect(await works(on, session)).toBe(true)
  expect((await on.core.restrictions.of('default', 'unregistered')).mute?.reason).toBe('loud')
  expect(await on.core.presence.devicesOf('default', 'unregistered')).toMatchObject([
    { connections: [{ id: connection.id }] },
  ])
  await on.core.users.destroy(call, 'unregistered')
  expect([connection.closedFor, await works(on, session)]).toEqual([['destroyed'], false])
})
test('OpenIM gives them no token', async () => {
  expect(await codeOf(signInsOf(on).openim('unregistered', 'hash'))).toBe('user.not_found')
})
test('their devices keep counting when they register', async () => {
  await signInsOf(on).wildfire('unregistered', 'phone')
  await register()
  await signInsOf(on).openim('unregistered', 'hash', 'web')
  const devices = await on.core.devices.list('default', 'unregistered')
  expect(devices.map(({ clientKey, sn }) => [clientKey, sn])).toEqual([
    ['phone', 1],
    ['openim-web', 2],
  ])
})
