import { describe, expect, test } from 'bun:test'
import { z } from 'zod'
import { type ToyDeps, toyEndpoint, toyHandler, toyRestEndpoint } from '../../../test/kit/toy-rest.ts'
import { CoreError, type ErrorCode } from '../../core/errors.ts'
import type { Call } from '../../core/values.ts'
import { bodyBytesMax } from './bounds.ts'
import type { EndpointRow } from './endpoint.ts'
import type { LimitState } from './limit-headers.ts'
import type { AnsweredRequest } from './runner.ts'

const described = { summary: 'For a test', source: 'test' }

async function send(
  rows: EndpointRow<ToyDeps, Call> | EndpointRow<ToyDeps, Call>[],
  path: string,
  init: RequestInit = {},
) {
  const answered: AnsweredRequest[] = []
  const handle = toyHandler([rows].flat(), (one) => answered.push(one))
  const response = await handle(new Request(`http://toy${path}`, init), () => '192.0.2.1')
  const text = await response.text()
  return { response, status: response.status, body: text === '' ? undefined : JSON.parse(text), answered }
}

test('the caller’s request id reaches the call and the log', async () => {
  const row = toyEndpoint({
    ...described,
    route: 'POST /who',
    auth: 'open',
    input: z.object({}),
    reply: z.string(),
    run: (_deps, _input, call: Call) => call.requestId ?? '',
  })
  const { body, answered } = await send(row, '/who', { method: 'POST', headers: { 'x-request-id': 'r-1' } })
  expect(body).toEqual({ ok: 'r-1' })
  expect(answered).toMatchObject([{ requestId: 'r-1', call: { requestId: 'r-1' } }])
})

test('a refusal by the limit says when to try again', async () => {
  const row = toyEndpoint({
    ...described,
    route: 'POST /busy',
    auth: 'open',
    input: z.object({}),
    reply: z.string(),
    run: () => {
      throw new CoreError('request.rate_limited', undefined, {
        detail: { requestsMax: 5, remaining: 0, resetMs: 6_001 } satisfies LimitState,
      })
    },
  })
  const { response } = await send(row, '/busy', { method: 'POST' })
  expect(response.headers.get('retry-after')).toBe('7')
})

/** Answers its input. */
const echo = toyRestEndpoint({
  ...described,
  route: ['PATCH /things/{id}', 'GET /things/{id}'],
  auth: 'open',
  request: {
    params: z.object({ id: z.string().max(5) }),
    query: z.object({ tag: z.union([z.string(), z.array(z.string())]).optional() }),
    body: z.object({ id: z.number().optional() }),
  },
  reply: z.unknown(),
  run: (_deps, input) => input,
})

describe('a REST row', () => {
  test('has path, query and body apart, whatever their fields are called', async () => {
    const { body } = await send(echo, '/things/%C3%A9?tag=a&tag=b+c&id=3', { method: 'PATCH', body: '{"id":2}' })
    expect(body).toEqual({ ok: { params: { id: 'é' }, query: { tag: ['a', 'b c'] }, body: { id: 2 } } })
  })

  test('reads an absent body as an empty object', async () => {
    expect((await send(echo, '/things/a')).body).toEqual({ ok: { params: { id: 'a' }, query: {}, body: {} } })
  })

  test.each([
    ['/things/abcdef', {}, 'id: '],
    ['/things/a', { method: 'PATCH', body: '{"id":"2"}' }, 'id: '],
    ['/things/a', { method: 'PATCH', body: '[]' }, 'body: Invalid input: expected object'],
  ])('names the wrong field of %s %j', async (path, init, message) => {
    const { status, body } = await send(echo, path, init)
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'request.invalid' })
    expect(body.message).toStartWith(message)
  })

  test.each([
    ['/things/a?tag=%ff', {}],
    ['/things/a', { method: 'PATCH', body: '{' }],
  ])('calls %s %j malformed', async (path, init) => {
    expect((await send(echo, path, init)).body.code).toBe('request.malformed')
  })

  test('leaves a body unread that it has no schema for', async () => {
    const row = toyRestEndpoint({ ...described, route: 'DELETE /x', auth: 'open', request: {}, run: () => undefined })
    const body = 'x'.repeat(bodyBytesMax.none + 1)
    expect((await send(row, '/x', { method: 'DELETE', body })).status).toBe(200)
  })
})

describe('the status of a success', () => {
  const make = (status: 201 | 202 | 204, reply?: z.ZodString) =>
    toyRestEndpoint({
      ...described,
      ...{ route: 'POST /make', auth: 'open', status, request: {} },
      ...(reply && { reply }),
      run: () => 'made',
    })

  test.each([201, 202] as const)('%d is the one of the row', async (status) => {
    const { response, body, answered } = await send(make(status, z.string()), '/make', { method: 'POST' })
    expect([response.status, answered[0]?.status, body]).toEqual([status, status, { ok: 'made' }])
    expect(response.headers.get('content-type')).toBe('application/json')
  })

  test('204 has neither body nor type', async () => {
    const { response, body } = await send(make(204), '/make', { method: 'POST' })
    expect([response.status, body, response.headers.get('content-type')]).toEqual([204, undefined, null])
    expect(() => make(204, z.string())).toThrow('an answer without a body has no reply')
  })
})

describe('methods', () => {
  const del = toyRestEndpoint({ ...described, route: 'DELETE /x', auth: 'open', request: {}, run: () => undefined })
  const get = toyRestEndpoint({ ...described, route: 'GET /x', auth: 'key', request: {}, run: () => undefined })

  test('405 lists those that the path has', async () => {
    const { response, status } = await send([del, get], '/x', { method: 'PUT' })
    expect([status, response.headers.get('allow')]).toEqual([405, 'DELETE, GET, HEAD'])
    expect((await send(del, '/x')).response.headers.get('allow')).toBe('DELETE')
    expect((await send(del, '/y')).response.headers.get('allow')).toBeNull()
  })

  test('HEAD is answered as GET is, refusals included', async () => {
    const heads = { method: 'HEAD', headers: { kind: 'user' } }
    expect((await send([del, get], '/x', heads)).status).toBe(200)
    expect((await send([del, get], '/x', { method: 'HEAD' })).status).toBe(401)
    expect((await send(del, '/x', { method: 'HEAD' })).status).toBe(405)
  })
})

describe('a body', () => {
  const row = (bodyBytesMax?: number) =>
    toyEndpoint({
      ...described,
      ...{ route: 'POST /x' as const, auth: 'key', ...(bodyBytesMax && { bodyBytesMax }) },
      input: z.object({}),
      run: () => undefined,
    })
  const padded = (bytes: number) => `{${' '.repeat(bytes - 2)}}`
  const statusOf = async (kind: string, bytes: number, bound?: number) =>
    (await send(row(bound), '/x', { method: 'POST', headers: { kind }, body: padded(bytes) })).status

  test('is bounded by what the caller proved', async () => {
    expect(await statusOf('user', bodyBytesMax.user)).toBe(200)
    expect(await statusOf('user', bodyBytesMax.user + 1)).toBe(413)
    expect(await statusOf('key', bodyBytesMax.user + 1)).toBe(200)
  })

  test('is bounded by the row where that is narrower, never wider', async () => {
    expect(await statusOf('key', 101, 100)).toBe(413)
    expect(await statusOf('key', 100, 100)).toBe(200)
    expect(await statusOf('user', bodyBytesMax.user + 1, bodyBytesMax.server)).toBe(413)
  })

  test('is not read before the caller is known', async () => {
    const body = padded(bodyBytesMax.server + 1)
    expect((await send(row(), '/x', { method: 'POST', body })).body.code).toBe('auth.missing')
  })
})

test('a caller that its authenticator does not admit is a bug', async () => {
  const row = toyEndpoint({
    ...described,
    route: 'POST /x',
    auth: 'mislabelled',
    input: z.object({}),
    run: () => undefined,
  })
  const { status, answered } = await send(row, '/x', { method: 'POST' })
  expect(status).toBe(500)
  expect(String(answered[0]?.error?.cause)).toContain('mislabelled does not admit: none')
})

test('a failure that its row does not declare is a bug', async () => {
  const failing = (failures: ErrorCode[]) =>
    toyRestEndpoint({
      ...described,
      ...{ route: 'POST /x', auth: 'key', request: {}, failures },
      run: () => {
        throw new CoreError('user.not_found')
      },
    })
  const headers = { kind: 'user' }
  expect((await send(failing(['user.not_found']), '/x', { method: 'POST', headers })).status).toBe(404)
  expect((await send(failing([]), '/x', { method: 'POST' })).status).toBe(401)
  const { status, answered } = await send(failing([]), '/x', { method: 'POST', headers })
  expect(status).toBe(500)
  expect(String(answered[0]?.error?.cause)).toContain('POST /x does not declare its failure user.not_found')
})
