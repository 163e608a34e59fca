import { afterEach, beforeEach, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { connect, openimSignIn, signInsOf, wildfireSignIn, works } from '../../../test/kit/sign-ins.ts'
import { openSessionForToken } from '../sessions/open-on-device.ts'
import { deviceBounds, findReachedDeviceLimit } from './device-limit.ts'

const uid = 'ann'
const app = 'default'
const { ofUserMax, removedMax, recentlySeenMs } = deviceBounds

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  await on.core.users.register(callBy('lanying'), [{ uid }])
})
afterEach(() => on.close())

/** Devices without a session: the first was not used for longest. Their numbers begin at 1. */
async function addDevices(count: number): Promise<void> {
  await on.storage.transaction([], async ({ devices }) => {
    for (let sn = 1; sn <= count; sn++)
      await devices.put({
        ...{ app, uid, dialect: 'lanying', clientKey: `old ${sn}`, sn, platform: 'web', userAgent: '' },
        ...{ createdAtMs: sn, changedAtMs: sn, lastSeenAtMs: sn },
      })
  })
  on.clock.advance(2 * recentlySeenMs)
}
const devices = () => on.storage.devices.listOfUser(app, uid)
const removals = async () =>
  (await on.storage.audit.list(app, { target: uid }, 100)).flatMap(({ action, details }) =>
    action === 'device.remove' ? [details.device] : [],
  )
const reached = async () => findReachedDeviceLimit(on.core.context, await devices(), on.clock.now())
const signIn = (clientKey: string) => signInsOf(on).wildfire(uid, clientKey)

test('a device beyond the limit takes the place of the one that was not used for longest', async () => {
  await addDevices(ofUserMax - 1)
  expect(await reached()).toBeUndefined()
  await on.storage.devices.touch('run', [
    {
      app,
      uid,
      dialect: 'lanying',
      clientKey: 'old 1',
      lastSeenAtMs: on.clock.now() - recentlySeenMs - 1,
      isOnline: false,
    },
  ])
  await signIn('last of the limit')
  expect(await removals()).toEqual([])
  expect(await reached()).toBeUndefined()
  await signIn('new')
  expect(await removals()).toEqual(['old 2'])
  expect((await devices()).map(({ clientKey }) => clientKey)).toEqual([
    'old 1',
    ...Array.from({ length: ofUserMax - 3 }, (_, index) => `old ${index + 3}`),
    'last of the limit',
    'new',
  ])
})
test('a device that signs in again, and one after removals, take no place', async () => {
  await addDevices(ofUserMax)
  const first = await signIn('new')
  expect(await removals()).toEqual(['old 1'])
  await signIn('new')
  expect(await works(on, first)).toBe(true)
  await on.core.devices.remove(callBy('lanying'), uid, 5)
  await signIn('newer')
  expect(await removals()).toEqual(['old 5', 'old 1'])
})
test('a token of Lanying that opens a device keeps the limit as well', async () => {
  await addDevices(ofUserMax)
  await signInsOf(on).lanyingToken(uid, 'hash')
  await openSessionForToken(on.core.context, callBy('lanying'), { uid, hash: 'hash' }, { clientKey: 'new' })
  expect(await devices()).toHaveLength(ofUserMax)
})
test('devices with a session that can be used, and those that may be connected, stay', async () => {
  const session = await signIn('signed in')
  const expiring = openimSignIn(uid, 'expired', 'ios', on.clock.now() + 1)
  await on.core.sessions.signIn(callBy('openim'), expiring)
  await addDevices(ofUserMax)
  await on.storage.devices.touch('run', [
    { app, uid, dialect: 'lanying', clientKey: 'old 1', lastSeenAtMs: on.clock.now(), isOnline: true },
  ])
  connect(on, session)
  await signInsOf(on).wildfire(uid, 'one', 'windows')
  const kept = (await devices()).map(({ clientKey }) => clientKey)
  expect(kept).toContain('signed in')
  expect(kept).toContain('old 1')
  expect(await works(on, session)).toBe(true)
  expect(on.registry.ofUser(app, uid)).toHaveLength(1)
})
test('a user who has more devices from before loses some with each new one', async () => {
  await addDevices(ofUserMax + 3 * removedMax)
  await signIn('new')
  expect(await devices()).toHaveLength(ofUserMax + 2 * removedMax + 1)
})
test('without a device that can go the sign-in is refused and changes nothing', async () => {
  await addDevices(ofUserMax)
  const seen = (await devices()).map(({ clientKey }) => ({
    ...{ app, uid, dialect: 'lanying', clientKey, lastSeenAtMs: on.clock.now(), isOnline: true },
  }))
  await on.storage.devices.touch('run', seen)
  expect(await reached()).toEqual({ devices: ofUserMax, longestUnusedSn: 1 })
  const refused = on.core.sessions.signIn(callBy('wildfire'), wildfireSignIn(uid, 'new'))
  await expect(refused).rejects.toMatchObject({ code: 'devices.over_limit' })
  expect((await devices()).at(-1)?.clientKey).toBe(`old ${ofUserMax}`)
  expect(await on.storage.sessions.listLive(app, uid)).toEqual([])
})
