import { expect, test } from 'bun:test'
import type { PushBinding } from '../../src/core/push/store.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { aBinding, aDevice } from './samples.ts'
import { edgeTexts } from './texts.ts'

export function pushBindingStoreSuite(open: OpenStore): void {
  const on = given(open)
  const bindings = () => on.storage.pushBindings
  const device = async (uid: string, clientKey: string, app = on.app) => {
    const sn = await on.storage.devices.allocateSn(app, uid)
    await on.storage.devices.put(aDevice({ app, uid, clientKey, sn }))
  }
  const bind = (uid: string, clientKey: string, token: string, more: Partial<PushBinding> = {}) =>
    bindings().put(aBinding({ app: on.app, uid, clientKey, token, ...more }))
  const tokensOf = async (uid: string) => (await bindings().listOfUser(on.app, uid)).map(({ token }) => token)

  test('bindings are read as written, tokens of any text', async () => {
    await device('ann', 'c')
    for (const token of edgeTexts) {
      const more = { slot: 'voip', notifier: token, pushType: 7, boundAtMs: 2 ** 52 } as const
      await bind('ann', 'c', token, more)
      expect(await bindings().listOfUser(on.app, 'ann')).toEqual([
        aBinding({ app: on.app, uid: 'ann', clientKey: 'c', token, ...more }),
      ])
    }
    expect(await bindings().listOfUser(on.otherApp, 'ann')).toEqual([])
  })
  test('only a device is bound', async () => {
    await expect(bind('ann', 'unheard of', 'push-token')).rejects.toThrow()
  })
  test('a device has one token a slot, the last; lists are oldest first', async () => {
    await device('ann', 'c')
    await bind('ann', 'c', 'first', { boundAtMs: 1 })
    await bind('ann', 'c', 'for calls', { slot: 'voip', boundAtMs: 2 })
    await bind('ann', 'c', 'second', { boundAtMs: 3 })
    expect(await tokensOf('ann')).toEqual(['for calls', 'second'])
  })
  test('a token moves from its holder to the device that binds it, whatever the provider', async () => {
    await device('ann', 'c')
    await device('ann', 'd')
    await device('bob', 'c')
    expect(await bind('ann', 'c', 'one text')).toBeUndefined()
    expect(await bind('ann', 'c', 'one text')).toBeUndefined()
    expect(await bind('ann', 'd', 'one text')).toBeUndefined()
    expect(await tokensOf('ann')).toEqual(['one text'])
    expect(await bind('bob', 'c', 'one text', { pushType: 3, slot: 'voip' })).toBe('ann')
    expect([await tokensOf('ann'), await tokensOf('bob')]).toEqual([[], ['one text']])
  })
  test('the device that binds loses the token that it had', async () => {
    await device('ann', 'c')
    await device('bob', 'c')
    await bind('ann', 'c', 'of ann')
    await bind('bob', 'c', 'of bob')
    expect(await bind('bob', 'c', 'of ann')).toBe('ann')
    expect(await bind('ann', 'c', 'of bob')).toBeUndefined()
  })
  test('a token with white space around it is the same, and a subscription in another order of keys', async () => {
    await device('ann', 'c')
    await device('bob', 'c')
    expect(await bind('ann', 'c', 'one text')).toBeUndefined()
    expect(await bind('bob', 'c', ' one text\n')).toBe('ann')
    expect([await tokensOf('ann'), await tokensOf('bob')]).toEqual([[], [' one text\n']])
    await bind('ann', 'c', '{"endpoint":"https://push.example/1","keys":{"auth":"a","p256dh":"p"}}')
    const other = '{"keys":{"p256dh":"p","auth":"a"},"endpoint":"https://push.example/1"}'
    expect(await bind('bob', 'c', other)).toBe('ann')
    expect([await tokensOf('ann'), await tokensOf('bob')]).toEqual([[], [other]])
  })
  test('the same text in another app is another token', async () => {
    await device('ann', 'c')
    await device('bob', 'c', on.otherApp)
    await bind('ann', 'c', 'one text')
    await bind('bob', 'c', 'one text', { app: on.otherApp })
    expect(await tokensOf('ann')).toEqual(['one text'])
  })
  test('of concurrent bindings of one token one remains', async () => {
    const uids = Array.from({ length: 12 }, (_, index) => `u${index}`)
    for (const uid of uids) await device(uid, 'c')
    await Promise.all(
      uids.map((uid) =>
        on.storage.transaction([], (stores) =>
          stores.pushBindings.put(aBinding({ app: on.app, uid, clientKey: 'c', token: 'one text' })),
        ),
      ),
    )
    expect((await Promise.all(uids.map(tokensOf))).flat()).toEqual(['one text'])
  })
  test('removal by device and by user says how many', async () => {
    await device('ann', 'c')
    await device('ann', 'd')
    await bind('ann', 'c', 'push')
    await bind('ann', 'c', 'voip', { slot: 'voip' })
    await bind('ann', 'd', 'other')
    expect(await bindings().removeOfDevices(on.app, 'ann', 'lanying', ['c'])).toBe(0)
    expect(await bindings().removeOfDevices(on.app, 'ann', 'wildfire', ['c', 'unheard of'])).toBe(2)
    expect(await bindings().removeOfDevices(on.app, 'ann', 'wildfire', [])).toBe(0)
    expect(await bindings().removeOfUser(on.otherApp, 'ann')).toBe(0)
    expect(await bindings().removeOfUser(on.app, 'ann')).toBe(1)
    expect(await tokensOf('ann')).toEqual([])
  })
}
