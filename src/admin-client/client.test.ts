import { describe, expect, test } from 'bun:test'
import { adminClient } from './client.ts'
import { firstItems, itemsOf, replyOf } from './pages.ts'
import type { AdminApiError, UnreachableError } from './problem.ts'

type Answer = (request: Request) => Response | Promise<Response>

const clientOf = (answer: Answer, app?: string) => {
  const sent: Request[] = []
  const fetch = async (request: Request) => {
    sent.push(request)
    return answer(request)
  }
  return { client: adminClient({ url: 'http://server:18000/', key: 'the key', app, fetch }), sent }
}
const json = (body: unknown, status = 200, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })
const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('a call', () => {
  test('has the key, the app and an encoded path', async () => {
    const { client, sent } = clientOf(() => json({ id: 'a', createdAt: 1 }), 'shop')
    const reply = await replyOf(client.GET('/v1/apps/{app}', { params: { path: { app: 'a/b' } } }))
    expect(reply).toEqual({ id: 'a', createdAt: 1 })
    const [request] = sent
    expect(request?.url).toBe('http://server:18000/v1/apps/a%2Fb')
    expect(request?.headers.get('authorization')).toBe('Bearer the key')
    expect(request?.headers.get('rollcall-app')).toBe('shop')
  })

  test('without a key is one of the console, by the cookie of the browser', async () => {
    const sent: Request[] = []
    const answer = async (request: Request) => {
      sent.push(request)
      return json({ items: [] })
    }
    await adminClient({ url: 'http://server:18000', fetch: answer }).GET('/v1/apps')
    expect(sent[0]?.headers.get('rollcall-console')).toBe('1')
    expect(sent[0]?.headers.has('authorization')).toBe(false)
  })

  test('ends when its caller aborts it', async () => {
    const ending = new AbortController()
    const { client } = clientOf(
      ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    )
    const call = failureOf(client.GET('/v1/apps', { signal: ending.signal }))
    ending.abort(new Error('left'))
    expect(((await call) as UnreachableError).cause).toMatchObject({ message: 'left' })
  })

  test('a failure has code, message and request id', async () => {
    const problem = {
      type: '/docs/errors/app.not_found',
      ...{ title: 'no such app', status: 404, detail: 'there is no app a', code: 'app.not_found', requestId: 'r1' },
    }
    const { client } = clientOf(() => json(problem, 404, 'application/problem+json'))
    const error = (await failureOf(client.GET('/v1/apps'))) as AdminApiError
    expect(error).toMatchObject({ name: 'AdminApiError', status: 404, code: 'app.not_found', requestId: 'r1' })
    expect(error.message).toBe('there is no app a')
    expect(error.problem).toEqual(problem)
  })

  test('a failure that is not of Rollcall has the status', async () => {
    const { client } = clientOf(() => new Response('<h1>Bad gateway</h1>', { status: 502 }))
    const error = (await failureOf(client.GET('/v1/apps'))) as AdminApiError
    expect(error).toMatchObject({ status: 502, code: 'internal', requestId: undefined })
    expect(error.message).toContain('502')
  })

  test('no server is a failure of its own', async () => {
    const { client } = clientOf(() => Promise.reject(new TypeError('refused')))
    const error = (await failureOf(client.GET('/v1/apps'))) as UnreachableError
    expect(error).toMatchObject({ name: 'UnreachableError', url: 'http://server:18000/' })
  })
})

describe('a list', () => {
  /** Five items, two to a page unless a limit says otherwise. */
  const cursors: (string | undefined)[] = []
  const read = async ({ cursor, limit = 2 }: { cursor?: string; limit?: number }) => {
    cursors.push(cursor)
    const from = Number(cursor ?? 0)
    const items = [1, 2, 3, 4, 5].slice(from, from + Math.min(limit, 2))
    const next = from + items.length
    return next < 5 ? { items, next: String(next) } : { items }
  }

  test('is read page by page, as far as it is asked for', async () => {
    const found: number[] = []
    for await (const item of itemsOf(read)) {
      found.push(item)
      if (item === 3) break
    }
    expect([found, cursors.splice(0)]).toEqual([
      [1, 2, 3],
      [undefined, '2'],
    ])
  })

  test('ends with the page that has no next one', async () => {
    expect(await Array.fromAsync(itemsOf(read))).toEqual([1, 2, 3, 4, 5])
  })

  test('its first items say whether there are more', async () => {
    expect(await firstItems(read, 3)).toEqual({ items: [1, 2, 3], next: '3' })
    expect(await firstItems(read, 100)).toEqual({ items: [1, 2, 3, 4, 5] })
  })
})

test('the client runs in a browser: its bundle has no module of a server', async () => {
  const built = await Bun.build({
    entrypoints: [`${import.meta.dir}/client.ts`, `${import.meta.dir}/events.ts`],
    target: 'browser',
  })
  expect(built.success).toBe(true)
  for (const output of built.outputs) expect(await output.text()).not.toMatch(/from ?["'](node|bun):/)
})
