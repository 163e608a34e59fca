import { beforeEach, expect, test } from 'bun:test'
import { TestClock } from '../../../test/kit/clock.ts'
import { clusterOfOne } from '../../../test/kit/cluster.ts'
import { emptyProfile } from '../accounts/user.ts'
import type { Cluster } from '../cluster.ts'
import type { CoreEvent } from '../event.ts'
import type { Call } from '../values.ts'
import { LocalConnection, type Notification } from './connection.ts'
import { ConnectionRegistry } from './registry.ts'
import { SelfNotifier, selfNotifierBounds } from './self-notifier.ts'

let clock: TestClock
let registry: ConnectionRegistry
let cluster: Cluster
let news: SelfNotifier
beforeEach(async () => {
  clock = new TestClock()
  registry = new ConnectionRegistry(clock)
  cluster = await clusterOfOne(clock, registry)
  news = new SelfNotifier({ clock, cluster }, registry)
})

const call: Call = { app: 'default', dialect: 'wildfire', actor: { kind: 'key', id: 'test' } }

function connect(id: string, uid: string): Notification[] {
  const heard: Notification[] = []
  const carrier = {
    awaitingAdmission: true,
    lastInboundAtMs: 0,
    admitted() {},
    close() {},
    notify: (notice: Notification) => heard.push(notice),
  }
  const rest = { sessionId: id, tokenId: undefined, tokenText: '', node: 1, address: '', connectedAtMs: 0 } as const
  const who = { id, app: 'default', uid, dialect: 'openim', clientKey: id, platform: 'web' } as const
  registry.add(new LocalConnection({ ...who, ...rest }, carrier), registry.fencingToken())
  return heard
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

test('every connection of the user hears of it, nobody else', () => {
  const [first, second, other] = [connect('a', 'ann'), connect('b', 'ann'), connect('c', 'bob')]
  cluster.publish(changed('ann'))
  clock.advance(selfNotifierBounds.gatherMs)
  expect(first).toEqual([{ kind: 'profile_changed', uid: 'ann' }])
  expect(second).toEqual(first)
  expect(other).toEqual([])
})

test('one notice is one object, so that a wire encodes it once', () => {
  const [first, second] = [connect('a', 'ann'), connect('b', 'ann')]
  cluster.publish(changed('ann'))
  clock.advance(selfNotifierBounds.gatherMs)
  expect(first[0]).toBe(second[0] as Notification)
})

test('many changes in a moment are told once, those after it once more', () => {
  const heard = connect('a', 'ann')
  for (let i = 0; i < 100; i++) cluster.publish(changed('ann'))
  clock.advance(selfNotifierBounds.gatherMs)
  expect(heard).toHaveLength(1)
  cluster.publish(changed('ann'))
  clock.advance(selfNotifierBounds.gatherMs)
  expect(heard).toHaveLength(2)
})

test('news of different kinds are told apart, in the order they came', () => {
  const heard = connect('a', 'ann')
  for (const change of ['added', 'removed', 'added'] as const) cluster.publish(command('ann', change))
  cluster.publish(changed('ann'))
  clock.advance(selfNotifierBounds.gatherMs)
  expect(heard).toEqual([
    { kind: 'command_changed', uid: 'ann', change: 'added' },
    { kind: 'command_changed', uid: 'ann', change: 'removed' },
    { kind: 'profile_changed', uid: 'ann' },
  ])
})

test('who is not connected leaves nothing waiting; a WildfireChat create tells nobody', () => {
  cluster.publish(changed('ann'))
  const heard = connect('a', 'ann')
  const event = changed('ann')
  if (event.kind === 'user.changed') cluster.publish({ kind: 'user.written', call, user: event.user })
  expect(news.waiting).toBe(0)
  clock.advance(selfNotifierBounds.gatherMs)
  expect(heard).toEqual([])
})
