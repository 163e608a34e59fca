import { expect, test } from 'bun:test'
import { platforms } from '../../src/core/devices/platform.ts'
import { userKey } from '../../src/core/transaction-keys.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { aBinding, aDevice, signedIn } from './samples.ts'
import { edgeTexts } from './texts.ts'

export function deviceStoreSuite(open: OpenStore): void {
  const on = given(open)
  const devices = () => on.storage.devices
  const key = (uid: string, clientKey: string) => ({ app: on.app, uid, dialect: 'wildfire', clientKey }) as const

  test('devices are read as written: texts, platforms, dialects, times', async () => {
    let sn = 0
    for (const text of edgeTexts) {
      const device = aDevice({
        app: on.app,
        uid: text,
        clientKey: text,
        userAgent: text,
        sn: ++sn,
        lastSeenAtMs: 2 ** 52,
      })
      await devices().put(device)
      expect(await devices().find(on.app, text, 'wildfire', text)).toEqual(device)
    }
    for (const platform of platforms)
      for (const dialect of ['one', 'another']) {
        const device = aDevice({ app: on.app, uid: 'ann', clientKey: platform, dialect, platform, sn: ++sn })
        await devices().put(device)
        expect(await devices().find(on.app, 'ann', dialect, platform)).toEqual(device)
      }
    expect(await devices().find(on.app, 'ann', 'wildfire', 'unheard of')).toBeUndefined()
    expect(await devices().find(on.otherApp, 'ann', 'wildfire', 'ios')).toBeUndefined()
  })
  test('the same key again changes the device and keeps its number and its making', async () => {
    const device = aDevice({ app: on.app, uid: 'ann', clientKey: 'c', sn: 4, createdAtMs: 5 })
    await devices().put(device)
    await devices().put({
      ...device,
      sn: 9,
      createdAtMs: 9,
      platform: 'web',
      userAgent: 'new',
      packageName: 'com.example',
      changedAtMs: 9,
    })
    expect(await devices().listOfUser(on.app, 'ann')).toEqual([
      { ...device, platform: 'web', userAgent: 'new', packageName: 'com.example', changedAtMs: 9 },
    ])
  })
  test('a device that is put again keeps its last-seen time', async () => {
    const device = aDevice({ app: on.app, uid: 'ann', clientKey: 'c' })
    await devices().put(device)
    await devices().touch([{ ...key('ann', 'c'), lastSeenAtMs: 70 }])
    await devices().put({ ...device, platform: 'web' })
    expect(await devices().find(on.app, 'ann', 'wildfire', 'c')).toMatchObject({ platform: 'web', lastSeenAtMs: 70 })
  })
  test('of a user, by number', async () => {
    for (const [clientKey, sn] of [
      ['b', 3],
      ['c', 1],
      ['a', 2],
    ] as const)
      await devices().put(aDevice({ app: on.app, uid: 'ann', clientKey, sn }))
    await devices().put(aDevice({ app: on.app, uid: 'bob', clientKey: 'c' }))
    expect((await devices().listOfUser(on.app, 'ann')).map(({ clientKey }) => clientKey)).toEqual(['c', 'a', 'b'])
    expect(await devices().listOfUser(on.otherApp, 'ann')).toEqual([])
  })
  test('numbers count from 1 for each user and are never given twice, nor after a removal', async () => {
    const taken = await Promise.all(
      Array.from({ length: 50 }, () =>
        on.storage.transaction([userKey(on.app, 'ann')], async ({ devices }) => {
          const sn = await devices.allocateSn(on.app, 'ann')
          await devices.put(aDevice({ app: on.app, uid: 'ann', clientKey: `c${sn}`, sn }))
          return sn
        }),
      ),
    )
    expect(taken.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
    for (const clientKey of ['c50', 'c20', 'c49']) await devices().remove(key('ann', clientKey))
    expect(await devices().allocateSn(on.app, 'ann')).toBe(51)
    expect([await devices().allocateSn(on.app, 'bob'), await devices().allocateSn(on.otherApp, 'ann')]).toEqual([1, 1])
  })
  test('a removed device takes its sessions and bindings along; removing it again does nothing', async () => {
    await signedIn(on.storage, { app: on.app, uid: 'ann', clientKey: 'c', id: 's', endedAtMs: 1 })
    await signedIn(on.storage, { app: on.app, uid: 'ann', clientKey: 'd', id: 'stays' })
    await on.storage.pushBindings.put(aBinding({ app: on.app, uid: 'ann', clientKey: 'c', token: 'push-token' }))
    expect([await devices().remove(key('ann', 'c')), await devices().remove(key('ann', 'c'))]).toEqual([true, false])
    expect(await on.storage.sessions.find(on.app, 's')).toBeUndefined()
    expect(await on.storage.sessions.find(on.app, 'stays')).toBeDefined()
    expect(await on.storage.pushBindings.listOfUser(on.app, 'ann')).toEqual([])
  })
  test('last-seen times only increase; unknown devices are ignored', async () => {
    for (const [index, clientKey] of ['a', 'b'].entries())
      await devices().put(aDevice({ app: on.app, uid: 'ann', clientKey, sn: index, lastSeenAtMs: 50 }))
    await devices().touch([])
    await devices().touch([
      { ...key('ann', 'a'), lastSeenAtMs: 40 },
      { ...key('ann', 'b'), lastSeenAtMs: 2 ** 52 },
      { ...key('nobody', 'a'), lastSeenAtMs: 60 },
    ])
    expect((await devices().listOfUser(on.app, 'ann')).map(({ lastSeenAtMs }) => lastSeenAtMs)).toEqual([50, 2 ** 52])
  })
}
