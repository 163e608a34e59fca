import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { readSecretsFile } from '../../src/config/secrets.ts'
import { killLeftovers, type SpawnedServer, spawnServer } from '../kit/process.ts'

type Arrived = { readonly id: string; readonly type: string; readonly target: string }

let dataDir: string
/** Requests that arrived and were verified. */
const arrived: Arrived[] = []
let secret = ''
let isHanging = false
let noticed: (() => void) | undefined
const receiver = Bun.serve({
  port: 0,
  hostname: '127.0.0.1',
  async fetch(request) {
    const body = await request.text()
    const headers = Object.fromEntries(request.headers)
    const { type, data } = new Webhook(secret).verify(body, headers) as { type: string; data: { target: string } }
    arrived.push({ id: headers['webhook-id'] ?? '', type, target: data.target })
    noticed?.()
    if (isHanging) await new Promise<void>(() => {})
    return new Response(null, { status: 204 })
  },
})
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rollcall-webhooks-'))
})
afterAll(async () => {
  await killLeftovers()
  await receiver.stop(true)
  rmSync(dataDir, { recursive: true })
})

const until = async (isSo: () => boolean) => {
  while (!isSo())
    await new Promise<void>((resolve) => {
      noticed = resolve
    })
}
const start = () =>
  spawnServer({ settings: { 'data.dir': dataDir, 'log.level': 'warn', 'webhooks.allowPrivate': 'true' } })

async function post(server: SpawnedServer, path: string, body: unknown): Promise<Record<string, string>> {
  const reply = await fetch(`${server.urls.rollcall}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${readSecretsFile(dataDir)['rollcall.adminKey']}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  })
  expect(reply.status).toBeLessThan(300)
  return (await reply.json()) as Record<string, string>
}

test('killed in the middle of a request, the server sends the event again, with the same id, and all that followed', async () => {
  const server = await start()
  const webhook = await post(server, '/v1/webhooks', {
    url: `http://127.0.0.1:${receiver.port}/hook`,
    types: ['admin_key.*'],
  })
  secret = webhook.secret ?? ''
  const first = await post(server, '/v1/keys', { scope: 'viewer' })
  await until(() => arrived.length === 1)
  isHanging = true
  const second = await post(server, '/v1/keys', { scope: 'viewer' })
  await until(() => arrived.some(({ target }) => target === second.id))
  const third = await post(server, '/v1/keys', { scope: 'viewer' })
  server.signal('SIGKILL')
  await server.exited
  isHanging = false
  const before = arrived.length

  const again = await start()
  const since = () => arrived.slice(before).map(({ target }) => target)
  await until(() => [second.id, third.id].every((id) => since().includes(id ?? '')))
  const idsOf = (target: string | undefined) =>
    new Set(arrived.filter((one) => one.target === target).map(({ id }) => id))
  for (const { id } of [first, second, third]) expect(idsOf(id).size).toBe(1)
  expect(new Set(arrived.map(({ id }) => id)).size).toBe(3)
  again.signal('SIGTERM')
  expect(await again.exited).toBe(0)
}, 60_000)
