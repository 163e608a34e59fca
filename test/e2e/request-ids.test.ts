import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import pino from 'pino'
import { loggedRequestIdCharsMax } from '../../src/dialects/kit/incoming.ts'
import { rawRequest } from '../kit/raw-http.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { wildfireHeaders } from '../kit/wildfire-client.ts'

/** A caller finds its request in the log by the name that it gave it. */
let server: TestServer
const lines: string[] = []
beforeAll(async () => {
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) })
  server = await startTestServer({ log, settings: { 'log.requests': 'all' } })
})
afterAll(() => server.close())

/** The line that a request with these headers left. Its id is the one of the reply. */
async function lineOf(listener: string, path: string, headers: Record<string, string>, body = {}) {
  lines.length = 0
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } }
  const reply = await fetch((server.urls[listener] ?? '') + path, { ...init, body: JSON.stringify(body) })
  await reply.text()
  const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(logged.map(({ id }) => id)).toEqual([reply.headers.get('rollcall-request-id')])
  return logged
}

/** An id of the server's. */
const made = /^1-[0-9a-z]+-[0-9a-z]+$/

test('OpenIM’s callers have their operationID', async () => {
  const headers = { operationID: 'op-1', 'x-request-id': 'another' }
  const secret = server.config['openim.secret']
  const path = '/auth/get_admin_token'
  expect(await lineOf('openim', path, headers, { secret, userID: 'imAdmin' })).toMatchObject([
    { msg: 'request', id: 'op-1' },
  ])
  expect(await lineOf('openim', path, headers)).toMatchObject([{ msg: 'request refused', id: 'op-1' }])
  expect(await lineOf('openim', path, { 'x-request-id': 'another' })).toMatchObject([
    { id: expect.stringMatching(made) },
  ])
})

const paths: [listener: string, path: string][] = [
  ['wildfire', '/admin/user/get_info'],
  ['lanying', '/user/list'],
  ['rollcall', '/admin/api/nowhere'],
]
test.each(paths)('%s’s have X-Request-Id', async (listener, path) => {
  expect(await lineOf(listener, path, { 'X-Request-Id': 'r-1' })).toMatchObject([{ id: 'r-1' }])
})

test.each([
  ['absent', undefined],
  ['empty', ''],
  ['too long', 'x'.repeat(loggedRequestIdCharsMax + 1)],
  ['not printable ASCII', 'r\u00e4'],
  ['with a tab', 'r\t1'],
])('for a name that is %s the server makes one', async (_, id) => {
  const found = await lineOf('wildfire', '/admin/user/get_info', id === undefined ? {} : { 'x-request-id': id })
  expect(found).toMatchObject([{ id: expect.stringMatching(made) }])
})

test('the longest name is there whole', async () => {
  const id = 'x'.repeat(loggedRequestIdCharsMax)
  expect(await lineOf('wildfire', '/admin/user/get_info', { 'x-request-id': id })).toMatchObject([{ id }])
})

test('no two requests have the same id of the server’s', async () => {
  const found = await Promise.all(
    Array.from({ length: 20 }, async () =>
      (await fetch(`${server.urls.rollcall}/healthz`)).headers.get('rollcall-request-id'),
    ),
  )
  expect(new Set(found).size).toBe(20)
})

const others: [listener: string, method: string, path: string, status: number, headers?: Record<string, string>][] = [
  ['rollcall', 'GET', '/', 200],
  ['rollcall', 'HEAD', '/healthz', 200],
  ['rollcall', 'GET', '/readyz', 200],
  ['rollcall', 'GET', '/metrics', 200],
  ['rollcall', 'GET', '/openapi.json', 200],
  ['rollcall', 'PUT', '/healthz', 405],
  ['wildfire', 'HEAD', '/admin/user/get_info', 200],
  ['wildfire', 'GET', '/', 404],
  ['lanying', 'OPTIONS', '/user/list', 204],
  ['lanying', 'PATCH', '/user/list', 405],
  ['openim', 'OPTIONS', '/user/get_users', 200],
  ['openim', 'GET', '/nowhere', 404],
  ['openimGateway', 'GET', '/', 200],
  ['wildfireRoute', 'GET', '/', 404],
  ['wildfire', 'GET', '/', 400, { host: 'a\r\nHost: b' }],
]
test.each(others)('%s answers %s %s (%d) with an id', async (listener, method, path, status, headers = {}) => {
  const url = server.urls[listener]?.replace('ws:', 'http:') ?? ''
  const reply = await rawRequest(url, { method, path, headers })
  expect([reply.status, reply.headers['rollcall-request-id']]).toEqual([status, expect.stringMatching(made)])
})

describe('the reason of a failure', () => {
  const failed = async (url: string | undefined) => {
    const reply = await rawRequest(`${url}`, {
      path: '/user/get_users_info',
      headers: { operationid: 'o', token: 'x' },
    })
    return [reply.headers['rollcall-reason'], reply.headers['access-control-expose-headers']?.slice(-36)]
  }
  const exposed = ', Rollcall-Request-Id, Rollcall-Reason'.slice(-36)

  test('is not shown by default', async () => {
    expect(await failed(server.urls.openim)).toEqual([undefined, exposed])
  })
  test.each([{ 'http.reasonHeader': true }, { insecureDev: true }])('is shown with %j', async (settings) => {
    const telling = await startTestServer({ settings })
    expect(await failed(telling.urls.openim)).toEqual(['token.malformed: the token cannot be read', exposed])
    const { headers } = await rawRequest(telling.urls.rollcall ?? '', { method: 'GET', path: '/healthz' })
    expect(headers).not.toHaveProperty('rollcall-reason')
    await telling.close()
  })
})

/** One call of each dialect that changes something, named by its caller. */
const changes = {
  wildfire: (id: string) => {
    const signed = wildfireHeaders(server.config['wildfire.secret'], server.clock)
    return lineOf('wildfire', '/admin/user/create', { ...signed, 'x-request-id': id }, { userId: 'ann', name: 'ann' })
  },
  lanying: (id: string) => {
    const headers = { app_id: server.config['lanying.appId'], 'x-request-id': id }
    return lineOf('lanying', '/user/register/v2', headers, { username: 'bob', password: 'secret 1' })
  },
  openim: (id: string) => {
    const body = { secret: server.config['openim.secret'], userID: 'imAdmin' }
    return lineOf('openim', '/auth/get_admin_token', { operationID: id }, body)
  },
}
test.each(['wildfire', 'lanying', 'openim'] as const)(
  'what %s’s callers change is audited under it',
  async (dialect) => {
    await changes[dialect](`a change through ${dialect}`)
    const [entry] = await server.core.context.storage.audit.list('default', {}, 1)
    expect(entry).toMatchObject({ dialect, requestId: `a change through ${dialect}` })
  },
)
