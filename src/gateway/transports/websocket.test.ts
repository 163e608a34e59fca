import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { callOf } from '../../../test/kit/live-core.ts'
import { RawWebSocket } from '../../../test/kit/raw-websocket.ts'
import { startToyGateway, type ToyGateway, toyBounds, until } from '../../../test/kit/toy-gateway.ts'
import { startToyWebSocket, type ToyWebSocket, ToyWebSocketWire } from '../../../test/kit/toy-transports.ts'
import { allSessions } from '../../core/sessions/session-selector.ts'
import type { Listener } from '../listener.ts'
import type { UpgradeRequest, UpgradeResult } from '../wire.ts'

/** The toy wire over WebSocket: `/no` is refused, `/later` is answered asynchronously, `/fails` is a bug. */
class UpgradeWire extends ToyWebSocketWire {
  override async upgrade({ request, overLimit }: UpgradeRequest): Promise<UpgradeResult<null>> {
    const { pathname } = new URL(request.url)
    if (pathname === '/later') await new Promise((done) => setImmediate(done))
    if (pathname === '/fails') throw new Error('a bug')
    if (pathname !== '/no' && !overLimit) return { state: null }
    const refusal = { error: 'connections.over_limit', reason: 'no room' } as const
    return { refusal, response: new Response('no', { status: 418 }) }
  }
}

let kit: ToyGateway
let transport: ToyWebSocket
let listener: Listener<null>

beforeEach(async () => {
  kit = await startToyGateway({ perAddress: 3 })
  await kit.signIn('openim', 'ann', 'ios', 't1')
  transport = await startToyWebSocket(kit, new UpgradeWire(kit))
  listener = transport.listener
})
afterEach(async () => {
  await transport.close()
  await kit.close()
})

type Client = { socket: WebSocket; read: string[]; closed: number | undefined }

function open(path = '/'): Client {
  const socket = new WebSocket(new URL(path, transport.url.replace('http', 'ws')))
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
  test('a client may send bytes for text, and closes', async () => {
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

  test('a message over the bound is answered with a close code', async () => {
    const client = await login()
    client.socket.send('x'.repeat(toyBounds.frameBytesMax + 1))
    await until(() => client.closed !== undefined)
    expect([client.closed, listener.counters.closed.too_large]).toEqual([1009, 1])
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

  test('an unsupported subprotocol is not answered', async () => {
    const raw = await RawWebSocket.open(transport.url, '\r\n\r\n', { 'Sec-WebSocket-Protocol': 'chat, mqtt' })
    const answer = raw.received.toString('latin1')
    expect(answer).toStartWith('HTTP/1.1 101 ')
    expect(answer.toLowerCase()).not.toContain('sec-websocket-protocol')
    raw.abort()
    await until(allEnded)
  })

  test('refused and failed upgrades release everything', async () => {
    for (const path of ['/no', '/fails']) {
      const client = open(path)
      await until(() => client.closed !== undefined)
    }
    const plain = await fetch(transport.url)
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
    expect((await fetch(transport.url, { headers })).status).toBe(418)
    void kit.gateway.drain()
    expect((await fetch(transport.url, { headers })).status).toBe(503)
    expect(listener.counters.upgradesRefused).toBe(2)
    // Those three had not signed in, and one request came during the drain.
    const refused = [...Array(4).fill('draining'), 'connections.over_limit']
    expect(kit.refusals.map(({ error }) => error).sort()).toEqual(refused.sort())
  })
})
