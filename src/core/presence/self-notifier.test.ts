import { beforeEach, describe, expect, test } from 'bun:test'
import { TestClock } from '../../../test/kit/clock.ts'
import { clusterOfOne } from '../../../test/kit/cluster.ts'
import { connectionOf, type KeptConnection } from '../../../test/kit/connections.ts'
import { emptyProfile } from '../accounts/user.ts'
import type { Cluster } from '../cluster.ts'
import type { CoreEvent } from '../event.ts'
import type { Call } from '../values.ts'
import type { Notification } from './connection.ts'
import { ConnectionRegistry } from './registry.ts'
import { SelfNotifier, selfNotifierBounds } from './self-notifier.ts'

let clock: TestClock
let registry: ConnectionRegistry
let cluster: Cluster
let notifier: SelfNotifier
let connections: KeptConnection[]
beforeEach(async () => {
  clock = new TestClock()
  registry = new ConnectionRegistry(clock)
  cluster = await clusterOfOne(clock, registry)
  notifier = new SelfNotifier({ clock, cluster }, registry)
  connections = []
})

const call: Call = { app: 'default', dialect: 'wildfire', actor: { kind: 'key', id: 'test' } }

/** Puts a connection of a device into the registry, without a word to the others. */
function connect(clientKey: string, uid: string): Notification[] {
  add(clientKey, uid)
  clock.advance(selfNotifierBounds.gatherMs)
  for (const { notifications: notices } of connections) notices.splice(0)
  return connections.at(-1)?.notifications ?? []
}
function add(clientKey: string | undefined, uid: string): KeptConnection {
  const connection = connectionOf({ uid, clientKey, platform: 'web' })
  registry.add(connection, registry.fencingToken())
  connections.push(connection)
  return connection
}

const base = { app: 'default', num: 1, kind: 'person' as const, grade: 0, name: '' }
const changed = (uid: string): CoreEvent => {
  const user = { ...emptyProfile, ...base, uid, createdAtMs: 0, changedAtMs: 0, destroyedAtMs: undefined }
  return { kind: 'user.changed', call, user, patch: {} }
}
const command = (uid: string, change: 'added' | 'removed'): CoreEvent => ({
  kind: 'command.changed',
  call,
  app: 'default',
  uid,
  change,
})

test('every connection of the user is notified, no other', () => {
  const [first, second, other] = [connect('a', 'ann'), connect('b', 'ann'), connect('c', 'bob')]
  cluster.publish(changed('ann'))
  clock.advance(selfNotifierBounds.gatherMs)
  expect(first).toEqual([{ kind: 'profile_changed', uid: 'ann' }])
  expect(second).toEqual(first)
  expect(other).toEqual([])
})

test('a notification is one object, so that a wire encodes it once', () => {
  const [first, second] = [connect('a', 'ann'), connect('b', 'ann')]
  cluster.publish(changed('ann'))
  clock.advance(selfNotifierBounds.gatherMs)
  expect(first[0]).toBe(second[0] as Notification)
})

test('a change of the profile can be sent before its moment has passed, and is not sent again then', () => {
  const [heard, other] = [connect('a', 'ann'), connect('b', 'bob')]
  for (const uid of ['ann', 'ann', 'bob']) cluster.publish(changed(uid))
  cluster.publish(command('ann', 'added'))
  notifier.sendProfileChange('default', 'ann')
  expect([heard, other]).toEqual([[{ kind: 'profile_changed', uid: 'ann' }], []])
  notifier.sendProfileChange('default', 'ann')
  expect(heard).toHaveLength(1)
  clock.advance(selfNotifierBounds.gatherMs)
  expect(heard.map(({ kind }) => kind)).toEqual(['profile_changed', 'user_command_changed'])
  expect(other).toHaveLength(1)
})

test('many changes in a moment are sent once, those after it once more', () => {
  const heard = connect('a', 'ann')
  for (let i = 0; i < 100; i++) cluster.publish(changed('ann'))
  clock.advance(selfNotifierBounds.gatherMs)
  expect(heard).toHaveLength(1)
  cluster.publish(changed('ann'))
  clock.advance(selfNotifierBounds.gatherMs)
  expect(heard).toHaveLength(2)
})

test('notifications of different kinds are sent apart, in order', () => {
  const heard = connect('a', 'ann')
  for (const change of ['added', 'removed', 'added'] as const) cluster.publish(command('ann', change))
  cluster.publish(changed('ann'))
  clock.advance(selfNotifierBounds.gatherMs)
  expect(heard).toEqual([
    { kind: 'user_command_changed', uid: 'ann', change: 'added' },
    { kind: 'user_command_changed', uid: 'ann', change: 'removed' },
    { kind: 'profile_changed', uid: 'ann' },
  ])
})

test('nothing waits for a user without a connection; a WildfireChat create notifies no client', () => {
  cluster.publish(changed('ann'))
  const heard = connect('a', 'ann')
  const event = changed('ann')
  if (event.kind === 'user.changed') cluster.publish({ kind: 'user.written', call, user: event.user })
  expect(notifier.waiting).toBe(0)
  clock.advance(selfNotifierBounds.gatherMs)
  expect(heard).toEqual([])
})

test('settings are notified apart from the profile', () => {
  const notified = connect('a', 'ann')
  cluster.publish({ kind: 'user.settings_changed', call, app: 'default', uid: 'ann', patch: {} })
  clock.advance(selfNotifierBounds.gatherMs)
  expect(notified).toEqual([{ kind: 'settings_changed', uid: 'ann' }])
})

describe('the devices of a user', () => {
  const device = { dialect: 'openim', clientKey: 'b', platform: 'web' } as const
  const online = { kind: 'device_online', uid: 'ann', device } as const
  const offline = { kind: 'device_offline', uid: 'ann', device } as const

  test('are notified when another comes online and goes offline, and not of themselves', () => {
    const [first, stranger] = [connect('a', 'ann'), connect('c', 'bob')]
    const other = add('b', 'ann')
    clock.advance(selfNotifierBounds.gatherMs)
    expect([first.splice(0), other.notifications, stranger]).toEqual([[online], [], []])
    registry.remove(other, 'gone')
    clock.advance(selfNotifierBounds.gatherMs)
    expect([first, stranger]).toEqual([[offline], []])
  })

  test('a second connection of a device changes nothing, until the last one ends', () => {
    const first = connect('a', 'ann')
    const one = add('b', 'ann')
    clock.advance(selfNotifierBounds.gatherMs)
    expect(first.splice(0)).toEqual([online])
    const two = add('b', 'ann')
    registry.remove(one, 'superseded')
    clock.advance(selfNotifierBounds.gatherMs)
    expect([first, two.notifications]).toEqual([[], []])
    registry.remove(two, 'gone')
    clock.advance(selfNotifierBounds.gatherMs)
    expect(first).toEqual([offline])
  })

  test('a device that connects and disconnects within the time is notified once, with its last state', () => {
    const first = connect('a', 'ann')
    for (let times = 0; times < 3; times++) registry.remove(add('b', 'ann'), 'gone')
    clock.advance(selfNotifierBounds.gatherMs)
    expect(first).toEqual([offline])
  })

  test('a connection without a device is none', () => {
    const first = connect('a', 'ann')
    registry.remove(add(undefined, 'ann'), 'gone')
    expect(notifier.waiting).toBe(0)
    expect(first).toEqual([])
  })
})

test('a new device is reported once, besides its coming online, and not to itself', () => {
  const other = connect('a', 'ann')
  const device = { dialect: 'openim' as const, clientKey: 'b', platform: 'web' as const }
  cluster.publish({ kind: 'device.added', call, app: 'default', uid: 'ann', device })
  const { notifications: own } = add('b', 'ann')
  clock.advance(selfNotifierBounds.gatherMs)
  expect(other).toEqual([
    { kind: 'device_added', uid: 'ann', device },
    { kind: 'device_online', uid: 'ann', device },
  ])
  expect(own).toEqual([])
})
