import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { readSecretsFile } from '../../src/config/secrets.ts'
import { openimTestClients } from '../kit/openim-test-clients.ts'
import { killLeftovers, type SpawnedServer, spawnServer } from '../kit/process.ts'

type Item = { position: number; id: string; type: string; target: string; reason?: string; connection: string }
type Page = { items: Item[]; next: number; last: number; recorded: boolean }

let dataDir: string
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rollcall-presence-events-'))
})
afterAll(async () => {
  await killLeftovers()
  await receiver.stop(true)
  rmSync(dataDir, { recursive: true })
})

/** Bodies that arrived and were verified. */
const arrived: { type: string; data: Item }[] = []
let secret = ''
let noticed: (() => void) | undefined
const receiver = Bun.serve({
  port: 0,
  hostname: '127.0.0.1',
  async fetch(request) {
    const body = new Webhook(secret).verify(await request.text(), Object.fromEntries(request.headers))
    arrived.push(body as (typeof arrived)[number])
    noticed?.()
    return new Response(null, { status: 204 })
  },
})
const untilArrived = async (count: number) => {
  while (arrived.length < count)
    await new Promise<void>((resolve) => {
      noticed = resolve
    })
}

const start = (settings: Record<string, string> = {}) =>
  spawnServer({
    settings: { 'data.dir': dataDir, 'log.level': 'warn', 'webhooks.allowPrivate': 'true', ...settings },
  })
const secrets = () => readSecretsFile(dataDir)
const call = async <T>(server: SpawnedServer, method: string, path: string, body?: unknown): Promise<T> => {
  const headers = { authorization: `Bearer ${secrets()['rollcall.adminKey']}`, 'content-type': 'application/json' }
  const reply = await fetch(`${server.urls.rollcall}${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  expect(reply.status).toBeLessThan(300)
  return (reply.status === 204 ? undefined : await reply.json()) as T
}
const clientsOf = ({ urls }: SpawnedServer) => openimTestClients({ urls, secret: secrets()['openim.secret'] ?? '' })
/** The page of a user, as soon as it has so many items. */
async function pageOf(server: SpawnedServer, uid: string, count: number): Promise<Page> {
  for (;;) {
    const page = await call<Page>(server, 'GET', `/v1/presence-events?user=${uid}&limit=200`)
    if (page.items.length >= count) return page
    await Bun.sleep(20)
  }
}
const typesOf = ({ items }: Page) => items.map(({ type, reason }) => type.slice(9) + (reason ? ` ${reason}` : ''))

test('with `events.presence` who connects and disconnects is stored, also across a kill', async () => {
  const server = await start({ 'events.presence': 'true' })
  const clients = await clientsOf(server)
  const [uid, killed] = [await clients.registerUser(), await clients.registerUser()]
  const socket = await clients.connect(uid)
  await clients.connect(killed)
  socket.close()
  const page = await pageOf(server, uid, 4)
  expect(typesOf(page)).toEqual(['connected', 'online', 'disconnected gone', 'offline gone'])
  expect(page).toMatchObject({
    recorded: true,
    items: [{ target: uid, id: expect.stringMatching(/^p\d+-/) }, {}, {}, {}],
  })
  await pageOf(server, killed, 2)
  const some = await call<Page>(
    server,
    'GET',
    `/v1/presence-events?types=presence.offline&after=${page.items[0]?.position}`,
  )
  expect(some.items.map(({ type, target }) => [type, target])).toEqual([['presence.offline', uid]])
  server.signal('SIGKILL')
  await server.exited

  const again = await start({ 'events.presence': 'true' })
  const after = await pageOf(again, killed, 4)
  expect(typesOf(after)).toEqual(['connected', 'online', 'disconnected lease_lost', 'offline lease_lost'])
  again.signal('SIGTERM')
  await again.exited
}, 60_000)

test('a webhook of presence has it stored while it is enabled, and gets each in order', async () => {
  const server = await start()
  const clients = await clientsOf(server)
  const uid = await clients.registerUser()
  const before = await call<Page>(server, 'GET', '/v1/presence-events?limit=200')
  expect(before.recorded).toBe(false)
  const webhook = await call<{ id: string; secret: string }>(server, 'POST', '/v1/webhooks', {
    url: `http://127.0.0.1:${receiver.port}/hook`,
    types: ['presence.online', 'presence.offline'],
  })
  secret = webhook.secret
  for (let round = 1; round <= 3; round++) {
    const socket = await clients.connect(uid)
    await untilArrived(2 * round - 1)
    socket.close()
    await untilArrived(2 * round)
  }
  expect(arrived.map(({ type }) => type.slice(9))).toEqual([
    'online',
    'offline',
    'online',
    'offline',
    'online',
    'offline',
  ])
  const stored = await call<Page>(
    server,
    'GET',
    `/v1/presence-events?user=${uid}&types=presence.online,presence.offline`,
  )
  expect(arrived.map(({ data }) => [data.position, data.id, data.target])).toEqual(
    stored.items.map(({ position, id, target }) => [position, id, target]),
  )
  await call(server, 'DELETE', `/v1/webhooks/${webhook.id}`)
  const { recorded } = await call<Page>(server, 'GET', '/v1/presence-events')
  expect(recorded).toBe(false)
  server.signal('SIGTERM')
  await server.exited
}, 60_000)
