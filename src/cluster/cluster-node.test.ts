import { expect, test } from 'bun:test'
import { TestClock } from '../../test/kit/clock.ts'
import { connectionOf } from '../../test/kit/connections.ts'
import { systemIds } from '../core/ids.ts'
import { ConnectionRegistry } from '../core/presence/registry.ts'
import { type Bus, clusterBounds, type IndexWrite } from './bus.ts'
import { joinCluster } from './cluster-node.ts'
import { InProcessNetwork } from './in-process-bus.ts'

test('a node writes and follows its users again before a driver drops them', async () => {
  const clock = new TestClock()
  const bus = new InProcessNetwork({ clock }).bus()
  const written: string[] = []
  const followed: string[] = []
  const { write, follow, ...index } = bus.index
  const watched: Bus = {
    ...bus,
    index: {
      ...index,
      write(one: IndexWrite) {
        written.push(one.uid)
        return write(one)
      },
      follow(follower, app, uids) {
        followed.push(...uids)
        return follow(follower, app, uids)
      },
    },
  }
  const registry = new ConnectionRegistry(clock)
  const cluster = await joinCluster({ bus: watched, clock, ids: systemIds, registry, node: 1, fault: () => {} })
  registry.add(connectionOf({ node: 1 }), registry.fencingToken())
  await cluster.presence.follow('default', ['bob'])
  expect([written, followed]).toEqual([['ann'], ['bob']])
  await clock.advanceAsync(clusterBounds.renewEntriesMs + 1_000, clusterBounds.renewEntriesMs / 1_000)
  expect([written, followed]).toEqual([
    ['ann', 'ann'],
    ['bob', 'bob'],
  ])
})
