import { Database } from 'bun:sqlite'
import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { includesScope, type Scope } from '../../src/core/admin-keys/scope.ts'
import { admin } from '../../src/dialects/admin/dialect.ts'
import { openapiOf } from '../../src/dialects/kit/openapi.ts'
import { eventStreamType } from '../../src/dialects/kit/streams/event-stream.ts'
import { linesType } from '../../src/dialects/kit/streams/stream-form.ts'
import { type ConsoleBrowser, signedIn } from '../kit/console-browser.ts'
import { callBy } from '../kit/core.ts'
import { adminRegistry } from '../kit/dialect-rows.ts'
import { tablesOf } from '../kit/filled-tables.ts'
import { lanyingClient } from '../kit/lanying-client.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { wildfireSignIn } from '../kit/sign-ins.ts'
import { leastMemory } from './play.ts'

/**
 * Every operation of the admin API that a key of the scope viewer may call, on resources that are there: no stored row differs
 * afterwards, whatever the operation says of itself. Made from the OpenAPI document, so a new one is called too.
 */
type Operation = {
  readonly 'x-rollcall-scope': Scope
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>
}
const paths = openapiOf(admin(adminRegistry), 'test').paths as Record<string, Record<string, Operation>>
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([, operation]) => includesScope('viewer', operation['x-rollcall-scope']))
    .map(([method]) => [`${method.toUpperCase()} ${path}`, { method: method.toUpperCase(), path }] as const),
)
/** The streams that operations answer with in place of a reply, by the media type that asks for them. */
const streams = Object.entries(paths).flatMap(([path, { get }]) =>
  [eventStreamType, linesType]
    .filter((type) => get?.responses[200]?.content?.[type] && includesScope('viewer', get['x-rollcall-scope']))
    .map((type) => [`GET ${path}`, type, path] as const),
)

/** What a stream of an operation is asked for: of events what is stored, and who is connected. */
const streamQueries: Readonly<Record<string, string>> = { 'GET /v1/events': '?after=0&types=user.*,presence.*' }

/** What an operation cannot be called without. */
const inputs: Readonly<Record<string, { readonly query?: string; readonly body?: object }>> = {
  'GET /v1/users/{user}/admission': { query: '?dialect=wildfire&platform=ios' },
  'POST /v1/presence': { body: { users: ['ann'] } },
  'POST /v1/users/search': { body: { query: 'ann' } },
  'POST /v1/token-checks': { body: { token: 'of no dialect' } },
  'PUT /v1/console/password': { body: { password: 'plum-tree-42' } },
}

/** The status of those that do not succeed. */
const refused: Readonly<Record<string, number>> = {
  // A key has no password.
  'PUT /v1/console/password': 403,
  // Nobody is connected.
  'GET /v1/connections/{connection}': 404,
}

/** Written as time passes, whoever calls: that the process is alive, and which jobs it has. */
const ofProcess: ReadonlySet<string> = new Set(['jobs', 'node_leases', 'server_runs'])

const folder = mkdtempSync(join(tmpdir(), 'rollcall-viewer-'))
let server: TestServer
let ids: Readonly<Record<string, string>>
let viewer: string
/** Of the viewer `vera`. */
let browser: ConsoleBrowser
let atFirst: ReturnType<typeof stored>
let isClosed = false

beforeAll(async () => {
  const settings = { ...leastMemory, 'wildfire.callbacks.onlineStatus': 'http://127.0.0.1:9/online' }
  server = await startTestServer({ dataDir: folder, settings })
  const root = { ...callBy('admin'), scope: 'root' } as const
  viewer = (await server.core.adminKeys.create(root, { label: 'viewer', scope: 'viewer' })).text
  for (const name of ['otto', 'vera']) browser = await signedIn(server, 'viewer', name)
  ids = await fill()
  await settle()
  atFirst = stored()
})
afterAll(async () => {
  if (!isClosed) await server.close()
  rmSync(folder, { recursive: true })
})

const authorized = (key: string) => ({ authorization: `Bearer ${key}` })

/** As the administrator. Throws when it is refused. */
async function ask<T = unknown>(method: string, path: string, body?: object): Promise<T> {
  const headers = authorized(server.config['rollcall.adminKey'])
  const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) }
  const response = await fetch(server.urls.rollcall + path, sent)
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

/** One of everything that a path names; what it is, by the name in the path. */
async function fill(): Promise<Readonly<Record<string, string>>> {
  await ask('POST', '/v1/users', { uid: 'ann', name: 'ann' })
  await ask('POST', '/v1/users/uid:ann/notes', { text: 'lost phone' })
  const robot = { user: 'bot', name: 'bot', displayName: 'Bot', callback: 'https://bots.example.com/' }
  await ask('POST', '/v1/robots', robot)
  await ask('POST', '/v1/things', { thing: 'lock', owners: ['ann'], extra: 'x' })
  // Of a type that does not occur here: nothing is sent to it.
  const hook = { url: 'http://127.0.0.1:9/hook', label: 'hook', types: ['connection.end'] }
  const { id: webhook } = await ask<{ id: string }>('POST', '/v1/webhooks', hook)
  await ask('POST', `/v1/webhooks/${webhook}/pause`, {})
  const mute = { kind: 'users.mute', select: { users: ['ann'] }, reason: 'spam' }
  const { job } = await ask<{ job: { job: string } }>('POST', '/v1/jobs', mute)
  const { session } = await server.core.sessions.signIn(callBy('wildfire'), wildfireSignIn('ann', 'phone'))
  // The log of requests has those that were refused.
  const headers = { ...authorized(viewer), 'x-request-id': 'asked-before' }
  await fetch(`${server.urls.rollcall}/v1/users/name:nobody/why`, { headers })
  const known = { user: 'uid:ann', robot: 'uid:bot', thing: 'lock', app: 'default', requestId: 'asked-before' }
  const receiver = 'wildfire.onlineStatus'
  return { ...known, receiver, webhook, job: job.job, session: session.id, task: await notify() }
}

async function notify(): Promise<string> {
  const client = lanyingClient(server)
  const push = { audience: { user_id: [await client.register('ben')] }, message: { title: 't', body: 'b' } }
  const { data } = await client.call<{ task_id: number }>('POST /push/notify', 'admin', push)
  return String(data?.task_id)
}

/** Resolves when the background has done what was asked: the job, the push, and positions for all entries. */
async function settle(): Promise<void> {
  for (const path of [`/v1/jobs/${ids.job}`, `/v1/push/tasks/${ids.task}`])
    while ((await ask<{ state: string }>('GET', path)).state === 'open') await Bun.sleep(20)
  while (await server.core.context.storage.events.hasPending()) await Bun.sleep(20)
}

/** Every stored row by its table, but for when a key or a browser's session was last used. */
function stored(): Record<string, readonly string[]> {
  const database = new Database(join(folder, 'rollcall.db'), { readonly: true })
  const rowsOf = (table: string) =>
    database.query<Record<string, unknown>, []>(`select * from "${table}"`).all().map(textOf).toSorted()
  try {
    const tables = tablesOf(database).filter((table) => !ofProcess.has(table))
    return Object.fromEntries(tables.map((table) => [table, rowsOf(table)]))
  } finally {
    database.close()
  }
}
const textOf = ({ last_used_at_ms: _, used_at_ms: __, ...row }: Record<string, unknown>): string => JSON.stringify(row)

/** A path with what was made in place of its names. */
const named = (path: string) => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'nothing')

test('what is named here is an operation for viewers', () => {
  const routes = new Set<string>(operations.map(([route]) => route))
  const listed = [...Object.keys(inputs), ...Object.keys(refused), ...Object.keys(streamQueries)]
  expect(listed.filter((route) => !routes.has(route))).toEqual([])
  expect(streams.map(([route, type]) => `${route} ${type}`)).toContain(`GET /v1/events ${eventStreamType}`)
})

test.each(operations)('%s changes nothing', async (route, { method, path }) => {
  const { query = '', body = {} } = inputs[route] ?? {}
  const before = stored()
  const sent = { method, headers: authorized(viewer), ...(method !== 'GET' && { body: JSON.stringify(body) }) }
  const response = await fetch(server.urls.rollcall + named(path) + query, sent)
  const text = await response.text()
  if (response.status !== (refused[route] ?? 200)) throw new Error(`${route}: ${response.status} ${text}`)
  expect(stored()).toEqual(before)
})

test.each(streams)(
  '%s as %s changes nothing while it is open, nor when the client goes',
  async (route, accept, path) => {
    const before = stored()
    const headers = { ...authorized(viewer), accept }
    const response = await fetch(server.urls.rollcall + named(path) + (streamQueries[route] ?? ''), { headers })
    expect([response.status, response.headers.get('content-type')]).toEqual([200, accept])
    const body = response.body as ReadableStream<Uint8Array>
    const reader = body.getReader()
    const decoder = new TextDecoder()
    for (let text = ''; !text.includes('data: '); ) {
      const { done, value } = await reader.read()
      if (done) break
      text += decoder.decode(value, { stream: true })
    }
    const whileOpen = stored()
    await reader.cancel()
    while ((await ask<{ streams: number }>('GET', '/v1/status')).streams > 0) await Bun.sleep(20)
    expect([whileOpen, stored()]).toEqual([before, before])
  },
)

test('a login of a viewer changes its own password, and nothing else', async () => {
  const before = atFirst
  expect((await browser.ask('PUT', '/v1/console/password', { body: { password: 'plum-tree-42' } })).status).toBe(204)
  await settle()
  const after = stored()
  const changed = Object.keys(after).filter((table) => !Bun.deepEquals(after[table], before[table]))
  expect(changed).toEqual(['audit', 'audit_heads', 'console_logins'])
  const added = after.console_logins?.filter((row) => !before.console_logins?.includes(row))
  expect(added?.map((row) => (JSON.parse(row) as { name: string }).name)).toEqual(['vera'])
  atFirst = after
})

test('nor is anything of theirs written later', async () => {
  isClosed = true
  await server.close()
  expect(stored()).toEqual(atFirst)
})
