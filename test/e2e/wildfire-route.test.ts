import { afterAll, afterEach, beforeAll, describe, expect, test } from 'bun:test'
import { parseHostPorts } from '../../src/config/hosts-and-urls.ts'
import { encryptText, tokenAesKey } from '../../src/dialects/wildfire/aes.ts'
import { TestClock } from '../kit/clock.ts'
import { appKeys, callBy } from '../kit/core.ts'
import { type Settings, startTestServer, type TestServer } from '../kit/server.ts'
import { wildfireClient } from '../kit/wildfire-client.ts'
import { innerOf, type LinkSignIn, readRouteReply, routeRequest, routeWrapper } from '../kit/wildfire-link.ts'
import { wildfireUsers } from '../kit/wildfire-users.ts'

let server: TestServer
let users: ReturnType<typeof wildfireUsers>

type RouteMessage = { headers: Record<string, string>; body: string }

/** The bytes of the reply, which is HTTP 200 with CORS headers whatever happens. */
async function post({ headers, body }: RouteMessage, to = server): Promise<Buffer> {
  const reply = await fetch(`${to.urls.wildfireRoute}/route`, { method: 'POST', headers, body })
  expect(reply.status).toBe(200)
  expect(reply.headers.get('access-control-allow-origin')).toBe('*')
  return Buffer.from(await reply.bytes())
}
const codeOf = async (client: LinkSignIn, wrapper: Uint8Array, shift = {}) =>
  (await post(routeRequest(client, wrapper, shift)))[0]
const portOf = (name: string, on = server) => Number(new URL(on.urls[name] ?? '').port)

describe('POST /route', () => {
  beforeAll(async () => {
    server = await startTestServer()
    users = wildfireUsers(server)
  })
  afterAll(() => server.close())

  test('tells host and ports', async () => {
    const client = await users.signIn()
    const reply = readRouteReply(client, await post(routeRequest(client, routeWrapper(client))))
    expect(reply).toEqual({
      ...{ code: 0, fresh: true, host: '127.0.0.1' },
      ...{ longPort: portOf('wildfireMqtt'), shortPort: portOf('wildfireRoute') },
    })
  })

  test('the host is the one of the request, also IPv6 and one behind a proxy', async () => {
    const client = await users.signIn()
    for (const [host, told] of [
      ['im.example.com', 'im.example.com'],
      ['im.example.com:80', 'im.example.com'],
      ['[2001:db8::1]:8088', '2001:db8::1'],
      ['a b', '127.0.0.1'],
    ] as const) {
      const { headers, body } = routeRequest(client, routeWrapper(client))
      const reply = await post({ headers: { ...headers, host }, body })
      expect([host, readRouteReply(client, reply).host]).toEqual([host, told])
    }
  })

  test('refusals have the vendor’s codes in 256 bytes', async () => {
    const client = await users.signIn()
    const other = await users.signIn()
    const good = routeWrapper(client)
    const request = routeRequest(client, good)
    const refused: [what: string, RouteMessage, number][] = [
      ['no body', { ...request, body: '' }, 1],
      ['no base64', { ...request, body: '%%%%' }, 1],
      ['not encrypted', { ...request, body: Buffer.from('plain').toString('base64') }, 1],
      ['another key', { ...request, body: encryptText(good, tokenAesKey(false), server.clock.now()) }, 1],
      ['a body 25 h old', routeRequest(client, good, { body: -25 }), 1],
      ['a body 25 h ahead', routeRequest(client, good, { body: 25 }), 1],
      ['no headers', { headers: {}, body: 'x' }, 2],
      ['a cid that is no base64', { ...request, headers: { ...request.headers, cid: '%' } }, 2],
      ['a cid too long', { ...request, headers: { ...request.headers, cid: 'A'.repeat(516) } }, 2],
      ['a cid 25 h old', routeRequest(client, good, { cid: -25 }), 30],
      ['a cid 25 h ahead', routeRequest(client, good, { cid: 25 }), 30],
      ['a uid 25 h old', routeRequest(client, good, { uid: -25 }), 2],
      ['another client', routeRequest({ ...client, clientId: 'unknown' }, good), 1],
      ['a user that the token does not name', routeRequest({ ...client, userId: other.userId }, good), 1],
      ['no protobuf', routeRequest(client, Buffer.from('ff', 'hex')), 2],
      ['endless nesting', routeRequest(client, new Uint8Array(40_000).fill(0x0b)), 2],
      ['an inner token that is none', routeRequest(client, routeWrapper(client, { token: 'AAAA' })), 6],
      ['the inner token of another user', routeRequest(client, routeWrapper(client, { token: innerOf(other) })), 1],
      ['another client inside', routeRequest(client, routeWrapper(client, { clientId: other.clientId })), 1],
      ['no token inside', routeRequest(client, routeWrapper(client, { token: undefined })), 2],
      ['another request', routeRequest(client, routeWrapper(client, { request: 'GETTOKEN' })), 254],
    ]
    for (const [what, message, code] of refused) {
      const reply = await post(message)
      expect([what, reply[0], reply.length]).toEqual([what, code, 256])
    }
    expect(await codeOf(client, good)).toBe(0)
  })

  test('a body over 64 KiB is 251', async () => {
    const { headers } = routeRequest(await users.signIn(), new Uint8Array())
    expect((await post({ headers, body: 'A'.repeat(65_537) }))[0]).toBe(251)
  })

  test('a kicked client is 1; a banned one 245 when that client is known', async () => {
    const client = await users.signIn()
    const good = routeWrapper(client)
    await users.kick(client.userId)
    expect(await codeOf(client, good)).toBe(1)
    await users.block(client.userId, 2)
    expect(await codeOf(client, good)).toBe(245)
    expect(await codeOf({ ...client, clientId: 'unknown' }, good)).toBe(1)
    await users.block(client.userId, 0)
    expect(await codeOf(client, good)).toBe(1)
  })

  test('a repeated request is answered, without effect on the session', async () => {
    const client = await users.signIn()
    const link = await users.connect(client)
    const request = routeRequest(client, routeWrapper(client))
    const replies = [await post(request), await post(request)]
    expect(replies.map((reply) => readRouteReply(client, reply).code)).toEqual([0, 0])
    expect(await users.statusOf(client)).toBe(0)
    link.end()
  })

  test('a browser may ask, and robots call on this port', async () => {
    const preflight = await fetch(`${server.urls.wildfireRoute}/route`, { method: 'OPTIONS' })
    expect(preflight.headers.get('access-control-allow-headers')).toBe('*')
    const robot = await fetch(`${server.urls.wildfireRoute}/robot/profile`, { method: 'POST' })
    expect(await robot.json()).toMatchObject({ code: 239 })
    const admin = await fetch(`${server.urls.wildfireRoute}/admin/user/get_info`, { method: 'POST' })
    expect(await admin.json()).toMatchObject({ code: 254 })
  })

  test('each app’s clients are found by its own token key', async () => {
    await server.core.apps.create(callBy('admin'), 'other', appKeys('other'))
    const secret = appKeys('other')['wildfire.secret']
    const theirs = wildfireUsers({
      ...server,
      wildfire: wildfireClient({ url: server.urls.wildfire ?? '', secret, clock: server.clock }),
    })
    const client = await theirs.signIn()
    const own = await users.signIn(1, client.userId)
    expect(await codeOf(client, routeWrapper(client))).toBe(0)
    expect(await codeOf({ ...client, clientId: own.clientId }, routeWrapper(client))).toBe(1)
    const link = await theirs.connect(client)
    expect([await theirs.statusOf(client), (await users.sessionsOf(client.userId)).length]).toEqual([0, 1])
    expect(await users.statusOf(own)).toBe(1)
    link.end()
  })
})

describe('settings of the link', () => {
  afterEach(() => server.close())
  async function start(settings: Settings, clock?: TestClock): Promise<LinkSignIn> {
    server = await startTestServer({ settings, ...(clock && { clock }) })
    users = wildfireUsers(server)
    return users.signIn()
  }

  test('wildfire.aes256: route, CONNECT and requests', async () => {
    const client = await start({ 'wildfire.aes256': true })
    expect(readRouteReply(client, await post(routeRequest(client, routeWrapper(client))))).toMatchObject({ code: 0 })
    const link = await users.connect(client)
    expect((await link.request(client, 'CST', Uint8Array.of(3))).code).toBe(0)
    const half = { ...client, aes256: false }
    expect(() => routeRequest(half, new Uint8Array())).toThrow()
    link.end()
  })

  test.each([
    ['im.example.com', []],
    ['im.example.com:7001', [7001]],
    ['im.example.com:7001:7002', [7001, 7002]],
    ['[2001:db8::7]:7001:7002', [7001, 7002]],
  ])('wildfire.publicHost=%s', async (publicHost, [mqtt, route]) => {
    const client = await start({ 'wildfire.publicHost': publicHost })
    const { headers, body } = routeRequest(client, routeWrapper(client))
    const reply = await post({ headers: { ...headers, host: 'inside:8088' }, body })
    expect(readRouteReply(client, reply)).toMatchObject({
      host: parseHostPorts(publicHost)?.host,
      longPort: mqtt ?? portOf('wildfireMqtt'),
      shortPort: route ?? portOf('wildfireRoute'),
    })
  })

  test('wildfire.tokenExpireMs: an old inner token is 6 for the route and 4 for CONNECT', async () => {
    const clock = new TestClock()
    const client = await start({ 'wildfire.tokenExpireMs': 60_000 }, clock)
    clock.advance(60_001)
    expect(await codeOf(client, routeWrapper(client))).toBe(6)
    expect((await (await users.open()).connect(client)).code).toBe(4)
  })

  test('stamps follow the server’s clock: what it sends is fresh, what clients encrypt is checked within 24 h', async () => {
    const clock = new TestClock()
    const client = await start({}, clock)
    clock.advance(3 * 86_400_000)
    expect(await codeOf(client, routeWrapper(client))).toBe(0)
    const late = { ...client, clock: { now: () => clock.now() - 25 * 3_600_000 } }
    expect(await codeOf(late, routeWrapper(client))).toBe(30)
    expect((await (await users.open()).connect(late)).code).toBe(4)
    const within = { ...client, clock: { now: () => clock.now() - 24 * 3_600_000 } }
    const link = await users.connect(within)
    const request = Buffer.from('0a050a0378797a', 'hex')
    expect(await link.request(client, 'UPUI', request)).toMatchObject({ code: 0, fresh: true })
    expect((await link.request(within, 'UPUI', request)).code).toBe(0)
    expect((await link.request(late, 'UPUI', request)).code).toBe(2)
    const reply = readRouteReply(client, await post(routeRequest(client, routeWrapper(client))))
    expect(reply).toMatchObject({ code: 0, fresh: true })
  })
})
