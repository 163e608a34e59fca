import { expect, test } from 'bun:test'
import type { PushAddress } from '../../src/core/push/store.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { aDevice } from './samples.ts'
import { edgeTexts } from './texts.ts'

export function pushAddressStoreSuite(open: OpenStore): void {
  const on = given(open)
  const addresses = () => on.storage.pushAddresses
  const device = async (uid: string, clientKey: string, app = on.app) => {
    const sn = await on.storage.devices.allocateSn(app, uid)
    await on.storage.devices.put(aDevice({ app, uid, clientKey, sn, dialect: 'lanying' }))
  }
  const address = (uid: string, clientKey: string, token: string, createdAtMs = 1, app = on.app): PushAddress => ({
    app,
    uid,
    dialect: 'lanying',
    clientKey,
    token,
    createdAtMs,
  })
  const tokensOf = async (uid: string) => (await addresses().listOfUser(on.app, uid)).map(({ token }) => token)

  test('addresses are read as written, of any text, by device, user and token', async () => {
    await device('ann', 'c')
    for (const token of edgeTexts) {
      const one = address('ann', 'c', token, 2 ** 52)
      await addresses().put(one)
      expect(await addresses().ofDevice(one)).toEqual(one)
      expect(await addresses().listOfUser(on.app, 'ann')).toEqual([one])
      expect(await addresses().findByToken(on.app, token)).toEqual(one)
    }
    expect(await addresses().findByToken(on.app, 'unknown')).toBeUndefined()
    expect(await addresses().ofDevice({ ...address('ann', 'c', ''), dialect: 'openim' })).toBeUndefined()
  })
  test('white space around a token makes no difference', async () => {
    await device('ann', 'c')
    await device('bob', 'c')
    await addresses().put(address('ann', 'c', 'token'))
    expect((await addresses().findByToken(on.app, ' token '))?.uid).toBe('ann')
    await addresses().put(address('bob', 'c', 'token\n'))
    expect((await addresses().findByToken(on.app, 'token'))?.uid).toBe('bob')
    expect(await tokensOf('ann')).toEqual([])
  })
  test('only a device has one, and it goes with its device', async () => {
    await expect(addresses().put(address('ann', 'unheard of', 'token'))).rejects.toThrow()
    await device('ann', 'c')
    const one = address('ann', 'c', 'token')
    await addresses().put(one)
    await on.storage.devices.remove(one)
    expect(await addresses().findByToken(on.app, 'token')).toBeUndefined()
  })
  test('a device has the last; a token names the last device; lists are oldest first', async () => {
    await device('ann', 'c')
    await device('ann', 'd')
    await device('bob', 'c')
    await addresses().put(address('ann', 'd', 'of d', 2))
    await addresses().put(address('ann', 'c', 'first', 1))
    expect(await tokensOf('ann')).toEqual(['first', 'of d'])
    await addresses().put(address('ann', 'c', 'second', 3))
    expect(await tokensOf('ann')).toEqual(['of d', 'second'])
    await addresses().put(address('bob', 'c', 'second', 4))
    expect([await tokensOf('ann'), await tokensOf('bob')]).toEqual([['of d'], ['second']])
    expect(await addresses().removeOfUser(on.app, 'ann')).toBe(1)
    expect([await tokensOf('ann'), await tokensOf('bob')]).toEqual([[], ['second']])
  })
  test('the same text in another app is another address', async () => {
    await device('ann', 'c')
    await device('bob', 'c', on.otherApp)
    await addresses().put(address('ann', 'c', 'one text'))
    await addresses().put(address('bob', 'c', 'one text', 1, on.otherApp))
    expect(await addresses().findByToken(on.app, 'one text')).toMatchObject({ uid: 'ann' })
    expect(await addresses().findByToken(on.otherApp, 'one text')).toMatchObject({ uid: 'bob' })
  })
}
