import { afterEach, beforeEach, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { connect, openimSignIn, signInsOf } from '../../../test/kit/sign-ins.ts'
import type { DevicePresence } from '../presence/derive.ts'
import { deviceSnapshots } from './device-snapshots.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  await on.core.users.register(callBy('openim'), [{ uid: 'ann' }])
})
afterEach(() => on.close())

/** The devices of the user when the connection opens now. */
async function devicesWith(connection: ReturnType<typeof connect>): Promise<readonly DevicePresence[]> {
  const published = { ...connection, connectionId: connection.id, run: '1:1', atMs: on.clock.now() }
  const transition = {
    connection: published,
    background: false,
    sessionId: undefined,
    closeReason: undefined,
    atMs: on.clock.now(),
    connections: [connection],
  }
  return (await deviceSnapshots(on.core.context, [transition]))(transition).devices
}

test('a device whose token has expired is not among those of its user', async () => {
  const expiresAtMs = on.clock.now() + 10
  await on.core.sessions.signIn(callBy('openim'), openimSignIn('ann', 'of the browser', 'web', expiresAtMs))
  const connection = connect(on, await signInsOf(on).wildfire('ann', 'phone'))
  const shown = async () =>
    (await devicesWith(connection)).map(({ device, connections }) => [device.clientKey, connections.length])
  expect(await shown()).toEqual([
    ['openim-web', 0],
    ['phone', 1],
  ])
  on.clock.advance(10)
  expect(await shown()).toEqual([['phone', 1]])
})

test('another device was last seen when it went offline, also before that is stored', async () => {
  await signInsOf(on).wildfire('ann', 'tablet', 'ipad')
  const lastSeenAtMs = on.clock.now()
  const tablet = { app: 'default', uid: 'ann', dialect: 'wildfire', clientKey: 'tablet' } as const
  on.core.context.lastSeen.put({ ...tablet, lastSeenAtMs, isOnline: false })
  on.clock.advance(10)
  const devices = await devicesWith(connect(on, await signInsOf(on).wildfire('ann', 'phone')))
  expect(devices.map((one) => [one.device.clientKey, one.lastSeenAtMs])).toEqual([
    ['tablet', lastSeenAtMs],
    ['phone', on.clock.now()],
  ])
})
