import { beforeEach, expect, test } from 'bun:test'
import { TestClock } from '../../../test/kit/clock.ts'
import { clusterOfOne } from '../../../test/kit/cluster.ts'
import { connectionOf } from '../../../test/kit/connections.ts'
import type { Cluster } from '../cluster.ts'
import { LivePresence, type LivePresenceBounds } from './live-presence.ts'
import type { PresenceBatch } from './presence-viewers.ts'
import { ConnectionRegistry } from './registry.ts'

let clock: TestClock
let registry: ConnectionRegistry
let cluster: Cluster
const faults: unknown[] = []

beforeEach(async () => {
  clock = new TestClock()
  registry = new ConnectionRegistry(clock)
  cluster = await clusterOfOne(clock, registry)
  faults.length = 0
})
const connect = (uid: string) => {
  const connection = connectionOf({ uid })
  registry.add(connection, registry.fencingToken())
  return connection
}
const watch = (bounds: Partial<LivePresenceBounds> = {}, of: Partial<Cluster> = {}) => {
  const { self, epoch, isSingleNode } = cluster
  const parts = {
    ...{ self, epoch, isSingleNode, othersAtChange: async () => [], tellPresence() {}, ...of },
    ...{ onPresence: () => () => {}, onMemberEnded: () => () => {} },
  }
  const fault = (error: unknown) => faults.push(error)
  const live = new LivePresence({ registry, cluster: parts, clock, fault, bounds })
  const batches: PresenceBatch[] = []
  const viewer = live.open('default')
  const follow = async () => {
    for (let batch = await viewer.next(); batch; batch = await viewer.next()) batches.push(batch)
  }
  void follow()
  return { live, batches }
}
const shown = (batches: readonly PresenceBatch[]) =>
  batches.map(({ events, isGap }) => (isGap ? 'gap' : events.map(({ type, uid }) => `${type} ${uid}`)))

test('a batch has what happened within its time, with the facts of the connection and why it ended', async () => {
  const { batches } = watch()
  const connection = connect('ann')
  registry.remove(connection, 'silent')
  await clock.advanceAsync(100, 5)
  expect(batches).toHaveLength(1)
  const { clientKey = '', sessionId = '', id: connectionId, platform } = connection
  const facts = {
    ...{ atMs: clock.now() - 100, app: 'default', uid: 'ann', dialect: 'openim', platform, node: 1 },
    ...{ clientKey, sessionId, connectionId },
  }
  expect(batches[0]?.events).toEqual([
    { type: 'presence.connected', ...facts },
    { type: 'presence.online', ...facts },
    { type: 'presence.disconnected', ...facts, reason: 'silent' },
    { type: 'presence.offline', ...facts, reason: 'silent' },
  ])
})
test('more than the buffer takes is dropped and shown as a gap, and what follows comes again', async () => {
  const { batches } = watch({ bufferMax: 3 })
  for (const uid of ['a', 'b', 'c', 'd', 'e']) connect(uid)
  await clock.advanceAsync(100, 5)
  connect('f')
  await clock.advanceAsync(100, 5)
  expect(shown(batches)).toEqual(['gap', ['presence.connected f', 'presence.online f']])
})
test('when the connections of other nodes cannot be read, viewers get a gap', async () => {
  const othersAtChange = () => Promise.reject(new Error('unreachable'))
  const { batches } = watch({}, { isSingleNode: false, othersAtChange })
  connect('ann')
  await clock.advanceAsync(100, 5)
  expect(shown(batches)).toEqual(['gap'])
  expect(faults).toEqual([new Error('unreachable')])
})
test('what waits is published when it stops', async () => {
  const { live, batches } = watch()
  connect('ann')
  await live.stop()
  expect(shown(batches)).toEqual([['presence.connected ann', 'presence.online ann']])
})
