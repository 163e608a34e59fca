import { afterAll, beforeAll, expect, test } from 'bun:test'
import { callBy } from '../../kit/core.ts'
import { startTestServer, type TestServer } from '../../kit/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

async function send(key: string, path: string, body?: object) {
  const sent = body && { method: 'POST', body: JSON.stringify(body) }
  const reply = await fetch(`${server.urls.rollcall}${path}`, { ...sent, headers: { authorization: `Bearer ${key}` } })
  return (await reply.json()) as { id: string; url: string; items: { url: string }[] }
}
const keyOf = async (scope: 'viewer' | 'operator' | 'owner') =>
  (await server.core.adminKeys.create({ ...callBy('admin'), scope: 'root' }, { label: '', scope })).text

test('the URL of a webhook is whole for those who manage it; others see no path and no query', async () => {
  const url = 'https://hooks.example.com:8443/services/a-secret?token=another'
  const { id } = await send(await keyOf('owner'), '/v1/webhooks', { url })
  for (const [scope, shown] of [
    ['owner', url],
    ['operator', 'https://hooks.example.com:8443'],
    ['viewer', 'https://hooks.example.com:8443'],
  ] as const) {
    const key = await keyOf(scope)
    expect((await send(key, '/v1/webhooks')).items.map((one) => one.url)).toEqual([shown])
    expect((await send(key, `/v1/webhooks/${id}`)).url).toBe(shown)
  }
})
