import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { connectionOf, type KeptConnection } from '../../../test/kit/connections.ts'
import { lanyingCall, type PushCore, startPushCore } from '../../../test/kit/push.ts'
import type { SettingsPatch } from '../accounts/settings-store.ts'
import type { Connection } from '../presence/connection.ts'
import { allSessions } from '../sessions/session-selector.ts'
import type { UserId } from '../values.ts'
import { deliverLive } from './live-delivery.ts'
import { noWindow } from './quiet-hours.ts'
import type { PushAudience, PushRequest } from './task.ts'

let on: PushCore
beforeEach(async () => {
  on = await startPushCore()
})
afterEach(() => on.close())

const everybody: PushAudience = { kind: 'all' }
const prefer = (uid: UserId, patch: SettingsPatch) =>
  on.storage.transaction([], ({ settings }) => settings.update('default', uid, patch))
const badgeOf = async (uid: UserId) => (await on.context.storage.settings.of('default', uid)).badge
const never = (): never => {
  throw new Error('nothing was pushed')
}

describe('over an open connection', () => {
  /** A connection of ann's first device; `answers` is what its socket says of a notification. */
  const connect = (answers = () => true, facts: Partial<Connection> = {}) => {
    const connection = connectionOf({ dialect: 'lanying', clientKey: 'guid-ann-1', ...facts })
    connection.transport.notify = (notification) => {
      connection.notifications.push(notification)
      return answers()
    }
    on.live.registry.add(connection, on.live.registry.fencingToken())
    return connection
  }
  const pushed = (...connections: KeptConnection[]) => connections.map(({ notifications }) => notifications.length)

  const outcomes: [string, PushRequest['strategy'], Record<string, number>, number][] = [
    ['bound', 'combined', { 'delivered:live': 1 }, 1],
    ['bound', 'live_only', { 'delivered:live': 1 }, 1],
    ['bound', 'sinks_only', { 'delivered:cert': 1 }, 0],
    ['unbound', 'combined', { 'delivered:live': 1 }, 1],
    ['unbound', 'sinks_only', { 'withheld:device.unbound': 1 }, 0],
  ]
  test.each(outcomes)('of a device that is %s, %s', async (bound, strategy, counts, times) => {
    await on.register('ann')
    await on.device('ann', bound === 'bound' ? 't' : undefined)
    const connection = connect()
    expect(await on.notify(everybody, { strategy })).toEqual(counts)
    expect(pushed(connection)).toEqual([times])
    expect(on.sink.taken).toHaveLength(strategy === 'sinks_only' && bound === 'bound' ? 1 : 0)
  })

  test('with what a sink would get', async () => {
    await on.register('ann')
    await on.device('ann', 't')
    const connection = connect()
    await on.notify(everybody)
    await on.notify(everybody, { strategy: 'sinks_only' })
    const [notification] = connection.notifications
    const { id: _, task: __, badge, ...same } = on.sink.taken[0] ?? never()
    expect(notification).toMatchObject({ kind: 'push', push: same })
    expect([badge, await badgeOf('ann')]).toEqual([2, 2])
  })

  const closed: [string, PushRequest['strategy'], Record<string, number>][] = [
    ['bound', 'combined', { 'delivered:cert': 1 }],
    ['bound', 'live_only', { 'withheld:connection.closed': 1 }],
    ['unbound', 'combined', { 'withheld:connection.closed': 1 }],
  ]
  test.each(closed)('that closes meanwhile: a device that is %s, %s', async (bound, strategy, counts) => {
    await on.register('ann')
    await on.device('ann', bound === 'bound' ? 't' : undefined)
    const connection = connect(() => false)
    expect(await on.notify(everybody, { strategy })).toEqual(counts)
    expect(pushed(connection)).toEqual([1])
    expect(on.sink.taken).toHaveLength(bound === 'bound' && strategy === 'combined' ? 1 : 0)
  })

  test('the newest of its device, and an older one when that is closing', async () => {
    await on.register('ann')
    await on.device('ann', 't')
    let isOpen = true
    const older = connect()
    const newer = connect(() => isOpen)
    await on.notify(everybody)
    isOpen = false
    await on.notify(everybody)
    expect(pushed(older, newer)).toEqual([1, 2])
    expect(on.sink.taken).toEqual([])
  })

  test('not one of another device, nor of a dialect without a frame for it', async () => {
    await on.register('ann')
    await on.device('ann', 't')
    await on.device('ann', 'o', 'openim')
    const other = connect(undefined, { clientKey: 'guid-other' })
    const foreign = connect(undefined, { dialect: 'openim', clientKey: 'openim-ann-2' })
    expect(await on.notify(everybody)).toEqual({ 'delivered:cert': 1, 'delivered:openim': 1 })
    expect(pushed(other, foreign)).toEqual([0, 0])
  })

  test('rules hold as for sinks', async () => {
    await on.register('ann')
    await on.device('ann')
    const connection = connect()
    await prefer('ann', { noPushWindow: { startHour: 6, endHour: 7 } })
    expect(await on.notify(everybody)).toEqual({ 'withheld:preferences.noPushWindow': 1 })
    await prefer('ann', { noPushWindow: noWindow, noPush: true })
    expect(await on.notify(everybody)).toEqual({ 'withheld:preferences.noPush': 1 })
    expect(pushed(connection)).toEqual([0])
  })

  const ends: [string, () => Promise<unknown>][] = [
    ['ban', () => on.core.restrictions.set(lanyingCall, 'ann', { ban: {} })],
    ['kick', () => on.core.sessions.kick(lanyingCall, 'ann', allSessions)],
    ['removal of the device', () => on.core.devices.remove(lanyingCall, 'ann', 1)],
  ]
  test.each(ends)('not after a %s that came while the page was under way', async (_, end) => {
    await on.register('ann')
    await on.device('ann', 't')
    await on.notify(everybody)
    const push = on.sink.taken[0] ?? never()
    const connection = connect()
    expect(await deliverLive(on.context, push, [connection])).toBe('delivered')
    await end()
    expect(await deliverLive(on.context, push, [connection])).toBe('withdrawn')
    expect(pushed(connection)).toEqual([1])
  })
})
