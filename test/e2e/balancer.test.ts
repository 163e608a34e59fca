import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deploymentFile } from '../kit/deployment-files.ts'
import { LanyingLink } from '../kit/lanying-link.ts'
import { freePort, runNginx } from '../kit/nginx.ts'
import { openimTestClients } from '../kit/openim-test-clients.ts'
import { serviceFor } from '../kit/services.ts'
import { startTwoNodes, type TwoNodes } from '../kit/two-nodes.ts'
import { wildfireClient } from '../kit/wildfire-client.ts'
import { WildfireLink } from '../kit/wildfire-link.ts'

/** The balancer of compose.yaml as it is, with two nodes that serve and a third one that is gone. */
const [nginx, redis] = [serviceFor('nginx'), serviceFor('redis')]

const database = 7
/** The listeners by the ports that deploy/nginx.conf names. */
const listeners = {
  18080: 'wildfire',
  8088: 'wildfireRoute',
  8083: 'wildfireWs',
  1883: 'wildfireMqtt',
  10002: 'openim',
  10001: 'openimGateway',
  18081: 'lanying',
  18000: 'rollcall',
} as const
type ListenerName = (typeof listeners)[keyof typeof listeners]

describe.if(nginx !== undefined && redis !== undefined)('behind the balancer of compose.yaml', () => {
  let nodes: TwoNodes
  let ports: Record<ListenerName, number>
  let stop: () => Promise<void>

  beforeAll(async () => {
    nodes = await startTwoNodes(redis ?? '', database, { trustedProxies: '127.0.0.1' })
    const gone = await freePort()
    const pairs = await Promise.all(
      Object.entries(listeners).map(async ([port, name]) => [port, name, await freePort()] as const),
    )
    ports = Object.fromEntries(pairs.map(([, name, port]) => [name, port])) as Record<ListenerName, number>
    const portOf = (node: string, name: string) => {
      const { urls } = node === 'node1' ? nodes.first : nodes.second
      return node === 'node3' ? gone : new URL(urls[name] ?? '').port
    }
    const nameOf = (port: string) => listeners[Number(port) as keyof typeof listeners]
    const folder = mkdtempSync(join(tmpdir(), 'rollcall-balancer-'))
    const text = deploymentFile('deploy/nginx.conf')
      .replace(/\b(node[123]):(\d+)/g, (_, node, port) => `127.0.0.1:${portOf(node, nameOf(port))}`)
      .replace(/listen (\d+);/g, (_, port) => `listen 127.0.0.1:${ports[nameOf(port)]};`)
      .replace('/run/nginx.pid', join(folder, 'nginx.pid'))
      .replace('worker_processes auto', 'worker_processes 1')
      .replace('worker_connections 100000', 'worker_connections 1000')
      .replace(/^worker_rlimit_nofile .*$/m, '')
    stop = await runNginx(nginx ?? '', folder, text, ports.openim)
  })
  afterAll(async () => {
    await stop?.()
    await nodes?.close()
  })

  const url = (name: ListenerName) => nodes.first.urls[name]?.replace(/:\d+$/, `:${ports[name]}`) ?? ''
  const wildfire = (path: string, body: unknown) =>
    wildfireClient({ url: url('wildfire'), secret: nodes.first.config['wildfire.secret'], clock: nodes.first.clock })(
      path,
      body,
    )
  const held = (node: TwoNodes['first'], uid: string) => node.live.registry.ofUser('default', uid)
  const registries = () => [nodes.first, nodes.second]

  test('calls go to nodes that serve, and none is lost to the one that is gone', async () => {
    const codes = []
    for (let call = 0; call < 30; call++)
      codes.push((await wildfire('/admin/user/get_info', { userId: 'nobody' })).code)
    expect(new Set(codes)).toEqual(new Set([253]))
  })

  test('OpenIM: connections of one user are spread over the nodes, and a kick through any of them ends all', async () => {
    const clients = await openimTestClients({
      urls: { openim: url('openim'), openimGateway: url('openimGateway') },
      secret: nodes.first.config['openim.secret'],
    })
    const uid = await clients.registerUser()
    const token = await clients.api.token(uid, 5)
    const sockets = [await clients.connect(uid, { token }), await clients.connect(uid, { token })]
    expect(registries().map((node) => held(node, uid).length)).toEqual([1, 1])
    expect((await clients.api.call('/auth/force_logout', { userID: uid, platformID: 5 })).errCode).toBe(0)
    for (const socket of sockets) await socket.closed
  })

  test.each(['wildfireMqtt', 'wildfireWs'] as const)(
    'WildfireChat: a link by %s stays, with its client’s address',
    async (name) => {
      const [userId, clientId] = [`ben-${name}`, `phone-${name}`]
      const { result } = await wildfire('/admin/user/get_token', { userId, clientId, platform: 1 })
      const link = await WildfireLink.open(url(name), {
        tls: { rejectUnauthorized: false },
        headers: { 'x-forwarded-for': '198.51.100.9' },
      })
      expect((await link.connect({ userId, clientId, token: (result as { token: string }).token })).code).toBe(0)
      const [connection] = registries().flatMap((node) => held(node, userId))
      expect(connection?.address).toBe(name === 'wildfireWs' ? '198.51.100.9' : '127.0.0.1')
      link.end()
      await link.closed
    },
  )

  test('Lanying: clients are told the port of the balancer, and their link is opened through it', async () => {
    const reply = await fetch(`${url('lanying')}/v2/app_dns?app_id=${nodes.first.config['lanying.appId']}`)
    expect(await reply.text()).toContain(`"host":"127.0.0.1:${ports.lanying}"`)
    const link = await LanyingLink.open(url('lanying'))
    link.end()
    await link.closed
  })
})
