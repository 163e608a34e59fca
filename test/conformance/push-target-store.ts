import { expect, test } from 'bun:test'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { aBinding, aDevice, signedIn } from './samples.ts'
import { byBytes, bytewise } from './texts.ts'

export function pushTargetStoreSuite(open: OpenStore): void {
  const on = given(open)
  let made = 0
  const targets = () => on.storage.pushTargets
  const device = async (uid: string, clientKey: string) => {
    const key = aDevice({ app: on.app, uid, clientKey, sn: await on.storage.devices.allocateSn(on.app, uid) })
    await on.storage.devices.put(key)
    return key
  }
  const shown = async (uids: string[], perUserMax = 10) =>
    (await targets().listDevices(on.app, uids, perUserMax)).map((one) => `${one.device.uid} ${one.device.sn}`)

  test('users who have a device, by uid, each once, in pages', async () => {
    for (const uid of bytewise) for (const clientKey of ['c', 'd']) await device(uid, clientKey)
    const first = await targets().listUsers(on.app, '', 3)
    expect([...first, ...(await targets().listUsers(on.app, first.at(-1) ?? '', 3))]).toEqual(byBytes(bytewise))
    expect(await targets().listUsers(on.otherApp, '', 3)).toEqual([])
  })
  test('devices by uid, the newest first, and no more than asked for', async () => {
    for (const uid of ['bob', 'ann', 'ann', 'ann']) await device(uid, `c${++made}`)
    expect(await shown(['bob', 'ann', 'nobody'])).toEqual(['ann 3', 'ann 2', 'ann 1', 'bob 1'])
    expect(await shown(['bob', 'ann'], 2)).toEqual(['ann 3', 'ann 2', 'bob 1'])
    expect(await shown([])).toEqual([])
  })
  test('whether sessions are live, ended or were never there', async () => {
    for (const id of ['live', 'ended', 'both'])
      await signedIn(on.storage, { app: on.app, uid: 'ann', clientKey: id, id })
    await signedIn(on.storage, { app: on.app, uid: 'ann', clientKey: 'both', id: 'both again' })
    await on.storage.sessions.end(on.app, ['ended', 'both'], 2, 'kicked')
    await device('ann', 'none')
    const found = await targets().listDevices(on.app, ['ann'], 10)
    expect(Object.fromEntries(found.map((one) => [one.device.clientKey, one.sessions]))).toEqual({
      live: 'live',
      ended: 'ended',
      both: 'live',
      none: 'none',
    })
  })
  test('where a device is notified, calls apart', async () => {
    const { uid, clientKey, sn } = await device('ann', 'c')
    await device('ann', 'd')
    const binding = aBinding({ app: on.app, uid, clientKey, token: 'text', notifier: 'cert' })
    await on.storage.pushBindings.put(binding)
    await on.storage.pushBindings.put({ ...binding, slot: 'voip', token: 'calls' })
    const found = await targets().find({ app: on.app, uid, dialect: 'wildfire', clientKey })
    expect(found).toEqual({
      device: { app: on.app, uid, dialect: 'wildfire', clientKey, sn, platform: 'ios' },
      sessions: 'none',
      binding,
    })
    expect((await targets().find({ app: on.app, uid, dialect: 'wildfire', clientKey: 'd' }))?.binding).toBeUndefined()
    expect(await targets().find({ app: on.app, uid, dialect: 'lanying', clientKey })).toBeUndefined()
  })
}
