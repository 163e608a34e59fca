import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { type AdminReply, adminClient } from '../../kit/admin-client.ts'
import { type OpenimTestClients, openimTestClients } from '../../kit/openim-test-clients.ts'
import { startTestServer, type TestServer } from '../../kit/server.ts'
import { serviceFor } from '../../kit/services.ts'
import { startTwoNodes, type TwoNodes } from '../../kit/two-nodes.ts'

type Item = { readonly connection: string; readonly node: number; readonly session: string; readonly address: string }
const itemsOf = ({ body }: AdminReply) => body.items as Item[]
const clientsOf = ({ urls, config }: Pick<TestServer, 'urls' | 'config'>) =>
  openimTestClients({ urls, secret: config['openim.secret'] })

describe('connections', () => {
  let server: TestServer
  let clients: OpenimTestClients
  let call: ReturnType<typeof adminClient>
  beforeAll(async () => {
    server = await startTestServer()
    clients = await clientsOf(server)
    call = adminClient(server)
  })
  afterAll(() => server.close())

  test('one that is closed leaves its session, and its client connects again with the same token', async () => {
    const uid = await clients.registerUser()
    const token = await clients.api.token(uid, 5)
    const socket = await clients.connect(uid, { token })
    const [item] = itemsOf(await call(`GET /v1/connections?user=${uid}&dialect=openim&address=127.0.0.0/8`))
    if (!item) throw new Error('the connection is not listed')
    expect(await call(`GET /v1/connections/${item.connection}`)).toMatchObject({ status: 200, body: { user: uid } })
    const receipt = await call(`DELETE /v1/connections/${item.connection}`)
    expect(receipt).toMatchObject({ status: 200, body: { sessions: 0, tokens: 0, connections: 1, confirmed: [1] } })
    await socket.closed
    expect(await call(`GET /v1/connections/${item.connection}`)).toMatchObject({ status: 404 })
    expect(await call(`GET /v1/sessions/${item.session}`)).toMatchObject({ body: { state: 'live', connections: [] } })
    const [trace, ...more] = await server.core.context.storage.audit.list('default', { target: uid }, 1)
    expect([trace, more.length]).toMatchObject([{ action: 'connection.end', details: { node: 1 } }, 0])
    const again = await clients.connect(uid, { token })
    expect(await call(`GET /v1/users/${uid}/presence`)).toMatchObject({ body: { online: true, complete: true } })
    again.close()
  })

  test('a session that is ended closes its connection before the call answers', async () => {
    const uid = await clients.registerUser()
    const socket = await clients.connect(uid)
    const { body } = await call(`GET /v1/users/${uid}/sessions`)
    const [{ session, connections }] = body.items as [{ session: string; connections: unknown[] }]
    expect(connections).toMatchObject([{ node: 1, address: '127.0.0.1' }])
    expect(await call(`DELETE /v1/sessions/${session}`)).toMatchObject({
      body: { sessions: 1, tokens: 1, connections: 1 },
    })
    expect(await call(`GET /v1/users/${uid}/presence`)).toMatchObject({ body: { online: false, devices: [] } })
    await socket.closed
  })

  test('pages have each connection once', async () => {
    const uid = await clients.registerUser()
    const sockets = []
    for (let count = 0; count < 3; count++) sockets.push(await clients.connect(uid, { platformID: count + 1 }))
    const ids: string[] = []
    for (let next: unknown = ''; next !== undefined; ) {
      const page = await call(`GET /v1/connections?limit=2&user=${uid}${next === '' ? '' : `&cursor=${next}`}`)
      ids.push(...itemsOf(page).map(({ connection }) => connection))
      next = page.body.next
    }
    expect([ids.length, new Set(ids).size]).toEqual([3, 3])
    for (const socket of sockets) socket.close()
  })
})

const redisUrl = serviceFor('redis')

describe.skipIf(redisUrl === undefined)('connections of two nodes over Redis', () => {
  let nodes: TwoNodes
  beforeAll(async () => {
    nodes = await startTwoNodes(redisUrl ?? '', 14)
  })
  afterAll(() => nodes.close())

  test('are listed, seen and closed through either node', async () => {
    const [first, second] = [await clientsOf(nodes.first), await clientsOf(nodes.second)]
    const [ask, other] = [adminClient(nodes.first), adminClient(nodes.second)]
    const uid = await first.registerUser()
    const sockets = [await first.connect(uid, { platformID: 1 }), await second.connect(uid, { platformID: 5 })]
    const listed = async () => itemsOf(await ask(`GET /v1/connections?user=${uid}`))
    // On a loaded machine a node may not answer in time.
    while ((await listed()).length < 2) await Bun.sleep(5)
    expect((await listed()).map(({ node }) => node)).toEqual([2, 1])
    let presence = await other(`GET /v1/users/${uid}/presence`)
    while ((presence.body.devices as unknown[]).length < 2) presence = await other(`GET /v1/users/${uid}/presence`)
    expect(presence.body).toMatchObject({ online: true, nodes: [1, 2] })
    const [remote] = await listed()
    const receipt = await ask(`DELETE /v1/connections/${remote?.connection}`)
    expect(receipt).toMatchObject({ status: 200, body: { connections: 1, unconfirmed: [] } })
    await sockets[1]?.closed
    expect((await ask(`GET /v1/users/${uid}/presence`)).body).toMatchObject({ devices: [{ node: 1 }] })
    const kicked = await other(`POST /v1/users/${uid}/kick`, { all: true })
    expect(kicked).toMatchObject({ status: 200, body: { sessions: 2, connections: 1, confirmed: [1, 2] } })
    await sockets[0]?.closed
  })
})
