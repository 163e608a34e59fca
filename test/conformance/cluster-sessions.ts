import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { ConnectionRegistry } from '../../src/core/presence/registry.ts'
import { subscriptionBounds } from '../../src/core/presence/subscriptions.ts'
import { buildPush } from '../../src/core/push/push.ts'
import { allSessions } from '../../src/core/sessions/session-selector.ts'
import type { Storage } from '../../src/core/storage.ts'
import { kickOf, refusal, TestNode, travelMs } from '../kit/cluster-nodes.ts'
import { connectionOf } from '../kit/connections.ts'
import { lanyingPolicy, openimPolicy, setPolicy } from '../kit/dialects.ts'
import { type LiveCluster, type LiveNode, startLiveCluster } from '../kit/live-cluster.ts'
import { callOf } from '../kit/live-core.ts'
import { lanyingCall, plainRequest } from '../kit/push.ts'
import { withOverrides } from '../kit/with-overrides.ts'
import type { BusDriver, BusNetwork } from './bus-network.ts'

/** Admission, kicks and notifications of two nodes on one store. */
export function clusterSessionSuite(driver: BusDriver): void {
  let network: BusNetwork
  let cluster: LiveCluster
  let first: LiveNode
  let second: LiveNode
  beforeEach(async () => {
    network = driver.open()
    cluster = await startLiveCluster(network, { openim: openimPolicy(0) })
    const [one, two] = cluster.nodes
    first = one
    second = two
  })
  afterEach(async () => {
    await cluster.close()
    await network.close()
  })

  /** Two clients at once, the second `laterMs` after the first; what became of them, `undefined` for who is connected. */
  async function atOnce(
    laterMs: number,
    ...clients: [Parameters<LiveNode['connect']>, Parameters<LiveNode['connect']>]
  ) {
    const one = first.connect(...clients[0])
    await network.pass(laterMs)
    const two = second.connect(...clients[1])
    const both = await network.settle(Promise.all([one, two]))
    await network.pass(travelMs)
    return both.map(({ ended }) => ended)
  }
  const idsOnBoth = () => Promise.all([first.node.idsOf(), second.node.idsOf()])

  describe('two clients on two nodes that do not know of each other', () => {
    test.each(['cannot reach the bus', 'have the later one when the bus loses its data'])(
      'and %s: in the end the later one is left',
      async (failure) => {
        await cluster.signIn('wildfire', 'ios', 'w1')
        const isCut = failure === 'cannot reach the bus'
        if (isCut) for (const { node } of cluster.nodes) network.isolate(node.number)
        const one = await network.settle(first.connect('wildfire', 'ann', 'ios', 'w1'))
        await network.pass(100)
        if (!isCut) network.loseData()
        const two = await network.settle(second.connect('wildfire', 'ann', 'ios', 'w1'))
        if (isCut) {
          expect([one.ended, two.ended]).toEqual([undefined, undefined])
          for (const { node } of cluster.nodes) network.reconnect(node.number)
        }
        await network.pass(5_000)
        expect([one.ended, two.ended]).toEqual(['superseded', undefined])
        expect(cluster.connections()).toEqual(two.connection ? [two.connection] : [])
      },
    )
  })

  test('a client whose token ended meanwhile ends the older one all the same, once the nodes know of each other', async () => {
    cluster.setPolicy('openim', openimPolicy(1))
    for (const { node } of cluster.nodes) network.isolate(node.number)
    await cluster.signIn('openim', 'ios', 'older')
    const older = await network.settle(first.connect('openim', 'ann', 'ios', 'older'))
    await cluster.signIn('openim', 'ios', 'newer')
    const newer = await network.settle(second.connect('openim', 'ann', 'ios', 'newer'))
    await cluster.signIn('openim', 'ios', 'not connected')
    expect([older.ended, newer.ended]).toEqual([undefined, undefined])
    for (const { node } of cluster.nodes) network.reconnect(node.number)
    await network.pass(5_000)
    expect([older.ended, newer.ended]).toEqual(['admission', undefined])
    const live = await first.core.context.storage.tokens.listLive('default', 'ann')
    expect(live.map(({ hash }) => hash)).toEqual(['not connected'])
  })

  describe('two clients on two nodes at once', () => {
    const offsets = [0, 5, 10, 15, 20, 30, 40, 60, 100]

    test('two tokens of one platform: one stays, and only its token is valid', async () => {
      for (const [round, laterMs] of offsets.entries()) {
        cluster.setPolicy('openim', openimPolicy(0))
        const tokens = [`a${round}`, `b${round}`] as const
        for (const token of tokens) await cluster.signIn('openim', 'ios', token)
        cluster.setPolicy('openim', openimPolicy(1))
        const ended = await atOnce(laterMs, ['openim', 'ann', 'ios', tokens[0]], ['openim', 'ann', 'ios', tokens[1]])
        const left = cluster.connections()
        expect(left).toHaveLength(1)
        expect(ended.filter((one) => one === undefined)).toHaveLength(1)
        expect(['admission', 'token.ended']).toContain(ended.find((one) => one !== undefined) ?? '')
        expect(await idsOnBoth()).toEqual([[left[0]?.id ?? ''], [left[0]?.id ?? '']])
        const live = await first.core.context.storage.tokens.listLive('default', 'ann')
        expect(live.map(({ hash }) => hash)).toEqual([left[0]?.tokenText ?? ''])
        await network.settle(first.core.sessions.kick(callOf('openim'), 'ann', allSessions))
      }
    })

    test('one whose session was opened while the other read the sessions ends with its token', async () => {
      await cluster.close()
      await network.close()
      network = driver.open()
      let meanwhile = async (): Promise<void> => {}
      const slow = (storage: Storage): Storage =>
        withOverrides(storage, {
          sessions: withOverrides(storage.sessions, {
            async listLive(...args) {
              const sessions = await storage.sessions.listLive(...args)
              await meanwhile()
              return sessions
            },
          }),
        })
      cluster = await startLiveCluster(network, { openim: openimPolicy(0) }, slow)
      const [one, two] = cluster.nodes
      await cluster.signIn('openim', 'ios', 'later')
      meanwhile = async () => {
        meanwhile = async () => {}
        await cluster.signIn('openim', 'ios', 'meanwhile')
        await one.connect('openim', 'ann', 'ios', 'meanwhile')
      }
      setPolicy(two.core.context, 'openim', openimPolicy(1))
      await network.settle(two.connect('openim', 'ann', 'ios', 'later'))
      expect(cluster.connections().map(({ tokenText }) => tokenText)).toEqual(['later'])
      const live = await one.core.context.storage.tokens.listLive('default', 'ann')
      expect(live.map(({ hash }) => hash)).toEqual(['later'])
    })

    test('one WildfireChat client: one connection replaces the other, and its session stays', async () => {
      for (const laterMs of offsets) {
        await cluster.signIn('wildfire', 'ios', 'phone')
        const ended = await atOnce(laterMs, ['wildfire', 'ann', 'ios', 'phone'], ['wildfire', 'ann', 'ios', 'phone'])
        expect(cluster.connections()).toHaveLength(1)
        expect(ended.filter((one) => one === undefined)).toHaveLength(1)
        expect(await first.core.context.storage.sessions.listLive('default', 'ann')).toHaveLength(1)
        await network.settle(first.core.sessions.kick(callOf('wildfire'), 'ann', allSessions))
      }
    })

    test('one OpenIM token: both stay', async () => {
      await cluster.signIn('openim', 'ios', 'token')
      const ended = await atOnce(0, ['openim', 'ann', 'ios', 'token'], ['openim', 'ann', 'ios', 'token'])
      expect([ended, cluster.connections().length]).toEqual([[undefined, undefined], 2])
    })

    test('one Lanying device more than allowed: one is refused, and the other stays', async () => {
      for (const [round, laterMs] of offsets.entries()) {
        cluster.setPolicy('lanying', lanyingPolicy({ maxDevices: 0 }))
        const tokens = [`a${round}`, `b${round}`] as const
        for (const token of tokens) await cluster.signIn('lanying', 'web', token)
        cluster.setPolicy('lanying', lanyingPolicy({ maxDevices: 1 }))
        const ended = await atOnce(laterMs, ['lanying', 'ann', 'web', tokens[0]], ['lanying', 'ann', 'web', tokens[1]])
        expect(ended.toSorted()).toEqual(['admission.refused', undefined])
        expect(cluster.connections()).toHaveLength(1)
        await network.settle(first.core.sessions.kick(callOf('lanying'), 'ann', allSessions))
        await network.pass(travelMs)
      }
    })
  })

  describe('a kick on the other node', () => {
    test('at any moment of an admission: when it returns no connection remains, then or later', async () => {
      for (let laterMs = 0; laterMs <= 100; laterMs += 5) {
        await cluster.signIn('openim', 'ios', `token ${laterMs}`)
        const client = second.connect('openim', 'ann', 'ios', `token ${laterMs}`)
        await network.pass(laterMs)
        const receipt = await network.settle(first.core.sessions.kick(callOf('openim'), 'ann', allSessions))
        expect(cluster.connections()).toEqual([])
        expect(receipt).toMatchObject({ confirmed: [1, 2], expired: [], unconfirmed: [] })
        const { ended } = await network.settle(client)
        expect(['kicked', 'token.ended']).toContain(ended ?? '')
        await network.pass(travelMs)
        expect([cluster.connections(), await idsOnBoth()]).toEqual([[], [[], []]])
      }
    })

    test('whose node dies after the commit and before it sends anything: it is carried out within 1 s, once', async () => {
      await cluster.signIn('openim', 'ios', 'token')
      const client = await network.settle(second.connect('openim', 'ann', 'ios', 'token'))
      const { storage } = first.core.context
      const row = { id: 'of a dead node', command: kickOf() }
      await storage.transaction([], (stores) => stores.disconnectCommands.add([row]))
      await network.pass(1_100)
      await network.settle(storage.disconnectCommands.list(1e12, undefined, 1))
      await network.pass(travelMs)
      expect(client.ended).toBe('kicked')
      const again = second.node.connect()
      await network.pass(3_000)
      expect(again.closedFor).toEqual([])
      await network.pass(120_000)
      await network.settle(storage.disconnectCommands.list(1e12, undefined, 1))
      expect(await storage.disconnectCommands.list(1e12, undefined, 1)).toEqual([])
    })

    test('a node that joins carries out the commands of the last minute before it reads a credential', async () => {
      const registry = new ConnectionRegistry(network.clock)
      const fencingToken = registry.fencingToken()
      const { storage } = first.core.context
      const row = { id: 'recent', command: kickOf() }
      await storage.transaction([], (stores) => stores.disconnectCommands.add([row]))
      await network.pass(50_000)
      await TestNode.join(network, 'auto', registry, storage)
      expect(refusal(registry, connectionOf(), fencingToken)).toBe('token.ended')
    })

    test('a ban on one node keeps a client out on the other', async () => {
      await cluster.signIn('openim', 'ios', 'token')
      const client = await network.settle(second.connect('openim', 'ann', 'ios', 'token'))
      await network.settle(first.core.restrictions.set(callOf('openim'), 'ann', { ban: {} }))
      expect(client.ended).toBe('banned')
      expect((await network.settle(second.connect('openim', 'ann', 'ios', 'token'))).ended).toBe('user.banned')
    })
  })

  describe('a device on two nodes', () => {
    const flushAll = async () => {
      for (const { live } of [second, first]) await network.settle(live.lastSeen.flush())
    }
    const storedLastSeen = async () =>
      (await first.core.context.storage.devices.listOfUser('default', 'ann'))[0]?.lastSeenAtMs
    const connectBoth = async () => {
      await cluster.signIn('openim', 'ios', 'token')
      for (const node of [second, first]) await network.settle(node.connect('openim', 'ann', 'ios', 'token'))
      const [ofFirst, ofSecond] = [first, second].map(({ node }) => node.registry.ofUser('default', 'ann')[0])
      await flushAll()
      await network.pass(travelMs)
      return { ofFirst, ofSecond }
    }

    test('was last seen when its last connection ends', async () => {
      const { ofFirst, ofSecond } = await connectBoth()
      if (ofFirst) first.node.disconnect(ofFirst)
      await network.pass(60_000)
      const endedAtMs = network.clock.now()
      if (ofSecond) second.node.disconnect(ofSecond)
      await network.pass(travelMs)
      for (let flush = 0; flush < 2; flush++) await flushAll()
      expect(await storedLastSeen()).toBe(endedAtMs)
      await network.pass(60_000)
      await flushAll()
      expect(await storedLastSeen()).toBe(endedAtMs)
    })

    test('was last seen when the node is killed that had its last connection', async () => {
      const { ofFirst } = await connectBoth()
      if (ofFirst) first.node.disconnect(ofFirst)
      await network.pass(60_000)
      const killedAtMs = network.clock.now()
      await network.settle(second.live.lastSeen.close())
      network.kill(second.node.number)
      for (let passed = 0; passed < 20; passed++) {
        await network.pass(1_000)
        await network.settle(first.live.lastSeen.flush())
      }
      const lastSeenAtMs = (await storedLastSeen()) ?? 0
      expect(lastSeenAtMs).toBeGreaterThan(killedAtMs - 5_000)
      expect(lastSeenAtMs).toBeLessThan(killedAtMs + 10_000)
      expect(await first.node.idsOf()).toEqual([])
    })
  })

  describe('notifications', () => {
    test('a profile changed on one node is sent to the user’s clients on both', async () => {
      await network.settle(first.core.users.register(callOf('openim'), [{ uid: 'ann' }]))
      await cluster.signIn('openim', 'ios', 'token')
      const clients = await network.settle(
        Promise.all([first, second].map((node) => node.connect('openim', 'ann', 'ios', 'token'))),
      )
      await network.settle(first.core.users.update(callOf('wildfire'), 'ann', { displayName: 'Ann' }))
      await network.pass(400)
      expect(clients.map(({ notices }) => notices)).toEqual([
        [{ kind: 'profile_changed', uid: 'ann' }],
        [{ kind: 'profile_changed', uid: 'ann' }],
      ])
    })

    test('a push that one node works on reaches the device over its connection to another', async () => {
      await network.settle(first.core.users.register(callOf('lanying'), [{ uid: 'ann' }]))
      await cluster.signIn('lanying', 'web', 'token')
      const client = await network.settle(second.connect('lanying', 'ann', 'web', 'token'))
      await network.pass(travelMs)
      const fault = (error: unknown) => expect(error).toBeUndefined()
      const push = buildPush(first.core.context, { sinkOf: () => undefined, queued: () => {}, fault })
      push.tasks.start()
      const task = await network.settle(push.tasks.notify(lanyingCall, plainRequest))
      await network.settle(push.tasks.whenIdle())
      const [record] = await push.tasks.list(lanyingCall, [task])
      expect(record?.counts).toEqual([{ outcome: 'delivered', reason: 'live', platform: 'web', count: 1 }])
      expect(client.notices).toMatchObject([
        { kind: 'push', push: { task, uid: 'ann', content: plainRequest.content } },
      ])
      await network.settle(push.tasks.stop())
    })

    test('a client is notified when a device connects to another node, and when its last connection on any node ends', async () => {
      await cluster.signIn('openim', 'ios', 'token')
      const client = await network.settle(first.connect('openim', 'ann', 'ios', 'token'))
      await network.pass(1_000)
      client.notices.splice(0)
      const pad = { clientKey: 'pad', platform: 'ipad' } as const
      const [one, two] = [second.node.connect(pad), second.node.connect(pad)]
      await network.pass(1_000)
      const device = { dialect: one.dialect, clientKey: 'pad', platform: 'ipad' } as const
      expect(client.notices).toEqual([{ kind: 'device_online', uid: 'ann', device }])
      const third = first.node.connect(pad)
      await network.pass(1_000)
      second.node.disconnect(one)
      second.node.disconnect(two)
      await network.pass(1_000)
      expect(client.notices).toHaveLength(1)
      first.node.disconnect(third)
      await network.pass(1_000)
      expect(client.notices.slice(1)).toEqual([{ kind: 'device_offline', uid: 'ann', device }])
    })

    test('a client gets where the users it subscribed to are online, whichever node they are on', async () => {
      await cluster.signIn('openim', 'ios', 'token')
      const client = await network.settle(first.connect('openim', 'ann', 'ios', 'token'))
      if (!client.connection) throw new Error('the client was not admitted')
      const answers: string[][] = []
      await network.settle(
        first.live.subscriptions.change(client.connection, { subscribe: ['bob'] }, (states) =>
          answers.push(...states.map(({ platforms }) => [...platforms])),
        ),
      )
      const bob = second.node.connect({ uid: 'bob', platform: 'web' })
      await network.pass(subscriptionBounds.gatherMs + travelMs)
      second.node.disconnect(bob)
      await network.pass(subscriptionBounds.gatherMs + travelMs)
      const states = client.notices.map((notice) => (notice.kind === 'presence' ? notice.state.platforms : notice.kind))
      expect([answers, states]).toEqual([[[]], [['web'], []]])
    })
  })
}
