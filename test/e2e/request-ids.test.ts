import { afterAll, beforeAll, expect, test } from 'bun:test'
import pino from 'pino'
import { loggedRequestIdCharsMax } from '../../src/dialects/kit/incoming.ts'
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

/** The line that a request with these headers left. */
async function lineOf(listener: string, path: string, headers: Record<string, string>, body = {}) {
  lines.length = 0
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } }
  await (await fetch((server.urls[listener] ?? '') + path, { ...init, body: JSON.stringify(body) })).text()
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

test('OpenIM’s callers have their operationID', async () => {
  const headers = { operationID: 'op-1', 'x-request-id': 'another' }
  const secret = server.config['openim.secret']
  const path = '/auth/get_admin_token'
  expect(await lineOf('openim', path, headers, { secret, userID: 'imAdmin' })).toMatchObject([
    { msg: 'request', id: 'op-1' },
  ])
  expect(await lineOf('openim', path, headers)).toMatchObject([{ msg: 'request refused', id: 'op-1' }])
  expect((await lineOf('openim', path, { 'x-request-id': 'another' })).map((line) => 'id' in line)).toEqual([false])
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
])('a name that is %s is no name', async (_, id) => {
  const found = await lineOf('wildfire', '/admin/user/get_info', id === undefined ? {} : { 'x-request-id': id })
  expect(found.map((line) => 'id' in line)).toEqual([false])
})

test('the longest name is there whole', async () => {
  const id = 'x'.repeat(loggedRequestIdCharsMax)
  expect(await lineOf('wildfire', '/admin/user/get_info', { 'x-request-id': id })).toMatchObject([{ id }])
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
