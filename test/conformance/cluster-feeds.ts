import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import type { SharedCount } from '../../src/core/cluster.ts'
import type { CoreEvent } from '../../src/core/event.ts'
import type { LocalConnection } from '../../src/core/presence/connection.ts'
import { openNodes, type TestNode, travelMs } from '../kit/cluster-nodes.ts'
import type { BusDriver, BusNetwork } from './bus-network.ts'

/** What nodes publish to each other: events and the presence of followed users. */
export function clusterFeedSuite(driver: BusDriver, count: number): void {
  let network: BusNetwork
  let nodes: TestNode[]
  let first: TestNode
  let last: TestNode
  beforeEach(async () => {
    ;({ network, nodes, first, last } = await openNodes(driver, count))
  })
  afterEach(() => network.close())

  describe('events', () => {
    test('reach the subscribers of every node in the order published, those of the publisher at once', async () => {
      const received = nodes.map(() => [] as CoreEvent[])
      for (const [index, { cluster }] of nodes.entries()) cluster.subscribe((event) => received[index]?.push(event))
      const events = ['bob', 'ann', 'bob'].map((uid) => destroyed(uid))
      for (const event of events) last.cluster.publish(event)
      expect(received.at(-1)).toEqual(events)
      await network.pass(travelMs)
      expect(received).toEqual(nodes.map(() => events))
    })

    test('a subscriber that ends its subscription gets no more', async () => {
      const received: CoreEvent[] = []
      const end = first.cluster.subscribe((event) => received.push(event))
      end()
      last.cluster.publish(destroyed('ann'))
      await network.pass(travelMs)
      expect(received).toEqual([])
    })
  })

  test('what a node adds to a count reaches every other node', async () => {
    const received = nodes.map(() => [] as SharedCount[])
    for (const [index, { cluster }] of nodes.entries()) cluster.onCount((count) => received[index]?.push(count))
    const count: SharedCount = { name: 'login', key: 'account ann', by: 1 }
    last.cluster.addCount(count)
    await network.pass(travelMs)
    expect(received).toEqual(nodes.map((node) => (node === last ? [] : [count])))
  })

  describe('followed users', () => {
    test('each change is delivered in order on every node, whichever node it happens on', async () => {
      const received = await Promise.all(nodes.map((node) => node.follow()))
      const open: [TestNode, LocalConnection][] = []
      for (const [index, node] of nodes.entries()) {
        open.push([node, node.connect({ platform: (['ios', 'web', 'windows'] as const)[index] ?? 'linux' })])
        await network.pass(travelMs)
      }
      for (const [node, connection] of open) {
        node.disconnect(connection)
        await network.pass(travelMs)
      }
      const all = [
        ['', 'ios', ''],
        ['', 'ios', 'ios+web', 'web', ''],
        ['', 'ios', 'ios+web', 'ios+windows+web', 'windows+web', 'windows', ''],
      ][count - 1]
      for (const one of received) expect(one.map(sorted)).toEqual((all ?? []).map(sorted))
    })

    test('one that is online already is known when `follow` resolves', async () => {
      last.connect({ platform: 'web' })
      await network.pass(travelMs)
      expect(await first.follow()).toEqual(['web'])
    })

    test('the last state is never missed, however fast changes come on all nodes', async () => {
      const open = nodes.map((): LocalConnection | undefined => undefined)
      const received = await Promise.all(nodes.map((node) => node.follow()))
      for (let step = 0; step < 60; step++) {
        const index = (step * 7) % count
        const node = nodes[index] ?? first
        const connection = open[index]
        open[index] = connection ? void node.disconnect(connection) : node.connect({ platform: platformOf(index) })
        if (step % 5 === 0) await network.pass(10)
        if (step % 3 === 0) continue
        await network.pass(travelMs)
        const truth = open.flatMap((one) => (one ? [one.platform] : [])).join('+')
        for (const one of received) expect(sorted(one.at(-1) ?? '')).toBe(sorted(truth))
      }
    })

    test('one that changes while `follow` is under way is known as it is', async () => {
      for (let round = 0; round < 40; round++) {
        const uid = `ann ${round}`
        const following = first.follow(uid)
        await network.pass(round)
        last.connect({ uid, platform: 'web' })
        const received = await following
        await network.pass(travelMs)
        expect(received.at(-1)).toBe('web')
      }
    })

    test('followed twice, a user is followed until the second `unfollow`', async () => {
      const received = await first.follow()
      const { presence } = first.cluster
      await network.settle(Promise.resolve(presence.follow('default', ['ann'])))
      presence.unfollow('default', ['ann'])
      last.connect({ platform: 'web' })
      await network.pass(travelMs)
      expect(received.at(-1)).toBe('web')
      presence.unfollow('default', ['ann'])
      await network.pass(travelMs)
      expect(await first.follow()).toEqual(['web'])
    })
  })
}

const destroyed = (uid: string): CoreEvent => ({
  kind: 'user.destroyed',
  call: { app: 'default', dialect: 'admin', actor: { kind: 'key', id: 'test' } },
  app: 'default',
  uid,
})

const platformOf = (index: number) => (['ios', 'web', 'windows'] as const)[index] ?? 'linux'
const sorted = (state: string): string => state.split('+').toSorted().join('+')
