import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { connect } from 'node:net'
import { z } from 'zod'
import { TestClock } from '../../../../test/kit/clock.ts'
import { type ToyDeps, toyHandler, toyRestEndpoint } from '../../../../test/kit/toy-rest.ts'
import type { Call } from '../../../core/values.ts'
import { RequestBodies } from '../body/request-bodies.ts'
import type { EndpointRow } from '../endpoint.ts'
import { type EventClient, type EventStream, encodeEvents, encodeLines } from './event-stream.ts'
import { EventStreams, streamsPerCallerMax } from './event-streams.ts'
import { heartbeatMs, streamBytesMax, unreadMsMax } from './open-stream.ts'

let clock: TestClock
let streams: EventStreams
let faults: unknown[]
beforeEach(() => {
  clock = new TestClock()
  faults = []
  streams = new EventStreams(clock, (error) => faults.push(error))
})
afterEach(() => streams.stop())

const always = { id: 'ann', credential: 'of ann', isAdmitted: () => true }
const untilEnded: EventStream = async ({ ended }) => {
  await ended
}

/** Opens a stream whose row does nothing by itself. */
const open = (caller = always) => streams.open(caller, untilEnded)
const textOf = async (body: ReadableStream<Uint8Array>) => new Response(body).text()
/** Lets promises that are settled go on. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('a stream', () => {
  test('sends events in the format of the standard', async () => {
    const stream = streams.open(always, async (client) => {
      client.send({ id: 7, event: 'user.create', data: { text: 'a\nb' } })
      client.send(encodeEvents([{ data: 1 }, { data: 2 }]))
    })
    expect(await textOf(stream.body)).toBe(
      ':\n\nid: 7\nevent: user.create\ndata: {"text":"a\\nb"}\n\ndata: 1\n\ndata: 2\n\n',
    )
    expect(await stream.ended).toBe('done')
  })
  test('without events sends a comment in time, with events none', async () => {
    const stream = open()
    clock.advance(heartbeatMs - 1_000)
    stream.send({ data: 1 })
    clock.advance(heartbeatMs - 1_000)
    expect(stream.isOpen).toBe(true)
    clock.advance(1_000)
    stream.end('stopped')
    expect(await textOf(stream.body)).toBe(':\n\ndata: 1\n\n:\n\n')
  })
  test('ends at once when more is unread than it may be', async () => {
    const stream = open()
    const chunk = new Uint8Array(streamBytesMax / 4)
    for (let sent = 1; sent < 4; sent++) expect(stream.send(chunk)).toBe(true)
    expect(stream.send(chunk)).toBe(false)
    expect(await stream.ended).toBe('slow')
    expect(stream.send(chunk)).toBe(false)
    expect(streams.size).toBe(0)
  })
  test('ends when its client reads nothing for long, however little waits', async () => {
    const stream = open()
    await clock.advanceAsync(unreadMsMax, 30)
    expect(await stream.ended).toBe('slow')
  })
  test('is ready again when its client has read', async () => {
    const stream = open()
    stream.send(new Uint8Array(streamBytesMax - 100))
    let ready: boolean | undefined
    void stream.ready().then((is) => {
      ready = is
    })
    await settle()
    expect(ready).toBeUndefined()
    const reader = stream.body.getReader()
    await reader.read()
    await reader.read()
    await settle()
    expect(ready).toBe(true)
  })
  test('that ends is not ready', async () => {
    const stream = open()
    stream.send(new Uint8Array(streamBytesMax - 100))
    const ready = stream.ready()
    stream.end('stopped')
    expect(await ready).toBe(false)
    expect(await stream.ready()).toBe(false)
  })
  test('whose client leaves frees what it held', async () => {
    const stream = open()
    await stream.body.cancel()
    expect(await stream.ended).toBe('left')
    expect([streams.size, clock.timers]).toEqual([0, 0])
  })
  test('whose row fails ends, and the failure is reported', async () => {
    const stream = streams.open(always, async () => {
      throw new Error('a bug')
    })
    expect(await stream.ended).toBe('failed')
    expect(faults).toMatchObject([{ message: 'a bug' }])
  })
})

describe('a stream of lines', () => {
  const openLines = (run: EventStream) => streams.open(always, run, 'lines')

  test('has them alone, and no comment', async () => {
    const stream = openLines(async (client) => {
      client.send(encodeLines([{ text: 'a\nb' }, 2]))
      await settle()
      client.send(encodeLines([3]))
    })
    clock.advance(heartbeatMs)
    expect(await textOf(stream.body)).toBe('{"text":"a\\nb"}\n2\n3\n')
  })
  test('without any is empty', async () => expect(await textOf(openLines(async () => {}).body)).toBe(''))
  test('that breaks off is no shorter file', async () => {
    const failed = openLines(async (client) => {
      client.send(encodeLines([1]))
      throw new Error('a bug')
    })
    await expect(textOf(failed.body)).rejects.toThrow('the stream was failed')
    const refused = openLines(async (client) => {
      client.send(encodeLines([1]))
      await client.ended
    })
    refused.end('refused')
    await expect(textOf(refused.body)).rejects.toThrow('the stream was refused')
    expect(faults.splice(0)).toMatchObject([{ message: 'a bug' }])
  })
})

describe('the streams of a node', () => {
  test('end when their credential is not admitted any more, those of others stay', async () => {
    let isAdmitted = true
    const ann = open({ ...always, isAdmitted: () => isAdmitted })
    const bob = open({ ...always, id: 'bob', credential: 'of bob' })
    clock.advance(1_000)
    await settle()
    expect(ann.isOpen).toBe(true)
    isAdmitted = false
    clock.advance(1_000)
    expect(await ann.ended).toBe('refused')
    expect(bob.isOpen).toBe(true)
  })
  test('stay open when that cannot be known', async () => {
    const stream = open({
      ...always,
      isAdmitted: () => {
        throw new Error('no database')
      },
    })
    clock.advance(2_000)
    await settle()
    expect(stream.isOpen).toBe(true)
  })
  test('are bounded for a caller', () => {
    for (let count = 0; count < streamsPerCallerMax; count++) open()
    expect(() => open()).toThrow('too many streams')
    expect(open({ ...always, id: 'bob', credential: 'of bob' }).isOpen).toBe(true)
  })
  test('end with the server, and no other begins', async () => {
    const stream = open()
    streams.stop()
    expect(await stream.ended).toBe('stopped')
    expect(() => open()).toThrow('the server stops')
  })
})

const row = toyRestEndpoint({
  route: 'GET /numbers',
  summary: 'For a test',
  source: 'test',
  auth: 'open',
  request: {
    query: z.object({ from: z.coerce.number() }),
    headers: z.object({ 'last-event-id': z.string().optional() }),
  },
  reply: z.array(z.number()),
  run: (_deps, { query: { from } }) => [from],
  stream: (_deps, { query: { from }, headers }) => countingFrom(Number(headers['last-event-id'] ?? from)),
})
const countingFrom =
  (from: number): EventStream =>
  async (client: EventClient) => {
    client.send({ id: from, data: from })
    await client.ended
  }

/** Sends as much as it may. */
const flood = toyRestEndpoint({
  route: 'GET /flood',
  summary: 'For a test',
  source: 'test',
  auth: 'open',
  request: {},
  reply: z.array(z.number()),
  run: () => [],
  stream: () => async (client) => {
    flooded = client
    const chunk = new Uint8Array(streamBytesMax / 8).fill(58)
    sentBytes = 0
    while (client.send(chunk)) {
      sentBytes += chunk.byteLength
      await settle()
    }
  },
})
let flooded: EventClient | undefined
let sentBytes = 0

/** A row that streams, behind a real listener. */
describe('over HTTP', () => {
  let server: Bun.Server<undefined>
  let limits: number[]
  beforeEach(() => {
    limits = []
    const rows: EndpointRow<ToyDeps, Call>[] = [row, flood]
    const handle = toyHandler(rows, () => {}, new RequestBodies(clock), streams)
    server = Bun.serve({
      port: 0,
      fetch: (request, server) =>
        handle(
          request,
          () => '192.0.2.1',
          (seconds) => {
            limits.push(seconds)
            server.timeout(request, seconds)
          },
        ),
    })
  })
  afterEach(() => server.stop(true))
  const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.url), init)
  const events = { accept: 'text/event-stream' }

  test('a caller that does not ask for events gets the reply', async () => {
    expect(await (await get('/numbers?from=1')).json()).toEqual({ ok: [1] })
    expect(limits).toEqual([])
  })
  test('one that does gets them, and its leaving ends the stream', async () => {
    const leaving = new AbortController()
    const answer = await get('/numbers?from=1', {
      headers: { ...events, 'last-event-id': '5' },
      signal: leaving.signal,
    })
    expect([answer.status, answer.headers.get('content-type'), limits]).toEqual([200, 'text/event-stream', [0]])
    const reader = answer.body?.pipeThrough(new TextDecoderStream() as never).getReader()
    let text = ''
    while (!text.includes('data: 5')) text += (await reader?.read())?.value
    expect(text).toBe(':\n\nid: 5\ndata: 5\n\n')
    expect(streams.size).toBe(1)
    leaving.abort()
    while (streams.size > 0) await settle()
    expect(clock.timers).toBe(0)
  })
  test('a wrong request is refused as without events', async () => {
    const answer = await get('/numbers?from=x', { headers: events })
    expect([answer.status, (await answer.json()).code]).toEqual([400, 'request.invalid'])
  })
  test('a client that does not read is closed when little more than its connection takes is sent', async () => {
    const socket = connect(Number(server.port), '127.0.0.1')
    socket.pause()
    socket.write('GET /flood HTTP/1.1\r\nHost: toy\r\nAccept: text/event-stream\r\n\r\n')
    while (flooded === undefined) await settle()
    expect(await flooded.ended).toBe('slow')
    expect(sentBytes).toBeLessThan(64 * 1024 * 1024)
    await settle()
    expect([limits[0], streams.size, clock.timers]).toEqual([0, 0, 0])
    expect(limits[1]).toBeGreaterThan(0)
    socket.destroy()
  })
})
