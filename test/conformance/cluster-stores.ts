import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { claimOwner } from '../../src/core/cluster.ts'
import { kickOf } from '../kit/cluster-nodes.ts'
import { connectionOf } from '../kit/connections.ts'
import { type StoreNode, StoreNodes } from '../kit/store-nodes.ts'
import type { BusDriver } from './bus-network.ts'

/** After this time without the bus every node knows that the lease there is over. */
const busLeaseMs = 8_100

/** Nodes that hold a lease in the store too, and are cut off from it, from the bus, or from both. Needs two nodes or more. */
export function clusterStoreSuite(driver: BusDriver, count: number): void {
  let cluster: StoreNodes
  let nodes: StoreNode[]
  let live: StoreNode
  let other: StoreNode
  let rows: number
  beforeEach(async () => {
    cluster = new StoreNodes(driver.open())
    nodes = []
    rows = 0
    for (let number = 1; number <= count; number++) nodes.push(await cluster.join(number))
    const [one, two] = nodes
    if (!one || !two) throw new Error('two nodes are needed')
    live = one
    other = two
    await cluster.pass(200)
  })
  afterEach(() => cluster.close())

  /** From the bus. */
  const isolate = ({ node }: StoreNode) => cluster.network.isolate(node.number)
  const reconnect = ({ node }: StoreNode) => cluster.network.reconnect(node.number)
  const numbersBut = (without?: StoreNode) => nodes.filter((one) => one !== without).map(({ node }) => node.number)
  const idsOf = async ({ node }: StoreNode, uid = 'ann') => {
    const found = await cluster.settle(node.cluster.connectionsOf('default', [uid]))
    return (found.get(uid) ?? []).map(({ id }) => id)
  }
  /** A command that is a row, as a change in the store writes it. */
  const kick = async ({ node }: StoreNode, uid = 'ann') => {
    const [id, command] = [`row ${++rows}`, kickOf(uid)]
    await (await cluster.storage()).transaction([], (stores) => stores.disconnectCommands.add([{ id, command }]))
    return cluster.settle(node.cluster.disconnect(command, id))
  }
  const admit = ({ node }: StoreNode) =>
    cluster.settle(
      node.cluster.exclusive('default', 'eve', (reserve) => reserve(connectionOf({ uid: 'eve', node: node.number }))),
    )
  const epochOf = ({ node }: StoreNode) => node.cluster.epoch
  const endedOn = ({ node }: StoreNode) => {
    const ended: number[] = []
    node.cluster.onMemberEnded((member) => ended.push(member.node))
    return ended
  }

  describe('a node that reaches the store alone', () => {
    test('is alive, but its connections do not count and no answer is complete, until it reaches the bus again', async () => {
      const epoch = epochOf(other)
      const mine = live.node.connect()
      await cluster.pass(20)
      const connection = other.node.connect({ platform: 'web' })
      await cluster.pass(200)
      const states = await cluster.settle(live.node.follow())
      const ended = endedOn(live)
      isolate(other)
      await cluster.pass(busLeaseMs)
      expect(await idsOf(live)).toEqual([mine.id])
      expect(nodes.map(({ node }) => node.cluster.complete())).toEqual(nodes.map(() => false))
      expect(states).toEqual(['ios+web', 'ios'])
      await cluster.pass(20_000)
      expect([connection.closedFor, ended, other.node.cluster.holdsLease()]).toEqual([[], [], true])
      expect(live.node.cluster.members().map(({ node }) => node)).toEqual(numbersBut())
      reconnect(other)
      await cluster.pass(5_000)
      for (const one of nodes) expect(await idsOf(one)).toEqual([mine.id, connection.id])
      expect(nodes.map(({ node }) => node.cluster.complete())).toEqual(nodes.map(() => true))
      expect([states, epochOf(other)]).toEqual([['ios+web', 'ios', 'ios+web'], epoch])
    })

    test('confirms a kick of any node by a row, once none of its entries counts', async () => {
      const connection = other.node.connect()
      await cluster.pass(200)
      isolate(other)
      await cluster.pass(busLeaseMs)
      const startedMs = cluster.network.clock.monotonic()
      expect(await kick(live)).toEqual({ connections: 1, confirmed: numbersBut(), expired: [], unconfirmed: [] })
      expect(cluster.network.clock.monotonic() - startedMs).toBeLessThan(2_000)
      expect(connection.closedFor).toEqual(['kicked'])
      live.node.connect()
      expect(await kick(other)).toEqual({ connections: 1, confirmed: numbersBut(), expired: [], unconfirmed: [] })
    })

    test('before that it carries the kick out and does not confirm it, unless it had no such connection', async () => {
      const connection = other.node.connect()
      await cluster.pass(200)
      isolate(other)
      await cluster.pass(1_000)
      expect(await kick(live)).toMatchObject({ confirmed: numbersBut(other), unconfirmed: [other.node.number] })
      expect(connection.closedFor).toEqual(['kicked'])
      expect(await kick(live, 'bob')).toMatchObject({ confirmed: numbersBut(), unconfirmed: [] })
    })

    test('keeps its number', async () => {
      isolate(other)
      await cluster.pass(10_000)
      await expect(cluster.join(other.node.number)).rejects.toThrow('is running already')
      expect((await cluster.join('auto')).node.number).toBe(count + 1)
    })
  })

  describe('without the bus', () => {
    test('every node stays, kicks are confirmed by rows, and no user of another node is reported offline', async () => {
      const connection = other.node.connect({ platform: 'web' })
      await cluster.pass(200)
      const states = await cluster.settle(live.node.follow())
      const ended = endedOn(live)
      for (const one of nodes) isolate(one)
      await cluster.pass(20_000)
      expect([connection.closedFor, states, ended]).toEqual([[], ['web'], []])
      expect(await kick(live)).toEqual({ connections: 1, confirmed: numbersBut(), expired: [], unconfirmed: [] })
      expect(connection.closedFor).toEqual(['kicked'])
      for (const one of nodes) reconnect(one)
      await cluster.pass(5_000)
      expect(states).toEqual(['web', ''])
      for (const one of nodes) expect([await idsOf(one), one.node.cluster.complete()]).toEqual([[], true])
    })

    test('a command without a change in the store is confirmed too', async () => {
      const connection = other.node.connect()
      for (const one of nodes) isolate(one)
      await cluster.pass(busLeaseMs)
      const command = { ...kickOf(), selector: undefined, connectionIds: [connection.id] }
      const receipt = await cluster.settle(live.node.cluster.disconnect(command))
      expect(receipt).toEqual({ connections: 1, confirmed: numbersBut(), expired: [], unconfirmed: [] })
    })

    test('a node that ends is known by its lease in the store; kicks wait for it until the bus can be read', async () => {
      const ended = endedOn(live)
      for (const one of nodes) isolate(one)
      await cluster.pass(10_000)
      other.link.kill()
      cluster.network.kill(other.node.number)
      await cluster.pass(9_000)
      expect(ended).toEqual([other.node.number])
      expect(await kick(live)).toMatchObject({ confirmed: numbersBut(other), unconfirmed: [other.node.number] })
      for (const one of nodes) if (one !== other) reconnect(one)
      await cluster.pass(3_000)
      expect(await kick(live)).toMatchObject({ confirmed: numbersBut(other), unconfirmed: [] })
    })

    test('a node that joins anew is alive, and reports when the bus is back', async () => {
      const epoch = epochOf(other)
      isolate(other)
      other.link.isolate()
      await cluster.pass(10_000)
      expect(other.node.cluster.holdsLease()).toBe(false)
      other.link.reconnect()
      await cluster.pass(5_000)
      expect([other.node.cluster.holdsLease(), epochOf(other) === epoch]).toEqual([true, false])
      expect(await admit(other)).toEqual([])
      const connection = other.node.connect()
      expect(await kick(live, 'bob')).toMatchObject({ confirmed: numbersBut(), unconfirmed: [] })
      reconnect(other)
      await cluster.pass(5_000)
      expect([await idsOf(live), live.node.cluster.complete()]).toEqual([[connection.id], true])
    })
  })

  describe('a node that reaches the bus alone', () => {
    test('keeps its connections, admits none, and confirms kicks', async () => {
      const epoch = epochOf(other)
      const [connection, kicked] = [other.node.connect(), other.node.connect({ uid: 'bob' })]
      await cluster.pass(200)
      other.link.isolate()
      await cluster.pass(20_000)
      expect([connection.closedFor, await idsOf(live)]).toEqual([[], [connection.id]])
      await expect(admit(other)).rejects.toMatchObject({ code: 'server.busy' })
      expect(await kick(live, 'bob')).toEqual({ connections: 1, confirmed: numbersBut(), expired: [], unconfirmed: [] })
      expect(kicked.closedFor).toEqual(['kicked'])
      other.link.reconnect()
      await cluster.pass(5_000)
      expect([await admit(other), epochOf(other)]).toEqual([[], epoch])
    })

    test('is unconfirmed, never expired, for a node that cannot read the bus', async () => {
      const connection = other.node.connect()
      other.link.isolate()
      await cluster.pass(10_000)
      isolate(live)
      for (const passMs of [100, 20_000]) {
        await cluster.pass(passMs)
        expect(await kick(live)).toMatchObject({ expired: [], unconfirmed: [other.node.number] })
      }
      expect(connection.closedFor).toEqual([])
    })

    test('keeps its number, and carries out what it could not read when the store is back', async () => {
      const connection = other.node.connect()
      other.link.isolate()
      await cluster.pass(10_000)
      await expect(cluster.join(other.node.number)).rejects.toThrow('is running already')
      const [id, command] = ['of a dead node', kickOf()]
      await (await cluster.storage()).transaction([], (stores) => stores.disconnectCommands.add([{ id, command }]))
      await cluster.pass(40_000)
      expect(connection.closedFor).toEqual([])
      other.link.reconnect()
      await cluster.pass(3_000)
      expect(connection.closedFor).toEqual(['kicked'])
    })
  })

  test('a node that reaches neither closes its connections before the others count it as ended', async () => {
    const connection = other.node.connect()
    await cluster.pass(200)
    const ended = endedOn(live)
    isolate(other)
    other.link.isolate()
    while (connection.closedFor.length === 0) {
      expect(ended).toEqual([])
      await cluster.pass(100)
    }
    expect(connection.closedFor).toEqual(['lease_lost'])
    await cluster.pass(3_000)
    expect(ended).toEqual([other.node.number])
  })

  test('a killed node is unconfirmed while a lease holds, and expired when both have ended', async () => {
    cluster.network.kill(other.node.number)
    other.link.kill()
    expect(await kick(live)).toMatchObject({ confirmed: numbersBut(other), unconfirmed: [other.node.number] })
    await cluster.pass(3_000)
    expect(await kick(live)).toMatchObject({ expired: [other.node.number], unconfirmed: [] })
    expect(live.node.cluster.complete()).toBe(true)
    expect(
      await cluster.settle(live.node.cluster.endedOf([claimOwner({ node: 2, epoch: epochOf(other) })])),
    ).toHaveLength(1)
  })

  test('a node that leaves gives both leases back', async () => {
    await cluster.settle(other.node.cluster.leave())
    await cluster.pass(200)
    expect(await kick(live)).toEqual({ connections: 0, confirmed: numbersBut(other), expired: [], unconfirmed: [] })
    expect((await cluster.join(other.node.number)).node.number).toBe(other.node.number)
  })

  describe('a jump of the wall clock', () => {
    const check = async ({ node }: StoreNode) => cluster.settle(Promise.resolve(node.cluster.checkLease()))

    test('makes a node renew its lease before it goes on', async () => {
      const epoch = epochOf(other)
      const connection = other.node.connect()
      const { clock } = cluster.network
      clock.jump(900)
      expect(other.node.cluster.checkLease()).toBe(true)
      clock.jump(3_600_000)
      expect(other.node.cluster.checkLease()).toBeInstanceOf(Promise)
      expect([await check(other), other.node.cluster.checkLease()]).toEqual([true, true])
      await cluster.pass(10_000)
      expect([connection.closedFor, epochOf(other)]).toEqual([[], epoch])
    })

    test('after which both leases turn out to have ended: the node does not go on', async () => {
      const { self: node, epoch } = other.node.cluster
      const connection = other.node.connect()
      await (await cluster.storage()).nodeLeases.release({ node, epoch })
      await cluster.settle(cluster.network.bus().release({ node, epoch }))
      cluster.network.clock.jump(60_000)
      expect(await check(other)).toBe(false)
      expect(connection.closedFor).toEqual(['lease_lost'])
    })

    test('while neither lease can be renewed: the node does not go on', async () => {
      const connection = other.node.connect()
      isolate(other)
      other.link.isolate()
      cluster.network.clock.jump(-60_000)
      expect(await check(other)).toBe(false)
      expect(connection.closedFor).toEqual(['lease_lost'])
    })
  })
}
