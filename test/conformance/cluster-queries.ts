import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { claimOwner } from '../../src/core/cluster.ts'
import { evidenceOfIndex } from '../../src/core/nodes/evidence.ts'
import type { ConnectionFilter } from '../../src/core/presence/connection-filter.ts'
import { type ConnectionPlaces, listConnections } from '../../src/core/presence/connection-list.ts'
import { openNodes, type TestNode, travelMs } from '../kit/cluster-nodes.ts'
import type { BusDriver, BusNetwork } from './bus-network.ts'

/** Lists and summaries of the whole cluster, with any number of nodes. */
export function clusterQuerySuite(driver: BusDriver, count: number): void {
  let network: BusNetwork
  let nodes: TestNode[]
  let first: TestNode
  let last: TestNode
  beforeEach(async () => {
    ;({ network, nodes, first, last } = await openNodes(driver, count))
  })
  afterEach(() => network.close())
  const numbers = () => nodes.map(({ number }) => number)
  const page = (from: TestNode, filter: ConnectionFilter, after: ConnectionPlaces, limit: number) =>
    network.settle(listConnections({ cluster: from.cluster, clock: network.clock }, 'default', filter, after, limit))
  /** The ids of all pages. */
  async function list(from: TestNode, filter: ConnectionFilter, limit: number): Promise<string[]> {
    const ids: string[] = []
    for (let after: ConnectionPlaces | undefined = new Map(); after; ) {
      const found = await page(from, filter, after, limit)
      expect(found).toMatchObject({ complete: true })
      expect(found.connections.length).toBeLessThanOrEqual(limit)
      ids.push(...found.connections.map(({ id }) => id))
      after = found.next
    }
    return ids
  }
  /** Connections on all nodes in turn, a moment apart; the newest first. */
  async function connectMany(many: number, factsOf: (index: number) => object = () => ({})): Promise<string[]> {
    const ids: string[] = []
    for (let index = 0; index < many; index++) {
      await network.pass(10)
      const node = nodes[index % count] ?? first
      ids.unshift(node.connect({ uid: `u${index}`, ...factsOf(index) }).id)
    }
    await network.pass(travelMs)
    return ids
  }

  describe('connections', () => {
    test('of all nodes, the newest first, whatever the page and whichever node is asked', async () => {
      const ids = await connectMany(11)
      for (const node of nodes) for (const limit of [1, 3, 11, 50]) expect(await list(node, {}, limit)).toEqual(ids)
    })
    test('that come between two pages are not in the later one, and those that stay are in one of them', async () => {
      const ids = await connectMany(8)
      const begun = await page(first, {}, new Map(), 3)
      await connectMany(5)
      const [, , , closed] = ids
      for (const { registry } of nodes)
        for (const connection of registry.all()) if (connection.id === closed) registry.remove(connection, 'gone')
      const rest: string[] = []
      for (let { next } = begun; next; ) {
        const found = await page(last, {}, next, 2)
        rest.push(...found.connections.map(({ id }) => id))
        next = found.next
      }
      expect([...begun.connections.map(({ id }) => id), ...rest]).toEqual(ids.filter((id) => id !== closed))
    })
    test('by dialect, platform, node, address, user and time', async () => {
      const startMs = network.clock.now()
      const ids = await connectMany(6, (index) => ({
        dialect: index < 3 ? 'openim' : 'lanying',
        platform: index % 2 === 0 ? 'ios' : 'web',
        address: index < 2 ? '192.0.2.7' : `2001:db8::${index}`,
        ...(index > 3 && { uid: 'ann' }),
      }))
      const [f, e, d, c, b, a] = ids
      expect(await list(first, { dialect: 'lanying' }, 2)).toEqual([f, e, d] as string[])
      expect(await list(first, { platform: 'web' }, 2)).toEqual([f, d, b] as string[])
      expect(await list(first, { address: '192.0.2.7' }, 2)).toEqual([b, a] as string[])
      expect(await list(first, { address: '192.0.2.0/24', platform: 'ios' }, 2)).toEqual([a] as string[])
      expect(await list(first, { address: '2001:db8::/64' }, 9)).toEqual([f, e, d, c] as string[])
      expect(await list(first, { uid: 'ann' }, 1)).toEqual([f, e] as string[])
      expect(await list(first, { beforeMs: startMs + 30 }, 9)).toEqual([b, a] as string[])
      expect(await list(first, { sinceMs: startMs + 50 }, 9)).toEqual([f, e] as string[])
      const own = ids.filter((_, index) => (5 - index) % count === count - 1)
      expect(await list(first, { node: last.number }, 2)).toEqual(own)
      const refused = await page(first, { node: 99 }, new Map(), 1).catch((error: unknown) => error)
      expect(refused).toMatchObject({ code: 'node.not_found' })
    })
    test('by id, whichever node holds it, and without its token', async () => {
      const connection = last.connect({ tokenText: 'secret' })
      const answers = await network.settle(
        first.cluster.query<'connection'>({ kind: 'connection', app: 'default', id: connection.id }),
      )
      const found = answers.flatMap(({ value }) => value?.connection ?? [])
      expect(found).toMatchObject([{ id: connection.id, node: last.number, address: '192.0.2.1' }])
      expect(JSON.stringify(answers)).not.toContain('secret')
    })
  })

  test('every node says who is online on it', async () => {
    await connectMany(count, () => ({ uid: 'ann' }))
    first.connect({ uid: 'bob', app: 'other' })
    const answers = await network.settle(first.cluster.query<'online'>({ kind: 'online', app: 'default' }))
    expect(answers.map(({ member, value }) => [member.node, value?.users, value?.connections])).toEqual(
      numbers().map((number) => [number, 1, 1]),
    )
  })

  test('a node describes itself to the others', async () => {
    const facts = { ...(await factsOf(last)), version: '1.2.3' }
    last.cluster.describe(() => facts)
    expect(await factsOf(last)).toEqual(facts)
  })
  async function factsOf({ number }: TestNode) {
    const [answer] = await network.settle(first.cluster.query<'node'>({ kind: 'node' }, [number]))
    if (!answer?.value) throw new Error(`no answer from node ${number}`)
    return answer.value
  }

  test('leases are known of every node, and an answer rests on all of them', () => {
    const { cluster } = first
    expect(cluster.nodes().map(claimOwner)).toEqual(cluster.members().map(claimOwner))
    expect(cluster.nodes().map(({ isSelf, synced }) => [isSelf, synced])).toEqual(
      numbers().map((number) => [number === first.number, true]),
    )
    for (const { bus } of cluster.nodes()) expect(bus === undefined).toBe(cluster.isSingleNode)
    expect(evidenceOfIndex({ cluster, clock: network.clock })).toMatchObject({ complete: true, nodes: numbers() })
  })

  if (count > 1)
    test('a node that is killed is missing, and the answer says so within a second, until its lease ends', async () => {
      const ids = await connectMany(6)
      const own = ids.filter((_, index) => (5 - index) % count !== count - 1)
      network.kill(last.number)
      const startedMs = network.clock.monotonic()
      const found = await page(first, {}, new Map(), 50)
      expect(network.clock.monotonic() - startedMs).toBeLessThan(1_000)
      expect(found.connections.map(({ id }) => id)).toEqual(own)
      const others = numbers().filter((number) => number !== last.number)
      expect(found).toMatchObject({ complete: false, nodes: others, next: undefined })
      await network.pass(10_000)
      expect(await page(first, {}, new Map(), 50)).toMatchObject({ complete: true, nodes: others })
      expect(evidenceOfIndex({ cluster: first.cluster, clock: network.clock })).toMatchObject({ nodes: others })
    })
}
