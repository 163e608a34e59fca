import { describe, expect, test } from 'bun:test'
import { mergedOpenapi } from './openapi.ts'
import { operationId, tagOf } from './openapi-operation.ts'

describe('an operation’s id', () => {
  test.each([
    ['POST /admin/user/get_info', 'wildfirePostAdminUserGetInfo'],
    ['GET /v1/users/{uid}/admission', 'wildfireGetV1UsersUidAdmission'],
    ['DELETE /user/get_users_info', 'wildfireDeleteUserGetUsersInfo'],
    ['GET /', 'wildfireGetRoot'],
  ])('of %s is %s', (route, id) => {
    expect(operationId('wildfire', route)).toBe(id)
  })
})

test.each([
  ['/v1/users/{user}/ban', 'users'],
  ['/admin/user/create', 'user'],
  ['/robot/profile', 'robot'],
  ['/v2/app_dns', 'app_dns'],
  ['/', 'root'],
])('the resource of %s is %s', (path, tag) => {
  expect(tagOf(path)).toBe(tag)
})

describe('one document for several listeners', () => {
  const document = (path: string, schema: string) => ({
    info: { title: `API of ${path}` },
    tags: [{ name: 'user' }],
    paths: { [path]: { get: { operationId: schema, tags: ['user'] } } },
    components: { schemas: { [schema]: {} } },
  })

  test('names the server of each operation and keeps every component', () => {
    const parts = [
      { document: document('/a', 'one'), url: 'http://localhost:1' },
      { document: document('/b', 'two'), url: 'http://localhost:2' },
    ]
    expect(mergedOpenapi('All', '1', parts)).toEqual({
      openapi: '3.1.0',
      info: { title: 'All', version: '1' },
      tags: [{ name: 'API of /a: user' }, { name: 'API of /b: user' }],
      paths: {
        '/a': { get: { operationId: 'one', tags: ['API of /a: user'], servers: [{ url: 'http://localhost:1' }] } },
        '/b': { get: { operationId: 'two', tags: ['API of /b: user'], servers: [{ url: 'http://localhost:2' }] } },
      },
      components: { schemas: { one: {}, two: {} } },
    })
  })

  test('is refused where two answer the same or share a name', () => {
    const merged = (a: ReturnType<typeof document>, b: ReturnType<typeof document>) => () =>
      mergedOpenapi(
        'All',
        '1',
        [a, b].map((one) => ({ document: one, url: '/' })),
      )
    expect(merged(document('/a', 'one'), document('/a', 'two'))).toThrow('two dialects have get in /a')
    expect(merged(document('/a', 'one'), document('/b', 'one'))).toThrow('two dialects have one in schemas')
  })
})
