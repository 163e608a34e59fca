import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { connect, type Socket as TcpSocket } from 'node:net'
import type { Server } from 'bun'
import { callOf } from '../../../test/kit/live-core.ts'
import { startToyGateway, type ToyGateway, ToyWire, toyBounds, until } from '../../../test/kit/toy-gateway.ts'
import { allSessions } from '../../core/sessions/session-selector.ts'
import type { Listener } from '../listener.ts'
import type { SocketSession } from '../socket-session.ts'
import type { UpgradeRequest, UpgradeResult, WebSocketWire } from '../wire.ts'
import { mountWebSocket } from './websocket.ts'

/** The toy wire over WebSocket: `/no` is refused, `/later` is answered asynchronously. */
class ToyWebSocketWire extends ToyWire implements WebSocketWire<null> {
  async upgrade({ request, overLimit }: UpgradeRequest): Promise<UpgradeResult<null>> {
    const { pathname } = new URL(request.url)
    if (pathname === '/later') await new Promise((done) => setImmediate(done))
    if (pathname === '/fails') throw new Error('a bug')
    if (pathname !== '/no' && !overLimit) return { state: null }
    const refusal = { error: 'connections.over_limit', reason: 'no room' } as const
    return { refusal, response: new Response('no', { status: 418 }) }
  }
}

let kit: ToyGateway
let wire: ToyWebSocketWire
let listener: Listener<null>
let server: Server<SocketSession<null>>

beforeEach(async () => {
  kit = await startToyGateway({ perAddress: 3 })
  await kit.signIn('openim', 'ann', 'ios', 't1')
  wire = new ToyWebSocketWire(kit)
  listener = kit.gateway.listen(wire)
  const mount = mountWebSocket(listener, wire)
  server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch: (request, self) => mount.upgrade(request, self, self.requestIP(request)?.address ?? ''),
    websocket: mount.handlers,
  })
})
afterEach(async () => {
  await server.stop(true)
  await kit.close()
})

type Client = { socket: WebSocket; read: string[]; closed: number | undefined }

function open(path = '/'): Client {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`)
  const client: Client = { socket, read: [], closed: undefined }
  socket.onmessage = ({ data }) => client.read.push(String(data))
  socket.onclose = ({ code }) => {
    client.closed = code
  }
  return client
}
async function login(): Promise<Client> {
  const client = open()
  await until(() => client.read.length === 1)
  client.socket.send('token t1')
  await until(() => client.read.length === 2)
  return client
}
const allEnded = () => Object.values(listener.gauges).every((count) => count === 0)

describe('over Bun’s WebSocket', () => {
  test('a client connects, gets answers and disconnects', async () => {
    const client = await login()
    client.socket.send(new TextEncoder().encode('echo bytes'))
    await until(() => client.read.length === 3)
    expect(client.read).toEqual(['who are you', 'hello ann', 'bytes'])
    client.socket.close()
    await until(allEnded)
    expect(kit.live.registry.size).toBe(0)
  })

  test('closing frames arrive, and the socket ends without a close frame', async () => {
    const client = await login()
    await kit.core.sessions.kick(callOf('openim'), 'ann', allSessions)
    await until(() => client.closed !== undefined)
    expect([client.read.at(-1), client.closed]).toEqual(['bye kicked', 1006])
    await until(allEnded)
  })

  test('a message over the bound closes its socket alone, with the reason', async () => {
    const [large, other] = [await login(), await login()]
    large.socket.send('x'.repeat(toyBounds.frameBytesMax + 1))
    await until(() => large.closed !== undefined)
    expect([large.closed, listener.counters.closed.too_large]).toEqual([1009, 1])
    other.socket.send('echo fine')
    await until(() => other.read.at(-1) === 'fine')
  })

  test('control frames count as inbound data', async () => {
    const client = await login()
    kit.clock.advance(20_000)
    ;(client.socket as WebSocket & { ping(): void }).ping()
    await until(() => kit.live.registry.ofUser('default', 'ann')[0]?.lastInboundAtMs === kit.clock.monotonic())
    // The client's library answers the server's ping.
    kit.clock.advance(27_500)
    await until(() => kit.live.registry.ofUser('default', 'ann')[0]?.lastInboundAtMs === kit.clock.monotonic())
    kit.clock.advance(20_000)
    expect(kit.live.registry.size).toBe(1)
  })

  test('refused and failed upgrades release everything', async () => {
    for (const path of ['/no', '/fails']) {
      const client = open(path)
      await until(() => client.closed !== undefined)
    }
    const plain = await fetch(`http://127.0.0.1:${server.port}/`)
    expect(plain.status).toBe(400)
    expect(listener.counters.upgradesRefused).toBe(3)
    expect(allEnded()).toBe(true)
    expect(kit.faults).toHaveLength(1)
    const clients = [open('/later'), open('/later'), open('/later')]
    await until(() => clients.every(({ read }) => read.length === 1))
  })

  test('an address over its limit is refused before the upgrade; while draining all are', async () => {
    const clients = [open(), open(), open()]
    await until(() => clients.every(({ read }) => read.length === 1))
    const upgrade = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' }
    const headers = { ...upgrade, 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==' }
    expect((await fetch(`http://127.0.0.1:${server.port}/`, { headers })).status).toBe(418)
    void kit.gateway.drain()
    expect((await fetch(`http://127.0.0.1:${server.port}/`, { headers })).status).toBe(503)
    expect(listener.counters.upgradesRefused).toBe(2)
    // Those three had not signed in, and one request came during the drain.
    const refused = [...Array(4).fill('draining'), 'connections.over_limit']
    expect(kit.refusals.map(({ error }) => error).sort()).toEqual(refused.sort())
  })

  test('a client that does not read is closed when its queue is full, others are not affected', async () => {
    const other = await login()
    const stalled = await openRaw()
    stalled.write(frame('token t1'))
    await until(() => listener.gauges.live === 2)
    stalled.pause()
    const connection = kit.live.registry.ofUser('default', 'ann')[1]
    for (let i = 0; i < 1_000_000 && listener.gauges.live === 2; i++)
      connection?.notify({ kind: 'profile_changed', uid: 'ann' })
    expect(listener.counters.closed.slow).toBe(1)
    other.socket.send('echo fine')
    await until(() => other.read.at(-1) === 'fine')
    stalled.destroy()
    await until(() => listener.gauges.closing === 0)
  })
})

/** A socket that can stop reading, which a WebSocket client cannot. */
async function openRaw(): Promise<TcpSocket> {
  const socket = connect(server.port ?? 0, '127.0.0.1')
  const answered = new Promise((done) => socket.once('data', done))
  socket.write(
    'GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
  )
  await answered
  return socket
}

/** A short masked text frame; the mask is zero. */
const frame = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)])
