import { afterAll, beforeAll, expect, test } from 'bun:test'
import type { EventItem } from '../../src/dialects/admin/event-item.ts'
import { presenceItem } from '../../src/dialects/admin/presence-stream.ts'
import { openimTestClients } from '../kit/openim-test-clients.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { readEvents, type SseEvent } from '../kit/sse.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  // The entry of the first start.
  await get('/v1/events?after=0&wait=20000')
})
afterAll(() => server.close())

const call = { app: 'default', dialect: 'admin', actor: { kind: 'key', id: 'test' } } as const
const register = (...uids: string[]) =>
  server.core.users.register(
    call,
    uids.map((uid) => ({ uid })),
  )
const get = (path: string, headers: Record<string, string> = {}, signal?: AbortSignal) =>
  fetch(new URL(path, server.urls.rollcall), {
    headers: { authorization: `Bearer ${server.config['rollcall.adminKey']}`, ...headers },
    ...(signal && { signal }),
  })
/** Events of a stream until so many, or the last one, have come; then the client leaves. */
async function follow(
  path: string,
  end: number | ((event: SseEvent) => boolean),
  headers: Record<string, string> = {},
  begun?: () => unknown,
) {
  const leaving = new AbortController()
  const response = await get(path, { accept: 'text/event-stream', ...headers }, leaving.signal)
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const found: SseEvent[] = []
  await begun?.()
  for await (const event of readEvents(response)) {
    found.push(event)
    if (typeof end === 'number' ? found.length === end : end(event)) break
  }
  leaving.abort()
  return found
}
const targetsOf = (events: readonly SseEvent[]) => events.map(({ data }) => (JSON.parse(data) as EventItem).target)

test('a stream has what happens after it began, each with its position as id', async () => {
  const found = await follow('/v1/events', 2, {}, () => register('s1', 's2'))
  expect(targetsOf(found)).toEqual(['s1', 's2'])
  const [first, second] = found
  expect(first).toMatchObject({ event: 'user.create' })
  expect(Number(second?.id)).toBe(Number(first?.id) + 1)
})
test('a stream goes on after Last-Event-ID, and after `after`', async () => {
  const [first] = await follow('/v1/events', 1, {}, () => register('r1', 'r2', 'r3'))
  const after = { 'last-event-id': first?.id ?? '' }
  expect(targetsOf(await follow('/v1/events', 2, after))).toEqual(['r2', 'r3'])
  expect(targetsOf(await follow(`/v1/events?after=${Number(first?.id) + 1}`, 1))).toEqual(['r3'])
})
test('a stream of some types, or about a user, has no others', async () => {
  const some = await follow('/v1/events?types=user.ban', 1, {}, async () => {
    await register('f1')
    await server.core.restrictions.set(call, 'f1', { ban: { reason: 'spam' } })
  })
  expect(some.map(({ event }) => event)).toEqual(['user.ban'])
  const own = await follow('/v1/events?user=uid:f3', 1, {}, () => register('f2', 'f3'))
  expect(targetsOf(own)).toEqual(['f3'])
})
test('presence comes to a stream that names it, without a position, between what is stored', async () => {
  await register('p1')
  const clients = await openimTestClients({ urls: server.urls, secret: server.config['openim.secret'] })
  const found = await follow('/v1/events?types=presence.*,session.open&user=p1', 5, {}, async () => {
    const socket = await clients.connect('p1')
    socket.close()
  })
  const presence = found.filter(({ event }) => event?.startsWith('presence.'))
  expect(presence.map(({ id, event }) => [id, event])).toEqual([
    [undefined, 'presence.connected'],
    [undefined, 'presence.online'],
    [undefined, 'presence.disconnected'],
    [undefined, 'presence.offline'],
  ])
  const [connected, , , offline] = presence.map(({ data }) => presenceItem.parse(JSON.parse(data)))
  expect(connected).toMatchObject({ target: 'p1', dialect: 'openim', platform: 'web', node: 1 })
  expect(offline).toMatchObject({ connection: connected?.connection, reason: 'gone' })
  const [opened] = found.filter(({ event }) => event === 'session.open')
  expect(opened?.id).toMatch(/^[0-9]+$/)
})
test('presence is on no stream that does not name it, also not on one of all types', async () => {
  await register('p2')
  const clients = await openimTestClients({ urls: server.urls, secret: server.config['openim.secret'] })
  for (const query of ['', '?types=*']) {
    const marker = `after${query.length}`
    const isMarker = ({ data }: SseEvent) => (JSON.parse(data) as EventItem).target === marker
    const found = await follow(`/v1/events${query}`, isMarker, {}, async () => {
      await follow('/v1/events?types=presence.offline', 1, {}, async () => (await clients.connect('p2')).close())
      await register(marker)
    })
    expect(found.map(({ event }) => event)).toContain('session.open')
    expect(found.filter(({ event }) => event?.startsWith('presence.'))).toEqual([])
  }
})
test('a page of presence is refused, and says where it is', async () => {
  const reply = await get('/v1/events?types=presence.*')
  expect([reply.status, ((await reply.json()) as { detail: string }).detail]).toEqual([
    400,
    expect.stringContaining('/v1/presence-events'),
  ])
})
test('presence is not stored by default', async () => {
  await register('p3')
  const clients = await openimTestClients({ urls: server.urls, secret: server.config['openim.secret'] })
  await follow('/v1/events?types=presence.offline', 1, {}, async () => (await clients.connect('p3')).close())
  expect(await (await get('/v1/presence-events')).json()).toEqual({ items: [], next: 0, last: 0, recorded: false })
})
test('a position that is not in the log any more: 410 on pages, an event `gap` on the stream', async () => {
  await register('g1', 'g2', 'g3')
  const { storage } = server.core.context
  await follow('/v1/events?after=0', 3)
  const { last } = (await (await get('/v1/events')).json()) as { last: number }
  const before = { atMs: Number.MAX_SAFE_INTEGER, position: last - 1 }
  while ((await storage.transaction([], (stores) => stores.events.prune('default', before, 50))) > 0);
  const page = await get('/v1/events?after=0')
  expect(page.status).toBe(410)
  expect(await page.json()).toMatchObject({ code: 'cursor.expired', oldest: last })
  const [gap, next] = await follow('/v1/events?after=0', 2)
  expect(gap).toEqual({ id: undefined, event: 'gap', data: JSON.stringify({ after: 0, oldest: last }) })
  expect(next?.id).toBe(String(last))
  expect((await get(`/v1/events?after=${last - 1}`)).status).toBe(200)
})
