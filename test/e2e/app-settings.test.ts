import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import type { AppId } from '../../src/core/values.ts'
import { appKeys, callBy } from '../kit/core.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { serviceFor } from '../kit/services.ts'
import { startTwoNodes } from '../kit/two-nodes.ts'

/** Two apps on one server: what one sets for itself, the other does not have. */
let server: TestServer
let received: { path: string; body: Record<string, unknown> }[]
let receiver: ReturnType<typeof Bun.serve>
beforeAll(async () => {
  received = []
  receiver = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    async fetch(request) {
      received.push({ path: new URL(request.url).pathname, body: (await request.json()) as Record<string, unknown> })
      return new Response('{}')
    },
  })
  server = await startTestServer({ settings: { 'webhooks.allowPrivate': true, 'lanying.tokenDays': 9 } })
  await server.core.apps.create(callBy('admin'), 'shop', appKeys('shop'))
})
afterAll(async () => {
  await server.close()
  await receiver.stop(true)
})

type Answer = { code?: number; errCode?: number; data?: Record<string, unknown> }

async function admin(method: string, path: string, body?: object) {
  const headers = { authorization: `Bearer ${server.config['rollcall.adminKey']}` }
  const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) }
  const reply = await fetch(`${server.urls.rollcall}/v1/apps/${path}`, sent)
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
}
const set = (app: AppId, values: object) => admin('PATCH', `${app}/settings`, values)

async function openim(path: string, body: object, token?: string): Promise<Answer> {
  const headers = { operationID: 'op', ...(token !== undefined && { token }) }
  const reply = await fetch(`${server.urls.openim}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return (await reply.json()) as Answer
}
const secrets = (): Record<AppId, string> => ({
  default: server.config['openim.secret'],
  shop: appKeys('shop')['openim.secret'],
})
const adminToken = async (app: AppId, userID = 'imAdmin') =>
  (await openim('/auth/get_admin_token', { secret: secrets()[app], userID })).data
const registerLanying = async (app: AppId, username: string) => {
  const sent = { method: 'POST', headers: { app_id: app }, body: JSON.stringify({ username, password: 'a password' }) }
  return ((await (await fetch(`${server.urls.lanying}/user/register/v2`, sent)).json()) as Answer).code
}

test('token days and the administrator of OpenIM', async () => {
  expect((await set('shop', { 'openim.tokenDays': 7, 'openim.adminUserId': 'boss' })).status).toBe(200)
  expect((await adminToken('shop', 'boss'))?.expireTimeSeconds).toBe(7 * 86_400)
  expect(await adminToken('shop', 'imAdmin')).toBeUndefined()
  expect((await adminToken('default'))?.expireTimeSeconds).toBe(90 * 86_400)
})

test('whether anyone may register', async () => {
  await set('shop', { 'lanying.registrationOpen': false })
  expect([await registerLanying('shop', 'anna'), await registerLanying('default', 'anna')]).toEqual([40_001, 200])
  expect((await admin('DELETE', 'shop/settings/lanying.registrationOpen')).status).toBe(200)
  expect(await registerLanying('shop', 'anna')).toBe(200)
})

test('which sessions a new one ends', async () => {
  const policyIn = async (app: AppId) => {
    const headers = { authorization: `Bearer ${server.config['rollcall.adminKey']}`, 'rollcall-app': app }
    const url = `${server.urls.rollcall}/v1/users/ann/admission?dialect=openim&platform=web`
    return ((await (await fetch(url, { headers })).json()) as { issue: { policy: string } }).issue.policy
  }
  for (const app of ['default', 'shop']) await server.core.users.register(callBy('openim', app), [{ uid: 'ann' }])
  await set('shop', { 'openim.multiLogin': 4, 'policy.scope': 'all' })
  expect([await policyIn('shop'), await policyIn('default')]).toEqual(['openim 4', 'openim 1'])
})

test('callbacks: of the app alone, from the change on', async () => {
  const profileOf = (app: AppId, displayName: string) =>
    server.core.users.update(callBy('wildfire', app), 'ann', { displayName })
  await profileOf('shop', 'before')
  await set('shop', { 'wildfire.callbacks.userInfo': `http://127.0.0.1:${receiver.port}/shop` })
  await profileOf('default', 'of another app')
  await profileOf('shop', 'after')
  while (received.length === 0) await Bun.sleep(5)
  expect(received.map(({ path, body }) => [path, body.displayName])).toEqual([['/shop', 'after']])
  await admin('DELETE', 'shop/settings/wildfire.callbacks.userInfo')
})

test('are shown with their origin, and leave one audit entry that has no credential', async () => {
  const secretUrl = 'https://user:hidden-password@push.example/apns'
  await set('shop', { 'push.sinks': { apns: `webhook:${secretUrl}` }, 'lanying.maxDevices': 3 })
  const { body } = await admin('GET', 'shop/settings')
  const found = Object.fromEntries(
    (body.settings as { name: string; value: unknown; origin: string }[]).map((one) => [one.name, one]),
  )
  expect(found['lanying.maxDevices']).toEqual({ name: 'lanying.maxDevices', value: 3, origin: 'app' })
  expect(found['lanying.tokenDays']).toMatchObject({ value: 9, origin: 'default' })
  expect(found['wildfire.multiEndpoint']).toMatchObject({ value: false, origin: 'default' })
  expect(JSON.stringify(body)).not.toContain('hidden-password')
  const [entry, ...others] = await server.core.context.storage.audit.list('shop', { target: 'shop' }, 1)
  expect(others).toEqual([])
  expect(entry).toMatchObject({ action: 'app.update', changed: ['lanying.maxDevices', 'push.sinks'] })
  expect(entry?.after).toMatchObject({ 'lanying.maxDevices': 3 })
  expect(JSON.stringify(entry)).not.toContain('hidden-password')
})

test.each([
  ['a value out of range', { 'lanying.tokenDays': 0 }],
  ['a value of another type', { 'lanying.registrationOpen': 'perhaps' }],
  ['a setting of the whole server', { 'database.url': 'sqlite:x' }],
  ['a sink that is none', { 'push.sinks': { apns: 'nowhere' } }],
  ['a webhook without a URL to call', { 'openim.webhooks.afterUserOnline.enable': true }],
])('%s is refused whole', async (_, values) => {
  const before = await admin('GET', 'shop/settings')
  expect((await set('shop', { 'lanying.maxDevices': 77, ...values })).status).toBe(400)
  expect(await admin('GET', 'shop/settings')).toEqual(before)
})

test('a key of one app neither reads nor changes those of another', async () => {
  const call = { ...callBy('admin', 'shop'), scope: 'root' } as const
  const { text } = await server.core.adminKeys.create(call, { label: '', scope: 'owner' })
  const statusOf = async (method: string, app: AppId) => {
    const sent = { method, headers: { authorization: `Bearer ${text}` }, ...(method === 'PATCH' && { body: '{}' }) }
    return (await fetch(`${server.urls.rollcall}/v1/apps/${app}/settings`, sent)).status
  }
  expect([await statusOf('GET', 'shop'), await statusOf('PATCH', 'shop')]).toEqual([200, 200])
  expect([await statusOf('GET', 'default'), await statusOf('PATCH', 'default')]).toEqual([403, 403])
})

const redisUrl = serviceFor('redis')
if (redisUrl)
  describe('two nodes', () => {
    test('a change on one is in force on the other, and after a restart', async () => {
      const nodes = await startTwoNodes(redisUrl, 4)
      try {
        const lifetimeAt = (node: TestServer) =>
          node.core.appSettings.list('default').find(({ name }) => name === 'openim.tokenDays')?.value
        await nodes.first.core.appSettings.set(callBy('admin'), 'default', { 'openim.tokenDays': 3 })
        expect(lifetimeAt(nodes.first)).toBe(3)
        while (lifetimeAt(nodes.second) !== 3) await Bun.sleep(5)
      } finally {
        await nodes.close()
      }
    })
  })
