import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { includesScope, type KeyScope, keyScopes, type Scope, scopes } from '../../src/core/admin-keys/scope.ts'
import { admin } from '../../src/dialects/admin/dialect.ts'
import { openapiOf } from '../../src/dialects/kit/openapi.ts'
import { callBy } from '../kit/core.ts'
import { adminRegistry } from '../kit/dialect-rows.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

/**
 * Who may call what, asked of every operation that the OpenAPI document of the admin API lists. That those for viewers change
 * nothing, whatever they say of themselves, is tested in `viewer-access.test.ts`.
 */
type Operation = {
  readonly 'x-rollcall-scope': Scope
  readonly 'x-rollcall-reads-only'?: true
  readonly parameters: readonly { readonly name: string }[]
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

const paths = openapiOf(admin(adminRegistry), 'test').paths as Paths
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
)
const named = operations.map((one) => [`${one.method} ${one.path}`, one] as const)
const reading = new Set(['GET', 'HEAD'])

/** Changes its caller alone, whatever the role. */
const ownPassword = 'PUT /v1/console/password'

let server: TestServer
const keys = new Map<KeyScope, string>()
beforeAll(async () => {
  server = await startTestServer()
  const root = { ...callBy('admin'), scope: 'root' } as const
  for (const scope of keyScopes)
    keys.set(scope, (await server.core.adminKeys.create(root, { label: scope, scope })).text)
})
afterAll(() => server.close())

/** Path parameters that no resource has. */
const send = (method: string, path: string, headers: Record<string, string>) =>
  fetch(server.urls.rollcall + path.replaceAll(/\{\w+\}/g, 'nothing'), {
    method,
    headers,
    ...(!reading.has(method) && { body: '{}' }),
  })
const bearer = (key: string | undefined) => ({ authorization: `Bearer ${key}` })

async function problemIn(response: Response) {
  const { code, status, type, title, detail, requestId } = (await response.json()) as Record<string, unknown>
  expect({
    contentType: response.headers.get('content-type'),
    requestId: response.headers.get('rollcall-request-id'),
    status: response.status,
    type,
  }).toEqual({ contentType: 'application/problem+json', requestId, status, type: `/docs/errors/${code}` } as never)
  expect([typeof title, typeof detail]).toEqual(['string', 'string'])
  return [status, code]
}

describe('each operation', () => {
  test('names the scope that it needs; one that changes something needs more than viewer', () => {
    const wrong = operations.filter(({ method, operation }) => {
      const scope = operation['x-rollcall-scope']
      const changes = !reading.has(method) && !operation['x-rollcall-reads-only']
      return !scopes.includes(scope) || (changes && scope === 'viewer')
    })
    const others = wrong.filter(({ method, path }) => `${method} ${path}` !== ownPassword)
    expect(others.map(({ method, path }) => `${method} ${path}`)).toEqual([])
    expect(operations.length).toBeGreaterThan(5)
  })
  test.each(named)('%s is refused without a key and with a wrong one', async (_, { method, path }) => {
    expect(await problemIn(await send(method, path, {}))).toEqual([401, 'auth.missing'])
    const revoked = `rk_0123456789abcdef_${'x'.repeat(43)}`
    for (const key of ['wrong', revoked])
      expect(await problemIn(await send(method, path, bearer(key)))).toEqual([401, 'auth.rejected'])
  })
  test.each(named)('%s is refused to keys of a lower scope', async (_, { method, path, operation }) => {
    const needed = operation['x-rollcall-scope']
    for (const scope of keyScopes.filter((held) => !includesScope(held, needed)))
      expect(await problemIn(await send(method, path, bearer(keys.get(scope))))).toEqual([403, 'auth.forbidden'])
  })
  test.each(named)('%s takes no key of another app', async (_, { method, path }) => {
    const headers = { ...bearer(keys.get('owner')), 'rollcall-app': 'other' }
    expect(await problemIn(await send(method, path, headers))).toEqual([403, 'auth.forbidden'])
  })
})

/** Named by their callers, or by what they are: these have a form. */
const formed = /\{(user|device|app|name|thing|robot|receiver|requestId|login|page)\}$/
const bodiless = new Set(['GET', 'DELETE'])
const byId = named.filter(([, { method, path }]) => bodiless.has(method) && path.endsWith('}') && !formed.test(path))

describe('an id that the server made of nothing', () => {
  test('is asked of every kind of resource', () => {
    const kinds = new Set(byId.map(([, { path }]) => path.slice(path.lastIndexOf('{') + 1, -1)))
    expect([...kinds].sort()).toEqual(['binding', 'connection', 'job', 'key', 'note', 'session', 'task', 'webhook'])
  })
  test.each(byId)('%s: 404, whatever its form', async (_, { method, path }) => {
    await server.core.users.register(callBy('admin'), [{ uid: 'nothing' }]).catch(() => {})
    const ids = ['x', '0', '-1', '%00', '%F0%9F%A6%8A', '..;', 'a'.repeat(300), '0'.repeat(32), `wh_${'0'.repeat(32)}`]
    for (const id of ids) {
      const place = `${path.slice(0, path.lastIndexOf('{'))}${id}`
      const refused = await problemIn(await send(method, place, bearer(server.config['rollcall.adminKey'])))
      expect([id, ...refused]).toEqual([id, 404, 'resource.not_found'])
    }
  })
})

describe('each path', () => {
  test.each(Object.entries(paths))('%s says which methods it has', async (path, methods) => {
    const own = Object.keys(methods).map((method) => method.toUpperCase())
    const allowed = own.includes('GET') ? [...own, 'HEAD'] : own
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((one) => !own.includes(one))) {
      const response = await send(method, path, bearer(server.config['rollcall.adminKey']))
      expect(await problemIn(response)).toEqual([405, 'request.method_not_allowed'])
      expect(response.headers.get('allow')?.split(', ').toSorted()).toEqual(allowed.toSorted())
    }
  })
})
