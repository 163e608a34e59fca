import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { includesScope, type Scope } from '../../../src/core/admin-keys/scope.ts'
import { type ConsoleRole, consoleRoles, scopeOfRole } from '../../../src/core/console/console-login.ts'
import { admin } from '../../../src/dialects/admin/dialect.ts'
import { openapiOf } from '../../../src/dialects/kit/openapi.ts'
import { type ConsoleBrowser, consoleBrowser, signedIn } from '../../kit/console-browser.ts'
import { adminRegistry } from '../../kit/dialect-rows.ts'
import { startTestServer, type TestServer } from '../../kit/server.ts'

/** What browsers that are signed in may call, asked of every operation of the admin API. */
type Operation = { readonly 'x-rollcall-scope': Scope; readonly 'x-rollcall-reads-only'?: true }
const paths = openapiOf(admin(adminRegistry), 'test').paths as Record<string, Record<string, Operation>>
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => {
    const reads = method === 'get' || operation['x-rollcall-reads-only'] === true
    return { route: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, reads, operation }
  }),
)
const named = operations.map((one) => [one.route, one] as const)

/** What a viewer may change: its own password. */
const own = 'PUT /v1/console/password'

let server: TestServer
const browsers = new Map<ConsoleRole, ConsoleBrowser>()
beforeAll(async () => {
  server = await startTestServer()
  for (const role of consoleRoles) browsers.set(role, await signedIn(server, role))
})
afterAll(() => server.close())

type Headers = Readonly<Record<string, string | undefined>>
async function answer(role: ConsoleRole, { method, path }: { method: string; path: string }, headers: Headers = {}) {
  const asked = path.replaceAll(/\{\w+\}/g, 'nothing')
  const body = method === 'GET' ? {} : { body: {} }
  const response = await (browsers.get(role) ?? consoleBrowser(server)).ask(method, asked, { ...body, headers })
  const { code } = (await response.json().catch(() => ({}))) as { code?: string }
  return [response.status, code]
}
const forbidden = [403, 'auth.forbidden']

test('a viewer can change nothing', async () => {
  const changing = operations.filter(({ reads, route }) => !reads && route !== own)
  expect(changing.length).toBeGreaterThan(50)
  for (const one of changing) expect([one.route, ...(await answer('viewer', one))]).toEqual([one.route, ...forbidden])
})

describe.each(consoleRoles.filter((role) => role !== 'owner'))('a login of the role %s', (role) => {
  test('may call what a key of its scope may, and no more', async () => {
    for (const one of operations) {
      if (includesScope(scopeOfRole[role], one.operation['x-rollcall-scope'])) continue
      expect([one.route, ...(await answer(role, one))]).toEqual([one.route, ...forbidden])
    }
  })
})

describe('each operation', () => {
  test.each(named)('%s is refused without the header, and to other sites', async (_, one) => {
    expect(await answer('owner', one, { 'rollcall-console': undefined })).toEqual(forbidden)
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(await answer('owner', one, { 'sec-fetch-site': site })).toEqual(forbidden)
  })
})

describe('the session', () => {
  const { ask } = { ask: (...given: Parameters<ConsoleBrowser['ask']>) => consoleBrowser(server).ask(...given) }
  test('is neither begun, shown nor ended without the header, or for other sites', async () => {
    for (const headers of [{ 'rollcall-console': undefined }, { 'sec-fetch-site': 'cross-site' }]) {
      const begun = await ask('POST', '/console/session', { body: { name: 'ann', password: 'x' }, headers })
      expect(begun.status).toBe(403)
      for (const method of ['GET', 'DELETE'])
        expect((await browsers.get('viewer')?.ask(method, '/console/session', { headers }))?.status).toBe(403)
    }
    expect((await browsers.get('viewer')?.ask('GET', '/console/session'))?.status).toBe(200)
  })
  test('where the browser does not say where the page is from, the header is enough', async () => {
    const headers = { 'sec-fetch-site': undefined }
    expect((await browsers.get('viewer')?.ask('GET', '/console/session', { headers }))?.status).toBe(200)
  })
  test('of no browser, and of a wrong cookie, is refused', async () => {
    expect((await ask('GET', '/console/session')).status).toBe(401)
    for (const token of ['x', 'x'.repeat(43)])
      expect((await consoleBrowser(server, `rollcall_console=${token}`).ask('GET', '/v1/status')).status).toBe(401)
  })
  test.each([
    [{}],
    [{ code: 1 }],
    [{ name: 'ann' }],
    [{ code: 'x', name: 'ann', password: 'x' }],
    [{ name: 'ann', password: 'x'.repeat(1_000) }],
  ])('is not begun by %j', async (body) => {
    expect((await ask('POST', '/console/session', { body })).status).toBe(400)
  })
})

test('a key has no password to change', async () => {
  const authorization = `Bearer ${server.config['rollcall.adminKey']}`
  const body = { password: 'a long password' }
  const refused = await consoleBrowser(server).ask('PUT', '/v1/console/password', { body, headers: { authorization } })
  expect(refused.status).toBe(403)
})

test('a key of an app sees its own app in the list of apps, alone', async () => {
  const root = `Bearer ${server.config['rollcall.adminKey']}`
  const ask = async (method: string, path: string, headers: Headers, body?: object) =>
    (await consoleBrowser(server).ask(method, path, { headers, ...(body && { body }) })).json() as Promise<{
      secret: string
      items: { id: string }[]
    }>
  await ask('POST', '/v1/apps', { authorization: root }, { id: 'shop' })
  const key = { label: '', scope: 'viewer' }
  const { secret } = await ask('POST', '/v1/keys', { authorization: root, 'rollcall-app': 'shop' }, key)
  const seenBy = async (authorization: string) =>
    (await ask('GET', '/v1/apps', { authorization })).items.map(({ id }) => id)
  expect([await seenBy(`Bearer ${secret}`), await seenBy(root)]).toEqual([['shop'], ['default', 'shop']])
})
