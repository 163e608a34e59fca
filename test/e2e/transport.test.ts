import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { bodyBytesMax } from '../../src/dialects/kit/bounds.ts'
import { type RawAnswer, type RawRequest, rawRequest, rawRequests } from '../kit/raw-http.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { wildfireHeaders } from '../kit/wildfire-client.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

type Sent = { headers?: Record<string, string | undefined>; body?: Uint8Array; path?: string }

const callInTurn = (sent: readonly Sent[]): Promise<RawAnswer[]> =>
  rawRequests(
    server.urls.wildfire ?? '',
    sent.map(({ headers = {}, body, path = '/admin/user/check_block_status' }) => ({
      path,
      headers: { ...wildfireHeaders(server.config['wildfire.secret'], server.clock), ...headers },
      ...(body && { body }),
    })),
  )

const call = async (sent: Sent): Promise<RawAnswer> => (await callInTurn([sent]))[0] as RawAnswer

const jsonOf = ({ body }: RawAnswer): unknown => JSON.parse(body.toString())
const oneUser = Buffer.from('{"userId":"alice"}')

describe('replies, which the Java SDK reads by their length only', () => {
  test.each([
    ['gzip is welcome', { 'accept-encoding': 'gzip, deflate, br' }],
    ['Content-Encoding names a charset', { 'content-encoding': 'UTF-8' }],
    ['the connection may end', { connection: 'close' }],
  ])('have a length and are plain when %s', async (_, headers) => {
    const answer = await call({ headers, body: oneUser })
    expect(answer.headers).not.toHaveProperty('transfer-encoding')
    expect(answer.headers).not.toHaveProperty('content-encoding')
    expect(jsonOf(answer)).toEqual({ code: 0, msg: 'success', result: { status: 0 } })
  })

  test('also when they are long', async () => {
    const extra = 'x'.repeat(60_000)
    for (const userId of ['a', 'b', 'c', 'd'])
      await server.wildfire('/admin/user/create', { userId, name: userId, extra })
    const answer = await call({
      path: '/admin/user/all',
      headers: { 'accept-encoding': 'gzip' },
      body: Buffer.from('{"count":1000,"offset":0}'),
    })
    expect(answer.body.byteLength).toBeGreaterThan(4 * extra.length)
    expect(answer.headers).not.toHaveProperty('transfer-encoding')
  })
})

const refused = { code: 251, msg: 'Invalid parameter' }

describe('a body of one byte over 8 MiB', () => {
  const tooLong = Buffer.alloc(bodyBytesMax.server + 1, ' ')

  test('is refused at HTTP 200, read to its end, and the connection stays open', async () => {
    const answers = await callInTurn([{ body: tooLong }, { body: oneUser }])
    expect(answers.map(jsonOf)).toEqual([refused, { code: 0, msg: 'success', result: { status: 0 } }])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(answers.filter(({ headers }) => headers.connection === 'close')).toEqual([])
  })

  test('is refused when its length is not known in advance', async () => {
    const chunk = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(1 << 20, ' '), Buffer.from('\r\n')])
    const body = Buffer.concat([...Array.from({ length: 9 }, () => chunk), Buffer.from('0\r\n\r\n')])
    const chunked = { 'transfer-encoding': 'chunked', 'content-length': undefined }
    const answers = await callInTurn([{ headers: chunked, body }, { body: oneUser }])
    expect(answers.map(jsonOf)).toEqual([refused, { code: 0, msg: 'success', result: { status: 0 } }])
  })

  test('is answered for clients that read only after sending everything', async () => {
    const response = await fetch(`${server.urls.wildfire}/admin/user/check_block_status`, {
      method: 'POST',
      headers: wildfireHeaders(server.config['wildfire.secret'], server.clock),
      body: Buffer.alloc(40 * 1024 * 1024, ' '),
    })
    expect(await response.json()).toEqual(refused)
  })
})

describe('methods over the wire', () => {
  const admin = () => ({ authorization: `Bearer ${server.config['rollcall.adminKey']}` })
  const ask = (listener: string, request: RawRequest) => rawRequest(server.urls[listener] ?? '', request)

  test.each([
    ['lanying', '/api/health', () => ({})],
    ['rollcall', '/v1/push/keys', admin],
    ['rollcall', '/healthz', () => ({})],
  ])('HEAD on %s%s has the status and the headers of GET, and no body', async (listener, path, headers) => {
    const get = await ask(listener, { method: 'GET', path, headers: headers() })
    const head = await ask(listener, { method: 'HEAD', path, headers: headers() })
    const { date: _, 'rollcall-request-id': own, ...expected } = get.headers
    expect(head).toMatchObject({ status: get.status, headers: expected, body: Buffer.alloc(0) })
    expect(get.body.byteLength).toBeGreaterThan(0)
    expect(head.headers['rollcall-request-id']).not.toBe(own)
  })

  test.each([
    ['lanying', 'POST', '/user/list', 'GET, HEAD'],
    ['rollcall', 'POST', '/v1/push/keys', 'GET, HEAD'],
    ['rollcall', 'POST', '/', 'GET, HEAD'],
    ['rollcall', 'DELETE', '/healthz', 'GET, HEAD'],
    ['rollcall', 'PUT', '/openapi/wildfire.json', 'GET, HEAD'],
  ])('405 of %s to %s %s allows %s', async (listener, method, path, allow) => {
    expect(await ask(listener, { method, path })).toMatchObject({ status: 405, headers: { allow } })
  })
})
