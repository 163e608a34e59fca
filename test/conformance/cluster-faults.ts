import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import type { CoreEvent } from '../../src/core/event.ts'
import { joinNodes, kickOf, TestNode, travelMs } from '../kit/cluster-nodes.ts'
import { connectionOf } from '../kit/connections.ts'
import type { BusDriver, BusNetwork } from './bus-network.ts'

/** Behaviour when nodes are killed, are isolated or join, and when the bus loses its data. Needs two nodes or more. */
export function clusterFaultSuite(driver: BusDriver, count: number): void {
  let network: BusNetwork
  let nodes: TestNode[]
  let live: TestNode
  let other: TestNode
  beforeEach(async () => {
    network = driver.open()
    nodes = await joinNodes(network, count)
    const [one, two] = nodes
    if (!one || !two) throw new Error('two nodes are needed')
    live = one
    other = two
  })
  afterEach(() => network.close())
  const kick = (from: TestNode, uid?: string) => network.settle(from.cluster.disconnect(kickOf(uid)))
  const others = () => nodes.filter((node) => node !== other)

  describe('a node that is killed', () => {
    test('is unconfirmed while its lease holds, in little more than 3 s, and expired when it ends meanwhile', async () => {
      network.kill(other.number)
      const startedMs = network.clock.monotonic()
      const receipt = await kick(live)
      expect(receipt).toMatchObject({ confirmed: others().map(({ number }) => number), unconfirmed: [other.number] })
      expect(network.clock.monotonic() - startedMs).toBeLessThan(3_200)
      await network.pass(startedMs + 6_000 - network.clock.monotonic())
      const againMs = network.clock.monotonic()
      expect(await kick(live)).toMatchObject({ expired: [other.number], unconfirmed: [] })
      expect(network.clock.monotonic() - againMs).toBeLessThan(2_500)
      expect(await kick(live)).toEqual({
        connections: 0,
        confirmed: others().map(({ number }) => number),
        expired: [],
        unconfirmed: [],
      })
    })

    test('its connections are not notified, which the caller knows in half a second', async () => {
      const lost = other.connect()
      network.kill(other.number)
      const startedMs = network.clock.monotonic()
      expect(await network.settle(live.cluster.notify(lost, { kind: 'profile_changed', uid: 'ann' }))).toBe(false)
      expect(network.clock.monotonic() - startedMs).toBeLessThan(700)
      expect(lost.notifications).toEqual([])
    })

    test('its connections are in no answer after its lease, and followers are notified within 10 s', async () => {
      const connection = other.connect({ platform: 'web' })
      await network.pass(travelMs)
      const states = await live.follow()
      const endedNodes: number[] = []
      live.cluster.onMemberEnded(({ node }) => endedNodes.push(node))
      network.kill(other.number)
      await network.pass(5_000)
      expect(await live.idsOf()).toEqual([connection.id])
      await network.pass(4_000)
      expect(await live.idsOf()).toEqual([])
      expect(states).toEqual(['web', ''])
      expect(endedNodes).toEqual([other.number])
      expect(live.cluster.complete()).toBe(true)
      expect(live.cluster.members().map(({ node }) => node)).toEqual(others().map(({ number }) => number))
    })

    test('rejoins with its number, another epoch, and without its earlier connections', async () => {
      other.connect()
      await network.pass(travelMs)
      network.kill(other.number)
      await expect(TestNode.join(network, other.number)).rejects.toThrow('is running already')
      await network.pass(8_100)
      const again = await TestNode.join(network, other.number)
      expect(again.cluster.epoch).not.toBe(other.cluster.epoch)
      const connection = again.connect()
      await network.pass(travelMs)
      for (const node of [live, again]) expect(await node.idsOf()).toEqual([connection.id])
      await network.pass(travelMs)
      const index = await network.settle(network.bus().index.read('default', ['ann']))
      expect(index.get('ann')?.connections.map(({ id }) => id)).toEqual([connection.id])
      expect(await kick(live)).toMatchObject({ connections: 1, unconfirmed: [] })
    })

    test('a candidate that it had reserved is not waited for', async () => {
      const candidate = connectionOf({ node: other.number })
      void other.cluster.exclusive('default', 'ann', async (reserve) => {
        await reserve(candidate)
        await new Promise(() => {})
      })
      await network.pass(travelMs)
      network.kill(other.number)
      await network.pass(9_000)
      const seen = await network.settle(
        live.cluster.exclusive('default', 'ann', (reserve) => reserve(connectionOf({ node: live.number }))),
      )
      expect(seen).toEqual([])
    })
  })

  describe('an isolated node', () => {
    test('closes its connections before the others stop counting them, and rejoins', async () => {
      const { epoch } = other.cluster
      const connection = other.connect()
      await network.pass(travelMs)
      const closedAtMs = watchClose(other, network)
      network.isolate(other.number)
      expect(await kick(other, 'bob')).toMatchObject({
        confirmed: [other.number],
        unconfirmed: others().map(({ number }) => number),
      })
      let countedUntilMs = 0
      for (let passed = 0; passed < 12_000; passed += 100) {
        if ((await live.idsOf()).length > 0) countedUntilMs = network.clock.monotonic()
        await network.pass(travelMs)
      }
      expect(connection.closedFor).toEqual(['lease_lost'])
      expect(closedAtMs()).toBeLessThanOrEqual(countedUntilMs)
      expect([other.cluster.holdsLease(), other.cluster.complete()]).toEqual([false, false])
      network.reconnect(other.number)
      await network.pass(4_000)
      expect([other.cluster.holdsLease(), other.cluster.complete()]).toEqual([true, true])
      expect(other.cluster.epoch).not.toBe(epoch)
      const back = other.connect()
      await network.pass(travelMs)
      for (const node of nodes) expect(await node.idsOf()).toEqual([back.id])
    })

    test('takes no other node for ended that it could not ask: their connections stay in the index', async () => {
      const connection = live.connect()
      await network.pass(travelMs)
      const endedNodes: number[] = []
      other.cluster.onMemberEnded(({ node }) => endedNodes.push(node))
      network.isolate(other.number)
      await network.pass(12_000)
      network.reconnect(other.number)
      await network.pass(4_000)
      await other.idsOf()
      await network.pass(travelMs)
      for (const node of nodes) expect(await node.idsOf()).toEqual([connection.id])
      expect(endedNodes).toEqual([])
    })

    test('whose number another node has taken gets another one when it is back', async () => {
      const auto = await TestNode.join(network, 'auto')
      network.isolate(auto.number)
      await network.pass(12_000)
      const next = await TestNode.join(network, 'auto')
      expect(next.number).toBe(auto.number)
      network.reconnect(auto.number)
      await network.pass(6_000)
      expect([auto.cluster.holdsLease(), auto.cluster.self]).toEqual([true, next.number + 1])
      expect(next.cluster.holdsLease()).toBe(true)
    })

    test('without its lease it has no connections and admits none', async () => {
      live.connect()
      other.connect({ uid: 'bob' })
      await network.pass(travelMs)
      network.isolate(other.number)
      await network.pass(9_500)
      expect([await other.idsOf(), await other.idsOf('bob')]).toEqual([[], []])
      const admitted = other.cluster.exclusive('default', 'ann', (reserve) => reserve(connectionOf()))
      await expect(network.settle(admitted)).rejects.toMatchObject({ code: 'server.busy' })
    })

    test('it confirms nothing between losing its lease and having another', async () => {
      network.isolate(other.number)
      while (other.cluster.holdsLease()) await network.pass(10)
      network.reconnect(other.number)
      expect(await kick(live)).toMatchObject({ expired: [other.number], unconfirmed: [] })
    })

    test('briefly: it executes the commands sent meanwhile, and its followers have the last state', async () => {
      const kicked = other.connect()
      const states = await other.follow('bob')
      await network.pass(travelMs)
      network.isolate(other.number)
      expect(await kick(live)).toMatchObject({ unconfirmed: [other.number] })
      live.connect({ uid: 'bob', platform: 'web' })
      await network.pass(500)
      expect([kicked.closedFor, states]).toEqual([[], ['']])
      network.reconnect(other.number)
      await network.pass(3_000)
      expect(kicked.closedFor).toEqual(['kicked'])
      expect(states).toEqual(['', 'web'])
      expect(await live.idsOf()).toEqual([])
    })

    test('briefly: earlier commands are not executed again', async () => {
      await kick(live)
      const back = other.connect()
      await network.pass(travelMs)
      network.isolate(other.number)
      live.cluster.publish(eventOf('bob'))
      await network.pass(travelMs)
      network.reconnect(other.number)
      await network.pass(3_000)
      expect(back.closedFor).toEqual([])
    })

    test('changes made on it meanwhile are in the answers after it reconnects', async () => {
      const lost = other.connect()
      await network.pass(travelMs)
      network.isolate(other.number)
      other.disconnect(lost)
      const come = other.connect()
      await network.pass(500)
      expect(await live.idsOf()).toEqual([lost.id])
      network.reconnect(other.number)
      await network.pass(3_000)
      expect(await live.idsOf()).toEqual([come.id])
      expect(other.cluster.complete()).toBe(true)
    })
  })

  test('nodes that were suspended longer than their leases have no connections until they hold them again', async () => {
    const [mine, theirs] = [live.connect(), other.connect()]
    await network.pass(travelMs)
    network.freeze(60_000)
    for (const node of nodes) expect(await node.idsOf()).toEqual([])
    await network.pass(10_000)
    expect([mine.closedFor, theirs.closedFor]).toEqual([['lease_lost'], ['lease_lost']])
    for (const { cluster } of nodes) expect([cluster.holdsLease(), cluster.complete()]).toEqual([true, true])
  })

  describe('a bus that loses its data', () => {
    test('until the nodes restore it, an answer that lacks a connection is not complete', async () => {
      live.connect()
      other.connect()
      await network.pass(travelMs)
      network.loseData()
      for (let passed = 0; passed < 4_000; passed += 50) {
        for (const node of nodes) {
          const { ids, complete } = await node.answer()
          if (ids.length < 2) expect(complete).toBe(false)
        }
        await network.pass(50)
      }
      for (const node of nodes) expect(await node.answer()).toMatchObject({ complete: true })
    })

    test('is restored by the nodes, and no user is reported offline meanwhile', async () => {
      const mine = live.connect({ platform: 'ios' })
      await network.pass(10)
      const theirs = other.connect({ platform: 'web' })
      await network.pass(travelMs)
      const states = await live.follow()
      const endedNodes: number[] = []
      live.cluster.onMemberEnded(({ node }) => endedNodes.push(node))
      network.loseData()
      await network.pass(4_000)
      for (const node of nodes) {
        expect(await node.idsOf()).toEqual([mine.id, theirs.id])
        expect(node.cluster.complete()).toBe(true)
      }
      expect([states, endedNodes]).toEqual([['ios+web'], []])
      other.disconnect(theirs)
      await network.pass(travelMs)
      expect(states).toEqual(['ios+web', 'ios'])
    })

    test('a user that disconnected meanwhile is reported after the restore', async () => {
      const theirs = other.connect({ platform: 'web' })
      await network.pass(travelMs)
      const states = await live.follow()
      network.loseData()
      other.disconnect(theirs)
      await network.pass(4_000)
      expect(states).toEqual(['web', ''])
      expect(await live.idsOf()).toEqual([])
    })
  })
}

const eventOf = (uid: string): CoreEvent => ({
  kind: 'user.destroyed',
  call: { app: 'default', dialect: 'admin', actor: { kind: 'key', id: 'test' } },
  app: 'default',
  uid,
})

/** When a node closed its connections, ms. */
function watchClose(node: TestNode, { clock }: BusNetwork): () => number {
  let atMs = Number.POSITIVE_INFINITY
  node.registry.onEvent(({ kind }) => {
    if (kind === 'closed') atMs = clock.monotonic()
  })
  return () => atMs
}
