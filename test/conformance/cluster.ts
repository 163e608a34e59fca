import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import type { Connection, LocalConnection, Notification } from '../../src/core/presence/connection.ts'
import { kickOf, openNodes, refusal, type TestNode, travelMs } from '../kit/cluster-nodes.ts'
import { connectionOf } from '../kit/connections.ts'
import type { BusDriver, BusNetwork } from './bus-network.ts'

/** A connection as another node knows it. */
const factsOf = ({ id, app, uid, node }: Connection): Connection => ({ ...connectionOf(), id, app, uid, node })

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

/** What holds with any number of nodes, one included. */
export function clusterSuite(driver: BusDriver, count: number): void {
  let network: BusNetwork
  let nodes: TestNode[]
  let first: TestNode
  let last: TestNode
  beforeEach(async () => {
    ;({ network, nodes, first, last } = await openNodes(driver, count))
  })
  afterEach(() => network.close())
  const kick = (from: TestNode, uid?: string) => network.settle(from.cluster.disconnect(kickOf(uid)))

  describe('disconnect', () => {
    test('every connection has ended when it returns, whichever node is asked', async () => {
      for (const asked of nodes) {
        const connections = nodes.map((node) => node.connect())
        const other = last.connect({ uid: 'bob' })
        await network.pass(travelMs)
        const receipt = await kick(asked)
        expect(connections.map(({ closedFor }) => closedFor)).toEqual(nodes.map(() => ['kicked']))
        for (const node of nodes) expect(node.registry.ofUser('default', 'ann')).toEqual([])
        expect(receipt).toEqual({ connections: count, confirmed: numbers(count), expired: [], unconfirmed: [] })
        expect(other.closedFor).toEqual([])
      }
    })

    test('an ended connection is in no answer of any node, also when it had just connected', async () => {
      for (const node of nodes) node.connect()
      await kick(first)
      for (const node of nodes) expect(await node.idsOf()).toEqual([])
    })

    test('a connection made during the command is ended, or is not selected', async () => {
      for (let laterMs = 0; laterMs <= 150; laterMs += 5) {
        const kicked = first.cluster.disconnect(kickOf())
        await network.pass(laterMs)
        const connection = last.connect()
        await network.settle(kicked)
        const isMeant = connection.closedFor.length > 0
        if (isMeant) expect(await first.idsOf()).toEqual([])
        await kick(first)
        await network.pass(travelMs)
      }
    })

    test('only selected connections end', async () => {
      const [kept, ended] = [last.connect({ tokenId: 'own' }), last.connect({ tokenId: 'other' })]
      await network.settle(first.cluster.disconnect({ ...kickOf(), exceptTokenId: 'own' }))
      expect([kept.closedFor, ended.closedFor]).toEqual([[], ['kicked']])
      await network.settle(first.cluster.disconnect({ ...kickOf(), selector: undefined, connectionIds: [kept.id] }))
      expect(kept.closedFor).toEqual(['kicked'])
    })

    test('a handshake that began before it is refused on every node', async () => {
      const marks = nodes.map(({ registry }) => registry.fencingToken())
      await kick(first)
      for (const [index, { registry }] of nodes.entries())
        expect(refusal(registry, connectionOf(), marks[index] ?? 0)).toBe('token.ended')
    })
  })

  describe('notify', () => {
    const change: Notification = { kind: 'profile_changed', uid: 'ann' }

    test('reaches the connection alone, whichever node is asked', async () => {
      for (const asked of nodes) {
        const connection = last.connect()
        const other = last.connect()
        expect(await network.settle(asked.cluster.notify(factsOf(connection), change))).toBe(true)
        expect([connection.notifications, other.notifications]).toEqual([[change], []])
      }
    })

    test('is false for a connection that has ended, or ends in it', async () => {
      for (const asked of nodes) {
        const slow = last.connect()
        slow.transport.notify = () => false
        expect(await network.settle(asked.cluster.notify(factsOf(slow), change))).toBe(false)
        last.disconnect(slow)
        expect(await network.settle(asked.cluster.notify(factsOf(slow), change))).toBe(false)
        expect(await network.settle(asked.cluster.notify({ ...factsOf(slow), node: 99 }, change))).toBe(false)
      }
    })
  })

  describe('answers', () => {
    test('connections of all nodes in connect order, the same from each node', async () => {
      const ids: string[] = []
      for (let round = 0; round < 2; round++)
        for (const node of nodes.toReversed()) {
          await network.pass(10)
          ids.push(node.connect().id)
        }
      await network.pass(travelMs)
      for (const node of nodes) expect(await node.idsOf()).toEqual(ids)
    })

    test('users without connections and other apps are absent', async () => {
      last.connect()
      last.connect({ uid: 'bob', app: 'other' })
      await network.pass(travelMs)
      const found = await network.settle(first.cluster.connectionsOf('default', ['bob', 'ann', 'eve']))
      expect([...found.keys()]).toEqual(['ann'])
    })

    test('a connection is whole but for its token, which other nodes never see', async () => {
      const connection = last.connect({ tokenText: 'secret', address: '198.51.100.7' })
      last.registry.setBackground(connection, true)
      await network.pass(travelMs)
      const [found] = (await network.settle(first.cluster.connectionsOf('default', ['ann']))).get('ann') ?? []
      const { id, sessionId, tokenId, connectedAtMs } = connection
      const facts = { address: '198.51.100.7', background: true, node: last.number, platform: 'ios' }
      expect(found).toMatchObject({ id, sessionId, tokenId, connectedAtMs, ...facts })
      expect(found?.tokenText).toBe(first === last ? 'secret' : '')
    })

    test('the token of a connection is known to every node that asks for it, and empty when its node does not answer', async () => {
      const connection = last.connect({ tokenText: 'secret' })
      first.connect({ tokenText: 'other' })
      await network.pass(travelMs)
      const tokens = async ({ cluster }: TestNode) => {
        const online = cluster.connectionsOf('default', ['ann']).then((found) => cluster.withTokenTexts(found))
        const found = (await network.settle(online)).get('ann') ?? []
        return found.map(({ tokenText }) => tokenText).toSorted()
      }
      for (const node of nodes) expect(await tokens(node)).toEqual(['other', 'secret'])
      if (count === 1) return
      network.kill(connection.node)
      const startedMs = network.clock.monotonic()
      expect(await tokens(first)).toEqual(['', 'other'])
      expect(network.clock.monotonic() - startedMs).toBeLessThan(700)
    })

    test('an end is in every answer after the propagation time', async () => {
      const connection = last.connect()
      await network.pass(travelMs)
      last.disconnect(connection)
      await network.pass(travelMs)
      for (const node of nodes) expect(await node.idsOf()).toEqual([])
    })

    test('devices of a node: counted, and listed by page in connect order', async () => {
      for (const node of nodes)
        for (let device = 0; device <= node.number; device++)
          node.connect({ uid: `${node.number}-${device}`, tokenText: 'secret' })
      last.connect({ uid: `${last.number}-0` })
      const counts = await network.settle(first.cluster.deviceCounts('default'))
      expect(counts).toEqual(numbers(count).map((node) => ({ node, devices: node + 1 })))
      const page = await network.settle(first.cluster.devicesOn('default', last.number, 1, 1))
      expect(page).toMatchObject({ total: last.number + 1, page: [{ uid: `${last.number}-1` }] })
      expect(await network.settle(first.cluster.devicesOn('default', 9, 0, 1))).toBeUndefined()
    })

    test('are complete, and every node is a member, for as long as nothing happens', async () => {
      await network.pass(60_000)
      for (const { cluster } of nodes) {
        expect(cluster.members().map(({ node, state }) => [node, state])).toEqual(
          numbers(count).map((node) => [node, 'active']),
        )
        expect([cluster.complete(), cluster.holdsLease()]).toEqual([true, true])
      }
      expect(new Set(nodes.map(({ cluster }) => cluster.epoch)).size).toBe(count)
    })
  })

  describe('admission', () => {
    const candidateOn = (node: TestNode) => connectionOf({ node: node.number, connectedAtMs: network.clock.now() })
    /** Reserves on a node, and waits for `end`. */
    function admission(node: TestNode, candidate: LocalConnection) {
      const { promise, resolve } = Promise.withResolvers<void>()
      const seen = Promise.withResolvers<string[]>()
      const done = node.cluster.exclusive('default', 'ann', async (reserve) => {
        seen.resolve((await reserve(candidate)).map(({ id }) => id))
        await promise
      })
      return { seen: seen.promise, done, end: resolve }
    }

    test('of two candidates at once exactly the later one sees the earlier one', async () => {
      const candidates = [candidateOn(first), candidateOn(last)] as const
      const one = admission(first, candidates[0])
      const two = admission(last, candidates[1])
      const seenByOne = await network.settle(one.seen)
      if (count === 1) {
        first.registry.add(candidates[0], 0)
        one.end()
        expect([seenByOne, await network.settle(two.seen)]).toEqual([[], [candidates[0].id]])
      } else {
        const seenByTwo = await network.settle(two.seen)
        expect([seenByOne, seenByTwo].filter((seen) => seen.length > 0)).toHaveLength(1)
      }
      one.end()
      two.end()
      await network.settle(Promise.all([one.done, two.done]))
    })

    test('a candidate is in no answer, and is not seen after its admission failed', async () => {
      const states = await last.follow()
      const one = admission(first, candidateOn(first))
      await network.settle(one.seen)
      await network.pass(travelMs)
      for (const node of nodes) expect(await node.idsOf()).toEqual([])
      one.end()
      await network.settle(one.done)
      await network.pass(travelMs)
      const two = admission(last, candidateOn(last))
      expect(await network.settle(two.seen)).toEqual([])
      two.end()
      await network.settle(two.done)
      expect(states).toEqual([''])
    })

    test('an admitted candidate is a connection, seen before the propagation time', async () => {
      const candidate = candidateOn(first)
      const one = admission(first, candidate)
      await network.settle(one.seen)
      first.registry.add(candidate, first.registry.fencingToken())
      one.end()
      await network.settle(one.done)
      const two = admission(last, candidateOn(last))
      expect(await network.settle(two.seen)).toEqual([candidate.id])
      two.end()
      await network.settle(two.done)
      expect(await last.idsOf()).toEqual([candidate.id])
    })

    test('a command that ends a candidate ends it before it is a connection', async () => {
      const fencingToken = first.registry.fencingToken()
      const candidate = candidateOn(first)
      const one = admission(first, candidate)
      await network.settle(one.seen)
      const command = { ...kickOf(), selector: undefined, connectionIds: [candidate.id] }
      await network.settle(last.cluster.disconnect(command))
      expect(refusal(first.registry, candidate, fencingToken)).toBe('token.ended')
      one.end()
      await network.settle(one.done)
    })
  })

  describe('leaving', () => {
    test('a draining node confirms until its last connection has ended, then it is no member', async () => {
      const connection = last.connect()
      await network.settle(last.cluster.drain())
      await network.pass(travelMs)
      expect(first.cluster.members().at(-1)).toMatchObject({ node: count, state: 'draining' })
      expect(await kick(first)).toMatchObject({ connections: 1, confirmed: numbers(count) })
      expect(connection.closedFor).toEqual(['kicked'])
      if (count === 1) return
      await network.settle(last.cluster.leave())
      await network.pass(travelMs)
      expect(await kick(first)).toEqual({
        connections: 0,
        confirmed: numbers(count - 1),
        expired: [],
        unconfirmed: [],
      })
      expect(first.cluster.members()).toHaveLength(count - 1)
    })
  })
}
