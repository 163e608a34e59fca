import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { appKeys, callBy } from '../kit/core.ts'
import { type OpenimTestClients, openimTestClients } from '../kit/openim-test-clients.ts'
import { serviceFor } from '../kit/services.ts'
import { readEvents } from '../kit/sse.ts'
import { type ClusteredServer, startTwoNodes, type TwoNodes } from '../kit/two-nodes.ts'

const redisUrl = serviceFor('redis')

if (redisUrl)
  describe('two nodes over Redis', () => {
    let nodes: TwoNodes
    let first: OpenimTestClients
    let second: OpenimTestClients
    beforeAll(async () => {
      nodes = await startTwoNodes(redisUrl, 9)
      first = await clientsOf(nodes.first)
      second = await clientsOf(nodes.second)
    })
    afterAll(() => nodes.close())
    const clientsOf = ({ urls, config }: ClusteredServer) =>
      openimTestClients({ urls, secret: config['openim.secret'] })

    test('take the lowest free numbers', () => {
      const numbers = [nodes.first, nodes.second].map(({ core }) => core.context.cluster.self)
      expect(numbers).toEqual([1, 2])
    })

    const isOnline = async (asked: OpenimTestClients, uid: string) => (await asked.api.online(uid))[0]?.status === 1

    test('a client on one node is online on the other', async () => {
      const uid = await first.registerUser()
      const socket = await second.connect(uid)
      while (!(await isOnline(first, uid))) await Bun.sleep(5)
      expect(await isOnline(second, uid)).toBe(true)
      socket.close()
      while (await isOnline(first, uid)) await Bun.sleep(5)
    })

    test('the status page of one node shows the token of a connection on the other, which Redis never has', async () => {
      const uid = await first.registerUser()
      const token = await second.api.token(uid, 5)
      const socket = await second.connect(uid, { token })
      while (!(await isOnline(first, uid))) await Bun.sleep(5)
      const [user] = await first.api.online(uid)
      expect(user?.detailPlatformStatus.map((one) => one.token)).toEqual([token])
      expect(await nodes.redisTexts()).not.toContain(token)
      socket.close()
      await socket.closed
    })

    test('a kick on one node ends a connection on the other before it answers', async () => {
      const uid = await first.registerUser()
      const socket = await second.connect(uid)
      const answer = await first.api.call('/auth/force_logout', { userID: uid, platformID: 5 })
      expect(answer.errCode).toBe(0)
      expect(nodes.second.live.registry.ofUser('default', uid)).toEqual([])
      expect(await isOnline(second, uid)).toBe(false)
      await socket.closed
    })

    test('a stream of one node has the presence of clients of the other', async () => {
      const uid = await first.registerUser()
      const { urls, config, live } = nodes.first
      const leaving = new AbortController()
      const response = await fetch(`${urls.rollcall}/v1/events?types=presence.*&user=${uid}`, {
        headers: { authorization: `Bearer ${config['rollcall.adminKey']}`, accept: 'text/event-stream' },
        signal: leaving.signal,
      })
      const found: string[] = []
      const followed = (async () => {
        for await (const { event } of readEvents(response)) {
          found.push(event ?? '')
          if (event === 'presence.offline') return
        }
      })()
      expect(live.registry.ofUser('default', uid)).toEqual([])
      // The other node knows of the viewer some time after it came.
      while (found.length === 0) {
        const socket = await second.connect(uid)
        await Bun.sleep(50)
        socket.close()
        await socket.closed
      }
      await followed
      leaving.abort()
      expect(found.at(-1)).toBe('presence.offline')
    })

    test('a user banned on one node gets no connection on the other', async () => {
      const uid = await first.registerUser()
      const token = await first.api.token(uid, 5)
      const socket = await second.connect(uid, { token })
      expect((await nodes.first.wildfire('/admin/user/update_block_status', { userId: uid, status: 2 })).code).toBe(0)
      await socket.closed
      expect(await second.refusal({ userID: uid, token, isMsgResp: false })).toMatchObject({ body: { errCode: 1506 } })
    })

    test('an app made on one node is served by the other', async () => {
      const { apps } = nodes.second.core
      await nodes.first.core.apps.create(callBy('admin'), 'chat', appKeys('chat'))
      while (!apps.exists('chat')) await Bun.sleep(5)
      expect(apps.key('chat', 'openim.secret')).toBe(nodes.first.core.apps.key('chat', 'openim.secret'))
    })

    test('failed sign-ins on both nodes count together', async () => {
      const signIn = async ({ urls }: ClusteredServer) => {
        const reply = await fetch(`${urls.lanying}/token/user`, {
          method: 'POST',
          headers: { app_id: 'default', 'content-type': 'application/json' },
          body: JSON.stringify({ name: 'unknown', password: 'wrong' }),
        })
        return ((await reply.json()) as { code: number }).code
      }
      const throttled = 10_028
      const codes: number[] = []
      for (let attempt = 0; attempt < 5; attempt++)
        for (const node of [nodes.first, nodes.second]) codes.push(await signIn(node))
      while ((await signIn(nodes.first)) !== throttled) await Bun.sleep(5)
      expect(await signIn(nodes.second)).toBe(throttled)
      expect(codes).not.toContain(throttled)
    })

    test('while Redis is emptied the connections stay, and are online again on every node', async () => {
      const uid = await first.registerUser()
      const socket = await second.connect(uid)
      await nodes.emptyRedis()
      const { cluster } = nodes.first.core.context
      while (!((await isOnline(first, uid)) && cluster.complete())) await Bun.sleep(20)
      expect(nodes.second.live.registry.ofUser('default', uid)).toHaveLength(1)
      expect(cluster.members().map(({ node }) => node)).toEqual([1, 2])
      socket.close()
      while (await isOnline(first, uid)) await Bun.sleep(5)
    })

    test('a node that Redis does not answer keeps its connections, carries out kicks, and reports again afterwards', async () => {
      const [uid, kicked] = [await first.registerUser(), await first.registerUser()]
      const [socket, kickedSocket] = [await second.connect(uid), await second.connect(kicked)]
      const { cluster } = nodes.second.core.context
      const { epoch } = cluster
      nodes.second.redis.refuse()
      while (await isOnline(first, uid)) await Bun.sleep(50)
      expect([cluster.holdsLease(), cluster.complete(), nodes.first.core.context.cluster.complete()]).toEqual([
        true,
        false,
        false,
      ])
      while ((await first.api.call('/auth/force_logout', { userID: kicked, platformID: 5 })).errCode !== 0)
        await Bun.sleep(100)
      await kickedSocket.closed
      nodes.second.redis.accept()
      while (!(await isOnline(first, uid))) await Bun.sleep(20)
      expect([cluster.self, cluster.epoch]).toEqual([2, epoch])
      socket.close()
    })
  })

if (redisUrl)
  describe('two nodes with a limit of connections of an address', () => {
    test('count them together', async () => {
      const nodes = await startTwoNodes(redisUrl, 8, { 'limits.connects.perAddress': 2 })
      const [first, second] = await Promise.all(
        [nodes.first, nodes.second].map(({ urls, config }) =>
          openimTestClients({ urls, secret: config['openim.secret'] }),
        ),
      )
      if (!first || !second) throw new Error('two nodes are needed')
      const uid = await first.registerUser()
      const open = [await first.connect(uid), await second.connect(uid, { platformID: 1 })]
      const asked = { userID: uid, token: await first.api.token(uid, 2), platformID: 2, isMsgResp: false }
      for (const node of [first, second])
        while (((await node.refusal(asked)).body as { errCode?: number } | null)?.errCode !== 1601) await Bun.sleep(50)
      for (const socket of open) socket.close()
      await Promise.all(open.map((socket) => socket.closed))
      await nodes.close()
    }, 60_000)
  })
