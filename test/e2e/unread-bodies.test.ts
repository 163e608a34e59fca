import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { request as httpRequest } from 'node:http'
import { rawRequest, rawRequests } from '../kit/raw-http.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { wildfireHeaders } from '../kit/wildfire-client.ts'

/**
 * A client that says `Connection: close` sends all of its body before it reads the answer, and reads none when the
 * connection is closed before. Others are answered at once where the body is not needed.
 */
let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const mib = 1024 * 1024
const signed = () => wildfireHeaders(server.config['wildfire.secret'], server.clock)
const openimSecret = () => ({ operationid: 'op' })
const none = () => ({})

type Sent = { listener: string; method?: string; path: string; headers: () => Record<string, string>; length?: number }
const cases: [string, Sent, status: number, answer: string][] = [
  ['too large', { listener: 'wildfire', path: '/admin/user/create', headers: signed }, 200, '"code":251'],
  ['without credentials', { listener: 'wildfire', path: '/admin/user/create', headers: none }, 200, '"code":2'],
  ['to an unknown path', { listener: 'wildfire', path: '/admin/nowhere', headers: none }, 200, '"code":254'],
  ['to a path outside the API', { listener: 'wildfire', path: '/nowhere', headers: none }, 404, '"code":254'],
  ['too large', { listener: 'openim', path: '/auth/get_admin_token', headers: openimSecret }, 200, '"errCode":1001'],
  ['without a token', { listener: 'openim', path: '/user/get_users_info', headers: openimSecret }, 200, '"errCode":1'],
  ['to an unknown path', { listener: 'openim', path: '/nowhere', headers: none }, 404, '"errCode":404'],
  ['a preflight', { listener: 'openim', method: 'OPTIONS', path: '/x', headers: none }, 200, 'Options Request!'],
  ['too large', { listener: 'lanying', path: '/token/user', headers: none }, 200, '"code":'],
  ['a wrong verb', { listener: 'lanying', method: 'PATCH', path: '/token/user', headers: none }, 405, '"code":404'],
  [
    'without a key',
    { listener: 'rollcall', path: '/v1/wildfire/auth-codes', headers: none },
    401,
    '"code":"auth.missing"',
  ],
  ['two hosts', { listener: 'wildfire', path: '/', headers: () => ({ host: 'a\r\nHost: b' }) }, 400, ''],
  ['of no upgrade', { listener: 'openimGateway', path: '/', headers: none, length: 60_000 }, 200, '"errCode"'],
]

const urlOf = (listener: string) => server.urls[listener]?.replace('ws:', 'http:') ?? ''

describe('a long body that nobody needs', () => {
  test.each(cases)('%s, %j', async (_, { listener, headers, length = 9 * mib, ...sent }, status, answer) => {
    const body = Buffer.alloc(length, ' ')
    const request = { ...sent, body, headers: { connection: 'close', ...headers() } }
    const answered = await rawRequest(urlOf(listener), request)
    expect([answered.status, answered.body.toString()]).toEqual([status, expect.stringContaining(answer)])
  })

  test('of unknown length', async () => {
    const chunk = `${(mib).toString(16)}\r\n${' '.repeat(mib)}\r\n`
    const body = Buffer.from(`${chunk.repeat(40)}0\r\n\r\n`)
    const headers = { ...signed(), connection: 'close', 'content-length': undefined, 'transfer-encoding': 'chunked' }
    const request = { path: '/admin/user/create', headers, body }
    expect((await rawRequest(server.urls.wildfire ?? '', request)).body.toString()).toContain('"code":251')
  })
})

describe('a connection that stays open', () => {
  const staying = cases.filter(([what]) => what !== 'two hosts')

  test.each(staying)('is answered before the body arrives: %s, %j', async (_, sent, status, answer) => {
    const { listener, headers, length = 9 * mib, ...request } = sent
    const headOnly = { ...request, headers: { ...headers(), 'content-length': String(length) } }
    const answered = await rawRequest(urlOf(listener), headOnly)
    expect([answered.status, answered.body.toString()]).toEqual([status, expect.stringContaining(answer)])
    expect(answered.headers.connection).toBeUndefined()
  })

  test.each(staying)('takes the next request after the body: %s, %j', async (_, sent, status) => {
    const { listener, headers, length = 9 * mib, ...request } = sent
    const long = { ...request, headers: headers(), body: Buffer.alloc(length, ' ') }
    const answered = await rawRequests(urlOf(listener), [long, long])
    expect(answered.map((one) => one.status)).toEqual([status, status])
  })
})

/** As curl sends a body over 1 MiB: its head, and the body when the server asks for it. */
async function postAsCurl(url: string, body: Uint8Array): Promise<{ asked: boolean; answer: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const headers = { expect: '100-continue', 'content-length': body.byteLength }
  const sending = httpRequest(url, { method: 'POST', headers }, (answered) => {
    let text = ''
    answered.on('data', (chunk) => {
      text += chunk
    })
    answered.on('end', () => resolve(text))
  })
  let asked = false
  sending.on('continue', () => {
    asked = true
    sending.end(body)
  })
  sending.on('error', reject)
  sending.flushHeaders()
  return { answer: await promise, asked }
}

test('a client that waits until its body is asked for is asked, and gets its answer', async () => {
  const { answer, asked } = await postAsCurl(`${server.urls.wildfire}/admin/nowhere`, Buffer.alloc(9 * mib, ' '))
  expect([asked, answer]).toEqual([true, expect.stringContaining('"code":254')])
})

test('a Host header that is no host breaks nothing, and no answer shows the code', async () => {
  for (const [listener, path] of [
    ['rollcall', '/healthz'],
    ['wildfire', '/admin/health'],
    ['openim', '/x'],
    ['lanying', '/'],
    ['wildfireRoute', '/route'],
  ] as const) {
    const { status, body } = await rawRequest(server.urls[listener] ?? '', {
      method: 'GET',
      path,
      headers: { host: '[' },
    })
    expect([listener, status < 500, /<html|node_modules|src\//.test(body.toString())]).toEqual([listener, true, false])
  }
})
