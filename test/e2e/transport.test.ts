import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { bodyBytesMax } from '../../src/dialects/kit/incoming.ts'
import { type RawAnswer, rawRequest } from '../kit/raw-http.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { wildfireHeaders } from '../kit/wildfire-client.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

type Sent = { headers?: Record<string, string>; body?: Uint8Array; path?: string }

const call = ({ headers = {}, body, path = '/admin/user/check_block_status' }: Sent): Promise<RawAnswer> =>
  rawRequest(server.urls.wildfire ?? '', {
    path,
    headers: { ...wildfireHeaders(server.config['wildfire.secret'], server.clock), ...headers },
    ...(body && { body }),
  })

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

describe('a body of one byte over 8 MiB', () => {
  const tooLong = Buffer.alloc(bodyBytesMax + 1, ' ')

  test('answers 251 at 200 and closes', async () => {
    const answer = await call({ body: tooLong })
    expect(answer).toMatchObject({ status: 200, closed: true, headers: { connection: 'close' } })
    expect(jsonOf(answer)).toEqual({ code: 251, msg: 'Invalid parameter' })
  })

  test('is refused by what it says of its length, before it is sent', async () => {
    const answer = await call({ headers: { 'content-length': String(2 * bodyBytesMax) }, body: oneUser })
    expect(jsonOf(answer)).toEqual({ code: 251, msg: 'Invalid parameter' })
  })

  test('is refused when it comes in pieces of unknown number', async () => {
    const piece = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(1 << 20, ' '), Buffer.from('\r\n')])
    const chunked = Buffer.concat([...Array.from({ length: 9 }, () => piece), Buffer.from('0\r\n\r\n')])
    const answer = await rawChunked(chunked)
    expect(jsonOf(answer)).toEqual({ code: 251, msg: 'Invalid parameter' })
  })

  test('changes nothing for those who follow', async () => {
    await call({ body: tooLong })
    expect(jsonOf(await call({ body: oneUser }))).toMatchObject({ code: 0 })
  })
})

/** A request whose body is chunked, hence without a length of its own. */
function rawChunked(body: Uint8Array): Promise<RawAnswer> {
  const headers = wildfireHeaders(server.config['wildfire.secret'], server.clock)
  const length = { 'transfer-encoding': 'chunked', 'content-length': undefined }
  return rawRequest(server.urls.wildfire ?? '', {
    path: '/admin/user/check_block_status',
    headers: { ...headers, ...length },
    body,
  })
}
