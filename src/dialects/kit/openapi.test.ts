import { describe, expect, test } from 'bun:test'
import { mergedOpenapi } from './openapi.ts'
import { operationId } from './openapi-operation.ts'

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

describe('one document for several listeners', () => {
  const document = (path: string, schema: string) => ({
    paths: { [path]: { get: { operationId: schema } } },
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
      paths: {
        '/a': { get: { operationId: 'one', servers: [{ url: 'http://localhost:1' }] } },
        '/b': { get: { operationId: 'two', servers: [{ url: 'http://localhost:2' }] } },
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
