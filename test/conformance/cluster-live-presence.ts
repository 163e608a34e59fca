import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import type { Cluster, PresenceMessage } from '../../src/core/cluster.ts'
import { LivePresence } from '../../src/core/presence/live-presence.ts'
import { openNodes, type TestNode, travelMs } from '../kit/cluster-nodes.ts'
import { Random } from '../kit/mutations.ts'
import type { BusDriver, BusNetwork } from './bus-network.ts'

/** Live presence on nodes of one bus. */
export function livePresenceSuite(driver: BusDriver, count: number): void {
  let network: BusNetwork
  let nodes: TestNode[]
  let live: LivePresence[]
  let first: TestNode
  let last: TestNode
  /** What nodes sent, and how often they asked for other nodes' connections. */
  let told: PresenceMessage[]
  let reads: number
  const faults: unknown[] = []

  beforeEach(async () => {
    told = []
    reads = 0
    ;({ network, nodes, first, last } = await openNodes(driver, count))
    live = nodes.map(({ registry, cluster }) => {
      const fault = (error: unknown) => faults.push(error)
      return new LivePresence({ registry, cluster: watched(cluster), clock: network.clock, fault })
    })
  })
  afterEach(async () => {
    await network.close()
    expect(faults).toEqual([])
  })
  const watched = (cluster: Cluster) => ({
    self: cluster.self,
    epoch: cluster.epoch,
    isSingleNode: cluster.isSingleNode,
    othersAtChange: (...asked: Parameters<Cluster['othersAtChange']>) => {
      reads++
      return cluster.othersAtChange(...asked)
    },
    tellPresence: (message: PresenceMessage) => {
      told.push(message)
      cluster.tellPresence(message)
    },
    onPresence: (listener: (message: PresenceMessage) => void) => cluster.onPresence(listener),
    onMemberEnded: (listener: Parameters<Cluster['onMemberEnded']>[0]) => cluster.onMemberEnded(listener),
  })

  /** What a viewer of each node gets, as `type user`, and `gap`. */
  async function watch(app = 'default'): Promise<string[][]> {
    const seen = live.map((one) => {
      const viewer = one.open(app)
      const changes: string[] = []
      const follow = async () => {
        for (let batch = await viewer.next(); batch; batch = await viewer.next()) {
          if (batch.isGap) changes.push('gap')
          for (const { type, uid } of batch.events) changes.push(`${type.replace('presence.', '')} ${uid}`)
        }
      }
      void follow()
      return changes
    })
    await network.pass(travelMs)
    return seen
  }
  const settle = () => network.pass(100 + 2 * travelMs)

  describe('live presence', () => {
    test('viewers of every node see each connection, and the first and last of a user', async () => {
      const seen = await watch()
      const one = first.connect()
      await settle()
      const two = last.connect()
      await settle()
      first.disconnect(one)
      await settle()
      last.disconnect(two)
      await settle()
      const all = [
        'connected ann',
        'online ann',
        'connected ann',
        'disconnected ann',
        'disconnected ann',
        'offline ann',
      ]
      expect(seen).toEqual(nodes.map(() => all))
    })
    test('a user that connects to all nodes at once comes online once', async () => {
      const seen = await watch()
      for (const node of nodes) node.connect()
      await settle()
      for (const changes of seen) {
        expect(changes.filter((change) => change === 'online ann')).toHaveLength(1)
        expect(changes.filter((change) => change === 'connected ann')).toHaveLength(count)
      }
    })
    test('whichever nodes users come to and leave, at once or not: online and offline come once each', async () => {
      const seen = await watch()
      const random = new Random(7)
      const uids = ['u1', 'u2', 'u3', 'u4']
      for (let round = 0; round < 15; round++) {
        const open = uids.flatMap((uid) => nodes.map((node) => ({ node, connection: node.connect({ uid }) })))
        await network.pass(random.below(2 * travelMs))
        await settle()
        for (const { node, connection } of open) {
          node.disconnect(connection)
          if (random.below(3) === 0) await network.pass(random.below(travelMs))
        }
        await settle()
      }
      for (const changes of seen)
        for (const uid of uids) {
          const own = changes.filter((change) => change === `online ${uid}` || change === `offline ${uid}`)
          expect(own).toEqual(Array.from({ length: 15 }, () => [`online ${uid}`, `offline ${uid}`]).flat())
        }
    })
    test('a connection that opens and ends within a batch has both, in order', async () => {
      const seen = await watch()
      first.disconnect(first.connect())
      await settle()
      expect(seen).toEqual(nodes.map(() => ['connected ann', 'online ann', 'disconnected ann', 'offline ann']))
    })
    test('without viewers of the app nothing is read and nothing is sent', async () => {
      await watch('other')
      told = []
      last.disconnect(last.connect())
      await settle()
      expect(told.filter(({ kind }) => kind === 'changed')).toEqual([])
      expect(reads).toBe(0)
    })
    test('when the last viewer has left, nothing is sent any more', async () => {
      const [viewed] = live
      const viewer = viewed?.open('default')
      await network.pass(travelMs)
      last.connect()
      await settle()
      viewer?.close()
      await network.pass(travelMs)
      told = []
      reads = 0
      last.connect({ uid: 'bob' })
      await settle()
      expect({ told, reads }).toEqual({ told: [], reads: 0 })
    })
    if (count > 1)
      test('a node that ended says nothing of its connections: the others show a gap', async () => {
        const seen = await watch()
        last.connect()
        await settle()
        network.kill(last.number)
        await network.pass(20_000)
        expect(seen[0]).toEqual(['connected ann', 'online ann', 'gap'])
      })
  })
}
