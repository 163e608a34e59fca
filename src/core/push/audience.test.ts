import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { lanyingCall, type PushCore, startPushCore } from '../../../test/kit/push.ts'
import type { UserId } from '../values.ts'

let on: PushCore
beforeEach(async () => {
  on = await startPushCore()
})
afterEach(() => on.close())

const reached = () => on.sink.taken.map(({ uid, device }) => `${uid} ${device.sn}`).toSorted()

describe('audiences', () => {
  beforeEach(async () => {
    await on.register('ann', 'bob', 'cat', 'dan')
    for (const uid of ['ann', 'bob', 'cat']) await on.device(uid, uid)
    await on.device('ann', 'ann 2')
    await on.core.pushLabels.addTags(lanyingCall, 'ann', ['red', 'blue'])
    await on.core.pushLabels.addTags(lanyingCall, 'bob', ['blue'])
    await on.core.pushLabels.addTags(lanyingCall, 'dan', ['blue'])
    await on.core.pushLabels.setAlias(lanyingCall, 'cat', 'kitty')
  })
  const addressOf = async (uid: UserId, sn: number, token: string) => {
    const device = (await on.context.storage.devices.listOfUser('default', uid)).find((one) => one.sn === sn)
    if (!device) throw new Error('no such device')
    const { app, dialect, clientKey } = device
    await on.storage.pushAddresses.put({ app, uid, dialect, clientKey, token, createdAtMs: 1 })
  }
  const numOf = async (uid: UserId) => (await on.core.users.get('default', uid)).num

  test('all: everybody with a device', async () => {
    expect(await on.notify({ kind: 'all' })).toEqual({ 'delivered:cert': 4 })
    expect(reached()).toEqual(['ann 1', 'ann 2', 'bob 1', 'cat 1'])
  })
  test('tags: who has any of them, once', async () => {
    const audience = { kind: 'tags', tags: ['red', 'blue', 'red', 'none'] } as const
    expect(await on.notify(audience)).toEqual({
      'delivered:cert': 3,
      'withheld:user.no_device': 1,
      'withheld:target.unknown': 1,
    })
    expect(reached()).toEqual(['ann 1', 'ann 2', 'bob 1'])
  })
  test('aliases', async () => {
    const audience = { kind: 'aliases', aliases: ['kitty', 'nobody'] } as const
    expect(await on.notify(audience)).toEqual({ 'delivered:cert': 1, 'withheld:target.unknown': 1 })
    expect(reached()).toEqual(['cat 1'])
  })
  test('an alias narrowed to one device, until that is removed', async () => {
    await addressOf('ann', 2, 'address')
    await on.core.pushLabels.setAlias(lanyingCall, 'ann', 'anna', 'address')
    await on.notify({ kind: 'aliases', aliases: ['anna'] })
    expect(reached()).toEqual(['ann 2'])
    const [, second] = await on.context.storage.devices.listOfUser('default', 'ann')
    if (second) await on.storage.transaction([], (stores) => stores.devices.remove(second))
    expect(await on.notify({ kind: 'aliases', aliases: ['anna'] })).toEqual({ 'withheld:target.unknown': 1 })
  })
  test('users by number; deleted and unknown ones match no user', async () => {
    const nums = [await numOf('bob'), await numOf('cat'), await numOf('bob'), 7]
    await on.core.users.destroy(lanyingCall, 'cat')
    expect(await on.notify({ kind: 'users', nums })).toEqual({ 'delivered:cert': 1, 'withheld:target.unknown': 2 })
    expect(reached()).toEqual(['bob 1'])
  })
  test('push tokens: their devices only', async () => {
    await addressOf('ann', 1, 'one')
    await addressOf('bob', 1, 'two')
    const pushTokens = ['one', 'two', 'three']
    expect(await on.notify({ kind: 'pushTokens', pushTokens })).toEqual({
      'delivered:cert': 2,
      'withheld:target.unknown': 1,
    })
    expect(reached()).toEqual(['ann 1', 'bob 1'])
  })
})
