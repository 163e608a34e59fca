import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { ConnectionRegistry } from '../../src/core/presence/registry.ts'
import { joinNodes, kickOf, refusal, TestNode, travelMs } from '../kit/cluster-nodes.ts'
import { connectionOf } from '../kit/connections.ts'
import type { BusDriver, BusNetwork } from './bus-network.ts'

/** A node joins while others run. */
export function clusterJoiningSuite(driver: BusDriver, count: number): void {
  let network: BusNetwork
  let live: TestNode
  beforeEach(async () => {
    network = driver.open()
    const [one] = await joinNodes(network, count)
    if (!one) throw new Error('no node joined')
    live = one
  })
  afterEach(() => network.close())
  const kick = (from: TestNode, uid?: string) => network.settle(from.cluster.disconnect(kickOf(uid)))

  describe('a node that joins', () => {
    test('knows the disconnect commands of the last 60 s before it reads a credential', async () => {
      await kick(live, 'old')
      await network.pass(35_000)
      await kick(live, 'recent')
      await network.pass(30_000)
      const registry = new ConnectionRegistry(network.clock)
      const fencingToken = registry.fencingToken()
      const joined = await TestNode.join(network, 'auto', registry)
      expect(joined.number).toBe(count + 1)
      expect(refusal(registry, connectionOf({ uid: 'recent' }), fencingToken)).toBe('token.ended')
      expect(refusal(registry, connectionOf({ uid: 'old' }), fencingToken)).toBeUndefined()
    })

    test('at any moment of a kick it confirms it or refuses the kicked client', async () => {
      for (let kickFirstMs = -150; kickFirstMs <= 150; kickFirstMs += 5) {
        const uid = `ann ${kickFirstMs}`
        const registry = new ConnectionRegistry(network.clock)
        const fencingToken = registry.fencingToken()
        const early = kickFirstMs < 0 ? undefined : live.cluster.disconnect(kickOf(uid))
        if (early) await network.pass(kickFirstMs)
        const joining = TestNode.join(network, 'auto', registry)
        if (!early) await network.pass(-kickFirstMs)
        const kicked = early ?? live.cluster.disconnect(kickOf(uid))
        const joined = await joining
        const receipt = await network.settle(kicked)
        expect(receipt.unconfirmed).toEqual([])
        expect(refusal(registry, connectionOf({ uid }), fencingToken)).toBe('token.ended')
        await network.settle(joined.cluster.leave())
        await network.pass(travelMs)
      }
    })

    test('sees who is online already, and is seen', async () => {
      const there = live.connect()
      await network.pass(travelMs)
      const joined = await TestNode.join(network, 'auto')
      expect(await joined.idsOf()).toEqual([there.id])
      const states = await live.follow()
      const come = joined.connect({ platform: 'web' })
      await network.pass(travelMs)
      expect(await live.idsOf()).toEqual([there.id, come.id])
      expect(states).toEqual(['ios', 'ios+web'])
      expect(await kick(live)).toMatchObject({ connections: 2, unconfirmed: [] })
    })
  })
}
