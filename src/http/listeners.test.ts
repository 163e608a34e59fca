import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { lineHeader } from '../../test/kit/proxy-header.ts'
import { rawRequest } from '../../test/kit/raw-http.ts'
import { startToyGateway, type ToyGateway, toyBounds, until } from '../../test/kit/toy-gateway.ts'
import { echoRow, toyHandler } from '../../test/kit/toy-rest.ts'
import { connectTcp, type ToyClient, ToyStreamWire, ToyWebSocketWire } from '../../test/kit/toy-transports.ts'
import { connectWhileBlocked } from '../../test/kit/waiting-clients.ts'
import { systemClock } from '../core/clock.ts'
import { RequestBodies } from '../dialects/kit/body/request-bodies.ts'
import type { AnsweredRequest, Handler } from '../dialects/kit/runner.ts'
import { mountStream } from '../gateway/transports/stream.ts'
import { mountWebSocket } from '../gateway/transports/websocket.ts'
import { ClientAddressResolver } from './client-address.ts'
import { httpListener, type PortHandlers, streamListener } from './listeners.ts'
import { type Listeners, openListeners } from './open-listeners.ts'

const logged: unknown[] = []
const log = { error: (line: unknown) => logged.push(line) }
const bodies = new RequestBodies(systemClock)
const around = { addresses: new ClientAddressResolver([]), clock: systemClock, bodies, newRequestId: () => 'made', log }

let kit: ToyGateway
let listeners: Listeners
let url: string

beforeEach(async () => {
  kit = await startToyGateway()
  await kit.signIn('openim', 'ann', 'ios', 't1')
  const wire = new ToyWebSocketWire(kit)
  const served = { http: toyHandler([echoRow]), webSocket: mountWebSocket(kit.gateway.listen(wire), wire) }
  const spec = { name: 'toy', setting: 'toy.port', port: 0 }
  listeners = await openListeners('127.0.0.1', [httpListener(spec, served, around)], around)
  url = listeners.urls.toy ?? ''
})
afterEach(async () => {
  await listeners.stop(true)
  await kit.close()
})

const post = (body: string) => fetch(`${url}/echo`, { method: 'POST', body })

function connect() {
  const socket = new WebSocket(url.replace('http:', 'ws:'))
  const client = { socket, read: [] as string[], closed: false }
  socket.onmessage = ({ data }) => client.read.push(String(data))
  socket.onclose = () => {
    client.closed = true
  }
  return client
}

test('connections that wait to be accepted when a stop begins are answered', async () => {
  listeners.announceStop()
  const answers = connectWhileBlocked(url, 100)
  await listeners.stop(false)
  expect(await answers).toEqual(Array(100).fill('HTTP/1.1 404 Not Found'))
})

test('a listener stops while a client whose body was not read is connected', async () => {
  const { hostname, port } = new URL(url)
  const [answered, closed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const body = Buffer.alloc(2_000_000, ' ')
  const head = Buffer.from(`POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: ${body.byteLength}\r\n\r\n`)
  let unsent = Buffer.concat([head, body])
  const send = (socket: Bun.Socket) => {
    if (unsent.byteLength > 0) unsent = unsent.subarray(Math.max(0, socket.write(unsent)))
  }
  const socket = { open: send, drain: send, data: () => answered.resolve(), close: () => closed.resolve() }
  await Bun.connect({ hostname, port: Number(port), socket })
  await answered.promise
  await until(() => unsent.byteLength === 0)
  await listeners.stop(false)
  await closed.promise
})

describe('a port that serves HTTP and WebSocket', () => {
  test('answers requests and signs sockets in', async () => {
    const client = connect()
    await until(() => client.read.length === 1)
    client.socket.send('token t1')
    await until(() => client.read.length === 2)
    expect(client.read[1]).toBe('hello ann')
    expect(await (await post('{"text":"a"}')).json()).toEqual({ ok: { text: 'a' } })
    expect(url).toStartWith('http://')
  })

  test('bounds bodies and frames apart', async () => {
    const text = 'x'.repeat(10 * toyBounds.frameBytesMax)
    expect(await (await post(JSON.stringify({ text }))).json()).toEqual({ ok: { text } })
    const client = connect()
    await until(() => client.read.length === 1)
    client.socket.send(text)
    await until(() => client.closed)
  })

  test('gives a request that asks for no WebSocket to the handler, whatever its path', async () => {
    expect((await fetch(`${url}/nowhere`)).status).toBe(404)
    expect((await fetch(`${url}/nowhere`, { headers: { upgrade: 'h2c' } })).status).toBe(404)
  })
})

describe('what a handler throws', () => {
  const fault = new Error('in the folder /secret')
  const upgrade = () => Promise.reject(fault)
  const kinds: [string, PortHandlers<unknown>, Record<string, string>][] = [
    [
      'a handler that throws',
      {
        http: () => {
          throw fault
        },
      },
      {},
    ],
    ['a handler that rejects', { http: () => Promise.reject(fault) }, {}],
    ['an upgrade', { webSocket: { upgrade, handlers: { message: () => {} } } }, {}],
    [
      'an upgrade beside a handler',
      { http: () => Promise.reject(fault), webSocket: { upgrade, handlers: { message: () => {} } } },
      { upgrade: 'websocket' },
    ],
  ]
  test.each(kinds)('of %s is logged and not shown', async (_, served, headers) => {
    logged.length = 0
    const spec = { name: 'faulty', setting: 'faulty.port', port: 0 }
    const faulty = await openListeners('127.0.0.1', [httpListener(spec, served, around)], around)
    const { status, body } = await rawRequest(faulty.urls.faulty ?? '', { method: 'GET', path: '/', headers })
    await faulty.stop(true)
    expect([status, body.toString()]).toEqual([500, ''])
    expect(logged).toEqual([{ listener: 'faulty', id: 'made', err: fault }])
  })
})

test.each(['Content-Length: 9\r\n\r\nabc', 'Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n'])(
  'a client that leaves mid-body (%j) is no failure of ours',
  async (sent) => {
    const answered = Promise.withResolvers<AnsweredRequest>()
    const reading = Promise.withResolvers<void>()
    const handler = toyHandler([echoRow], answered.resolve)
    const http: Handler = (request, address) => {
      reading.resolve()
      return handler(request, address)
    }
    const spec = { name: 'left', setting: 'left.port', port: 0 }
    const left = await openListeners('127.0.0.1', [httpListener(spec, { http }, around)], around)
    const { hostname, port } = new URL(left.urls.left ?? '')
    const socket = await Bun.connect({ hostname, port: Number(port), socket: { data() {} } })
    socket.write(`POST /echo HTTP/1.1\r\nHost: a\r\n${sent}`)
    await reading.promise
    socket.terminate()
    const { error } = await answered.promise
    expect([error?.code, error?.message]).toEqual(['request.malformed', 'the client left before its body was complete'])
    await left.stop(true)
  },
)

test.each([{}, { upgrade: 'websocket' }])('two Host headers beside %j are refused', async (headers) => {
  const hosts = { host: 'a\r\nHost: b', ...headers }
  const answer = await rawRequest(url, { path: '/echo', headers: hosts, body: Buffer.from('{"text":"a"}') })
  expect(answer.status).toBe(400)
})

describe('a port that serves a stream', () => {
  const proxy = '127.0.0.1'
  let ports: Listeners
  afterEach(() => ports.stop(true))

  async function open(proxies: string[]): Promise<ToyClient> {
    const wire = new ToyStreamWire(kit)
    const mount = mountStream(kit.gateway.listen(wire), wire, new ClientAddressResolver(proxies))
    const spec = { name: 'toyTcp', setting: 'toy.tcp.port', port: 0, scheme: 'tcp' } as const
    ports = await openListeners('127.0.0.1', [streamListener(spec, mount)], around)
    return connectTcp(ports.urls.toyTcp ?? '')
  }

  test('takes the address of a PROXY header from trustedProxies only', async () => {
    const client = await open([proxy])
    client.write(lineHeader('203.0.113.7'))
    await client.login()
    expect(kit.live.registry.ofUser('default', 'ann').map(({ address }) => address)).toEqual(['203.0.113.7'])
    await ports.stop(true)
    const other = await open(['10.0.0.0/8'])
    other.write(lineHeader('203.0.113.7'))
    await until(() => other.ended)
    expect(kit.refusals).toMatchObject([{ error: 'protocol', address: proxy }])
  })

  test('stops accepting, and leaves its sockets to the gateway', async () => {
    const client = await (await open([])).login()
    await ports.stop(false)
    client.send('echo still here')
    await until(() => client.read.at(-1) === 'still here')
    void kit.gateway.drain()
    await until(() => client.ended)
  })

  test('that is in use stops the start, naming the setting', async () => {
    await open([])
    const port = Number(new URL(ports.urls.toyTcp ?? '').port)
    const wire = new ToyStreamWire(kit)
    const mount = mountStream(kit.gateway.listen(wire), wire, new ClientAddressResolver([]))
    const spec = { name: 'other', setting: 'other.port', port, scheme: 'tcp' } as const
    await expect(openListeners('127.0.0.1', [streamListener(spec, mount)], around)).rejects.toMatchObject({
      exitCode: 75,
      problems: [{ subject: 'other.port', fix: expect.stringContaining('--set other.port=off') }],
    })
  })
})
