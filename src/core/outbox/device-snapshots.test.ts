import { afterEach, beforeEach, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { connect, openimSignIn, signInsOf } from '../../../test/kit/sign-ins.ts'
import { deviceSnapshots } from './device-snapshots.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  await on.core.users.register(callBy('openim'), [{ uid: 'ann' }])
})
afterEach(() => on.close())

test('a device whose token has expired is not among those of its user', async () => {
  const expiresAtMs = on.clock.now() + 10
  await on.core.sessions.signIn(callBy('openim'), openimSignIn('ann', 'of the browser', 'web', expiresAtMs))
  const connection = connect(on, await signInsOf(on).wildfire('ann', 'phone'))
  const shown = async () => {
    const published = { ...connection, connectionId: connection.id, run: '1:1', atMs: on.clock.now() }
    const opened = {
      background: false,
      sessionId: undefined,
      closeReason: undefined,
      atMs: on.clock.now(),
      connections: [connection],
    }
    const transition = { connection: published, ...opened }
    const devicesAt = await deviceSnapshots(on.core.context, [transition])
    return devicesAt(transition).map(({ device, connections }) => [device.clientKey, connections.length])
  }
  expect(await shown()).toEqual([
    ['openim-web', 0],
    ['phone', 1],
  ])
  on.clock.advance(10)
  expect(await shown()).toEqual([['phone', 1]])
})
