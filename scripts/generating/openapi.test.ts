import { describe, expect, test } from 'bun:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { errorDescriptions } from '../../src/core/errors.ts'
import { mergedOpenapi } from '../../src/dialects/kit/openapi.ts'
import { dialects } from './dialects.ts'

type Json = Record<string, unknown>
type Operation = {
  operationId: string
  summary: string
  tags: string[]
  security: Record<string, unknown>[]
  responses: Record<string, Json>
}
type Document = {
  tags?: { name: string }[]
  paths: Record<string, Record<string, Operation>>
  components: Record<string, Json>
}

const everything = mergedOpenapi(
  'Rollcall',
  '1',
  dialects.map(({ openapi }, place) => ({ document: openapi, url: `http://localhost:${place}` })),
)
const documents = [...dialects.map(({ name, openapi }) => [name, openapi] as const), ['all', everything] as const]

describe.each(documents)('the OpenAPI document of %s', (_name, openapi) => {
  // As it is written to the file.
  const document: Document = JSON.parse(JSON.stringify(openapi))
  const operations = Object.values(document.paths).flatMap((verbs) => Object.values(verbs))

  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    // The validator resolves references in what it is given.
    expect(await validator.validate(structuredClone(document))).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
  })

  test('names each operation once', () => {
    const ids = operations.map(({ operationId }) => operationId)
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
    expect(ids.filter((id) => !/^[a-z][A-Za-z0-9]+$/.test(id))).toEqual([])
  })

  test('has every part that it refers to, and no other', () => {
    const referred = [...JSON.stringify(document).matchAll(/"#\/components\/(\w+)\/(\w+)"/g)].map(
      ([, section, id]) => `${section}/${id}`,
    )
    const schemes = operations.flatMap(({ security }) => security.flatMap(Object.keys))
    const used = new Set([...referred, ...schemes.map((id) => `securitySchemes/${id}`)])
    const held = Object.entries(document.components).flatMap(([section, parts]) =>
      Object.keys(parts).map((id) => `${section}/${id}`),
    )
    expect([...used].sort()).toEqual(held.sort())
  })

  test('has a summary, and one of its resources, for each operation', () => {
    const tags = (document.tags ?? []).map(({ name }) => name)
    expect(new Set(tags).size).toBe(tags.length)
    for (const { operationId, summary, tags: own } of operations) {
      expect({ operationId, summary }).toEqual({ operationId, summary: expect.stringMatching(/\S/) })
      expect(tags).toContain(own[0] ?? '')
    }
  })

  test('tells the failures of each operation', () => {
    for (const { operationId, responses } of operations) {
      const text = JSON.stringify(responses)
      const isTold =
        /#\/components\/(schemas|responses)\/\w+Failure/.test(text) || text.includes(errorDescriptions.internal)
      expect({ operationId, isTold }).toEqual({ operationId, isTold: true })
    }
  })
})

/** What a caller sends to be let in: lists of headers, each of which opens by itself. */
const doors = (openapi: unknown) => {
  const { paths, components } = openapi as Document
  const schemes = components.securitySchemes as Record<string, { name?: string; scheme?: string }>
  const headersOf = (together: Record<string, unknown>) =>
    Object.keys(together).map((id) => schemes[id]?.name ?? schemes[id]?.scheme)
  return (method: string, path: string) => paths[path]?.[method]?.security.map(headersOf)
}

test('each operation says what opens it', () => {
  const opens = doors(everything)
  expect(opens('post', '/admin/user/create')).toEqual([['nonce', 'timestamp', 'sign']])
  expect(opens('post', '/robot/profile')).toEqual([['rid', 'nonce', 'timestamp', 'sign']])
  expect(opens('get', '/admin/health')).toEqual([])
  expect(opens('post', '/auth/get_admin_token')).toEqual([])
  expect(opens('post', '/auth/get_user_token')).toEqual([['token']])
  expect(opens('post', '/token/user')).toEqual([['app_id'], ['access-token', 'app_id']])
  expect(opens('get', '/user/settings')).toEqual([['access-token', 'app_id']])
  expect(opens('get', '/v1/push/keys')).toEqual([['bearer']])
})
